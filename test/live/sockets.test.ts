import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { BOARD_EVENTS } from '../support/board-listener.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: unknown
}

/** The bare protocol, message by message. */
class Raw {
  readonly messages: Message[] = []
  readonly closed: Promise<number>
  constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.messages.push(JSON.parse(String(data)) as Message))
    socket.on('error', () => {})
    this.closed = new Promise((resolve) => socket.once('close', resolve))
  }
  send(message: object): void {
    this.socket.send(JSON.stringify(message))
  }
  async init(token: string | null): Promise<this> {
    this.send({ type: 'connection_init', ...(token === null ? {} : { payload: { authorization: `Bearer ${token}` } }) })
    await until(
      () => this.messages.some(({ type }) => type === 'connection_ack') || this.socket.readyState > 1,
      'ack or close',
    )
    return this
  }
  subscribeToBoard(id: string, after = 0): void {
    this.send({
      type: 'subscribe',
      id,
      payload: { query: BOARD_EVENTS, variables: { estateId: server.estate.id, after } },
    })
  }
  heard(id: string): Message[] {
    return this.messages.filter((message) => message.id === id)
  }
}

const raws: Raw[] = []
afterEach(() => {
  for (const { socket } of raws.splice(0)) socket.terminate()
})

const open = async (
  options: { path?: string; origin?: string; protocol?: string; to?: TestServer } = {},
): Promise<Raw> => {
  const socket = new WebSocket(
    `${(options.to ?? server).url.replace(/^http/, 'ws')}${options.path ?? '/graphql'}`,
    options.protocol ?? 'graphql-transport-ws',
    options.origin ? { origin: options.origin } : {},
  )
  const raw = new Raw(socket)
  raws.push(raw)
  await once(socket, 'open')
  return raw
}

const connected = async (person: Parameters<TestServer['as']>[0] = 'dispatcher', to = server): Promise<Raw> =>
  (await open({ to })).init((await to.as(person)).token)

const listening = async (person: Parameters<TestServer['as']>[0] = 'dispatcher', to = server): Promise<Raw> => {
  const raw = await connected(person, to)
  raw.subscribeToBoard('board')
  await until(() => raw.heard('board').length > 0, 'the first message')
  return raw
}

describe('who may come in', () => {
  test.for([
    ['no credentials', null],
    ['a token that is none', 'nonsense'],
    ['a device that does not exist', 'dd_nobody'],
    ['a token of another secret', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.abc'],
  ] as const)('%s: closed with 4401', async ([, token]) => {
    const raw = await open()
    void raw.init(token)
    expect(await raw.closed).toBe(4401)
    expect(raw.messages).toEqual([])
  })

  test('credentials of a session that ended: closed with 4401', async () => {
    const { sessionId } = server.estate.people.hr
    await server.database.dataSource.query('UPDATE session SET revoked_at = now() WHERE id = $1', [sessionId])
    const raw = await open()
    void raw.init((await server.as('hr')).token)
    expect(await raw.closed).toBe(4401)
  })

  test('a subscription before connection_init: closed with 4401', async () => {
    const raw = await open()
    raw.subscribeToBoard('1')
    expect(await raw.closed).toBe(4401)
  })

  test('nothing said at all: closed in a few seconds', async () => {
    const raw = await open()
    expect(await raw.closed).toBe(4408)
  })

  test('connection_init twice, garbage, a binary monster: closed, each with its code', async () => {
    const twice = await connected()
    twice.send({ type: 'connection_init' })
    expect(await twice.closed).toBe(4429)
    const garbage = await connected()
    garbage.socket.send('{"type":')
    expect(await garbage.closed).toBe(4400)
    const unknown = await connected()
    unknown.send({ type: 'please' })
    expect(await unknown.closed).toBe(4400)
    const large = await connected()
    large.socket.send('x'.repeat(600_000))
    expect(await large.closed).toBe(1009)
  })

  test('another path, another site, another protocol are refused', async () => {
    await expect(open({ path: '/socket' })).rejects.toThrow('404')
    await expect(open({ path: '//' })).rejects.toThrow('404')
    await expect(open({ origin: 'https://evil.example' })).rejects.toThrow('403')
    await expect(open({ origin: 'null' })).rejects.toThrow('403')
    const own = await open({ origin: server.url })
    expect(own.socket.readyState).toBe(WebSocket.OPEN)
    await expect(open({ protocol: 'graphql-ws' })).rejects.toThrow(/subprotocol|server sent no/i)
  })

  test('a wall with its device token sees the board, and nothing else', async () => {
    const wall = await server.device('WALL_DISPLAY')
    const raw = await (await open()).init(wall.token)
    raw.subscribeToBoard('board')
    await until(() => raw.heard('board').length > 0, 'the board')
    raw.send({
      type: 'subscribe',
      id: 'orders',
      payload: { query: `subscription { workOrderChanged(estateId: "${server.estate.id}") { position } }` },
    })
    await until(() => raw.heard('orders').length > 0, 'an answer')
    expect(JSON.stringify(raw.heard('orders')[0]?.payload)).toContain('FORBIDDEN')
    expect(raw.socket.readyState).toBe(WebSocket.OPEN)
  })

  test('another estate’s board is refused', async () => {
    const raw = await connected()
    raw.send({
      type: 'subscribe',
      id: '1',
      payload: { query: BOARD_EVENTS, variables: { estateId: '0196f3a1-7c00-7000-8000-000000000001', after: 0 } },
    })
    await until(() => raw.heard('1').length > 0, 'an answer')
    expect(JSON.stringify(raw.heard('1')[0]?.payload)).toContain('FORBIDDEN')
  })
})

describe('the protocol', () => {
  test('queries and mutations are answered over a socket as over HTTP', async () => {
    const client = (await server.as('dispatcher')).socket()
    const { value } = await client
      .iterate<{ serverTime: string; me: { permittedOperations: string[] } }>({
        query: '{ serverTime me { permittedOperations } }',
      })
      .next()
    expect(value?.data?.me.permittedOperations).toContain('boardEvents')
    await client.dispose()
  })

  test('an invalid document, a missing variable, an operation nobody named: answered, and the socket goes on', async () => {
    const raw = await connected()
    raw.send({ type: 'subscribe', id: 'a', payload: { query: 'subscription { nothing }' } })
    raw.send({ type: 'subscribe', id: 'b', payload: { query: BOARD_EVENTS } })
    raw.send({ type: 'subscribe', id: 'c', payload: { query: '{ serverTime }', operationName: 'Other' } })
    raw.send({ type: 'subscribe', id: 'd', payload: { query: 'not graphql {' } })
    await until(() => ['a', 'b', 'c', 'd'].every((id) => raw.heard(id).length > 0), 'four answers')
    expect(raw.heard('a')[0]?.type).toBe('error')
    expect(JSON.stringify(raw.heard('b')[0]?.payload)).toContain('$estateId')
    expect(raw.heard('d')[0]?.type).toBe('error')
    raw.subscribeToBoard('e')
    await until(() => raw.heard('e').length > 0, 'the board')
  })

  test('a query that would flatten the server is refused here too', async () => {
    const raw = await connected()
    const deep = `{ estates ${'{ buildings { units { building '.repeat(6)} { id } ${'} } }'.repeat(6)} }`
    raw.send({ type: 'subscribe', id: 'deep', payload: { query: deep } })
    await until(() => raw.heard('deep').length > 0, 'an answer')
    expect(raw.heard('deep')[0]?.type).toBe('error')
  })

  test('a document too deep to be read is refused, and the socket goes on', async () => {
    const raw = await connected()
    const deep: Record<string, string> = {
      fields: '{a'.repeat(3_900),
      fragments: `{ estates ${'{ ... '.repeat(1_900)} { id } ${'}'.repeat(1_900)} }`,
    }
    for (const [id, query] of Object.entries(deep)) {
      raw.send({ type: 'subscribe', id, payload: { query } })
      await until(() => raw.heard(id).length > 0 || raw.socket.readyState > 1, 'an answer')
      expect(raw.heard(id)).toMatchObject([{ type: 'error', payload: [{ extensions: { reason: 'queryTooLarge' } }] }])
    }
    raw.subscribeToBoard('after')
    await until(() => raw.heard('after').length > 0, 'the board')
    expect(server.log.filter((line) => line.includes('call stack'))).toEqual([])
  })

  test('any id is spliced rightly, quotes and line breaks too', async () => {
    const raw = await connected()
    const id = 'a "quoted"\n\\ 識別 \u2028 id'
    raw.subscribeToBoard(id)
    await until(() => raw.heard(id).length > 0, 'a message under that id')
    raw.send({ type: 'complete', id })
  })

  test('complete ends the stream; the id may be used again', async () => {
    const raw = await listening()
    raw.send({ type: 'complete', id: 'board' })
    const before = raw.heard('board').length
    raw.send({ type: 'ping' })
    await until(() => raw.messages.some(({ type }) => type === 'pong'), 'pong')
    raw.subscribeToBoard('board')
    await until(() => raw.heard('board').length > before, 'the stream anew')
  })

  test('the same id twice at once: closed with 4409', async () => {
    const raw = await listening()
    raw.subscribeToBoard('board')
    expect(await raw.closed).toBe(4409)
  })

  test('too many subscriptions on one socket: closed with 4429', async () => {
    const raw = await connected()
    for (let at = 0; at < 60; at++) raw.subscribeToBoard(String(at))
    expect(await raw.closed).toBe(4429)
  })
})

describe('access that ends', () => {
  test('a revoked account loses its sockets at once (p95 below a second), others keep theirs', async () => {
    const other = await listening('frontDesk')
    const times: number[] = []
    const people = [
      'controlRoom',
      'areaAssistant',
      'chen',
      'lin',
      'zhao',
      'gong',
      'hu',
      'clerk',
      'lead',
      'records',
    ] as const
    const manager = await server.as('manager')
    for (const person of people) {
      const raws = [await listening(person), await listening(person)]
      const { accountId } = server.estate.people[person]
      const began = performance.now()
      const revoked = manager.ask<{ revokeAccount: { __typename: string } }>(
        `mutation { revokeAccount(accountId: "${accountId}") { __typename } }`,
      )
      for (const raw of raws) {
        expect(await raw.closed).toBe(4403)
        times.push(performance.now() - began)
      }
      expect((await revoked).revokeAccount.__typename).toBe('Done')
    }
    times.sort((one, another) => one - another)
    expect(times[Math.ceil(times.length * 0.95) - 1]).toBeLessThan(1000)
    expect(other.socket.readyState).toBe(WebSocket.OPEN)
  })

  test('also when another process revoked it', async () => {
    const second = await startTestServer({ database: server.database, estate: server.estate })
    try {
      const raw = await listening('engineeringHead')
      const began = performance.now()
      await (
        await second.as('manager')
      ).ask(`mutation { revokeAccount(accountId: "${server.estate.people.engineeringHead.accountId}") { __typename } }`)
      expect(await raw.closed).toBe(4403)
      expect(performance.now() - began).toBeLessThan(1000)
    } finally {
      await second.stop()
    }
  })

  test('signing out closes the session’s sockets', async () => {
    const raw = await listening('general')
    await (await server.as('general')).ask('mutation { signOut { __typename } }')
    expect(await raw.closed).toBe(4403)
  })

  test('a revoked device loses its socket', async () => {
    const wall = await server.device('WALL_DISPLAY')
    const raw = await (await open()).init(wall.token)
    raw.subscribeToBoard('board')
    await until(() => raw.heard('board').length > 0, 'the board')
    await (await server.as('manager')).ask(`mutation { revokeDevice(id: "${wall.deviceId}") { __typename } }`)
    expect(await raw.closed).toBe(4403)
  })
})

test('a server that stops tells everybody to come again (1012), and stops', async () => {
  const second = await startTestServer({ database: server.database, estate: server.estate })
  const raw = await listening('dispatcher', second)
  const began = performance.now()
  await Promise.all([second.stop(), raw.closed.then((code) => expect(code).toBe(1012))])
  expect(performance.now() - began).toBeLessThan(3000)
  await expect(open({ to: second })).rejects.toThrow()
})
