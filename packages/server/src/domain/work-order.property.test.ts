/**
 * Random walks: any action by anybody, with inputs that fit, that nearly fit and that are rubbish, under rules that change from
 * walk to walk. What must hold on every step is said once, in `checkAccepted` and `checkRefused`.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { applyClockChanges } from './clock.js'
import type { Command, CommandInput } from './command.js'
import { metUntilFilled, type DecideContext, type GuardPorts } from './decide-context.js'
import {
  ACTORS,
  CHECKLIST,
  deepFreeze,
  factsFor,
  ITEMS,
  line,
  minutes,
  NOON,
  opened,
  settings,
  SIGNATURE,
  STOCK,
  WORKERS,
  type ItemName,
} from './fixture.test-support.js'
import { materialsOf, materialsReturned, outstandingMaterials, stillLent, unaccounted } from './materials.js'
import { amountOf, currentQuote, isConsented, isPaid, isPriceConfirmed, netPaid, outstanding } from './quote.js'
import type { Refusal } from './refusal.js'
import { explain, SENTENCES } from './refusal-text.js'
import type { Actor } from './role.js'
import { Action, Locale, Status } from './vocabulary.js'
import type { Clock, WorkOrder } from './work-order-state.js'
import { decide, outcomesOf, permittedActions, TABLE, type Transition } from './work-order.js'

const WALKS = 3_000
const STEPS = 36
/** Fixed, so that a red run can be run again; another one explores elsewhere. */
const SEED = Number(process.env.WALK_SEED ?? 2611)

const ACTIONS = Object.values(Action)
const ITEM_NAMES = Object.keys(ITEMS).filter((name) => name !== 'oldTap') as ItemName[]
const PEOPLE = Object.values(ACTORS) as readonly Actor[]
const byId = (id: string | null) => PEOPLE.find(({ personId }) => personId !== null && personId === id)
const RULE = /^([A-Z]{3}-\d{1,2}|CHK|LIFE|API)$/

/** Numbers below one from a seed (mulberry32): the walk's seed decides, nothing else is random. */
const dice = (seed: number) => {
  let state = seed | 0
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T
  return { roll, pick }
}
type Dice = ReturnType<typeof dice>

const JUNK: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'x'.repeat(3000),
  '改為下午三點 🙂',
  -1,
  0,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  [null],
  [{}],
  {},
  { strokes: 'x', signerName: 7 },
  { strokes: [[[1, 2]]], signerName: 'x' },
  new Date(Number.NaN),
  new Date(0),
  new Date('9999-12-31T23:59:59Z'),
  Symbol.iterator,
  () => 1,
]

/** An input that might do for the action where the order stands; sometimes off by a little. */
const plausible = (
  order: WorkOrder,
  now: Date,
  { roll, pick }: Dice,
): { readonly [A in Action]: () => CommandInput[A] } => {
  const ahead = () => minutes(30 + Math.floor(roll() * 600), now)
  const quoteNo = () => Math.max(1, (currentQuote(order)?.no ?? 1) - (roll() < 0.1 ? 1 : 0))
  const workers = WORKERS.filter((worker) => worker.departments.includes(order.department))
  const worker = () => (roll() < 0.85 ? pick(workers) : pick(WORKERS)).id
  const item = Object.values(ITEMS).find(({ id }) => id === order.itemId) ?? ITEMS.tap
  const price = () => (roll() < 0.85 ? (item.priceMinor ?? 9000) : Math.floor(roll() * 20_000))
  const lines = () => [line(item.id as ItemName, price(), roll() < 0.7 ? 1 : 1.5)]
  const amount = (due: number) => (roll() < 0.85 ? due : Math.floor(roll() * 20_000))
  const reason = 'For a reason'
  const behalf = { onBehalfReason: roll() < 0.7 ? 'He is in the lift' : null }
  const signature = SIGNATURE
  const drawn = () => [{ itemId: pick(STOCK).id, quantity: pick([0.5, 1, 2, 20]) }]
  const { issued, loans } = materialsOf(order)
  /** What is out, and sometimes more than that. */
  const out = (kind: 'MATERIAL' | 'TOOL') => {
    const open =
      kind === 'MATERIAL'
        ? issued.map((each) => ({ itemId: each.itemId, left: unaccounted(each) }))
        : loans.map((loan) => ({ itemId: loan.itemId, left: stillLent(loan) }))
    const found = open.find(({ left }) => left > 0)
    return found ? [{ itemId: found.itemId, quantity: found.left / 1000 + (roll() < 0.1 ? 1 : 0) }] : drawn()
  }
  return {
    OPEN: () => ({}),
    REPLY: () => ({ said: 'We are coming', toWhom: 'Rex', medium: 'PHONE', toldPaidService: roll() < 0.8 }),
    REQUEST_ASSESSMENT: () => ({ assessorId: worker() }),
    RECORD_ASSESSMENT: () => ({
      feasible: roll() < 0.85,
      lines: lines(),
      note: 'Seen',
      explanation: 'Not possible',
      offListReason: reason,
    }),
    QUOTE: () => ({ lines: lines(), offListReason: reason }),
    CONSENT: () => ({ quoteNo: quoteNo(), medium: 'PHONE', toldPaidService: roll() < 0.8 }),
    PREPAY: () => ({ amountMinor: amount(outstanding(order)) }),
    DISPATCH: () => ({
      technicianId: roll() < 0.8 ? worker() : null,
      agreedWith: 'Sam',
      ...(order.appointmentAt ? {} : { appointmentAt: ahead() }),
    }),
    ASSIGN: () => ({ technicianId: worker() }),
    REPORT_UNABLE: () => ({ reason, ...behalf }),
    RECEIVE: () => ({}),
    SERVE_AT_COUNTER: () => ({}),
    REASSIGN: () => ({ technicianId: worker(), reason }),
    RESCHEDULE: () => ({ appointmentAt: ahead(), reason, agreedBy: 'Rex', staffShortage: roll() < 0.5 }),
    ARRIVE: () => behalf,
    CONFIRM_PRICE: () => ({
      quoteNo: quoteNo(),
      findings: 'Worn',
      materials: ['tap'],
      tools: [],
      medium: 'IN_PERSON',
      ...behalf,
    }),
    SUSPEND: () => ({ reason, appointmentAt: ahead(), agreedBy: 'Rex', ...behalf }),
    RESUME: () => behalf,
    START: () => behalf,
    RECORD_STEPS: () => ({
      ...(roll() < 0.5 ? { symptoms: [pick(['DRIPS', 'DRIPS', 'BURST'])] } : {}),
      steps: [
        pick([
          { step: 'SHUT', confirmed: roll() < 0.9 },
          { step: 'SEAT', option: pick(['FINE', 'WORN', 'GONE']), remedied: roll() < 0.7 },
          { step: 'FINAL', value: pick(['1', '3', '4', 'x']), unit: pick(['×', '×', 'mm']) },
        ]),
      ],
      ...behalf,
    }),
    COMPLETE: () => ({ workDone: 'Done', ...behalf }),
    SIGN_OFF: () => ({ signature }),
    COLLECT: () => ({ amountMinor: amount(outstanding(order)) }),
    PAY: () => ({ amountMinor: amount(outstanding(order)), receiptSerial: 'RC-2611-0001' }),
    HAND_IN: () => ({ amountMinor: amount(netPaid(order)) }),
    CONFIRM_PAYMENT: () => ({ receiptSerial: 'RC-2611-0001' }),
    MARK_ARREARS: () => ({ signature }),
    RECORD_UNPAID_CALLBACK: () => ({ reason, explanation: 'Terms', toWhom: 'Wang', medium: 'PHONE' }),
    MARK_UNSIGNED_ARREARS: () => ({ reason }),
    REFUND: () => ({ amountMinor: amount(roll() < 0.5 ? netPaid(order) : Math.floor(netPaid(order) / 2)), reason }),
    CONFIRM_QUALITY: () => ({}),
    REJECT: () => ({ reason, apology: roll() < 0.8 }),
    ESCALATE: () => ({
      reason,
      cause: pick(['AFTER_REWORK', 'CUSTOMER_STOPS', 'DISPUTE', 'CANNOT_FINISH', 'NO_SIGNATURE'] as const),
    }),
    RESOLVE_ESCALATION: () => ({ decision: pick(['REWORK', 'CONTINUE', 'ACCEPT', 'CANCEL'] as const), reason }),
    REQUEST_CANCEL: () => ({ reason }),
    CONFIRM_CANCEL: () => ({}),
    WRITE_OFF: () => ({
      placeOfReturn: pick(['FRONT_DESK', 'DISPATCH_CENTRE'] as const),
      oralReply: roll() < 0.8 ? 'Told' : null,
    }),
    HAND_TO_DISPATCH: () => ({}),
    HAND_OVER: () => ({ month: pick(['2026-11', '2026-12', '2027-01']) }),
    ARCHIVE: () => ({}),
    ISSUE_MATERIAL: () => ({ stock: drawn() }),
    USE_MATERIAL: () => ({ stock: out('MATERIAL'), ...behalf }),
    RETURN_MATERIAL: () => ({ stock: out('MATERIAL') }),
    LEND_TOOL: () => ({ stock: drawn() }),
    RETURN_TOOL: () => ({ stock: out('TOOL'), lostReason: roll() < 0.2 ? reason : null }),
    LIST_CUSTOMER_MATERIALS: () => ({ materials: roll() < 0.5 ? ['tap'] : ['PPR pipe DN20'] }),
  }
}

const spoilt = (input: object, { roll, pick }: Dice): unknown => {
  if (roll() < 0.15) return pick(JUNK)
  const keys = Object.keys(input)
  const key = keys.length > 0 ? pick(keys) : 'reason'
  return { ...input, [key]: pick(JUNK) }
}

/** A plain check: an expectation costs too much to be asked a million times. */
const must = (holds: boolean, what: string, ...about: readonly unknown[]) => {
  if (!holds) throw new Error(`${what} ${about.map((each) => JSON.stringify(each)).join(' ')}`)
}

const same = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime()
const kept = (was: Date | null, is: Date | null) => was === null || same(was, is)

const checkClocks = (before: readonly Clock[], after: readonly Clock[]) => {
  must(after.length >= before.length, 'a clock is gone')
  for (const [index, was] of before.entries()) {
    const is = after[index] as Clock
    must(is.id === was.id && is.kind === was.kind, 'another clock', was, is)
    must(same(is.startedAt, was.startedAt) && same(is.dueAt, was.dueAt), 'a clock was moved', was, is)
    must(
      kept(was.metAt, is.metAt) && kept(was.overdueAt, is.overdueAt) && kept(was.stoppedAt, is.stoppedAt),
      'a time was taken back',
      was,
      is,
    )
  }
  for (const clock of after) {
    if (clock.metAt) must((clock.overdueAt !== null) === clock.metAt >= clock.dueAt, 'late or not', clock)
    if (clock.overdueAt) must(same(clock.overdueAt, clock.dueAt), 'overdue at another time than due', clock)
  }
  const running = after.filter((clock) => !clock.metAt && !clock.stoppedAt).map(({ kind }) => kind)
  must(new Set(running).size === running.length, 'two clocks of a kind run', running)
}

const FIXED = [
  'id',
  'estateId',
  'requestId',
  'serial',
  'nature',
  'itemId',
  'priceListVersionId',
  'openedAt',
  'registeredAt',
] as const
const ON_CLOSED: readonly Action[] = [
  'COLLECT',
  'PAY',
  'HAND_IN',
  'CONFIRM_PAYMENT',
  'MARK_ARREARS',
  'MARK_UNSIGNED_ARREARS',
  'REFUND',
  'HAND_OVER',
  'ARCHIVE',
  'RETURN_TOOL',
]

const checkAccepted = (
  before: WorkOrder,
  result: Extract<ReturnType<typeof decide>, { ok: true }>,
  action: Action,
  ctx: DecideContext,
) => {
  const { order: after, evidence, clocks, payments, quote } = result.decision
  const row: Transition = TABLE[action]
  must(row.from.includes(before.status), 'from a status that the table does not give', action, before.status)
  must(
    outcomesOf(action, before.status).includes(after.status),
    'to a status that the table does not give',
    action,
    after.status,
  )
  must(after.version === before.version + 1, 'versions rise by one')
  must(
    evidence.action === action &&
      evidence.from === before.status &&
      evidence.to === after.status &&
      evidence.version === after.version &&
      evidence.by.personId === ctx.actor.personId &&
      same(evidence.by.at, ctx.now),
    'evidence of something else',
    evidence,
  )
  // Nothing is ever erased: what was there is there still, the very same, with what was added behind it.
  for (const [was, is, added] of [
    [before.evidence, after.evidence, 1],
    [before.payments, after.payments, payments.length],
    [before.quotes, after.quotes, quote ? 1 : 0],
  ] as const) {
    must(
      is.length === was.length + added && was.every((each, index) => each === is[index]),
      'a book was rewritten',
      action,
    )
  }
  const { doneBy = [], signature } = before.facts
  must(
    doneBy.every((id) => after.facts.doneBy?.includes(id)),
    'somebody is said not to have worked',
  )
  must(!signature || after.facts.signature === signature, 'a signature is gone')
  for (const field of FIXED) must(after[field] === before[field], 'changed for no reason', field)
  checkClocks(before.clocks, after.clocks)
  const applied = applyClockChanges(before.clocks, clocks)
  must(JSON.stringify(applied) === JSON.stringify(after.clocks), 'the changes do not lead to the clocks', clocks)
  // What the rules promise, whatever way led here.
  must(netPaid(after) >= 0, 'more refunded than paid')
  const { issued, loans } = materialsOf(after)
  must(issued.every((each) => unaccounted(each) >= 0) && loans.every((loan) => stillLent(loan) >= 0), 'MAT-1')
  const closedNow = action === 'WRITE_OFF' || after.status === 'CANCELLED'
  must(!closedNow || before.status === after.status || outstandingMaterials(after).length === 0, 'MAT-2', action)
  const needsConsent = action === 'DISPATCH' || action === 'START' || action === 'COMPLETE'
  must(!needsConsent || !isPaid(after) || isConsented(after), 'QUO-4', action)
  if (action === 'WRITE_OFF') {
    must(after.facts.signature !== undefined || after.facts.decision?.decision === 'ACCEPT', 'ACC-1')
    const owes = isPaid(after) && amountOf(after) > 0 && outstanding(after) > 0
    must(!owes || after.paymentState === 'ARREARS' || after.paymentState === 'BILLED', 'SET-6', after.paymentState)
    must(after.facts.servedAtCounter !== undefined || !doneBy.includes(ctx.actor.personId ?? ''), 'SET-6: his own work')
  }
  if (before.status === 'CANCELLED' || before.status === 'ARCHIVED') must(ON_CLOSED.includes(action), 'closed', action)
  if (after.status === 'CANCELLED') {
    const running = after.clocks.filter((clock) => clock.kind !== 'CALLBACK' && !clock.metAt && !clock.stoppedAt)
    must(running.length === 0, 'a clock runs on a cancelled order', running)
  }
}

const spokenOf = Object.fromEntries(
  Object.entries(SENTENCES).map(([reason, sentence]) => [
    reason,
    [...new Set(Object.values(sentence).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))],
  ]),
)

const said = new Map<string, number>()

const checkRefused = (refusal: Refusal) => {
  must(/^(FORBIDDEN|WRONG_STATE|UNMET|INVALID|CONFLICT|NOT_FOUND)$/.test(refusal.code), 'code', refusal)
  must(RULE.test(refusal.rule), 'rule', refusal)
  must(refusal.reason in SENTENCES, 'reason', refusal)
  // Whatever a sentence speaks of came with the refusal.
  for (const name of spokenOf[refusal.reason] ?? [])
    must(name !== undefined && name in refusal.facts, 'no fact', name, refusal)
  const times = (said.get(refusal.reason) ?? 0) + 1
  said.set(refusal.reason, times)
  if (times > 500) return
  for (const locale of Object.values(Locale)) {
    const sentence = explain(refusal, locale)
    must(!/[{}]|undefined|\bnull\b|NaN|\[object/.test(sentence), 'sentence', sentence)
  }
}

const seen = {
  statuses: new Set<Status>(),
  actions: new Set<Action>(),

  accepted: 0,
  refused: 0,
}

/** The next step of an order that goes well, and who would take it: without it hardly a walk would leave the dispatch centre. */
const onward = (order: WorkOrder, now: Date): readonly [Action, Actor | undefined] => {
  const {
    dispatcher,
    frontDesk,
    finance,
    lead,
    recordsKeeper,
    centreManager,
    supervisor,
    cleaningSupervisor,
    warehouse,
  } = ACTORS
  const assignee = byId(order.assigneeId)
  const passed = order.appointmentAt !== null && order.appointmentAt <= now
  switch (order.status) {
    case 'REGISTERED':
      if (order.repliedAt === null) return ['REPLY', dispatcher]
      if (order.nature === 'ROUTINE') return [passed ? 'RESCHEDULE' : 'DISPATCH', dispatcher]
      return [order.itemId === 'pipe' ? 'REQUEST_ASSESSMENT' : 'QUOTE', dispatcher]
    case 'ASSESSING':
      return ['RECORD_ASSESSMENT', byId(order.assessorId)]
    case 'QUOTED':
      return ['CONSENT', dispatcher]
    case 'CONSENTED':
      if (order.settlementMethod === 'COUNTER') return ['SERVE_AT_COUNTER', frontDesk]
      if (order.settlementMethod === 'PREPAID' && outstanding(order) > 0) return ['PREPAY', finance]
      return [passed ? 'RESCHEDULE' : 'DISPATCH', dispatcher]
    case 'DISPATCHED':
      if (assignee) return ['RECEIVE', assignee]
      return ['ASSIGN', order.department === 'CLEANING' ? cleaningSupervisor : supervisor]
    case 'RECEIVED':
      return ['ARRIVE', assignee]
    case 'ARRIVED':
      if (isPaid(order) && !isConsented(order)) return ['CONSENT', dispatcher]
      return [isPaid(order) && !isPriceConfirmed(order) ? 'CONFIRM_PRICE' : 'START', assignee]
    case 'SUSPENDED':
      return ['RESUME', assignee]
    case 'IN_PROGRESS':
    case 'REWORK':
      return isPaid(order) && !isConsented(order) ? ['CONSENT', dispatcher] : ['COMPLETE', assignee]
    case 'COMPLETED':
      if (materialsOf(order).loans.some((loan) => stillLent(loan) > 0)) return ['RETURN_TOOL', warehouse]
      if (outstandingMaterials(order).length > 0) return ['RETURN_MATERIAL', warehouse]
      return ['SIGN_OFF', assignee]
    case 'ESCALATED':
      return ['RESOLVE_ESCALATION', centreManager]
    case 'ACCEPTED':
      if (order.paymentState === 'COLLECTED') return ['HAND_IN', assignee]
      if (order.paymentState === 'HANDED_IN') return ['CONFIRM_PAYMENT', finance]
      if (order.paymentState === 'DUE') {
        const unpaid = order.clocks.some((clock) => clock.kind === 'SETTLEMENT' && clock.dueAt <= now)
        if (unpaid) return ['MARK_UNSIGNED_ARREARS', lead]
        return order.settlementMethod === 'ON_COMPLETION' ? ['COLLECT', assignee] : ['PAY', finance]
      }
      return ['WRITE_OFF', dispatcher]
    case 'WRITTEN_OFF':
    case 'CANCELLED':
    case 'ARCHIVED':
      return order.facts.handedOver ? ['ARCHIVE', recordsKeeper] : ['HAND_OVER', dispatcher]
  }
}

const walk = (seed: number, steps: number) => {
  const d = dice(seed)
  const { roll, pick } = d
  const estate = settings({
    procedure: pick(['A', 'B']),
    qualityConfirmation: pick(['CONTRACTORS', 'CONTRACTORS', 'ALL', 'NONE']),
    replyFrom: pick(['REGISTRATION', 'DISPATCH']),
    callbackCancelled: roll() < 0.3,
    deadlineInclusive: roll() < 0.7,
    orderMonth: pick(['WRITE_OFF', 'ISSUE']),
    timeZone: pick(['Asia/Shanghai', 'Europe/Berlin', 'America/New_York']),
  })
  const ports = {
    ...Object.fromEntries(Object.keys(metUntilFilled).map((name) => [name, () => ({ met: roll() < 0.93 })])),
    materialsReturned,
  } as unknown as GuardPorts
  /** How often the walk takes the step that leads on, rather than any step by anybody. */
  const drift = 0.2 + roll() * 0.7
  let now = NOON
  let ids = 0
  const name = pick(ITEM_NAMES)
  let order = deepFreeze(opened(name, { estate, actor: roll() < 0.2 ? 'dispatcherTech' : 'dispatcher' }))
  seen.statuses.add(order.status)

  const context = (actor: Actor, input: unknown, more: Partial<DecideContext> = {}): DecideContext => ({
    actor,
    now,
    estate,
    facts: { ...factsFor(input), checklist: CHECKLIST },
    ports,
    newId: () => `walk-${(ids += 1)}`,
    ...more,
  })

  for (let step = 0; step < steps; step += 1) {
    const leap = order.status === 'ACCEPTED' ? 0.1 : 0.03
    now = minutes(roll() < leap ? roll() * 60 * 24 * 3 : roll() * 8, now)
    const tied = [byId(order.assigneeId), byId(order.assessorId)].filter((each) => each !== undefined)
    const [next, by] = onward(order, now)
    const well = by !== undefined && roll() < drift
    const actor = well ? by : tied.length > 0 && roll() < 0.4 ? pick(tied) : pick(PEOPLE)
    // Asked for every step that nobody planned, and for some of the others.
    const asked = !well || roll() < 0.2
    const ways = asked
      ? permittedActions(
          order,
          context(actor, {}, { ports: { ...metUntilFilled, checklistDone: () => ({ met: true }) } }),
        )
          .filter(({ allowed }) => allowed)
          .map((each) => each.action)
      : []
    const action = well ? next : roll() < 0.7 && ways.length > 0 ? pick(ways) : pick(ACTIONS)
    const good = plausible(order, now, d)[action]()
    const input = roll() < 0.85 ? good : spoilt(good, d)
    const command = deepFreeze({ action, input }) as unknown as Command
    const versionSeen = roll() < 0.95 ? order.version : order.version - 1
    const ctx = context(actor, input, { versionSeen })

    const result = decide(order, command, ctx)
    if (result.ok) {
      checkAccepted(order, result, action, ctx)
      must(versionSeen === order.version, 'acted on a stale version')
      must(!asked || ways.includes(action), 'not permitted, yet done', action)
      order = deepFreeze(result.decision.order)
      seen.statuses.add(order.status)
      seen.actions.add(action)
      seen.accepted += 1
    } else {
      checkRefused(result.refusal)
      if (versionSeen !== order.version && ways.includes(action))
        must(result.refusal.code === 'CONFLICT', 'merged', action)
      seen.refused += 1
    }
  }
  return order
}

const seeds = fc.integer()

describe(`${WALKS} random walks of ${STEPS} steps`, () => {
  it(
    '[LIFE] [OVD-4] [AUD-1] [SET-7] no path the table does not give, nothing erased, versions by one, every refusal explained',
    { timeout: 240_000 },
    () => {
      fc.assert(
        // The number of steps is an argument, so that a failing walk shrinks to its last step.
        fc.property(seeds, fc.integer({ min: STEPS / 2, max: STEPS }), (seed, steps) => {
          walk(seed, steps)
        }),
        { numRuns: WALKS, seed: SEED },
      )
    },
  )

  it(
    '[LIFE] an action that permittedActions does not allow is refused whatever the input',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(seeds, fc.nat(STEPS), fc.nat(PEOPLE.length - 1), (seed, steps, who) => {
          const order = walk(seed, steps)
          const d = dice(~seed)
          const actor = PEOPLE[who] as Actor
          const ctx = (input: object): DecideContext => ({
            actor,
            now: minutes(60 * 24 * 30),
            estate: settings(),
            facts: factsFor(input),
            ports: metUntilFilled,
            newId: () => 'x',
          })
          for (const { action, allowed, refusal } of permittedActions(order, ctx({}))) {
            must(allowed === (refusal === null), 'allowed and refused')
            if (refusal) checkRefused(refusal)
            if (allowed) continue
            for (const input of [plausible(order, ctx({}).now, d)[action](), spoilt({}, d)]) {
              expect(decide(order, { action, input } as unknown as Command, ctx(input as object)).ok, action).toBe(
                false,
              )
            }
          }
        }),
        { numRuns: 300, seed: SEED },
      )
    },
  )

  it('the same arguments give the same answer', () => {
    fc.assert(
      fc.property(seeds, fc.nat(ACTIONS.length - 1), fc.nat(PEOPLE.length - 1), (seed, which, who) => {
        const order = walk(seed, STEPS / 2)
        const action = ACTIONS[which] as Action
        const input = plausible(order, NOON, dice(seed))[action]()
        const once = () => {
          let ids = 0
          return decide(order, { action, input } as Command, {
            actor: PEOPLE[who] as Actor,
            now: minutes(60 * 24),
            estate: settings(),
            facts: factsFor(input),
            ports: metUntilFilled,
            newId: () => `same-${(ids += 1)}`,
          })
        }
        expect(once()).toEqual(once())
      }),
      { numRuns: 200, seed: SEED },
    )
  })

  afterAll(() => {
    // A walk that goes nowhere proves nothing.
    expect(Object.values(Status).filter((status) => !seen.statuses.has(status))).toEqual([])
    expect(ACTIONS.filter((action) => action !== 'OPEN' && !seen.actions.has(action))).toEqual([])
    expect(said.size).toBeGreaterThan(60)
    expect(seen.accepted).toBeGreaterThan(WALKS * 5)
    expect(seen.refused).toBeGreaterThan(WALKS * 5)
  })
})
