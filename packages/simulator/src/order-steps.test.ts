import { WorkOrderAction, WorkOrderStatus } from '@dispatch/schema'
import { describe, expect, test } from 'vitest'
import { type Around, nextStep, type Order, type Suggestion, type Viewer } from './order-steps.js'
import { type Fate, planDay } from './plan.js'
import { createRandom } from './random.js'

const NOW = new Date('2026-11-24T03:00:00Z')
const money = (amount: number) => ({ amount, currency: 'CNY' })
const names = { zhHant: '水龍頭維修', zhHans: '水龙头维修', en: 'Tap repair' }

/** The fate of somebody to whom nothing happens. */
const PLAIN: Fate = {
  ...(
    planDay(
      {
        items: [
          {
            id: 'i',
            code: 'ER-03',
            nature: 'SPECIAL',
            category: 'ENGINEERING_REPAIR',
            trade: 'PLUMBING',
            priceMinor: 3_000,
          },
        ],
        units: [{ id: 'u', building: '1', room: '0101' }],
        appUnits: [],
      },
      { seed: 1, hours: 1, fromMinute: 540, perDay: 500, month: 11, lateness: 0 },
    )[0] as { fate: Fate }
  ).fate,
  judgement: 'ACCEPT',
  cancelAt: null,
  feasible: true,
  toDepartment: false,
  shortage: false,
  moved: false,
  unable: false,
  absent: false,
  requote: 'NONE',
  partsMissing: false,
  stops: false,
  rejections: 0,
  noSignature: false,
  payment: 'AT_ONCE',
  atFrontDesk: false,
  late: { REPLY: false, RECEIPT: false, ARRIVAL: false },
}

const order = (
  more: Partial<Order> = {},
  permitted: readonly WorkOrderAction[] = Object.values(WorkOrderAction),
): Order => ({
  id: 'order',
  serial: 'WO-2611-0042',
  status: 'REGISTERED',
  version: 1,
  nature: 'SPECIAL',
  urgency: 'NORMAL',
  channel: 'PHONE',
  materials: { issued: [] },
  category: 'ENGINEERING_REPAIR',
  trade: 'PLUMBING',
  department: 'ENGINEERING',
  settlementMethod: 'ON_COMPLETION',
  paymentState: 'NONE',
  customerName: '王麗華',
  appointmentAt: '2026-11-24T05:00:00.000Z',
  repliedAt: null,
  rejections: 0,
  request: { id: 'request' },
  unit: { id: 'unit', room: '0101' },
  item: { id: 'item', code: 'ER-03', name: names, price: money(3_000) },
  assignee: null,
  assessor: null,
  amount: null,
  paid: money(0),
  quotes: [],
  clocks: [],
  checklist: null,
  history: [],
  permittedActions: permitted.map((action) => ({ action, allowed: true })),
  ...more,
})

const viewer = (...roles: Viewer['roles']): Viewer => ({
  personId: 'me',
  roles,
  handles: true,
  leads: true,
  decides: true,
})
const around = (fate: Partial<Fate> = {}): Around => ({
  fate: { ...PLAIN, ...fate },
  now: NOW,
  ahead: (minutes) => new Date(NOW.getTime() + minutes * 60_000),
  customerHasApp: false,
  isContractor: () => false,
  procedureB: true,
})
const someone = (personId: string, more: Partial<Suggestion> = {}): Suggestion => ({
  personId,
  name: personId,
  fits: true,
  openOrders: 0,
  capacity: 5,
  ...more,
})
const history = (...actions: readonly string[]): Order['history'] =>
  actions.map((action) => ({ action, input: {}, by: null }))

describe('what somebody does who looks at an order', () => {
  test('is never what the server does not permit', () => {
    const random = createRandom(7)
    const roles = [
      'DISPATCHER',
      'FRONT_DESK',
      'CONTROL_ROOM',
      'TECHNICIAN',
      'DEPARTMENT_SUPERVISOR',
      'FINANCE',
    ] as const
    const others = ['SERVICE_LEAD', 'CENTRE_MANAGER', 'RESIDENT'] as const
    let done = 0
    for (let round = 0; round < 4_000; round++) {
      const permitted = Object.values(WorkOrderAction).filter(() => random.chance(0.3))
      const seen = order(
        {
          status: random.pick(Object.values(WorkOrderStatus)),
          nature: random.pick(['SPECIAL', 'ROUTINE'] as const),
          assignee: random.chance(0.7) ? { id: 'me', name: names } : null,
          amount: money(3_000),
          quotes: [{ no: 1, onSite: random.chance(0.5), current: true, consented: random.chance(0.5) }],
          history: history(...permitted.filter(() => random.chance(0.2))),
        },
        permitted,
      )
      const fate = {
        rejections: random.pick([0, 1, 2] as const),
        absent: random.chance(0.3),
        moved: random.chance(0.3),
      }
      const step = nextStep(seen, viewer(random.pick([...roles, ...others])), around(fate))
      if (step) expect(permitted).toContain(step.action)
      if (step) done++
    }
    expect(done).toBeGreaterThan(300)
  })

  test('[DIS-2] answers the customer first, and who is late lets the clock run out', () => {
    const clocks = [
      {
        id: 'clock',
        kind: 'REPLY' as const,
        startedAt: NOW.toISOString(),
        dueAt: '2026-11-24T03:15:00.000Z',
        metAt: null,
        overdueAt: null,
        stoppedAt: null,
      },
    ]
    const inTime = nextStep(order({ clocks }), viewer('DISPATCHER'), around())
    expect(inTime).toMatchObject({ action: 'REPLY', call: { input: { toldPaidService: true, toWhom: '王麗華' } } })
    expect(inTime?.late).toBeUndefined()
    const late = nextStep(order({ clocks }), viewer('DISPATCHER'), around({ late: { ...PLAIN.late, REPLY: true } }))
    expect(late).toMatchObject({ action: 'REPLY', late: 'REPLY' })
    const met = clocks.map((clock) => ({ ...clock, metAt: NOW.toISOString() }))
    expect(nextStep(order({ clocks: met }), viewer('DISPATCHER'), around())?.action).toBe('QUOTE')
  })

  test('[QUO-3] asks for an assessment where the list has no price, [INT-8] unless two approved one', () => {
    const unpriced = order({ item: { ...order().item, price: null } })
    expect(nextStep(unpriced, viewer('DISPATCHER'), around())?.action).toBe('REQUEST_ASSESSMENT')
    const approved = { ...unpriced, approvedFeeMinor: 35_000 }
    expect(nextStep(approved, viewer('DISPATCHER'), around())?.call).toMatchObject({
      action: 'QUOTE',
      input: { lines: [{ quantity: 1, unitPriceMinor: 35_000 }] },
    })
  })

  test('[DIS-1] sends whom the server suggests, nobody who does not fit, and not him who has his hands full', () => {
    const step = nextStep(order({ status: 'CONSENTED' }), viewer('DISPATCHER'), around())
    const choose = step && 'ask' in step.call ? step.call.ask : () => null
    expect(
      choose([someone('far', { fits: false }), someone('busy', { openOrders: 5 }), someone('free')]),
    ).toMatchObject({
      action: 'DISPATCH',
      input: { technicianId: 'free' },
    })
    expect(choose([someone('busy', { openOrders: 5 })])).toMatchObject({ input: { technicianId: 'busy' } })
    // Procedure B leaves it to the department, procedure A waits for somebody.
    expect(choose([])?.input).not.toHaveProperty('technicianId')
    const a = nextStep(order({ status: 'CONSENTED' }), viewer('DISPATCHER'), { ...around(), procedureB: false })
    expect(a && 'ask' in a.call ? a.call.ask([]) : 'none').toBeNull()
  })

  test('[INT-7] agrees on a new time where the old one has passed', () => {
    const passed = order({ status: 'CONSENTED', appointmentAt: NOW.toISOString() })
    const step = nextStep(passed, viewer('DISPATCHER'), around())
    expect(step?.action).toBe('RESCHEDULE')
    const input = step && 'input' in step.call ? step.call.input : {}
    expect(Date.parse('appointmentAt' in input ? String(input.appointmentAt) : '')).toBeGreaterThan(NOW.getTime())
  })

  test('[QUO-5] finds at the door that it costs more: a new quote, consent to it, then the price, then the work', () => {
    const fate = { requote: 'ACCEPTED' } as const
    const mine = { status: 'ARRIVED', assignee: { id: 'me', name: names }, amount: money(3_000) } as const
    const first = { no: 1, onSite: false, current: true, consented: true }
    const see = (more: Partial<Order>) => nextStep(order({ ...mine, ...more }), viewer('TECHNICIAN'), around(fate))
    expect(see({ quotes: [first] })?.call).toMatchObject({
      action: 'QUOTE',
      input: { lines: [{ itemId: 'item', quantity: 2, unitPriceMinor: 3_000 }] },
    })
    // QUO-6: what was assessed on site he does not price anew.
    const unlisted = { ...order().item, price: null }
    expect(see({ quotes: [first], item: unlisted })?.action).toBe('CONFIRM_PRICE')
    const second = { no: 2, onSite: true, current: true, consented: false }
    const quotes = [{ ...first, current: false }, second]
    const before = history('QUOTE', 'CONSENT', 'DISPATCH', 'RECEIVE', 'ARRIVE', 'QUOTE')
    expect(see({ quotes, history: before })?.call).toMatchObject({ action: 'CONSENT', input: { quoteNo: 2 } })
    const agreed = [quotes[0] as typeof first, { ...second, consented: true }]
    expect(see({ quotes: agreed, history: [...before, ...history('CONSENT')] })?.action).toBe('CONFIRM_PRICE')
    expect(see({ quotes: agreed, history: [...before, ...history('CONSENT', 'CONFIRM_PRICE')] })?.action).toBe('START')
  })

  test('[ACC-2] [ACC-3] is sent back once, and then goes to a manager', () => {
    const mine = { status: 'COMPLETED', assignee: { id: 'me', name: names } } as const
    const see = (rejections: number, past: Order['history'] = []) =>
      nextStep(order({ ...mine, rejections, history: past }), viewer('TECHNICIAN'), around({ rejections: 2 }))
    expect(see(0)?.call).toMatchObject({ action: 'REJECT', input: { apology: true } })
    expect(see(1)?.call).toMatchObject({ action: 'ESCALATE', input: { cause: 'AFTER_REWORK' } })
    expect(see(1, history('ESCALATE', 'RESOLVE_ESCALATION'))?.action).toBe('SIGN_OFF')
    const escalated = order({ status: 'ESCALATED', amount: money(3_000), paid: money(3_000) })
    const decided = nextStep(escalated, viewer('CENTRE_MANAGER'), around({ decision: 'CANCEL' }))
    // Money was paid, so it cannot simply be cancelled.
    expect(decided?.call).not.toMatchObject({ input: { decision: 'CANCEL' } })
  })

  test('[SET-2] collects exactly what is due, and signs a debt for who does not pay', () => {
    const mine = {
      status: 'ACCEPTED',
      assignee: { id: 'me', name: names },
      paymentState: 'DUE',
      amount: money(5_000),
    } as const
    const may = ['COLLECT', 'MARK_ARREARS'] as const
    const see = (payment: Fate['payment']) => nextStep(order(mine, may), viewer('TECHNICIAN'), around({ payment }))
    expect(see('AT_ONCE')?.call).toMatchObject({ action: 'COLLECT', input: { amountMinor: 5_000 } })
    expect(see('ARREARS')?.action).toBe('MARK_ARREARS')
    expect(see('UNPAID')).toBeNull()
  })

  test('[DIS-6] cancels once it was asked for, and asks no money back of a cancelled order', () => {
    const asked = order({
      status: 'CONSENTED',
      history: history('REQUEST_CANCEL'),
      amount: money(3_000),
      paid: money(3_000),
    })
    expect(nextStep(asked, viewer('FINANCE'), around())?.call).toMatchObject({
      action: 'REFUND',
      input: { amountMinor: 3_000 },
    })
    expect(nextStep(asked, viewer('DISPATCHER'), around())?.action).toBe('CONFIRM_CANCEL')
    const refunded = order({
      status: 'CANCELLED',
      history: asked.history,
      amount: money(3_000),
      settlementMethod: 'PREPAID',
    })
    const may = refunded.permittedActions.filter(({ action }) => action === 'PAY')
    expect(nextStep({ ...refunded, permittedActions: may }, viewer('FINANCE'), around())).toBeNull()
  })

  test('[MAT-2] what is fetched from the store is used up or comes back', () => {
    const out = (used: number) => ({ issued: [{ itemId: 'tap', issued: 2, used, out: 2 - used }] })
    const needy = Array.from({ length: 40 }, (_, n) => order({ id: `order-${n}`, status: 'RECEIVED' }))
    const steps = needy.flatMap((each) => nextStep(each, viewer('WAREHOUSE'), around()) ?? [])
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.length).toBeLessThan(35)
    const [{ action, call }] = steps as [(typeof steps)[0]]
    expect(action).toBe('ISSUE_MATERIAL')
    const shelf = (quantity: number) => ('fetch' in call ? call.fetch([{ id: 'tap', quantity }]) : null)
    expect(shelf(1)).toBeNull()
    expect(shelf(9)).toEqual({ action: 'ISSUE_MATERIAL', input: { stock: [{ itemId: 'tap', quantity: 2 }] } })

    const inHand = { status: 'IN_PROGRESS' as const, assignee: { id: 'me', name: names } as Order['assignee'] }
    const next = (more: Partial<Order>, who: Viewer) => nextStep(order(more), who, around())?.action
    expect(next({ ...inHand, materials: out(0) }, viewer('TECHNICIAN'))).toBe('USE_MATERIAL')
    expect(next({ ...inHand, materials: out(1) }, viewer('TECHNICIAN'))).toBe('COMPLETE')
    expect(next({ ...inHand, materials: out(0) }, viewer('WAREHOUSE'))).toBeUndefined()
    expect(next({ ...inHand, materials: out(1), history: history('USE_MATERIAL') }, viewer('WAREHOUSE'))).toBe(
      'RETURN_MATERIAL',
    )
    expect(next({ status: 'ACCEPTED', materials: out(0) }, viewer('WAREHOUSE'))).toBe('RETURN_MATERIAL')
    expect(next({ status: 'ACCEPTED', materials: out(2) }, viewer('WAREHOUSE'))).toBeUndefined()
    // Nothing is called off while something is out.
    const decided = (materials: Order['materials']) =>
      nextStep(order({ status: 'ESCALATED', materials }), viewer('CENTRE_MANAGER'), around({ decision: 'CANCEL' }))
        ?.call
    expect(decided(out(2))).toMatchObject({ input: { decision: 'CANCEL' } })
    expect(decided(out(0))).toMatchObject({ input: { decision: 'REWORK' } })
  })
})
