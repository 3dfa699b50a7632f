/**
 * The live channel by itself: sockets, hub and log over a database, with a small schema of the test's own instead of the API. What
 * each resolver does can be counted, and limits set so low that a test reaches them.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfigMap,
} from 'graphql'
import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Actor } from '@dispatch/server/domain/role'
import type { LiveHub } from '@dispatch/server/live/hub'
import { Live } from '@dispatch/server/live/live'
import type { EventReader } from '@dispatch/server/live/log'
import { reads } from '@dispatch/server/live/shareable'
import { SocketServer, type SocketServerOptions } from '@dispatch/server/live/socket-server'
import { LiveSource } from '@dispatch/server/live/source'
import type { Identity } from '@dispatch/server/platform/auth/identity'
import type { GraphQLContext } from '@dispatch/server/platform/graphql/context'
import { createLogger } from '@dispatch/server/platform/logger'
import type { TestDatabase } from './database.js'

export interface Counts {
  /** Messages presented, thus executions of the root field. */
  presented: number
  byLocale: number
  byViewer: number
  /** Reads of the log by replays. */
  read: number
  /** What every fifth event says is not its own but this, as it is now. */
  word: string
}

export interface LiveServer {
  readonly url: string
  readonly live: Live
  readonly sockets: SocketServer
  readonly counts: Counts
  /** A client in the name of this person, or nobody known. */
  client(who?: { readonly name?: string; readonly locale?: Actor['locale']; readonly sessionId?: string }): Client
  raw(): WebSocket
  stop(): Promise<void>
}

export const PLAIN = `subscription Plain($estateId: String!, $after: Int!) { events(estateId: $estateId, after: $after) { state head events { position item } } }`

interface Message {
  readonly state: string
  readonly head: number
  readonly events: readonly { readonly position: number; readonly item: string | null }[]
}

function testSchema(parts: () => { readonly hub: LiveHub; readonly log: EventReader }, counts: Counts): GraphQLSchema {
  const event = new GraphQLObjectType({
    name: 'Event',
    fields: { position: { type: new GraphQLNonNull(GraphQLInt) }, item: { type: GraphQLString } },
  })
  const messageFields: GraphQLFieldConfigMap<Message, GraphQLContext> = {
    state: { type: GraphQLString },
    head: { type: GraphQLInt },
    events: { type: new GraphQLList(event) },
    echo: {
      type: GraphQLString,
      args: { word: { type: GraphQLString } },
      resolve: (_m, { word }) => word as string,
      extensions: { ...reads() },
    },
    count: {
      type: GraphQLInt,
      args: { of: { type: new GraphQLNonNull(GraphQLInt) } },
      resolve: (_message, { of }) => of as number,
      extensions: { ...reads() },
    },
    greeting: {
      type: GraphQLString,
      extensions: { ...reads('locale') },
      resolve: (_message, _args, { locale }) => {
        counts.byLocale += 1
        return `hello in ${locale}`
      },
    },
    who: {
      type: GraphQLString,
      resolve: (_message, _args, { actor }) => {
        counts.byViewer += 1
        return actor?.personId
      },
    },
    // Says that it reads nothing, and does.
    liar: { type: GraphQLString, extensions: { ...reads() }, resolve: (_message, _args, { actor }) => actor?.personId },
  }
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { fine: { type: GraphQLString, resolve: () => 'fine' } } }),
    subscription: new GraphQLObjectType<unknown, GraphQLContext>({
      name: 'Subscription',
      fields: {
        events: {
          type: new GraphQLObjectType({ name: 'Message', fields: messageFields }),
          args: {
            estateId: { type: new GraphQLNonNull(GraphQLString) },
            after: { type: new GraphQLNonNull(GraphQLInt) },
          },
          extensions: { ...reads() },
          subscribe: async (_source, { estateId, after }, { actor }) => {
            const { hub, log } = parts()
            // Who is limited sees of every other event its position alone.
            const limited = actor?.personId?.startsWith('limited') === true
            const feed = await hub.feed(estateId as string)
            if (!feed) throw new Error('no such estate')
            return new LiveSource<Message>({
              feed,
              log: {
                bounds: (id) => log.bounds(id),
                heads: (ids) => log.heads(ids),
                after(...asked) {
                  counts.read += 1
                  return log.after(...asked)
                },
              },
              after: after as number,
              together: true,
              sharing: {
                topic: limited ? 'limited' : 'test',
                spentArguments: ['after'],
                items: { field: 'events', lasting: ({ position }) => position % 5 !== 0 },
              },
              present: (events, state, head) => {
                counts.presented += 1
                return {
                  state,
                  head,
                  events: events.map(({ position, item }) => ({
                    position,
                    item:
                      limited && position % 2 === 1 ? null : position % 5 === 0 ? counts.word : JSON.stringify(item),
                  })),
                }
              },
            })
          },
          resolve: (message) => message,
        },
      },
    }),
  })
}

export async function startLiveServer(
  database: TestDatabase,
  {
    beforeIdentity = () => Promise.resolve(),
    ...options
  }: {
    readonly limits?: SocketServerOptions['limits']
    readonly share?: boolean
    readonly beforeIdentity?: () => Promise<void>
  } = {},
): Promise<LiveServer> {
  const logger = createLogger({ level: 'silent', format: 'json' })
  const live = new Live({
    dataSource: database.dataSource,
    url: database.url,
    logger,
    wakeIntervalMs: 20,
    pollMs: 200,
    keepDays: 7,
    keepKeysDays: 7,
  })
  const counts: Counts = { presented: 0, byLocale: 0, byViewer: 0, read: 0, word: 'now' }
  const sockets = new SocketServer({
    schema: testSchema(() => live, counts),
    logger,
    dataSource: database.dataSource,
    channel: live.access,
    identify: async (authorization) => {
      const identity = identityOf(authorization)
      await beforeIdentity()
      return identity
    },
    ...options,
  })
  const http = createServer()
  sockets.attach(http)
  await live.start()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`
  const clients: Client[] = []
  return {
    url,
    live,
    sockets,
    counts,
    client({ name = 'somebody', locale = 'en', sessionId = '' } = {}) {
      const client = createClient({
        url,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization: `${name} ${locale} ${sessionId}` },
      })
      clients.push(client)
      return client
    },
    raw: () => new WebSocket(url, 'graphql-transport-ws'),
    async stop() {
      for (const client of clients) await client.dispose()
      await sockets.stop()
      await new Promise((resolve) => http.close(resolve))
      await live.stop()
    },
  }
}

function identityOf(authorization: string | undefined): Identity | null {
  const [name, locale, sessionId] = (authorization ?? '').split(' ')
  if (!name) return null
  const actor: Actor = {
    personId: name,
    accountId: name,
    kind: 'person',
    locale: (locale ?? 'en') as Actor['locale'],
    grants: [],
    unitIds: [],
  }
  return { actor, sessionId: sessionId || null, deviceId: null, endsAt: null }
}
