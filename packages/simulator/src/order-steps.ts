/**
 * What somebody who looks at an order does next. Pure. He goes by what the server shows him: the order, and what it permits him to
 * do; the fate says what the world around the order is like (whether the customer is at home, what the fault turns out to be).
 */
import type { Role, SimulatorOrderFieldsFragment } from '@dispatch/schema'
import type { OrderAction, OrderCall } from './actions.js'
import type { Fate } from './plan.js'
import { createRandom, hash } from './random.js'
import { MATERIALS, SAID, TOOLS } from './words.js'

export type Order = SimulatorOrderFieldsFragment

/** Who looks. */
export interface Viewer {
  readonly personId: string
  readonly roles: readonly Role[]
  /** He took the call, or would have: replies, and writes off what came back to him. */
  readonly handles: boolean
  /** Of several dispatchers, the one who leads this order. */
  readonly leads: boolean
  /** Of two managers, the one whom such a matter reaches. */
  readonly decides: boolean
}

export interface Around {
  readonly fate: Fate
  /** The server's time. */
  readonly now: Date
  /** A time that lies so many simulated minutes ahead, as the server will see it. */
  readonly ahead: (minutes: number) => Date
  /** Whether the order's unit belongs to somebody with the app, who consents there himself. */
  readonly customerHasApp: boolean
  readonly isContractor: (personId: string) => boolean
  readonly procedureB: boolean
}

export interface Suggestion {
  readonly personId: string
  readonly name: string
  readonly fits: boolean
  readonly openOrders: number
  readonly capacity: number
}

/** What lies on the shelf of the warehouse. */
export interface Shelved {
  readonly id: string
  readonly quantity: number
}

/** Some calls need the server's advice first: whom to send, what there is. */
export type Call =
  | OrderCall
  | { readonly ask: (suggestions: readonly Suggestion[]) => OrderCall | null }
  | { readonly fetch: (stock: readonly Shelved[]) => OrderCall | null }

export interface Step {
  readonly action: OrderAction
  /** How long it takes him, in simulated minutes. */
  readonly minutes: number
  /** He lets this clock run out first. */
  readonly late?: 'REPLY' | 'RECEIPT' | 'ARRIVAL'
  /** However soon he is ready, he waits for this time of the server's. */
  readonly notBefore?: Date
  readonly call: Call
}

const COUNTER: readonly string[] = ['COPYING', 'TYPING', 'FAX']

export function nextStep(order: Order, viewer: Viewer, around: Around): Step | null {
  const allowed = new Set(order.permittedActions.filter((each) => each.allowed).map(({ action }) => action))
  const seen: Seen = { order, viewer, around, may: (action) => allowed.has(action), ...reading(order) }
  for (const habit of HABITS) {
    if (!habit.roles.some((role) => viewer.roles.includes(role))) continue
    const step = habit.step(seen)
    if (step && seen.may(step.action)) return step
  }
  return null
}

interface Seen extends ReturnType<typeof reading> {
  readonly order: Order
  readonly viewer: Viewer
  readonly around: Around
  readonly may: (action: OrderAction) => boolean
}

/** What one reads off an order. */
function reading(order: Order) {
  const actions = order.history.map(({ action }) => action)
  return {
    times: (action: OrderAction): number => actions.filter((each) => each === action).length,
    /** Whether `action` has happened since the last `since`. */
    after: (action: OrderAction, since: OrderAction): boolean =>
      actions.lastIndexOf(action) > actions.lastIndexOf(since),
    due: Math.max(0, (order.amount?.amount ?? 0) - order.paid.amount),
    quote: order.quotes.find(({ current }) => current) ?? null,
    running: (kind: string) => order.clocks.find((clock) => clock.kind === kind && !clock.metAt && !clock.stoppedAt),
    cancelling: actions.includes('REQUEST_CANCEL'),
  }
}

type InputOf<A extends OrderAction> = Extract<OrderCall, { readonly action: A }>['input']

const step = <A extends OrderAction>(
  action: A,
  minutes: number,
  input: InputOf<A>,
  more: Pick<Step, 'late' | 'notBefore'> = {},
): Step => ({ action, minutes, call: { action, input } as OrderCall, ...more })

/** One of several phrases, the same one whenever the same order is looked at. */
const phrase = (order: Order, from: readonly string[], salt = ''): string =>
  createRandom(hash(order.id + salt)).pick(from)

const customer = (order: Order): string => order.customerName ?? '住戶'

/** A hand's movement: points with milliseconds. */
export const scribble = (id: string): number[][][] => {
  const random = createRandom(hash(id))
  return [0, 1].map((stroke) =>
    Array.from({ length: 14 }, (_, point) => [
      20 + stroke * 70 + point * 4,
      40 + Math.round(18 * Math.sin(point / 2 + stroke) + random.whole(-4, 4)),
      stroke * 400 + point * 16,
    ]),
  )
}

const signed = (order: Order) => ({
  signerName: customer(order),
  strokes: scribble(order.id),
  opinion: phrase(order, SAID.opinion),
})

const receipt = (order: Order, kind: string): string => `RC-${kind}-${order.serial}`

interface Habit {
  readonly roles: readonly Role[]
  readonly step: (seen: Seen) => Step | null
}

/** Everybody's habits, the most pressing first. */
const HABITS: readonly Habit[] = [
  // The desks
  { roles: ['DISPATCHER', 'FRONT_DESK', 'CONTROL_ROOM'], step: reply },
  { roles: ['DISPATCHER', 'FRONT_DESK'], step: confirmCancel },
  { roles: ['DISPATCHER'], step: lead },
  { roles: ['FRONT_DESK'], step: atTheCounter },
  { roles: ['DISPATCHER', 'FRONT_DESK'], step: writeOff },
  { roles: ['FRONT_DESK'], step: handToDispatch },
  // The field
  { roles: ['TECHNICIAN', 'DEPARTMENT_SUPERVISOR'], step: assess },
  { roles: ['TECHNICIAN'], step: inTheField },
  { roles: ['TECHNICIAN'], step: collectMoney },
  { roles: ['DEPARTMENT_SUPERVISOR'], step: supervise },
  { roles: ['WAREHOUSE'], step: keepStore },
  // Money and decisions
  { roles: ['FINANCE'], step: keepBooks },
  { roles: ['SERVICE_LEAD'], step: markUnsigned },
  { roles: ['CENTRE_MANAGER', 'GENERAL_MANAGER'], step: resolve },
  // The customer, in the app
  { roles: ['RESIDENT'], step: asCustomer },
]

function reply({ order, viewer, around: { fate }, running }: Seen): Step | null {
  if (!viewer.handles || !running('REPLY')) return null
  return step(
    'REPLY',
    fate.delays.reply,
    {
      said: phrase(order, SAID.reply),
      toWhom: customer(order),
      medium: order.channel === 'APP' ? 'APP' : order.channel === 'WALK_IN' ? 'IN_PERSON' : 'PHONE',
      toldPaidService: order.nature === 'SPECIAL',
    },
    fate.late.REPLY ? { late: 'REPLY' } : {},
  )
}

function confirmCancel({ order, viewer, around: { fate }, cancelling }: Seen): Step | null {
  if (!cancelling || !(viewer.leads || viewer.handles)) return null
  return step('CONFIRM_CANCEL', fate.delays.desk, { note: phrase(order, SAID.cancelled) })
}

/** The dispatcher's part: price, consent, dispatch, and what goes wrong with them. */
function lead(seen: Seen): Step | null {
  const { order, viewer, around, times, cancelling, after, quote } = seen
  const { fate } = around
  if (!viewer.leads || cancelling) return null
  const stage = order.status === 'RECEIVED' ? 'DISPATCHED' : order.status
  if (fate.cancelAt === stage && stage !== 'ARRIVED' && !around.customerHasApp && times('REQUEST_CANCEL') === 0)
    return step('REQUEST_CANCEL', fate.delays.desk, { reason: phrase(order, SAID.cancelled) })
  switch (order.status) {
    case 'REGISTERED':
      if (order.nature === 'ROUTINE') return dispatch(seen)
      return order.item.price === null && approvedFee(order) === null
        ? ask('REQUEST_ASSESSMENT', fate.delays.desk, (suggestions) => {
            const assessor = bestOf(suggestions)
            return assessor && { action: 'REQUEST_ASSESSMENT', input: { assessorId: assessor.personId } }
          })
        : step('QUOTE', fate.delays.desk, { lines: [firstLine(order, fate)] })
    case 'QUOTED':
      // Who has the app and was answered consents there; who has not is telephoned.
      if (!quote || (around.customerHasApp && order.repliedAt !== null)) return null
      return step('CONSENT', fate.delays.consent, { quoteNo: quote.no, medium: 'PHONE', toldPaidService: true })
    case 'CONSENTED':
      if (fate.shortage && times('RESCHEDULE') === 0) return reschedule(seen, SAID.shortage, { staffShortage: true })
      return dispatch(seen)
    case 'DISPATCHED':
    case 'RECEIVED':
      if (after('REPORT_UNABLE', 'REASSIGN'))
        return ask('REASSIGN', fate.delays.desk, (suggestions) => {
          const other = bestOf(suggestions.filter(({ personId }) => personId !== order.assignee?.id))
          return other && { action: 'REASSIGN', input: { technicianId: other.personId, reason: SAID.reassigned } }
        })
      return fate.moved && times('RESCHEDULE') === 0 && order.appointmentAt ? reschedule(seen, SAID.moved, {}) : null
    default:
      return null
  }
}

const reschedule = ({ order, around }: Seen, reason: string, more: { readonly staffShortage?: boolean }): Step =>
  step('RESCHEDULE', around.fate.delays.desk, {
    appointmentAt: around.ahead(around.fate.delays.wait).toISOString(),
    reason,
    agreedBy: customer(order),
    ...more,
  })

/** The time that is left must reach for the call itself. */
const SOON_MS = 5_000

function dispatch(seen: Seen): Step | null {
  const { order, around, may } = seen
  const { fate } = around
  if (COUNTER.includes(order.category) || !may('DISPATCH')) return null
  const passed = order.appointmentAt !== null && Date.parse(order.appointmentAt) - around.now.getTime() < SOON_MS
  if (passed) return reschedule(seen, SAID.passed, {})
  const appointment = order.appointmentAt ? { appointmentAt: order.appointmentAt } : {}
  return ask('DISPATCH', fate.delays.desk, (suggestions) => {
    const best = bestOf(suggestions)
    if (best && !(fate.toDepartment && around.procedureB))
      return { action: 'DISPATCH', input: { technicianId: best.personId, agreedWith: best.name, ...appointment } }
    return around.procedureB ? { action: 'DISPATCH', input: { agreedWith: '部門主管', ...appointment } } : null
  })
}

const ask = (
  action: OrderAction,
  minutes: number,
  choose: (suggestions: readonly Suggestion[]) => OrderCall | null,
): Step => ({ action, minutes, call: { ask: choose } })

/** The server lists them by how well they suit; who has too much in hand comes last. */
const bestOf = (suggestions: readonly Suggestion[]): Suggestion | null => {
  const fitting = suggestions.filter(({ fits }) => fits)
  return fitting.find(({ openOrders, capacity }) => openOrders < capacity) ?? fitting[0] ?? null
}

/** INT-8: what the supervisor set when he approved a service out of scope, as the request's history tells. */
export interface WithApproval {
  readonly approvedFeeMinor?: number | null
}
const approvedFee = (order: Order & WithApproval): number | null => order.approvedFeeMinor ?? null

function firstLine(order: Order & WithApproval, fate: Fate) {
  const fee = approvedFee(order)
  return fee === null
    ? {
        itemId: order.item.id,
        text: order.item.name.zhHant,
        quantity: fate.quantity,
        unitPriceMinor: order.item.price?.amount ?? 0,
      }
    : { text: order.item.name.zhHant, quantity: 1, unitPriceMinor: fee }
}

function atTheCounter(seen: Seen): Step | null {
  const { order, around, due, cancelling } = seen
  const { fate } = around
  const isCounter = COUNTER.includes(order.category)
  if (isCounter && order.status === 'COMPLETED') return accepted(seen)
  if (isCounter && order.status === 'REWORK') return step('COMPLETE', fate.delays.rework, { workDone: SAID.redone })
  if (order.status !== 'CONSENTED' || cancelling || fate.cancelAt === 'CONSENTED') return null
  if (order.settlementMethod === 'PREPAID' && due > 0)
    return step('PREPAY', fate.delays.pay / 3, { amountMinor: due, receiptSerial: receipt(order, 'P') })
  return isCounter ? step('SERVE_AT_COUNTER', fate.delays.work, {}) : null
}

function writeOff({ order, viewer, around: { fate } }: Seen): Step | null {
  if (order.status !== 'ACCEPTED') return null
  const front = viewer.roles.includes('FRONT_DESK')
  // SET-6: who served at the counter does not write it off as well.
  const toFront = fate.atFrontDesk && !COUNTER.includes(order.category)
  if (front !== toFront || !(front || viewer.leads)) return null
  return step('WRITE_OFF', fate.delays.back, {
    placeOfReturn: front ? 'FRONT_DESK' : 'DISPATCH_CENTRE',
    ...(front ? { oralReply: SAID.oral } : {}),
  })
}

function handToDispatch({ order, around: { fate }, times }: Seen): Step | null {
  return order.status === 'WRITTEN_OFF' && times('HAND_TO_DISPATCH') === 0
    ? step('HAND_TO_DISPATCH', fate.delays.back * 2, {})
    : null
}

function assess({ order, viewer, around: { fate } }: Seen): Step | null {
  if (order.status !== 'ASSESSING' || order.assessor?.id !== viewer.personId) return null
  const minutes = fate.delays.travel + fate.delays.look * 2
  if (!fate.feasible)
    return step('RECORD_ASSESSMENT', minutes, {
      feasible: false,
      note: SAID.notFeasible,
      explanation: SAID.notFeasibleSaid,
    })
  return step('RECORD_ASSESSMENT', minutes, {
    feasible: true,
    note: phrase(order, SAID.feasible),
    lines: [{ itemId: order.item.id, text: order.item.name.zhHant, quantity: 1, unitPriceMinor: fate.assessedMinor }],
  })
}

function inTheField(seen: Seen): Step | null {
  const { order, viewer, around, times, after, quote, cancelling } = seen
  const { fate } = around
  const { delays } = fate
  if (order.assignee?.id !== viewer.personId || cancelling) return null
  const paid = order.nature !== 'ROUTINE'
  switch (order.status) {
    case 'DISPATCHED':
      // Nobody else could be found: in the end he comes after all.
      if (after('REPORT_UNABLE', 'REASSIGN')) return step('RECEIVE', delays.wait, {})
      if (fate.unable && times('REPORT_UNABLE') === 0)
        return step('REPORT_UNABLE', delays.receive, { reason: phrase(order, SAID.unable) })
      return step('RECEIVE', delays.receive, {}, fate.late.RECEIPT ? { late: 'RECEIPT' } : {})
    case 'RECEIVED':
      return step(
        'ARRIVE',
        delays.travel,
        {},
        {
          ...(fate.late.ARRIVAL && times('ARRIVE') === 0 ? { late: 'ARRIVAL' as const } : {}),
          ...(order.appointmentAt ? { notBefore: beforeAppointment(order.appointmentAt, delays.travel) } : {}),
        },
      )
    case 'ARRIVED': {
      if (fate.absent && times('SUSPEND') === 0) return suspend(seen, SAID.absent)
      if (fate.cancelAt === 'ARRIVED') return callOff(order, delays.look)
      if (!paid) return step('START', delays.look, {})
      // QUO-6: what was assessed on site is not priced anew by the technician.
      if (fate.requote !== 'NONE' && order.item.price && !order.quotes.some(({ onSite }) => onSite))
        return step('QUOTE', delays.look, { lines: [oneMore(order, order.item.price.amount)] })
      if (!quote) return null
      if (!quote.consented)
        return fate.requote === 'REFUSED'
          ? callOff(order, delays.look / 2, SAID.priceRefused)
          : step('CONSENT', delays.look / 2, { quoteNo: quote.no, medium: 'IN_PERSON', toldPaidService: true })
      return after('CONFIRM_PRICE', 'QUOTE')
        ? step('START', delays.look / 3, {})
        : step('CONFIRM_PRICE', delays.look / 2, {
            quoteNo: quote.no,
            findings: phrase(order, SAID.findings),
            materials: [phrase(order, MATERIALS)],
            tools: [phrase(order, TOOLS)],
            medium: 'IN_PERSON',
          })
    }
    case 'IN_PROGRESS':
      if (fate.partsMissing && times('SUSPEND') === 0) return suspend(seen, SAID.parts)
      if (fate.stops && times('ESCALATE') === 0)
        return step('ESCALATE', delays.work / 3, { cause: 'CUSTOMER_STOPS', reason: SAID.stops })
      return (
        checklist(order, delays.work / 2) ??
        useUp(order, delays.work / 8) ??
        step('COMPLETE', delays.work, { workDone: phrase(order, SAID.done) })
      )
    case 'REWORK':
      return checklist(order, delays.rework / 2) ?? step('COMPLETE', delays.rework, { workDone: SAID.redone })
    case 'SUSPENDED':
      return step(
        'RESUME',
        delays.wait,
        {},
        order.appointmentAt ? { notBefore: beforeAppointment(order.appointmentAt, 0) } : {},
      )
    case 'COMPLETED':
      return accepted(seen)
    default:
      return null
  }
}

/** What he fetched for it, and how much of it he brings back. */
const ISSUED = 2
const NEEDS_MATERIAL = 0.45
const FROM_THE_STORE: readonly string[] = ['PLUMBING', 'ELECTRICAL']

/** The store-keeper hands out to who is on his way, and takes back what was not used up, at the latest when the work is done. */
function keepStore({ order, around: { fate }, cancelling, times }: Seen): Step | null {
  const { issued } = order.materials
  const needs = FROM_THE_STORE.includes(order.trade) && createRandom(hash(`${order.id} store`)).chance(NEEDS_MATERIAL)
  if (order.status === 'RECEIVED' && needs && issued.length === 0 && !cancelling)
    return {
      action: 'ISSUE_MATERIAL',
      minutes: fate.delays.desk / 2,
      call: {
        fetch: (stock) => {
          const there = stock.filter(({ quantity }) => quantity >= ISSUED)
          const item = there[hash(`${order.id} shelf`) % there.length]
          return item ? { action: 'ISSUE_MATERIAL', input: { stock: [{ itemId: item.id, quantity: ISSUED }] } } : null
        },
      },
    }
  const out = issued.filter((each) => each.out > 0)
  const done = cancelling || times('USE_MATERIAL') > 0 || ['COMPLETED', 'ACCEPTED', 'ESCALATED'].includes(order.status)
  if (out.length === 0 || !done) return null
  return step('RETURN_MATERIAL', fate.delays.back / 2, {
    stock: out.map(({ itemId, out: quantity }) => ({ itemId, quantity })),
  })
}

function useUp(order: Order, minutes: number): Step | null {
  const untouched = order.materials.issued.filter(({ used, out }) => used === 0 && out > 0)
  return untouched.length === 0
    ? null
    : step('USE_MATERIAL', minutes, {
        stock: untouched.map(({ itemId, out }) => ({ itemId, quantity: Math.max(1, out - (hash(order.id) % 2)) })),
      })
}

/** He works through the checklist: what is still open of the symptom that it is, in the end all in order. */
function checklist(order: Order, minutes: number): Step | null {
  const list = order.checklist
  if (!list || list.done) return null
  const random = createRandom(hash(order.id))
  const chosen = list.chosen[0] ?? (list.symptoms.length > 0 ? random.pick(list.symptoms).code : null)
  const open = list.steps.filter(
    ({ asked, state, step: { symptom } }) => state !== 'DONE' && (asked || (symptom !== null && symptom === chosen)),
  )
  return step('RECORD_STEPS', minutes, {
    ...(chosen !== null && list.chosen.length === 0 ? { symptoms: [chosen] } : {}),
    steps: open.map(({ step: each }) => answerTo(each)),
  })
}

type ChecklistStep = NonNullable<Order['checklist']>['steps'][number]['step']

const answerTo = (each: ChecklistStep) => {
  switch (each.kind) {
    case 'CONFIRM':
      return { step: each.code, confirmed: true }
    case 'CHOICE': {
      const good = each.options.find(({ consequence }) => consequence === 'NONE') ?? each.options[0]
      return { step: each.code, option: good?.code ?? '', remedied: good?.consequence !== 'NONE' }
    }
    default:
      return {
        step: each.code,
        value: goodValue(each),
        unit: each.unit,
        ...(each.instrument ? { instrument: each.instrument.zhHant } : {}),
      }
  }
}

/** On the limit where that is good, else half way to it. */
const goodValue = ({ min, max, inclusive }: ChecklistStep): string => {
  const limit = max ?? min
  if (limit === null) return '5'
  return inclusive ? limit : String(Number(limit) / 2)
}

/** He sets out so that he is there a little early. */
const beforeAppointment = (appointmentAt: string, travelMinutes: number): Date =>
  new Date(Date.parse(appointmentAt) - 60_000 * Math.min(5, 1 + travelMinutes / 4))

const suspend = ({ order, around }: Seen, reason: string): Step =>
  step('SUSPEND', around.fate.delays.look, {
    reason,
    appointmentAt: around.ahead(around.fate.delays.wait).toISOString(),
    agreedBy: customer(order),
  })

const callOff = (order: Order, minutes: number, reason: string = phrase(order, SAID.cancelled)): Step =>
  step('REQUEST_CANCEL', minutes, { reason })

/** Found at the door: there is one more of them to do, at the list's price. */
const oneMore = (order: Order, listMinor: number) => ({
  itemId: order.item.id,
  text: order.item.name.zhHant,
  quantity: listMinor > 0 ? Math.round((order.amount?.amount ?? 0) / listMinor) + 1 : 1,
  unitPriceMinor: listMinor,
})

/** The customer tries it out. */
function accepted({ order, around: { fate, customerHasApp }, times }: Seen): Step | null {
  const settled = times('RESOLVE_ESCALATION') > 0
  if (!settled && fate.rejections > order.rejections) {
    if (order.rejections === 0)
      return step('REJECT', fate.delays.sign, { reason: phrase(order, SAID.rejected), apology: true })
    return step('ESCALATE', fate.delays.sign, { cause: 'AFTER_REWORK', reason: SAID.dissatisfied })
  }
  if (!settled && fate.noSignature)
    return step('ESCALATE', fate.delays.sign, { cause: 'NO_SIGNATURE', reason: SAID.noSignature })
  // Half of those who have the app sign there.
  if (customerHasApp && signsInApp(order)) return null
  return step('SIGN_OFF', fate.delays.sign, { signature: signed(order) })
}

const signsInApp = (order: Order): boolean => hash(order.id) % 2 === 0

function collectMoney({ order, viewer, around: { fate }, due, may }: Seen): Step | null {
  if (order.assignee?.id !== viewer.personId) return null
  if (may('HAND_IN')) return step('HAND_IN', fate.delays.handIn, { amountMinor: order.paid.amount })
  if (order.settlementMethod !== 'ON_COMPLETION' || due === 0) return null
  if (fate.payment === 'AT_ONCE')
    return step('COLLECT', fate.delays.sign / 2, { amountMinor: due, receiptSerial: receipt(order, 'C') })
  return fate.payment === 'ARREARS' ? step('MARK_ARREARS', fate.delays.sign / 2, { signature: signed(order) }) : null
}

function supervise({ order, around, times, after, cancelling }: Seen): Step | null {
  const { fate } = around
  if (order.status === 'DISPATCHED' && order.assignee === null && !cancelling)
    return ask('ASSIGN', fate.delays.desk, (suggestions) => {
      const best = bestOf(suggestions)
      return best && { action: 'ASSIGN', input: { technicianId: best.personId } }
    })
  const byContractor = order.assignee !== null && around.isContractor(order.assignee.id)
  const confirmed = times('CONFIRM_QUALITY') > 0 && after('CONFIRM_QUALITY', 'COMPLETE')
  return byContractor && order.status === 'ACCEPTED' && !confirmed
    ? step('CONFIRM_QUALITY', fate.delays.office, {})
    : null
}

function keepBooks({ order, around: { fate }, due, cancelling, may }: Seen): Step | null {
  if (cancelling && order.paid.amount > 0 && order.status !== 'CANCELLED')
    return step('REFUND', fate.delays.office, { amountMinor: order.paid.amount, reason: SAID.refund })
  if (may('CONFIRM_PAYMENT')) return step('CONFIRM_PAYMENT', fate.delays.office, { receiptSerial: receipt(order, 'F') })
  // A cancelled order's refunded prepayment is not asked for again.
  if (due === 0 || !(order.status === 'ACCEPTED' || order.status === 'WRITTEN_OFF')) return null
  const atFinance = order.settlementMethod === 'AT_FINANCE'
  // A bill of the month is paid with the month; what a technician collects is not paid here before it became a debt.
  if (order.paymentState === 'BILLED' || (order.settlementMethod === 'ON_COMPLETION' && order.paymentState === 'DUE'))
    return null
  if (atFinance && order.paymentState === 'DUE' && fate.payment === 'ARREARS' && may('MARK_ARREARS'))
    return step('MARK_ARREARS', fate.delays.pay, { signature: signed(order) })
  if (order.paymentState === 'DUE' && atFinance && fate.payment === 'UNPAID') return null
  const minutes = order.paymentState === 'ARREARS' ? fate.delays.pay * 6 : fate.delays.pay
  return step('PAY', minutes, { amountMinor: due, receiptSerial: receipt(order, 'F') })
}

function markUnsigned({ around: { fate }, running, order, times }: Seen): Step | null {
  const overdue = running('SETTLEMENT')?.overdueAt
  if (!overdue || order.paymentState !== 'DUE') return null
  return times('RECORD_UNPAID_CALLBACK') === 0
    ? step('RECORD_UNPAID_CALLBACK', fate.delays.office, {
        reason: SAID.unpaid,
        explanation: SAID.unpaidExplained,
        toWhom: customer(order),
        medium: 'PHONE',
      })
    : step('MARK_UNSIGNED_ARREARS', fate.delays.office * 2, { reason: SAID.unpaid })
}

function resolve({ order, viewer, around: { fate }, quote }: Seen): Step | null {
  if (order.status !== 'ESCALATED' || !viewer.decides) return null
  // Nothing is called off while its money or the warehouse's material is out (SET-7, MAT-2).
  const free = order.paid.amount === 0 && order.materials.issued.every(({ out }) => out === 0)
  const agreed = order.nature === 'ROUTINE' || quote?.consented === true
  const decision =
    fate.decision === 'CANCEL' && free ? 'CANCEL' : fate.decision === 'REWORK' || !agreed ? 'REWORK' : 'ACCEPT'
  return step('RESOLVE_ESCALATION', fate.delays.office, { decision, reason: SAID.decision })
}

function asCustomer({ order, around: { fate }, quote, times, cancelling }: Seen): Step | null {
  if (cancelling) return null
  const stage = order.status === 'RECEIVED' ? 'DISPATCHED' : order.status
  if (fate.cancelAt === stage && stage !== 'ARRIVED' && times('REQUEST_CANCEL') === 0)
    return step('REQUEST_CANCEL', fate.delays.consent, { reason: phrase(order, SAID.cancelled) })
  if (order.status === 'QUOTED' && quote && order.repliedAt !== null)
    return step('CONSENT', fate.delays.consent, { quoteNo: quote.no, medium: 'APP' })
  // The technician waits for who signs in the app, but not for who is not satisfied: that he hears at the door.
  const content = times('RESOLVE_ESCALATION') > 0 || (fate.rejections <= order.rejections && !fate.noSignature)
  return order.status === 'COMPLETED' && content && signsInApp(order)
    ? step('SIGN_OFF', fate.delays.sign, { signature: signed(order) })
    : null
}
