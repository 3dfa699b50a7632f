/** Callbacks, checks and corrective actions through the API, each rule refused before it is allowed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallbackDesk, type CallbackSeen } from '../support/callback-desk.js'
import { SIGNATURE } from '../support/order-desk.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: CallbackDesk
beforeAll(async () => {
  server = await startTestServer()
  desk = new CallbackDesk(server)
})
afterAll(() => server.stop())

const call = ({ id, version }: CallbackSeen) => ({ callbackId: id, version })
const PHONE = { mode: 'PHONE', satisfied: true, words: 'All fine.' }

test('[CBK-1] an order has no callback before its write-off, one at once after it, with its route and its target', async () => {
  const open = await desk.opened()
  expect(await desk.of(open)).toBeNull()
  const order = await desk.writtenOff()
  const callback = await desk.of(order)
  expect(callback).toMatchObject({ status: 'OPEN', route: 'DISPATCH_CENTRE', orderSerial: order.serial, version: 1 })
  expect(callback.serial).toMatch(/^CB-\d{4}-\d{4}$/)
  // Procedure B: three days after the service; the deadline of the 10th runs with the order.
  expect(callback.clocks.map(({ kind }) => kind)).toEqual(['CALLBACK_TARGET'])
  expect(order.clocks.filter(({ kind, metAt }) => kind === 'CALLBACK' && metAt === null)).toHaveLength(1)
  const walkIn = await desk.queued({ receivedAt: 'FRONT_DESK', channel: 'WALK_IN' })
  expect(walkIn.route).toBe('AREA_ASSISTANT')
})

test('[CBK-1] the other side is refused until it is reassigned with a reason, and a stranger to the estate always', async () => {
  const callback = await desk.queued()
  expect(await desk.tryCallback('areaAssistant', 'makeCallback', { ...call(callback), ...PHONE })).toMatchObject({
    rule: 'CBK-1',
    reason: 'callbackOtherRoute',
  })
  expect(
    await desk.tryCallback('lead', 'reassignCallback', { ...call(callback), route: 'AREA_ASSISTANT', reason: ' ' }),
  ).toMatchObject({ code: 'INVALID' })
  const { callback: moved } = await desk.doCallback('lead', 'reassignCallback', callback, {
    route: 'AREA_ASSISTANT',
    reason: 'Knows the family',
  })
  expect(moved.route).toBe('AREA_ASSISTANT')
  expect((await desk.made(moved, {}, 'areaAssistant')).callback.status).toBe('DONE')
  const given = await desk.queued()
  expect(
    await desk.tryCallback('lead', 'reassignCallback', { ...call(given), personId: desk.id('wang'), reason: 'x' }),
  ).toMatchObject({ reason: 'noSuchStaff' })
  const { callback: hers } = await desk.doCallback('lead', 'reassignCallback', given, {
    personId: desk.id('controlRoom'),
    reason: 'Nobody else is here',
  })
  expect(await desk.tryCallback('dispatcher', 'makeCallback', { ...call(hers), ...PHONE })).toMatchObject({
    reason: 'callbackOfSomebodyElse',
  })
  expect((await desk.made(hers, {}, 'controlRoom')).callback.status).toBe('DONE')
})

test('[CBK-4] by phone the customer’s words, at the door his signature and opinion; the caller’s name stands in the record', async () => {
  const callback = await desk.queued()
  const tried = (input: object) => desk.tryCallback('dispatcher', 'makeCallback', { ...call(callback), ...input })
  expect(await tried({ mode: 'PHONE', satisfied: true })).toMatchObject({ rule: 'CBK-4', reason: 'wordsMissing' })
  expect(await tried({ mode: 'DOOR_TO_DOOR', satisfied: true, words: 'Fine' })).toMatchObject({
    reason: 'doorSignatureMissing',
  })
  expect(
    await tried({ mode: 'DOOR_TO_DOOR', satisfied: true, signature: { ...SIGNATURE, opinion: null } }),
  ).toMatchObject({ reason: 'doorOpinionMissing' })
  const before = await desk.quota(callback.month)
  const { callback: done, quota } = await desk.doCallback('dispatcher', 'makeCallback', callback, {
    mode: 'DOOR_TO_DOOR',
    satisfied: true,
    signature: SIGNATURE,
  })
  expect(done.made).toMatchObject({
    mode: 'DOOR_TO_DOOR',
    words: SIGNATURE.opinion,
    callerName: { en: 'dispatcher' },
    signature: { signerName: SIGNATURE.signerName },
  })
  expect(quota.doorToDoor.numerator).toBe((before.doorToDoor.numerator as number) + 1)
  // CBK-2: the order's clock is met, and the order knows it.
  const order = await desk.read('dispatcher', callback.workOrderId)
  expect(order.clocks.find(({ kind }) => kind === 'CALLBACK')?.metAt).not.toBeNull()
})

test('[CBK-5] who did the work may not call; for a counter item the lead may waive it, nobody for himself', async () => {
  const callback = await desk.queued()
  const { callback: his } = await desk.doCallback('lead', 'reassignCallback', callback, {
    personId: desk.id('lin'),
    reason: 'x',
  })
  expect(
    await desk.tryCallback('lead', 'reassignCallback', { ...call(his), personId: desk.id('chen'), reason: 'x' }),
  ).toMatchObject({ rule: 'CBK-5', reason: 'callbackOwnWork' })
  expect(await desk.tryCallback('lead', 'waiveCallerOwnWork', { ...call(his), reason: 'x' })).toMatchObject({
    rule: 'CBK-5',
    reason: 'waiverCounterOnly',
  })
  // At the counter: the front desk served it.
  const { items } = server.estate
  let order = await desk.opened({ itemId: items.copying })
  order = await desk.do('dispatcher', 'QUOTE', order, { lines: [desk.line('copying', 50, 10)] })
  order = await desk.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'IN_PERSON', toldPaidService: true })
  order = await desk.do('dispatcher', 'SERVE_AT_COUNTER', order)
  order = await desk.do('dispatcher', 'SIGN_OFF', order, { signature: SIGNATURE })
  order = await desk.do('finance', 'PAY', order, { amountMinor: 500, receiptSerial: 'RC-2611-9001' })
  order = await desk.do('dispatcher', 'WRITE_OFF', order, { placeOfReturn: 'DISPATCH_CENTRE' })
  const counter = await desk.of(order)
  expect(await desk.tryCallback('dispatcher', 'makeCallback', { ...call(counter), ...PHONE })).toMatchObject({
    reason: 'callbackOwnCounterWork',
  })
  const { callback: waived } = await desk.doCallback('lead', 'waiveCallerOwnWork', counter, {
    reason: 'Alone at the desk',
  })
  expect((await desk.made(waived)).callback.status).toBe('DONE')
})

test('[CBK-8] tries of one day count once and leave it open; the third day closes it as not reached, never at the door', async () => {
  let callback = await desk.queued()
  const attempt = async () =>
    (callback = (
      await desk.doCallback('dispatcher', 'recordCallbackTry', callback, { mode: 'DOOR_TO_DOOR', note: 'Nobody home' })
    ).callback)
  for (let i = 0; i < 3; i++) await attempt()
  expect(callback).toMatchObject({ status: 'OPEN' })
  expect(callback.attempts).toHaveLength(3)
  // The other two tries, as of two days before.
  await server.database.dataSource.query(
    `UPDATE case_callback SET facts = jsonb_set(jsonb_set(facts, '{attempts,0,day}', '"2026-01-01"'), '{attempts,1,day}', '"2026-01-02"') WHERE id = $1`,
    [callback.id],
  )
  const before = await desk.quota(callback.month)
  await attempt()
  expect(callback.status).toBe('NOT_REACHED')
  const after = await desk.quota(callback.month)
  expect(after).toMatchObject({ due: before.due, notReached: before.notReached + 1, open: before.open - 1 })
  expect(after.doorToDoor.numerator).toBe(before.doorToDoor.numerator)
  expect(await desk.tryCallback('dispatcher', 'makeCallback', { ...call(callback), ...PHONE })).toMatchObject({
    code: 'WRONG_STATE',
  })
})

test('[CBK-7] write-off at the front desk wants its oral reply; [CBK-1] the batch hands all on, or none', async () => {
  const { items } = server.estate
  const atDesk = async () => {
    let order = await desk.opened({ nature: 'ROUTINE', itemId: items.lamp })
    order = await desk.do('dispatcher', 'DISPATCH', order, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
    for (const action of ['RECEIVE', 'ARRIVE', 'START']) order = await desk.do('chen', action, order)
    order = await desk.do('chen', 'COMPLETE', order, { workDone: 'Done.' })
    order = await desk.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
    const input = { workOrderId: order.id, version: order.version, placeOfReturn: 'FRONT_DESK' }
    expect(await desk.try('frontDesk', 'WRITE_OFF', input)).toMatchObject({ rule: 'CBK-7' })
    return desk.do('frontDesk', 'WRITE_OFF', order, { placeOfReturn: 'FRONT_DESK', oralReply: 'Told dispatch' })
  }
  const batch = async (orders: unknown, key?: string) =>
    (
      await desk.query<{ handToDispatchBatch: Record<string, unknown> }>(
        'frontDesk',
        `mutation ($input: HandToDispatchBatchInput!) { handToDispatchBatch(input: $input) { __typename
          ... on OrdersHandedOn { position replayed workOrders { id serial clocks { kind metAt } } } ... on Refusal { code rule reason message facts } } }`,
        { input: { estateId: server.estate.id, orders, idempotencyKey: key } },
      )
    ).handToDispatchBatch
  expect(await batch(null)).toMatchObject({ rule: 'CBK-1', reason: 'noneToHandOn' })
  const [one, two] = [await atDesk(), await atDesk()]
  const elsewhere = await desk.writtenOff()
  const named = (...orders: { id: string; version: number }[]) =>
    orders.map(({ id, version }) => ({ workOrderId: id, version }))
  const refused = await batch(named(one, two, elsewhere))
  expect(refused).toMatchObject({
    rule: 'CBK-1',
    reason: 'handOnRefused',
    facts: { orderSerial: elsewhere.serial, because: 'notReturnedAtFrontDesk' },
  })
  expect(refused.message).toContain(elsewhere.serial)
  for (const order of [one, two]) expect((await desk.read('frontDesk', order.id)).version).toBe(order.version)
  expect(await batch(named({ ...one, version: 1 }))).toMatchObject({ code: 'CONFLICT' })
  const handed = await batch(null, 'the-17:30')
  expect(handed).toMatchObject({ __typename: 'OrdersHandedOn', replayed: false })
  expect((handed.workOrders as { serial: string }[]).map(({ serial }) => serial).sort()).toEqual(
    [one.serial, two.serial].sort(),
  )
  for (const { clocks } of handed.workOrders as { clocks: { kind: string; metAt: string }[] }[]) {
    expect(clocks.find(({ kind }) => kind === 'HANDOVER')?.metAt).not.toBeNull()
  }
  expect(await batch(null, 'the-17:30')).toMatchObject({ replayed: true, position: handed.position })
  expect(await batch(null)).toMatchObject({ reason: 'noneToHandOn' })
})

test('[COR-1] a dissatisfied callback wants its reasons and opens a corrective action at once, with owner and clock; [COR-2] [COR-3]', async () => {
  const callback = await desk.queued()
  const tried = (input: object) =>
    desk.tryCallback('dispatcher', 'makeCallback', { ...call(callback), ...PHONE, ...input })
  expect(await tried({ satisfied: false })).toMatchObject({ rule: 'STA-1', reason: 'dissatisfactionUnexplained' })
  const dirty = { item: 'TIDINESS', satisfied: false }
  expect(await tried({ satisfied: false, verdicts: [dirty] })).toMatchObject({ reason: 'verdictReasonMissing' })
  expect(await tried({ verdicts: [{ ...dirty, reason: 'LEFT_DIRTY' }] })).toMatchObject({
    reason: 'satisfactionContradicted',
  })
  const { correctiveActionId, callback: done } = await desk.made(callback, {
    satisfied: false,
    words: 'Water on the floor.',
    verdicts: [{ ...dirty, reason: 'LEFT_DIRTY', text: 'Mopped it myself' }],
  })
  expect(done.made).toMatchObject({ satisfied: false, verdicts: [{ item: 'TIDINESS', reason: 'LEFT_DIRTY' }] })
  let action = await desk.correction(correctiveActionId as string)
  expect(action).toMatchObject({
    status: 'OPEN',
    source: 'DISSATISFIED',
    complaint: 'Water on the floor.',
    owner: { id: desk.id('engineeringHead') },
    clocks: [{ kind: 'CORRECTION', metAt: null }],
  })
  const input = () => ({ correctiveActionId: action.id, version: action.version })
  // COR-2: neither result nor second word yet.
  expect(await desk.tryCorrection('lead', 'closeCorrectiveAction', input())).toMatchObject({
    rule: 'COR-2',
    reason: 'resultMissing',
  })
  // COR-3: the rework order is free, tied to the first, and done before there is a result.
  action = await desk.doCorrection('engineeringHead', 'openReworkOrder', action, { reason: 'Clean up' })
  const { workOrder } = await desk.query<{ workOrder: Record<string, unknown> }>(
    'lead',
    'query ($id: ID!) { workOrder(id: $id) { id serial status version nature settlementMethod amount { amount } reworkOf { serial } } }',
    { id: action.reworkOrderId },
  )
  expect(workOrder).toMatchObject({
    status: 'REGISTERED',
    nature: 'ROUTINE',
    settlementMethod: 'NONE',
    amount: null,
    reworkOf: { serial: callback.orderSerial },
  })
  expect(await desk.tryCorrection('lead', 'openReworkOrder', { ...input(), reason: 'x' })).toMatchObject({
    reason: 'reworkOpened',
  })
  expect(await desk.tryCorrection('lead', 'recordCorrectiveResult', { ...input(), result: 'x' })).toMatchObject({
    rule: 'COR-2',
    reason: 'reworkUnfinished',
  })
  let rework = await desk.read('dispatcher', action.reworkOrderId as string)
  rework = await desk.do('dispatcher', 'DISPATCH', rework, { technicianId: desk.id('chen'), agreedWith: 'Chen' })
  for (const step of ['RECEIVE', 'ARRIVE', 'START']) rework = await desk.do('chen', step, rework)
  rework = await desk.do('chen', 'COMPLETE', rework, { workDone: 'Mopped.' })
  await desk.do('chen', 'SIGN_OFF', rework, { signature: SIGNATURE })
  action = await desk.doCorrection('engineeringHead', 'recordCorrectiveResult', action, { result: 'Mopped' })
  expect(await desk.tryCorrection('lead', 'closeCorrectiveAction', input())).toMatchObject({
    reason: 'secondWordMissing',
  })
  const word = { words: 'Still damp.', spokeWith: 'Mrs Wang', medium: 'PHONE' }
  action = await desk.doCorrection('lead', 'recordSecondWord', action, { ...word, satisfied: false })
  expect(action.status).toBe('OPEN')
  expect(await desk.tryCorrection('lead', 'closeCorrectiveAction', input())).toMatchObject({
    reason: 'secondWordDissatisfied',
  })
  action = await desk.doCorrection('lead', 'recordCorrectiveResult', action, { result: 'Dried' })
  action = await desk.doCorrection('lead', 'recordSecondWord', action, { ...word, satisfied: true })
  action = await desk.doCorrection('lead', 'closeCorrectiveAction', action)
  expect(action.status).toBe('CLOSED')
  expect(action.clocks[0]?.metAt).not.toBeNull()
})

test('[SPT-2] only the two managers, only finished, never one’s own, once each; [SPT-4] a contradiction opens a corrective action', async () => {
  const open = await desk.queued()
  const check = (person: Parameters<CallbackDesk['client']>[0], callback: CallbackSeen, input: object = {}) =>
    desk.tryCallback(person, 'spotCheckCallback', { ...call(callback), points: desk.check(callback), ...input })
  expect(await check('lead', open)).toMatchObject({ code: 'FORBIDDEN', rule: 'SPT-2' })
  expect(await check('manager', open)).toMatchObject({ code: 'WRONG_STATE' })
  // The general manager made this one himself.
  const { callback: given } = await desk.doCallback('lead', 'reassignCallback', open, {
    personId: desk.id('general'),
    reason: 'Asked for him',
  })
  const { callback: own } = await desk.made(given, { verdicts: [{ item: 'PRICE', satisfied: true }] }, 'general')
  expect(own.spotPoints).toEqual(['CONTACTED', 'WORDS_TRUE', 'SATISFIED', 'PRICE'])
  expect(await check('general', own)).toMatchObject({ rule: 'SPT-2', reason: 'spotCheckOwn' })
  expect(await check('manager', own, { points: [] })).toMatchObject({ rule: 'SPT-4', reason: 'spotPointsMissing' })
  const { callback: checked, quota } = await desk.doCallback('manager', 'spotCheckCallback', own, {
    points: desk.check(own),
  })
  expect(checked.spotChecks).toMatchObject([{ no: 1, as: 'CENTRE_MANAGER', handPicked: true, contradicts: false }])
  expect(quota.spotChecks.done).toBe(1)
  expect(await check('manager', checked)).toMatchObject({ reason: 'spotCheckTwice' })

  const { callback: other } = await desk.made(await desk.queued())
  const contradicts = { points: desk.check(other, { SATISFIED: false }) }
  expect(await check('manager', other, contradicts)).toMatchObject({ rule: 'SPT-4', reason: 'spotConclusionMissing' })
  const { callback: found, correctiveActionId } = await desk.doCallback('manager', 'spotCheckCallback', other, {
    ...contradicts,
    conclusion: 'She was not asked. Talk with the caller.',
  })
  expect(found.spotChecks).toMatchObject([{ contradicts: true }])
  expect(await desk.correction(correctiveActionId as string)).toMatchObject({
    source: 'CONTRADICTED',
    complaint: 'She was not asked. Talk with the caller.',
    owner: { id: desk.id('lead') },
  })
})

test('[SET-5] [SET-8] the callback that asks why it is unpaid comes first, and only after the day', async () => {
  let order = await desk.signed()
  const asked = { reason: 'No cash', explanation: 'Fees are settled on the day.', toWhom: 'Mrs Wang', medium: 'PHONE' }
  const input = () => ({ workOrderId: order.id, version: order.version })
  expect(await desk.try('dispatcher', 'RECORD_UNPAID_CALLBACK', { ...input(), ...asked })).toMatchObject({
    reason: 'dayNotOver',
  })
  // The service day ended, as of the books.
  await server.database.dataSource.query(
    `UPDATE work_order SET clocks = (SELECT jsonb_object_agg(c.key, CASE WHEN c.value ->> 'kind' = 'SETTLEMENT'
       THEN c.value || '{"overdueAt": "2026-01-01T00:00:00.000Z"}' ELSE c.value END) FROM jsonb_each(clocks) AS c) WHERE id = $1`,
    [order.id],
  )
  expect(await desk.try('lead', 'MARK_UNSIGNED_ARREARS', { ...input(), reason: 'x' })).toMatchObject({
    rule: 'SET-8',
    reason: 'unpaidCallbackMissing',
  })
  order = await desk.do('dispatcher', 'RECORD_UNPAID_CALLBACK', order, asked)
  order = await desk.do('lead', 'MARK_UNSIGNED_ARREARS', order, { reason: 'Will not sign' })
  expect(order.paymentState).toBe('ARREARS')
})

test('[CBK-1] the caller’s page gets the next one, the oldest first, its script and the order in one round trip', async () => {
  const next = async (person: Parameters<CallbackDesk['client']>[0]) =>
    (
      await desk.query<{
        nextCallback: { left: number; callback: CallbackSeen & { workOrder: object } } & Record<string, unknown>
      }>(
        person,
        `query ($e: ID!) { nextCallback(estateId: $e) { left script { edition opening { en } questions { item text { en } reasons } }
          callback { ${'id serial status version openedAt'} workOrder { serial customerName contact } permittedActions { action allowed } } } }`,
        { e: server.estate.id },
      )
    ).nextCallback
  const first = await desk.queued()
  await desk.queued()
  let found = await next('dispatcher')
  const seen: string[] = []
  while (found && found.callback.id !== first.id) {
    seen.push(found.callback.serial)
    await desk.made(found.callback)
    found = await next('dispatcher')
  }
  expect(found.callback.workOrder).toMatchObject({ customerName: '王麗華', contact: '138 0000 1803' })
  expect((found.script as { questions: object[] }).questions.length).toBeGreaterThan(3)
  expect(found.left).toBe(2)
  // Taken by one, it is not offered to the other.
  await desk.doCallback('dispatcher', 'takeCallback', first)
  expect((await next('dispatcher2')).callback.id).not.toBe(first.id)
  expect((await next('dispatcher')).callback.id).toBe(first.id)
  // A technician gets none; a resident may not ask.
  expect(await next('chen')).toBeNull()
  await expect(next('wang')).rejects.toThrow()
})
