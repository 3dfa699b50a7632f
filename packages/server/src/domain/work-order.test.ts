import { describe, expect, it } from 'vitest'
import type { Command } from './command.js'
import {
  ACTORS,
  APPOINTMENT,
  ARRIVE,
  attempt,
  COMPLETE,
  confirmPrice,
  consent,
  context,
  dispatchTo,
  ITEMS,
  judged,
  line,
  minutes,
  NOON,
  opened,
  PAID,
  person,
  quoted,
  RECEIVE,
  refused,
  registered,
  run,
  settings,
  SIGNATURE,
  SIGN_OFF,
  START,
  TO_ACCEPTED,
  TO_ARRIVED,
  TO_COMPLETED,
  TO_DISPATCHED,
  TO_IN_PROGRESS,
  TO_RECEIVED,
  TO_WRITTEN_OFF,
  TOLD,
  why,
  WORKERS,
  WRITE_OFF,
  type ActorName,
  type Step,
} from './fixture.test-support.js'
import { Action, Status } from './vocabulary.js'
import type { WorkOrder } from './work-order-state.js'
import { act, decide, openOrder, outcomesOf, permittedActions, rolesOf, TABLE, type Transition } from './work-order.js'

const ROWS = Object.entries(TABLE) as readonly [Action, Transition][]

const tap = (steps: readonly Step[] = []) => run(opened('tap'), steps)
const ACCEPTED = tap(TO_ACCEPTED)
const WRITTEN_OFF = tap(TO_WRITTEN_OFF)
const CANCELLED = tap([
  ['REQUEST_CANCEL', 'resident', { reason: 'Mended it myself' }],
  ['CONFIRM_CANCEL', 'dispatcher', {}],
])

const permitted = (order: WorkOrder, actor: ActorName) =>
  permittedActions(order, context({ actor }))
    .filter(({ allowed }) => allowed)
    .map(({ action }) => action)

const clock = (order: WorkOrder, kind: string) => order.clocks.filter((each) => each.kind === kind)

describe('the table', () => {
  it('has every action of the life cycle, and every status can be reached', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(Action).sort())
    const reached = new Set(
      ROWS.flatMap(([action, row]) =>
        (row.from.length > 0 ? row.from : (['REGISTERED'] as const)).flatMap((from) => outcomesOf(action, from)),
      ),
    )
    expect(Object.keys(Status).filter((status) => !reached.has(status as Status))).toEqual([])
  })

  it('names somebody for each action, and each narrowing is of somebody named', () => {
    for (const [action, row] of ROWS) {
      expect(row.who.length, action).toBeGreaterThan(0)
      expect(rolesOf(action).length, action).toBeGreaterThan(0)
      for (const who of Object.keys(row.narrowed ?? {})) expect(row.who, action).toContain(who)
    }
  })

  it('no one who may only look is in it', () => {
    for (const action of Object.values(Action)) {
      expect(rolesOf(action)).not.toContain('AUDITOR')
      expect(rolesOf(action)).not.toContain('WALL_DISPLAY')
      expect(rolesOf(action)).not.toContain('CLIENT_APP')
      // The warehouse books what is drawn and what comes back, and nothing else.
      expect(rolesOf(action).includes('WAREHOUSE'), action).toBe(/^(ISSUE|LEND|RETURN)_/.test(action))
    }
  })

  /** Somebody who may do the action, whatever status the order is put into. */
  const allMight = person(
    'might',
    [
      'DISPATCHER',
      'FRONT_DESK',
      'CONTROL_ROOM',
      'TECHNICIAN',
      'DEPARTMENT_SUPERVISOR',
      'SERVICE_LEAD',
      'CENTRE_MANAGER',
      'FINANCE',
      'RECORDS_KEEPER',
      'RESIDENT',
      'WAREHOUSE',
    ],
    ['ENGINEERING'],
    { unitIds: ['unit-5-1803'] },
  )

  it.each(Object.values(Status))('[LIFE] %s admits the actions of the table and no other', (status) => {
    const order: WorkOrder = { ...opened('tap'), status, assigneeId: 'might', assessorId: 'might' }
    for (const { action, refusal } of permittedActions(order, { ...context(), actor: allMight })) {
      const row: Transition = TABLE[action]
      if (row.from.includes(status)) {
        expect(refusal?.reason ?? 'allowed', action).not.toMatch(/^(wrongStatus|closed)$/)
      } else {
        expect(refusal, action).toMatchObject({ code: 'WRONG_STATE', rule: 'LIFE', facts: { status } })
      }
    }
  })

  it('[LIFE] on a cancelled or archived order everything is refused naming its state, except payments, refunds and returned loans', () => {
    for (const status of ['CANCELLED', 'ARCHIVED'] as const) {
      const order: WorkOrder = { ...opened('tap'), status, assigneeId: 'might', assessorId: 'might' }
      const admitted = permittedActions(order, { ...context(), actor: allMight })
        .filter(({ refusal }) => refusal?.reason !== 'closed')
        .map(({ action }) => action)
      const money: Action[] = ['COLLECT', 'PAY', 'HAND_IN', 'CONFIRM_PAYMENT']
      const marks: Action[] = ['MARK_ARREARS', 'MARK_UNSIGNED_ARREARS']
      expect(admitted).toEqual(
        status === 'ARCHIVED'
          ? [...money, ...marks, 'REFUND', 'RETURN_TOOL']
          : [...money, 'REFUND', 'HAND_OVER', 'ARCHIVE', 'RETURN_TOOL'],
      )
    }
  })

  it('[LIFE] who is not in the row is refused before he learns how the order stands', () => {
    for (const [action, row] of ROWS) {
      const order: WorkOrder = {
        ...opened('tap'),
        status: row.from[0] ?? 'REGISTERED',
        assigneeId: 'tom',
        assessorId: 'tom',
      }
      const roles = rolesOf(action)
      for (const [name, actor] of Object.entries(ACTORS)) {
        const holds = actor.grants.some((grant) => grant.estateId === 'estate-1' && roles.includes(grant.role))
        if (holds) continue
        const result = decide(order, { action, input: {} } as unknown as Command, {
          ...context(),
          actor,
          versionSeen: 99,
        })
        expect(result, `${action} by ${name}`).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
      }
    }
  })
})

describe('[LIFE] two people on one order', () => {
  it('the later of two is told what changed since the version he saw, and by whom', () => {
    const order = tap([...quoted(), consent()])
    const seen = 2
    const ctx = context({ actor: 'dispatcher' }, { technicianId: 'tom' })
    const result = act(order, { action: 'DISPATCH', input: { technicianId: 'tom', agreedWith: 'Tom' } }, seen, ctx)
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'CONFLICT',
        rule: 'LIFE',
        reason: 'stale',
        facts: {
          versionSeen: 2,
          versionNow: 4,
          status: 'CONSENTED',
          actions: ['QUOTE', 'CONSENT'],
          roles: ['DISPATCHER', 'DISPATCHER'],
          persons: ['dora', 'dora'],
          at: [NOON.toISOString(), NOON.toISOString()],
        },
      },
    })
    expect(
      act(order, { action: 'DISPATCH', input: { technicianId: 'tom', agreedWith: 'Tom' } }, order.version, ctx).ok,
    ).toBe(true)
  })

  it('a version from the future is a conflict too', () => {
    expect(act(tap(), { action: 'REQUEST_CANCEL', input: { reason: 'x' } }, 7, context()).ok).toBe(false)
  })
})

describe('opening', () => {
  const accepted = (over = {}) => judged(registered(over), { action: 'ACCEPT', input: { itemId: 'tap' } })
  const open = (over = {}, world = {}) => {
    const request = accepted()
    const result = openOrder(
      { request, item: ITEMS.tap, serial: 'WO-2611-0042', replyClock: request.clocks[0] ?? null, ...over },
      context(world),
    )
    return result
  }

  it('[INT-5] only an accepted request opens an order', () => {
    expect(open({ request: registered() })).toMatchObject({
      ok: false,
      refusal: { code: 'WRONG_STATE', rule: 'INT-5' },
    })
    expect(open()).toMatchObject({
      ok: true,
      decision: { order: { status: 'REGISTERED', version: 1, serial: 'WO-2611-0042' } },
    })
  })

  it('[INT-5] only the dispatch centre, the front desk and the control room open', () => {
    for (const actor of ['tech', 'resident', 'finance', 'wall', 'app', 'system', 'stranger'] as const) {
      expect(open({}, { actor }), actor).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
    }
    for (const actor of ['dispatcher', 'frontDesk', 'controlRoom'] as const)
      expect(open({}, { actor }).ok, actor).toBe(true)
  })

  it('[CAT-1] an order is for an item of the price list', () => {
    expect(open({ item: null })).toMatchObject({ ok: false, refusal: { rule: 'CAT-1', reason: 'itemMissing' } })
  })

  it('[INT-2] complaints, enquiries and incidents become no work order', () => {
    expect(open({ item: { ...ITEMS.tap, nature: 'COMPLAINT' } })).toMatchObject({
      ok: false,
      refusal: { rule: 'INT-2' },
    })
  })

  it('[INT-3] a special order wants an appointment, even when the request was taken for a routine one', () => {
    const request = judged(registered({ nature: 'ROUTINE', appointmentFrom: null, itemId: 'lamp' }), {
      action: 'ACCEPT',
      input: { itemId: 'lamp' },
    })
    expect(open({ request, replyClock: null })).toMatchObject({
      ok: false,
      refusal: { rule: 'INT-3', facts: { missing: ['appointmentFrom'] } },
    })
    expect(open({ request, replyClock: null, appointmentAt: APPOINTMENT }).ok).toBe(true)
  })

  it('[SET-1] a paid item must say how it is settled', () => {
    expect(open({ item: { ...ITEMS.tap, settlementMethod: 'NONE' } })).toMatchObject({
      ok: false,
      refusal: { rule: 'SET-1' },
    })
  })

  it('[DIS-2] the request’s REPLY clock goes on: the same clock, the same due time', () => {
    const order = tap()
    expect(order.clocks).toMatchObject([{ kind: 'REPLY', startedAt: NOON, dueAt: minutes(15), metAt: null }])
    const result = open()
    expect(result).toMatchObject({ ok: true, decision: { clocks: [{ change: 'carry', kind: 'REPLY' }] } })
    // A second order of the same request has none: the customer is answered once.
    expect(open({ replyClock: null })).toMatchObject({ ok: true, decision: { order: { clocks: [] }, clocks: [] } })
  })

  it('[CAT-2] keeps the version of the price list that its item came from', () => {
    expect(tap()).toMatchObject({ itemId: 'tap', priceListVersionId: 'list-7' })
  })

  it('an order is never opened twice', () => {
    expect(why(decideRefusal(tap(), 'OPEN'))).toEqual(['WRONG_STATE', 'LIFE', 'openedFromRequest'])
  })
})

const decideRefusal = (order: WorkOrder, action: string) => {
  const result = decide(order, { action, input: {} } as unknown as Command, context())
  if (result.ok) throw new Error('accepted')
  return result.refusal
}

describe('answering the customer', () => {
  it('[DIS-2] a reply says what, to whom and how, and meets the clock', () => {
    expect(why(refused(tap(), ['REPLY', 'dispatcher', { said: ' ', toWhom: 'Rex', medium: 'PHONE' }]))).toEqual([
      'INVALID',
      'DIS-2',
      'fieldMissing',
    ])
    expect(why(refused(tap(), ['REPLY', 'dispatcher', { said: 'x', toWhom: '', medium: 'PHONE' }]))).toEqual([
      'INVALID',
      'DIS-2',
      'fieldMissing',
    ])
    expect(
      why(refused(tap(), ['REPLY', 'dispatcher', { said: 'x', toWhom: 'Rex', medium: 'DRUM' as 'PHONE' }])),
    ).toEqual(['INVALID', 'DIS-2', 'fieldWrong'])
    const order = run(tap(), [TOLD], { now: minutes(14) })
    expect(clock(order, 'REPLY')).toMatchObject([{ metAt: minutes(14), overdueAt: null }])
    expect(order.repliedAt).toEqual(minutes(14))
  })

  it('[DIS-2] answered after 15 minutes is late for good, and a second reply changes nothing', () => {
    const late = run(tap(), [TOLD], { now: minutes(16) })
    expect(clock(late, 'REPLY')).toMatchObject([{ metAt: minutes(16), overdueAt: minutes(15) }])
    const again = run(late, [TOLD], { now: minutes(20) })
    expect(clock(again, 'REPLY')).toEqual(clock(late, 'REPLY'))
    expect(again.repliedAt).toEqual(minutes(16))
  })

  it('[DIS-2] counted from dispatch where the estate says so', () => {
    const estate = settings({ replyFrom: 'DISPATCH' })
    const order = opened('lamp', { estate })
    expect(order.clocks).toEqual([])
    const dispatched = run(order, [['DISPATCH', 'dispatcher', { technicianId: 'tom', agreedWith: 'Tom' }]], {
      estate,
      now: minutes(30),
    })
    expect(clock(dispatched, 'REPLY')).toMatchObject([{ startedAt: minutes(30), dueAt: minutes(45) }])
    const answered = run(order, [TOLD, ['DISPATCH', 'dispatcher', { technicianId: 'tom', agreedWith: 'Tom' }]], {
      estate,
    })
    // What was said before does not answer for the time after dispatch.
    expect(clock(answered, 'REPLY')).toMatchObject([{ startedAt: NOON, dueAt: minutes(15), metAt: null }])
  })
})

describe('price and consent', () => {
  it('[INT-2] a routine order carries no fee: no quote, no assessment', () => {
    const lamp = opened('lamp')
    expect(why(refused(lamp, ['QUOTE', 'dispatcher', { lines: [line('tap')] }]))).toEqual([
      'UNMET',
      'INT-2',
      'routineHasNoFee',
    ])
    expect(why(refused(lamp, ['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'tom' }]))).toEqual([
      'UNMET',
      'INT-2',
      'routineHasNoFee',
    ])
    expect(attempt(tap(), ['QUOTE', 'dispatcher', { lines: [line('tap')] }]).ok).toBe(true)
  })

  it('[QUO-1] no consent before the customer was told that it is a paid service, who told and when', () => {
    const order = tap([['QUOTE', 'dispatcher', { lines: [line()] }]])
    expect(why(refused(order, consent()))).toEqual(['UNMET', 'QUO-1', 'notToldPaid'])
    const claim: Step = ['CONSENT', 'resident', { quoteNo: 1, medium: 'APP', toldPaidService: true }]
    expect(why(refused(order, claim))).toEqual(['UNMET', 'QUO-1', 'notToldPaid'])
    const told = run(order, [['CONSENT', 'dispatcher', { quoteNo: 1, medium: 'PHONE', toldPaidService: true }]])
    expect(told.facts.paidServiceTold).toEqual({ personId: 'dora', role: 'DISPATCHER', at: NOON })
    expect(attempt(run(order, [TOLD]), ['CONSENT', 'resident', { quoteNo: 1, medium: 'APP' }]).ok).toBe(true)
  })

  it('[QUO-2] no dispatch of a paid order without item, fee and time', () => {
    expect(why(refused(tap(), dispatchTo('tom')))).toEqual(['UNMET', 'QUO-2', 'noQuote'])
    const timeless = { ...tap([...quoted(), consent()]), appointmentAt: null }
    expect(why(refused(timeless, dispatchTo('tom')))).toEqual(['UNMET', 'QUO-2', 'appointmentMissing'])
    const timed: Step = [
      'DISPATCH',
      'dispatcher',
      { technicianId: 'tom', appointmentAt: APPOINTMENT, agreedWith: 'Tom' },
    ]
    expect(run(timeless, [timed]).appointmentAt).toEqual(APPOINTMENT)
  })

  it('[QUO-3] a line without a list price waits for an assessment, by somebody of the trade', () => {
    const pipe = opened('pipe')
    expect(why(refused(pipe, ['QUOTE', 'dispatcher', { lines: [line('pipe', 30_000)] }]))).toEqual([
      'UNMET',
      'QUO-3',
      'assessFirst',
    ])
    expect(why(refused(pipe, ['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'sparky' }]))).toEqual([
      'UNMET',
      'QUO-3',
      'lacksTrade',
    ])
    expect(why(refused(pipe, ['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'nobody' }]))).toEqual([
      'UNMET',
      'QUO-3',
      'noSuchPerson',
    ])
    const asked = run(pipe, [['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'tom' }]])
    expect(asked).toMatchObject({ status: 'ASSESSING', assessorId: 'tom' })
    const found: Step = [
      'RECORD_ASSESSMENT',
      'otherTech',
      { feasible: true, lines: [line('pipe', 30_000)], note: 'Two metres' },
    ]
    expect(why(refused(asked, found))).toEqual(['FORBIDDEN', 'QUO-3', 'notTheAssessor'])
    const costless: Step = ['RECORD_ASSESSMENT', 'tech', { feasible: true, note: 'Two metres' }]
    expect(why(refused(asked, costless))).toEqual(['INVALID', 'QUO-3', 'fieldMissing'])
    const assessed = run(asked, [
      ['RECORD_ASSESSMENT', 'tech', { feasible: true, lines: [line('pipe', 30_000)], note: 'Two metres' }],
    ])
    expect(assessed).toMatchObject({ status: 'QUOTED', facts: { assessment: { feasible: true, costMinor: 30_000 } } })
    expect(assessed.quotes).toMatchObject([{ no: 1, amountMinor: 30_000, lines: [{ listPriceMinor: null }] }])
    // Now that it was assessed, the dispatcher may quote just that anew.
    expect(attempt(assessed, ['QUOTE', 'dispatcher', { lines: [line('pipe', 30_000)] }]).ok).toBe(true)
  })

  it('[QUO-6] above or below the assessed cost only the department supervisor quotes, with a reason', () => {
    const assessed = run(opened('pipe'), [
      TOLD,
      ['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'tom' }],
      ['RECORD_ASSESSMENT', 'tech', { feasible: true, lines: [line('pipe', 50_000)], note: 'Two metres' }],
    ])
    const free = (unitPriceMinor: number) => [{ text: 'Pipe', quantity: 1, unitPriceMinor }]
    for (const lines of [free(5), free(50_001), [line('pipe', 28_000)]]) {
      expect(refused(assessed, ['QUOTE', 'dispatcher', { lines, offListReason: 'x' }])).toMatchObject({
        code: 'UNMET',
        rule: 'QUO-6',
        reason: 'costDiffers',
        facts: { amountMinor: 50_000, currency: 'CNY' },
      })
    }
    expect(attempt(assessed, ['QUOTE', 'dispatcher', { lines: free(50_000) }]).ok).toBe(true)
    expect(refused(assessed, ['QUOTE', 'supervisor', { lines: free(28_000) }]).reason).toBe('costDiffers')
    const quote = run(assessed, [['QUOTE', 'supervisor', { lines: free(28_000), offListReason: 'Own pipe' }]]).quotes[1]
    expect(quote).toMatchObject({ amountMinor: 28_000, offListReason: 'Own pipe', by: { personId: 'sam' } })
    const onSite = run(assessed, [consent(), dispatchTo('tom'), RECEIVE, ARRIVE])
    expect(refused(onSite, ['QUOTE', 'tech', { lines: free(60_000) }]).reason).toBe('costDiffers')
  })

  it('[QUO-6] [CAT-2] leaving out the item does not get round the list', () => {
    const free = (unitPriceMinor: number) => ({ text: 'Tap', quantity: 1, unitPriceMinor })
    const onSite = tap(TO_ARRIVED)
    for (const lines of [[free(30_000)], [free(0)], [line('tap'), free(500)], [line('copying')]]) {
      expect(refused(onSite, ['QUOTE', 'tech', { lines }])).toMatchObject({
        code: 'UNMET',
        rule: 'QUO-6',
        reason: 'lineOffList',
        facts: { listMinor: 8000, currency: 'CNY', department: 'ENGINEERING' },
      })
      expect(refused(tap(), ['QUOTE', 'dispatcher', { lines }]).rule).toBe('QUO-6')
      expect(refused(onSite, ['QUOTE', 'supervisor', { lines }]).reason).toBe('lineOffList')
      const quote = run(onSite, [['QUOTE', 'supervisor', { lines, offListReason: 'Brass' }]]).quotes[1]
      expect(quote).toMatchObject({ offListReason: 'Brass', by: { role: 'DEPARTMENT_SUPERVISOR' } })
    }
    expect(attempt(onSite, ['QUOTE', 'tech', { lines: [line('tap', 8000, 2), line('copying')] }]).ok).toBe(true)
    // An assessor is not his own price list either.
    const asked = tap([['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'tom' }]])
    expect(
      refused(asked, ['RECORD_ASSESSMENT', 'tech', { feasible: true, lines: [free(50_000)], note: 'x' }]).reason,
    ).toBe('lineOffList')
  })

  it('[QUO-3] not feasible: reason and explanation, and the order is cancelled with every clock stopped', () => {
    const asked = run(opened('pipe'), [['REQUEST_ASSESSMENT', 'dispatcher', { assessorId: 'tom' }]])
    expect(why(refused(asked, ['RECORD_ASSESSMENT', 'tech', { feasible: false, note: 'Main riser' }]))).toEqual([
      'INVALID',
      'QUO-3',
      'fieldMissing',
    ])
    const cancelled = run(
      asked,
      [
        [
          'RECORD_ASSESSMENT',
          'tech',
          { feasible: false, note: 'Main riser', explanation: 'It is the water company’s' },
        ],
      ],
      { now: minutes(20) },
    )
    expect(cancelled).toMatchObject({ status: 'CANCELLED', closedAt: minutes(20), quotes: [] })
    expect(clock(cancelled, 'REPLY')).toMatchObject([{ stoppedAt: minutes(20), overdueAt: minutes(15), metAt: null }])
  })

  it('[QUO-4] no dispatch without consent to the current quote; a new quote voids the old consent', () => {
    const order = tap(quoted())
    expect(why(refused(order, dispatchTo('tom')))).toEqual(['WRONG_STATE', 'LIFE', 'wrongStatus'])
    const consented = run(order, [consent()])
    expect(attempt(consented, dispatchTo('tom')).ok).toBe(true)
    const requoted = run(consented, [['QUOTE', 'dispatcher', { lines: [line('tap'), line('tap')] }]])
    expect(requoted.status).toBe('QUOTED')
    expect(why(refused(requoted, consent(1)))).toEqual(['UNMET', 'QUO-4', 'quoteNotCurrent'])
    expect(attempt(run(requoted, [consent(2)]), dispatchTo('tom')).ok).toBe(true)
  })

  it('[QUO-4] consent is the customer’s own, or recorded by the dispatcher; not a neighbour’s or a stranger’s', () => {
    const order = tap(quoted())
    expect(why(refused(order, ['CONSENT', 'neighbour', { quoteNo: 1, medium: 'APP' }]))).toEqual([
      'FORBIDDEN',
      'QUO-4',
      'otherUnit',
    ])
    expect(refused(order, ['CONSENT', 'finance', { quoteNo: 1, medium: 'PHONE' }]).code).toBe('FORBIDDEN')
    expect(refused(order, ['CONSENT', 'stranger', { quoteNo: 1, medium: 'PHONE' }]).code).toBe('FORBIDDEN')
    expect(why(refused(order, ['CONSENT', 'dispatcher', { quoteNo: 1, medium: 'SIGNATURE' }]))).toEqual([
      'UNMET',
      'QUO-4',
      'signatureMissing',
    ])
    expect(run(order, [['CONSENT', 'resident', { quoteNo: 1, medium: 'APP' }]]).facts.consent).toMatchObject({
      quoteNo: 1,
      by: { role: 'RESIDENT' },
    })
  })

  it('[QUO-5] work starts only when findings, tools and price are confirmed for the current quote', () => {
    const arrived = tap(TO_ARRIVED)
    expect(why(refused(arrived, START))).toEqual(['UNMET', 'QUO-5', 'priceNotConfirmed'])
    const blank: Step = [
      'CONFIRM_PRICE',
      'tech',
      { quoteNo: 1, findings: '', materials: [], tools: [], medium: 'IN_PERSON' },
    ]
    expect(why(refused(arrived, blank))).toEqual(['INVALID', 'QUO-5', 'fieldMissing'])
    const unsigned: Step = [
      'CONFIRM_PRICE',
      'tech',
      { quoteNo: 1, findings: 'Worn', materials: [], tools: [], medium: 'SIGNATURE' },
    ]
    expect(why(refused(arrived, unsigned))).toEqual(['UNMET', 'QUO-5', 'signatureMissing'])
    expect(attempt(run(arrived, [confirmPrice()]), START).ok).toBe(true)
  })

  it('[QUO-5] a different price on site is a new quote, which needs its own consent and confirmation', () => {
    const dearer: Step = ['QUOTE', 'tech', { lines: [line('tap', 8000, 2)] }]
    const requoted = tap([...TO_ARRIVED, confirmPrice(), dearer])
    expect(requoted).toMatchObject({ status: 'ARRIVED' })
    expect(requoted.quotes.at(-1)).toMatchObject({ no: 2, amountMinor: 16_000, onSite: true })
    expect(why(refused(requoted, START))).toEqual(['UNMET', 'QUO-4', 'consentMissing'])
    expect(why(refused(requoted, confirmPrice(2)))).toEqual(['UNMET', 'QUO-4', 'consentMissing'])
    const agreed = run(requoted, [['CONSENT', 'tech', { quoteNo: 2, medium: 'SIGNATURE', signature: SIGNATURE }]])
    expect(why(refused(agreed, START))).toEqual(['UNMET', 'QUO-5', 'priceNotConfirmed'])
    expect(attempt(run(agreed, [confirmPrice(2)]), START).ok).toBe(true)
  })

  it('[QUO-4] a quote made while the work goes on holds up completion until the customer consents', () => {
    const requoted = tap([...TO_IN_PROGRESS, ['QUOTE', 'tech', { lines: [line('tap', 8000, 2)] }]])
    expect(why(refused(requoted, COMPLETE))).toEqual(['UNMET', 'QUO-4', 'consentMissing'])
    expect(attempt(run(requoted, [['CONSENT', 'resident', { quoteNo: 2, medium: 'APP' }]]), COMPLETE).ok).toBe(true)
  })

  it('[QUO-2] before the site the dispatcher quotes, on site the assigned technician', () => {
    const lines = [line()]
    expect(why(refused(tap(), ['QUOTE', 'tech', { lines }]))).toEqual(['FORBIDDEN', 'DIS-7', 'notTheAssignee'])
    expect(why(refused(tap(TO_ARRIVED), ['QUOTE', 'dispatcher', { lines }]))).toEqual([
      'FORBIDDEN',
      'QUO-2',
      'roleNotInStatus',
    ])
    expect(why(refused(tap(TO_ARRIVED), ['QUOTE', 'otherTech', { lines }]))).toEqual([
      'FORBIDDEN',
      'DIS-7',
      'notTheAssignee',
    ])
    expect(attempt(tap(TO_ARRIVED), ['QUOTE', 'tech', { lines }]).ok).toBe(true)
  })

  it('[QUO-6] a price off the list is the department supervisor’s, with his reason', () => {
    const lines = [line('tap', 7000)]
    expect(refused(tap(), ['QUOTE', 'dispatcher', { lines, offListReason: 'Old customer' }])).toMatchObject({
      code: 'UNMET',
      rule: 'QUO-6',
      reason: 'priceOffList',
      facts: { line: 1, listMinor: 8000, askedMinor: 7000, currency: 'CNY', department: 'ENGINEERING' },
    })
    expect(why(refused(tap(), ['QUOTE', 'supervisor', { lines }]))).toEqual(['UNMET', 'QUO-6', 'priceOffList'])
    expect(why(refused(tap(), ['QUOTE', 'cleaningSupervisor', { lines, offListReason: 'x' }]))).toEqual([
      'FORBIDDEN',
      'QUO-2',
      'otherDepartment',
    ])
    expect(why(refused(tap(), ['QUOTE', 'supervisor', { lines: [line()] }]))).toEqual([
      'FORBIDDEN',
      'QUO-6',
      'quoteNotSupervisors',
    ])
    const quote = run(tap(), [['QUOTE', 'supervisor', { lines, offListReason: 'Second call in a week' }]]).quotes[0]
    expect(quote).toMatchObject({
      amountMinor: 7000,
      offListReason: 'Second call in a week',
      by: { personId: 'sam', role: 'DEPARTMENT_SUPERVISOR' },
    })
    expect(quote?.lines).toMatchObject([{ unitPriceMinor: 7000, listPriceMinor: 8000 }])
  })

  it('[QUO-6] on site too: the technician may not change a listed price', () => {
    expect(
      why(refused(tap(TO_ARRIVED), ['QUOTE', 'tech', { lines: [line('tap', 9000)], offListReason: 'Hard to reach' }])),
    ).toEqual(['UNMET', 'QUO-6', 'priceOffList'])
    const steps: Step[] = [
      ...TO_ARRIVED,
      ['QUOTE', 'supervisor', { lines: [line('tap', 9000)], offListReason: 'Hard to reach' }],
    ]
    expect(tap(steps).quotes.at(-1)).toMatchObject({ amountMinor: 9000, onSite: true })
  })

  it('[CAT-2] an order is quoted from the version of the list that it keeps', () => {
    expect(why(refused(tap(), ['QUOTE', 'dispatcher', { lines: [line('oldTap')] }]))).toEqual([
      'UNMET',
      'CAT-2',
      'itemOfOtherVersion',
    ])
    const unknown = { ...line(), itemId: 'no-such-item' }
    expect(why(refused(tap(), ['QUOTE', 'dispatcher', { lines: [unknown] }]))).toEqual([
      'UNMET',
      'CAT-2',
      'itemUnknown',
    ])
    expect(tap([['QUOTE', 'dispatcher', { lines: [line()] }]]).quotes[0]?.priceListVersionId).toBe('list-7')
  })

  it('[INT-8] out of scope: the quote is the fee that the supervisor set, until he sets another', () => {
    const order: WorkOrder = {
      ...opened('pipe'),
      facts: { approvedFee: { amountMinor: 20_000, by: { personId: 'sam', role: 'DEPARTMENT_SUPERVISOR', at: NOON } } },
    }
    expect(refused(order, ['QUOTE', 'dispatcher', { lines: [line('pipe', 15_000)] }])).toMatchObject({
      rule: 'INT-8',
      reason: 'feeDiffers',
      facts: { amountMinor: 20_000, askedMinor: 15_000 },
    })
    expect(attempt(order, ['QUOTE', 'dispatcher', { lines: [line('pipe', 20_000)] }]).ok).toBe(true)
  })

  it('[SET-1] the settlement method is the item’s and changes only with a reason, before any money', () => {
    const change = (method: 'AT_FINANCE' | 'COUNTER' | 'NONE', reason = 'Pays at the office'): Step => [
      'QUOTE',
      'dispatcher',
      { lines: [line()], settlement: { method, reason } },
    ]
    expect(tap().settlementMethod).toBe('ON_COMPLETION')
    expect(why(refused(tap(), change('AT_FINANCE', ' ')))).toEqual(['INVALID', 'SET-1', 'fieldMissing'])
    expect(why(refused(tap(), change('COUNTER')))).toEqual(['INVALID', 'SET-1', 'methodNotForItem'])
    expect(why(refused(tap(), change('NONE')))).toEqual(['INVALID', 'SET-1', 'methodNotForItem'])
    const changed = tap([change('AT_FINANCE')])
    expect(changed.settlementMethod).toBe('AT_FINANCE')
    expect(changed.evidence.at(-1)?.input).toMatchObject({
      previousMethod: 'ON_COMPLETION',
      settlement: { reason: 'Pays at the office' },
    })
    const prepaid = run(opened('cleaning'), [
      ...quoted('cleaning'),
      consent(),
      ['PREPAY', 'finance', { amountMinor: 12_000 }],
    ])
    expect(
      why(
        refused(prepaid, [
          'QUOTE',
          'dispatcher',
          { lines: [line('cleaning')], settlement: { method: 'AT_FINANCE', reason: 'x' } },
        ]),
      ),
    ).toEqual(['UNMET', 'SET-1', 'methodFixed'])
  })

  it.each([
    ['no lines', []],
    ['no text', [{ ...line(), text: ' ' }]],
    ['quantity 0', [{ ...line(), quantity: 0 }]],
    ['quantity with four decimals', [{ ...line(), quantity: 1.0001 }]],
    ['a price of half a fen', [{ ...line(), unitPriceMinor: 0.5 }]],
    ['a negative price', [{ ...line(), unitPriceMinor: -1 }]],
    ['more than can be counted', [line('tap', 8000, 1e9), { ...line(), unitPriceMinor: Number.MAX_SAFE_INTEGER }]],
  ])('[QUO-2] a quote with %s is refused', (_what, lines) => {
    expect(refused(tap(), ['QUOTE', 'dispatcher', { lines }])).toMatchObject({ code: 'INVALID', rule: 'QUO-2' })
  })
})

describe('dispatch', () => {
  const ready = () => tap([...quoted(), consent()])
  const could = (refusal: { readonly facts: object }) =>
    (refusal.facts as { could: readonly { en: string }[] }).could.map(({ en }) => en)

  it.each([
    ['cleo', 'wrongDepartment'],
    ['sparky', 'lacksTrade'],
    ['idle', 'offDuty'],
    ['nobody', 'noSuchPerson'],
  ] as const)('[DIS-1] %s is refused (%s), with who could', (id, reason) => {
    const refusal = refused(ready(), dispatchTo(id))
    expect(why(refusal)).toEqual(['UNMET', 'DIS-1', reason])
    expect(could(refusal)).toEqual(['tom', 'tina', 'dual'])
  })

  it('[DIS-1] on duty, of the department and of the trade: dispatched, RECEIPT and ARRIVAL run', () => {
    const order = run(ready(), [dispatchTo('tom')], { now: minutes(3) })
    expect(order).toMatchObject({ status: 'DISPATCHED', assigneeId: 'tom', dispatchedAt: minutes(3) })
    expect(clock(order, 'RECEIPT')).toMatchObject([{ dueAt: minutes(13) }])
    expect(clock(order, 'ARRIVAL')).toMatchObject([{ dueAt: APPOINTMENT }])
  })

  it('[DIS-1] procedure A names the person; B may leave it to the department, whose supervisor assigns', () => {
    const a = settings({ procedure: 'A' })
    const inA = run(opened('tap', { estate: a }), [...quoted(), consent()], { estate: a })
    expect(why(refused(inA, dispatchTo(null), { estate: a }))).toEqual(['UNMET', 'DIS-1', 'technicianMissing'])
    const byTopic = settings({ procedureByTopic: { DISPATCH: 'A' } })
    expect(refused(ready(), dispatchTo(null), { estate: byTopic }).reason).toBe('technicianMissing')

    const toDepartment = run(ready(), [dispatchTo(null)])
    expect(toDepartment).toMatchObject({ status: 'DISPATCHED', assigneeId: null })
    expect(clock(toDepartment, 'RECEIPT')).toEqual([])
    expect(why(refused(toDepartment, RECEIVE))).toEqual(['FORBIDDEN', 'DIS-7', 'notTheAssignee'])
    expect(why(refused(toDepartment, ['ASSIGN', 'cleaningSupervisor', { technicianId: 'tom' }]))).toEqual([
      'FORBIDDEN',
      'DIS-1',
      'otherDepartment',
    ])
    expect(why(refused(toDepartment, ['ASSIGN', 'supervisor', { technicianId: 'sparky' }]))).toEqual([
      'UNMET',
      'DIS-1',
      'lacksTrade',
    ])
    expect(why(refused(toDepartment, ['REASSIGN', 'supervisor', { technicianId: 'tom', reason: 'x' }]))).toEqual([
      'WRONG_STATE',
      'DIS-1',
      'notAssignedYet',
    ])
    const assigned = run(toDepartment, [['ASSIGN', 'supervisor', { technicianId: 'tom' }]], { now: minutes(5) })
    expect(clock(assigned, 'RECEIPT')).toMatchObject([{ startedAt: minutes(5), dueAt: minutes(15) }])
    expect(why(refused(assigned, ['ASSIGN', 'supervisor', { technicianId: 'tina' }]))).toEqual([
      'WRONG_STATE',
      'DIS-1',
      'alreadyAssigned',
    ])
  })

  it('[DIS-1] a routine order goes out straight from registration; without an appointment ARRIVAL runs by urgency', () => {
    const lamp = opened('lamp', {}, { appointmentFrom: null, urgency: 'URGENT' })
    const order = run(lamp, [['DISPATCH', 'frontDesk', { technicianId: 'tom' }]])
    expect(order.status).toBe('DISPATCHED')
    expect(clock(order, 'ARRIVAL')).toMatchObject([{ dueAt: minutes(30) }])
  })

  it('[INT-7] content and time are confirmed with who will serve; the agreed time is not moved by dispatching', () => {
    const input = { technicianId: 'tom' }
    expect(why(refused(ready(), ['DISPATCH', 'dispatcher', input]))).toEqual(['UNMET', 'INT-7', 'notAgreedWithServer'])
    const moved: Step = ['DISPATCH', 'dispatcher', { ...input, agreedWith: 'Tom', appointmentAt: minutes(240) }]
    expect(why(refused(ready(), moved))).toEqual(['UNMET', 'INT-7', 'rescheduleFirst'])
    expect(why(refused(ready(), dispatchTo('tom'), { now: APPOINTMENT }))).toEqual([
      'UNMET',
      'INT-7',
      'appointmentPassed',
    ])
    expect(attempt(ready(), dispatchTo('tom'), { now: new Date(APPOINTMENT.getTime() - 1) }).ok).toBe(true)
    expect(run(ready(), [dispatchTo('tom')]).facts.agreed).toMatchObject({ with: 'tom' })
  })

  it('[INT-7] rescheduling keeps old time, new time, reason and who agreed; ARRIVAL starts anew', () => {
    const order = tap(TO_DISPATCHED)
    const to = (appointmentAt: Date, over = {}): Step => [
      'RESCHEDULE',
      'dispatcher',
      { appointmentAt, reason: 'Traffic', agreedBy: 'Rex', ...over },
    ]
    expect(why(refused(order, to(minutes(240), { reason: '' })))).toEqual(['INVALID', 'INT-7', 'fieldMissing'])
    expect(why(refused(order, to(minutes(240), { agreedBy: '' })))).toEqual(['INVALID', 'INT-7', 'fieldMissing'])
    expect(why(refused(order, to(NOON)))).toEqual(['INVALID', 'INT-7', 'notInFuture'])
    expect(why(refused(order, to(APPOINTMENT)))).toEqual(['INVALID', 'INT-7', 'sameAppointment'])
    const moved = run(order, [to(minutes(240))], { now: minutes(121) })
    expect(moved.appointmentAt).toEqual(minutes(240))
    expect(moved.evidence.at(-1)?.input).toMatchObject({
      previousAppointmentAt: APPOINTMENT,
      appointmentAt: minutes(240),
      agreedBy: 'Rex',
      reason: 'Traffic',
    })
    // [DIS-5] The breach of the first appointment stays.
    expect(clock(moved, 'ARRIVAL')).toMatchObject([
      { dueAt: APPOINTMENT, overdueAt: APPOINTMENT, stoppedAt: minutes(121) },
      { dueAt: minutes(240), overdueAt: null },
    ])
    expect(refused(tap(TO_ARRIVED), to(minutes(240))).code).toBe('WRONG_STATE')
    expect(clock(run(tap(), [to(minutes(240))]), 'ARRIVAL')).toEqual([])
  })

  it('[DIS-8] while people are short a special order waits, until explanation and new time are on record', () => {
    const short = { ports: { enoughStaff: () => ({ met: false }) as const } }
    expect(why(refused(ready(), dispatchTo('tom'), short))).toEqual(['UNMET', 'DIS-8', 'staffShort'])
    const later: Step = [
      'RESCHEDULE',
      'dispatcher',
      { appointmentAt: minutes(300), reason: 'A burst main takes everybody', agreedBy: 'Rex', staffShortage: true },
    ]
    const explained = run(ready(), [later], short)
    expect(explained.facts.shortage).toMatchObject({
      explanation: 'A burst main takes everybody',
      appointmentAt: minutes(300),
    })
    expect(attempt(explained, dispatchTo('tom'), short).ok).toBe(true)
    // Moved once more for another reason, the explanation no longer covers the time.
    const again = run(
      explained,
      [['RESCHEDULE', 'dispatcher', { appointmentAt: minutes(400), reason: 'x', agreedBy: 'Rex' }]],
      short,
    )
    expect(refused(again, dispatchTo('tom'), short).rule).toBe('DIS-8')
    // Routine duty itself goes out.
    const lamp: Step = ['DISPATCH', 'dispatcher', { technicianId: 'tom', agreedWith: 'Tom' }]
    expect(attempt(opened('lamp'), lamp, short).ok).toBe(true)
  })

  it('[INT-9] no private jobs: whoever opened the order may serve it only with another dispatcher’s confirmation', () => {
    const own = run(opened('tap', { actor: 'dispatcherTech' }), [...quoted(), consent()])
    expect(own).toMatchObject({ openedBy: 'dual', confirmedByDispatcher: false })
    const self: Step = ['DISPATCH', 'dispatcherTech', { technicianId: 'dual', agreedWith: 'Dual' }]
    expect(why(refused(own, self))).toEqual(['UNMET', 'INT-9', 'privateJob'])
    expect(why(refused(own, ['DISPATCH', 'frontDesk', { technicianId: 'dual', agreedWith: 'Dual' }]))).toEqual([
      'UNMET',
      'INT-9',
      'privateJob',
    ])
    expect(run(own, [dispatchTo('dual')])).toMatchObject({ assigneeId: 'dual', confirmedByDispatcher: true })
    // Through the department, or by reassigning, neither.
    const round = run(own, [['DISPATCH', 'dispatcherTech', { agreedWith: 'Sam' }]])
    expect(why(refused(round, ['ASSIGN', 'supervisor', { technicianId: 'dual' }]))).toEqual([
      'UNMET',
      'INT-9',
      'privateJob',
    ])
    const away = run(own, [['DISPATCH', 'dispatcherTech', { technicianId: 'tom', agreedWith: 'Tom' }]])
    expect(why(refused(away, ['REASSIGN', 'dispatcherTech', { technicianId: 'dual', reason: 'x' }]))).toEqual([
      'UNMET',
      'INT-9',
      'privateJob',
    ])
    expect(attempt(away, ['REASSIGN', 'dispatcher', { technicianId: 'dual', reason: 'Tom is ill' }]).ok).toBe(true)
  })

  it('[INT-9] a dispatcher who named somebody else has not confirmed that the opener serves it himself', () => {
    const own = run(opened('tap', { actor: 'dispatcherTech' }), [...quoted(), consent()])
    const tom = run(own, [['DISPATCH', 'otherDispatcher', { technicianId: 'tom', agreedWith: 'Tom' }]])
    const back: Step = ['REASSIGN', 'dispatcherTech', { technicianId: 'dual', reason: 'I am nearer' }]
    expect(why(refused(tom, back))).toEqual(['UNMET', 'INT-9', 'privateJob'])
    // Named once by another, taken away again, and back: again not by himself.
    const round = run(own, [dispatchTo('dual'), ['REASSIGN', 'dispatcher', { technicianId: 'tom', reason: 'Closer' }]])
    expect(why(refused(round, back))).toEqual(['UNMET', 'INT-9', 'privateJob'])
    for (const actor of ['otherDispatcher', 'supervisor'] as const) {
      expect(run(tom, [['REASSIGN', actor, { technicianId: 'dual', reason: 'Tom is ill' }]]).assigneeId).toBe('dual')
    }
    // Sent to the department by another dispatcher: its supervisor may name him, he himself may not.
    const department = run(own, [dispatchTo(null)])
    const head = person('dual', ['DEPARTMENT_SUPERVISOR', 'TECHNICIAN'], ['ENGINEERING'])
    const self = decide(
      department,
      { action: 'ASSIGN', input: { technicianId: 'dual' } },
      { ...context({}, { technicianId: 'dual' }), actor: head },
    )
    expect(self).toMatchObject({ ok: false, refusal: { rule: 'INT-9', reason: 'privateJob' } })
    expect(attempt(department, ['ASSIGN', 'supervisor', { technicianId: 'dual' }]).ok).toBe(true)
  })

  it('[INT-9] a counter item that its opener serves stays one: he does not turn it into a fee that he collects himself', () => {
    const served = run(opened('copying', { actor: 'dispatcherTech' }), [
      ...quoted('copying'),
      consent(),
      ['SERVE_AT_COUNTER', 'dispatcherTech', {}],
      ['REJECT', 'dispatcherTech', { reason: 'Too pale', apology: true }],
    ])
    const requote = (method: 'ON_COMPLETION' | 'AT_FINANCE'): Step => [
      'QUOTE',
      'dispatcherTech',
      { lines: [line('copying')], settlement: { method, reason: 'He pays me' } },
    ]
    expect(why(refused(served, requote('ON_COMPLETION')))).toEqual(['UNMET', 'INT-9', 'privateJob'])
    // Paid at finance nobody collects alone; and what somebody else opened is no private job.
    expect(attempt(served, requote('AT_FINANCE')).ok).toBe(true)
    expect(attempt({ ...served, openedBy: 'somebody' }, requote('ON_COMPLETION')).ok).toBe(true)
  })

  it('[SET-1] a prepaid item is not dispatched before it is paid, and a requote asks for the rest or the surplus', () => {
    const order = run(opened('cleaning'), [...quoted('cleaning'), consent()])
    expect(refused(order, dispatchTo('cleo'))).toMatchObject({
      rule: 'SET-1',
      reason: 'prepaymentMissing',
      facts: { amountMinor: 12_000 },
    })
    const paid = run(order, [['PREPAY', 'frontDesk', { amountMinor: 12_000 }]])
    expect(attempt(paid, dispatchTo('cleo')).ok).toBe(true)
    const more = run(paid, [['QUOTE', 'dispatcher', { lines: [line('cleaning', 12_000, 1.5)] }], consent(2)])
    expect(refused(more, dispatchTo('cleo'))).toMatchObject({
      reason: 'prepaymentMissing',
      facts: { amountMinor: 6000 },
    })
    expect(attempt(run(more, [['PREPAY', 'finance', { amountMinor: 6000 }]]), dispatchTo('cleo')).ok).toBe(true)
    const less = run(paid, [['QUOTE', 'dispatcher', { lines: [line('cleaning', 12_000, 0.5)] }], consent(2)])
    expect(refused(less, dispatchTo('cleo'))).toMatchObject({
      reason: 'prepaymentSurplus',
      facts: { amountMinor: 6000 },
    })
    expect(
      attempt(run(less, [['REFUND', 'finance', { amountMinor: 6000, reason: 'Smaller job' }]]), dispatchTo('cleo')).ok,
    ).toBe(true)
  })
})

describe('field steps', () => {
  it('[DIS-3] the technician acknowledges himself; not another, not the supervisor for him', () => {
    const order = tap(TO_DISPATCHED)
    expect(why(refused(order, ['RECEIVE', 'otherTech', {}]))).toEqual(['FORBIDDEN', 'DIS-7', 'notTheAssignee'])
    expect(refused(order, ['RECEIVE', 'supervisor', {}]).code).toBe('FORBIDDEN')
    expect(refused(order, ['RECEIVE', 'dispatcher', {}]).code).toBe('FORBIDDEN')
    const received = run(order, [RECEIVE], { now: minutes(9) })
    expect(received).toMatchObject({ status: 'RECEIVED', acknowledgedAt: minutes(9) })
    expect(clock(received, 'RECEIPT')).toMatchObject([{ metAt: minutes(9), overdueAt: null }])
  })

  it('[DIS-4] arriving late is recorded as late for good', () => {
    const onTime = run(tap(TO_RECEIVED), [ARRIVE], { now: new Date(APPOINTMENT.getTime() - 1) })
    expect(clock(onTime, 'ARRIVAL')).toMatchObject([{ overdueAt: null }])
    const late = run(tap(TO_RECEIVED), [ARRIVE], { now: minutes(130) })
    expect(clock(late, 'ARRIVAL')).toMatchObject([{ metAt: minutes(130), overdueAt: APPOINTMENT }])
  })

  it('[DIS-7] nobody but the assigned technician moves the field steps, or the supervisor for him with a reason', () => {
    const steps: readonly (readonly [readonly Step[], Step])[] = [
      [TO_RECEIVED, ['ARRIVE', 'tech', {}]],
      [TO_ARRIVED, confirmPrice()],
      [[...TO_ARRIVED, confirmPrice()], START],
      [TO_IN_PROGRESS, COMPLETE],
      [TO_IN_PROGRESS, ['SUSPEND', 'tech', { reason: 'Part missing', appointmentAt: minutes(300), agreedBy: 'Rex' }]],
      [
        [
          ...TO_IN_PROGRESS,
          ['SUSPEND', 'tech', { reason: 'Part missing', appointmentAt: minutes(300), agreedBy: 'Rex' }],
        ],
        ['RESUME', 'tech', {}],
      ],
      [TO_DISPATCHED, ['REPORT_UNABLE', 'tech', { reason: 'Ill' }]],
    ]
    for (const [before, step] of steps) {
      const order = tap(before)
      const by = (actor: ActorName, input: object): Step => [step[0], actor, input] as unknown as Step
      expect(why(refused(order, by('otherTech', step[2]))), step[0]).toEqual(['FORBIDDEN', 'DIS-7', 'notTheAssignee'])
      for (const actor of ['dispatcher', 'finance', 'resident', 'generalManager'] as const) {
        expect(refused(order, by(actor, step[2])).code, `${step[0]} ${actor}`).toBe('FORBIDDEN')
      }
      expect(refused(order, by('cleaningSupervisor', { ...step[2], onBehalfReason: 'x' })).code).toBe('FORBIDDEN')
      expect(why(refused(order, by('supervisor', step[2]))), step[0]).toEqual([
        'UNMET',
        'DIS-7',
        'standInReasonMissing',
      ])
      const done = run(order, [by('supervisor', { ...step[2], onBehalfReason: 'His phone is broken' })])
      expect(done.evidence.at(-1), step[0]).toMatchObject({
        by: { personId: 'sam', role: 'DEPARTMENT_SUPERVISOR' },
        input: { onBehalfReason: 'His phone is broken' },
      })
      expect(attempt(order, step).ok, step[0]).toBe(true)
    }
  })

  it('[DIS-5] reassigning keeps what was done; RECEIPT runs anew, from ARRIVED on ARRIVAL too', () => {
    const give = (actor: ActorName, technicianId = 'tina', reason = 'Tom is ill'): Step => [
      'REASSIGN',
      actor,
      { technicianId, reason },
    ]
    const received = tap(TO_RECEIVED)
    expect(why(refused(received, give('dispatcher', 'tina', '')))).toEqual(['INVALID', 'DIS-5', 'fieldMissing'])
    expect(why(refused(received, give('dispatcher', 'tom')))).toEqual(['INVALID', 'DIS-5', 'sameTechnician'])
    expect(why(refused(received, give('dispatcher', 'idle')))).toEqual(['UNMET', 'DIS-1', 'offDuty'])
    const before = run(received, [give('dispatcher')], { now: minutes(20) })
    expect(before).toMatchObject({ status: 'DISPATCHED', assigneeId: 'tina', acknowledgedAt: null })
    expect(clock(before, 'RECEIPT')).toHaveLength(2)
    expect(clock(before, 'ARRIVAL')).toHaveLength(1)

    const working = tap(TO_IN_PROGRESS)
    expect(why(refused(working, give('dispatcher')))).toEqual(['FORBIDDEN', 'DIS-5', 'roleNotInStatus'])
    const after = run(working, [give('supervisor')], { now: minutes(30) })
    expect(after).toMatchObject({
      status: 'DISPATCHED',
      assigneeId: 'tina',
      startedAt: NOON,
      facts: { findings: working.facts.findings },
    })
    expect(clock(after, 'ARRIVAL').at(-1)).toMatchObject({ startedAt: minutes(30), dueAt: APPOINTMENT, metAt: null })
    expect(after.evidence.at(-1)?.input).toMatchObject({
      previousAssigneeId: 'tom',
      previousArrivedAt: NOON,
      reason: 'Tom is ill',
    })
    expect(why(refused(after, COMPLETE))).toEqual(['WRONG_STATE', 'LIFE', 'wrongStatus'])
    // The price that Tom confirmed still stands for the same quote.
    expect(
      attempt(
        run(after, [
          ['RECEIVE', 'otherTech', {}],
          ['ARRIVE', 'otherTech', {}],
        ]),
        ['START', 'otherTech', {}],
      ).ok,
    ).toBe(true)
  })

  it('[DIS-5] a missed receipt stays missed after reassigning', () => {
    const order = run(tap(TO_DISPATCHED), [['REASSIGN', 'dispatcher', { technicianId: 'tina', reason: 'No answer' }]], {
      now: minutes(12),
    })
    expect(clock(order, 'RECEIPT')).toMatchObject([
      { dueAt: minutes(10), overdueAt: minutes(10), stoppedAt: minutes(12), metAt: null },
      { dueAt: minutes(22), overdueAt: null },
    ])
  })

  it('[INT-7] a suspension names its reason and the appointment agreed anew, and resumes where it was', () => {
    for (const [steps, back] of [
      [TO_ARRIVED, 'ARRIVED'],
      [TO_IN_PROGRESS, 'IN_PROGRESS'],
    ] as const) {
      const order = tap(steps)
      const pause = (over: object): Step => [
        'SUSPEND',
        'tech',
        { reason: 'No access', appointmentAt: minutes(300), agreedBy: 'Rex', ...over },
      ]
      expect(refused(order, pause({ reason: '' })).rule).toBe('INT-7')
      expect(refused(order, pause({ agreedBy: '' })).rule).toBe('INT-7')
      expect(why(refused(order, pause({ appointmentAt: NOON })))).toEqual(['INVALID', 'INT-7', 'notInFuture'])
      const suspended = run(order, [pause({})])
      expect(suspended).toMatchObject({ status: 'SUSPENDED', statusBefore: back, appointmentAt: minutes(300) })
      expect(clock(suspended, 'ARRIVAL').at(-1)).toMatchObject({ dueAt: minutes(300), metAt: null })
      const resumed = run(suspended, [['RESUME', 'tech', {}]], { now: minutes(299) })
      expect(resumed).toMatchObject({ status: back, statusBefore: null })
      expect(clock(resumed, 'ARRIVAL').at(-1)).toMatchObject({ metAt: minutes(299), overdueAt: null })
    }
  })

  it('[CHK] completion waits for the checklist', () => {
    const open = { ports: { checklistDone: () => ({ met: false, facts: { step: 'final test' } }) as const } }
    expect(refused(tap(TO_IN_PROGRESS), COMPLETE, open)).toMatchObject({
      code: 'UNMET',
      rule: 'CHK',
      facts: { step: 'final test' },
    })
    expect(attempt(tap(TO_IN_PROGRESS), COMPLETE).ok).toBe(true)
  })
})

describe('acceptance', () => {
  it('[ACC-1] no signature, no acceptance', () => {
    const order = tap(TO_COMPLETED)
    const sign = (signature: unknown): Step => ['SIGN_OFF', 'tech', { signature } as never]
    expect(refused(order, sign(null))).toMatchObject({ rule: 'ACC-1', reason: 'fieldMissing' })
    expect(refused(order, sign({ ...SIGNATURE, strokes: [] }))).toMatchObject({
      rule: 'ACC-1',
      reason: 'signatureEmpty',
    })
    expect(refused(order, sign({ ...SIGNATURE, signerName: ' ' }))).toMatchObject({
      rule: 'ACC-1',
      reason: 'fieldMissing',
    })
    expect(refused(order, sign({ ...SIGNATURE, strokes: [[[1, 2]]] }))).toMatchObject({
      rule: 'ACC-1',
      reason: 'fieldWrong',
    })
    expect(refused(order, ['SIGN_OFF', 'neighbour', { signature: SIGNATURE }])).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'otherUnit',
    })
    const accepted = run(order, [['SIGN_OFF', 'resident', { signature: SIGNATURE }]])
    expect(accepted).toMatchObject({
      status: 'ACCEPTED',
      facts: { signature: { signerName: 'Rex', opinion: 'Good', takenBy: 'rex' } },
    })
    expect(
      why(
        refused(
          { ...ACCEPTED, facts: { ...ACCEPTED.facts, signature: undefined }, paymentState: 'CONFIRMED' },
          WRITE_OFF,
        ),
      ),
    ).toEqual(['UNMET', 'ACC-1', 'notAccepted'])
  })

  it('[SET-5] acceptance starts the same-day clock', () => {
    expect(clock(ACCEPTED, 'SETTLEMENT')).toMatchObject([{ dueAt: new Date('2026-11-23T16:00:00Z'), metAt: null }])
    expect(ACCEPTED.paymentState).toBe('DUE')
    const billed = run(
      opened('billed'),
      TO_ACCEPTED.map((step) =>
        step[0] === 'QUOTE' ? (['QUOTE', 'dispatcher', { lines: [line('billed')] }] as Step) : step,
      ),
    )
    expect(billed.paymentState).toBe('BILLED')
    expect(clock(billed, 'SETTLEMENT')).toEqual([])
  })

  it('[ACC-2] not satisfied: apology, rework, each round with its reason', () => {
    const reject = (actor: ActorName, apology: boolean, reason = 'Still drips'): Step => [
      'REJECT',
      actor,
      { reason, apology },
    ]
    const order = tap(TO_COMPLETED)
    expect(why(refused(order, reject('tech', false)))).toEqual(['UNMET', 'ACC-2', 'apologyMissing'])
    expect(why(refused(order, reject('tech', true, '')))).toEqual(['INVALID', 'ACC-2', 'fieldMissing'])
    expect(attempt(order, reject('resident', false)).ok).toBe(true)
    const twice = run(order, [
      reject('tech', true),
      COMPLETE,
      reject('dispatcher', true, 'Now it leaks'),
      COMPLETE,
      SIGN_OFF,
    ])
    expect(twice).toMatchObject({ status: 'ACCEPTED', facts: { rejections: 2 } })
    expect(twice.evidence.filter(({ action }) => action === 'REJECT').map(({ input }) => input.reason)).toEqual([
      'Still drips',
      'Now it leaks',
    ])
  })

  it('[ACC-3] escalated after rework, or where the customer stops it, or no signature can be had', () => {
    const escalate = (
      cause: 'AFTER_REWORK' | 'NO_SIGNATURE' | 'DISPUTE' | 'CUSTOMER_STOPS' | 'CANNOT_FINISH',
    ): Step => ['ESCALATE', 'tech', { cause, reason: 'He shouts' }]
    const completed = tap(TO_COMPLETED)
    expect(why(refused(completed, escalate('AFTER_REWORK')))).toEqual(['UNMET', 'ACC-3', 'noReworkYet'])
    const reworked = run(completed, [['REJECT', 'tech', { reason: 'x', apology: true }]])
    // Sent back, but nothing was reworked yet.
    expect(why(refused(reworked, escalate('AFTER_REWORK')))).toEqual(['UNMET', 'ACC-3', 'noReworkYet'])
    const again = run(reworked, [COMPLETE])
    expect(attempt(again, escalate('AFTER_REWORK')).ok).toBe(true)
    expect(attempt(run(again, [['REJECT', 'tech', { reason: 'x', apology: true }]]), escalate('AFTER_REWORK')).ok).toBe(
      true,
    )
    expect(why(refused(reworked, escalate('NO_SIGNATURE')))).toEqual(['UNMET', 'ACC-1', 'notCompleted'])
    for (const cause of ['NO_SIGNATURE', 'DISPUTE', 'CUSTOMER_STOPS', 'CANNOT_FINISH'] as const) {
      expect(attempt(completed, escalate(cause)).ok, cause).toBe(true)
    }
    expect(refused(tap(TO_RECEIVED), escalate('DISPUTE')).code).toBe('WRONG_STATE')
    expect(refused(completed, ['ESCALATE', 'otherTech', { cause: 'DISPUTE', reason: 'x' }]).code).toBe('FORBIDDEN')
  })

  const resolve = (decision: 'REWORK' | 'CONTINUE' | 'ACCEPT' | 'CANCEL', actor: ActorName = 'centreManager'): Step => [
    'RESOLVE_ESCALATION',
    actor,
    { decision, reason: 'Heard both' },
  ]

  it('[ACC-3] [QUO-5] escalated before work began, there is a way on: consent and price are confirmed where it stands', () => {
    for (const from of [
      [...TO_ARRIVED, ['QUOTE', 'tech', { lines: [line('tap', 8000, 2)] }]],
      [...TO_ARRIVED, ['SUSPEND', 'tech', { reason: 'x', appointmentAt: minutes(300), agreedBy: 'Rex' }]],
    ] satisfies Step[][]) {
      const escalated = run(tap(from as Step[]), [['ESCALATE', 'tech', { cause: 'DISPUTE', reason: 'The price' }]])
      expect(refused(escalated, resolve('CONTINUE'))).toMatchObject({ rule: 'QUO-5', reason: 'priceNotConfirmed' })
      const no = escalated.quotes.length
      const settled = run(escalated, [['CONSENT', 'dispatcher', { quoteNo: no, medium: 'PHONE' }], confirmPrice(no)])
      expect(settled).toMatchObject({ status: 'ESCALATED', statusBefore: escalated.statusBefore })
      expect(run(settled, [resolve('CONTINUE')]).status).toBe('IN_PROGRESS')
    }
    const begun = tap([...TO_IN_PROGRESS, ['ESCALATE', 'tech', { cause: 'DISPUTE', reason: 'x' }]])
    expect(why(refused(begun, confirmPrice()))).toEqual(['WRONG_STATE', 'QUO-5', 'workBegun'])
  })

  it('[SET-6] who stood in for the technician, and who was assigned when a manager let work go on, did some of it', () => {
    const stoodIn = tap([
      ...TO_ARRIVED,
      confirmPrice(),
      ['START', 'supervisor', { onBehalfReason: 'His phone is broken' }],
      COMPLETE,
    ])
    expect(stoodIn.facts.doneBy).toEqual(['tom', 'sam'])
    const escalated = tap([
      ...TO_ARRIVED,
      confirmPrice(),
      ['ESCALATE', 'tech', { cause: 'DISPUTE', reason: 'x' }],
      resolve('CONTINUE'),
      ['REASSIGN', 'supervisor', { technicianId: 'tina', reason: 'Tom is ill' }],
    ])
    expect(escalated.facts.doneBy).toEqual(['tom'])
  })

  it('[ACC-5] work taken over from a contractor still wants the supervisor’s confirmation', () => {
    const TOM_CONTRACTS = { ...WORKERS.find(({ id }) => id === 'tom'), contractor: true } as (typeof WORKERS)[number]
    const facts = { person: TOM_CONTRACTS, alternatives: WORKERS, items: Object.values(ITEMS) }
    const sent = tap([
      ...quoted(),
      consent(),
      ['DISPATCH', 'dispatcher', { technicianId: 'tom', agreedWith: 'Tom' }, { facts }],
    ])
    const taken = (before: readonly Step[]) =>
      run(sent, [
        RECEIVE,
        ARRIVE,
        ...before,
        ['REASSIGN', 'supervisor', { technicianId: 'tina', reason: 'Fell ill' }],
        ['RECEIVE', 'otherTech', {}],
        ['ARRIVE', 'otherTech', {}],
        ...(before.length > 0 ? [] : [confirmPrice(1, 'otherTech')]),
        ['START', 'otherTech', {}],
        ['COMPLETE', 'otherTech', { workDone: 'x' }],
        ['SIGN_OFF', 'otherTech', { signature: SIGNATURE }],
        ['PAY', 'finance', { amountMinor: 8000, receiptSerial: 'RC-1' }],
      ])
    expect(refused(taken([confirmPrice(), START]), WRITE_OFF)).toMatchObject({
      rule: 'ACC-5',
      reason: 'qualityNotConfirmed',
    })
    // Who only came and went has done nothing that could be good or bad.
    expect(run(taken([]), [WRITE_OFF]).status).toBe('WRITTEN_OFF')
  })

  it('[DIS-6] a cancellation that was reported lapses when work starts', () => {
    const asked = tap([...TO_ARRIVED, ['REQUEST_CANCEL', 'resident', { reason: 'Too dear' }], confirmPrice(), START])
    expect(asked.facts.cancelRequest).toBeUndefined()
    const back = run(asked, [['REASSIGN', 'supervisor', { technicianId: 'tina', reason: 'Tom is ill' }]])
    expect(why(refused(back, ['CONFIRM_CANCEL', 'dispatcher', {}]))).toEqual(['UNMET', 'DIS-6', 'cancelNotRequested'])
  })

  it('[ACC-3] the centre manager or the general manager settles it, and nobody else', () => {
    const escalated = tap([...TO_COMPLETED, ['ESCALATE', 'frontDesk', { cause: 'NO_SIGNATURE', reason: 'Away' }]])
    for (const actor of ['lead', 'supervisor', 'dispatcher', 'tech', 'finance'] as const) {
      expect(refused(escalated, resolve('ACCEPT', actor)).code, actor).toBe('FORBIDDEN')
    }
    expect(refused(escalated, ['RESOLVE_ESCALATION', 'generalManager', { decision: 'ACCEPT', reason: '' }]).rule).toBe(
      'ACC-3',
    )
    const accepted = run(escalated, [resolve('ACCEPT', 'generalManager')])
    expect(accepted).toMatchObject({
      status: 'ACCEPTED',
      acceptedAt: NOON,
      paymentState: 'DUE',
      facts: { decision: { decision: 'ACCEPT' } },
    })
    expect(clock(accepted, 'SETTLEMENT')).toHaveLength(1)
    // Its decision stands for the signature at write-off.
    expect(run(accepted, [...PAID, WRITE_OFF]).status).toBe('WRITTEN_OFF')
    expect(run(escalated, [resolve('REWORK')]).status).toBe('REWORK')
    expect(run(escalated, [resolve('CONTINUE')]).status).toBe('IN_PROGRESS')
    expect(run(escalated, [resolve('CANCEL')])).toMatchObject({ status: 'CANCELLED', closedAt: NOON })
  })

  it('[ACC-3] a decision cannot make up for what was never agreed or done', () => {
    const atTheDoor = tap([...TO_ARRIVED, ['ESCALATE', 'tech', { cause: 'DISPUTE', reason: 'x' }]])
    expect(why(refused(atTheDoor, resolve('ACCEPT')))).toEqual(['UNMET', 'ACC-3', 'nothingDone'])
    expect(why(refused(atTheDoor, resolve('CONTINUE')))).toEqual(['UNMET', 'QUO-5', 'priceNotConfirmed'])
    expect(attempt(atTheDoor, resolve('CANCEL')).ok).toBe(true)
    const requoted = tap([
      ...TO_IN_PROGRESS,
      ['QUOTE', 'tech', { lines: [line('tap', 8000, 2)] }],
      ['ESCALATE', 'tech', { cause: 'DISPUTE', reason: 'x' }],
    ])
    expect(why(refused(requoted, resolve('ACCEPT')))).toEqual(['UNMET', 'QUO-4', 'consentMissing'])
    const out = { ports: { materialsReturned: () => ({ met: false }) as const } }
    expect(why(refused(atTheDoor, resolve('CANCEL'), out))).toEqual(['UNMET', 'MAT-2', 'materialsOut'])
  })

  it('[ACC-3] cancelling by decision wants the prepayment refunded', () => {
    const order = run(opened('cleaning'), [
      ...quoted('cleaning'),
      consent(),
      ['PREPAY', 'finance', { amountMinor: 12_000 }],
      dispatchTo('cleo'),
      ['RECEIVE', 'cleaner', {}],
      ['ARRIVE', 'cleaner', {}],
      ['ESCALATE', 'cleaner', { cause: 'CUSTOMER_STOPS', reason: 'x' }],
    ])
    expect(why(refused(order, resolve('CANCEL')))).toEqual(['UNMET', 'SET-7', 'refundFirst'])
    expect(
      run(order, [['REFUND', 'finance', { amountMinor: 12_000, reason: 'Cancelled' }], resolve('CANCEL')]),
    ).toMatchObject({ status: 'CANCELLED', paymentState: 'REFUNDED' })
  })

  it('[OVD-1] the visit of a suspended order that was escalated ends with the decision: its clock is not left to run', () => {
    const order = tap([
      ...TO_IN_PROGRESS,
      ['SUSPEND', 'tech', { reason: 'x', appointmentAt: minutes(300), agreedBy: 'Rex' }],
      ['ESCALATE', 'dispatcher', { cause: 'DISPUTE', reason: 'x' }],
    ])
    expect(clock(order, 'ARRIVAL').at(-1)).toMatchObject({ stoppedAt: null })
    const resolved = run(order, [resolve('CONTINUE')], { now: minutes(10) })
    expect(clock(resolved, 'ARRIVAL').at(-1)).toMatchObject({ stoppedAt: minutes(10), overdueAt: null })
  })

  it('[ACC-5] quality is confirmed by the department’s supervisor: contractors’ orders by default, all or none as set', () => {
    const done = (technicianId: 'cleo' | 'conny') => {
      const contractor = person(technicianId, ['TECHNICIAN'], ['CLEANING'])
      const base = run(opened('cleaning'), [
        ...quoted('cleaning'),
        consent(),
        ['PREPAY', 'finance', { amountMinor: 12_000 }],
        dispatchTo(technicianId),
      ])
      return (['RECEIVE', 'ARRIVE', 'CONFIRM_PRICE', 'START', 'COMPLETE', 'SIGN_OFF'] as const).reduce(
        (order, action) => {
          const inputs = {
            RECEIVE: {},
            ARRIVE: {},
            CONFIRM_PRICE: confirmPrice()[2],
            START: {},
            COMPLETE: { workDone: 'Clean' },
            SIGN_OFF: { signature: SIGNATURE },
          }
          const result = decide(order, { action, input: inputs[action] } as Command, {
            ...context(),
            actor: contractor,
          })
          if (!result.ok) throw new Error(JSON.stringify(result.refusal))
          return result.decision.order
        },
        base,
      )
    }
    expect(attempt(done('cleo'), WRITE_OFF).ok).toBe(true)
    const byContractor = done('conny')
    expect(why(refused(byContractor, WRITE_OFF))).toEqual(['UNMET', 'ACC-5', 'qualityNotConfirmed'])
    expect(why(refused(byContractor, ['CONFIRM_QUALITY', 'supervisor', {}]))).toEqual([
      'FORBIDDEN',
      'ACC-5',
      'otherDepartment',
    ])
    const confirmed = run(byContractor, [['CONFIRM_QUALITY', 'cleaningSupervisor', {}]])
    expect(attempt(confirmed, WRITE_OFF).ok).toBe(true)
    const all = { estate: settings({ qualityConfirmation: 'ALL' }) }
    expect(refused(done('cleo'), WRITE_OFF, all).rule).toBe('ACC-5')
    expect(attempt(byContractor, WRITE_OFF, { estate: settings({ qualityConfirmation: 'NONE' }) }).ok).toBe(true)
  })

  it('[ACC-5] a confirmation does not outlive the work that the customer sends back', () => {
    const order = tap([
      ...TO_COMPLETED,
      ['CONFIRM_QUALITY', 'supervisor', {}],
      ['REJECT', 'tech', { reason: 'x', apology: true }],
    ])
    expect(order.facts.quality).toBeUndefined()
    expect(order.evidence.some(({ action }) => action === 'CONFIRM_QUALITY')).toBe(true)
  })
})

describe('cancelling', () => {
  const ask: Step = ['REQUEST_CANCEL', 'tech', { reason: 'Customer changed his mind' }]
  const confirm = (actor: ActorName = 'dispatcher'): Step => ['CONFIRM_CANCEL', actor, {}]

  it('[DIS-6] reported by technician, dispatcher or customer; confirmed by dispatcher or front desk, not by the assigned one', () => {
    const order = tap(TO_ARRIVED)
    expect(why(refused(order, confirm()))).toEqual(['UNMET', 'DIS-6', 'cancelNotRequested'])
    expect(why(refused(order, ['REQUEST_CANCEL', 'tech', { reason: ' ' }]))).toEqual([
      'INVALID',
      'DIS-6',
      'fieldMissing',
    ])
    expect(refused(order, ['REQUEST_CANCEL', 'otherTech', { reason: 'x' }]).code).toBe('FORBIDDEN')
    expect(refused(order, ['REQUEST_CANCEL', 'neighbour', { reason: 'x' }]).code).toBe('FORBIDDEN')
    const asked = run(order, [ask])
    for (const actor of ['tech', 'lead', 'resident', 'finance'] as const) {
      expect(refused(asked, confirm(actor)).code, actor).toBe('FORBIDDEN')
    }
    const cancelled = run(asked, [confirm('frontDesk')], { now: minutes(5) })
    expect(cancelled).toMatchObject({ status: 'CANCELLED', closedAt: minutes(5) })
    expect(cancelled.clocks.every((each) => each.metAt !== null || each.stoppedAt !== null)).toBe(true)
    const dual = run(opened('tap'), [
      ...quoted(),
      consent(),
      dispatchTo('dual'),
      ['REQUEST_CANCEL', 'dispatcherTech', { reason: 'x' }],
    ])
    expect(why(refused(dual, confirm('dispatcherTech')))).toEqual(['FORBIDDEN', 'DIS-6', 'ownOrder'])
  })

  it('[DIS-6] only before the work has started', () => {
    expect(refused(tap(TO_IN_PROGRESS), ask).code).toBe('WRONG_STATE')
    expect(refused(tap(TO_IN_PROGRESS), confirm()).code).toBe('WRONG_STATE')
  })

  it('[MAT-2] materials drawn are back before the cancellation and before the write-off', () => {
    const out = { ports: { materialsReturned: () => ({ met: false }) as const } }
    expect(why(refused(run(tap(), [['REQUEST_CANCEL', 'dispatcher', { reason: 'x' }]]), confirm(), out))).toEqual([
      'UNMET',
      'MAT-2',
      'materialsOut',
    ])
    expect(why(refused(run(ACCEPTED, PAID), WRITE_OFF, out))).toEqual(['UNMET', 'MAT-2', 'materialsOut'])
    expect(attempt(run(ACCEPTED, PAID), WRITE_OFF).ok).toBe(true)
  })

  it('[DIS-6] a prepayment is refunded before the cancellation', () => {
    const order = run(opened('cleaning'), [
      ...quoted('cleaning'),
      consent(),
      ['PREPAY', 'finance', { amountMinor: 12_000 }],
      ['REQUEST_CANCEL', 'resident', { reason: 'x' }],
    ])
    expect(refused(order, confirm())).toMatchObject({ reason: 'refundFirst', facts: { amountMinor: 12_000 } })
    const back = run(order, [['REFUND', 'finance', { amountMinor: 12_000, reason: 'Cancelled' }]])
    expect(run(back, [confirm()]).status).toBe('CANCELLED')
  })

  it('a cancelled order gets a callback only where the estate sets it', () => {
    expect(clock(CANCELLED, 'CALLBACK')).toEqual([])
    const estate = settings({ callbackCancelled: true })
    const called = run(tap(), [['REQUEST_CANCEL', 'resident', { reason: 'x' }], confirm()], { estate })
    expect(clock(called, 'CALLBACK')).toMatchObject([{ dueAt: new Date('2026-12-10T16:00:00Z'), stoppedAt: null }])
  })
})

describe('write-off and after', () => {
  it('[SET-6] by dispatcher or front desk, never by who did the work', () => {
    const paid = run(ACCEPTED, PAID)
    expect(why(refused(paid, ['WRITE_OFF', 'tech', { placeOfReturn: 'DISPATCH_CENTRE' }]))).toEqual([
      'FORBIDDEN',
      'SET-6',
      'notYourRole',
    ])
    for (const actor of ['finance', 'supervisor', 'lead', 'generalManager'] as const) {
      expect(refused(paid, ['WRITE_OFF', actor, { placeOfReturn: 'DISPATCH_CENTRE' }]).code, actor).toBe('FORBIDDEN')
    }
    const dual = { ...paid, assigneeId: 'dual', facts: { ...paid.facts, doneBy: ['dual'] } }
    const own: Step = ['WRITE_OFF', 'dispatcherTech', { placeOfReturn: 'DISPATCH_CENTRE' }]
    expect(why(refused(dual, own))).toEqual(['FORBIDDEN', 'SET-6', 'ownWork'])
    // Nor by somebody who did part of it and was then replaced.
    expect(why(refused({ ...dual, assigneeId: 'tom' }, own))).toEqual(['FORBIDDEN', 'SET-6', 'ownWork'])
    expect(attempt(paid, own).ok).toBe(true)
  })

  it('[CBK-7] the place of return is recorded, and at the front desk its oral reply', () => {
    const paid = run(ACCEPTED, PAID)
    expect(refused(paid, ['WRITE_OFF', 'frontDesk', {} as never])).toMatchObject({
      rule: 'CBK-7',
      reason: 'fieldMissing',
    })
    expect(why(refused(paid, ['WRITE_OFF', 'frontDesk', { placeOfReturn: 'FRONT_DESK' }]))).toEqual([
      'UNMET',
      'CBK-7',
      'oralReplyMissing',
    ])
    const done = run(paid, [['WRITE_OFF', 'frontDesk', { placeOfReturn: 'FRONT_DESK', oralReply: 'Told Dora' }]])
    expect(done.facts.writeOff).toMatchObject({ placeOfReturn: 'FRONT_DESK', oralReply: 'Told Dora' })
  })

  it('[CBK-1] a front-desk order is handed to dispatch by 17:30; others are not', () => {
    const hand: Step = ['HAND_TO_DISPATCH', 'frontDesk', {}]
    expect(clock(WRITTEN_OFF, 'HANDOVER')).toEqual([])
    expect(why(refused(WRITTEN_OFF, hand))).toEqual(['UNMET', 'CBK-1', 'notReturnedAtFrontDesk'])
    const atDesk = run(ACCEPTED, [
      ...PAID,
      ['WRITE_OFF', 'frontDesk', { placeOfReturn: 'FRONT_DESK', oralReply: 'Told Dora' }],
    ])
    expect(clock(atDesk, 'HANDOVER')).toMatchObject([{ dueAt: new Date('2026-11-23T09:30:00Z') }])
    expect(refused(atDesk, ['HAND_TO_DISPATCH', 'dispatcher', {}]).code).toBe('FORBIDDEN')
    const month = run(atDesk, [['HAND_OVER', 'dispatcher', { month: '2026-11' }]])
    expect(why(refused(month, ['ARCHIVE', 'recordsKeeper', {}]))).toEqual(['UNMET', 'CBK-1', 'notHandedToDispatch'])
    expect(run(month, [hand, ['ARCHIVE', 'recordsKeeper', {}]]).status).toBe('ARCHIVED')
    const handed = run(atDesk, [hand], { now: minutes(60) })
    expect(clock(handed, 'HANDOVER')).toMatchObject([{ metAt: minutes(60) }])
    expect(why(refused(handed, hand))).toEqual(['WRONG_STATE', 'CBK-1', 'alreadyHandedToDispatch'])
  })

  it('[CBK-2] the write-off starts the callback’s clock and the month’s', () => {
    expect(clock(WRITTEN_OFF, 'CALLBACK')).toMatchObject([{ dueAt: new Date('2026-12-10T16:00:00Z') }])
    expect(clock(WRITTEN_OFF, 'COMPILE')).toMatchObject([{ dueAt: new Date('2026-11-30T16:00:00Z') }])
  })

  it('[ARC-2] handed over with its own month, once', () => {
    expect(refused(WRITTEN_OFF, ['HAND_OVER', 'dispatcher', { month: '2026-12' }])).toMatchObject({
      rule: 'ARC-2',
      reason: 'otherMonth',
      facts: { month: '2026-11' },
    })
    expect(refused(WRITTEN_OFF, ['HAND_OVER', 'dispatcher', { month: 'November' }])).toMatchObject({
      rule: 'ARC-2',
      reason: 'fieldWrong',
    })
    const handed = run(WRITTEN_OFF, [['HAND_OVER', 'dispatcher', { month: '2026-11' }]])
    expect(clock(handed, 'COMPILE')).toMatchObject([{ metAt: NOON }])
    expect(refused(handed, ['HAND_OVER', 'dispatcher', { month: '2026-11' }])).toMatchObject({
      reason: 'alreadyHandedOver',
    })
  })

  const handed = run(WRITTEN_OFF, [['HAND_OVER', 'dispatcher', { month: '2026-11' }]])
  const keep = (actor: ActorName): Step => ['ARCHIVE', actor, {}]

  it('[ARC-2] archived by the records keeper; under procedure B by the department’s supervisor too', () => {
    expect(why(refused(WRITTEN_OFF, keep('recordsKeeper')))).toEqual(['UNMET', 'ARC-2', 'notHandedOver'])
    expect(refused(handed, keep('dispatcher')).code).toBe('FORBIDDEN')
    expect(refused(handed, keep('cleaningSupervisor')).code).toBe('FORBIDDEN')
    expect(run(handed, [keep('recordsKeeper')]).status).toBe('ARCHIVED')
    expect(run(handed, [keep('supervisor')]).status).toBe('ARCHIVED')
    expect(
      refused(handed, keep('supervisor'), { estate: settings({ procedureByTopic: { ARCHIVE: 'A' } }) }).reason,
    ).toBe('roleNotInStatus')
  })

  it.each([
    ['[CBK-1] archiving waits for the callback', 'callbackSettled', 'CBK-1', 'callbackOpen'],
    ['[ACC-4] archiving waits for the damage to be settled', 'damageSettled', 'ACC-4', 'damageOpen'],
    ['[CLO-4] archiving waits for the month to be closed', 'monthClosed', 'CLO-4', 'monthStillOpen'],
    ['[ARC-1] archiving waits for the copies', 'copiesFiled', 'ARC-1', 'copiesMissing'],
  ] as const)('%s', (_title, name, rule, reason) => {
    const ports = { [name]: () => ({ met: false }) as const }
    expect(why(refused(handed, keep('recordsKeeper'), { ports }))).toEqual(['UNMET', rule, reason])
    expect(attempt(handed, keep('recordsKeeper')).ok).toBe(true)
  })

  it('[CBK-1] a cancelled order’s callback is not due, so it does not hold up archiving', () => {
    const ports = { callbackSettled: () => ({ met: false }) as const }
    const order = run(CANCELLED, [['HAND_OVER', 'frontDesk', { month: '2026-11' }]])
    expect(attempt(order, keep('recordsKeeper'), { ports }).ok).toBe(true)
    expect(refused(order, keep('recordsKeeper'), { ports, estate: settings({ callbackCancelled: true }) }).rule).toBe(
      'CBK-1',
    )
  })

  it('[ARC-3] an archived order is immutable', () => {
    const archived = run(handed, [keep('recordsKeeper')])
    expect(refused(archived, TOLD)).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'closed',
      facts: { status: 'ARCHIVED' },
    })
    expect(permitted(archived, 'dispatcher')).toEqual([])
    expect(permitted(archived, 'finance')).toEqual(['REFUND'])
  })
})

describe('input that nobody should be hurt by', () => {
  it.each([
    ['NUL', 'a\u0000b', 'fieldUnreadable'],
    ['half a surrogate pair', 'a\ud83d', 'fieldUnreadable'],
    ['a megabyte', 'x'.repeat(1_000_000), 'fieldTooLong'],
    ['spaces only', ' \n\t ', 'fieldMissing'],
    ['a number', 7 as unknown as string, 'fieldWrong'],
  ])('%s is refused by name', (_what, reason, expected) => {
    expect(refused(tap(), ['REQUEST_CANCEL', 'dispatcher', { reason }])).toMatchObject({
      code: 'INVALID',
      rule: 'DIS-6',
      reason: expected,
      facts: { field: 'reason' },
    })
  })

  it.each(['🙂 emoji', 'مرحبا', '漏水\n很急', 'a\tb'])('%j is kept as it is', (reason) => {
    expect(run(tap(), [['REQUEST_CANCEL', 'resident', { reason }]]).facts.cancelRequest?.reason).toBe(reason)
  })

  it('an input that is no object, an action that is no action: refused, not thrown', () => {
    for (const input of [null, undefined, 7, 'x', []]) {
      expect(decide(tap(), { action: 'REQUEST_CANCEL', input } as unknown as Command, context()).ok).toBe(false)
    }
    expect(decideRefusal(tap(), 'toString')).toMatchObject({ code: 'INVALID', rule: 'API' })
  })

  it('an order of another estate is not found', () => {
    expect(
      decide({ ...tap(), estateId: 'estate-2' }, { action: 'REPLY', input: TOLD[2] } as Command, context()),
    ).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  })

  it('the evidence keeps the fields of the form and nothing that was put beside them', () => {
    const input = { reason: 'x', evil: 'y', constructor: 'z' }
    expect(run(tap(), [['REQUEST_CANCEL', 'dispatcher', input]]).evidence.at(-1)?.input).toEqual({ reason: 'x' })
  })
})

describe('permittedActions', () => {
  const LIST = 'LIST_CUSTOMER_MATERIALS'
  it('answers every action once, for the viewer who asks', () => {
    const answers = permittedActions(tap(), context({ actor: 'auditor' }))
    expect(answers.map(({ action }) => action)).toEqual(Object.values(Action))
    expect(answers.every(({ allowed, refusal }) => !allowed && refusal?.code === 'FORBIDDEN')).toBe(true)
  })

  it.each([
    ['dispatcher', [], ['REPLY', 'REQUEST_ASSESSMENT', 'QUOTE', 'RESCHEDULE', 'REQUEST_CANCEL', LIST]],
    ['resident', [], ['REQUEST_CANCEL']],
    ['tech', TO_DISPATCHED, ['REPORT_UNABLE', 'RECEIVE', 'REQUEST_CANCEL', LIST]],
    ['otherTech', TO_DISPATCHED, []],
    ['supervisor', TO_DISPATCHED, ['REPORT_UNABLE', 'REASSIGN']],
    ['tech', TO_ARRIVED, ['QUOTE', 'CONSENT', 'CONFIRM_PRICE', 'SUSPEND', 'ESCALATE', 'REQUEST_CANCEL', LIST]],
    ['warehouse', TO_ARRIVED, ['ISSUE_MATERIAL', 'LEND_TOOL']],
    ['tech', TO_COMPLETED, ['SIGN_OFF', 'REJECT', 'ESCALATE']],
    ['resident', TO_COMPLETED, ['SIGN_OFF', 'REJECT']],
    ['finance', TO_ACCEPTED, ['PAY', 'MARK_ARREARS']],
    ['tech', TO_ACCEPTED, ['COLLECT', 'MARK_ARREARS']],
    ['dispatcher', [...TO_ACCEPTED, ...PAID], ['REPLY', 'WRITE_OFF']],
    ['wall', TO_ACCEPTED, []],
    ['app', TO_ACCEPTED, []],
    ['system', TO_ACCEPTED, []],
  ] as const)('%s after %# steps', (actor, steps, expected) => {
    expect(permitted(tap(steps), actor)).toEqual(expected)
  })

  it('says what would make it allowed: the write-off waits for the money', () => {
    const answer = permittedActions(ACCEPTED, context()).find(({ action }) => action === 'WRITE_OFF')
    expect(answer).toMatchObject({
      allowed: false,
      refusal: { rule: 'SET-6', reason: 'feeUnsettled', facts: { amountMinor: 8000 } },
    })
  })

  it('a person of several roles acts in whichever fits', () => {
    const both = person('both', ['FRONT_DESK', 'DISPATCHER'])
    const allowed = permittedActions(tap(), { ...context(), actor: both }).filter(({ allowed: yes }) => yes)
    expect(allowed.map(({ action }) => action)).toContain('QUOTE')
  })
})

it('the people of the fixtures are who the tests take them for', () => {
  expect(WORKERS.map(({ id }) => id)).toContain('tom')
  expect(ACTORS.tech.personId).toBe('tom')
})
