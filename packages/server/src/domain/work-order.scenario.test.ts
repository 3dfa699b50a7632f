/** Orders walked from registration to the archive, by the right roles only, for each way of settling and each procedure. */
import { describe, expect, it } from 'vitest'
import {
  consent,
  dispatchTo,
  line,
  minutes,
  NOON,
  opened,
  quoted,
  registered,
  judged,
  context,
  ITEMS,
  refused,
  run,
  settings,
  SIGNATURE,
  TOLD,
  type ActorName,
  type ItemName,
  type Step,
} from './fixture.test-support.js'
import type { Procedure } from './vocabulary.js'
import type { WorkOrder } from './work-order-state.js'
import { openOrder } from './work-order.js'

const visit = (actor: ActorName): readonly Step[] => [
  ['RECEIVE', actor, {}],
  ['ARRIVE', actor, {}],
]
const confirm = (actor: ActorName): Step => [
  'CONFIRM_PRICE',
  actor,
  { quoteNo: 1, findings: 'Worn', materials: ['part'], tools: ['wrench'], medium: 'SIGNATURE', signature: SIGNATURE },
]
const work = (actor: ActorName): readonly Step[] => [
  ['START', actor, {}],
  ['COMPLETE', actor, { workDone: 'Done' }],
]
const sign = (actor: ActorName): Step => ['SIGN_OFF', actor, { signature: SIGNATURE }]
const writeOff = (actor: ActorName = 'dispatcher'): Step => ['WRITE_OFF', actor, { placeOfReturn: 'DISPATCH_CENTRE' }]

/** Procedure A names the technician at dispatch; in B the department's supervisor assigns. */
const send = (procedure: Procedure, technicianId: string, supervisor: ActorName): readonly Step[] =>
  procedure === 'A' ? [dispatchTo(technicianId)] : [dispatchTo(null), ['ASSIGN', supervisor, { technicianId }]]

const field = (procedure: Procedure): readonly Step[] => [
  ...send(procedure, 'tom', 'supervisor'),
  ...visit('tech'),
  confirm('tech'),
  ...work('tech'),
  sign('tech'),
]

const pay = (amountMinor: number): Step => ['PAY', 'finance', { amountMinor, receiptSerial: 'RC-2611-0001' }]

const collected = (procedure: Procedure): readonly Step[] => {
  const collect: Step = ['COLLECT', 'tech', { amountMinor: 8000 }]
  const settle: readonly Step[] = [
    ['HAND_IN', 'tech', { amountMinor: 8000 }],
    ['CONFIRM_PAYMENT', 'finance', { receiptSerial: 'RC-2611-0001' }],
  ]
  // A writes off first, B only once finance has confirmed.
  return procedure === 'A' ? [collect, writeOff(), ...settle] : [collect, ...settle, writeOff()]
}

const WAYS: readonly (readonly [string, ItemName, (procedure: Procedure) => readonly Step[]])[] = [
  [
    'routine, no fee',
    'lamp',
    (procedure) => [
      TOLD,
      ...send(procedure, 'tom', 'supervisor'),
      ...visit('tech'),
      ...work('tech'),
      sign('resident'),
      writeOff(),
    ],
  ],
  [
    'collected on completion',
    'tap',
    (procedure) => [...quoted(), consent(), ...field(procedure), ...collected(procedure)],
  ],
  [
    'at finance, as 欠費',
    'tapAtFinance',
    (procedure) => [
      ...quoted('tapAtFinance'),
      consent(),
      ...field(procedure),
      ['MARK_ARREARS', 'tech', { signature: SIGNATURE }],
      writeOff('frontDesk'),
      pay(8000),
    ],
  ],
  [
    'prepaid cleaning',
    'cleaning',
    (procedure) => [
      ...quoted('cleaning'),
      consent(),
      ['PREPAY', 'frontDesk', { amountMinor: 12_000 }],
      ...send(procedure, 'cleo', 'cleaningSupervisor'),
      ...visit('cleaner'),
      confirm('cleaner'),
      ...work('cleaner'),
      sign('cleaner'),
      writeOff(),
    ],
  ],
  [
    'counter copying',
    'copying',
    () => [
      ...quoted('copying'),
      consent(),
      ['SERVE_AT_COUNTER', 'dispatcher', {}],
      sign('dispatcher'),
      pay(50),
      writeOff('dispatcher'),
    ],
  ],
  [
    'monthly bill',
    'billed',
    (procedure) => [...quoted('billed'), consent(), ...field(procedure), writeOff(), pay(8000)],
  ],
  [
    'business, at finance',
    'parking',
    (procedure) => [
      ['QUOTE', 'dispatcher', { lines: [line('parking')] }],
      ['REPLY', 'controlRoom', { said: 'Ready on Friday', toWhom: 'Rex', medium: 'PHONE' }],
      consent(),
      ...field(procedure),
      pay(8000),
      writeOff(),
    ],
  ],
  [
    'assessed on site first',
    'pipe',
    (procedure) => [
      TOLD,
      ['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'tina' }],
      ['RECORD_ASSESSMENT', 'otherTech', { feasible: true, lines: [line('pipe', 8000)], note: 'One union' }],
      ['CONSENT', 'otherTech', { quoteNo: 1, medium: 'SIGNATURE', signature: SIGNATURE }],
      ...field(procedure),
      ...collected(procedure),
    ],
  ],
]

const ARCHIVE: readonly Step[] = [
  ['HAND_OVER', 'dispatcher', { month: '2026-11' }],
  ['ARCHIVE', 'recordsKeeper', {}],
]

const sane = (order: WorkOrder) => {
  expect(order.evidence.map(({ version }) => version)).toEqual(order.evidence.map((_entry, index) => index + 1))
  for (const [index, entry] of order.evidence.entries()) {
    if (index > 0) expect(entry.from).toBe(order.evidence[index - 1]?.to)
  }
  // The callback is a later release's to meet; every other clock has found its end.
  const open = order.clocks.filter((clock) => clock.metAt === null && clock.stoppedAt === null).map(({ kind }) => kind)
  expect(open.filter((kind) => kind !== 'CALLBACK' && kind !== 'SETTLEMENT')).toEqual([])
}

describe.each(['A', 'B'] as const)('procedure %s', (procedure) => {
  const estate = settings({ procedure })

  it.each(WAYS)('[SET-1] [SET-6] %s: from registration to the archive', (_way, item, steps) => {
    const order = run(opened(item, { estate }), [...steps(procedure), ...ARCHIVE], { estate })
    expect(order.status).toBe('ARCHIVED')
    expect(order).toMatchObject({ writtenOffAt: NOON, closedAt: NOON })
    sane(order)
  })

  it('[SET-6] the other procedure’s order of steps', () => {
    const due = run(
      opened('tap', { estate }),
      [...quoted(), consent(), ...field(procedure), ['COLLECT', 'tech', { amountMinor: 8000 }]],
      { estate },
    )
    if (procedure === 'B') expect(refused(due, writeOff(), { estate }).reason).toBe('financeConfirmsFirst')
    else expect(run(due, [writeOff()], { estate }).status).toBe('WRITTEN_OFF')
  })
})

it('[ARC-2] procedure B: the department’s supervisor archives his own department’s order', () => {
  const order = run(opened('tap'), [
    ...quoted(),
    consent(),
    ...field('B'),
    ...collected('B'),
    ['HAND_OVER', 'frontDesk', { month: '2026-11' }],
    ['ARCHIVE', 'supervisor', {}],
  ])
  expect(order.status).toBe('ARCHIVED')
  sane(order)
})

it('the long way round: late reply, missed receipt, reassigned, suspended, requoted, reworked, escalated, paid late', () => {
  let order = opened('tap')
  const at = (count: number, ...steps: readonly Step[]) => {
    order = run(order, steps, { now: minutes(count) })
  }
  at(16, TOLD)
  at(17, ...quoted().slice(1), ['CONSENT', 'resident', { quoteNo: 1, medium: 'APP' }])
  at(20, dispatchTo('tom'))
  at(35, ['REPORT_UNABLE', 'tech', { reason: 'Stuck in the lift' }])
  at(36, ['REASSIGN', 'dispatcher', { technicianId: 'tina', reason: 'Tom is stuck' }])
  at(40, ['RECEIVE', 'otherTech', {}])
  at(50, ['RESCHEDULE', 'dispatcher', { appointmentAt: minutes(180), reason: 'Tina finishes first', agreedBy: 'Rex' }])
  at(185, ['ARRIVE', 'otherTech', {}])
  at(
    190,
    ['QUOTE', 'otherTech', { lines: [line('tap', 8000, 2)] }],
    ['CONSENT', 'otherTech', { quoteNo: 2, medium: 'SIGNATURE', signature: SIGNATURE }],
  )
  at(
    192,
    [
      'CONFIRM_PRICE',
      'otherTech',
      { quoteNo: 2, findings: 'Both taps', materials: ['2 taps'], tools: [], medium: 'IN_PERSON' },
    ],
    ['START', 'otherTech', {}],
  )
  at(200, ['SUSPEND', 'otherTech', { reason: 'Part missing', appointmentAt: minutes(300), agreedBy: 'Rex' }])
  at(290, ['RESUME', 'otherTech', {}], ['COMPLETE', 'otherTech', { workDone: 'Both replaced' }])
  at(
    295,
    ['REJECT', 'resident', { reason: 'One still drips', apology: true }],
    ['COMPLETE', 'otherTech', { workDone: 'Tightened' }],
  )
  at(300, ['ESCALATE', 'otherTech', { cause: 'AFTER_REWORK', reason: 'Still not content' }])
  at(330, ['RESOLVE_ESCALATION', 'generalManager', { decision: 'ACCEPT', reason: 'Tested dry in my presence' }])
  at(900, ['COLLECT', 'otherTech', { amountMinor: 16_000 }])
  at(
    901,
    ['HAND_IN', 'otherTech', { amountMinor: 16_000 }],
    ['CONFIRM_PAYMENT', 'finance', { receiptSerial: 'RC-2611-0002' }],
  )
  at(910, ['WRITE_OFF', 'frontDesk', { placeOfReturn: 'FRONT_DESK', oralReply: 'Told Dora' }])
  at(
    920,
    ['HAND_TO_DISPATCH', 'frontDesk', {}],
    ['HAND_OVER', 'dispatcher', { month: '2026-11' }],
    ['REFUND', 'finance', { amountMinor: 1000, reason: 'Goodwill' }],
  )
  at(930, ['ARCHIVE', 'recordsKeeper', {}])

  expect(order).toMatchObject({ status: 'ARCHIVED', assigneeId: 'tina', facts: { rejections: 1, doneBy: ['tina'] } })
  expect(order.quotes.map(({ no, amountMinor }) => [no, amountMinor])).toEqual([
    [1, 8000],
    [2, 16_000],
  ])
  const late = order.clocks.map(({ kind, overdueAt }) => [kind, overdueAt?.toISOString() ?? null])
  expect(late).toEqual([
    ['REPLY', minutes(15).toISOString()],
    ['RECEIPT', minutes(30).toISOString()],
    ['ARRIVAL', null],
    ['RECEIPT', null],
    ['ARRIVAL', minutes(180).toISOString()],
    ['ARRIVAL', null],
    ['SETTLEMENT', '2026-11-23T16:00:00.000Z'],
    ['CALLBACK', null],
    ['COMPILE', null],
    ['HANDOVER', null],
  ])
  sane(order)
})

it('[INT-8] out of scope: two approvals, the supervisor’s fee, the customer’s consent, and only then dispatch', () => {
  const asked = judged(registered({ urgency: 'URGENT', itemId: null }), {
    action: 'ASK_APPROVAL',
    input: { reason: 'Locked out', department: 'ENGINEERING' },
  })
  const approved = judged(
    judged(asked, { action: 'APPROVE', input: {} }, { actor: 'lead' }),
    { action: 'APPROVE', input: { feeMinor: 20_000 } },
    { actor: 'supervisor' },
  )
  const open = openOrder(
    { request: approved, item: ITEMS.pipe, serial: 'WO-2611-0042', replyClock: approved.clocks[0] ?? null },
    context(),
  )
  if (!open.ok) throw new Error(open.refusal.reason)
  const { order } = open.decision
  const ready = run(order, [TOLD, ['QUOTE', 'dispatcher', { lines: [line('pipe', 20_000)] }]])
  expect(refused(ready, dispatchTo('tom')).code).toBe('WRONG_STATE')
  expect(run(ready, [consent(), dispatchTo('tom')]).status).toBe('DISPATCHED')
})

it('[SET-6] everybody who did some of the work stays one of those who may not write it off', () => {
  const order = run(opened('tap'), [
    ...quoted(),
    consent(),
    dispatchTo('tom'),
    ...visit('tech'),
    confirm('tech'),
    ['START', 'tech', {}],
    ['REASSIGN', 'supervisor', { technicianId: 'dual', reason: 'Tom is called away' }],
    ...visit('dispatcherTech'),
    ...work('dispatcherTech'),
    ['REJECT', 'dispatcherTech', { reason: 'It drips', apology: true }],
    ['REASSIGN', 'supervisor', { technicianId: 'tina', reason: 'A fresh eye' }],
    ...visit('otherTech'),
    ...work('otherTech'),
    sign('otherTech'),
    pay(8000),
  ])
  expect(order.facts.doneBy).toEqual(['tom', 'dual', 'tina'])
  expect(refused(order, writeOff('dispatcherTech'))).toMatchObject({
    code: 'FORBIDDEN',
    rule: 'SET-6',
    reason: 'ownWork',
  })
  expect(run(order, [writeOff('dispatcher')]).status).toBe('WRITTEN_OFF')
})
