import { describe, expect, it } from 'vitest'
import { type CaseContext, type CaseState, decideCase, openCase } from './case.js'
import {
  COMPLAINT,
  type ComplaintAction,
  type ComplaintFacts,
  type ComplaintKnown,
  type ComplaintStatus,
  HANDLERS,
  mayReadComplaint,
} from './complaint.js'
import { ENQUIRY } from './enquiry.js'
import { minutes, NOON, person, settings, UNIT } from './fixture.test-support.js'
import type { Actor } from './role.js'
import { STAFF_ROLES } from './role.js'
import type { Department, Role } from './vocabulary.js'

type State = CaseState<ComplaintFacts, ComplaintStatus>

const by = (id: string, ...roles: Role[]): Actor => person(id, roles)
const DISPATCHER = by('dora', 'DISPATCHER')
const LEAD = by('lee', 'SERVICE_LEAD')
const MANAGER = by('max', 'CENTRE_MANAGER')
const GENERAL = by('gus', 'GENERAL_MANAGER')
const HR = by('hana', 'ADMIN_HR')
const TECH = person('tom', ['TECHNICIAN'], ['ENGINEERING'])
const SUPERVISOR = person('sam', ['DEPARTMENT_SUPERVISOR'], ['SECURITY'])
const RESIDENT: Actor = { ...by('wang', 'RESIDENT'), unitIds: [UNIT] }
const SYSTEM: Actor = { ...by('none'), personId: null, kind: 'system', grants: [] }
const HOUR = 60

const ctx = (
  actor: Actor,
  now: Date = NOON,
  named: {
    readonly id: string
    readonly roles: readonly Role[]
    readonly departments?: readonly Department[]
  } | null = null,
): CaseContext<ComplaintKnown> => {
  let ids = 0
  return {
    actor,
    now,
    estate: settings({}),
    newId: () => `id-${now.getTime()}-${++ids}`,
    facts: { person: named && { departments: [], ...named } },
  }
}
const GIVEN = {
  customerName: '王麗華',
  contact: '138 0000 1803',
  wanted: 'The guard was rude.',
  department: 'SECURITY',
}
const file = (actor: Actor, more: Record<string, unknown> = {}, unitId: string | null = UNIT) =>
  openCase(COMPLAINT, { serial: 'CP-2611-0001', unitId }, 'FILE', { ...GIVEN, ...more }, ctx(actor))
const filed = (actor: Actor = DISPATCHER, more: Record<string, unknown> = {}): State => {
  const result = file(actor, more)
  if (!result.ok) throw new Error(`${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.state
}
const aboutCentre = (): State => filed(TECH, { department: 'CUSTOMER_SERVICE', wanted: 'Nobody answers the phone.' })
type Named = Parameters<typeof ctx>[2]
const attempt = (
  state: State,
  actor: Actor,
  action: ComplaintAction,
  input: object = {},
  now: Date = NOON,
  named: Named = null,
) => decideCase(COMPLAINT, state, action, input, ctx(actor, now, named))
const done = (
  state: State,
  actor: Actor,
  action: ComplaintAction,
  input: object = {},
  now: Date = NOON,
  named: Named = null,
): State => {
  const result = attempt(state, actor, action, input, now, named)
  if (!result.ok) throw new Error(`${action}: ${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.state
}
const ANSWER = { outcome: 'UPHELD', explanation: 'He has apologised.', medium: 'PHONE' }

describe('who handles', () => {
  it('[CMP-1] the centre handles; other roles relay a minor one, and then only relay', () => {
    expect(file(TECH)).toMatchObject({ ok: false, refusal: { rule: 'CMP-1', reason: 'complaintNotMinor' } })
    const relayed = filed(TECH, { minor: true })
    expect(relayed).toMatchObject({
      status: 'OPEN',
      ownerId: null,
      facts: { relayed: { personId: 'tom', role: 'TECHNICIAN' } },
    })
    expect(filed(RESIDENT).facts.relayed).toBeUndefined()
    for (const role of STAFF_ROLES) {
      const actor = person(role, [role], ['ENGINEERING'])
      const taken = attempt(relayed, actor, 'TAKE')
      expect(taken.ok, role).toBe(HANDLERS.includes(role))
    }
    // The one who relayed it does not answer it either, nor does the department that it is about.
    const owned = done(relayed, DISPATCHER, 'TAKE')
    for (const actor of [TECH, SUPERVISOR, LEAD, RESIDENT])
      expect(attempt(owned, actor, 'ANSWER', ANSWER).ok).toBe(false)
    expect(done(owned, SUPERVISOR, 'REPORT_FINDINGS', { text: 'He was on duty.' }).facts.findings).toHaveLength(1)
  })

  it('[CMP-1] the owner is one of those who handle it', () => {
    const named = { id: 'tom', roles: ['TECHNICIAN'] as const }
    expect(attempt(filed(), LEAD, 'ASSIGN', { ownerId: 'tom' }, NOON, named)).toMatchObject({
      ok: false,
      refusal: { rule: 'CMP-1', reason: 'noSuchHandler' },
    })
    expect(attempt(filed(), LEAD, 'ASSIGN', { ownerId: 'ghost' })).toMatchObject({ ok: false })
    expect(
      attempt(filed(), DISPATCHER, 'ASSIGN', { ownerId: 'dora' }, NOON, { id: 'dora', roles: ['DISPATCHER'] }).ok,
    ).toBe(false)
    expect(
      done(filed(), LEAD, 'ASSIGN', { ownerId: 'fred' }, NOON, { id: 'fred', roles: ['FRONT_DESK'] }).ownerId,
    ).toBe('fred')
  })

  it('[CMP-2] about the centre: admin & HR’s; the centre’s people can neither read, own nor close it', () => {
    const state = aboutCentre()
    expect(state).toMatchObject({ facts: { aboutCentre: true } })
    for (const role of [...HANDLERS, 'CONTROL_ROOM'] as const) {
      const actor = by(`x-${role}`, role)
      expect(mayReadComplaint(actor, state), role).toBe(false)
      for (const action of Object.keys(COMPLAINT.table).filter((each) => each !== 'FILE') as ComplaintAction[]) {
        expect(attempt(state, actor, action), `${role} ${action}`).toMatchObject({ ok: false })
      }
      // By no combination of roles either.
      for (const other of ['ADMIN_HR', 'GENERAL_MANAGER', 'AUDITOR'] as const) {
        const both = by(`both-${role}`, other, role)
        expect(mayReadComplaint(both, state), `${role} + ${other}`).toBe(false)
        expect(attempt(state, both, 'TAKE'), `${role} + ${other}`).toMatchObject({
          ok: false,
          refusal: { code: 'NOT_FOUND' },
        })
        const mixed = { id: 'both', roles: [other, role] }
        expect(attempt(state, HR, 'ASSIGN', { ownerId: 'both' }, NOON, mixed), `${role} + ${other}`).toMatchObject({
          ok: false,
          refusal: { rule: 'CMP-2', reason: 'complaintAboutCentre' },
        })
      }
    }
    const inCentre = person('clerk', ['ADMIN_HR', 'DEPARTMENT_SUPERVISOR'], ['CUSTOMER_SERVICE'])
    expect(mayReadComplaint(inCentre, state)).toBe(false)
    expect(done(state, HR, 'TAKE').ownerId).toBe('hana')
  })

  it('[CMP-2] one that turns out to be about the centre leaves the centre’s hands, whoever has it and however it was taken down', () => {
    const answered = done(
      done(filed(DISPATCHER, { department: null }), DISPATCHER, 'TAKE'),
      DISPATCHER,
      'ANSWER',
      ANSWER,
    )
    expect(attempt(answered, TECH, 'ABOUT_CENTRE', { reason: 'x' }).ok).toBe(false)
    expect(attempt(answered, SUPERVISOR, 'ABOUT_CENTRE', { reason: 'x' }).ok).toBe(false)
    expect(attempt(answered, RESIDENT, 'ABOUT_CENTRE', { reason: ' ' })).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID', rule: 'CMP-2' },
    })
    for (const actor of [RESIDENT, DISPATCHER, LEAD, GENERAL]) {
      const handed = done(answered, actor, 'ABOUT_CENTRE', { reason: 'It is the desk that was rude.' }, minutes(30))
      expect(handed).toMatchObject({
        status: 'OPEN',
        ownerId: null,
        department: 'CUSTOMER_SERVICE',
        facts: { aboutCentre: true, handedOn: { reason: 'It is the desk that was rude.', by: { at: minutes(30) } } },
      })
      // The answer was not the centre's to give: admin & HR owe one of their own.
      expect(handed.clocks.filter(({ metAt }) => metAt === null)).toMatchObject([
        { kind: 'ANSWER', dueAt: minutes(30 + 24 * HOUR) },
      ])
      for (const centre of [DISPATCHER, LEAD, MANAGER]) {
        expect(mayReadComplaint(centre, handed)).toBe(false)
        expect(attempt(handed, centre, 'TAKE')).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
      }
      expect(done(handed, HR, 'TAKE').ownerId).toBe('hana')
    }
    expect(attempt(aboutCentre(), GENERAL, 'ABOUT_CENTRE', { reason: 'x' })).toMatchObject({
      ok: false,
      refusal: { code: 'WRONG_STATE', rule: 'CMP-2' },
    })
  })

  it('[CMP-2] an owner who has come to the centre since holds it no more', () => {
    const owned = done(aboutCentre(), HR, 'TAKE')
    const moved = by('hana', 'ADMIN_HR', 'DISPATCHER')
    expect(attempt(owned, moved, 'ANSWER', ANSWER)).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    expect(done(owned, HR, 'ANSWER', ANSWER).status).toBe('ANSWERED')
  })

  it('[CMP-2] other complaints are not admin & HR’s', () => {
    expect(attempt(filed(), HR, 'TAKE')).toMatchObject({ ok: false })
    expect(mayReadComplaint(HR, filed())).toBe(false)
  })
})

describe('its life', () => {
  it.each([
    ['customerName', { customerName: ' ' }],
    ['contact', { contact: '' }],
    ['wanted', { wanted: '\n' }],
  ])('[CMP-3] it is refused without %s', (field, lacking) => {
    expect(file(DISPATCHER, lacking)).toMatchObject({ ok: false, refusal: { rule: 'INT-3', facts: { field } } })
  })

  it('[CMP-3] it has the particulars of INT-3, unabridged, and a clock', () => {
    expect(file(DISPATCHER, {}, null)).toMatchObject({
      ok: false,
      refusal: { rule: 'INT-3', facts: { missing: ['address'] } },
    })
    expect(file(DISPATCHER, { requesterKind: 'CUSTOMER', department: null })).toMatchObject({
      ok: false,
      refusal: { facts: { missing: ['party'] } },
    })
    const wanted = '保安態度差 🙂\n'.repeat(50)
    const state = filed(DISPATCHER, { wanted, party: 'Acme' })
    expect(state.facts.particulars).toMatchObject({
      customerName: '王麗華',
      contact: '138 0000 1803',
      wanted,
      party: 'Acme',
    })
    expect(state.clocks).toMatchObject([{ kind: 'ANSWER', dueAt: minutes(24 * HOUR) }])
    expect(filed(DISPATCHER).department).toBe('SECURITY')
  })

  it('[CMP-3] owner, outcome, and the complainant’s word before it is closed', () => {
    let state = filed()
    expect(attempt(state, DISPATCHER, 'ANSWER', ANSWER)).toMatchObject({ ok: false })
    state = done(state, DISPATCHER, 'TAKE')
    expect(attempt(state, DISPATCHER, 'ANSWER', { ...ANSWER, outcome: null })).toMatchObject({
      ok: false,
      refusal: { rule: 'CMP-3', facts: { field: 'outcome' } },
    })
    expect(attempt(state, DISPATCHER, 'RECORD_WORD', { satisfied: true, word: 'x', medium: 'PHONE' })).toMatchObject({
      ok: false,
    })
    state = done(state, DISPATCHER, 'ANSWER', ANSWER, minutes(HOUR))
    expect(state.clocks).toMatchObject([{ metAt: minutes(HOUR) }])
    expect(attempt(state, DISPATCHER, 'RECORD_WORD', { satisfied: true, word: ' ', medium: 'PHONE' })).toMatchObject({
      ok: false,
    })
    expect(attempt(state, DISPATCHER, 'RECORD_WORD', { satisfied: true, word: 'Fine' })).toMatchObject({
      ok: false,
      refusal: { facts: { field: 'medium' } },
    })
    // Not satisfied: it goes on, with a clock of its own.
    const again = done(
      state,
      RESIDENT,
      'RECORD_WORD',
      { satisfied: false, word: 'He did not apologise.' },
      minutes(2 * HOUR),
    )
    expect(again).toMatchObject({ status: 'IN_HAND', closedAt: null })
    expect(again.clocks.at(-1)).toMatchObject({ dueAt: minutes(26 * HOUR), metAt: null })
    const closed = done(
      state,
      DISPATCHER,
      'RECORD_WORD',
      { satisfied: true, word: 'Thank you.', medium: 'PHONE' },
      minutes(3 * HOUR),
    )
    expect(closed).toMatchObject({
      status: 'CLOSED',
      closedAt: minutes(3 * HOUR),
      facts: { words: [{ satisfied: true }] },
    })
    const neighbour: Actor = { ...by('li', 'RESIDENT'), unitIds: ['other'] }
    expect(attempt(state, neighbour, 'RECORD_WORD', { satisfied: true, word: 'x' })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  })

  it('[CMP-3] who cannot be reached: tries on three different days, and then a superior, never the owner', () => {
    let state = done(done(filed(), DISPATCHER, 'TAKE'), DISPATCHER, 'ANSWER', ANSWER)
    const close = (of: State, actor = MANAGER) => attempt(of, actor, 'CLOSE_UNHEARD', { reason: 'Moved away' })
    expect(close(state)).toMatchObject({ ok: false, refusal: { rule: 'CMP-3', reason: 'attemptsMissing' } })
    for (const at of [0, 1, 2]) state = done(state, DISPATCHER, 'NOTE_ATTEMPT', { note: 'Nobody answers' }, minutes(at))
    expect(close(state)).toMatchObject({ ok: false, refusal: { facts: { made: 1 } } })
    for (const day of [1, 2])
      state = done(state, DISPATCHER, 'NOTE_ATTEMPT', { note: 'Nobody' }, minutes(day * 24 * HOUR))
    expect(close(state, DISPATCHER)).toMatchObject({ ok: false })
    expect(close(state)).toMatchObject({ ok: true, decision: { state: { status: 'CLOSED' } } })
    const managers = { ...state, ownerId: 'max' }
    expect(close(managers)).toMatchObject({ ok: false, refusal: { reason: 'ownComplaint' } })
    expect(close(managers, GENERAL)).toMatchObject({ ok: true })
  })

  it('[PUB-6] its answer promises nothing beyond the authority of who gives it', () => {
    const state = done(filed(), DISPATCHER, 'TAKE')
    for (const promise of ['PRICE', 'REFUND', 'COMPENSATION']) {
      expect(attempt(state, DISPATCHER, 'ANSWER', { ...ANSWER, promise })).toMatchObject({
        ok: false,
        refusal: { rule: 'PUB-6', reason: 'promiseBeyondAuthority' },
      })
    }
    const managers = done(filed(), MANAGER, 'TAKE')
    expect(
      done(managers, MANAGER, 'ANSWER', { ...ANSWER, promise: 'COMPENSATION', amountMinor: 20_000 }).facts.outcome,
    ).toMatchObject({
      promise: 'COMPENSATION',
      amountMinor: 20_000,
    })
  })

  it('[CMP-3] its time runs out: once', () => {
    const state = filed()
    const late = { ...state, clocks: state.clocks.map((clock) => ({ ...clock, overdueAt: clock.dueAt })) }
    expect(attempt(state, SYSTEM, 'ESCALATE')).toMatchObject({ ok: false })
    const escalated = done(late, SYSTEM, 'ESCALATE')
    expect(attempt(escalated, SYSTEM, 'ESCALATE')).toMatchObject({
      ok: false,
      refusal: { reason: 'nothingToEscalate' },
    })
    expect(done(done(escalated, DISPATCHER, 'TAKE'), DISPATCHER, 'ANSWER', ANSWER).clocks).toMatchObject([
      { metAt: NOON, overdueAt: minutes(24 * HOUR) },
    ])
  })
})

describe('an enquiry', () => {
  const opened = openCase(
    ENQUIRY,
    { serial: 'EQ-2611-0001', unitId: UNIT },
    'ROUTED',
    { department: 'SECURITY' },
    { ...ctx(DISPATCHER), facts: undefined },
  )
  const act = (actor: Actor, action: 'ANSWER' | 'REROUTE', input: object) => {
    if (!opened.ok) throw new Error(opened.refusal.reason)
    return decideCase(ENQUIRY, opened.decision.state, action, input, { ...ctx(actor), facts: undefined })
  }

  it('[INT-2] is answered by the department that knows, or by the centre', () => {
    const answer = { text: 'At eight.', toWhom: 'Mrs Wang', medium: 'PHONE' }
    expect(act(TECH, 'ANSWER', answer)).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    expect(act(RESIDENT, 'ANSWER', answer)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
    expect(act(SUPERVISOR, 'ANSWER', { ...answer, text: ' ' })).toMatchObject({ ok: false })
    expect(act(SUPERVISOR, 'ANSWER', answer)).toMatchObject({ ok: true, decision: { state: { status: 'ANSWERED' } } })
    expect(act(DISPATCHER, 'ANSWER', { ...answer, promise: 'REFUND' })).toMatchObject({
      ok: false,
      refusal: { rule: 'PUB-6' },
    })
    expect(act(DISPATCHER, 'REROUTE', { department: 'OFFICE', reason: 'Keys' })).toMatchObject({
      ok: true,
      decision: { state: { department: 'OFFICE' } },
    })
  })
})
