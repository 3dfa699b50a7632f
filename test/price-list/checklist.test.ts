import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@dispatch/server/platform/id'
import type { Answer } from '../support/client.js'
import { createEstate, type TestEstate } from '../support/estate.js'
import { OrderDesk, type OrderSeen, type Refused } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: OrderDesk
let other: TestEstate
/** The tap, with a checklist. */
let item: string

beforeAll(async () => {
  server = await startTestServer()
  desk = new OrderDesk(server)
  other = await createEstate(server.database.dataSource, { code: 'other' })
  const version = newId()
  item = newId()
  const { dataSource } = server.database
  await dataSource.query(
    `INSERT INTO price_list_version (id, estate_id, no, valid_from) VALUES ($1, $2, 2, '2024-01-01')`,
    [version, server.estate.id],
  )
  await dataSource.query(
    `INSERT INTO service_item SELECT (jsonb_populate_record(s, jsonb_build_object('id', $1::uuid, 'version_id', $2::uuid, 'checklist_code', 'TAP'))).* FROM service_item s WHERE s.id = $3`,
    [item, version, server.estate.items.tap],
  )
})
afterAll(() => server.stop())

const say = (en: string) => ({ zhHant: `${en}繁`, zhHans: `${en}简`, en })
const SHUT = { code: 'SHUT', text: say('Valve shut'), kind: 'CONFIRM', part: 'SAFETY' }
const FINAL = { code: 'FINAL', text: say('Drops'), kind: 'MEASURE', part: 'FINAL', unit: '×', min: '0', max: '0' }
const input = (more: object = {}) => ({
  estateId: server.estate.id,
  code: 'TAP',
  baseVersion: 0,
  department: 'ENGINEERING',
  name: say('Tap'),
  steps: [SHUT, FINAL],
  ...more,
})

type Edited = { readonly checklist: { readonly version: number; readonly rule: string } } & Refused

const EDIT = `mutation ($input: EditChecklistInput!) { editChecklist(input: $input) {
  ... on ChecklistChange { checklist { version rule createdBy { id } } } ... on Refusal { code rule reason message facts } } }`

const edit = async (
  who: Parameters<OrderDesk['client']>[0],
  given: object,
): Promise<Answer<{ editChecklist: Edited }>> => (await desk.client(who)).query(EDIT, { input: given })

const edited = async (who: Parameters<OrderDesk['client']>[0], given: object): Promise<Edited> => {
  const { data, errors } = await edit(who, given)
  expect(errors).toEqual([])
  return data?.editChecklist as Edited
}

const CHECKLIST = `{ version round code rule begun done chosen open symptoms { code }
  steps { asked state photos step { code kind unit min max inclusive } answer { value unit remedied note round role } } }`

interface Seen {
  readonly version: number
  readonly begun: boolean
  readonly done: boolean
  readonly open: readonly string[]
  readonly steps: readonly { readonly state: string; readonly answer: { readonly note: string | null } | null }[]
}

const listOf = async (who: Parameters<OrderDesk['client']>[0], id: string): Promise<Seen | null> => {
  const { workOrder } = await (
    await desk.client(who)
  ).ask<{ workOrder: { checklist: Seen | null } }>(
    `query ($id: ID!) { workOrder(id: $id) { checklist ${CHECKLIST} } }`,
    { id },
  )
  return workOrder.checklist
}

const begun = async (): Promise<OrderSeen> => {
  let order = await desk.opened({ itemId: item })
  order = await desk.do('dispatcher', 'QUOTE', order, {
    lines: [{ itemId: item, text: 'tap', quantity: 1, unitPriceMinor: 8000 }],
  })
  order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
  order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
  order = await desk.do('chen', 'ARRIVE', await desk.do('chen', 'RECEIVE', order))
  order = await desk.do('chen', 'CONFIRM_PRICE', order, {
    quoteNo: 1,
    findings: 'x',
    materials: [],
    tools: [],
    medium: 'PHONE',
  })
  return desk.do('chen', 'START', order)
}

describe('checklists of an estate', () => {
  test('[CHK] a supervisor edits into a new version; nobody else, and not on an old one', async () => {
    expect(await edited('cleaningHead', input())).toMatchObject({ code: 'FORBIDDEN', reason: 'checklistNotYours' })
    const { errors } = await edit('dispatcher', input())
    expect(errors).toEqual([])
    expect(await edited('engineeringHead', input({ steps: [SHUT] }))).toMatchObject({
      code: 'INVALID',
      rule: 'CHK',
      reason: 'checklistWrong',
      message: expect.stringContaining('there is no final test'),
    })
    expect((await edited('engineeringHead', input())).checklist).toEqual({
      version: 1,
      rule: 'CHK',
      createdBy: { id: desk.id('engineeringHead') },
    })
    expect(await edited('engineeringHead', input())).toMatchObject({
      code: 'CONFLICT',
      reason: 'checklistStale',
      facts: { versionNow: 1 },
    })
  })

  test('[CHK] two who edit the same version at once: one wins, the other is told', async () => {
    const both = await Promise.all(
      [0, 1].map(() => edited('engineeringHead', input({ baseVersion: 1, name: say('Tap again') }))),
    )
    expect(both.map((each) => each.reason ?? 'made').sort()).toEqual(['checklistStale', 'made'])
    const { checklists } = await (
      await desk.client('auditor')
    ).ask<{ checklists: { version: number }[] }>(
      'query ($e: ID!) { checklists(estateId: $e, code: "TAP") { version name { en } steps { code options { code } } } }',
      { e: server.estate.id },
    )
    expect(checklists.map(({ version }) => version)).toEqual([2, 1])
  })

  test('[OVD-2] screens are told that there is a new one', async () => {
    const [row] = (await server.database.dataSource.query(
      `SELECT kind, action FROM estate_event WHERE estate_id = $1 AND action = 'EDIT_CHECKLIST' ORDER BY position DESC LIMIT 1`,
      [server.estate.id],
    )) as { kind: string }[]
    expect(row).toEqual({ kind: 'BOARD_CHANGED', action: 'EDIT_CHECKLIST' })
  })

  test('of another estate are nobody’s here', async () => {
    const { errors } = await (
      await desk.client('engineeringHead')
    ).query('query ($e: ID!) { checklists(estateId: $e) { code } }', { e: other.id })
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN')
    expect(await edited('engineeringHead', input({ estateId: other.id, code: 'MINE' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test.each([
    ['nothing in the texts', { name: { zhHant: ' ', zhHans: '', en: '' } }],
    ['a text without end', { name: say('x'.repeat(5_000)) }],
    ['a bell in a text', { name: say('\u0007') }],
    ['a code in small letters', { code: 'tap; --' }],
    ['a negative version', { baseVersion: -1 }],
    ['a limit that is a word', { code: 'NEW', steps: [SHUT, { ...FINAL, max: 'שלום 😀' }] }],
    ['no steps', { code: 'NEW', steps: [] }],
    ['101 steps', { code: 'NEW', steps: Array.from({ length: 101 }, (_, at) => ({ ...SHUT, code: `S${at}` })) }],
    ['an option list of one', { code: 'NEW', steps: [{ ...SHUT, kind: 'CHOICE', options: [] }, FINAL] }],
  ])('refuse %s, and write nothing', async (_what, more) => {
    const count = async () =>
      (await server.database.dataSource.query('SELECT count(*)::int AS n FROM checklist'))[0] as { n: number }
    const before = await count()
    const { data, errors } = await edit('engineeringHead', input(more))
    expect(errors[0]?.extensions?.code ?? data?.editChecklist.code).toMatch(/^(BAD_USER_INPUT|INVALID|CONFLICT)$/)
    expect(await count()).toEqual(before)
  })
})

describe('the checklist of an order', () => {
  test('[CHK] is shown before the work, kept from its start, and guards completion', async () => {
    const opened = await desk.opened({ itemId: item })
    expect(await listOf('dispatcher', opened.id)).toMatchObject({ version: 2, begun: false, open: ['SHUT', 'FINAL'] })

    let order = await begun()
    await edited('engineeringHead', input({ baseVersion: 2, steps: [FINAL] }))
    expect(await listOf('chen', order.id)).toMatchObject({ version: 2, begun: true, done: false })
    const complete = { workOrderId: order.id, version: order.version, workDone: 'Done' }
    expect(await desk.try('chen', 'COMPLETE', complete)).toMatchObject({
      code: 'UNMET',
      rule: 'CHK',
      reason: 'checklistOpen',
      message: 'The checklist is not done: Valve shut, Drops. Finish these first.',
      facts: { openSteps: ['SHUT', 'FINAL'] },
    })
    const drops = (value: string) => ({ step: 'FINAL', value, unit: '×', note: 'in the kitchen' })
    order = await desk.do('chen', 'RECORD_STEPS', order, { steps: [{ step: 'SHUT', confirmed: true }, drops('2')] })
    expect(await listOf('chen', order.id)).toMatchObject({
      open: ['FINAL'],
      steps: [{ state: 'DONE' }, { state: 'FAILED' }],
    })
    order = await desk.do('chen', 'RECORD_STEPS', order, { steps: [drops('0')] })
    expect(await listOf('chen', order.id)).toMatchObject({ done: true, open: [] })

    const { workOrder } = await (
      await desk.client('chen')
    ).ask<{ workOrder: { checklistRecord: unknown[] } }>(
      'query ($id: ID!) { workOrder(id: $id) { checklistRecord { step value unit role note } } }',
      { id: order.id },
    )
    expect(workOrder.checklistRecord).toEqual([
      { step: 'SHUT', value: null, unit: null, role: 'TECHNICIAN', note: null },
      { step: 'FINAL', value: '2', unit: '×', role: 'TECHNICIAN', note: 'in the kitchen' },
      { step: 'FINAL', value: '0', unit: '×', role: 'TECHNICIAN', note: 'in the kitchen' },
    ])
    // Who may not see personal data reads what was measured, not what was noted.
    expect((await listOf('warehouse', order.id))?.steps[1]?.answer).toMatchObject({ value: '0', note: null })

    order = await desk.do('chen', 'COMPLETE', order, { workDone: 'Done' })
    order = await desk.do('dispatcher', 'REJECT', order, { reason: 'Drips', apology: true })
    expect(await listOf('chen', order.id)).toMatchObject({ version: 2, round: 1, open: ['FINAL'] })
    order = await desk.do('chen', 'RECORD_STEPS', order, { steps: [drops('0')] })
    expect((await desk.do('chen', 'COMPLETE', order, { workDone: 'Done' })).status).toBe('COMPLETED')
  })

  test('[CHK] wrong answers are told apart, and leave nothing', async () => {
    const order = await begun()
    const answers: readonly [unknown, string][] = [
      [undefined, 'fieldMissing'],
      [[], 'fieldMissing'],
      [[{ step: 'NOPE' }], 'stepUnknown'],
      [[{ step: 'FINAL', value: '1' }], 'stepAnswerMissing'],
      [[{ step: 'FINAL', value: '1', unit: 'mm' }], 'stepUnitWrong'],
      [[{ step: 'FINAL', value: '１', unit: '×' }], 'stepValueWrong'],
      [[{ step: 'FINAL', value: '9'.repeat(40), unit: '×' }], 'stepValueWrong'],
      [[{ step: 'FINAL', value: '1\n', unit: '×' }], 'fieldWrong'],
      [[{ step: 'FINAL', value: '1', unit: '×', note: 'x'.repeat(2_001) }], 'fieldTooLong'],
      [Array.from({ length: 101 }, () => ({ step: 'FINAL' })), 'fieldTooLong'],
    ]
    for (const [steps, reason] of answers) {
      const answer = await desk.try('chen', 'RECORD_STEPS', {
        workOrderId: order.id,
        version: order.version,
        ...(steps === undefined ? {} : { steps }),
      })
      expect([answer.__typename, (answer as Refused).reason]).toEqual(['Refusal', reason])
    }
    expect((await desk.read('dispatcher', order.id)).version).toBe(order.version)
  })

  test('the audit tells what changed, and does not repeat the checklist with every step', async () => {
    const order = await begun()
    const after = await desk.do('chen', 'RECORD_STEPS', order, { steps: [{ step: 'FINAL', value: '0', unit: '×' }] })
    const entries = (await server.database.dataSource.query(
      'SELECT action, entry FROM audit WHERE record_id = $1 ORDER BY no DESC LIMIT 2',
      [after.id],
    )) as { action: string; entry: string }[]
    expect(entries.map(({ action }) => action)).toEqual(['RECORD_STEPS', 'START'])
    const [recorded, started] = entries.map(({ entry }) => JSON.parse(entry) as { after: { facts: object } })
    expect(Object.keys(started?.after.facts ?? {}).sort()).toEqual(['checklist', 'checks', 'doneBy'])
    expect(Object.keys(recorded?.after.facts ?? {})).toEqual(['checks'])
  })
})
