/** The live channel to clients as they come from the registry: none is told anything special, and all hear the same. */
import { ApolloClient, gql as apolloGql, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { Client as UrqlClient, subscriptionExchange } from '@urql/core'
import { type Client, createClient } from 'graphql-ws'
import { Network, Observable, type RequestParameters, type Variables } from 'relay-runtime'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { BOARD_EVENTS, type HeardMessage, listenToBoard } from '../support/board-listener.js'
import { recordMany, tellServers } from '../support/events.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const sockets: Client[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.dispose()
})

const socketOf = async (webSocketImpl: typeof WebSocket = WebSocket): Promise<Client> => {
  const { token } = await server.as('dispatcher')
  const client = createClient({
    url: `${server.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  sockets.push(client)
  return client
}

interface Heard {
  readonly messages: HeardMessage[]
  readonly problems: unknown[]
  stop(): void
}

type Subscribe = (socket: Client, variables: { estateId: string; after: number }, heard: Heard) => () => void

/** As each one's documentation connects it to graphql-ws. */
const CLIENTS: Readonly<Record<string, Subscribe>> = {
  'graphql-ws': (socket, variables, { messages, problems }) =>
    socket.subscribe<{ boardEvents: HeardMessage }>(
      { query: BOARD_EVENTS, variables },
      {
        next: ({ data, errors }) => (errors ? problems.push(errors) : messages.push(data?.boardEvents as HeardMessage)),
        error: (error) => problems.push(error),
        complete: () => {},
      },
    ),
  '@apollo/client': (socket, variables, { messages, problems }) => {
    const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() })
    const subscription = client
      .subscribe<{ boardEvents: HeardMessage }>({ query: apolloGql(BOARD_EVENTS), variables, errorPolicy: 'all' })
      .subscribe({
        next: ({ data, error }) => (error ? problems.push(error) : messages.push(data?.boardEvents as HeardMessage)),
        error: (error) => problems.push(error),
      })
    return () => subscription.unsubscribe()
  },
  '@urql/core': (socket, variables, { messages, problems }) => {
    const client = new UrqlClient({
      url: `${server.url}/graphql`,
      preferGetMethod: false,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: (request) => ({
            subscribe: (sink) => ({
              unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink as never),
            }),
          }),
        }),
      ],
    })
    const subscription = client
      .subscription<{ boardEvents: HeardMessage }>(BOARD_EVENTS, variables)
      .subscribe(({ data, error }) => {
        if (error) problems.push(error)
        else if (data) messages.push(data.boardEvents)
      })
    return () => subscription.unsubscribe()
  },
  'relay-runtime': (socket, variables, { messages, problems }) => {
    const subscribe = (operation: RequestParameters, given: Variables) =>
      Observable.create<never>((sink) =>
        socket.subscribe(
          { operationName: operation.name, query: operation.text ?? '', variables: given },
          sink as never,
        ),
      )
    const operation = {
      id: null,
      cacheID: 'board',
      name: 'Board',
      operationKind: 'subscription',
      text: BOARD_EVENTS,
      metadata: {},
    } as unknown as RequestParameters
    const subscription = Network.create(() => Promise.reject(new Error('no queries here')), subscribe)
      .execute(operation, variables, {})
      .subscribe({
        next: (answer) => {
          const { data, errors } = answer as unknown as { data?: { boardEvents: HeardMessage }; errors?: unknown }
          if (errors || !data) problems.push(errors)
          else messages.push(data.boardEvents)
        },
        error: (error: unknown) => problems.push(error),
      })
    return () => subscription.unsubscribe()
  },
}

const listen = async (name: string, after: number, estateId = server.estate.id): Promise<Heard> => {
  const heard: Heard = { messages: [], problems: [], stop: () => {} }
  const stop = (CLIENTS[name] as Subscribe)(await socketOf(), { estateId, after }, heard)
  return Object.assign(heard, { stop })
}

const positions = ({ messages }: Heard): number[] =>
  messages.flatMap(({ events }) => events.map(({ position }) => position))

const change = async (count: number): Promise<number> => {
  const { dataSource } = server.database
  const last = await recordMany(dataSource, server.estate, count)
  await tellServers(dataSource, server.estate)
  return last
}

describe('[OVD-3] a standard client needs nothing special', () => {
  test.for(Object.keys(CLIENTS))('%s: replay, LIVE, events as they come, errors, and an end', async (name) => {
    const before = await change(3)
    const heard = await listen(name, before - 2)
    await until(() => heard.messages.at(-1)?.state === 'LIVE', 'live')
    expect(positions(heard)).toEqual([before - 1, before])
    const last = await change(4)
    await until(() => positions(heard).at(-1) === last, 'the last event')
    expect(positions(heard)).toEqual(Array.from({ length: 6 }, (_, at) => before - 1 + at))
    const kinds = heard.messages.flatMap(({ events }) => events.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(['ORDER_CHANGED']))
    expect(heard.messages.at(-1)?.state).toBe('LIVE')
    expect(heard.problems).toEqual([])

    heard.stop()
    const after = heard.messages.length
    await change(1)
    const other = await listen(name, last)
    await until(() => positions(other).at(-1) === last + 1, 'another hears the next')
    expect(heard.messages).toHaveLength(after)

    const refused = await listen(name, 0, '0196f3a1-7c00-7000-8000-000000000001')
    await until(() => refused.problems.length > 0, 'refused')
    expect(refused.messages).toEqual([])
  })

  test('all of them at once, on sockets of their own, hear the same', async () => {
    const before = await change(1)
    const all = await Promise.all(Object.keys(CLIENTS).map((name) => listen(name, before)))
    await until(() => all.every(({ messages }) => messages.length > 0), 'all live')
    const last = await change(25)
    await until(() => all.every((heard) => positions(heard).at(-1) === last), 'all at the head')
    for (const heard of all) expect(positions(heard)).toEqual(Array.from({ length: 25 }, (_, at) => before + 1 + at))
  })
})

test('[OVD-3] a client that sees a jump of positions knows that it missed something, what, and gets exactly that', async () => {
  // A network that swallows one message in the middle, unnoticed by either end.
  let swallow = false
  const swallowed: string[] = []
  class Leaky extends WebSocket {
    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event === 'message' && swallow && String(args[0]).includes('"position"')) {
        swallow = false
        swallowed.push(String(args[0]))
        return true
      }
      return super.emit(event, ...args)
    }
  }
  const before = await change(1)
  const listener = listenToBoard(await socketOf(Leaky), server.estate.id, before)
  await until(() => listener.messages.length === 1, 'live')
  await change(2)
  await until(() => listener.position === before + 2, 'two events')
  swallow = true
  await change(1)
  await until(() => swallowed.length === 1, 'one is lost on the way')
  const last = await change(1)
  await until(() => listener.position === last, 'the one after it')

  // What any client can do with positions alone: the first that does not follow says what is missing.
  let known = before
  const gap = listener.events.find(({ position }) => position !== known + 1 || void (known = position))
  expect(gap?.position).toBe(known + 2)
  const again = listenToBoard(await socketOf(), server.estate.id, known)
  await until(() => again.position === last, 'resumed')
  expect(again.events.map(({ position }) => position)).toEqual([known + 1, known + 2])
  expect(swallowed[0]).toContain(`"position":${known + 1},`)
})

describe('[OVD-3] who comes back is told one of three things', () => {
  const first = async (after: number): Promise<HeardMessage> => {
    const heard = await listen('graphql-ws', after)
    await until(() => heard.messages.length > 0, 'an answer')
    return heard.messages[0] as HeardMessage
  }

  test('nothing missed; n replayed, then nothing missed; fetch anew', async () => {
    const head = await change(5)
    expect(await first(head)).toMatchObject({ state: 'LIVE', head, events: [] })
    expect((await first(head - 3)).events.map(({ position }) => position)).toEqual([head - 2, head - 1, head])
    // From a log that was put back, or of another estate: a position that there is not.
    expect(await first(head + 1)).toMatchObject({ state: 'REFETCH', head, events: [] })
  })
})
