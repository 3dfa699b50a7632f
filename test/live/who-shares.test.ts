/**
 * Who may share an execution, over the API as it is: every subscription of the schema, with all that can be selected of it. What a
 * viewer is told beside others must be what he is told alone, and whatever nobody has declared is executed for each by himself.
 */
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedOutputType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from 'graphql'
import type { Client } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shareable } from '@dispatch/server/live/shareable'
import { buildDispatchSchema } from '@dispatch/server/schema'
import { CallbackDesk } from '../support/callback-desk.js'
import { CaseDesk } from '../support/case-desk.js'
import type { Gql } from '../support/client.js'
import type { PersonKey } from '../support/estate.js'
import { type RootField, rootFields, variablesFor } from '../support/schema-walk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

const schema = buildDispatchSchema()
const subscriptions = rootFields(schema).filter(({ kind }) => kind === 'subscription')

/** Those whose messages are the same for everybody who is let in. Another one here is a decision: what of it depends on who looks? */
const SHARED = ['boardEvents', 'callbackQuotaChanged']
/** Depth to which everything is selected. */
const DEEP = 3

function everythingOf(type: GraphQLNamedOutputType, depth: number, met?: (field: AnyField) => void): string {
  if (!isCompositeType(type)) return ''
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((each) => `... on ${each.name} ${everythingOf(each, depth, met)}`)
      .join(' ')} }`
  const selected = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type)
    if (field.args.some(isRequiredArgument) || (isCompositeType(named) && depth === 1)) return []
    met?.(field)
    return [`${field.name} ${everythingOf(named, depth - 1, met)}`]
  })
  return `{ __typename ${selected.join(' ')} }`
}

type AnyField = GraphQLField<unknown, unknown>

const documentOf = ({ name, document }: RootField, met?: (field: AnyField) => void): string => {
  const field = schema.getSubscriptionType()?.getFields()[name] as AnyField
  return document.replace('{ __typename }', everythingOf(getNamedType(field.type), DEEP, met))
}

describe('every subscription of the schema', () => {
  test.for(subscriptions)('$name is shared only if it stands in the list above', (field) => {
    const known = shareable(schema, parse(documentOf(field)), null, ['after'])
    expect(known !== null).toBe(SHARED.includes(field.name))
    if (known) expect(known.reads).toEqual([])
  })

  test.for(SHARED)(
    '%s: a resolver that somebody adds anywhere below it, and says nothing, ends the sharing',
    (name) => {
      const below: AnyField[] = []
      const document = parse(
        documentOf(subscriptions.find((each) => each.name === name) as RootField, (field) => below.push(field)),
      )
      expect(below.length).toBeGreaterThan(20)
      for (const field of new Set(below)) {
        const { resolve } = field
        expect(resolve === undefined || resolve === defaultFieldResolver, field.name).toBe(true)
        field.resolve = (source) => (source as Record<string, unknown>)[field.name]
        expect(shareable(schema, document, null, ['after']), field.name).toBeNull()
        field.resolve = resolve
      }
      expect(shareable(schema, document, null, ['after'])).not.toBeNull()
      const type = schema.getType(name === 'boardEvents' ? 'BoardItem' : 'CallbackQuota')
      if (!isObjectType(type)) throw new Error('another type now')
      type.isTypeOf = () => true
      expect(shareable(schema, document, null, ['after'])).toBeNull()
      type.isTypeOf = undefined
    },
  )
})

describe('two viewers with different rights', () => {
  let server: TestServer
  let desk: CallbackDesk
  const sockets: Client[] = []
  beforeAll(async () => {
    server = await startTestServer()
    desk = new CallbackDesk(server)
  })
  afterAll(async () => {
    for (const socket of sockets) await socket.dispose()
    await server.stop()
  })

  /** Dispatchers see all; heads their departments; technicians their own; residents their flat; walls and auditors nothing personal. */
  const VIEWERS: readonly PersonKey[] = [
    'dispatcher',
    'engineeringHead',
    'cleaningHead',
    'chen',
    'lin',
    'manager',
    'auditor',
    'wang',
  ]

  const listen = (client: Client, query: string, field: RootField) => {
    const told: unknown[] = []
    client.subscribe<Record<string, unknown>>(
      {
        query,
        variables: variablesFor(
          { args: field.args.filter(({ name }) => !FILTERS.has(name)) },
          { ids: { estateId: server.estate.id }, leaf: leafOf },
        ),
      },
      {
        next: ({ data, errors }) => told.push(errors ? errors.map(({ message }) => message) : data?.[field.name]),
        error: (cause) =>
          told.push(Array.isArray(cause) ? cause.map(({ message }: { message: string }) => message) : String(cause)),
        complete: () => {},
      },
    )
    return told
  }
  const FILTERS = new Set(['assigneeId', 'buildingId', 'category', 'department'])
  const month = (): string => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }).slice(0, 7)
  const leafOf = (path: string): unknown => (path === 'after' ? 0 : path === 'month' ? month() : undefined)

  /** What a viewer learned, however the messages were cut: events one by one; of gauges the last. Times at which it was said aside. */
  const learned = (name: string, told: readonly unknown[]): unknown => {
    const plain = JSON.parse(
      JSON.stringify(told, (key, value: unknown) =>
        key === 'serverTime' || key === 'head' || key === 'state' ? undefined : value,
      ),
    ) as { events?: unknown[]; entries?: unknown[] }[]
    if (name === 'callbackQuotaChanged') return plain.at(-1)
    return plain.flatMap((message) => message.events ?? [message])
  }

  test(
    'are told beside each other, in the very same words, what each is told alone: of every subscription, with all that can be selected',
    { timeout: 120_000 },
    async () => {
      const all: { viewer: string; name: string; beside: unknown[]; alone: unknown[] }[] = []
      const clients: [string, Gql][] = [['wall', await server.device('WALL_DISPLAY')]]
      for (const viewer of VIEWERS) clients.push([viewer, await server.as(viewer)])
      for (const [viewer, gql] of clients) {
        const client = gql.socket()
        sockets.push(client)
        for (const field of subscriptions) {
          const query = documentOf(field)
          // Another text is another group: nobody shares it.
          const alone = listen(client, `# ${viewer} alone\n${query}`, field)
          all.push({ viewer, name: field.name, beside: listen(client, query, field), alone })
        }
        for (let at = 0; at < 2; at++) await client.iterate({ query: '{ serverTime }' }).next()
      }

      const of = (viewer: string, name: string) => all.find((each) => each.viewer === viewer && each.name === name)
      const lastOf = (viewer: string): unknown =>
        (learned('boardEvents', of(viewer, 'boardEvents')?.beside ?? []) as { position?: number }[]).at(-1)?.position
      const same = ({ name, beside, alone }: (typeof all)[number]): boolean =>
        JSON.stringify(learned(name, beside)) === JSON.stringify(learned(name, alone))
      /** One thing after the other: what is read anew for each listener (an order's history) is of the moment in which it is read. */
      const heard = async <T>(doing: Promise<T>): Promise<T> => {
        const done = await doing
        const [{ head }] = (await server.database.dataSource.query(
          'SELECT position AS head FROM estate_position WHERE estate_id = $1',
          [server.estate.id],
        )) as [{ head: number }]
        await until(
          () => ['wall', 'dispatcher', 'manager'].every((viewer) => lastOf(viewer) === head),
          'the board stands at the end',
        )
        for (const socket of sockets) await socket.iterate({ query: '{ serverTime }' }).next()
        await until(() => all.every(same), 'both ways of each have heard it').catch(() => {})
        return done
      }

      const doing = desk.do.bind(desk)
      desk.do = (...args) => heard(doing(...args))
      const unitId = server.estate.units['5-1803']
      await heard(desk.queued())
      const order = await heard(desk.opened())
      await desk.do('dispatcher', 'REPLY', order, {
        said: 'Today',
        toWhom: 'Ms Wang',
        medium: 'PHONE',
        toldPaidService: true,
      })
      await heard(
        new CaseDesk(desk, 'Complaint').open('frontDesk', 'fileComplaint', {
          customerName: '王麗華',
          contact: '138 0000 1803',
          unitId,
          department: 'ENGINEERING',
          wanted: 'The plumber was rude.',
        }),
      )
      await heard(
        new CaseDesk(desk, 'Incident').open('chen', 'reportIncident', {
          kind: 'EQUIPMENT',
          place: 'Gate 2',
          department: 'ENGINEERING',
        }),
      )
      await heard(desk.doRequest('dispatcher', 'REGISTER', desk.particulars()))
      for (const each of all)
        expect(learned(each.name, each.beside), `${each.viewer} ${each.name}`).toEqual(learned(each.name, each.alone))

      // And there was something to leak: viewers were told different things.
      for (const name of ['workOrderChanged', 'caseEvents', 'inboxEvents']) {
        const views = new Set(clients.map(([viewer]) => JSON.stringify(learned(name, of(viewer, name)?.alone ?? []))))
        expect(views.size, name).toBeGreaterThan(2)
      }
      expect(JSON.stringify(of('dispatcher', 'workOrderChanged')?.alone)).toContain('138 0000 1803')
      expect(JSON.stringify(all.filter(({ viewer }) => viewer === 'wall'))).not.toContain('138 0000 1803')
    },
  )
})
