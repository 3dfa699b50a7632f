/**
 * What each action costs: every action on requests and cases is done here once, by whoever may, and orders' actions that reach beside
 * their row. All of an action's waiting for the database is two round trips: BEGIN and what is locked and read, what is written and
 * COMMIT. test/whole-life.test.ts walks the orders' own table; every test server holds whatever else is done to it to the same.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CASES } from '@dispatch/server/domain/cases'
import { RequestAction } from '@dispatch/server/domain/vocabulary'
import { photo, send } from './support/attachments.js'
import { CallbackDesk } from './support/callback-desk.js'
import { CaseDesk, type CaseSeen } from './support/case-desk.js'
import type { PersonKey } from './support/estate.js'
import { type OrderSeen, type Refused, type RequestSeen, SIGNATURE } from './support/order-desk.js'
import { startTestServer, type TestServer } from './support/server.js'
import { countStatements } from './support/statements.js'
import { MOST_TRIPS, watchUnits } from './support/units.js'
import { until } from './support/until.js'

let server: TestServer
let desk: CallbackDesk
let incidents: CaseDesk
let complaints: CaseDesk
let enquiries: CaseDesk
const watched = watchUnits()
beforeAll(async () => {
  server = await startTestServer()
  desk = new CallbackDesk(server)
  incidents = new CaseDesk(desk, 'Incident')
  complaints = new CaseDesk(desk, 'Complaint')
  enquiries = new CaseDesk(desk, 'Enquiry')
})
afterAll(() => {
  watched.stop()
  return server.stop()
})

const sql = <T = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<T[]> =>
  server.database.dataSource.query(text, params)
const on = (request: RequestSeen, more: Record<string, unknown> = {}) => ({
  requestId: request.id,
  version: request.version,
  ...more,
})
const did = (action: string) => watched.units.filter(({ actions }) => actions.includes(action))

/** The clocks that run on a case, run out now; the server's own job sees to it. */
const runOut = async (caseId: string, action: string): Promise<void> => {
  const before = did(action).length
  await sql('ALTER TABLE clock DISABLE TRIGGER clock_times_kept')
  await sql(
    "UPDATE clock SET due_at = clock_timestamp(), started_at = clock_timestamp() - interval '10 minutes' WHERE case_id = $1 AND met_at IS NULL",
    [caseId],
  )
  await sql('ALTER TABLE clock ENABLE TRIGGER clock_times_kept')
  await until(() => did(action).length > before, action)
}

/** What a routed request became. */
const routed = async (name: CaseDesk, by: PersonKey, input: Record<string, unknown>, how: Record<string, unknown>) => {
  const request = await desk.registered({ itemId: null, appointmentFrom: null, ...input })
  await desk.doRequest('dispatcher', 'ROUTE', on(request, { note: 'As told', said: 'They will ring you.', ...how }))
  const { request: seen } = await desk.query<{ request: { routedTo: { id: string } } }>(
    'dispatcher',
    'query ($id: ID!) { request(id: $id) { routedTo { id } } }',
    { id: request.id },
  )
  return (await name.read(by, seen.routedTo.id)) as CaseSeen
}

test('every action on a request', async () => {
  const declined = await desk.registered()
  const decline = { explanation: 'Not yet, with our apology.' }
  await desk.doRequest('dispatcher', 'DECLINE', on(declined, decline))
  const wanting = await desk.registered()
  const notOffered = { ...decline, notOffered: true, apology: true, helpTried: 'Rang two firms' }
  await desk.doRequest('dispatcher', 'DECLINE', on(wanting, notOffered))
  const outOfScope = { urgency: 'URGENT', itemId: server.estate.items.pipe }
  const asking = async () =>
    (
      await desk.doRequest(
        'dispatcher',
        'ASK_APPROVAL',
        on(await desk.registered(outOfScope), { reason: 'Flooding', department: 'ENGINEERING' }),
      )
    ).request
  const { request: approved } = await desk.doRequest('lead', 'APPROVE', on(await asking()))
  await desk.doRequest('engineeringHead', 'APPROVE', on(approved, { feeMinor: 30000 }))
  await desk.doRequest('lead', 'REFUSE', on(await asking(), { explanation: 'Not tonight.' }))
  const order = await desk.opened()
  const joins = on(await desk.registered(), { workOrderId: order.id, said: 'He comes for this already.' })
  await desk.doRequest('dispatcher', 'JOIN', joins)
  const gone = await desk.doRequest('dispatcher', 'WITHDRAW', on(await desk.registered(), { word: 'It works again.' }))
  expect(gone.request.status).toBe('WITHDRAWN')
})

test('every action on an incident', async () => {
  let seen = await incidents.open('hu', 'reportIncident', { kind: 'WATER', buildingId: server.estate.buildings['5'] })
  seen = await incidents.do('hu', 'describeIncident', seen, { description: 'Through the ceiling' })
  seen = await incidents.do('lead', 'rerouteIncident', seen, { department: 'CLEANING', reason: 'A spill' })
  seen = await incidents.do('lead', 'rerouteIncident', seen, { department: 'ENGINEERING', reason: 'A pipe after all' })
  seen = await incidents.do('lead', 'markIncidentMajor', seen, { reason: 'The lift is under water' })
  seen = await incidents.do('hu', 'noteIncidentMeasure', seen, { text: 'Bucket below' })
  for (const person of ['engineeringHead', 'general'] as const)
    seen = await incidents.do(person, 'acknowledgeIncident', seen)
  seen = await incidents.do('chen', 'relieveIncident', seen)
  seen = await incidents.do('hu', 'accountForIncident', seen, { account: 'I heard it drip.' })
  const told = seen.told as readonly { personId: string; why: string; acknowledgedAt: string | null }[]
  expect(told.at(-1)).toMatchObject({ personId: desk.id('cleaningHead'), why: 'ACCOUNT' })
  seen = await incidents.do('cleaningHead', 'decideIncident', seen, { further: false, reason: 'Mended' })
  expect(seen.status).toBe('CLOSED')

  let dispute = await incidents.open('hu', 'reportIncident', {
    kind: 'DISPUTE',
    place: 'Gate 2',
    people: 'Two drivers',
  })
  const steps = { stopped: true, room: 'Meeting room 2', superior: 'Manager Li' }
  dispute = await incidents.do('hu', 'recordDisputeSteps', dispute, steps)
  const promise = { promise: 'COMPENSATION', toWhom: 'Mr Wang', text: 'We pay for the mirror.', amountMinor: 20_000 }
  await incidents.do('manager', 'promiseInIncident', dispute, promise)
  const force = await incidents.open('dispatcher', 'reportIncident', {
    kind: 'USE_OF_FORCE',
    place: 'Gate 1',
    department: 'ENGINEERING',
  })
  const record = { measure: 'Held his arm', purpose: 'RESTRAINT', noneAfterSubdual: true }
  await incidents.do('dispatcher', 'recordForce', force, record)

  const how = { department: 'ENGINEERING', kind: 'WATER', place: 'Garage, level 2' }
  const late = await routed(incidents, 'engineeringHead', { nature: 'PUBLIC_AREA' }, how)
  await runOut(late.id, 'INCIDENT ESCALATE')
})

test('every action on a complaint', async () => {
  const given = {
    customerName: '王麗華',
    contact: '138 0000 1803',
    unitId: server.estate.units['5-1803'],
    department: 'ENGINEERING',
    wanted: 'The plumber was rude.',
  }
  const answer = { outcome: 'UPHELD', explanation: 'He has apologised.', medium: 'PHONE' }
  const answered = async (seen: CaseSeen) =>
    complaints.do('frontDesk', 'answerComplaint', await complaints.do('frontDesk', 'takeComplaint', seen), answer)
  let seen = await complaints.open('wang', 'fileComplaint', given)
  seen = await complaints.do('dispatcher', 'takeComplaint', seen)
  seen = await complaints.do('engineeringHead', 'reportFindings', seen, { text: 'He was late.' })
  seen = await complaints.do('lead', 'assignComplaint', seen, { ownerId: desk.id('frontDesk') })
  seen = await complaints.do('frontDesk', 'answerComplaint', seen, answer)
  seen = await complaints.do('wang', 'recordComplainantWord', seen, { satisfied: true, word: 'Thank you.' })
  expect(seen.status).toBe('CLOSED')

  let silent = await answered(await complaints.open('dispatcher', 'fileComplaint', given))
  for (let tries = 0; tries < 3; tries++)
    silent = await complaints.do('frontDesk', 'noteComplaintAttempt', silent, { note: 'Nobody answers the phone' })
  // The first two tries, as of two days before.
  await sql(
    `UPDATE case_record SET facts = jsonb_set(jsonb_set(facts, '{attempts,0,by,at}', '"2026-01-01T04:00:00.000Z"'),
       '{attempts,1,by,at}', '"2026-01-02T04:00:00.000Z"') WHERE id = $1`,
    [silent.id],
  )
  await complaints.do('manager', 'closeComplaintUnheard', silent, { reason: 'He has moved away' })

  const how = { department: 'ENGINEERING' }
  const late = await routed(complaints, 'manager', { nature: 'COMPLAINT', department: 'ENGINEERING' }, how)
  await runOut(late.id, 'COMPLAINT ESCALATE')
  const handed = (await complaints.read('manager', late.id)) as CaseSeen
  await complaints.do('lead', 'handComplaintToHr', handed, { reason: 'It is the desk that was rude.' })
})

test('every action on an enquiry', async () => {
  const asked = { nature: 'ENQUIRY', wanted: 'When does the pool open?' }
  let seen = await routed(enquiries, 'engineeringHead', asked, { department: 'ENGINEERING' })
  await runOut(seen.id, 'ENQUIRY ESCALATE')
  seen = (await enquiries.read('engineeringHead', seen.id)) as CaseSeen
  seen = await enquiries.do('engineeringHead', 'rerouteEnquiry', seen, { department: 'CLEANING', reason: 'Theirs' })
  const answer = { text: 'At eight.', toWhom: 'Mrs Wang', medium: 'PHONE' }
  expect((await enquiries.do('cleaningHead', 'answerEnquiry', seen, answer)).status).toBe('ANSWERED')
})

interface Damage {
  readonly id: string
  readonly version: number
}

test('every action on a damage report', async () => {
  const act = async (person: PersonKey, mutation: string, input: Record<string, unknown>): Promise<Damage> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`
    const { [mutation]: answer } = await desk.query<Record<string, { damageReport?: Damage } & Partial<Refused>>>(
      person,
      `mutation ($input: ${type}) { ${mutation}(input: $input) { __typename ... on DamageReportChange { damageReport { id version } }
        ... on Refusal { code rule reason } } }`,
      { input },
    )
    if (!answer?.damageReport) throw new Error(`${person} ${mutation}: ${JSON.stringify(answer)}`)
    return answer.damageReport
  }
  const order = await desk.writtenOff()
  const report = () => act('chen', 'reportDamage', { workOrderId: order.id, what: 'Mirror', how: 'Slipped' })
  const to = ({ id, version }: Damage, more: Record<string, unknown>) => ({ damageId: id, version, ...more })
  let seen = await report()
  seen = await act('lead', 'noteDamageTalk', to(seen, { said: 'She looks for the receipt.' }))
  seen = await act('manager', 'refuseCompensation', to(seen, { explanation: 'It was broken before.' }))
  seen = await act('manager', 'reopenDamage', to(seen, { reason: 'A photo turned up' }))
  seen = await act('manager', 'offerCompensation', to(seen, { amountMinor: 30_000 }))
  await act('manager', 'agreeCompensation', to(seen, { amountMinor: 30_000, word: 'Content with that.' }))
  await act('general', 'referDamage', to(await report(), { toWhom: 'Insurer', reason: 'Above our limit' }))
  // The order's row keeps both; nobody did anything to the order.
  const [row] = await sql<{ damage: unknown; version: number }>(
    `SELECT facts -> 'damage' AS damage, version FROM work_order WHERE id = $1`,
    [order.id],
  )
  expect(row).toMatchObject({ damage: [{ settled: true }, { settled: true }], version: order.version })
})

test('every action on a callback and on a corrective action', async () => {
  let { callback } = await desk.doCallback('dispatcher', 'takeCallback', await desk.queued())
  ;({ callback } = await desk.doCallback('dispatcher', 'recordCallbackTry', callback, { mode: 'PHONE', note: 'Busy' }))
  const route = { route: 'AREA_ASSISTANT', reason: 'Knows the family' }
  ;({ callback } = await desk.doCallback('lead', 'reassignCallback', callback, route))
  ;({ callback } = await desk.made(callback, {}, 'areaAssistant'))
  ;({ callback } = await desk.doCallback('manager', 'spotCheckCallback', callback, { points: desk.check(callback) }))
  await desk.doCallback('lead', 'reopenCallback', callback, { reason: 'The wrong flat' })

  let counter = await desk.opened({ itemId: server.estate.items.copying })
  counter = await desk.do('dispatcher', 'QUOTE', counter, { lines: [desk.line('copying', 50, 10)] })
  counter = await desk.do('dispatcher', 'CONSENT', counter, { quoteNo: 1, medium: 'IN_PERSON', toldPaidService: true })
  counter = await desk.do('dispatcher', 'SERVE_AT_COUNTER', counter)
  counter = await desk.do('dispatcher', 'SIGN_OFF', counter, { signature: SIGNATURE })
  counter = await desk.do('finance', 'PAY', counter, { amountMinor: 500, receiptSerial: 'RC-2611-9001' })
  counter = await desk.do('dispatcher', 'WRITE_OFF', counter, { placeOfReturn: 'DISPATCH_CENTRE' })
  await desk.doCallback('lead', 'waiveCallerOwnWork', await desk.of(counter), { reason: 'Alone at the desk' })

  // A check that agrees takes no number of a corrective action; the two that follow take one each.
  const { callback: other } = await desk.made(await desk.queued())
  const { correctiveActionId: first } = await desk.doCallback('manager', 'spotCheckCallback', other, {
    points: desk.check(other, { SATISFIED: false }),
    conclusion: 'She was not asked.',
  })
  const { correctiveActionId: second } = await desk.made(await desk.queued(), {
    satisfied: false,
    verdicts: [{ item: 'TIDINESS', satisfied: false, reason: 'LEFT_DIRTY' }],
  })
  let action = await desk.correction(second as string)
  expect([(await desk.correction(first as string)).serial, action.serial].map((serial) => serial.slice(-4))).toEqual([
    '0001',
    '0002',
  ])
  action = await desk.doCorrection('lead', 'assignCorrectiveAction', action, {
    personId: desk.id('lead'),
    reason: 'On leave',
  })
  action = await desk.doCorrection('lead', 'planCorrectiveAction', action, { measures: 'Mop' })
  action = await desk.doCorrection('lead', 'openReworkOrder', action, { reason: 'Clean up' })
  let rework = await desk.read('dispatcher', action.reworkOrderId as string)
  rework = await desk.do('dispatcher', 'DISPATCH', rework, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
  for (const step of ['RECEIVE', 'ARRIVE', 'START']) rework = await desk.do('chen', step, rework)
  rework = await desk.do('chen', 'COMPLETE', rework, { workDone: 'Mopped.' })
  await desk.do('chen', 'SIGN_OFF', rework, { signature: SIGNATURE })
  action = await desk.doCorrection('lead', 'recordCorrectiveResult', action, { result: 'Mopped' })
  const word = { words: 'Clean now.', spokeWith: 'Mrs Wang', medium: 'PHONE', satisfied: true }
  action = await desk.doCorrection('lead', 'recordSecondWord', action, word)
  await desk.doCorrection('lead', 'closeCorrectiveAction', action)

  await sql(`UPDATE estate SET settings = settings || '{"warrantyDays": 30}' WHERE id = $1`, [server.estate.id])
  const { openWarrantyCorrection: opened } = await desk.query<{ openWarrantyCorrection: Record<string, unknown> }>(
    'lead',
    `mutation ($input: OpenWarrantyCorrectionInput!) { openWarrantyCorrection(input: $input) { __typename
      ... on CorrectiveActionChange { correctiveAction { serial owner { id } } } ... on Refusal { code rule reason } } }`,
    { input: { estateId: server.estate.id, workOrderId: other.workOrderId, complaint: 'Dark again' } },
  )
  expect(opened).toMatchObject({
    correctiveAction: {
      serial: expect.stringMatching(/-0003$/) as string,
      owner: { id: desk.id('engineeringHead') },
    },
  })
})

test('[CBK-1] a cancelled order’s callback, where the estate wants one, takes the next number, and what did not cancel took none', async () => {
  const numbers = async () => {
    const rows = await sql<{ serial: string }>(
      `SELECT serial FROM case_record WHERE estate_id = $1 AND kind = 'CALLBACK' ORDER BY serial`,
      [server.estate.id],
    )
    return rows.map(({ serial }) => Number(serial.slice(-4)))
  }
  const cancel = async (order: OrderSeen) => {
    const asked = await desk.do('dispatcher', 'REQUEST_CANCEL', order, { reason: 'Has repaired it herself' })
    return desk.do('dispatcher', 'CONFIRM_CANCEL', asked)
  }
  await cancel(await desk.opened())
  const before = await numbers()
  await sql(`UPDATE estate SET settings = settings || '{"callbackCancelled": true}' WHERE id = $1`, [server.estate.id])
  const assessed = async (feasible: boolean) => {
    const order = await desk.opened({ itemId: server.estate.items.pipe })
    const assessing = await desk.do('dispatcher', 'REQUEST_ASSESSMENT', order, { assessorId: desk.id('chen') })
    const lines = feasible ? { lines: [desk.line('pipe', 36000)] } : { explanation: 'The wall will not bear it.' }
    return desk.do('chen', 'RECORD_ASSESSMENT', assessing, { feasible, note: 'Looked at it', ...lines })
  }
  expect((await assessed(true)).status).toBe('QUOTED')
  await cancel(await desk.opened())
  expect((await assessed(false)).status).toBe('CANCELLED')
  await sql(`UPDATE estate SET settings = settings - 'callbackCancelled' WHERE id = $1`, [server.estate.id])
  const last = before.at(-1) as number
  expect(await numbers()).toEqual([...before, last + 1, last + 2])
})

test('[DIS-2] an answer on the second order of a request meets the clock of the first', async () => {
  const request = await desk.registered()
  const { workOrder: first, request: accepted } = await desk.doRequest('dispatcher', 'ACCEPT', on(request))
  const second = await desk.try('dispatcher', 'OPEN', on(accepted, { itemId: server.estate.items.tap }))
  const said = { said: 'We come today.', toWhom: 'Mrs Wang', medium: 'PHONE', toldPaidService: true }
  await desk.do('dispatcher', 'REPLY', (second as { workOrder: OrderSeen }).workOrder, said)
  const { clocks } = await desk.read('dispatcher', (first as OrderSeen).id)
  expect(clocks.find(({ kind }) => kind === 'REPLY')?.metAt).not.toBeNull()
})

test('[SET-5] the unpaid callback, [SET-8] arrears without a signature, and [CBK-1] the batch at 17:30', async () => {
  const { items } = server.estate
  let order = await desk.signed()
  await sql(
    `UPDATE work_order SET clocks = (SELECT jsonb_object_agg(c.key, CASE WHEN c.value ->> 'kind' = 'SETTLEMENT'
       THEN c.value || '{"overdueAt": "2026-01-01T00:00:00.000Z"}' ELSE c.value END) FROM jsonb_each(clocks) AS c) WHERE id = $1`,
    [order.id],
  )
  const asked = { reason: 'No cash', explanation: 'Fees are settled on the day.', toWhom: 'Mrs Wang', medium: 'PHONE' }
  order = await desk.do('dispatcher', 'RECORD_UNPAID_CALLBACK', order, asked)
  await desk.do('lead', 'MARK_UNSIGNED_ARREARS', order, { reason: 'Will not sign' })

  for (let waiting = 0; waiting < 3; waiting++) {
    let routine = await desk.opened({ nature: 'ROUTINE', itemId: items.lamp })
    routine = await desk.do('dispatcher', 'DISPATCH', routine, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
    for (const step of ['RECEIVE', 'ARRIVE', 'START']) routine = await desk.do('chen', step, routine)
    routine = await desk.do('chen', 'COMPLETE', routine, { workDone: 'Done.' })
    routine = await desk.do('chen', 'SIGN_OFF', routine, { signature: SIGNATURE })
    await desk.do('frontDesk', 'WRITE_OFF', routine, { placeOfReturn: 'FRONT_DESK', oralReply: 'Told dispatch' })
  }
  const { handToDispatchBatch } = await desk.query<{ handToDispatchBatch: { workOrders: object[] } }>(
    'frontDesk',
    `mutation ($input: HandToDispatchBatchInput!) { handToDispatchBatch(input: $input) { __typename
      ... on OrdersHandedOn { workOrders { id assignee { name { en } } } } ... on Refusal { reason } } }`,
    { input: { estateId: server.estate.id } },
  )
  expect(handToDispatchBatch.workOrders).toHaveLength(3)
  expect(watched.units.at(-1)).toMatchObject({ actions: ['HAND_TO_DISPATCH', 'HAND_TO_DISPATCH', 'HAND_TO_DISPATCH'] })
})

test('a file that is attached, takes another’s place and is withdrawn, of a request, an order and a case', async () => {
  const order = await desk.opened()
  const request = await desk.registered()
  const incident = await incidents.open('dispatcher', 'reportIncident', { kind: 'WATER', place: 'Roof' })
  const client = await desk.client('dispatcher')
  const owners = { ORDER: order.id, REQUEST: request.id, CASE: incident.id }
  for (const [owner, ownerId] of Object.entries(owners)) {
    const first = await send(server, client, { owner, ownerId }, await photo())
    const to = { owner, ownerId, supersedes: first.attachment.id }
    const second = await send(server, client, to, await photo({ color: '#204080' }))
    expect([first.status, second.status]).toEqual([201, 201])
    const { withdrawAttachment } = await desk.query<{ withdrawAttachment: { __typename: string } }>(
      'dispatcher',
      'mutation ($input: WithdrawAttachmentInput!) { withdrawAttachment(input: $input) { __typename } }',
      { input: { attachmentId: second.attachment.id, reason: 'The wrong flat' } },
    )
    expect(withdrawAttachment.__typename).not.toBe('Refusal')
  }
  expect([did('ATTACH').length, did('WITHDRAW_ATTACHMENT').length]).toEqual([6, 3])
  const [row] = await sql<{ kept: unknown }>(`SELECT facts -> 'attachments' AS kept FROM work_order WHERE id = $1`, [
    order.id,
  ])
  expect(row?.kept).toEqual({ count: 0, steps: {} })
})

test('those who tell the same people at once, of incidents, complaints, damage, demand and orders, never wait for each other in a ring', async () => {
  const orders = await Promise.all([1, 2, 3, 4].map(() => desk.writtenOff()))
  const suspended = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      let order = await desk.opened({ nature: 'ROUTINE', itemId: server.estate.items.lamp })
      order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
      for (const step of ['RECEIVE', 'ARRIVE', 'START']) order = await desk.do('chen', step, order)
      return desk.do('chen', 'COMPLETE', order, { workDone: 'Done.' })
    }),
  )
  const wanting = await Promise.all([1, 2, 3, 4].map(() => desk.registered()))
  const report = { kind: 'WATER', place: 'Shaft', major: true }
  const damage = `mutation ($input: ReportDamageInput!) { reportDamage(input: $input) { __typename ... on Refusal { reason } } }`
  const notOffered = { explanation: 'Not yet.', notOffered: true, apology: true, helpTried: 'Rang two firms' }
  const unit = 'BEGIN ISOLATION LEVEL READ COMMITTED'
  const tellings = [0, 1, 2, 3].flatMap((no) => [
    () => incidents.open('hu', 'reportIncident', report),
    () => desk.do('chen', 'ESCALATE', suspended[no] as OrderSeen, { cause: 'DISPUTE', reason: 'He shouts at us.' }),
    () => desk.query('chen', damage, { input: { workOrderId: orders[no]?.id, what: 'Mirror', how: 'Slipped' } }),
    () => desk.doRequest('dispatcher', 'DECLINE', on(wanting[no] as RequestSeen, notOffered)),
  ])
  // A deadlock would be run again, and begin twice.
  const statements = await countStatements(server.database.dataSource, () =>
    Promise.all(tellings.map((tell) => tell())),
  )
  expect(statements.filter(({ text }) => text === unit)).toHaveLength(tellings.length)
})

test('all of it took two round trips, each statement is prepared, and no action of the tables was left out', () => {
  expect(watched.units.filter(({ trips }) => trips > MOST_TRIPS)).toEqual([])
  for (const { statements } of watched.units)
    for (const statement of statements.slice(1, -1)) expect(statement).toMatch(/^[a-z_0-9]+$/)
  const done = new Set(watched.units.flatMap((unit) => unit.actions))
  const ofCases = CASES.flatMap(({ kind, table }) => Object.keys(table).map((action) => `${kind} ${action}`))
  const ofOrders = ['OPEN', 'RECORD_UNPAID_CALLBACK', 'MARK_UNSIGNED_ARREARS', 'HAND_TO_DISPATCH']
  const all = [...Object.values(RequestAction), ...ofCases, ...ofOrders]
  expect(all.filter((action) => !done.has(action))).toEqual([])
})
