import { describe, expect, it } from 'vitest'
import { CLOCKS, pauseProblem } from './clock.js'
import { appointmentAdvice, type CalendarDay, workingDay, workingDays } from './dispatch-calendar.js'
import {
  type HandoverParty,
  type HandoverState,
  mayReadHandover,
  openingProblem,
  promisesOf,
  signingProblem,
  withdrawalProblem,
} from './dispatch-handover.js'
import { type Candidate, costOf, FACTORS, reasonsFor, SuggestionFactor, WEIGHTS } from './dispatch-score.js'
import {
  changeProblem,
  overlap,
  type PlannedShift,
  planProblem,
  rosterProblem,
  spanOf,
  weekPlan,
} from './dispatch-shift.js'
import { enoughStaff, reserveFor } from './dispatch-staffing.js'
import type { StaffingFacts } from './decide-context.js'
import {
  ACTORS,
  attempt,
  consent,
  dispatchTo,
  minutes,
  NOON,
  opened,
  quoted,
  refused,
  run,
  settings,
  TO_DISPATCHED,
  why,
  WORKERS,
  type Step,
} from './fixture.test-support.js'
import { misfitsOf } from './guard.js'
import { PORTS } from './ports.js'
import { explain } from './refusal-text.js'
import type { Actor } from './role.js'

const name = (word: string) => ({ zh_Hant: word, zh_Hans: word, en: word })

describe('DIS-8: special orders yield to routine duty', () => {
  const facts = (over: Partial<StaffingFacts>): StaffingFacts => ({
    at: NOON,
    onDuty: 2,
    planned: 3,
    routine: 1,
    reserve: 1,
    ...over,
  })
  const world = (over: Partial<StaffingFacts>) => ({
    ports: PORTS,
    facts: { person: WORKERS[0] ?? null, alternatives: WORKERS, staffing: facts(over) },
  })
  const ready = run(opened('tap'), [...quoted(), consent()])

  it('[DIS-8] is refused when routine orders and the reserve leave nobody, naming the figures and the way on', () => {
    const refusal = refused(ready, dispatchTo('tom'), world({}))
    expect(why(refusal)).toEqual(['UNMET', 'DIS-8', 'staffShort'])
    expect(explain(refusal, 'en')).toMatch(
      /Engineering has 2 on duty for plumbing, routine orders need 1, 1 are kept in reserve\. Explain it to the customer and agree on a new time/,
    )
    expect(attempt(ready, dispatchTo('tom'), world({ onDuty: 3 })).ok).toBe(true)
    expect(attempt(ready, dispatchTo('tom'), world({ routine: 0 })).ok).toBe(true)
    expect(attempt(ready, dispatchTo('tom'), world({ reserve: 0 })).ok).toBe(true)
  })

  it('[DIS-8] the explanation and the new time, both recorded, let it go; another time later asks again', () => {
    const later = minutes(600)
    const reschedule = (staffShortage: boolean, at = later): Step => [
      'RESCHEDULE',
      'dispatcher',
      { appointmentAt: at, reason: 'Too few people today', agreedBy: 'Rex', staffShortage },
    ]
    expect(why(refused(run(ready, [reschedule(false)]), dispatchTo('tom'), world({})))).toEqual([
      'UNMET',
      'DIS-8',
      'staffShort',
    ])
    const agreed = run(ready, [reschedule(true)])
    expect(agreed.facts.shortage).toMatchObject({ explanation: 'Too few people today', appointmentAt: later })
    expect(attempt(agreed, dispatchTo('tom'), world({})).ok).toBe(true)
    expect(why(refused(run(agreed, [reschedule(false, minutes(700))]), dispatchTo('tom'), world({})))[1]).toBe('DIS-8')
  })

  it('[DIS-8] a department without a reserve, a roster that does not reach, and routine orders are not held back', () => {
    expect(enoughStaff(ready, { staffing: facts({ reserve: null }) }).met).toBe(true)
    expect(enoughStaff(ready, { staffing: facts({ planned: 0, onDuty: 0 }) }).met).toBe(true)
    expect(enoughStaff(ready, {}).met).toBe(true)
    expect(attempt(opened('lamp'), dispatchTo('tom'), world({})).ok).toBe(true)
  })

  it('[DIS-8] the reserve is that of the day: a holiday of the calendar counts as a day off', () => {
    const reserve = { working: 2, off: 1 }
    const week = settings({ workingDays: [1, 2, 3, 4, 5] })
    const at = new Date('2026-10-01T02:00:00Z')
    expect(reserveFor(at, reserve, [], week)).toBe(2)
    expect(reserveFor(at, reserve, [{ day: '2026-10-01', kind: 'HOLIDAY', name: name('National Day') }], week)).toBe(1)
    // 2026-10-03 is a Saturday, here made up for.
    const saturday = new Date('2026-10-03T02:00:00Z')
    expect(reserveFor(saturday, reserve, [], week)).toBe(1)
    expect(reserveFor(saturday, reserve, [{ day: '2026-10-03', kind: 'WORKING', name: name('x') }], week)).toBe(2)
    expect(reserveFor(at, undefined, [], week)).toBeNull()
  })
})

describe('clocks that wait', () => {
  it.each(Object.entries(CLOCKS))(
    '[DIS-2] %s never pauses: its row says so, and asking is refused with its rule',
    (kind, rule) => {
      expect(rule.pausable).toBe(false)
      const refusal = pauseProblem(kind as keyof typeof CLOCKS)
      expect(why(refusal)).toEqual(['UNMET', rule.rule, 'clockNeverPauses'])
      expect(explain(refusal, 'en')).toMatch(/reschedule/)
    },
  )
})

describe('suggestions', () => {
  const candidate = (over: Partial<Candidate> = {}): Candidate => ({
    facts: { ...(WORKERS[0] as (typeof WORKERS)[number]), openOrders: 0, capacity: 5 },
    distanceMetres: 100,
    arrivals: 10,
    inTime: 10,
    onDutyThen: true,
    lateNow: false,
    days: 90,
    ...over,
  })

  it('[DIS-1] each factor has its weight, and its sentence says its figure', () => {
    expect(FACTORS.map(({ factor }) => factor).toSorted()).toEqual(Object.keys(SuggestionFactor).toSorted())
    expect(costOf(candidate())).toBe(100)
    expect(reasonsFor(candidate()).map(({ factor, metres, says }) => [factor, metres, says.en])).toEqual([
      ['LOAD', 0, '0 of 5 orders in hand'],
      ['DISTANCE', 100, 'About 100 m to walk'],
      ['LATENESS', 0, '100% of 10 arrivals in time in 90 days'],
      ['SHIFT', 0, 'On duty at the appointment'],
    ])
  })

  it.each([
    ['further away', { distanceMetres: 250 }, 150],
    ['nowhere known', { distanceMetres: null }, WEIGHTS.DISTANCE - 100],
    ['half his hand full', { facts: { ...WORKERS[0], openOrders: 3, capacity: 6 } }, WEIGHTS.LOAD / 2],
    ['his hand full', { facts: { ...WORKERS[0], openOrders: 5, capacity: 5 } }, WEIGHTS.LOAD + WEIGHTS.FULL],
    ['late every other time', { inTime: 5 }, WEIGHTS.LATENESS / 2],
    ['late now', { lateNow: true }, WEIGHTS.LATE_NOW],
    ['off duty then', { onDutyThen: false }, WEIGHTS.SHIFT],
    ['of a contractor', { facts: { ...WORKERS[0], openOrders: 0, contractor: true } }, WEIGHTS.CONTRACTOR],
  ])('[DIS-1] %s costs what the table says', (_what, over, more) => {
    expect(costOf(candidate(over as Partial<Candidate>)) - costOf(candidate())).toBe(more)
  })

  it('[DIS-1] who is not suggested is told everything that stands in the way, not only the first', () => {
    const order = opened('tap')
    const of = (id: string) =>
      misfitsOf(order, WORKERS.find((each) => each.id === id) as (typeof WORKERS)[number], WORKERS, {
        rule: 'DIS-1',
        mustBeOnDuty: true,
      }).map(({ reason }) => reason)
    expect(of('tom')).toEqual([])
    expect(of('idle')).toEqual(['offDuty'])
    expect(of('cleo')).toEqual(['wrongDepartment', 'lacksTrade'])
    const off = { ...(WORKERS.find((each) => each.id === 'cleo') as (typeof WORKERS)[number]), onDuty: false }
    expect(misfitsOf(order, off, WORKERS, { rule: 'DIS-1', mustBeOnDuty: true })).toHaveLength(3)
  })
})

describe('shifts', () => {
  const ZONE = 'Asia/Shanghai'
  const now = new Date('2026-11-23T00:00:00Z')
  const names = new Map([['tom', name('Tom')]])
  const shift = (day: string, from: string, to: string, zone = ZONE): PlannedShift => {
    const plan = { personId: 'tom', day, from, to }
    return { ...spanOf(plan, zone), personId: 'tom', plan }
  }
  const problem = (planned: readonly PlannedShift[], standing: readonly PlannedShift[] = [], zone = ZONE) =>
    rosterProblem(
      planned,
      standing.map((each, at) => ({ ...each, id: String(at) })),
      names,
      { now, zone },
    )

  it('[DIS-1] a night ends on the next day, and nobody is on duty twice at a time', () => {
    const night = shift('2026-11-23', '20:00', '08:00')
    expect(night.endsAt.toISOString()).toBe('2026-11-24T00:00:00.000Z')
    expect(why(problem([shift('2026-11-24', '07:00', '12:00')], [night])!)).toEqual(['UNMET', 'DIS-1', 'shiftOverlaps'])
    // The one that begins where the other ends does not overlap.
    expect(problem([shift('2026-11-24', '08:00', '12:00')], [night])).toBeNull()
    expect(why(problem([night, shift('2026-11-23', '12:00', '21:00')])!)).toEqual(['UNMET', 'DIS-1', 'shiftOverlaps'])
    expect(overlap(night, night)).toBe(true)
  })

  it('[DIS-1] daylight saving is the zone’s: the roster ends where the clock on the wall says', () => {
    const hours = ({ startsAt, endsAt }: PlannedShift) => (endsAt.getTime() - startsAt.getTime()) / 3_600_000
    expect(hours(shift('2027-03-27', '22:00', '06:00', 'Europe/Berlin'))).toBe(7)
    expect(hours(shift('2026-10-24', '22:00', '06:00', 'Europe/Berlin'))).toBe(9)
    // 02:30 is in the gap: half an hour after the jump. The shift before it ends where this one begins.
    const [before, after] = [
      shift('2027-03-27', '20:00', '02:30', 'Europe/Berlin'),
      shift('2027-03-28', '02:30', '10:00', 'Europe/Berlin'),
    ]
    expect(before.endsAt).toEqual(after.startsAt)
    expect(problem([after], [before], 'Europe/Berlin')).toBeNull()
  })

  it('[DIS-1] the past, a day and a night at a stretch, and next year but one are refused', () => {
    expect(why(problem([shift('2026-11-22', '08:00', '12:00')])!)[2]).toBe('shiftPast')
    expect(why(problem([shift('2026-11-24', '08:00', '07:00')])!)[2]).toBe('shiftTooLong')
    expect(why(problem([shift('2028-11-24', '08:00', '12:00')])!)[2]).toBe('shiftTooFar')
    expect(why(rosterProblem([shift('2026-11-24', '08:00', '12:00')], [], new Map(), { now, zone: ZONE })!)[0]).toBe(
      'NOT_FOUND',
    )
    for (const bad of [{ day: '2026-02-30' }, { day: 'x' }, { from: '24:00' }, { from: '8:00' }, { to: '25:00' }])
      expect(planProblem({ day: '2026-11-24', from: '08:00', to: '12:00', ...bad }, 0)?.reason).toBe('shiftLineWrong')
    expect(planProblem({ day: '2026-11-24', from: '08:00', to: '24:00' }, 0)).toBeNull()
  })

  it('[DIS-1] what is over stays, and of what runs only the end moves', () => {
    const over = shift('2026-11-22', '08:00', '12:00')
    const runs = shift('2026-11-23', '07:00', '15:00')
    const at = { now, zone: ZONE }
    expect(changeProblem(over, runs, name('Tom'), at)?.reason).toBe('shiftOver')
    expect(changeProblem(runs, shift('2026-11-23', '06:00', '15:00'), name('Tom'), at)?.reason).toBe('shiftBegun')
    expect(changeProblem(runs, shift('2026-11-23', '07:00', '13:00'), name('Tom'), at)).toBeNull()
  })

  it('[DIS-1] a week is planned by weekdays, without what the calendar leaves out', () => {
    const lines = [{ personId: 'tom', weekdays: [4, 5, 5], from: '08:00', to: '20:00' }]
    expect(weekPlan('2026-09-28', lines, (day) => day === '2026-10-01').map(({ day }) => day)).toEqual(['2026-10-02'])
  })
})

describe('the calendar', () => {
  const week = settings({ workingDays: [1, 2, 3, 4, 5], workingFrom: '08:30', workingTo: '18:00', halfDayTo: '12:00' })
  const differing: readonly CalendarDay[] = [
    { day: '2026-10-01', kind: 'HOLIDAY', name: name('National Day') },
    { day: '2026-10-02', kind: 'HOLIDAY', name: name('National Day') },
    { day: '2026-10-10', kind: 'WORKING', name: name('Made up for') },
    { day: '2026-12-31', kind: 'HALF', name: name('New Year’s Eve') },
  ]
  it('says of each day how it is worked', () => {
    expect(workingDays('2026-09-30', '2026-10-04', differing, week).map(({ kind, from }) => [kind, from])).toEqual([
      ['WORKING', '08:30'],
      ['HOLIDAY', null],
      ['HOLIDAY', null],
      ['HOLIDAY', null],
      ['HOLIDAY', null],
    ])
    expect(workingDay('2026-10-10', differing, week)).toMatchObject({ kind: 'WORKING', to: '18:00' })
    expect(workingDay('2026-12-31', differing, week)).toMatchObject({ kind: 'HALF', to: '12:00' })
  })

  it('[INT-7] outside working hours the dispatcher asks whether it is urgent, and offers the next working hour', () => {
    const advice = (iso: string) => appointmentAdvice(new Date(iso), differing, week)
    expect(advice('2026-09-30T02:00:00Z')).toMatchObject({ within: true })
    expect(advice('2026-09-30T10:00:00Z')).toMatchObject({ within: false, nextFrom: new Date('2026-10-05T00:30:00Z') })
    expect(advice('2026-10-01T02:00:00Z')).toMatchObject({ within: false, day: { kind: 'HOLIDAY' } })
    expect(advice('2026-09-29T23:00:00Z')).toMatchObject({ within: false, nextFrom: new Date('2026-09-30T00:30:00Z') })
    expect(appointmentAdvice(new Date('2026-10-01T02:00:00Z'), [], { ...week, workingDays: [] }).nextFrom).toBeNull()
  })

  it('[DIS-2] has no say in the fifteen minutes: a reply is due on a holiday as on any other day', () => {
    const order = run(opened('tap'), TO_DISPATCHED)
    const due = CLOCKS.REPLY.due(order, new Date('2026-10-01T02:00:00Z'), week)
    expect(due.toISOString()).toBe('2026-10-01T02:15:00.000Z')
  })
})

describe('hand-over of duty', () => {
  const giver: HandoverParty = { id: 'dora', roles: ['DISPATCHER'], departments: [] }
  const taker: HandoverParty = { id: 'dan', roles: ['DISPATCHER'], departments: [] }
  const tom: HandoverParty = { id: 'tom', roles: ['TECHNICIAN'], departments: ['ENGINEERING'] }
  const tina: HandoverParty = { id: 'tina', roles: ['TECHNICIAN'], departments: ['ENGINEERING'] }
  const cleo: HandoverParty = { id: 'cleo', roles: ['TECHNICIAN'], departments: ['CLEANING'] }
  const actor = (personId: string, base: Actor = ACTORS.dispatcher): Actor => ({ ...base, personId })
  const desk = { kind: 'DESK', estateId: 'estate-1', giver, taker, open: false } as const
  const field = { kind: 'TECHNICIAN', estateId: 'estate-1', giver: tom, taker: tina, open: false } as const
  const state = (over: Partial<HandoverState> = {}): HandoverState => ({
    kind: 'DESK',
    estateId: 'estate-1',
    giverId: 'dora',
    takerId: 'dan',
    openedBy: 'dora',
    giverSignedAt: NOON,
    takerSignedAt: null,
    withdrawnAt: null,
    ...over,
  })

  it('[DIS-5] takes two people of the same desk or department, and one list at a time', () => {
    const opening = (over: object, by = actor('dora')) => openingProblem({ ...desk, ...over }, by)?.reason ?? null
    expect(opening({ taker: giver })).toBe('handoverSamePerson')
    expect(opening({ taker: tom })).toBe('handoverNotDesk')
    expect(opening({ taker: null })).toBe('notFound')
    expect(opening({ open: true })).toBe('handoverOpen')
    expect(opening({}, actor('tom', ACTORS.tech))).toBe('handoverNotYours')
    expect(opening({})).toBeNull()
    expect(opening({}, ACTORS.lead)).toBeNull()
    const fieldOpening = (over: object, by: Actor) => openingProblem({ ...field, ...over }, by)?.reason ?? null
    expect(fieldOpening({ taker: cleo }, actor('tom', ACTORS.tech))).toBe('handoverNotDepartment')
    expect(fieldOpening({}, actor('tina', ACTORS.otherTech))).toBe('handoverNotYours')
    expect(fieldOpening({}, ACTORS.cleaningSupervisor)).toBe('handoverNotYours')
    expect(fieldOpening({}, ACTORS.supervisor)).toBeNull()
    expect(fieldOpening({}, actor('tom', ACTORS.tech))).toBeNull()
  })

  it('[DIS-5] each signs in his own name, once; a signed one is not taken back', () => {
    expect(signingProblem(state(), actor('eve'))?.reason).toBe('handoverNotYours')
    expect(signingProblem(state(), actor('dora'))?.reason).toBe('handoverSigned')
    expect(signingProblem(state(), actor('dan'))).toBeNull()
    expect(signingProblem(state({ withdrawnAt: NOON }), actor('dan'))?.reason).toBe('handoverWithdrawn')
    expect(withdrawalProblem(state(), actor('eve'))?.reason).toBe('handoverNotYours')
    expect(withdrawalProblem(state({ takerSignedAt: NOON }), actor('dora'))?.reason).toBe('handoverSigned')
    expect(withdrawalProblem(state(), actor('dora'))).toBeNull()
  })

  it('[DIS-5] is read by the two and by who oversees them', () => {
    const own = { ...state({ kind: 'TECHNICIAN', giverId: 'tom', takerId: 'tina' }) }
    expect(mayReadHandover(actor('tom', ACTORS.tech), own, ['ENGINEERING'])).toBe(true)
    expect(mayReadHandover(ACTORS.supervisor, own, ['ENGINEERING'])).toBe(true)
    expect(mayReadHandover(ACTORS.cleaningSupervisor, own, ['ENGINEERING'])).toBe(false)
    expect(mayReadHandover(ACTORS.cleaner, own, ['ENGINEERING'])).toBe(false)
    expect(mayReadHandover(ACTORS.stranger, own, ['ENGINEERING'])).toBe(false)
    expect(mayReadHandover(ACTORS.auditor, own, ['ENGINEERING'])).toBe(true)
  })

  it('[DIS-5] lists what was promised to whom, and what names a time', () => {
    const by = name('Dora')
    expect(
      promisesOf([
        { action: 'REPLY', at: NOON, input: { said: 'At two', toWhom: 'Rex' }, name: by },
        {
          action: 'RESCHEDULE',
          at: NOON,
          input: { appointmentAt: '2026-11-24T06:00:00.000Z', agreedBy: 'Rex', reason: 'Away' },
          name: by,
        },
        { action: 'DISPATCH', at: NOON, input: {}, name: by },
        { action: 'ARRIVE', at: NOON, input: { said: 'x' }, name: by },
      ]),
    ).toMatchObject([
      { action: 'REPLY', what: 'At two', toWhom: 'Rex', due: null, by },
      { action: 'RESCHEDULE', toWhom: 'Rex', due: '2026-11-24T06:00:00.000Z' },
    ])
  })
})
