import { describe, expect, it } from 'vitest'
import { type CaseContext, type CaseState, decideCase, defineCase, openCase, permittedCaseActions } from './case.js'
import { ACTORS, minutes, NOON, settings } from './fixture.test-support.js'
import { refuse } from './refusal.js'
import { explain } from './refusal-text.js'
import type { Localized } from './vocabulary.js'

interface Facts {
  readonly note?: string
  readonly hidden?: true
}
type Status = 'OPEN' | 'DONE'

const same = (text: string): Localized => ({ zh_Hant: text, zh_Hans: text, en: text })
/** A small kind, for the engine alone. */
const LAMP = defineCase<Facts, Status, 'REPORT' | 'TAKE' | 'FINISH' | 'REOPEN' | 'EXPIRE'>({
  kind: 'INCIDENT',
  serial: 'IN',
  name: same('lamp'),
  statuses: { OPEN: same('open'), DONE: same('done') },
  closed: ['DONE'],
  actions: {
    REPORT: same('report'),
    TAKE: same('take'),
    FINISH: same('finish'),
    REOPEN: same('reopen'),
    EXPIRE: same('expire'),
  },
  mayRead: (_actor, { facts }) => facts.hidden !== true,
  table: {
    REPORT: {
      rule: 'PUB-1',
      from: [],
      to: ['OPEN'],
      who: ['TECHNICIAN', 'DISPATCHER'],
      form: [{ field: 'note', shape: 'text', rule: 'PUB-1' }],
      does: ({ ctx }, input) => ({
        facts: { note: input.note as string },
        clocks: [{ op: 'start', kind: 'ACKNOWLEDGE', dueAt: minutes(10, ctx.now) }],
      }),
    },
    TAKE: {
      rule: 'PUB-2',
      from: ['OPEN'],
      to: ['SAME'],
      who: ['DEPARTMENT_SUPERVISOR'],
      form: [],
      does: ({ by }) => ({ changes: { ownerId: by.personId }, clocks: [{ op: 'meet', kind: 'ACKNOWLEDGE' }] }),
    },
    FINISH: {
      rule: 'PUB-2',
      from: ['OPEN'],
      to: ['DONE'],
      who: ['OWNER'],
      form: [{ field: 'note', shape: 'text', rule: 'PUB-2', optional: true }],
      stands: ({ state }) => (state.facts.note === 'stuck' ? refuse('UNMET', 'PUB-2', 'nothingDone') : null),
      does: () => ({ clocks: [{ op: 'stopAll' }] }),
    },
    REOPEN: { rule: 'PUB-3', from: ['DONE'], to: ['OPEN'], who: ['CENTRE_MANAGER', 'OPENER'], form: [] },
    EXPIRE: { rule: 'PUB-4', from: ['OPEN'], to: ['DONE'], who: ['SYSTEM'], form: [] },
  },
})

let ids = 0
const ctx = (actor = ACTORS.tech, now = NOON, versionSeen: number | null = null): CaseContext => ({
  actor,
  now,
  estate: settings(),
  newId: () => `id-${String(++ids).padStart(4, '0')}`,
  versionSeen,
  facts: undefined,
})

const opened = (note = 'dark stairs', actor = ACTORS.tech): CaseState<Facts, Status> => {
  const result = openCase(LAMP, { serial: 'IN-2611-0001', department: 'ENGINEERING' }, 'REPORT', { note }, ctx(actor))
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.decision.state
}
const refusalOf = (result: ReturnType<typeof decideCase>) => (result.ok ? null : result.refusal)

describe('a case', () => {
  it('opens by an action without a from, with evidence, version 1 and its clock', () => {
    const state = opened()
    expect(state).toMatchObject({
      status: 'OPEN',
      version: 1,
      openedBy: 'tom',
      closedAt: null,
      facts: { note: 'dark stairs' },
    })
    expect(state.clocks).toMatchObject([{ kind: 'ACKNOWLEDGE', dueAt: minutes(10), metAt: null }])
    expect(state.evidence).toMatchObject([
      { action: 'REPORT', from: null, to: 'OPEN', version: 1, by: { personId: 'tom', role: 'TECHNICIAN' } },
    ])
  })

  it('asks who, then the version, then the status, then the rule, then the form', () => {
    const state = opened('stuck')
    const forbidden = refusalOf(decideCase(LAMP, state, 'TAKE', {}, ctx(ACTORS.cleaningSupervisor, NOON, 7)))
    expect(forbidden).toMatchObject({ code: 'FORBIDDEN', rule: 'PUB-2', reason: 'caseNotYours' })
    expect(explain(forbidden as never, 'en')).toBe('This (take) is for: department supervisor.')
    const stale = refusalOf(decideCase(LAMP, state, 'TAKE', {}, ctx(ACTORS.supervisor, NOON, 0)))
    expect(stale).toMatchObject({ code: 'CONFLICT', facts: { versionSeen: 0, versionNow: 1 } })
    expect(explain(stale as never, 'en')).toContain('(report)')
    expect(refusalOf(decideCase(LAMP, state, 'REOPEN', {}, ctx(ACTORS.centreManager)))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'caseWrongStatus',
    })
    const taken = decideCase(LAMP, state, 'TAKE', {}, ctx(ACTORS.supervisor))
    if (!taken.ok) throw new Error('not taken')
    expect(refusalOf(decideCase(LAMP, taken.decision.state, 'FINISH', {}, ctx(ACTORS.supervisor)))).toMatchObject({
      code: 'UNMET',
    })
    expect(
      refusalOf(openCase(LAMP, { serial: '-', department: 'ENGINEERING' }, 'REPORT', { note: ' ' }, ctx())),
    ).toMatchObject({
      code: 'INVALID',
      reason: 'fieldMissing',
    })
  })

  it('meets and stops clocks, sets and drops closedAt, and a late clock stays late', () => {
    const late = minutes(11)
    const taken = decideCase(LAMP, opened(), 'TAKE', {}, ctx(ACTORS.supervisor, late))
    if (!taken.ok) throw new Error('not taken')
    expect(taken.decision.state.clocks).toMatchObject([{ metAt: late, overdueAt: minutes(10) }])
    const done = decideCase(LAMP, taken.decision.state, 'FINISH', {}, ctx(ACTORS.supervisor, late))
    if (!done.ok) throw new Error('not done')
    expect(done.decision.state).toMatchObject({ status: 'DONE', closedAt: late, version: 3 })
    const again = decideCase(LAMP, done.decision.state, 'REOPEN', {}, ctx(ACTORS.tech, late))
    expect(again).toMatchObject({ ok: true, decision: { state: { status: 'OPEN', closedAt: null } } })
  })

  it('what a viewer may not read is not there for him, and a job may still act', () => {
    const hidden = { ...opened(), facts: { hidden: true as const } }
    expect(refusalOf(decideCase(LAMP, hidden, 'TAKE', {}, ctx(ACTORS.supervisor)))).toMatchObject({ code: 'NOT_FOUND' })
    const system = { ...ACTORS.tech, kind: 'system' as const, personId: null, grants: [] }
    expect(decideCase(LAMP, hidden, 'EXPIRE', {}, ctx(system))).toMatchObject({
      ok: true,
      decision: { evidence: { by: { role: 'SYSTEM', personId: null } } },
    })
    expect(refusalOf(decideCase(LAMP, opened(), 'EXPIRE', {}, ctx(ACTORS.tech)))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('says of each action whether it stands open, and decides the same', () => {
    const state = opened()
    const permitted = permittedCaseActions(LAMP, state, ctx(ACTORS.supervisor))
    expect(permitted.map(({ action, allowed }) => [action, allowed])).toEqual([
      ['TAKE', true],
      ['FINISH', false],
      ['REOPEN', false],
    ])
  })
})
