import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'graphql'
import type { Client } from 'graphql-ws'
import { buildDispatchSchema } from '@dispatch/server/schema'
import { shareable } from '@dispatch/server/live/shareable'
import { cardEvent } from '@dispatch/server/platform/record'
import { BOARD_EVENTS } from '../support/board-listener.js'
import { createTestDatabase, type TestDatabase } from '../support/database.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { recordEvents, recordMany, testCard } from '../support/events.js'
import { type LiveServer, PLAIN, startLiveServer } from '../support/live-server.js'
import { until } from '../support/until.js'

let database: TestDatabase
let estate: TestEstate
let server: LiveServer
let estates = 0
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  estate = await createEstate(database.dataSource, { code: `share-${++estates}` })
})
afterEach(() => server.stop())

interface Answer {
  readonly state: string
  readonly events: readonly { readonly position: number }[]
  readonly [field: string]: unknown
}

const listen = (client: Client, query = PLAIN, variables: Record<string, unknown> = {}) => {
  const answers: Answer[] = []
  const errors: unknown[] = []
  let stop = (): void => {}
  const ended = new Promise((resolve) => {
    stop = client.subscribe<{ events: Answer | null }>(
      { query, variables: { estateId: estate.id, after: 0, ...variables } },
      {
        next: (result) => {
          if (result.errors) errors.push(...result.errors)
          if (result.data?.events) answers.push(result.data.events)
        },
        error: resolve,
        complete: () => resolve('complete'),
      },
    )
  })
  return {
    answers,
    errors,
    ended,
    stop: () => stop(),
    get positions() {
      return answers.flatMap(({ events }) => events.map(({ position }) => position))
    },
  }
}

const change = async (): Promise<number> => {
  const position = await recordMany(database.dataSource, estate, 1)
  server.live.announce({ estateId: estate.id, earliestDueAt: null })
  return position
}

describe('one execution', () => {
  test('for each event and group, whatever the number of subscribers', async () => {
    server = await startLiveServer(database)
    const listeners = Array.from({ length: 100 }, (_, at) => listen(server.client({ name: `person-${at}` })))
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'everybody listens')
    const before = server.counts.presented
    for (let at = 0; at < 5; at++) {
      const position = await change()
      await until(() => listeners.every(({ positions }) => positions.at(-1) === position), `position ${position}`)
    }
    expect(server.counts.presented - before).toBe(5)
    expect(server.sockets.stats).toMatchObject({ groups: 1, executions: 5, deliveries: 500 })
    for (const { positions } of listeners) expect(positions).toEqual([1, 2, 3, 4, 5])
  })

  test('also of documents as clients that cache write them, with __typename everywhere', async () => {
    server = await startLiveServer(database)
    const query = `subscription Cached($estateId: String!, $after: Int!) {
      events(estateId: $estateId, after: $after) { __typename state events { __typename position } } }`
    const listeners = Array.from({ length: 3 }, () => listen(server.client(), query))
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'all listen')
    await change()
    await until(() => listeners.every(({ positions }) => positions.length === 1), 'all have heard')
    expect(server.sockets.stats).toMatchObject({ groups: 1, executions: 1 })
    expect(listeners[0]?.answers[1]).toEqual({
      __typename: 'Message',
      state: 'LIVE',
      events: [{ __typename: 'Event', position: 1 }],
    })
  })

  test('is not shared without being asked for', async () => {
    server = await startLiveServer(database, { share: false })
    const listeners = [listen(server.client()), listen(server.client())]
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'both listen')
    await change()
    await until(() => listeners.every(({ positions }) => positions.length === 1), 'both have heard')
    expect(server.sockets.stats).toMatchObject({ groups: 0, executions: 0 })
    expect(server.counts.presented).toBe(4)
  })

  test('for members with different starting positions, each with exactly what it missed', async () => {
    server = await startLiveServer(database)
    await recordMany(database.dataSource, estate, 30)
    const listeners = Array.from({ length: 30 }, (_, after) => listen(server.client(), PLAIN, { after }))
    await change()
    await until(() => listeners.every(({ positions }) => positions.at(-1) === 31), 'everybody at the head')
    listeners.forEach(({ positions }, after) =>
      expect(positions).toEqual(Array.from({ length: 31 - after }, (_, at) => after + 1 + at)),
    )
    expect(server.sockets.stats.groups).toBe(1)
  })

  test('a group ends with its last member, and a later one begins anew', async () => {
    server = await startLiveServer(database)
    const first = listen(server.client())
    await until(() => first.answers.length === 1, 'listening')
    expect(server.sockets.stats.groups).toBe(1)
    first.stop()
    await until(() => server.sockets.stats.groups === 0, 'the group gone')
    const second = listen(server.client())
    await change()
    await until(() => second.positions.length === 1, 'heard')
    const [answer] = first.answers
    expect(answer?.events).toEqual([])
  })
})

describe('who shares with whom', () => {
  test('another document, another variable: another group', async () => {
    server = await startLiveServer(database)
    const echo =
      'subscription Echo($estateId: String!, $after: Int!, $word: String) { events(estateId: $estateId, after: $after) { state events { position } echo(word: $word) } }'
    const listeners = [
      listen(server.client()),
      listen(server.client(), echo, { word: 'a' }),
      listen(server.client(), echo, { word: 'a', after: 0 }),
      listen(server.client(), echo, { word: 'b' }),
    ]
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'all listen')
    expect(server.sockets.stats.groups).toBe(3)
    await change()
    await until(() => listeners.every(({ positions }) => positions.length === 1), 'all have heard')
    expect(listeners.map(({ answers }) => answers.at(-1)?.echo)).toEqual([undefined, 'a', 'a', 'b'])
  })

  test('a variable of a directive parts those who differ in it', async () => {
    server = await startLiveServer(database)
    const twice =
      'subscription Twice($estateId: String!, $after: Int!, $flag: Boolean!) { events(estateId: $estateId, after: $after) { state events { position } ... @include(if: $flag) { head } } }'
    const one = listen(server.client(), twice, { flag: true })
    const other = listen(server.client(), twice, { flag: false })
    await until(() => one.answers.length === 1 && other.answers.length === 1, 'both listen')
    expect(server.sockets.stats.groups).toBe(2)
    expect(one.answers[0]).toHaveProperty('head')
    expect(other.answers[0]).not.toHaveProperty('head')
  })

  test('the starting position is not spent when the document uses it elsewhere too', async () => {
    server = await startLiveServer(database)
    const query =
      'subscription Twice($estateId: String!, $after: Int!, $word: String = "") { events(estateId: $estateId, after: $after) { state events { position } echo(word: $word) again: count(of: $after) } }'
    await recordMany(database.dataSource, estate, 2)
    const listeners = [0, 1].map((after) => listen(server.client(), query, { after }))
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'both listen')
    expect(server.sockets.stats.groups).toBe(2)
    await change()
    await until(() => listeners.every(({ positions }) => positions.at(-1) === 3), 'both have heard')
    expect(listeners.map(({ answers }) => answers.at(-1)?.again)).toEqual([0, 1])
  })

  test('a declared reading of the viewer’s language parts the languages, and nobody hears another’s', async () => {
    server = await startLiveServer(database)
    const query =
      'subscription Greeted($estateId: String!, $after: Int!) { events(estateId: $estateId, after: $after) { state events { position } greeting } }'
    const locales = ['en', 'zh_Hant', 'en', 'zh_Hans'] as const
    const listeners = locales.map((locale) => listen(server.client({ locale }), query))
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'all listen')
    expect(server.sockets.stats.groups).toBe(3)
    const before = server.counts.byLocale
    await change()
    await until(() => listeners.every(({ positions }) => positions.length === 1), 'all have heard')
    expect(server.counts.byLocale - before).toBe(3)
    expect(listeners.map(({ answers }) => answers.at(-1)?.greeting)).toEqual(
      locales.map((locale) => `hello in ${locale}`),
    )
  })

  test('a resolver that does not say what it reads opts out: two viewers are executed apart, each with his own', async () => {
    server = await startLiveServer(database)
    const query =
      'subscription Who($estateId: String!, $after: Int!) { events(estateId: $estateId, after: $after) { state events { position } ...Me } } fragment Me on Message { who }'
    const listeners = ['chen', 'lin', 'wang'].map((name) => ({ name, ...listen(server.client({ name }), query) }))
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'all listen')
    await change()
    await until(() => listeners.every(({ answers }) => answers.length === 2), 'all have heard')
    expect(server.sockets.stats).toMatchObject({ groups: 0, executions: 0 })
    for (const { name, answers } of listeners) expect(answers.map(({ who }) => who)).toEqual([name, name])
    expect(server.counts.byViewer).toBe(6)
  })

  test('a resolver that says it reads nothing and does is refused its reading: nothing leaks', async () => {
    server = await startLiveServer(database)
    const query =
      'subscription Liar($estateId: String!, $after: Int!) { events(estateId: $estateId, after: $after) { state events { position } liar } }'
    const listeners = ['chen', 'lin'].map((name) => listen(server.client({ name }), query))
    await until(() => listeners.every(({ answers }) => answers.length === 1), 'both listen')
    for (const { answers, errors } of listeners) {
      expect(answers[0]?.liar).toBeNull()
      expect(errors).toMatchObject([{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    }
  })

  test('the wall’s own document is shared; the streams of orders, which show what the viewer may see, offer no sharing', async () => {
    server = await startLiveServer(database)
    const schema = buildDispatchSchema()
    const known = shareable(schema, parse(BOARD_EVENTS), 'Board', ['after'])
    expect(known).toEqual({ reads: [], spentVariables: new Set(['after']) })
  })
})

describe('slow displays', () => {
  test('one that does not read is closed with 4408 and can resume; the others hear everything in time', async () => {
    server = await startLiveServer(database, { limits: { mostWaitingBytes: 200_000 } })
    const good = Array.from({ length: 5 }, () => listen(server.client()))
    const frozen = server.raw()
    await once(frozen, 'open')
    const heard: { position: number }[] = []
    frozen.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data)) as { type: string; payload?: { data: { events: Answer } } }
      if (type === 'next') heard.push(...(payload?.data.events.events ?? []))
      if (type === 'connection_ack')
        frozen.send(
          JSON.stringify({
            type: 'subscribe',
            id: '1',
            payload: { query: PLAIN, variables: { estateId: estate.id, after: 0 } },
          }),
        )
    })
    const code = new Promise<number>((resolve) => frozen.once('close', resolve))
    frozen.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'frozen' } }))
    await until(
      () => server.sockets.stats.sockets === 6 && good.every(({ answers }) => answers.length === 1),
      'all listen',
    )
    await change()
    await until(() => heard.length === 1, 'the one that will freeze has heard the first')

    frozen.pause()
    const fat = { zhHant: '燈'.repeat(3000), zhHans: '灯', en: 'Lamp' }
    let last = 1
    for (let at = 0; at < 400 && server.sockets.stats.tooSlow === 0; at++) {
      last = await recordEvents(
        database.dataSource,
        estate,
        Array.from({ length: 10 }, () => cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate, { service: fat }))),
      )
      server.live.announce({ estateId: estate.id, earliestDueAt: null })
      const said = performance.now()
      await until(() => good.every(({ positions }) => positions.at(-1) === last), 'the good ones have heard')
      expect(performance.now() - said).toBeLessThan(2_000)
    }
    expect(server.sockets.stats.tooSlow).toBe(1)
    for (const { positions } of good) expect(positions).toEqual(Array.from({ length: last }, (_, at) => at + 1))

    frozen.resume()
    expect(await code).toBe(4408)
    const at = heard.at(-1)?.position as number
    expect(heard.map(({ position }) => position)).toEqual(Array.from({ length: at }, (_, each) => each + 1))
    const resumed = listen(server.client(), PLAIN, { after: at })
    await until(() => resumed.positions.at(-1) === last, 'the rest')
    expect(resumed.positions).toEqual(Array.from({ length: last - at }, (_, each) => at + 1 + each))
  })

  test('one that does not read what is executed for it alone is closed with 4408 too', async () => {
    server = await startLiveServer(database, { share: false })
    const frozen = server.raw()
    await once(frozen, 'open')
    const code = new Promise<number>((resolve) => frozen.once('close', resolve))
    let acknowledged = false
    frozen.on('message', (data) => {
      if (String(data).includes('connection_ack')) acknowledged = true
    })
    frozen.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'frozen' } }))
    await until(() => acknowledged, 'ack')
    frozen.send(
      JSON.stringify({
        type: 'subscribe',
        id: '1',
        payload: { query: PLAIN, variables: { estateId: estate.id, after: 0 } },
      }),
    )
    await until(() => server.counts.presented === 1, 'listening')
    frozen.pause()
    const fat = { zhHant: '燈'.repeat(2000), zhHans: '灯', en: 'Lamp' }
    const batch = Array.from({ length: 250 }, () =>
      cardEvent('ORDER_CHANGED', 'RECEIVE', testCard(estate, { service: fat })),
    )
    for (let at = 0; at < 60 && server.sockets.stats.tooSlow === 0; at++) {
      await recordEvents(database.dataSource, estate, batch)
      server.live.announce({ estateId: estate.id, earliestDueAt: null })
      await server.live.hub.poll()
    }
    await until(() => server.sockets.stats.tooSlow === 1, 'the slow one noticed')
    frozen.resume()
    expect(await code).toBe(4408)
  })

  test('one that does not answer pings is cut off', async () => {
    server = await startLiveServer(database, { limits: { pingMs: 50 } })
    const dead = server.raw()
    await once(dead, 'open')
    const closed = new Promise((resolve) => dead.once('close', resolve))
    dead.pause()
    await until(() => server.sockets.stats.sockets === 0, 'cut off')
    dead.resume()
    await closed
    const alive = listen(server.client())
    await until(() => alive.answers.length === 1, 'a living one stays')
  })
})
