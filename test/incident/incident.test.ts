/** Incidents over HTTP and the live channel: told at once, acknowledged or escalated once, relieved, accounted for, decided. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import { verifyAudit } from '@dispatch/server/platform/record'
import { createUnitOfWork } from '@dispatch/server/platform/unit-of-work'
import { CaseDesk, type CaseSeen } from '../support/case-desk.js'
import { createEstate, type PersonKey, type TestEstate } from '../support/estate.js'
import { OrderDesk, type RequestSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
/** On the same database: what must happen once happens once with both. */
let second: TestServer
let desk: OrderDesk
let incidents: CaseDesk
let other: TestEstate
beforeAll(async () => {
  server = await startTestServer()
  second = await startTestServer({ database: server.database, estate: server.estate })
  desk = new OrderDesk(server)
  incidents = new CaseDesk(desk, 'Incident')
  other = await createEstate(server.database.dataSource, { code: 'other' })
})
afterAll(async () => {
  await second.stop()
  await server.stop()
})

const rows = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> =>
  server.database.dataSource.query(sql, params)
const INBOX = 'query { inbox(first: 200) { edges { node { kind about { kind serial } } } } }'
const id = (person: PersonKey): string => desk.id(person)
const toldOf = (seen: CaseSeen | null) =>
  ((seen as CaseSeen).told as { personId: string; why: string; level: number; acknowledgedAt: string | null }[]).map(
    ({ personId, why, level, acknowledgedAt }) => ({ personId, why, level, acknowledged: acknowledgedAt !== null }),
  )
/** The clocks that run on a case, run out now: what the wall clock does in ten minutes. */
const runOut = async (caseId: string): Promise<void> => {
  await rows('ALTER TABLE clock DISABLE TRIGGER clock_times_kept')
  await rows(
    "UPDATE clock SET due_at = clock_timestamp(), started_at = clock_timestamp() - interval '10 minutes' WHERE case_id = $1 AND stopped_at IS NULL AND met_at IS NULL AND overdue_at IS NULL",
    [caseId],
  )
  await rows('ALTER TABLE clock ENABLE TRIGGER clock_times_kept')
}

describe('reporting', () => {
  test('[PUB-1] two taps, by anybody of the staff; no work order; the supervisor of the department is told in the same breath', async () => {
    const [{ count: before }] = (await rows('SELECT count(*)::int AS count FROM work_order')) as [{ count: number }]
    expect(await incidents.try('chen', 'reportIncident', { estateId: server.estate.id, kind: 'WATER' })).toMatchObject({
      code: 'INVALID',
      rule: 'PUB-1',
      facts: { field: 'place' },
    })
    for (const person of ['chen', 'hu', 'gong', 'finance', 'frontDesk'] as const) {
      const seen = await incidents.open(person, 'reportIncident', {
        kind: 'WATER',
        buildingId: server.estate.buildings['5'],
      })
      expect(seen).toMatchObject({ status: 'REPORTED', department: 'ENGINEERING', openedBy: { id: id(person) } })
      expect(seen.serial).toMatch(/^IN-\d{4}-\d{4}$/)
      expect(toldOf(seen)).toEqual([
        { personId: id('engineeringHead'), why: 'DEPARTMENT', level: 0, acknowledged: false },
      ])
      expect(seen.onScene).toMatchObject({ personId: id(person), until: null })
    }
    expect(await rows('SELECT count(*)::int AS count FROM work_order')).toEqual([{ count: before }])
    const { inbox } = await (
      await desk.client('engineeringHead')
    ).ask<{ inbox: { edges: { node: { kind: string; about: { kind: string; serial: string } } }[] } }>(INBOX)
    expect(inbox.edges.map(({ node }) => [node.kind, node.about.kind])).toEqual(
      Array.from({ length: 5 }, () => ['INCIDENT_REPORTED', 'incident']),
    )
    const { errors } = await (
      await desk.client('wang')
    ).query(
      'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { __typename ... on Refusal { code } } }',
      {
        input: { estateId: server.estate.id, kind: 'WATER', place: 'x' },
      },
    )
    expect(errors).toEqual([])
    expect(
      await incidents.try('wang', 'reportIncident', { estateId: server.estate.id, kind: 'WATER', place: 'x' }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('a place of another estate is none; the same key reports once', async () => {
    const input = { estateId: server.estate.id, kind: 'WATER' }
    expect(await incidents.try('chen', 'reportIncident', { ...input, buildingId: other.buildings['5'] })).toMatchObject(
      { code: 'INVALID' },
    )
    expect(await incidents.try('chen', 'reportIncident', { ...input, unitId: newId() })).toMatchObject({
      code: 'INVALID',
    })
    expect(await incidents.try('chen', 'reportIncident', { ...input, estateId: other.id, place: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    const once = await incidents.try('chen', 'reportIncident', { ...input, place: 'Roof' }, 'roof-1')
    const again = await incidents.try('chen', 'reportIncident', { ...input, place: 'Roof' }, 'roof-1')
    expect(again).toMatchObject({ replayed: true, position: (once as { position: number }).position })
  })

  test('[OVD-2] heard at once by those who may read it, on every server, and by nobody else', async () => {
    const heard = new Map<PersonKey, string[]>()
    const sockets = await Promise.all(
      (['engineeringHead', 'general', 'cleaningHead', 'wang'] as const).map(async (person) => {
        const socket = (await second.as(person)).socket()
        heard.set(person, [])
        socket.subscribe<{ caseEvents: { serial: string; action: string } }>(
          {
            query: 'subscription ($id: ID!) { caseEvents(estateId: $id) { kind action serial status } }',
            variables: { id: server.estate.id },
          },
          {
            next: ({ data }) =>
              void (data && heard.get(person)?.push(`${data.caseEvents.action} ${data.caseEvents.serial}`)),
            error: () => {},
            complete: () => {},
          },
        )
        return socket
      }),
    )
    try {
      let first: CaseSeen | null = null
      await until(async () => {
        first = await incidents.open('chen', 'reportIncident', { kind: 'POWER', place: 'Garage' })
        return (heard.get('engineeringHead')?.length ?? 0) > 0 && (heard.get('general')?.length ?? 0) > 0
      }, 'those who may read it hear it')
      expect(first).not.toBeNull()
      expect(heard.get('cleaningHead')).toEqual([])
      expect(heard.get('wang')).toEqual([])
    } finally {
      for (const socket of sockets) await socket.dispose()
    }
  })
})

describe('acknowledging', () => {
  test('[PUB-4] supervisor AND general manager are told of a major accident; each acknowledges; nobody does it for him', async () => {
    let seen = await incidents.open('chen', 'reportIncident', { kind: 'WATER', place: 'Shaft', major: true })
    expect(toldOf(seen).map(({ personId }) => personId)).toEqual([id('engineeringHead'), id('general')])
    for (const person of ['chen', 'manager', 'lead'] as const) {
      expect(await incidents.try(person, 'acknowledgeIncident', incidents.on(seen)), person).toMatchObject({
        code: 'FORBIDDEN',
      })
    }
    seen = await incidents.do('general', 'acknowledgeIncident', seen)
    expect(seen.clocks).toMatchObject([{ kind: 'ACKNOWLEDGE', metAt: null }])
    seen = await incidents.do('engineeringHead', 'acknowledgeIncident', seen)
    expect(seen.clocks).toMatchObject([{ metAt: expect.any(String) as string }])
    expect(await incidents.try('general', 'acknowledgeIncident', incidents.on(seen))).toMatchObject({
      reason: 'alreadyAcknowledged',
    })
  })

  test('[PUB-4] nobody acknowledges in time: the next superior is told, once, though two servers look', async () => {
    const reported = await incidents.open('chen', 'reportIncident', { kind: 'WATER', place: 'Pump room' })
    await runOut(reported.id)
    const told = async () => toldOf(await incidents.read('general', reported.id))
    await until(async () => (await told()).length > 1, 'the next superior is told')
    expect(await told()).toEqual([
      { personId: id('engineeringHead'), why: 'DEPARTMENT', level: 0, acknowledged: false },
      { personId: id('manager'), why: 'DEPARTMENT', level: 1, acknowledged: false },
    ])
    await runOut(reported.id)
    await until(async () => (await told()).length > 2, 'the very top is told')
    expect((await told()).at(-1)).toMatchObject({ personId: id('general'), level: 2 })
    await runOut(reported.id)
    await until(async () => {
      const [kept] = await rows<{ top: string | null }>(
        "SELECT facts ->> 'escalatedFor' AS top FROM case_record WHERE id = $1",
        [reported.id],
      )
      return kept?.top != null
    }, 'the last clock was looked at')
    // Nobody is left above; nothing was told twice, and each step stands in the audit once.
    const last = (await incidents.read('general', reported.id)) as CaseSeen
    expect(toldOf(last)).toHaveLength(3)
    expect(
      await rows(
        "SELECT count(*)::int AS steps FROM audit WHERE record_id = $1 AND action = 'INCIDENT ESCALATE' AND actor_id IS NULL",
        [reported.id],
      ),
    ).toEqual([{ steps: 3 }])
    // A late word still counts, and stays late.
    const answered = await incidents.do('engineeringHead', 'acknowledgeIncident', last)
    expect((answered.clocks as { metAt: string | null; overdueAt: string | null }[]).at(-1)).toMatchObject({
      metAt: expect.any(String) as string,
      overdueAt: expect.any(String) as string,
    })
    const verdict = await createUnitOfWork(server.database.dataSource).read((tx) => verifyAudit(tx, server.estate.id))
    expect(verdict.intact).toBe(true)
  })
})

describe('to its end', () => {
  test('[PUB-2] [PUB-3] not closed without relief by the department, account and decision, at whatever door', async () => {
    let seen = await incidents.open('hu', 'reportIncident', { kind: 'WATER', place: 'Lobby' })
    for (const [mutation, more] of [
      ['accountForIncident', { account: 'x' }],
      ['decideIncident', { further: false, reason: 'x' }],
    ] as const) {
      for (const person of ['hu', 'general'] as const) {
        const answer = await incidents.try(person, mutation, incidents.on(seen, more))
        expect(answer.__typename, `${person} ${mutation}`).toBe('Refusal')
      }
    }
    expect(await incidents.try('hu', 'relieveIncident', incidents.on(seen))).toMatchObject({
      rule: 'PUB-2',
      reason: 'relieverNotOfDepartment',
    })
    expect(
      await incidents.try('hu', 'relieveIncident', incidents.on(seen, { relievedById: id('clerk') })),
    ).toMatchObject({ rule: 'PUB-2' })
    expect(
      await incidents.try('hu', 'relieveIncident', incidents.on(seen, { relievedById: other.people.chen.id })),
    ).toMatchObject({ rule: 'PUB-2' })
    seen = await incidents.do('hu', 'noteIncidentMeasure', seen, { text: 'Bucket below' })
    const stale = seen
    seen = await incidents.do('chen', 'relieveIncident', seen)
    expect(seen.onScene).toMatchObject({
      personId: id('hu'),
      relievedById: id('chen'),
      until: expect.any(String) as string,
    })
    expect(await incidents.try('lin', 'relieveIncident', incidents.on(stale))).toMatchObject({
      code: 'CONFLICT',
      rule: 'LIFE',
    })
    seen = await incidents.do('hu', 'accountForIncident', seen, { account: 'I heard it drip.' })
    expect(toldOf(seen).at(-1)).toMatchObject({ personId: id('cleaningHead'), why: 'ACCOUNT' })
    const ending = { further: false, reason: 'Mended' }
    expect(await incidents.try('hu', 'decideIncident', incidents.on(seen, ending))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await incidents.try('cleaningHead', 'decideIncident', incidents.on(seen, ending))).toMatchObject({
      rule: 'PUB-1',
      reason: 'notAcknowledged',
    })
    seen = await incidents.do('engineeringHead', 'acknowledgeIncident', seen)
    seen = await incidents.do('cleaningHead', 'decideIncident', seen, ending)
    expect(seen).toMatchObject({ status: 'CLOSED', closedAt: expect.any(String) as string })
    expect(await incidents.try('chen', 'describeIncident', incidents.on(seen, { description: 'x' }))).toMatchObject({
      code: 'WRONG_STATE',
    })
  })

  test('[PUB-5] [PUB-6] a dispute: place and people, the steps, and promises within one’s authority', async () => {
    const input = { estateId: server.estate.id, kind: 'DISPUTE', place: 'Gate 2' }
    expect(await incidents.try('hu', 'reportIncident', input)).toMatchObject({
      rule: 'PUB-5',
      facts: { field: 'people' },
    })
    let seen = await incidents.open('hu', 'reportIncident', {
      ...input,
      people: 'Two drivers',
      department: 'ENGINEERING',
    })
    expect(toldOf(seen)).toMatchObject([
      { personId: id('engineeringHead') },
      { personId: id('cleaningHead'), why: 'DISPUTE' },
    ])
    const promise = { promise: 'COMPENSATION', toWhom: 'Mr Wang', text: 'We pay for the mirror.', amountMinor: 20_000 }
    for (const person of ['hu', 'dispatcher', 'engineeringHead', 'lead'] as const) {
      expect(await incidents.try(person, 'promiseInIncident', incidents.on(seen, promise)), person).toMatchObject({
        code: 'FORBIDDEN',
        rule: 'PUB-6',
        reason: 'promiseBeyondAuthority',
      })
    }
    seen = await incidents.do('manager', 'promiseInIncident', seen, promise)
    expect(seen.promises).toEqual([{ promise: 'COMPENSATION' }])
    // Another door: the reply to an order's customer.
    const order = await desk.opened()
    const reply = {
      workOrderId: order.id,
      version: order.version,
      said: 'You get it back.',
      toWhom: 'Mrs Wang',
      medium: 'PHONE',
    }
    expect(await desk.try('dispatcher', 'REPLY', { ...reply, promise: 'REFUND' })).toMatchObject({
      rule: 'PUB-6',
      reason: 'promiseBeyondAuthority',
    })
    expect(await desk.try('dispatcher', 'REPLY', reply)).toMatchObject({ __typename: 'WorkOrderChange' })
  })

  test('[PUB-7] use of force is its own kind; its record states the minimum, and none after subdual; not everybody reads it', async () => {
    let seen = await incidents.open('dispatcher', 'reportIncident', {
      kind: 'USE_OF_FORCE',
      place: 'Gate 1',
      department: 'ENGINEERING',
    })
    const record = { measure: 'Held his arm', purpose: 'RESTRAINT', noneAfterSubdual: true }
    expect(
      await incidents.try('dispatcher', 'recordForce', incidents.on(seen, { ...record, noneAfterSubdual: false })),
    ).toMatchObject({
      rule: 'PUB-7',
      reason: 'forceAfterSubdual',
    })
    seen = await incidents.do('dispatcher', 'recordForce', seen, record)
    expect((await incidents.read('general', seen.id))?.force).toEqual(record)
    expect((await incidents.read('chen', seen.id))?.force).toBeNull()
    expect(await incidents.read('hu', seen.id)).toBeNull()
    expect(await incidents.serials('cleaningHead')).not.toContain(seen.serial)
    expect(await incidents.serials('engineeringHead')).toContain(seen.serial)
  })
})

describe('routed from a request', () => {
  const on = (request: RequestSeen, more: Record<string, unknown>) => ({
    requestId: request.id,
    version: request.version,
    ...more,
  })
  const ROUTED = 'query ($id: ID!) { request(id: $id) { status routedTo { kind id serial } clocks { metAt } } }'

  test('[INT-10] an incident opens with all the particulars, in the same transaction, and its supervisor is told', async () => {
    const wanted = '車庫二層漏水 🙂\n第二行'
    const request = await desk.registered({
      nature: 'PUBLIC_AREA',
      itemId: null,
      appointmentFrom: null,
      wanted,
      party: 'Acme',
      urgency: 'URGENT',
    })
    const route = on(request, {
      department: 'ENGINEERING',
      note: 'Second time',
      said: 'The plumber is on his way.',
      kind: 'WATER',
      place: 'Garage, level 2',
    })
    // What the incident refuses leaves the request as it was.
    expect(await desk.tryRequest('dispatcher', 'ROUTE', { ...route, kind: 'DISPUTE' })).toMatchObject({ rule: 'PUB-5' })
    expect(await rows('SELECT count(*)::int AS count FROM case_record WHERE request_id = $1', [request.id])).toEqual([
      { count: 0 },
    ])
    expect(await desk.tryRequest('dispatcher', 'DECLINE', on(request, { explanation: 'No' }))).toMatchObject({
      rule: 'PUB-1',
      reason: 'natureNotDeclined',
    })
    expect(await desk.tryRequest('hr', 'ROUTE', route)).toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) as string,
    })
    await desk.doRequest('dispatcher', 'ROUTE', route)
    const seen = await (
      await desk.client('dispatcher')
    ).ask<{ request: { routedTo: { id: string; serial: string } } }>(ROUTED, { id: request.id })
    expect(seen.request).toMatchObject({
      status: 'ROUTED',
      routedTo: { kind: 'INCIDENT' },
      clocks: [{ metAt: expect.any(String) as string }],
    })
    const incident = await incidents.read('engineeringHead', seen.request.routedTo.id)
    expect(incident).toMatchObject({
      kind: 'WATER',
      place: 'Garage, level 2',
      onScene: null,
      particulars: {
        customerName: '王麗華',
        contact: '138 0000 1803',
        party: 'Acme',
        wanted,
        urgency: 'URGENT',
        note: 'Second time',
        serial: request.serial,
      },
    })
    expect(toldOf(incident)).toMatchObject([{ personId: id('engineeringHead') }])
  })

  test('[INT-2] an enquiry goes on as a record of its own until it is answered', async () => {
    const enquiries = new CaseDesk(desk, 'Enquiry')
    const request = await desk.registered({
      nature: 'ENQUIRY',
      itemId: null,
      appointmentFrom: null,
      wanted: 'When does the pool open?',
    })
    await desk.doRequest(
      'dispatcher',
      'ROUTE',
      on(request, { department: 'ENGINEERING', note: 'Pool', said: 'They will ring you.' }),
    )
    const seen = await (
      await desk.client('dispatcher')
    ).ask<{ request: { routedTo: { id: string } } }>(ROUTED, { id: request.id })
    let enquiry = (await enquiries.read('engineeringHead', seen.request.routedTo.id)) as CaseSeen
    expect(enquiry).toMatchObject({
      status: 'OPEN',
      department: 'ENGINEERING',
      particulars: { wanted: 'When does the pool open?' },
      clocks: [{ kind: 'ANSWER' }],
    })
    expect(await enquiries.read('cleaningHead', enquiry.id)).toBeNull()
    expect(
      await enquiries.try(
        'cleaningHead',
        'answerEnquiry',
        enquiries.on(enquiry, { text: 'x', toWhom: 'x', medium: 'PHONE' }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' })
    enquiry = await enquiries.do('engineeringHead', 'answerEnquiry', enquiry, {
      text: 'At eight.',
      toWhom: 'Mrs Wang',
      medium: 'PHONE',
    })
    expect(enquiry).toMatchObject({ status: 'ANSWERED', answer: { text: 'At eight.' } })
    expect(await enquiries.serials('wang')).toContain(enquiry.serial)
    expect(await enquiries.serials('li')).toEqual([])
  })
})
