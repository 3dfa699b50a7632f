/** From the SDL and the operation documents to one module of typed documents. Nothing is written here; scripts/schema.mjs does that. */
import { codegen } from '@graphql-codegen/core'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import {
  buildSchema,
  Kind,
  lexicographicSortSchema,
  NoUnusedFragmentsRule,
  parse,
  printSchema,
  Source,
  specifiedRules,
  validate,
  visit,
} from 'graphql'

const HEAD = '// Made by `npm run schema` from schema.graphql and documents/. Change those.\n'

/** What a value of the scalar is in JSON. A scalar that is not named here fails the generation instead of becoming `any`. */
const SCALARS = {
  ID: 'string',
  /** ISO 8601 with milliseconds and Z. */
  DateTime: 'string',
  SafeInt: 'number',
  JSON: 'unknown',
}

/** The one form in which the SDL is committed: sorted, so that moving a resolver is no difference. */
export function printSdl(schema) {
  return `${printSchema(lexicographicSortSchema(schema)).trim()}\n`
}

/**
 * @param {string} sdl
 * @param {{ path: string, text: string }[]} documents operation documents; fragments may be used across files
 * @returns {Promise<string>} TypeScript: a type of each operation, its variables and each fragment, and a `…Document` of each operation
 * @throws when a document does not fit the schema, naming the file
 */
export async function typedDocuments(sdl, documents) {
  const schema = buildSchema(sdl)
  const files = documents.map(({ path, text }) => ({ location: path, document: parse(new Source(text, path)) }))
  const misfits = misfitsOf(schema, files)
  if (misfits.length > 0) throw new Error(['The documents do not fit the schema:', ...misfits].join('\n  '))
  const body = await codegen({
    filename: 'index.ts',
    schema: parse(sdl),
    schemaAst: schema,
    documents: files,
    skipDocumentsValidation: true,
    config: {
      scalars: SCALARS,
      strictScalars: true,
      // A const object and a union of the same name: the board lists values, and a plain string literal still fits.
      enumType: 'const',
      namingConvention: { enumValues: 'keep' },
    },
    plugins: [{ typescriptOperations: {} }, { documents: {} }],
    pluginMap: { typescriptOperations, documents: { plugin: printDocuments } },
  })
  return `${HEAD}${body.trim()}\n`
}

/**
 * What a client written for the old SDL may stumble over.
 * @returns {Promise<{ type: string, path: string, message: string }[]>}
 */
export async function breakingChanges(oldSdl, newSdl) {
  const changes = await diff(buildSchema(oldSdl), buildSchema(newSdl))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ type, path, message }) => ({ type, path: path ?? '', message: message.replace(/([^.])$/, '$1.') }))
}

/** All files together, since a fragment may be used in another one than its own. */
function misfitsOf(schema, files) {
  const all = { kind: Kind.DOCUMENT, definitions: files.flatMap(({ document }) => document.definitions) }
  // A fragment that no operation uses is still a type for the board.
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)
  return validate(schema, all, rules).map(({ message, nodes, locations }) => {
    const file = nodes?.[0]?.loc?.source.name
    return file ? `${file}:${locations?.[0]?.line}: ${message}` : message
  })
}

/**
 * The ready-made plugin repeats each fragment in each operation that uses it: some 630 kB of documents where 90 do. Here a fragment is
 * one constant that its operations share.
 */
function printDocuments(_schema, files) {
  const definitions = files.flatMap(({ document }) => document.definitions)
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  )
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  const content = [
    ...[...fragments.values()].map((node) => `const ${constantOf(node.name.value)} = ${json(node)}`),
    ...operations.map((node) => {
      const type = `${node.name.value}${node.operation[0].toUpperCase()}${node.operation.slice(1)}`
      const parts = [json(node), ...fragmentsOf(node, fragments).map(constantOf)]
      return (
        `export const ${node.name.value}Document = { kind: 'Document', definitions: [${parts.join(', ')}] } ` +
        `as unknown as TypedDocumentNode<${type}, ${type}Variables>`
      )
    }),
  ]
  return {
    prepend: [`import type { TypedDocumentNode } from '@graphql-typed-document-node/core'`],
    content: content.join('\n'),
  }
}

const constantOf = (fragment) => `fragment${fragment}`

/** All fragments that an operation needs, also through others, each once. */
function fragmentsOf(operation, fragments) {
  const found = new Set()
  const collect = (node) =>
    visit(node, {
      FragmentSpread({ name: { value } }) {
        if (found.has(value)) return
        found.add(value)
        collect(fragments.get(value))
      },
    })
  collect(operation)
  return [...found]
}

/** Empty lists and places in a file say nothing to graphql or Apollo, and are most of a document's length. */
const json = (node) =>
  JSON.stringify(node, (key, value) =>
    key === 'loc' || (Array.isArray(value) && value.length === 0) ? undefined : value,
  )
