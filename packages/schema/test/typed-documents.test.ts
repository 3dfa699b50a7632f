import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as generated from '../src/generated/index.js'
import { breakingChanges, printSdl, typedDocuments } from '../typed-documents.mjs'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const schema = buildSchema(read('schema.graphql'))
const documents = Object.entries(generated as Record<string, unknown>).filter(([name]) =>
  name.endsWith('Document'),
) as [string, DocumentNode][]

describe('the typed documents', () => {
  it('are there for every operation of documents/', () => {
    const operations = readdirSync(new URL('../documents', import.meta.url))
      .flatMap((name) => parse(read(`documents/${name}`)).definitions)
      .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [`${node.name?.value}Document`] : []))
    expect(operations.length).toBeGreaterThan(0)
    expect(documents.map(([name]) => name).sort()).toEqual(operations.sort())
  })

  // With all of graphql's rules: a fragment that stands twice, or is missing, or is not used, fails here.
  it.each(documents)('%s fits the schema', (_name, document) => {
    expect(validate(schema, document)).toEqual([])
  })

  it('share a fragment instead of repeating it', () => {
    const fragments = documents.flatMap(([, { definitions }]) =>
      definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION),
    )
    expect(fragments.length).toBeGreaterThan(new Set(fragments).size)
    expect(new Set(fragments).size).toBe(new Set(fragments.map((node) => node.name.value)).size)
  })
})

describe('their making', () => {
  const sdl = 'type Query { due: DateTime, amount: SafeInt! } scalar DateTime scalar SafeInt'

  it('knows what a scalar is in JSON', async () => {
    const text = await typedDocuments(sdl, [{ path: 'a.graphql', text: 'query A { due amount }' }])
    expect(text).toContain('{ due: string | null, amount: number }')
    expect(text).toContain('as unknown as TypedDocumentNode<AQuery, AQueryVariables>')
  })

  it('refuses a scalar that nobody has said anything about', async () => {
    const documents = [{ path: 'a.graphql', text: 'query A { colour }' }]
    await expect(typedDocuments('type Query { colour: Colour } scalar Colour', documents)).rejects.toThrow(/Colour/)
  })

  it('refuses a document that does not fit, and names it', async () => {
    const documents = [{ path: 'a.graphql', text: 'query A {\n  overdue\n}' }]
    await expect(typedDocuments(sdl, documents)).rejects.toThrow(/a\.graphql:2: Cannot query field "overdue"/)
    const twice = [1, 2].map((n) => ({ path: `${n}.graphql`, text: 'query A { amount }' }))
    await expect(typedDocuments(sdl, twice)).rejects.toThrow(/only one operation named "A"/)
  })

  it('prints the same SDL whatever the order of its parts', () => {
    const [a, b] = ['type Query { b: Int a: Int } enum E { Y X }', 'enum E { X Y } type Query { a: Int b: Int }']
    expect(printSdl(buildSchema(a))).toBe(printSdl(buildSchema(b)))
  })
})

describe('a breaking change', () => {
  const before = 'type Query { order(id: ID!): Order } type Order { serial: String! note: String } input I { a: Int }'
  const changes = (after: string) => breakingChanges(before, after)

  it('is a field that goes, a type that may be null, an argument that must be given', async () => {
    const after = 'type Query { order(id: ID!, estateId: ID!): Order } type Order { serial: String } input I { a: Int }'
    expect((await changes(after)).map(({ type, path }) => `${type} ${path}`).sort()).toEqual([
      'FIELD_ARGUMENT_ADDED Query.order.estateId',
      'FIELD_REMOVED Order.note',
      'FIELD_TYPE_CHANGED Order.serial',
    ])
  })

  it('is not a field that comes, a description, or a deprecation', async () => {
    const after = `type Query { order(id: ID!): Order, more: Int }
      type Order { "The number people see." serial: String! note: String @deprecated(reason: "use text") } input I { a: Int, b: Int }`
    expect(await changes(after)).toEqual([])
  })
})
