import { describe, expect, it } from 'vitest'
import {
  attempt,
  consent,
  line,
  opened,
  PAID,
  refused,
  run,
  settings,
  TO_ACCEPTED,
  TO_COMPLETED,
  TO_DISPATCHED,
  TO_IN_PROGRESS,
  TOLD,
  why,
  WRITE_OFF,
  type ActorName,
  type Step,
} from './fixture.test-support.js'
import { materialsOf, outstandingMaterials } from './materials.js'
import { PORTS } from './ports.js'
import { explain } from './refusal-text.js'
import type { Status } from './vocabulary.js'
import type { WorkOrder } from './work-order-state.js'

const WORLD = { ports: PORTS }
const lines = (itemId: string, quantity: number) => ({ stock: [{ itemId, quantity }] })
const issue = (itemId: string, quantity: number): Step => ['ISSUE_MATERIAL', 'warehouse', lines(itemId, quantity)]
const lend = (itemId: string, quantity: number): Step => ['LEND_TOOL', 'warehouse', lines(itemId, quantity)]
const used = (itemId: string, quantity: number, by: ActorName = 'tech'): Step => [
  'USE_MATERIAL',
  by,
  lines(itemId, quantity),
]
const back = (itemId: string, quantity: number): Step => ['RETURN_MATERIAL', 'warehouse', lines(itemId, quantity)]
const toolBack = (quantity: number, lostReason: string | null = null): Step => [
  'RETURN_TOOL',
  'warehouse',
  { ...lines('st-drill', quantity), lostReason },
]
const at = (steps: readonly Step[]): WorkOrder => run(opened('tap'), steps, WORLD)
const movesOf = (order: WorkOrder, step: Step) => {
  const result = attempt(order, step, WORLD)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.decision.stock
}

describe('drawing', () => {
  it('[MAT-1] is booked by the warehouse, for an order that somebody works on', () => {
    expect(why(refused(opened('tap'), issue('st-tap', 1)))).toEqual(['WRONG_STATE', 'LIFE', 'wrongStatus'])
    const order = at(TO_DISPATCHED)
    expect(why(refused(order, ['ISSUE_MATERIAL', 'tech', lines('st-tap', 1)]))[0]).toBe('FORBIDDEN')
    expect(why(refused({ ...order, assigneeId: null }, issue('st-tap', 1)))).toEqual([
      'WRONG_STATE',
      'DIS-1',
      'notAssignedYet',
    ])
    const after = run(order, [issue('st-tap', 2), lend('st-drill', 1)])
    expect(materialsOf(after)).toMatchObject({
      issued: [{ code: 'M-TAP', issued: 2000, used: 0, returned: 0 }],
      loans: [{ no: 1, code: 'T-DRILL', quantity: 1000, holderId: 'tom' }],
    })
    expect(movesOf(order, issue('st-tap', 2))).toEqual([
      { itemId: 'st-tap', kind: 'ISSUE', change: -2000, lentChange: 0, holderId: 'tom', reason: null },
    ])
    expect(movesOf(order, lend('st-drill', 1))).toMatchObject([{ kind: 'LOAN', change: -1000, lentChange: 1000 }])
  })

  it('[MAT-1] more than is there is refused, naming what is left; all of it is given', () => {
    const order = at(TO_DISPATCHED)
    const short = refused(order, issue('st-tap', 6))
    expect(why(short)).toEqual(['UNMET', 'MAT-1', 'stockShort'])
    expect(explain(short, 'en')).toBe('tap DN15: 5 pc left, 6 asked. Ask for less, or book a receipt first.')
    expect(attempt(order, issue('st-tap', 5)).ok).toBe(true)
  })

  it('[MAT-1] quantities are exact, in the item’s own step', () => {
    const order = at(TO_DISPATCHED)
    expect(why(refused(order, issue('st-tap', 0.5)))).toEqual(['UNMET', 'MAT-1', 'stockStep'])
    expect(why(refused(order, issue('st-cable', 0.25)))).toEqual(['UNMET', 'MAT-1', 'stockStep'])
    for (const wrong of [0, -1, 0.0001, Number.NaN, Number.POSITIVE_INFINITY])
      expect(why(refused(order, issue('st-cable', wrong)))).toEqual(['INVALID', 'MAT-1', 'stockLineWrong'])
    // 0.1 + 0.2 is 0.3 here.
    const after = run(order, [issue('st-cable', 0.1), issue('st-cable', 0.2)])
    expect(materialsOf(after).issued[0]?.issued).toBe(300)
  })

  it('[MAT-1] tools are lent and materials issued, each item once, none that the warehouse does not know', () => {
    const order = at(TO_DISPATCHED)
    expect(why(refused(order, issue('st-drill', 1)))).toEqual(['UNMET', 'MAT-1', 'stockNotIssued'])
    expect(why(refused(order, lend('st-tap', 1)))).toEqual(['UNMET', 'MAT-1', 'stockNotLent'])
    expect(why(refused(order, issue('elsewhere', 1)))).toEqual(['UNMET', 'MAT-1', 'stockItemUnknown'])
    const twice = { stock: [...lines('st-tap', 1).stock, ...lines('st-tap', 1).stock] }
    expect(why(refused(order, ['ISSUE_MATERIAL', 'warehouse', twice]))).toEqual(['INVALID', 'MAT-1', 'stockLineWrong'])
  })
})

describe('coming back', () => {
  const finished = (...steps: readonly Step[]) =>
    at([...TO_IN_PROGRESS, ...steps, TO_COMPLETED.at(-1) as Step, TO_ACCEPTED.at(-1) as Step, ...PAID])

  it('[MAT-2] write-off is refused while a loan is open or a material is unaccounted for, naming each', () => {
    const order = finished(issue('st-tap', 2), lend('st-drill', 1))
    const out = refused(order, WRITE_OFF, WORLD)
    expect(why(out)).toEqual(['UNMET', 'MAT-2', 'materialsOut'])
    expect(explain(out, 'en')).toBe(
      'Still out: drill × 1 pc, tap DN15 × 2 pc. Return them to the warehouse first; report what was used up.',
    )
    const half = run(order, [used('st-tap', 1), toolBack(1)])
    expect(explain(refused(half, WRITE_OFF, WORLD), 'en')).toContain('Still out: tap DN15 × 1 pc.')
    expect(run(half, [back('st-tap', 1), WRITE_OFF], WORLD).status).toBe('WRITTEN_OFF')
  })

  it('[MAT-2] [DIS-6] a cancellation waits for what was drawn', () => {
    const asked = run(at(TO_DISPATCHED), [lend('st-drill', 1), ['REQUEST_CANCEL', 'tech', { reason: 'Away' }]])
    const confirm: Step = ['CONFIRM_CANCEL', 'dispatcher', {}]
    expect(why(refused(asked, confirm, WORLD))).toEqual(['UNMET', 'MAT-2', 'materialsOut'])
    expect(run(asked, [toolBack(1), confirm], WORLD).status).toBe('CANCELLED')
  })

  it('[MAT-2] no more comes back, or is used, than is out', () => {
    const order = run(at(TO_IN_PROGRESS), [issue('st-tap', 2)])
    expect(why(refused(at(TO_IN_PROGRESS), back('st-tap', 1)))).toEqual(['UNMET', 'MAT-2', 'nothingOut'])
    expect(why(refused(order, back('st-cable', 1)))).toEqual(['UNMET', 'MAT-2', 'stockNotOut'])
    expect(why(refused(order, used('st-tap', 3)))).toEqual(['UNMET', 'MAT-2', 'stockNotSoMuchOut'])
    const rest = run(order, [used('st-tap', 1)])
    expect(refused(rest, back('st-tap', 2)).facts).toMatchObject({ left: '1', asked: '2' })
    expect(outstandingMaterials(run(rest, [back('st-tap', 1)]))).toEqual([])
  })

  it('[MAT-2] who took a tool answers for it, whoever is assigned later; a lost one is settled with its reason', () => {
    const order = run(at(TO_IN_PROGRESS), [
      lend('st-drill', 1),
      ['REASSIGN', 'supervisor', { technicianId: 'tina', reason: 'Tom is ill' }],
      lend('st-drill', 1),
    ])
    expect(materialsOf(order).loans.map(({ holderId }) => holderId)).toEqual(['tom', 'tina'])
    expect(movesOf(order, toolBack(2))).toMatchObject([
      { kind: 'LOAN_RETURN', change: 1000, lentChange: -1000, holderId: 'tom' },
      { kind: 'LOAN_RETURN', change: 1000, lentChange: -1000, holderId: 'tina' },
    ])
    expect(movesOf(order, toolBack(1, 'Fell into the shaft'))).toEqual([
      {
        itemId: 'st-drill',
        kind: 'LOSS',
        change: 0,
        lentChange: -1000,
        holderId: 'tom',
        reason: 'Fell into the shaft',
      },
    ])
    expect(outstandingMaterials(run(order, [toolBack(1, 'Fell into the shaft'), toolBack(1)]))).toEqual([])
    expect(why(refused(run(order, [toolBack(2)]), toolBack(1)))).toEqual(['UNMET', 'MAT-2', 'noLoanOpen'])
  })

  it('[MAT-2] a loan comes back also on an order that is closed', () => {
    const out = run(at(TO_IN_PROGRESS), [lend('st-drill', 1), issue('st-tap', 1)])
    for (const status of ['WRITTEN_OFF', 'CANCELLED', 'ARCHIVED'] satisfies Status[]) {
      const closed: WorkOrder = { ...out, status }
      expect(why(refused(closed, lend('st-drill', 1)))[0]).toBe('WRONG_STATE')
      expect(run(closed, [toolBack(1)]).facts.materials?.loans[0]?.back).toBe(1000)
    }
  })

  it('[MAT-2] what was used is the technician’s word; his supervisor stands in with a reason', () => {
    const order = run(at(TO_IN_PROGRESS), [issue('st-tap', 1)])
    expect(why(refused(order, used('st-tap', 1, 'warehouse')))[0]).toBe('FORBIDDEN')
    expect(why(refused(order, used('st-tap', 1, 'supervisor')))).toEqual(['UNMET', 'DIS-7', 'standInReasonMissing'])
    expect(
      run(order, [['USE_MATERIAL', 'supervisor', { ...lines('st-tap', 1), onBehalfReason: 'In hospital' }]]).version,
    ).toBe(order.version + 1)
  })
})

describe("the customer's own", () => {
  const own: Step = ['LIST_CUSTOMER_MATERIALS', 'dispatcher', { materials: ['Tap DN15', 'PPR pipe, 12 m'] }]
  const world = { ...WORLD, estate: settings() }

  it('[MAT-3] is listed and never charged: a quote that would charge it is refused, one that leaves it out is not', () => {
    const order = run(opened('tap'), [TOLD, own])
    expect(materialsOf(order).customer.map(({ text }) => text)).toEqual(['Tap DN15', 'PPR pipe, 12 m'])
    const charged = refused(order, [
      'QUOTE',
      'supervisor',
      { lines: [line(), { text: ' ｔａｐ  dn15', quantity: 1, unitPriceMinor: 100 }], offListReason: 'x' },
    ])
    expect(why(charged)).toEqual(['UNMET', 'MAT-3', 'customerMaterialCharged'])
    expect(charged.facts).toMatchObject({ line: 2 })
    const free: Step = ['QUOTE', 'dispatcher', { lines: [line()] }]
    expect(run(order, [free, consent()], world).status).toBe('CONSENTED')
  })

  it('[MAT-3] what the current quote charges is not listed as his before it is quoted anew', () => {
    const order = run(opened('tap'), [TOLD, ['QUOTE', 'dispatcher', { lines: [line()] }]])
    const listed: Step = ['LIST_CUSTOMER_MATERIALS', 'dispatcher', { materials: ['TAP'] }]
    expect(why(refused(order, listed))).toEqual(['UNMET', 'MAT-3', 'customerMaterialQuoted'])
    expect(run(order, [own]).facts.materials?.customer).toHaveLength(2)
    // The list replaces the one before: what was listed by mistake can be charged again.
    expect(
      run(order, [own, ['LIST_CUSTOMER_MATERIALS', 'dispatcher', { materials: [] }]]).facts.materials?.customer,
    ).toEqual([])
  })
})
