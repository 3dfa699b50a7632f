import { describe, expect, it } from 'vitest'
import { AUTHORITY, mayPromise } from './authority.js'
import { type CaseContext, decideCase, openCase, permittedCaseActions } from './case.js'
import { minutes, NOON, person, settings } from './fixture.test-support.js'
import {
  INCIDENT,
  INCIDENT_KINDS,
  type IncidentAction,
  type IncidentFacts,
  type IncidentKnown,
  type IncidentStatus,
  mayReadForce,
  mayReadIncident,
  unanswered,
} from './incident.js'
import type { CaseState } from './case.js'
import { explain } from './refusal-text.js'
import type { Actor } from './role.js'
import type { StaffMember } from './superior.js'
import { IncidentKind, PromiseKind, type Department, type Role } from './vocabulary.js'
import { TABLE } from './work-order.js'

type State = CaseState<IncidentFacts, IncidentStatus>

const member = (personId: string, role: Role, ...departments: Department[]): StaffMember => ({
  personId,
  role,
  departments,
})
const STAFF: readonly StaffMember[] = [
  member('tom', 'TECHNICIAN', 'ENGINEERING'),
  member('tim', 'TECHNICIAN', 'ENGINEERING'),
  member('guard', 'TECHNICIAN', 'SECURITY'),
  member('cleaner', 'TECHNICIAN', 'CLEANING'),
  member('sue', 'DEPARTMENT_SUPERVISOR', 'ENGINEERING'),
  member('sam', 'DEPARTMENT_SUPERVISOR', 'SECURITY'),
  member('kate', 'DEPARTMENT_SUPERVISOR', 'CLEANING'),
  member('dora', 'DISPATCHER'),
  member('lee', 'SERVICE_LEAD'),
  member('max', 'CENTRE_MANAGER'),
  member('gus', 'GENERAL_MANAGER'),
]
const actorOf = (id: string): Actor => {
  const own = STAFF.filter(({ personId }) => personId === id)
  return person(
    id,
    own.map(({ role }) => role),
    own.flatMap(({ departments }) => [...departments]),
  )
}
const SYSTEM: Actor = { ...actorOf('nobody'), personId: null, kind: 'system', grants: [] }

const ctx = (who: string | Actor, now: Date = NOON, staff = STAFF): CaseContext<IncidentKnown> => {
  let ids = 0
  return {
    actor: typeof who === 'string' ? actorOf(who) : who,
    now,
    estate: settings({}),
    newId: () => `id-${now.getTime()}-${++ids}`,
    facts: { staff },
  }
}

const report = (who: string, input: Record<string, unknown> = {}, now: Date = NOON, staff = STAFF) =>
  openCase(
    INCIDENT,
    { serial: 'IN-2611-0001' },
    'REPORT',
    { kind: 'WATER', place: 'Garage', ...input },
    ctx(who, now, staff),
  )
const reported = (who: string, input: Record<string, unknown> = {}, now: Date = NOON, staff = STAFF): State => {
  const result = report(who, input, now, staff)
  if (!result.ok) throw new Error(`${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.state
}
const attempt = (state: State, who: string | Actor, action: IncidentAction, input: object = {}, now: Date = NOON) =>
  decideCase(INCIDENT, state, action, input, ctx(who, now))
const done = (
  state: State,
  who: string | Actor,
  action: IncidentAction,
  input: object = {},
  now: Date = NOON,
): State => {
  const result = attempt(state, who, action, input, now)
  if (!result.ok) throw new Error(`${action}: ${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.state
}
const refusal = (state: State, who: string | Actor, action: IncidentAction, input: object = {}, now: Date = NOON) => {
  const result = attempt(state, who, action, input, now)
  if (result.ok) throw new Error(`${action} was accepted`)
  return result.refusal
}
const told = ({ facts }: State) =>
  (facts.told ?? []).map(({ personId, why, acknowledgedAt }) => [personId, why, acknowledgedAt !== null])
/** As the sweeper leaves it. */
const overdue = (state: State): State => ({
  ...state,
  clocks: state.clocks.map((clock) =>
    clock.metAt === null && clock.stoppedAt === null ? { ...clock, overdueAt: clock.dueAt } : clock,
  ),
})

describe('reporting', () => {
  it('[PUB-1] what and where, nothing else; no work order first; the department’s supervisor is told at once', () => {
    expect(report('dora', { place: null })).toMatchObject({
      ok: false,
      refusal: { rule: 'PUB-1', facts: { field: 'place' } },
    })
    expect(report('dora', { kind: 'NOISE' })).toMatchObject({
      ok: false,
      refusal: { rule: 'PUB-1', facts: { field: 'kind' } },
    })
    const stranger = person('wang', ['RESIDENT'])
    expect(
      openCase(INCIDENT, { serial: 'IN-2611-0001' }, 'REPORT', { kind: 'WATER', place: 'x' }, ctx(stranger)),
    ).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
    for (const who of ['dora', 'tom', 'cleaner', 'gus']) {
      const state = reported(who)
      expect(state, who).toMatchObject({ status: 'REPORTED', department: 'ENGINEERING', orderId: null })
      expect(told(state), who).toEqual([['sue', 'DEPARTMENT', false]])
      expect(state.clocks, who).toMatchObject([{ kind: 'ACKNOWLEDGE', dueAt: minutes(10) }])
    }
  })

  it.each(Object.values(IncidentKind))('[PUB-1] %s has its department, unless somebody names another', (kind) => {
    const people = kind === 'DISPUTE' ? { people: 'Two drivers' } : {}
    expect(reported('dora', { kind, ...people }).department).toBe(INCIDENT_KINDS[kind].department)
    expect(reported('dora', { kind, department: 'CLEANING', ...people }).department).toBe('CLEANING')
  })

  it('[PUB-1] a department without a supervisor: the next superior, never nobody', () => {
    const staff = STAFF.filter(({ personId }) => personId !== 'sue')
    expect(told(reported('tom', {}, NOON, staff))).toEqual([['max', 'DEPARTMENT', false]])
  })

  it('[PUB-1] another department: its supervisor is told, the first owes no word any more', () => {
    const state = reported('dora', { kind: 'CLEANING' })
    expect(refusal(state, 'dora', 'REROUTE', { department: 'CLEANING', reason: 'x' })).toMatchObject({
      reason: 'sameDepartment',
    })
    const moved = done(state, 'kate', 'REROUTE', { department: 'ENGINEERING', reason: 'A pipe' }, minutes(3))
    expect(moved.department).toBe('ENGINEERING')
    expect(told(moved)).toEqual([['sue', 'DEPARTMENT', false]])
    expect(moved.clocks.at(-1)).toMatchObject({ dueAt: minutes(13), stoppedAt: null })
  })
})

describe('on scene', () => {
  it('[PUB-2] the finder stays from … until somebody of the responsible department relieves him', () => {
    let state = reported('cleaner')
    expect(state.facts.onScene).toEqual({ personId: 'cleaner', fromAt: NOON, untilAt: null, relievedById: null })
    expect(refusal(state, 'cleaner', 'RELIEVE')).toMatchObject({ rule: 'PUB-2', reason: 'relieverNotOfDepartment' })
    for (const relievedById of ['guard', 'kate', 'dora', 'nobody']) {
      expect(refusal(state, 'cleaner', 'RELIEVE', { relievedById }), relievedById).toMatchObject({ rule: 'PUB-2' })
    }
    state = done(state, 'cleaner', 'MEASURE', { text: 'Main valve shut' }, minutes(2))
    state = done(state, 'tom', 'RELIEVE', {}, minutes(9))
    expect(state).toMatchObject({
      status: 'RELIEVED',
      ownerId: 'tom',
      facts: {
        onScene: { fromAt: NOON, untilAt: minutes(9), relievedById: 'tom' },
        measures: [{ text: 'Main valve shut', by: { personId: 'cleaner' } }],
      },
    })
  })

  it('[PUB-2] without relief there is no account, no decision and no end', () => {
    const state = reported('cleaner')
    expect(refusal(state, 'cleaner', 'ACCOUNT', { account: 'x' })).toMatchObject({ code: 'WRONG_STATE' })
    expect(refusal(state, 'gus', 'DECIDE', { further: false, reason: 'x' })).toMatchObject({ code: 'WRONG_STATE' })
    const closing = Object.entries(INCIDENT.table).filter(([, row]) => row.to.includes('CLOSED'))
    expect(closing.map(([action, row]) => [action, row.from])).toEqual([['DECIDE', ['ACCOUNTED']]])
  })
})

describe('acknowledging', () => {
  it('[PUB-4] a major accident: supervisor AND general manager, and each acknowledges for himself', () => {
    let state = reported('tom', { major: true })
    expect(told(state)).toEqual([
      ['sue', 'MAJOR', false],
      ['gus', 'MAJOR', false],
    ])
    expect(refusal(state, 'tom', 'ACKNOWLEDGE')).toMatchObject({ code: 'FORBIDDEN' })
    state = done(state, 'gus', 'ACKNOWLEDGE', {}, minutes(1))
    expect(refusal(state, 'gus', 'ACKNOWLEDGE')).toMatchObject({ reason: 'alreadyAcknowledged' })
    // The general manager's word is not the supervisor's.
    expect(state.clocks).toMatchObject([{ metAt: null }])
    state = done(state, 'sue', 'ACKNOWLEDGE', {}, minutes(2))
    expect(state.clocks).toMatchObject([{ metAt: minutes(2) }])
  })

  it('[PUB-4] what turns out major is told anew, to both; fire, injury and force are so by themselves', () => {
    let state = done(reported('tom'), 'sue', 'ACKNOWLEDGE')
    state = done(state, 'tom', 'MARK_MAJOR', { reason: 'Somebody is hurt' }, minutes(4))
    expect(told(state)).toEqual([
      ['sue', 'DEPARTMENT', true],
      ['sue', 'MAJOR', false],
      ['gus', 'MAJOR', false],
    ])
    expect(refusal(state, 'tom', 'MARK_MAJOR', { reason: 'x' })).toMatchObject({ reason: 'alreadyMajor' })
    for (const kind of ['FIRE', 'INJURY', 'USE_OF_FORCE']) {
      expect(told(reported('guard', { kind })), kind).toEqual([
        ['sam', 'MAJOR', false],
        ['gus', 'MAJOR', false],
      ])
    }
  })

  it('[PUB-4] nobody acknowledges in time: the next superior, then his, each once; late words still count', () => {
    let state = reported('tom')
    expect(refusal(state, SYSTEM, 'ESCALATE')).toMatchObject({ reason: 'nothingToEscalate' })
    expect(refusal(overdue(state), 'gus', 'ESCALATE')).toMatchObject({ code: 'FORBIDDEN' })
    state = done(overdue(state), SYSTEM, 'ESCALATE', {}, minutes(10))
    expect(told(state)).toEqual([
      ['sue', 'DEPARTMENT', false],
      ['max', 'DEPARTMENT', false],
    ])
    // Once: the clock that ran out is stopped, and a new one runs for the superior.
    expect(refusal(state, SYSTEM, 'ESCALATE', {}, minutes(10))).toMatchObject({ reason: 'nothingToEscalate' })
    expect(state.clocks).toMatchObject([{ stoppedAt: minutes(10) }, { dueAt: minutes(20), stoppedAt: null }])
    state = done(overdue(state), SYSTEM, 'ESCALATE', {}, minutes(20))
    expect(told(state).at(-1)).toEqual(['gus', 'DEPARTMENT', false])
    state = done(overdue(state), SYSTEM, 'ESCALATE', {}, minutes(30))
    // Nobody is left above: it stays late, and nobody is told twice.
    expect(told(state)).toHaveLength(3)
    expect(refusal(state, SYSTEM, 'ESCALATE', {}, minutes(31))).toMatchObject({ reason: 'nothingToEscalate' })
    state = done(state, 'sue', 'ACKNOWLEDGE', {}, minutes(40))
    expect(unanswered(state.facts.told ?? [])).toEqual([])
    expect(state.clocks.at(-1)).toMatchObject({ metAt: minutes(40), overdueAt: minutes(30) })
  })

  it('[PUB-4] of a major accident only who is silent climbs', () => {
    let state = done(reported('tom', { major: true }), 'gus', 'ACKNOWLEDGE')
    state = done(overdue(state), SYSTEM, 'ESCALATE', {}, minutes(10))
    expect(told(state).at(-1)).toEqual(['max', 'MAJOR', false])
    state = done(state, 'max', 'ACKNOWLEDGE', {}, minutes(11))
    expect(state.clocks.at(-1)).toMatchObject({ metAt: minutes(11) })
  })
})

describe('afterwards', () => {
  const relieved = (who = 'tom', input: Record<string, unknown> = {}): State => {
    let state = reported(who, input)
    for (const each of new Set((state.facts.told ?? []).map(({ personId }) => personId)))
      state = done(state, each, 'ACKNOWLEDGE')
    return done(
      state,
      INCIDENT_KINDS[state.facts.kind as IncidentKind].department === 'SECURITY' ? 'guard' : 'tim',
      'RELIEVE',
    )
  }

  it('[PUB-3] the finder’s account goes to his superior, who decides whether it goes further', () => {
    let state = relieved()
    expect(refusal(state, 'sue', 'ACCOUNT', { account: 'x' })).toMatchObject({ code: 'FORBIDDEN' })
    state = done(state, 'tom', 'ACCOUNT', { account: 'At half past nine I heard water.' }, minutes(30))
    expect(told(state).at(-1)).toEqual(['sue', 'ACCOUNT', false])
    for (const who of ['tom', 'sam', 'lee']) {
      expect(refusal(state, who, 'DECIDE', { further: false, reason: 'x' }), who).toMatchObject({
        code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) as string,
      })
    }
    const further = done(state, 'sue', 'DECIDE', { further: true, reason: 'The pump is old' }, minutes(40))
    expect(further.status).toBe('ACCOUNTED')
    expect(told(further).at(-1)).toEqual(['max', 'ACCOUNT', false])
    const closed = done(further, 'max', 'DECIDE', { further: false, reason: 'A new pump is ordered' }, minutes(50))
    expect(closed).toMatchObject({ status: 'CLOSED', closedAt: minutes(50) })
    expect(closed.facts.decisions).toMatchObject([{ further: true }, { further: false }])
    expect(done(state, 'sue', 'DECIDE', { further: false, reason: 'Mended' }).status).toBe('CLOSED')
  })

  it('[PUB-3] nobody decides on his own account; above the general manager there is nobody', () => {
    const own = done(relieved('gus'), 'gus', 'ACCOUNT', { account: 'I saw it.' })
    expect(done(own, 'gus', 'DECIDE', { further: false, reason: 'Mended' }).status).toBe('CLOSED')
    const sues = done(relieved('sue'), 'sue', 'ACCOUNT', { account: 'I saw it.' })
    expect(told(sues).at(-1)).toEqual(['max', 'ACCOUNT', false])
    expect(refusal(sues, 'sue', 'DECIDE', { further: false, reason: 'x' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(refusal(own, 'gus', 'DECIDE', { further: true, reason: 'x' })).toMatchObject({ reason: 'nobodyAbove' })
  })

  it('[PUB-4] it is not closed while somebody who was told has not acknowledged', () => {
    let state = done(reported('tom', { major: true }), 'gus', 'ACKNOWLEDGE')
    state = done(done(state, 'tim', 'RELIEVE'), 'tom', 'ACCOUNT', { account: 'x' })
    const closing = refusal(state, 'gus', 'DECIDE', { further: false, reason: 'x' })
    expect(closing).toMatchObject({
      rule: 'PUB-4',
      reason: 'notAcknowledged',
      facts: { who: ['DEPARTMENT_SUPERVISOR'] },
    })
    expect(explain(closing, 'en')).toContain('department supervisor')
    state = done(state, 'sue', 'ACKNOWLEDGE')
    expect(done(state, 'gus', 'DECIDE', { further: false, reason: 'x' }).status).toBe('CLOSED')
  })

  it('[PUB-5] a dispute is escalated to a superior at once, with place and people', () => {
    expect(report('guard', { kind: 'DISPUTE' })).toMatchObject({
      ok: false,
      refusal: { rule: 'PUB-5', facts: { field: 'people' } },
    })
    expect(report('guard', { kind: 'DISPUTE', people: 'Two drivers', place: '' })).toMatchObject({ ok: false })
    const state = reported('cleaner', { kind: 'DISPUTE', people: 'Two drivers', place: 'Gate 2' })
    expect(told(state)).toEqual([
      ['sam', 'DEPARTMENT', false],
      ['kate', 'DISPUTE', false],
    ])
  })

  it('[PUB-6] a dispute: stopped, a separate room, a superior called; not closed without', () => {
    let state = relieved('guard', { kind: 'DISPUTE', people: 'Two drivers' })
    const steps = { stopped: true, room: 'Meeting room 2', superior: 'Manager Li' }
    expect(refusal(state, 'guard', 'RECORD_STEPS', { ...steps, stopped: false })).toMatchObject({
      reason: 'disputeNotStopped',
    })
    for (const missing of ['room', 'superior']) {
      expect(refusal(state, 'guard', 'RECORD_STEPS', { ...steps, [missing]: ' ' })).toMatchObject({
        facts: { field: missing },
      })
    }
    const early = done(state, 'guard', 'ACCOUNT', { account: 'x' })
    expect(refusal(early, 'sam', 'DECIDE', { further: false, reason: 'x' })).toMatchObject({
      rule: 'PUB-6',
      reason: 'stepsMissing',
    })
    state = done(early, 'guard', 'RECORD_STEPS', steps)
    expect(done(state, 'sam', 'DECIDE', { further: false, reason: 'x' }).status).toBe('CLOSED')
    expect(refusal(reported('tom'), 'tom', 'RECORD_STEPS', steps)).toMatchObject({ reason: 'notADispute' })
  })

  it('[PUB-7] force: the minimum that was used, and none after subdual; not closed without', () => {
    let state = relieved('guard', { kind: 'USE_OF_FORCE' })
    const record = { measure: 'Held his arm until he let go', purpose: 'RESTRAINT', noneAfterSubdual: true }
    expect(refusal(state, 'guard', 'RECORD_FORCE', { ...record, measure: '' })).toMatchObject({ rule: 'PUB-7' })
    expect(refusal(state, 'guard', 'RECORD_FORCE', { ...record, purpose: 'REVENGE' })).toMatchObject({ rule: 'PUB-7' })
    expect(refusal(state, 'guard', 'RECORD_FORCE', { ...record, noneAfterSubdual: null })).toMatchObject({
      rule: 'PUB-7',
    })
    expect(refusal(state, 'guard', 'RECORD_FORCE', { ...record, noneAfterSubdual: false })).toMatchObject({
      rule: 'PUB-7',
      reason: 'forceAfterSubdual',
    })
    state = done(state, 'guard', 'ACCOUNT', { account: 'x' })
    expect(refusal(state, 'sam', 'DECIDE', { further: false, reason: 'x' })).toMatchObject({
      reason: 'forceRecordMissing',
    })
    state = done(state, 'guard', 'RECORD_FORCE', record)
    expect(done(state, 'sam', 'DECIDE', { further: false, reason: 'x' }).status).toBe('CLOSED')
    expect(refusal(reported('tom'), 'tom', 'RECORD_FORCE', record)).toMatchObject({ reason: 'notUseOfForce' })
  })
})

describe('promises', () => {
  it('[PUB-6] a price, a refund and compensation are for those who have the authority, and for nobody else', () => {
    const promise = (kind: PromiseKind) => ({ promise: kind, toWhom: 'Mr Wang', text: 'We see to it.' })
    const state = reported('tom')
    for (const [kind, who] of [
      ['PRICE', 'sue'],
      ['REFUND', 'max'],
      ['COMPENSATION', 'gus'],
    ] as const) {
      for (const other of ['tom', 'dora', 'lee', 'sam']) {
        const result = attempt(state, other, 'PROMISE', promise(kind))
        expect(result, `${kind} by ${other}`).toMatchObject({ ok: false })
      }
      expect(refusal(state, 'tom', 'PROMISE', promise(kind))).toMatchObject({
        rule: 'PUB-6',
        reason: 'promiseBeyondAuthority',
      })
      expect(done(state, who, 'PROMISE', promise(kind)).facts.promises).toMatchObject([{ promise: kind }])
    }
    expect(mayPromise(actorOf('sue'), settings({}).id, 'PRICE', 'CLEANING')).toBe(false)
  })

  it('[PUB-6] the doors of orders agree with the table: refunds are finance’s, and who settles an escalation may compensate', () => {
    for (const kind of Object.values(PromiseKind)) expect(AUTHORITY[kind].length, kind).toBeGreaterThan(0)
    expect(AUTHORITY.REFUND).toEqual(expect.arrayContaining([...TABLE.REFUND.who]))
    expect(AUTHORITY.COMPENSATION).toEqual([...TABLE.RESOLVE_ESCALATION.who])
    expect(TABLE.REPLY.guards).toContain('withinAuthority')
  })
})

describe('reading', () => {
  it('[OVD-2] the centre, the department, who found it and who was told; a record of force only who answers for it', () => {
    const state = reported('cleaner', { kind: 'USE_OF_FORCE' })
    for (const who of ['dora', 'lee', 'max', 'gus', 'sam', 'guard', 'cleaner'])
      expect(mayReadIncident(actorOf(who), state), who).toBe(true)
    for (const who of ['tom', 'sue', 'kate']) expect(mayReadIncident(actorOf(who), state), who).toBe(false)
    expect(mayReadIncident(person('wang', ['RESIDENT']), state)).toBe(false)
    for (const who of ['max', 'gus', 'sam', 'cleaner']) expect(mayReadForce(actorOf(who), state), who).toBe(true)
    for (const who of ['dora', 'guard']) expect(mayReadForce(actorOf(who), state), who).toBe(false)
  })

  it('buttons: each action for the viewer; those of the system are nobody’s', () => {
    const answers = permittedCaseActions(INCIDENT, reported('tom'), ctx('tom'))
    expect(answers.map(({ action }) => action)).not.toContain('ESCALATE')
    expect(answers.find(({ action }) => action === 'RELIEVE')?.allowed).toBe(true)
    expect(answers.find(({ action }) => action === 'DECIDE')?.allowed).toBe(false)
  })
})
