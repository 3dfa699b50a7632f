/**
 * The guards of the life-cycle table: each a named question that is met or answers with the rule it stands for. A standing
 * guard needs only the viewer and the order, so permittedActions can ask it; an input guard needs what was asked for.
 */
import { answersFit } from './checklist.js'
import { beyondAuthority } from './authority.js'
import { addMonths, instantOf, firstDay, localMonth, nextTimeOfDay } from './calendar.js'
import type { CommandInput, QuoteLineInput } from './command.js'
import { hasRunOut, orderMonth } from './clock.js'
import type { DecideContext, GuardAnswer, ItemFacts, PersonFacts } from './decide-context.js'
import { procedureFor } from './estate.js'
import { isBlank, isInstant, type LooseInput } from './form.js'
import {
  chargedMaterial,
  drawProblem,
  materialsOf,
  outstandingMaterials,
  returnProblem,
  stepProblem,
  stillLent,
  unaccounted,
  type StockProblem,
} from './materials.js'
import { isPaymentAction, PAYMENTS, settledForWriteOff } from './payment.js'
import {
  amountOf,
  amountOfLines,
  currentQuote,
  isConsented,
  isOffList,
  isOffPrice,
  ownListPrice,
  isPaid,
  isPriceConfirmed,
  makeQuote,
  netPaid,
  offQuantity,
  ON_SITE,
  outstanding,
} from './quote.js'
import { refuse, type Fact, type Refusal, type RefusalReason } from './refusal.js'
import { hasRole, supervises } from './role.js'
import type { Action, Category, Role } from './vocabulary.js'
import type { WorkOrder } from './work-order-state.js'

export interface GuardArgs {
  readonly action: Action
  readonly order: WorkOrder
  readonly ctx: DecideContext
  /** The role in which the actor may act. */
  readonly role: Role
}

interface StandingGuard {
  readonly kind: 'standing'
  readonly rule: string
  /** What it asks, for the documentation. */
  readonly asks: string
  readonly check: (args: GuardArgs) => Refusal | null
}

interface InputGuard {
  readonly kind: 'input'
  readonly rule: string
  readonly asks: string
  readonly check: (args: GuardArgs, input: LooseInput) => Refusal | null
}

export type Guard = StandingGuard | InputGuard

const standing = (rule: string, asks: string, check: StandingGuard['check']): StandingGuard => ({
  kind: 'standing',
  rule,
  asks,
  check,
})

/** The form has been checked before, so the input has the shape that its action declares. */
const onInput = <A extends Action>(
  rule: string,
  asks: string,
  check: (args: GuardArgs, input: CommandInput[A]) => Refusal | null,
): InputGuard => ({
  kind: 'input',
  rule,
  asks,
  check: (args, input) => check(args, input as unknown as CommandInput[A]),
})

const unmet = (rule: string, reason: RefusalReason, facts: Readonly<Record<string, Fact>> = {}) =>
  refuse('UNMET', rule, reason, facts)

const port = (rule: string, reason: RefusalReason, answer: GuardAnswer, facts: Readonly<Record<string, Fact>> = {}) =>
  answer.met ? null : unmet(answer.rule ?? rule, reason, { ...facts, ...answer.facts })

const money = (order: WorkOrder, minor: number) => ({ amountMinor: minor, currency: order.currency })

/** SET-1: items served over the counter. */
export const COUNTER_CATEGORIES: readonly Category[] = ['COPYING', 'TYPING', 'FAX']

export const isCounterItem = (order: Pick<WorkOrder, 'settlementMethod' | 'category'>): boolean =>
  order.settlementMethod === 'COUNTER' && COUNTER_CATEGORIES.includes(order.category)

/** ACC-5: whether this order's quality must be confirmed before write-off. */
export const needsQuality = ({ order, ctx }: Pick<GuardArgs, 'order' | 'ctx'>): boolean => {
  if (ctx.estate.qualityConfirmation === 'ALL') return true
  return (
    ctx.estate.qualityConfirmation === 'CONTRACTORS' &&
    (order.facts.assigneeContractor === true || order.facts.contractorWorked === true)
  )
}

const fitsTrade = (order: WorkOrder, person: PersonFacts): boolean =>
  person.departments.includes(order.department) && person.trades.includes(order.trade)

/** DIS-1: the people who could serve this order now. */
export const whoCould = (order: WorkOrder, people: readonly PersonFacts[]): readonly PersonFacts[] =>
  people.filter((person) => person.onDuty && fitsTrade(order, person))

/**
 * DIS-1 for one named person: the right department, the trade and, for work to be done now, on duty. Also used to say of
 * each technician why he is not suggested.
 */
export const personFits = (
  order: WorkOrder,
  person: PersonFacts | null | undefined,
  people: readonly PersonFacts[],
  options: { readonly rule: string; readonly mustBeOnDuty: boolean },
): Refusal | null => {
  const { rule } = options
  const could = whoCould(order, people).map((other) => other.name)
  if (!person) return unmet(rule, 'noSuchPerson', { could })
  const facts = { person: person.name, could }
  if (!person.departments.includes(order.department)) {
    return unmet(rule, 'wrongDepartment', { ...facts, department: order.department })
  }
  if (!person.trades.includes(order.trade)) return unmet(rule, 'lacksTrade', { ...facts, trade: order.trade })
  return options.mustBeOnDuty && !person.onDuty ? unmet(rule, 'offDuty', facts) : null
}

/** Everything that stands in the way of one person: of personFits(), not only the first. */
export const misfitsOf = (
  order: WorkOrder,
  person: PersonFacts,
  people: readonly PersonFacts[],
  options: { readonly rule: string; readonly mustBeOnDuty: boolean },
): readonly Refusal[] => {
  // Each time as if what was found before did not count.
  const found: Refusal[] = []
  let left: PersonFacts = person
  for (;;) {
    const refusal = personFits(order, left, people, options)
    if (!refusal) return found
    found.push(refusal)
    if (refusal.reason === 'wrongDepartment') left = { ...left, departments: [order.department] }
    else if (refusal.reason === 'lacksTrade') left = { ...left, trades: [order.trade] }
    else left = { ...left, onDuty: true }
  }
}

const namedPersonFits = ({ order, ctx }: GuardArgs, id: string): Refusal | null => {
  const person = ctx.facts.person?.id === id ? ctx.facts.person : null
  return personFits(order, person, ctx.facts.alternatives ?? [], { rule: 'DIS-1', mustBeOnDuty: true })
}

/**
 * INT-9: an order opened by the one who would serve it wants a dispatcher's confirmation, that of somebody else; and it is never
 * himself who names him, however often others have named somebody before.
 */
const notPrivate = ({ order, ctx: { actor } }: GuardArgs, technicianId: string): Refusal | null => {
  if (technicianId !== order.openedBy || isCounterItem(order)) return null
  const confirmed = order.confirmedByDispatcher || hasRole(actor, order.estateId, 'DISPATCHER')
  return confirmed && actor.personId !== technicianId ? null : unmet('INT-9', 'privateJob', {})
}

const newAppointment = (at: Date, { order, ctx }: GuardArgs): Refusal | null => {
  if (at.getTime() <= ctx.now.getTime()) {
    return refuse('INVALID', 'INT-7', 'notInFuture', { at: at.toISOString(), zone: ctx.estate.timeZone })
  }
  return order.appointmentAt?.getTime() === at.getTime()
    ? refuse('INVALID', 'INT-7', 'sameAppointment', { at: at.toISOString(), zone: ctx.estate.timeZone })
    : null
}

const itemsOf = (ctx: DecideContext): readonly ItemFacts[] => ctx.facts.items ?? []

const consentMissing = (order: WorkOrder): Refusal => {
  const quote = currentQuote(order)
  return quote === null
    ? unmet('QUO-2', 'noQuote', {})
    : unmet('QUO-4', 'consentMissing', { quoteNo: quote.no, ...money(order, quote.amountMinor) })
}

const pricesMayBe = (
  { order, ctx, role }: GuardArgs,
  input: { readonly lines?: readonly QuoteLineInput[]; readonly offListReason?: string | null },
): Refusal | null => {
  const lines = input.lines ?? []
  const own = supervises(ctx.actor, order.estateId, order.department)
  const offPrice = isOffPrice(order, lines, itemsOf(ctx))
  if (!offPrice) {
    // A supervisor is in the table for prices off the list; quoting by the list is the dispatcher's or the technician's.
    const only = role === 'DEPARTMENT_SUPERVISOR' && order.assigneeId !== ctx.actor.personId
    return only ? refuse('FORBIDDEN', 'QUO-6', 'quoteNotSupervisors', {}) : null
  }
  if (own && !isBlank(input.offListReason)) return null
  const { department } = order
  if (offPrice === 'COST') {
    const asked = amountOfLines(lines)
    const cost = order.facts.assessment?.costMinor ?? 0
    return unmet('QUO-6', 'costDiffers', { ...money(order, cost), askedMinor: asked, department })
  }
  if (offPrice === 'UNLISTED') {
    const listMinor = ownListPrice(order, itemsOf(ctx)) ?? 0
    return unmet('QUO-6', 'lineOffList', { listMinor, currency: order.currency, department })
  }
  if (offPrice === 'QUANTITY') {
    const index = offQuantity(lines, itemsOf(ctx))
    const { quantityMin = 1000, quantityStep = 1 } = itemsOf(ctx).find((item) => item.id === lines[index]?.itemId) ?? {}
    return unmet('QUO-6', 'quantityOffList', {
      line: index + 1,
      quantity: lines[index]?.quantity ?? 0,
      min: quantityMin / 1000,
      step: quantityStep / 1000,
      department,
    })
  }
  const first = lines.findIndex((line) => isOffList([line], itemsOf(ctx)))
  const line = lines[first]
  const listed = itemsOf(ctx).find((item) => item.id === line?.itemId)?.priceMinor ?? 0
  return unmet('QUO-6', 'priceOffList', {
    line: first + 1,
    listMinor: listed,
    askedMinor: line?.unitPriceMinor ?? 0,
    currency: order.currency,
    department,
  })
}

const sameVersion = (
  { order, ctx }: GuardArgs,
  input: { readonly lines?: readonly QuoteLineInput[] },
): Refusal | null => {
  for (const [index, line] of (input.lines ?? []).entries()) {
    if (line.itemId === undefined || line.itemId === null || line.itemId === '') continue
    const item = itemsOf(ctx).find((each) => each.id === line.itemId)
    if (!item) return unmet('CAT-2', 'itemUnknown', { line: index + 1 })
    if (item.versionId !== order.priceListVersionId) return unmet('CAT-2', 'itemOfOtherVersion', { line: index + 1 })
  }
  return null
}

const refundFirst = (order: WorkOrder): Refusal | null => {
  const paid = netPaid(order)
  return paid === 0 ? null : unmet('SET-7', 'refundFirst', money(order, paid))
}

const signedWhere = (
  rule: string,
  input: { readonly medium?: unknown; readonly signature?: unknown },
): Refusal | null =>
  input.medium === 'SIGNATURE' && (input.signature === undefined || input.signature === null)
    ? unmet(rule, 'signatureMissing', {})
    : null

const stockRefusal = (found: StockProblem | null): Refusal | null =>
  found ? unmet(found.rule, found.reason, found.facts) : null

/** SET-5: not for routine, prepaid and monthly-billed orders. */
const asksWhyUnpaid = (order: WorkOrder): boolean =>
  isPaid(order) && order.settlementMethod !== 'PREPAID' && order.settlementMethod !== 'MONTHLY_BILL'

/** SET-8: SET-5's callback was made, where the rule asks for one. */
export const unpaidCallbackMade = (order: WorkOrder): GuardAnswer =>
  !asksWhyUnpaid(order) || order.facts.unpaidCallback ? { met: true } : { met: false }

export const GUARDS = {
  withinAuthority: onInput<'REPLY'>(
    'PUB-6',
    'nothing is promised beyond one’s authority: a price, a refund, compensation',
    ({ order, ctx }, input) => beyondAuthority(ctx.actor, order.estateId, input.promise, order.department),
  ),
  hasFee: standing('INT-2', 'the order carries a fee (routine ones do not)', ({ order }) =>
    isPaid(order) ? null : unmet('INT-2', 'routineHasNoFee', {}),
  ),
  hasQuote: standing('QUO-2', 'there is a quote', ({ order }) =>
    currentQuote(order) ? null : unmet('QUO-2', 'noQuote', {}),
  ),
  assessorFits: onInput<'REQUEST_ASSESSMENT'>('QUO-3', 'the assessor fits the trade', ({ order, ctx }, input) => {
    const person = ctx.facts.person?.id === input.assessorId ? ctx.facts.person : null
    return personFits(order, person, ctx.facts.alternatives ?? [], { rule: 'QUO-3', mustBeOnDuty: false })
  }),
  assessmentGiven: onInput<'RECORD_ASSESSMENT'>(
    'QUO-3',
    'a cost when feasible; else the reason and what the customer was told',
    (_args, input) => {
      if (input.feasible) {
        return input.lines?.length ? null : refuse('INVALID', 'QUO-3', 'fieldMissing', { field: 'lines' })
      }
      return isBlank(input.explanation) ? refuse('INVALID', 'QUO-3', 'fieldMissing', { field: 'explanation' }) : null
    },
  ),
  itemsOfVersion: onInput<'QUOTE' | 'RECORD_ASSESSMENT'>(
    'CAT-2',
    "each line's item is of the price-list version that the order keeps",
    sameVersion,
  ),
  pricesByList: onInput<'QUOTE' | 'RECORD_ASSESSMENT'>(
    'QUO-6',
    "prices are the list's (no line beside it where the order's item has a list price) or the cost assessed, or the department's supervisor quotes with a reason",
    pricesMayBe,
  ),
  pricedOrAssessed: onInput<'QUOTE'>(
    'QUO-3',
    'every line has a list price, or the job was assessed, or the quote is made on site',
    ({ order, ctx }, input) => {
      const known = order.facts.assessment?.feasible === true || order.facts.approvedFee !== undefined
      if (known || ON_SITE.includes(order.status)) return null
      const priced = (line: QuoteLineInput) =>
        (itemsOf(ctx).find((item) => item.id === line.itemId)?.priceMinor ?? null) !== null
      const first = input.lines.findIndex((line) => !priced(line))
      return first < 0 ? null : unmet('QUO-3', 'assessFirst', { line: first + 1 })
    },
  ),
  feeAsApproved: onInput<'QUOTE' | 'RECORD_ASSESSMENT'>(
    'INT-8',
    'a service out of scope costs what the supervisor set',
    ({ order, ctx, role }, input) => {
      const fee = order.facts.approvedFee
      if (!fee || !input.lines || supervises(ctx.actor, order.estateId, order.department)) return null
      const by = { personId: ctx.actor.personId, role, at: ctx.now }
      const asked = makeQuote(order, { lines: input.lines }, itemsOf(ctx), by).amountMinor
      return asked === fee.amountMinor
        ? null
        : unmet('INT-8', 'feeDiffers', { ...money(order, fee.amountMinor), askedMinor: asked })
    },
  ),
  notCustomers: onInput<'QUOTE' | 'RECORD_ASSESSMENT'>(
    'MAT-3',
    'no line charges a material that the customer bought',
    ({ order }, input) => {
      const bought = materialsOf(order).customer.map(({ text }) => text)
      const found = bought.length > 0 ? chargedMaterial(input.lines ?? [], bought) : null
      return found ? unmet('MAT-3', 'customerMaterialCharged', { ...found }) : null
    },
  ),
  notQuoted: onInput<'LIST_CUSTOMER_MATERIALS'>(
    'MAT-3',
    "the current quote charges none of the customer's materials",
    ({ order }, input) => {
      const found = chargedMaterial(currentQuote(order)?.lines ?? [], input.materials)
      return found ? unmet('MAT-3', 'customerMaterialQuoted', { text: found.text }) : null
    },
  ),
  stockThere: onInput<'ISSUE_MATERIAL' | 'LEND_TOOL'>(
    'MAT-1',
    'the warehouse has it: of the kind, in its steps, as much as is asked',
    ({ action, ctx }, input) =>
      stockRefusal(drawProblem(input.stock, ctx.facts.stock ?? [], action === 'LEND_TOOL' ? 'TOOL' : 'MATERIAL')),
  ),
  materialOut: standing('MAT-2', 'a material of the order is neither used nor back', ({ order }) =>
    materialsOf(order).issued.some((each) => unaccounted(each) > 0) ? null : unmet('MAT-2', 'nothingOut', {}),
  ),
  loanOpen: standing('MAT-2', 'a loan of the order is open', ({ order }) =>
    materialsOf(order).loans.some((loan) => stillLent(loan) > 0) ? null : unmet('MAT-2', 'noLoanOpen', {}),
  ),
  notMoreThanOut: onInput<'USE_MATERIAL' | 'RETURN_MATERIAL' | 'RETURN_TOOL'>(
    'MAT-2',
    'not more than the order has out, counted in the item’s steps',
    ({ action, order, ctx }, input) =>
      stockRefusal(
        returnProblem(order, input.stock, action === 'RETURN_TOOL' ? 'TOOL' : 'MATERIAL') ??
          stepProblem(input.stock, ctx.facts.stock ?? []),
      ),
  ),
  methodChange: onInput<'QUOTE'>(
    'SET-1',
    'the settlement method changes only with a reason, before money was posted',
    ({ order }, input) => {
      const change = input.settlement
      if (!change || change.method === order.settlementMethod) return null
      // INT-9 lets a counter item's opener serve it because finance takes the money: it does not become his to collect.
      const own = order.assigneeId !== null && order.assigneeId === order.openedBy && !order.confirmedByDispatcher
      if (own && isCounterItem(order) && change.method === 'ON_COMPLETION') return unmet('INT-9', 'privateJob', {})
      if (order.payments.length > 0) return unmet('SET-1', 'methodFixed', { method: order.settlementMethod })
      const fits =
        (change.method === 'COUNTER' && COUNTER_CATEGORIES.includes(order.category)) ||
        (change.method === 'PREPAID' && !ON_SITE.includes(order.status)) ||
        ['ON_COMPLETION', 'AT_FINANCE', 'MONTHLY_BILL'].includes(change.method)
      return fits ? null : refuse('INVALID', 'SET-1', 'methodNotForItem', { category: order.category })
    },
  ),
  toldPaid: onInput<'CONSENT'>('QUO-1', 'the customer was told that the service is paid', ({ order, role }, input) => {
    if (order.nature !== 'SPECIAL' || order.facts.paidServiceTold) return null
    // The customer's own consent does not prove that anybody told him.
    return input.toldPaidService === true && role !== 'RESIDENT' ? null : unmet('QUO-1', 'notToldPaid', {})
  }),
  toCurrentQuote: onInput<'CONSENT' | 'CONFIRM_PRICE'>(
    'QUO-4',
    'it is the current quote that is meant',
    ({ order }, input) => {
      const quote = currentQuote(order)
      if (!quote) return unmet('QUO-2', 'noQuote', {})
      return input.quoteNo === quote.no
        ? null
        : unmet('QUO-4', 'quoteNotCurrent', {
            quoteNo: quote.no,
            askedQuoteNo: input.quoteNo,
            ...money(order, quote.amountMinor),
          })
    },
  ),
  signedIfBySignature: onInput<'CONSENT' | 'CONFIRM_PRICE'>(
    'QUO-5',
    'a signature is there where one is claimed',
    (args, input) => signedWhere(args.action === 'CONSENT' ? 'QUO-4' : 'QUO-5', input),
  ),
  consented: standing('QUO-4', 'the customer consented to the current quote (paid orders)', ({ order }) =>
    !isPaid(order) || isConsented(order) ? null : consentMissing(order),
  ),
  prepaidInFull: standing('SET-1', 'a prepaid item is paid before dispatch, neither less nor more', ({ order }) => {
    if (order.settlementMethod !== 'PREPAID' || !isPaid(order)) return null
    const due = amountOf(order) - netPaid(order)
    if (due === 0) return null
    return due > 0
      ? unmet('SET-1', 'prepaymentMissing', money(order, due))
      : unmet('SET-1', 'prepaymentSurplus', money(order, -due))
  }),
  staffEnough: standing(
    'DIS-8',
    'routine duty leaves people, or the customer has the explanation and a new time',
    ({ order, ctx }) => {
      if (order.nature !== 'SPECIAL') return null
      const agreed = order.facts.shortage?.appointmentAt.getTime()
      if (agreed !== undefined && agreed === order.appointmentAt?.getTime()) return null
      return port('DIS-8', 'staffShort', ctx.ports.enoughStaff(order, ctx.facts), {
        department: order.department,
        trade: order.trade,
        onDuty: 0,
        routine: 0,
        reserve: 0,
        at: (order.appointmentAt ?? ctx.now).toISOString(),
        zone: ctx.estate.timeZone,
      })
    },
  ),
  timeAgreed: onInput<'DISPATCH'>(
    'INT-7',
    'the appointment stands, lies ahead, and is agreed with who will serve',
    (args, input) => {
      const { order, ctx } = args
      const zone = ctx.estate.timeZone
      const asked = input.appointmentAt ?? null
      if (asked && order.appointmentAt && asked.getTime() !== order.appointmentAt.getTime()) {
        return unmet('INT-7', 'rescheduleFirst', {
          at: order.appointmentAt.toISOString(),
          askedAt: asked.toISOString(),
          zone,
        })
      }
      const at = asked ?? order.appointmentAt
      if (!at) return isPaid(order) ? unmet('QUO-2', 'appointmentMissing', {}) : null
      if (at.getTime() <= ctx.now.getTime()) return unmet('INT-7', 'appointmentPassed', { at: at.toISOString(), zone })
      return isBlank(input.agreedWith) ? unmet('INT-7', 'notAgreedWithServer', { at: at.toISOString(), zone }) : null
    },
  ),
  technicianNamed: onInput<'DISPATCH'>(
    'DIS-1',
    'procedure A names the person; procedure B may leave it to the department',
    (args, input) => {
      if (!isBlank(input.technicianId)) return null
      return procedureFor(args.ctx.estate, 'DISPATCH', args.order) === 'A'
        ? unmet('DIS-1', 'technicianMissing', {
            could: whoCould(args.order, args.ctx.facts.alternatives ?? []).map((person) => person.name),
          })
        : null
    },
  ),
  technicianFits: onInput<'DISPATCH' | 'ASSIGN' | 'REASSIGN'>(
    'DIS-1',
    'who is named is of the department, has the trade and is on duty',
    (args, input) => (input.technicianId ? namedPersonFits(args, input.technicianId) : null),
  ),
  notPrivate: onInput<'DISPATCH' | 'ASSIGN' | 'REASSIGN'>(
    'INT-9',
    'nobody serves what he opened himself, unless another dispatcher confirms it',
    (args, input) => (input.technicianId ? notPrivate(args, input.technicianId) : null),
  ),
  unassigned: standing('DIS-1', 'nobody is assigned yet', ({ order }) =>
    order.assigneeId === null ? null : refuse('WRONG_STATE', 'DIS-1', 'alreadyAssigned', {}),
  ),
  assigned: standing('DIS-1', 'somebody is assigned', ({ order }) =>
    order.assigneeId !== null ? null : refuse('WRONG_STATE', 'DIS-1', 'notAssignedYet', {}),
  ),
  otherTechnician: onInput<'REASSIGN'>('DIS-5', 'it is somebody else', ({ order }, input) =>
    input.technicianId === order.assigneeId ? refuse('INVALID', 'DIS-5', 'sameTechnician', {}) : null,
  ),
  counterItem: standing('SET-1', 'it is a counter item: copying, typing, fax', ({ order }) =>
    isCounterItem(order)
      ? null
      : unmet('SET-1', 'notCounterItem', { category: order.category, method: order.settlementMethod }),
  ),
  newTime: onInput<'RESCHEDULE' | 'SUSPEND'>('INT-7', 'the new time lies ahead and differs', (args, input) =>
    isInstant(input.appointmentAt) ? newAppointment(input.appointmentAt, args) : null,
  ),
  notBegun: standing('QUO-5', 'work has not begun', ({ order }) =>
    order.startedAt === null && order.completedAt === null
      ? null
      : refuse('WRONG_STATE', 'QUO-5', 'workBegun', { status: order.status }),
  ),
  priceConfirmed: standing('QUO-5', 'findings and price are confirmed with the customer (paid orders)', ({ order }) => {
    if (!isPaid(order)) return null
    if (!isConsented(order)) return consentMissing(order)
    return isPriceConfirmed(order)
      ? null
      : unmet('QUO-5', 'priceNotConfirmed', { quoteNo: currentQuote(order)?.no ?? 0 })
  }),
  checklistDone: standing('CHK', 'no mandatory step is open, no final test has failed', ({ order, ctx }) =>
    port('CHK', 'checklistOpen', ctx.ports.checklistDone(order), { open: [] }),
  ),
  hasChecklist: standing('CHK', 'the order has a checklist', ({ order }) =>
    order.facts.checklist ? null : unmet('CHK', 'noChecklist', {}),
  ),
  answersFit: onInput<'RECORD_STEPS'>(
    'CHK',
    'each answer is of a step that the checklist has, of its kind, in its unit',
    ({ order }, input) => (order.facts.checklist ? answersFit(order.facts.checklist, input) : null),
  ),
  apology: onInput<'REJECT'>('ACC-2', 'the customer had an apology', ({ role }, input) =>
    // Where the customer writes himself there is nobody yet who could have said it.
    input.apology === true || role === 'RESIDENT' ? null : unmet('ACC-2', 'apologyMissing', {}),
  ),
  causeHolds: onInput<'ESCALATE'>('ACC-3', 'the cause is possible where the order stands', ({ order }, input) => {
    if (input.cause === 'AFTER_REWORK' && (order.facts.reworks ?? 0) === 0) return unmet('ACC-3', 'noReworkYet', {})
    return input.cause === 'NO_SIGNATURE' && order.status !== 'COMPLETED'
      ? unmet('ACC-1', 'notCompleted', { status: order.status })
      : null
  }),
  decisionPossible: onInput<'RESOLVE_ESCALATION'>(
    'ACC-3',
    'cancel: materials back and money refunded; accept: work done at a price agreed; go on: price confirmed',
    ({ order, ctx }, input) => {
      if (input.decision === 'CANCEL') {
        return (
          port('MAT-2', 'materialsOut', ctx.ports.materialsReturned(order), { out: outstandingMaterials(order) }) ??
          refundFirst(order)
        )
      }
      if (input.decision === 'ACCEPT') {
        if (order.startedAt === null && order.completedAt === null) return unmet('ACC-3', 'nothingDone', {})
        return isPaid(order) && !isConsented(order) ? consentMissing(order) : null
      }
      const started = order.startedAt !== null || order.facts.servedAtCounter !== undefined
      return started || !isPaid(order) || (isConsented(order) && isPriceConfirmed(order))
        ? null
        : unmet('QUO-5', 'priceNotConfirmed', { quoteNo: currentQuote(order)?.no ?? 0 })
    },
  ),
  cancelRequested: standing('DIS-6', "the customer's cancellation was reported", ({ order }) =>
    order.facts.cancelRequest ? null : unmet('DIS-6', 'cancelNotRequested', {}),
  ),
  notTheAssignee: standing('DIS-6', 'not by the one who is assigned', ({ order, ctx }) =>
    order.assigneeId !== null && order.assigneeId === ctx.actor.personId
      ? refuse('FORBIDDEN', 'DIS-6', 'ownOrder', {})
      : null,
  ),
  materialsReturned: standing('MAT-2', 'no loan open, no unused material out', ({ order, ctx }) =>
    port('MAT-2', 'materialsOut', ctx.ports.materialsReturned(order), { out: outstandingMaterials(order) }),
  ),
  nothingPaid: standing('SET-7', 'whatever was prepaid is refunded', ({ order }) => refundFirst(order)),
  accepted: standing('ACC-1', 'the customer signed, or a manager settled it on the record', ({ order }) =>
    order.facts.signature || order.facts.decision?.decision === 'ACCEPT' ? null : unmet('ACC-1', 'notAccepted', {}),
  ),
  qualityConfirmed: standing('ACC-5', 'the department supervisor confirmed the quality, where set', (args) =>
    !needsQuality(args) || args.order.facts.quality
      ? null
      : unmet('ACC-5', 'qualityNotConfirmed', { department: args.order.department }),
  ),
  feeSettled: standing(
    'SET-6',
    'the fee is paid, prepaid, owed by 欠費 or billed (procedure B: finance confirmed first)',
    ({ order, ctx }) => {
      const answer = settledForWriteOff(order, procedureFor(ctx.estate, 'FINANCE_FIRST', order) === 'B')
      return answer.settled
        ? null
        : unmet('SET-6', answer.reason, {
            paymentState: order.paymentState,
            method: order.settlementMethod,
            ...money(
              order,
              answer.reason === 'prepaymentSurplus' ? netPaid(order) - amountOf(order) : outstanding(order),
            ),
          })
    },
  ),
  notOwnWork: standing(
    'SET-6',
    'never by who did the work (counter: the server, once finance signed)',
    ({ order, ctx: { actor } }) => {
      const done = new Set([...(order.facts.doneBy ?? []), ...(order.assigneeId === null ? [] : [order.assigneeId])])
      if (actor.personId === null || !done.has(actor.personId)) return null
      if (order.facts.servedAtCounter === undefined) return refuse('FORBIDDEN', 'SET-6', 'ownWork', {})
      return order.paymentState === 'PAID' || outstanding(order) === 0
        ? null
        : unmet('SET-6', 'serverBeforePayment', money(order, outstanding(order)))
    },
  ),
  oralReply: onInput<'WRITE_OFF'>('CBK-7', 'at the front desk, its oral reply to dispatch', (_args, input) =>
    input.placeOfReturn === 'FRONT_DESK' && isBlank(input.oralReply) ? unmet('CBK-7', 'oralReplyMissing', {}) : null,
  ),
  cameBackAtFrontDesk: standing('CBK-1', 'it came back at the front desk and is not handed on yet', ({ order }) => {
    if (order.facts.writeOff?.placeOfReturn !== 'FRONT_DESK') return unmet('CBK-1', 'notReturnedAtFrontDesk', {})
    return order.facts.handedToDispatch ? refuse('WRONG_STATE', 'CBK-1', 'alreadyHandedToDispatch', {}) : null
  }),
  ofThatMonth: onInput<'HAND_OVER'>('ARC-2', "the month is the order's", ({ order, ctx }, input) => {
    const month = orderMonth(order, order.closedAt ?? ctx.now, ctx.estate)
    return input.month === month ? null : unmet('ARC-2', 'otherMonth', { month, askedMonth: input.month })
  }),
  notHandedOver: standing('ARC-2', 'it is not handed over yet', ({ order }) =>
    order.facts.handedOver ? refuse('WRONG_STATE', 'ARC-2', 'alreadyHandedOver', {}) : null,
  ),
  handedOver: standing('ARC-2', 'it was handed over with its month', ({ order }) =>
    order.facts.handedOver ? null : unmet('ARC-2', 'notHandedOver', {}),
  ),
  handedOn: standing('CBK-1', 'an order that came back at the front desk was handed to dispatch', ({ order }) =>
    order.facts.writeOff?.placeOfReturn === 'FRONT_DESK' && !order.facts.handedToDispatch
      ? unmet('CBK-1', 'notHandedToDispatch', {})
      : null,
  ),
  copiesFiled: standing('ARC-1', 'each copy is with its holder', ({ order, ctx }) =>
    port('ARC-1', 'copiesMissing', ctx.ports.copiesFiled(order)),
  ),
  callbackSettled: standing('CBK-1', 'the callback is done or not due', ({ order, ctx }) =>
    order.status === 'CANCELLED' && !ctx.estate.callbackCancelled
      ? null
      : port('CBK-1', 'callbackOpen', ctx.ports.callbackSettled(order)),
  ),
  damageSettled: standing('ACC-4', 'compensation is agreed, refused or referred', ({ order, ctx }) =>
    port('ACC-4', 'damageOpen', ctx.ports.damageSettled(order)),
  ),
  monthClosed: standing('CLO-4', "the order's month is closed", ({ order, ctx }) => {
    const month = orderMonth(order, order.closedAt ?? ctx.now, ctx.estate)
    return port('CLO-4', 'monthStillOpen', ctx.ports.monthClosed(order, month), { month })
  }),
  monthOpen: standing('CLO-6', 'the month still takes entries', ({ order, ctx }) => {
    const month = localMonth(ctx.now, ctx.estate.timeZone)
    return port('CLO-6', 'monthShut', ctx.ports.monthOpen(order, month), { month })
  }),
  paymentStep: standing(
    'SET-1',
    'the settlement method and the state of payment know this step',
    ({ order, action }) => {
      if (!isPaymentAction(action)) return null
      const { methods, from, rule } = PAYMENTS[action]
      if (!(methods as readonly string[]).includes(order.settlementMethod)) {
        return unmet('SET-1', 'paymentMethod', { method: order.settlementMethod, methods })
      }
      return (from as readonly string[]).includes(order.paymentState)
        ? null
        : refuse('WRONG_STATE', rule, 'paymentState', { paymentState: order.paymentState, allowedStates: from })
    },
  ),
  paidWhere: standing(
    'SET-1',
    'the front desk takes prepaid items only; the rest is paid at finance',
    ({ order, role }) =>
      role === 'FINANCE' || order.settlementMethod === 'PREPAID'
        ? null
        : refuse('FORBIDDEN', 'SET-1', 'paidAtFinance', { method: order.settlementMethod }),
  ),
  somethingDue: standing('SET-2', 'something is still to be paid', ({ order }) =>
    outstanding(order) > 0 ? null : unmet('SET-2', 'nothingDue', {}),
  ),
  amountDue: onInput<'PREPAY' | 'COLLECT' | 'PAY'>(
    'SET-2',
    'the amount is the amount on the order',
    ({ order }, input) =>
      input.amountMinor === outstanding(order)
        ? null
        : unmet('SET-2', 'amountDiffers', { ...money(order, outstanding(order)), askedMinor: input.amountMinor }),
  ),
  amountCollected: onInput<'HAND_IN'>('SET-3', 'all that was collected is handed in', ({ order }, input) =>
    input.amountMinor === netPaid(order)
      ? null
      : unmet('SET-3', 'amountDiffers', { ...money(order, netPaid(order)), askedMinor: input.amountMinor }),
  ),
  refundable: onInput<'REFUND'>('SET-7', 'not more than was paid', ({ order }, input) =>
    input.amountMinor > 0 && input.amountMinor <= netPaid(order)
      ? null
      : unmet('SET-7', 'refundTooLarge', { ...money(order, netPaid(order)), askedMinor: input.amountMinor }),
  ),
  unpaidDayOver: standing('SET-8', 'the service day (of a bill: the month) ended unpaid', ({ order, ctx }) => {
    const zone = ctx.estate.timeZone
    if (order.paymentState === 'BILLED') {
      const month = localMonth(order.acceptedAt ?? order.openedAt, zone)
      const end = instantOf(firstDay(addMonths(month, 1)), '00:00', zone)
      return ctx.now.getTime() >= end.getTime() ? null : unmet('CLO-3', 'monthNotOver', { at: end.toISOString(), zone })
    }
    if (order.settlementMethod === 'PREPAID' && order.acceptedAt !== null) {
      // No SETTLEMENT clock runs for a prepaid order: the day is that on which the customer accepted it.
      const end = nextTimeOfDay(order.acceptedAt, ctx.estate.endOfServiceDay, zone)
      return ctx.now.getTime() >= end.getTime() ? null : unmet('SET-8', 'dayNotOver', { at: end.toISOString(), zone })
    }
    const clock = order.clocks.findLast((each) => each.kind === 'SETTLEMENT')
    return clock && hasRunOut(clock, ctx.now)
      ? null
      : unmet('SET-8', 'dayNotOver', { at: clock?.dueAt.toISOString() ?? null, zone })
  }),
  unpaidAsked: standing(
    'SET-5',
    'an order that is settled the same day (neither routine, prepaid nor billed)',
    ({ order }) =>
      asksWhyUnpaid(order) ? null : unmet('SET-5', 'unpaidCallbackNotDue', { method: order.settlementMethod }),
  ),
  unpaidCallbackMade: standing('SET-8', "SET-5's callback was made", ({ order, ctx }) =>
    port('SET-8', 'unpaidCallbackMissing', ctx.ports.unpaidCallbackMade(order)),
  ),
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof GUARDS
