import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import type { Gql } from '../support/client.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { SYSTEM, teller } from '../support/tell.js'
import { until } from '../support/until.js'

let server: TestServer
let other: TestEstate
let tell: ReturnType<typeof teller>['tell']
let unitOfWork: ReturnType<typeof teller>['unitOfWork']
let notifier: ReturnType<typeof teller>['notifier']
beforeAll(async () => {
  server = await startTestServer()
  other = await createEstate(server.database.dataSource, { code: 'other' })
  ;({ tell, unitOfWork, notifier } = teller(server.database))
})
afterAll(() => server.stop())

interface Entry {
  readonly id: string
  readonly title: string
  readonly revision: number
  readonly role: string
  readonly standsIn: boolean
  readonly level: number
  readonly readAt: string | null
  readonly acknowledgeBy: string | null
  readonly acknowledgedAt: string | null
  readonly settledAt: string | null
  readonly escalatedAt: string | null
  readonly about: { readonly serial: string | null }
  readonly recipients: readonly {
    readonly person: { readonly id: string }
    readonly acknowledgedAt: string | null
    readonly level: number
  }[]
}
interface Inbox {
  readonly unread: number
  readonly unacknowledged: number
  readonly revision: number
  readonly totalCount: number
  readonly edges: readonly { readonly node: Entry }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const ENTRY = `id title revision kind urgency role department standsIn level at readAt acknowledgeMode acknowledgeBy acknowledgedAt settledAt
  escalatedAt about { kind id serial } recipients { role level acknowledgedAt person { id } }`
const INBOX = `query ($only: InboxFilter, $estateId: ID, $first: Int, $after: String) {
  inbox(only: $only, estateId: $estateId, first: $first, after: $after) {
    unread unacknowledged revision totalCount edges { node { ${ENTRY} } } pageInfo { hasNextPage endCursor } } }`
const EVENTS = `subscription ($after: SafeInt!) { inboxEvents(after: $after) { state revision unread unacknowledged entries { id revision title readAt settledAt } } }`
const REFUSAL = '... on Refusal { code rule reason message }'
const CHANGE = `__typename ... on InboxChange { unread unacknowledged entries { ${ENTRY} } } ${REFUSAL}`

const inbox = async (who: PersonKey | Gql, variables: Record<string, unknown> = {}): Promise<Inbox> =>
  (await (typeof who === 'string' ? await server.as(who) : who).ask<{ inbox: Inbox }>(INBOX, variables)).inbox
const latest = async (who: PersonKey): Promise<Entry> => (await inbox(who)).edges[0]?.node as Entry

interface Changed {
  readonly __typename: string
  readonly code?: string
  readonly rule?: string
  readonly reason?: string
  readonly unread?: number
  readonly unacknowledged?: number
  readonly entries?: readonly Entry[]
}
const markRead = async (who: PersonKey, ids: readonly string[]): Promise<Changed> =>
  (
    await (
      await server.as(who)
    ).ask<{ markRead: Changed }>(`mutation ($ids: [ID!]!) { markRead(ids: $ids) { ${CHANGE} } }`, { ids })
  ).markRead
const acknowledge = async (who: PersonKey, id: string): Promise<Changed> =>
  (
    await (
      await server.as(who)
    ).ask<{ acknowledge: Changed }>(`mutation ($id: ID!) { acknowledge(id: $id) { ${CHANGE} } }`, { id })
  ).acknowledge

interface Message {
  readonly state: string
  readonly revision: number
  readonly unread: number
  readonly entries: readonly {
    readonly id: string
    readonly revision: number
    readonly title: string
    readonly readAt: string | null
  }[]
}

async function listen(client: Gql, after: number) {
  const socket = client.socket()
  const messages: Message[] = []
  let closed: number | null = null
  socket.on('closed', (event) => (closed = (event as { code: number }).code))
  socket.subscribe<{ inboxEvents: Message }>(
    { query: EVENTS, variables: { after } },
    {
      next: ({ data, errors }) => {
        if (errors) throw new Error(JSON.stringify(errors))
        messages.push(data?.inboxEvents as Message)
      },
      error: () => {},
      complete: () => {},
    },
  )
  await until(() => messages.some(({ state }) => state !== 'REPLAYING') || closed !== null, 'the first message')
  return {
    messages,
    entries: () => messages.flatMap(({ entries }) => entries),
    closed: () => closed,
    stop: () => socket.dispose(),
  }
}

describe('who is told', () => {
  test('[PUB-1] the department’s supervisor at once, in the inbox and over the subscription, in the reader’s language; nobody else', async () => {
    const supervisor = await listen(await server.as('engineeringHead'), 0)
    const bystander = await listen(await server.as('cleaningHead'), 0)
    const { recipients } = await tell(server.estate, { to: { department: 'ENGINEERING' }, urgency: 'URGENT' })
    expect(recipients.map(({ personId }) => personId)).toEqual([server.estate.people.engineeringHead.id])
    await until(() => supervisor.entries().length === 1, 'the supervisor hears it')
    expect(supervisor.entries()[0]?.title).toBe(
      'Incident in a public area, Garage B1 (IN-2611-0007): go there, or send somebody to take over.',
    )
    expect(await latest('engineeringHead')).toMatchObject({
      role: 'DEPARTMENT_SUPERVISOR',
      readAt: null,
      about: { serial: 'IN-2611-0007' },
    })
    expect(await inbox('cleaningHead')).toMatchObject({ totalCount: 0, unread: 0, edges: [] })
    await server.database.dataSource.query(`UPDATE account SET locale = 'zh_Hant' WHERE id = $1`, [
      server.estate.people.engineeringHead.accountId,
    ])
    const fresh = await startTestServer({ database: server.database, estate: server.estate })
    try {
      const { edges } = await inbox(await fresh.as('engineeringHead'))
      expect(edges[0]?.node.title).toBe('Garage B1發生公共區域事件（IN-2611-0007），請即到場或派人接手。')
    } finally {
      await fresh.stop()
      await server.database.dataSource.query(`UPDATE account SET locale = 'en' WHERE id = $1`, [
        server.estate.people.engineeringHead.accountId,
      ])
    }
    expect(bystander.entries()).toEqual([])
    await Promise.all([supervisor.stop(), bystander.stop()])
  })

  test('[PUB-1] nobody in that department, or nobody who can sign in: the next superior', async () => {
    await tell(server.estate, { to: { department: 'LANDSCAPING' } })
    expect(await latest('manager')).toMatchObject({ role: 'CENTRE_MANAGER', standsIn: true })
    const { accountId } = other.people.cleaningHead
    await server.database.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [accountId])
    const { recipients } = await tell(other, { to: { department: 'CLEANING' } })
    expect(recipients.map(({ personId }) => personId)).toEqual([other.people.manager.id])
  })

  test('a unit of work that is rolled back has told nobody', async () => {
    const before = await inbox('lead')
    await expect(
      unitOfWork.run(SYSTEM, async (tx) => {
        await notifier.notify(tx, {
          estateId: server.estate.id,
          to: { roles: ['SERVICE_LEAD'] },
          kind: 'COMPLAINT_REGISTERED',
          facts: { serial: 'CP-1' },
          about: { kind: 'complaint', id: null, serial: 'CP-1' },
        })
        throw new Error('something else failed')
      }),
    ).rejects.toThrow('something else failed')
    expect(await inbox('lead')).toEqual(before)
  })

  test('who told the board nothing: no event of the estate’s log, for the wall or for anybody', async () => {
    const [{ position }] = (await server.database.dataSource.query(
      'SELECT position FROM estate_position WHERE estate_id = $1',
      [server.estate.id],
    )) as [{ position: number }]
    expect(position).toBe(0)
  })
})

describe('reading', () => {
  test('pages, counts and filters; what is read is read once and stays so', async () => {
    for (let at = 0; at < 5; at++) await tell(server.estate, { to: { roles: ['WAREHOUSE'] } })
    const first = await inbox('warehouse', { first: 2 })
    expect(first).toMatchObject({ unread: 5, totalCount: 5, revision: 5, pageInfo: { hasNextPage: true } })
    const second = await inbox('warehouse', { first: 10, after: first.pageInfo.endCursor })
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id)
    expect(new Set(ids).size).toBe(5)
    expect([...first.edges, ...second.edges].map(({ node }) => node.revision)).toEqual([5, 4, 3, 2, 1])

    expect(await markRead('warehouse', ids.slice(0, 3))).toMatchObject({ __typename: 'InboxChange', unread: 2 })
    const [read] = (await inbox('warehouse')).edges
    expect(await markRead('warehouse', ids)).toMatchObject({ unread: 0 })
    expect((await inbox('warehouse')).edges[0]).toEqual(read)
    expect(await inbox('warehouse', { only: 'UNREAD' })).toMatchObject({ totalCount: 0, edges: [], revision: 10 })
  })

  test('only one’s own: another’s entry is not found, not even half of a list is marked', async () => {
    await tell(server.estate, { to: { roles: ['FINANCE'] } })
    const foreign = await latest('finance')
    await tell(server.estate, { to: { roles: ['RECORDS_KEEPER'] } })
    const own = await latest('records')
    expect(await markRead('records', [own.id, foreign.id])).toMatchObject({ code: 'NOT_FOUND' })
    expect(await acknowledge('records', foreign.id)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await acknowledge('records', newId())).toMatchObject({ code: 'NOT_FOUND' })
    expect((await latest('records')).readAt).toBeNull()
    expect((await latest('finance')).readAt).toBeNull()
  })

  test('an estate in which he has no role any more: gone from the inbox', async () => {
    const { hu } = other.people
    await tell(other, { to: { personIds: [hu.id] } })
    const ofHu = async () => inbox(await server.as(hu))
    expect(await ofHu()).toMatchObject({ totalCount: 1, unread: 1 })
    await server.database.dataSource.query('DELETE FROM person_role WHERE person_id = $1', [hu.id])
    await server.database.dataSource.query(
      `INSERT INTO person_role (person_id, estate_id, role) VALUES ($1, $2, 'FRONT_DESK')`,
      [hu.id, server.estate.id],
    )
    await until(async () => (await ofHu()).totalCount === 0, 'the role is gone')
  })
})

describe('live', () => {
  test('comes back with his last revision and hears what he missed, each once, also what was changed meanwhile', async () => {
    const client = await server.as('frontDesk')
    await tell(server.estate, { to: { roles: ['FRONT_DESK'] } })
    const before = await listen(client, 0)
    expect(before.messages).toMatchObject([{ state: 'LIVE', revision: 1, unread: 1 }])
    await tell(server.estate, { to: { roles: ['FRONT_DESK'] } })
    await until(() => before.entries().length === 2, 'live')
    await before.stop()
    for (let at = 0; at < 3; at++) await tell(server.estate, { to: { roles: ['FRONT_DESK'] } })
    const [oldest] = before.entries()
    await markRead('frontDesk', [oldest?.id as string])
    const after = await listen(client, 2)
    expect(after.messages).toMatchObject([{ state: 'LIVE', revision: 6, unread: 4 }])
    expect(after.entries().map(({ revision }) => revision)).toEqual([3, 4, 5, 6])
    expect(after.entries().at(-1)).toMatchObject({ id: oldest?.id, readAt: expect.any(String) })
    await after.stop()
  })

  test('a thousand while he was away come in parts; told by fifty at once, no revision is missing', async () => {
    await Promise.all(Array.from({ length: 50 }, () => tell(server.estate, { to: { roles: ['CONTROL_ROOM'] } })))
    await unitOfWork.run(SYSTEM, (tx) =>
      notifier.notifyAll(
        tx,
        Array.from({ length: 950 }, (_, at) => ({
          estateId: server.estate.id,
          to: { roles: ['CONTROL_ROOM' as const] },
          kind: 'CASE_ASSIGNED' as const,
          facts: { serial: `C-${at}` },
          about: { kind: 'case', id: null, serial: `C-${at}` },
        })),
      ),
    )
    const all = await listen(await server.as('controlRoom'), 0)
    expect(all.entries().map(({ revision }) => revision)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1))
    expect(all.messages.map(({ state }) => state)).toEqual([...Array.from({ length: 5 }, () => 'REPLAYING'), 'LIVE'])
    await all.stop()
  })

  test('a revision that the inbox never had: fetch anew', async () => {
    const lost = await listen(await server.as('hr'), 4711)
    expect(lost.messages).toMatchObject([{ state: 'REFETCH', entries: [] }])
    await lost.stop()
    const { errors } = await (await server.as('hr')).query('{ inbox(after: "WyJ4Il0") { unread } }')
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  test('a revoked account loses the stream at once', async () => {
    const doomed = await listen(await server.as('areaAssistant'), 0)
    const { accountId } = server.estate.people.areaAssistant
    await (
      await server.as('general')
    ).ask(`mutation ($id: ID!) { revokeAccount(accountId: $id) { __typename } }`, { id: accountId })
    await until(() => doomed.closed() !== null, 'closed')
    expect(doomed.closed()).toBe(4403)
    await tell(server.estate, { to: { personIds: [server.estate.people.areaAssistant.id] } })
    expect(doomed.entries()).toEqual([])
  })

  test('another server’s subscriber hears it too', async () => {
    const second = await startTestServer({ database: server.database, estate: server.estate })
    try {
      const there = await listen(await second.as('lead'), 0)
      const known = there.entries().length
      await tell(server.estate, { to: { roles: ['SERVICE_LEAD'] } })
      await until(() => there.entries().length === known + 1, 'heard there')
      const entry = await latest('lead')
      await markRead('lead', [entry.id])
      await until(() => there.entries().at(-1)?.readAt !== null, 'read here, seen there')
      await there.stop()
    } finally {
      await second.stop()
    }
  })
})

describe('acknowledging', () => {
  const acknowledgement = (mode: 'EACH' | 'ANY', withinMinutes = 10) => ({ mode, withinMinutes })

  test('[PUB-1] any one for all: nobody owes it any more, and who it was stands there with the time', async () => {
    const aboutId = newId()
    await tell(server.estate, {
      to: { roles: ['DISPATCHER'] },
      about: { kind: 'incident', id: aboutId, serial: 'IN-9' },
      acknowledge: acknowledgement('ANY'),
    })
    expect(await inbox('dispatcher')).toMatchObject({ unacknowledged: 1 })
    expect(await inbox('dispatcher2', { only: 'UNACKNOWLEDGED' })).toMatchObject({ unacknowledged: 1, totalCount: 1 })
    const listener = await listen(await server.as('dispatcher2'), (await inbox('dispatcher2')).revision)
    const entry = await latest('dispatcher')
    expect(entry).toMatchObject({ acknowledgeBy: expect.any(String), acknowledgedAt: null })
    const done = await acknowledge('dispatcher', entry.id)
    expect(done).toMatchObject({
      unacknowledged: 0,
      entries: [{ acknowledgedAt: expect.any(String), readAt: expect.any(String) }],
    })
    await until(() => listener.entries().length === 1, 'the other hears that it is settled')
    await listener.stop()
    expect(await latest('dispatcher2')).toMatchObject({
      acknowledgedAt: null,
      settledAt: done.entries?.[0]?.acknowledgedAt,
      readAt: null,
    })
    expect(await inbox('dispatcher2')).toMatchObject({ unacknowledged: 0 })

    // Again: the same. By the other, though settled: his own word is kept too.
    expect(await acknowledge('dispatcher', entry.id)).toEqual(done)
    const second = await acknowledge('dispatcher2', (await latest('dispatcher2')).id)
    expect(second.entries?.[0]?.recipients.map(({ acknowledgedAt }) => acknowledgedAt !== null)).toEqual([true, true])
    expect(second.entries?.[0]?.settledAt).toBe(done.entries?.[0]?.acknowledgedAt)
  })

  test('[PUB-4] each for himself: one’s word does not settle the other’s', async () => {
    await tell(server.estate, {
      to: { roles: ['DEPARTMENT_SUPERVISOR', 'GENERAL_MANAGER'], department: 'ENGINEERING' },
      kind: 'MAJOR_INCIDENT',
      urgency: 'URGENT',
      acknowledge: acknowledgement('EACH'),
    })
    expect(await acknowledge('engineeringHead', (await latest('engineeringHead')).id)).toMatchObject({
      unacknowledged: 0,
    })
    expect(await inbox('general')).toMatchObject({ unacknowledged: 1 })
    const of = await latest('general')
    expect(of).toMatchObject({ settledAt: null, acknowledgedAt: null })
    expect(of.recipients).toMatchObject([
      { person: { id: server.estate.people.engineeringHead.id }, acknowledgedAt: expect.any(String) },
      { person: { id: server.estate.people.general.id }, acknowledgedAt: null },
    ])
    expect(await acknowledge('general', of.id)).toMatchObject({ unacknowledged: 0 })
    const audit = await server.database.dataSource.query(
      `SELECT person_id AS id FROM audit WHERE action = 'ACKNOWLEDGE' AND estate_id = $1 ORDER BY no DESC LIMIT 2`,
      [server.estate.id],
    )
    expect(audit).toEqual([{ id: server.estate.people.general.id }, { id: server.estate.people.engineeringHead.id }])
  })

  test('[PUB-1] what asks for nothing cannot be acknowledged', async () => {
    await tell(server.estate, { to: { roles: ['ADMIN_HR'] } })
    expect(await acknowledge('hr', (await latest('hr')).id)).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'PUB-1',
      reason: 'nothingToAcknowledge',
    })
  })

  test('[PUB-4] ten calls at once: one time, one link of the audit', async () => {
    await tell(server.estate, { to: { roles: ['FINANCE'] }, acknowledge: acknowledgement('EACH') })
    const entry = await latest('finance')
    const answers = await Promise.all(Array.from({ length: 10 }, () => acknowledge('finance', entry.id)))
    expect(new Set(answers.map(({ entries }) => entries?.[0]?.acknowledgedAt)).size).toBe(1)
    const [{ count }] = (await server.database.dataSource.query(
      `SELECT count(*)::int AS count FROM audit WHERE action = 'ACKNOWLEDGE' AND person_id = $1`,
      [server.estate.people.finance.id],
    )) as [{ count: number }]
    expect(count).toBe(1)
    await expect(
      server.database.dataSource.query('UPDATE acknowledgement SET met_at = now() WHERE met_by = $1', [
        server.estate.people.finance.id,
      ]),
    ).rejects.toThrow('never taken back')
  })
})

describe('escalation', () => {
  const anHourAgo = () => new Date(Date.now() - 3_600_000)

  test('[PUB-1] nobody acknowledged in time: the next superior is told, and a late word settles it for him too', async () => {
    const listener = await listen(await server.as('manager'), (await inbox('manager')).revision)
    await tell(
      server.estate,
      { to: { department: 'CLEANING' }, acknowledge: { mode: 'ANY', withinMinutes: 10 } },
      anHourAgo(),
    )
    await until(() => listener.entries().length === 1, 'it climbed')
    await listener.stop()
    const up = await latest('manager')
    expect(up).toMatchObject({ level: 1, role: 'CENTRE_MANAGER' })
    expect(up.title).toMatch(/^Nobody acknowledged this in time, so it comes to you: Incident in a public area/)
    expect(up.recipients.map(({ level }) => level)).toEqual([0, 1])
    const late = await latest('cleaningHead')
    expect(late).toMatchObject({ escalatedAt: expect.any(String), settledAt: null })
    expect(await inbox('manager')).toMatchObject({ unacknowledged: 1 })
    expect(await acknowledge('cleaningHead', late.id)).toMatchObject({
      unacknowledged: 0,
      entries: [{ escalatedAt: late.escalatedAt, acknowledgedAt: expect.any(String) }],
    })
    expect(await inbox('manager')).toMatchObject({ unacknowledged: 0 })
    expect(await latest('manager')).toMatchObject({ acknowledgedAt: null, settledAt: expect.any(String) })
  })
})
