import { describe, expect, it } from 'vitest'
import {
  confirmPrice,
  consent,
  dispatchTo,
  ITEMS,
  line,
  opened,
  quoted,
  RECEIVE,
  ARRIVE,
  refused,
  run,
  START,
  COMPLETE,
  SIGN_OFF,
  TO_ACCEPTED,
  TOLD,
  why,
  type ItemName,
  type Step,
} from './fixture.test-support.js'
import { priceHistory } from './price-history.js'
import type { WorkOrder } from './work-order-state.js'

const history = (order: WorkOrder, item: ItemName = 'tap') =>
  priceHistory(order, order.evidence, ITEMS[item].priceMinor).map(
    ({ kind, amountMinor, differenceMinor, quoteNo, paidMinor, openMinor, why: reason, by }) => [
      kind,
      amountMinor,
      differenceMinor,
      quoteNo,
      paidMinor,
      openMinor,
      reason,
      by.role,
    ],
  )

describe('the history of a price', () => {
  it('[QUO-5] [CAT-2] a price that changes on site is a new quote, and each old version stays readable', () => {
    const onSite: readonly Step[] = [
      ...quoted(),
      consent(),
      dispatchTo('tom'),
      RECEIVE,
      ARRIVE,
      ['QUOTE', 'tech', { lines: [line('tap', 8000, 2)] }],
    ]
    const changed = run(opened('tap'), onSite)
    // The new price voids the consent: nothing starts on the old one.
    expect(why(refused(changed, confirmPrice(2)))).toEqual(['UNMET', 'QUO-4', 'consentMissing'])
    const done = run(changed, [
      ['CONSENT', 'tech', { quoteNo: 2, medium: 'IN_PERSON' }],
      confirmPrice(2),
      START,
      COMPLETE,
      SIGN_OFF,
      ['COLLECT', 'tech', { amountMinor: 16_000 }],
      ['HAND_IN', 'tech', { amountMinor: 16_000 }],
      ['CONFIRM_PAYMENT', 'finance', { receiptSerial: 'RC-1' }],
      ['REFUND', 'finance', { amountMinor: 4000, reason: 'Came late' }],
    ])
    expect(history(done)).toEqual([
      ['LISTED', 8000, null, null, 0, 8000, null, 'DISPATCHER'],
      ['QUOTED', 8000, 0, 1, 0, 8000, null, 'DISPATCHER'],
      ['CONSENTED', 8000, null, 1, 0, 8000, null, 'DISPATCHER'],
      ['REQUOTED', 16_000, 8000, 2, 0, 16_000, null, 'TECHNICIAN'],
      ['CONSENTED', 16_000, null, 2, 0, 16_000, null, 'TECHNICIAN'],
      ['CONFIRMED', 16_000, null, 2, 0, 16_000, 'Worn core', 'TECHNICIAN'],
      ['CHARGED', 16_000, null, null, 16_000, 0, null, 'TECHNICIAN'],
      ['REFUNDED', -4000, null, null, 12_000, 4000, 'Came late', 'FINANCE'],
    ])
  })

  it('[QUO-3] what cannot be named from the list is assessed first; the note says why', () => {
    const order = run(opened('pipe'), [
      TOLD,
      ['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'tom' }],
      ['RECORD_ASSESSMENT', 'tech', { feasible: true, note: 'Behind the wall', lines: [line('pipe', 36_000)] }],
    ])
    expect(history(order, 'pipe')).toEqual([
      ['LISTED', null, null, null, 0, null, null, 'DISPATCHER'],
      ['ASSESSED', 36_000, null, 1, 0, 36_000, 'Behind the wall', 'TECHNICIAN'],
    ])
  })

  it('[QUO-6] [SET-1] a supervisor’s price carries his reason; a top-up and what is owed are steps of their own', () => {
    const order = run(opened('cleaning'), [
      TOLD,
      ['QUOTE', 'dispatcher', { lines: [line('cleaning')] }],
      consent(),
      ['PREPAY', 'finance', { amountMinor: 12_000 }],
      ['QUOTE', 'cleaningSupervisor', { lines: [line('cleaning', 15_000)], offListReason: 'Very dirty' }],
      consent(2),
      ['PREPAY', 'finance', { amountMinor: 3000 }],
    ])
    expect(history(order, 'cleaning').slice(3)).toEqual([
      ['CHARGED', 12_000, null, null, 12_000, 0, null, 'FINANCE'],
      ['REQUOTED', 15_000, 3000, 2, 12_000, 3000, 'Very dirty', 'DEPARTMENT_SUPERVISOR'],
      ['CONSENTED', 15_000, null, 2, 12_000, 3000, null, 'DISPATCHER'],
      ['CHARGED', 3000, null, null, 15_000, 0, null, 'FINANCE'],
    ])
    const owed = run(opened('tapAtFinance'), [
      ...quoted('tapAtFinance'),
      ...TO_ACCEPTED.slice(2),
      ['MARK_ARREARS', 'finance', { signature: { signerName: 'Rex', strokes: [[[1, 1, 0]]] } }],
    ])
    expect(history(owed, 'tapAtFinance').at(-1)).toEqual(['OWED', 8000, null, null, 0, 8000, null, 'FINANCE'])
  })

  it('a routine order has none', () => {
    expect(history(run(opened('lamp'), [dispatchTo('tom')]), 'lamp')).toEqual([])
  })
})

describe('quantities', () => {
  it('[QUO-6] a thousandth of a listed item is not at the list’s price: the supervisor quotes it, with a reason', () => {
    const order = run(opened('tap'), [TOLD])
    const little = { lines: [line('tap', 8000, 0.001)] }
    expect(refused(order, ['QUOTE', 'dispatcher', little])).toMatchObject({
      code: 'UNMET',
      rule: 'QUO-6',
      reason: 'quantityOffList',
      facts: { line: 1, quantity: 0.001, min: 1 },
    })
    expect(run(order, [['QUOTE', 'supervisor', { ...little, offListReason: 'A washer only' }]]).status).toBe('QUOTED')
    expect(run(order, [['QUOTE', 'dispatcher', { lines: [line('tap', 8000, 1.5)] }]]).status).toBe('QUOTED')
  })

  it('[QUO-6] an item is sold in its steps', () => {
    const order = run(opened('cleaning'), [TOLD])
    const hours = (quantity: number): Step => ['QUOTE', 'dispatcher', { lines: [line('cleaning', 12_000, quantity)] }]
    for (const quantity of [0.25, 0.499, 0.75, 1.25])
      expect(refused(order, hours(quantity)).reason).toBe('quantityOffList')
    for (const quantity of [0.5, 1, 2.5]) expect(run(order, [hours(quantity)]).status).toBe('QUOTED')
  })
})
