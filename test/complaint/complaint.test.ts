/** Complaints over HTTP: who handles them, the one about the centre, and every way around that was thought of. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CaseDesk, type CaseSeen } from '../support/case-desk.js'
import type { PersonKey } from '../support/estate.js'
import { OrderDesk, type RequestSeen } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { until } from '../support/until.js'

let server: TestServer
let second: TestServer
let desk: OrderDesk
let complaints: CaseDesk
beforeAll(async () => {
  server = await startTestServer()
  second = await startTestServer({ database: server.database, estate: server.estate })
  desk = new OrderDesk(server)
  complaints = new CaseDesk(desk, 'Complaint')
})
afterAll(async () => {
  await second.stop()
  await server.stop()
})

const rows = <T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> =>
  server.database.dataSource.query(sql, params)
const given = (more: Record<string, unknown> = {}) => ({
  customerName: '王麗華',
  contact: '138 0000 1803',
  unitId: server.estate.units['5-1803'],
  department: 'ENGINEERING',
  wanted: 'The plumber was rude.',
  ...more,
})
const file = (person: PersonKey, more: Record<string, unknown> = {}) =>
  complaints.open(person, 'fileComplaint', given(more))
const ANSWER = { outcome: 'UPHELD', explanation: 'He has apologised.', medium: 'PHONE' }
const CENTRE = ['dispatcher', 'frontDesk', 'controlRoom', 'areaAssistant', 'lead', 'manager'] as const

describe('the centre handles', () => {
  test('[CMP-1] others relay a minor one and no more; the department concerned reports what it found', async () => {
    expect(await complaints.try('chen', 'fileComplaint', { estateId: server.estate.id, ...given() })).toMatchObject({
      code: 'UNMET',
      rule: 'CMP-1',
      reason: 'complaintNotMinor',
    })
    let seen = await file('chen', { minor: true })
    expect(seen).toMatchObject({ status: 'OPEN', owner: null, relayedBy: 'TECHNICIAN' })
    for (const person of ['chen', 'engineeringHead', 'finance', 'general', 'controlRoom'] as const) {
      expect((await complaints.try(person, 'takeComplaint', complaints.on(seen))).__typename, person).toBe('Refusal')
    }
    seen = await complaints.do('dispatcher', 'takeComplaint', seen)
    seen = await complaints.do('engineeringHead', 'reportFindings', seen, { text: 'He was late.' })
    for (const person of ['engineeringHead', 'lead', 'chen'] as const) {
      expect((await complaints.try(person, 'answerComplaint', complaints.on(seen, ANSWER))).__typename, person).toBe(
        'Refusal',
      )
    }
    expect(
      await complaints.try('lead', 'assignComplaint', complaints.on(seen, { ownerId: desk.id('chen') })),
    ).toMatchObject({
      rule: 'CMP-1',
      reason: 'noSuchHandler',
    })
    seen = await complaints.do('lead', 'assignComplaint', seen, { ownerId: desk.id('frontDesk') })
    expect(seen.owner).toEqual({ id: desk.id('frontDesk') })
    expect(await complaints.try('dispatcher', 'answerComplaint', complaints.on(seen, ANSWER))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('[CMP-3] particulars, owner, outcome, and the complainant’s own word before it is closed', async () => {
    expect(
      await complaints.try('wang', 'fileComplaint', {
        estateId: server.estate.id,
        ...given({ unitId: server.estate.units['6-201'] }),
      }),
    ).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'otherUnit',
    })
    expect(
      await complaints.try('dispatcher', 'fileComplaint', { estateId: server.estate.id, ...given({ unitId: null }) }),
    ).toMatchObject({
      rule: 'INT-3',
      facts: { missing: ['address'] },
    })
    let seen = await file('wang')
    expect(seen).toMatchObject({
      particulars: { customerName: '王麗華', channel: 'APP' },
      clocks: [{ kind: 'ANSWER', metAt: null }],
    })
    seen = await complaints.do('dispatcher', 'takeComplaint', seen)
    expect(
      await complaints.try(
        'dispatcher',
        'answerComplaint',
        complaints.on(seen, { ...ANSWER, promise: 'COMPENSATION' }),
      ),
    ).toMatchObject({
      rule: 'PUB-6',
      reason: 'promiseBeyondAuthority',
    })
    expect(
      await complaints.try('dispatcher', 'closeComplaintUnheard', complaints.on(seen, { reason: 'x' })),
    ).toMatchObject({ code: 'FORBIDDEN' })
    seen = await complaints.do('dispatcher', 'answerComplaint', seen, ANSWER)
    expect(
      await complaints.try('manager', 'closeComplaintUnheard', complaints.on(seen, { reason: 'x' })),
    ).toMatchObject({
      rule: 'CMP-3',
      reason: 'attemptsMissing',
    })
    expect(
      await complaints.try('li', 'recordComplainantWord', complaints.on(seen, { satisfied: true, word: 'x' })),
    ).toMatchObject({ code: 'NOT_FOUND' })
    seen = await complaints.do('wang', 'recordComplainantWord', seen, { satisfied: false, word: 'He did not.' })
    expect(seen.status).toBe('IN_HAND')
    seen = await complaints.do('dispatcher', 'answerComplaint', seen, ANSWER)
    seen = await complaints.do('dispatcher', 'recordComplainantWord', seen, {
      satisfied: true,
      word: 'Thank you.',
      medium: 'PHONE',
    })
    expect(seen).toMatchObject({ status: 'CLOSED', words: [{ satisfied: false }, { satisfied: true }] })
  })

  test('[CMP-3] its time runs out: the superior is told, once, though two servers look', async () => {
    const seen = await file('dispatcher')
    await rows('ALTER TABLE clock DISABLE TRIGGER clock_times_kept')
    await rows(
      "UPDATE clock SET due_at = clock_timestamp(), started_at = clock_timestamp() - interval '1 day' WHERE case_id = $1",
      [seen.id],
    )
    await rows('ALTER TABLE clock ENABLE TRIGGER clock_times_kept')
    await until(async () => {
      const history = (await complaints.read('manager', seen.id))?.history as { action: string; role: string }[]
      return history.some(({ action }) => action === 'ESCALATE')
    }, 'the superior is told')
    const history = (await complaints.read('manager', seen.id))?.history as { action: string; role: string }[]
    expect(history).toEqual([
      { action: 'FILE', role: 'DISPATCHER' },
      { action: 'ESCALATE', role: 'SYSTEM' },
    ])
  })
})

describe('about the centre', () => {
  const filed = () => file('chen', { department: 'CUSTOMER_SERVICE', wanted: 'Nobody answers the phone.' })
  const refusedTo = async (person: PersonKey, seen: CaseSeen) => {
    expect(await complaints.read(person, seen.id), person).toBeNull()
    expect(await complaints.serials(person), person).not.toContain(seen.serial)
    for (const [mutation, more] of [
      ['takeComplaint', {}],
      ['assignComplaint', { ownerId: desk.id(person) }],
      ['answerComplaint', ANSWER],
      ['recordComplainantWord', { satisfied: true, word: 'x', medium: 'PHONE' }],
      ['closeComplaintUnheard', { reason: 'x' }],
      ['noteComplaintAttempt', { note: 'x' }],
    ] as const) {
      const answer = await complaints.try(person, mutation, complaints.on(seen, more))
      expect(answer, `${person} ${mutation}`).toMatchObject({ __typename: 'Refusal' })
    }
  }

  test('[CMP-2] it is admin & HR’s; the centre’s people neither read, own nor close it, whatever other role they hold', async () => {
    let seen = await filed()
    expect(seen.aboutCentre).toBe(true)
    for (const person of CENTRE) await refusedTo(person, seen)
    // By combination of roles: Hu joins admin & HR and the front desk.
    for (const role of ['ADMIN_HR', 'FRONT_DESK']) {
      await rows('INSERT INTO person_role (person_id, estate_id, role) VALUES ($1, $2, $3)', [
        desk.id('hu'),
        server.estate.id,
        role,
      ])
    }
    await refusedTo('hu', seen)
    expect(
      await complaints.try('hr', 'assignComplaint', complaints.on(seen, { ownerId: desk.id('hu') })),
    ).toMatchObject({
      rule: 'CMP-2',
      reason: 'complaintAboutCentre',
    })
    expect(
      await complaints.try('hr', 'assignComplaint', complaints.on(seen, { ownerId: desk.id('dispatcher') })),
    ).toMatchObject({ rule: 'CMP-2' })
    seen = await complaints.do('hr', 'takeComplaint', seen)
    seen = await complaints.do('hr', 'answerComplaint', seen, ANSWER)
    for (const person of CENTRE) await refusedTo(person, seen)
    seen = await complaints.do('wang', 'recordComplainantWord', seen, { satisfied: true, word: 'Thank you.' })
    expect(seen.status).toBe('CLOSED')
    expect(await complaints.serials('general')).toContain(seen.serial)
    expect(await complaints.serials('auditor')).toContain(seen.serial)
  })

  test('[CMP-2] taken down at the desk as about nobody, it is handed to admin & HR by its complainant, who are told', async () => {
    let seen = await file('dispatcher', { department: null, wanted: 'The lady at the desk shouted at me.' })
    seen = await complaints.do('frontDesk', 'takeComplaint', seen)
    const reason = 'It is the front desk that I complain of.'
    expect(await complaints.try('li', 'handComplaintToHr', complaints.on(seen, { reason }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    const handed = await complaints.do('wang', 'handComplaintToHr', seen, { reason })
    expect(handed).toMatchObject({ aboutCentre: true, status: 'OPEN', owner: null })
    for (const person of CENTRE) await refusedTo(person, handed)
    const { inbox } = await (
      await desk.client('hr')
    ).ask<{ inbox: { edges: { node: { kind: string; about: { serial: string } } }[] } }>(
      'query { inbox(first: 50) { edges { node { kind about { serial } } } } }',
    )
    expect(inbox.edges.map(({ node }) => [node.kind, node.about.serial])).toContainEqual([
      'COMPLAINT_ABOUT_CENTRE',
      seen.serial,
    ])
    expect((await complaints.do('hr', 'takeComplaint', handed)).status).toBe('IN_HAND')
  })

  test('[CMP-2] the centre’s own people pass one on, and have it from their hands with that', async () => {
    const seen = await file('dispatcher', { department: 'CUSTOMER_SERVICE' })
    expect(seen).toMatchObject({ aboutCentre: true, particulars: null })
    await refusedTo('dispatcher', seen)
  })

  const on = (request: RequestSeen, more: Record<string, unknown>) => ({
    requestId: request.id,
    version: request.version,
    ...more,
  })

  test('[CMP-2] other doors: as a request it is neither declined nor withdrawn at the centre, nor turned into another’s', async () => {
    const request = await desk.registered({
      nature: 'COMPLAINT',
      itemId: null,
      appointmentFrom: null,
      department: 'CUSTOMER_SERVICE',
    })
    for (const person of ['dispatcher', 'frontDesk', 'controlRoom'] as const) {
      expect(await desk.tryRequest(person, 'DECLINE', on(request, { explanation: 'No' })), person).toMatchObject({
        rule: 'CMP-1',
        reason: 'natureNotDeclined',
      })
      expect(await desk.tryRequest(person, 'WITHDRAW', on(request, { word: 'He said so' })), person).toMatchObject({
        rule: 'CMP-2',
      })
      expect(
        await desk.tryRequest(person, 'ROUTE', on(request, { department: 'ENGINEERING', note: 'x', said: 'x' })),
        person,
      ).toMatchObject({ rule: 'CMP-2', reason: 'complaintAboutCentre' })
    }
    await desk.doRequest(
      'dispatcher',
      'ROUTE',
      on(request, { department: 'CUSTOMER_SERVICE', note: 'Phone', said: 'Admin & HR will ring you.' }),
    )
    const { request: routed } = await (
      await desk.client('hr')
    ).ask<{ request: { routedTo: { id: string } } | null }>(
      'query ($id: ID!) { request(id: $id) { routedTo { id } } }',
      { id: request.id },
    )
    const [kept] = await rows<{ id: string }>(
      "SELECT id FROM case_record WHERE kind = 'COMPLAINT' AND request_id = $1",
      [request.id],
    )
    expect(routed === null || routed.routedTo.id === kept?.id).toBe(true)
    const seen = (await complaints.read('hr', kept?.id as string)) as CaseSeen
    expect(seen).toMatchObject({
      aboutCentre: true,
      particulars: { customerName: '王麗華', serial: request.serial, note: 'Phone' },
    })
    await refusedTo('dispatcher', seen)
  })

  test('[INT-10] another’s complaint is routed with all it had, and the centre takes it on', async () => {
    const wanted = '師傅態度差\n第二行'
    const request = await desk.registered({
      nature: 'COMPLAINT',
      itemId: null,
      appointmentFrom: null,
      wanted,
      party: 'Acme',
    })
    await desk.doRequest(
      'controlRoom',
      'ROUTE',
      on(request, { department: 'ENGINEERING', note: 'Loud', said: 'The centre rings you.' }),
    )
    const [kept] = await rows<{ id: string }>('SELECT id FROM case_record WHERE request_id = $1', [request.id])
    const seen = (await complaints.read('dispatcher', kept?.id as string)) as CaseSeen
    expect(seen).toMatchObject({
      status: 'OPEN',
      department: 'ENGINEERING',
      particulars: { wanted, party: 'Acme', note: 'Loud' },
    })
    expect((await complaints.do('lead', 'takeComplaint', seen)).status).toBe('IN_HAND')
    expect(await complaints.serials('wang')).toContain(seen.serial)
    expect(await complaints.serials('li')).toEqual([])
  })
})
