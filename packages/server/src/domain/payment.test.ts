import { describe, expect, it } from 'vitest'
import {
  attempt,
  consent,
  dispatchTo,
  ITEMS,
  line,
  minutes,
  NOON,
  opened,
  PAID,
  quoted,
  refused,
  run,
  settings,
  SIGNATURE,
  TO_ACCEPTED,
  TOLD,
  why,
  WRITE_OFF,
  type ActorName,
  type ItemName,
  type Step,
} from './fixture.test-support.js'
import { PAYMENTS } from './payment.js'
import { netPaid, outstanding } from './quote.js'
import { PaymentState } from './vocabulary.js'

/** A field order of any item taken to ACCEPTED. */
const accepted = (name: ItemName = 'tap') =>
  run(
    opened(name),
    TO_ACCEPTED.map((step): Step => (step[0] === 'QUOTE' ? ['QUOTE', 'dispatcher', { lines: [line(name)] }] : step)),
  )
const collect = (amountMinor = 8000, actor: ActorName = 'tech'): Step => ['COLLECT', actor, { amountMinor }]
const pay = (amountMinor = 8000, actor: ActorName = 'finance'): Step => [
  'PAY',
  actor,
  { amountMinor, receiptSerial: 'RC-2611-0001' },
]
const arrears: Step = ['MARK_ARREARS', 'tech', { signature: SIGNATURE }]
const unsigned: Step = ['MARK_UNSIGNED_ARREARS', 'lead', { reason: 'Neither pays nor signs' }]
const refund = (amountMinor: number, actor: ActorName = 'finance'): Step => [
  'REFUND',
  actor,
  { amountMinor, reason: 'Compensation' },
]
const clocks = (order: ReturnType<typeof opened>) => order.clocks.filter(({ kind }) => kind === 'SETTLEMENT')
const AFTER = new Date('2026-11-23T16:00:00Z')

describe('the payment machine', () => {
  it('leads only to states that exist, from states that exist', () => {
    for (const row of Object.values(PAYMENTS)) {
      expect([row.to, ...row.from].every((state) => state in PaymentState)).toBe(true)
    }
  })

  it('[SET-1] each method takes its own steps', () => {
    expect(refused(accepted('tapAtFinance'), collect())).toMatchObject({
      rule: 'SET-1',
      reason: 'paymentMethod',
      facts: { method: 'AT_FINANCE' },
    })
    expect(refused(accepted('billed'), collect())).toMatchObject({ rule: 'SET-1', reason: 'paymentMethod' })
    expect(
      refused(run(opened('tap'), [...quoted(), consent()]), ['PREPAY', 'finance', { amountMinor: 8000 }]),
    ).toMatchObject({ rule: 'SET-1', reason: 'paymentMethod' })
    expect(run(accepted(), [collect()]).paymentState).toBe('COLLECTED')
    expect(run(accepted('tapAtFinance'), [pay()]).paymentState).toBe('PAID')
  })

  it('[SET-1] the technician collects, finance takes payments, the front desk only prepayments', () => {
    expect(refused(accepted(), collect(8000, 'otherTech')).code).toBe('FORBIDDEN')
    expect(refused(accepted(), collect(8000, 'finance')).code).toBe('FORBIDDEN')
    expect(why(refused(accepted(), pay(8000, 'frontDesk')))).toEqual(['FORBIDDEN', 'SET-1', 'paidAtFinance'])
    expect(refused(accepted(), pay(8000, 'tech')).code).toBe('FORBIDDEN')
  })

  it.each([7999, 8001, 0, 1])('[SET-2] %i is refused where 8000 is on the order', (amount) => {
    expect(refused(accepted(), collect(amount))).toMatchObject({
      rule: 'SET-2',
      reason: 'amountDiffers',
      facts: { amountMinor: 8000, askedMinor: amount, currency: 'CNY' },
    })
    expect(refused(accepted('tapAtFinance'), pay(amount)).rule).toBe('SET-2')
    expect(attempt(accepted(), collect(8000)).ok).toBe(true)
  })

  it.each([8000.5, -8000, Number.NaN, '8000' as unknown as number])('[SET-2] %s is no amount', (amount) => {
    expect(refused(accepted(), collect(amount)).code).toBe('INVALID')
  })

  it('[SET-2] nothing is taken twice', () => {
    expect(refused(run(accepted(), [collect()]), collect())).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'paymentState',
      facts: { paymentState: 'COLLECTED' },
    })
    expect(refused(run(accepted(), [pay()]), pay()).reason).toBe('paymentState')
  })

  it('[SET-3] cash stands with the technician until he hands all of it in; finance confirms it with a receipt', () => {
    const held = run(accepted(), [collect()])
    expect(refused(held, ['CONFIRM_PAYMENT', 'finance', { receiptSerial: 'RC-1' }]).reason).toBe('paymentState')
    expect(refused(held, ['HAND_IN', 'tech', { amountMinor: 5000 }])).toMatchObject({
      rule: 'SET-3',
      reason: 'amountDiffers',
    })
    expect(refused(held, ['HAND_IN', 'otherTech', { amountMinor: 8000 }]).code).toBe('FORBIDDEN')
    const handed = run(held, [['HAND_IN', 'tech', { amountMinor: 8000 }]])
    expect(refused(handed, ['CONFIRM_PAYMENT', 'tech', { receiptSerial: 'RC-1' }]).code).toBe('FORBIDDEN')
    expect(refused(handed, ['CONFIRM_PAYMENT', 'finance', { receiptSerial: '' }])).toMatchObject({
      rule: 'SET-3',
      reason: 'fieldMissing',
    })
    const confirmed = run(handed, [['CONFIRM_PAYMENT', 'finance', { receiptSerial: 'RC-1' }]])
    expect(confirmed.paymentState).toBe('CONFIRMED')
    expect(
      confirmed.payments.map(({ kind, amountMinor, receiptSerial }) => [kind, amountMinor, receiptSerial]),
    ).toEqual([
      ['COLLECTION', 8000, null],
      ['HAND_IN', 8000, null],
      ['CONFIRMATION', 8000, 'RC-1'],
    ])
    // Marks move no money.
    expect(netPaid(confirmed)).toBe(8000)
  })

  it('[SET-1] 欠費 is signed by the customer', () => {
    const order = accepted('tapAtFinance')
    expect(refused(order, ['MARK_ARREARS', 'tech', { signature: { ...SIGNATURE, strokes: [] } }])).toMatchObject({
      rule: 'SET-1',
      reason: 'signatureEmpty',
    })
    const owed = run(order, [arrears])
    expect(owed).toMatchObject({ paymentState: 'ARREARS', facts: { arrearsSigned: true } })
    expect(netPaid(owed)).toBe(0)
    expect(outstanding(owed)).toBe(8000)
  })

  it('[SET-4] paid at finance, arrears are paid, even when the order is archived', () => {
    const owed = run(accepted('tapAtFinance'), [
      arrears,
      WRITE_OFF,
      ['HAND_OVER', 'dispatcher', { month: '2026-11' }],
      ['ARCHIVE', 'recordsKeeper', {}],
    ])
    expect(owed.status).toBe('ARCHIVED')
    expect(refused(owed, pay(1)).rule).toBe('SET-2')
    const paid = run(owed, [pay()])
    expect(paid).toMatchObject({ status: 'ARCHIVED', paymentState: 'PAID' })
    expect(outstanding(paid)).toBe(0)
  })

  it('[SET-5] paying meets the same-day clock, marking 欠費 does not; a late payment stays late', () => {
    expect(clocks(run(accepted(), [collect()]))).toMatchObject([{ metAt: NOON, overdueAt: null }])
    expect(clocks(run(accepted(), [arrears]))).toMatchObject([{ metAt: null }])
    const before = run(accepted(), [pay()], { now: new Date(AFTER.getTime() - 1) })
    expect(clocks(before)).toMatchObject([{ overdueAt: null }])
    const late = run(accepted(), [pay()], { now: AFTER })
    expect(clocks(late)).toMatchObject([{ overdueAt: AFTER, metAt: AFTER }])
  })

  it('[SET-8] unsigned 欠費: by the lead, with a reason, after the day ended unpaid and the callback was made', () => {
    const order = accepted()
    expect(refused(order, unsigned)).toMatchObject({ rule: 'SET-8', reason: 'dayNotOver' })
    expect(refused(order, unsigned, { now: new Date(AFTER.getTime() - 1) }).reason).toBe('dayNotOver')
    const uncalled = { now: AFTER, ports: { unpaidCallbackMade: () => ({ met: false }) as const } }
    expect(why(refused(order, unsigned, uncalled))).toEqual(['UNMET', 'SET-8', 'unpaidCallbackMissing'])
    expect(refused(order, ['MARK_UNSIGNED_ARREARS', 'dispatcher', { reason: 'x' }], { now: AFTER }).code).toBe(
      'FORBIDDEN',
    )
    expect(refused(order, ['MARK_UNSIGNED_ARREARS', 'lead', { reason: '' }], { now: AFTER }).rule).toBe('SET-8')
    const marked = run(order, [unsigned], { now: AFTER })
    expect(marked).toMatchObject({
      paymentState: 'ARREARS',
      facts: { arrearsSigned: false, unsignedArrears: { reason: 'Neither pays nor signs' } },
    })
    expect(run(marked, [WRITE_OFF], { now: AFTER }).status).toBe('WRITTEN_OFF')
  })

  it('[CLO-3] a monthly bill becomes arrears only when its month has ended unpaid', () => {
    const billed = accepted('billed')
    const end = new Date('2026-11-30T16:00:00Z')
    expect(refused(billed, unsigned, { now: new Date(end.getTime() - 1) })).toMatchObject({
      rule: 'CLO-3',
      reason: 'monthNotOver',
    })
    expect(run(billed, [unsigned], { now: end }).paymentState).toBe('ARREARS')
  })

  it('[SET-7] refunds are new entries by finance, never more than was paid', () => {
    const paid = run(accepted(), PAID)
    expect(refused(paid, refund(8001))).toMatchObject({
      rule: 'SET-7',
      reason: 'refundTooLarge',
      facts: { amountMinor: 8000 },
    })
    expect(refused(paid, refund(0)).rule).toBe('SET-7')
    expect(refused(paid, refund(100, 'tech')).code).toBe('FORBIDDEN')
    expect(refused(paid, refund(100, 'centreManager')).code).toBe('FORBIDDEN')
    expect(refused(paid, ['REFUND', 'finance', { amountMinor: 100, reason: '' }]).rule).toBe('SET-7')
    const part = run(paid, [refund(3000)])
    expect(part).toMatchObject({ paymentState: 'CONFIRMED' })
    expect(part.payments.slice(0, 3)).toEqual(paid.payments)
    expect(part.payments.at(-1)).toMatchObject({ kind: 'REFUND', amountMinor: -3000, note: 'Compensation' })
    // What was given back as compensation is not owed again.
    expect(outstanding(part)).toBe(0)
    expect(refused(part, refund(5001)).reason).toBe('refundTooLarge')
    const all = run(part, [refund(5000)])
    expect(all.paymentState).toBe('REFUNDED')
    expect(attempt(all, WRITE_OFF).ok).toBe(true)
    expect(refused(accepted(), refund(1)).reason).toBe('paymentState')
  })

  it('[CLO-6] a closed month takes no more entries', () => {
    const shut = {
      ports: { monthOpen: (_order: unknown, month: string) => ({ met: false, facts: { seen: month } }) as const },
    }
    expect(refused(accepted(), collect(), shut)).toMatchObject({
      rule: 'CLO-6',
      reason: 'monthShut',
      facts: { month: '2026-11', seen: '2026-11' },
    })
    // The month is the entry's own in the estate's zone, not the order's and not UTC's.
    const next = new Date('2026-11-30T16:00:00Z')
    expect(refused(accepted(), collect(), { ...shut, now: next })).toMatchObject({ facts: { month: '2026-12' } })
    for (const step of [pay(), arrears] as const) expect(refused(accepted(), step, shut).rule).toBe('CLO-6')
    expect(refused(run(accepted(), PAID), refund(1), shut).rule).toBe('CLO-6')
    expect(refused(run(accepted(), PAID), WRITE_OFF, shut).rule).toBe('CLO-6')
  })
})

describe('[SET-6] the money side of a write-off', () => {
  it.each([
    ['B', 'collected', [collect()], 'financeConfirmsFirst'],
    ['B', 'handed in', [collect(), PAID[1] as Step], 'financeConfirmsFirst'],
    ['A', 'collected', [collect()], null],
    ['A', 'due', [], 'feeUnsettled'],
    ['B', 'due', [], 'feeUnsettled'],
    ['B', 'confirmed', PAID, null],
    ['B', 'paid at finance', [pay()], null],
    ['B', 'signed 欠費', [arrears], null],
  ] as const)('procedure %s, %s: %s', (procedure, _what, steps, reason) => {
    const estate = settings({ procedureByTopic: { FINANCE_FIRST: procedure } })
    const result = attempt(run(accepted(), steps), WRITE_OFF, { estate })
    if (reason === null) expect(result.ok).toBe(true)
    else expect(result).toMatchObject({ ok: false, refusal: { code: 'UNMET', rule: 'SET-6', reason } })
  })

  it('a routine order and an order that costs nothing need no money', () => {
    const lamp = run(opened('lamp'), [
      ['DISPATCH', 'dispatcher', { technicianId: 'tom', agreedWith: 'Tom' }],
      ['RECEIVE', 'tech', {}],
      ['ARRIVE', 'tech', {}],
      ['START', 'tech', {}],
      ['COMPLETE', 'tech', { workDone: 'Lamp changed' }],
      ['SIGN_OFF', 'tech', { signature: SIGNATURE }],
    ])
    expect(lamp).toMatchObject({ paymentState: 'NONE' })
    expect(clocks(lamp)).toEqual([])
    expect(run(lamp, [WRITE_OFF]).status).toBe('WRITTEN_OFF')
    const free = run(opened('tap'), [
      TOLD,
      ['QUOTE', 'supervisor', { lines: [line('tap', 0)], offListReason: 'Rework of last week' }],
      ...TO_ACCEPTED.filter(([action]) => action !== 'QUOTE' && action !== 'REPLY'),
    ])
    expect(free.paymentState).toBe('NONE')
    expect(run(free, [WRITE_OFF]).status).toBe('WRITTEN_OFF')
  })

  it('a monthly bill is written off while it is billed, a prepaid order only when the prepayment is exact', () => {
    expect(attempt(accepted('billed'), WRITE_OFF).ok).toBe(true)
    const inCleaning: readonly Step[] = [
      ...quoted('cleaning'),
      consent(),
      ['PREPAY', 'finance', { amountMinor: 12_000 }],
      dispatchTo('cleo'),
      ['RECEIVE', 'cleaner', {}],
      ['ARRIVE', 'cleaner', {}],
      ['QUOTE', 'cleaner', { lines: [line('cleaning', 12_000, 1.5)] }],
      ['CONSENT', 'cleaner', { quoteNo: 2, medium: 'IN_PERSON' }],
      ['CONFIRM_PRICE', 'cleaner', { quoteNo: 2, findings: 'Larger', materials: [], tools: [], medium: 'IN_PERSON' }],
      ['START', 'cleaner', {}],
      ['COMPLETE', 'cleaner', { workDone: 'Clean' }],
      ['SIGN_OFF', 'cleaner', { signature: SIGNATURE }],
    ]
    const short = run(opened('cleaning'), inCleaning)
    expect(clocks(short)).toEqual([])
    expect(refused(short, WRITE_OFF)).toMatchObject({
      rule: 'SET-6',
      reason: 'feeUnsettled',
      facts: { amountMinor: 6000 },
    })
    // SET-8, SET-1: who does not pay the rest owes it, signed or not; unsigned only once the day of acceptance is over.
    expect(run(short, [['MARK_ARREARS', 'cleaner', { signature: SIGNATURE }], WRITE_OFF])).toMatchObject({
      status: 'WRITTEN_OFF',
      paymentState: 'ARREARS',
    })
    expect(refused(short, unsigned)).toMatchObject({
      rule: 'SET-8',
      reason: 'dayNotOver',
      facts: { at: AFTER.toISOString() },
    })
    const owed = run(short, [unsigned], { now: AFTER })
    expect(owed.payments.at(-1)).toMatchObject({ kind: 'ARREARS', amountMinor: 6000 })
    expect(run(owed, [pay(6000), WRITE_OFF]).paymentState).toBe('PAID')
    const topped = run(short, [pay(6000, 'frontDesk')])
    expect(topped.paymentState).toBe('PREPAID')
    expect(run(topped, [WRITE_OFF]).status).toBe('WRITTEN_OFF')
    // [SET-7] What was settled stays settled, whatever is given back as compensation afterwards (ACC-4).
    for (const back of [1000, 18_000]) {
      const compensated = run(topped, [refund(back)])
      expect(outstanding(compensated)).toBe(0)
      expect(refused(compensated, pay(back)).reason).toMatch(/nothingDue|paymentState/)
      expect(run(compensated, [WRITE_OFF]).status).toBe('WRITTEN_OFF')
      expect(outstanding(run(topped, [WRITE_OFF, refund(back)]))).toBe(0)
    }
  })

  it('[SET-6] [SET-7] a prepaid order: refunded before the signature it can be owed; paid too much, it says what to refund', () => {
    const until = (quantity: number): readonly Step[] => [
      ...quoted('cleaning'),
      consent(),
      ['PREPAY', 'finance', { amountMinor: 12_000 }],
      dispatchTo('cleo'),
      ['RECEIVE', 'cleaner', {}],
      ['ARRIVE', 'cleaner', {}],
      ['QUOTE', 'cleaner', { lines: [line('cleaning', 12_000, quantity)] }],
      ['CONSENT', 'cleaner', { quoteNo: 2, medium: 'IN_PERSON' }],
      ['CONFIRM_PRICE', 'cleaner', { quoteNo: 2, findings: 'x', materials: [], tools: [], medium: 'IN_PERSON' }],
      ['START', 'cleaner', {}],
      ['COMPLETE', 'cleaner', { workDone: 'Clean' }],
    ]
    const sign: Step = ['SIGN_OFF', 'cleaner', { signature: SIGNATURE }]
    const refunded = run(opened('cleaning'), [...until(1), refund(12_000), sign])
    expect(outstanding(refunded)).toBe(12_000)
    expect(refused(refunded, WRITE_OFF).reason).toBe('feeUnsettled')
    expect(run(refunded, [['MARK_ARREARS', 'cleaner', { signature: SIGNATURE }], WRITE_OFF]).status).toBe('WRITTEN_OFF')
    expect(run(run(refunded, [unsigned], { now: AFTER }), [WRITE_OFF]).paymentState).toBe('ARREARS')

    const surplus = run(opened('cleaning'), [...until(0.5), sign])
    expect(refused(surplus, WRITE_OFF)).toMatchObject({ reason: 'prepaymentSurplus', facts: { amountMinor: 6000 } })
    expect(run(surplus, [refund(6000), WRITE_OFF]).status).toBe('WRITTEN_OFF')
  })

  it('[CLO-3] a bill of the month that is still unpaid when its order is archived becomes 欠費 there', () => {
    const archived = run(accepted('billed'), [
      WRITE_OFF,
      ['HAND_OVER', 'dispatcher', { month: '2026-11' }],
      ['ARCHIVE', 'recordsKeeper', {}],
    ])
    expect(archived).toMatchObject({ status: 'ARCHIVED', paymentState: 'BILLED' })
    expect(run(archived, [arrears])).toMatchObject({ status: 'ARCHIVED', paymentState: 'ARREARS' })
    expect(refused(archived, unsigned)).toMatchObject({ rule: 'CLO-3', reason: 'monthNotOver' })
    expect(run(archived, [unsigned], { now: new Date('2026-11-30T16:00:00Z') }).paymentState).toBe('ARREARS')
  })

  it('a counter item: the server writes it off himself, once finance signed', () => {
    const copies = run(opened('copying'), [
      TOLD,
      ['QUOTE', 'dispatcher', { lines: [line('copying', 50, 20)] }],
      consent(),
    ])
    expect(refused(opened('tap'), ['SERVE_AT_COUNTER', 'dispatcher', {}]).code).toBe('WRONG_STATE')
    expect(why(refused(run(opened('tap'), [...quoted(), consent()]), ['SERVE_AT_COUNTER', 'dispatcher', {}]))).toEqual([
      'UNMET',
      'SET-1',
      'notCounterItem',
    ])
    expect(why(refused(copies, ['SERVE_AT_COUNTER', 'tech', {}]))).toEqual(['FORBIDDEN', 'SET-1', 'otherDepartment'])
    const served = run(copies, [['SERVE_AT_COUNTER', 'clerk', {}]])
    expect(served).toMatchObject({ status: 'COMPLETED', assigneeId: 'olga', completedAt: NOON })
    const signed = run(served, [['SIGN_OFF', 'clerk', { signature: SIGNATURE }]], { now: minutes(2) })
    expect(clocks(signed)).toHaveLength(1)
    const own: Step = ['WRITE_OFF', 'clerk', { placeOfReturn: 'DISPATCH_CENTRE' }]
    expect(refused(signed, own)).toMatchObject({
      rule: 'SET-6',
      reason: 'serverBeforePayment',
      facts: { amountMinor: 1000 },
    })
    expect(run(signed, [pay(1000), own]).evidence.at(-1)?.by).toMatchObject({ personId: 'olga', role: 'TECHNICIAN' })
    expect(refused(run(signed, [pay(1000)]), ['WRITE_OFF', 'tech', { placeOfReturn: 'DISPATCH_CENTRE' }]).code).toBe(
      'FORBIDDEN',
    )
  })

  it('[ACC-2] the counter’s server does the rework too', () => {
    const served = run(opened('copying'), [
      TOLD,
      ['QUOTE', 'dispatcher', { lines: [line('copying')] }],
      consent(),
      ['SERVE_AT_COUNTER', 'frontDesk', {}],
      ['REJECT', 'frontDesk', { reason: 'Page missing', apology: true }],
    ])
    expect(refused(served, ['COMPLETE', 'dispatcher', { workDone: 'x' }]).code).toBe('FORBIDDEN')
    expect(run(served, [['COMPLETE', 'frontDesk', { workDone: 'Copied again' }]]).status).toBe('COMPLETED')
  })

  it('a refunded prepayment is owed again after acceptance', () => {
    expect(ITEMS.cleaning.settlementMethod).toBe('PREPAID')
    const order = run(opened('cleaning'), [
      ...quoted('cleaning'),
      consent(),
      ['PREPAY', 'finance', { amountMinor: 12_000 }],
      dispatchTo('cleo'),
      ['RECEIVE', 'cleaner', {}],
      ['ARRIVE', 'cleaner', {}],
      ['CONFIRM_PRICE', 'cleaner', { quoteNo: 1, findings: 'x', materials: [], tools: [], medium: 'IN_PERSON' }],
      ['START', 'cleaner', {}],
      refund(12_000),
      ['COMPLETE', 'cleaner', { workDone: 'Clean' }],
      ['SIGN_OFF', 'cleaner', { signature: SIGNATURE }],
    ])
    expect(order.paymentState).toBe('DUE')
    expect(refused(order, WRITE_OFF).reason).toBe('feeUnsettled')
    expect(run(order, [pay(12_000), WRITE_OFF]).status).toBe('WRITTEN_OFF')
  })
})
