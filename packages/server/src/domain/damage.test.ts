import { describe, expect, it } from 'vitest'
import { type CaseContext, decideCase, openCase } from './case.js'
import { DAMAGE, type DamageAction, type DamageRead, damageSettled, type DamageState, damageSummary } from './damage.js'
import { ACTORS, type ActorName, ESTATE, minutes, NOON, settings, UNIT } from './fixture.test-support.js'
import type { WorkOrder } from './work-order-state.js'

let next = 0
const order = (more: Partial<WorkOrder> = {}): WorkOrder =>
  ({
    id: 'order-1',
    estateId: ESTATE,
    serial: 'WO-2611-0042',
    status: 'IN_PROGRESS',
    department: 'ENGINEERING',
    unitId: UNIT,
    currency: 'CNY',
    arrivedAt: NOON,
    startedAt: NOON,
    completedAt: null,
    facts: {},
    ...more,
  }) as WorkOrder

const ctx = (actor: ActorName, of: WorkOrder | null): CaseContext<DamageRead> => ({
  actor: ACTORS[actor],
  now: minutes(5),
  estate: settings(),
  newId: () => `id-${++next}`,
  facts: { order: of },
})

const WHAT = { what: 'Mirror above the basin', how: 'Slipped when the tap was lifted out' }

const report = (actor: ActorName, of: WorkOrder = order(), input: object = WHAT) =>
  openCase(
    DAMAGE,
    { serial: 'DM-2611-0001', department: of.department, unitId: of.unitId, orderId: of.id },
    'REPORT',
    input,
    ctx(actor, of),
  )

const reported = (): DamageState => {
  const result = report('tech')
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.decision.state
}

const act = (state: DamageState, actor: ActorName, action: DamageAction, input: object, of = order()) =>
  decideCase(DAMAGE, state, action, input, ctx(actor, of))

const reasonOf = (result: ReturnType<typeof report>) => (result.ok ? null : result.refusal.reason)
const done = (result: ReturnType<typeof act>): DamageState => {
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.decision.state
}

describe('damage reports', () => {
  it('[ACC-4] whoever served, or lives there, reports what broke; once somebody has been there, and not on an archived order', () => {
    expect(reasonOf(report('finance'))).toBe('caseNotYours')
    expect(reasonOf(report('cleaner'))).toBe('caseNotYours')
    expect(reasonOf(report('neighbour'))).toBe('caseNotYours')
    expect(reasonOf(report('tech', order(), { how: 'x' }))).toBe('fieldMissing')
    expect(reasonOf(report('tech', order({ arrivedAt: null, startedAt: null })))).toBe('damageNobodyThere')
    expect(reasonOf(report('tech', order({ status: 'ARCHIVED' })))).toBe('damageTooLate')
    for (const actor of ['tech', 'resident', 'dispatcher', 'centreManager'] as const)
      expect([actor, reasonOf(report(actor))]).toEqual([actor, null])
    expect(reported().facts).toMatchObject({
      ...WHAT,
      estimateMinor: null,
      currency: 'CNY',
      orderSerial: 'WO-2611-0042',
    })
  })

  it('[PUB-6] [ACC-4] only a manager promises money, and what is agreed is what was offered', () => {
    const open = reported()
    for (const actor of ['dispatcher', 'lead', 'supervisor', 'finance'] as const)
      expect([actor, reasonOf(act(open, actor, 'OFFER', { amountMinor: 30_000 }))]).toEqual([actor, 'caseNotYours'])
    // Who reported it reads it, and may promise nothing all the same.
    expect(act(open, 'tech', 'AGREE', { amountMinor: 1, word: 'Fine.' })).toMatchObject({
      refusal: { code: 'FORBIDDEN', rule: 'PUB-6' },
    })
    const offered = done(act(open, 'centreManager', 'OFFER', { amountMinor: 30_000, note: 'Half the price' }))
    expect(reasonOf(act(offered, 'centreManager', 'AGREE', { amountMinor: 40_000, word: 'More.' }))).toBe(
      'damageOtherOffer',
    )
    const agreed = done(act(offered, 'generalManager', 'AGREE', { amountMinor: 30_000, word: 'Content with that.' }))
    expect(agreed).toMatchObject({
      status: 'AGREED',
      closedAt: minutes(5),
      facts: { settlement: { outcome: 'AGREED', amountMinor: 30_000, text: 'Content with that.' } },
    })
    expect(reasonOf(act(agreed, 'centreManager', 'REFUSE', { explanation: 'No.' }))).toBe('caseWrongStatus')
    expect(reasonOf(act(agreed, 'centreManager', 'REOPEN', { reason: 'No.' }))).toBe('caseWrongStatus')
  })

  it('[ACC-4] refused wants what the customer was told, referred wants to whom; both may be taken up again until the archive', () => {
    expect(reasonOf(act(reported(), 'centreManager', 'REFUSE', {}))).toBe('fieldMissing')
    expect(reasonOf(act(reported(), 'centreManager', 'REFER', { reason: 'x' }))).toBe('fieldMissing')
    const refused = done(act(reported(), 'centreManager', 'REFUSE', { explanation: 'The crack is older.' }))
    expect(refused.facts.settlement).toMatchObject({ outcome: 'REFUSED', text: 'The crack is older.' })
    expect(
      reasonOf(act(refused, 'centreManager', 'REOPEN', { reason: 'New photo' }, order({ status: 'ARCHIVED' }))),
    ).toBe('damageTooLate')
    const again = done(act(refused, 'centreManager', 'REOPEN', { reason: 'New photo' }))
    expect(again).toMatchObject({ status: 'REPORTED', closedAt: null })
    expect(again.facts.settlement).toBeUndefined()
    const referred = done(act(again, 'generalManager', 'REFER', { toWhom: 'Insurer', reason: 'Above our limit' }))
    expect(referred).toMatchObject({ status: 'REFERRED', facts: { settlement: { text: 'Insurer: Above our limit' } } })
  })

  it('[ACC-4] the order waits for every one of its reports', () => {
    const open = reported()
    const first = damageSummary(undefined, open)
    expect(damageSettled({ facts: {} })).toEqual({ met: true })
    expect(damageSettled({ facts: { damage: first } })).toEqual({ met: false, facts: { serials: ['DM-2611-0001'] } })
    const settled = done(act(open, 'centreManager', 'REFUSE', { explanation: 'No.' }))
    const both = damageSummary([...first, { id: 'other', serial: 'DM-2611-0002', settled: false }], settled)
    expect(damageSettled({ facts: { damage: both } })).toMatchObject({
      met: false,
      facts: { serials: ['DM-2611-0002'] },
    })
    expect(damageSettled({ facts: { damage: damageSummary(undefined, settled) } })).toEqual({ met: true })
  })

  it('is read by the centre, the managers, the department, who reported it and the customer', () => {
    const state = reported()
    const reads = (actor: ActorName) => DAMAGE.mayRead(ACTORS[actor], state)
    for (const actor of ['tech', 'supervisor', 'dispatcher', 'lead', 'centreManager', 'auditor', 'resident'] as const)
      expect([actor, reads(actor)]).toEqual([actor, true])
    for (const actor of [
      'otherTech',
      'cleaningSupervisor',
      'warehouse',
      'neighbour',
      'wall',
      'app',
      'stranger',
    ] as const)
      expect([actor, reads(actor)]).toEqual([actor, false])
  })
})
