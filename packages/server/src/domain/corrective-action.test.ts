import { describe, expect, it } from 'vitest'
import { type CaseContext, type CaseResult, decideCase, openCase } from './case.js'
import {
  CORRECTIVE_ACTION,
  type CorrectionAction,
  correctionOwner,
  type CorrectionFacts,
  type CorrectionRead,
  type CorrectionState,
} from './corrective-action.js'
import { minutes, NOON, person, settings } from './fixture.test-support.js'
import type { Actor } from './role.js'
import type { CorrectionStatus } from './vocabulary.js'

const LEAD = person('lee', ['SERVICE_LEAD'])
const MANAGER = person('max', ['CENTRE_MANAGER'])
const HEAD = person('sam', ['DEPARTMENT_SUPERVISOR'], ['ENGINEERING'])
const DISPATCHER = person('dora', ['DISPATCHER'])
const SYSTEM: Actor = { ...person('none', []), personId: null, kind: 'system' }

const ctx = (actor: Actor, read: Partial<CorrectionRead> = {}): CaseContext<CorrectionRead> => {
  let ids = 0
  return {
    actor,
    now: NOON,
    estate: settings(),
    newId: () => `id-${++ids}`,
    facts: { person: null, reworkOpen: false, writtenOffAt: null, rework: null, ...read },
  }
}
const state = (result: CaseResult<CorrectionFacts, CorrectionStatus>): CorrectionState => {
  if (!result.ok) throw new Error(`${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.state
}
const opened = (more: Partial<CorrectionFacts> = {}): CorrectionState =>
  state(
    openCase(
      CORRECTIVE_ACTION,
      { serial: 'CA-2611-0001', department: 'ENGINEERING', ownerId: 'sam', orderId: 'order' },
      'OPEN',
      {},
      ctx(SYSTEM, {
        opened: {
          source: 'DISSATISFIED',
          orderSerial: 'WO-2611-0001',
          callbackId: 'callback',
          callbackSerial: 'CB-2611-0001',
          complaint: 'Water on the floor.',
          doneBy: ['tom'],
          dueAt: minutes(60),
          ...more,
        },
      }),
    ),
  )
const attempt = (
  action: CorrectionState,
  actor: Actor,
  did: CorrectionAction,
  input: object = {},
  read: Partial<CorrectionRead> = {},
) => decideCase(CORRECTIVE_ACTION, action, did, input, ctx(actor, read))

const WORD = { satisfied: false, words: 'Still damp.', spokeWith: 'Mrs Wang', medium: 'PHONE' }
const first = { rework: { orderId: 'again', serial: 'WO-2611-0002' } }
const second = { rework: { orderId: 'once-more', serial: 'WO-2611-0003' } }

describe('rework', () => {
  it('[COR-1] its owner had no hand in what is wrong: about the work the supervisor, about the callback the lead', () => {
    const of = (personId: string, role: 'DEPARTMENT_SUPERVISOR' | 'SERVICE_LEAD' | 'CENTRE_MANAGER') => ({
      personId,
      role,
    })
    const [sam, lee, max] = [of('sam', 'DEPARTMENT_SUPERVISOR'), of('lee', 'SERVICE_LEAD'), of('max', 'CENTRE_MANAGER')]
    const all = [max, lee, sam]
    const owner = (aboutTheWork: boolean, ...notThese: string[]) => correctionOwner(all, { aboutTheWork, notThese })
    expect([owner(true, 'sam'), owner(true, 'sam', 'lee'), owner(true)]).toEqual(['lee', 'max', 'sam'])
    expect([owner(false, 'lee'), owner(false, 'lee', 'max'), owner(false)]).toEqual(['max', 'sam', 'lee'])
    // Two of a kind: always the same. Nobody else there: one of them after all. Nobody at all: without an owner.
    expect(correctionOwner([of('zoe', 'SERVICE_LEAD'), lee], { aboutTheWork: false, notThese: [] })).toBe('lee')
    expect(owner(true, 'sam', 'lee', 'max')).toBe('sam')
    expect(correctionOwner([], { aboutTheWork: true, notThese: [] })).toBeNull()
  })

  it('[COR-1] as often as it takes: another rework order once the first is done, none beside one that is open', () => {
    let action = state(attempt(opened(), HEAD, 'OPEN_REWORK', { reason: 'Clean up' }, first))
    expect(
      attempt(action, HEAD, 'OPEN_REWORK', { reason: 'And again' }, { ...second, reworkOpen: true }),
    ).toMatchObject({
      ok: false,
      refusal: { rule: 'COR-1', reason: 'reworkOpened', facts: { reworkSerial: 'WO-2611-0002' } },
    })
    action = state(attempt(action, HEAD, 'RECORD_RESULT', { result: 'Mopped' }))
    action = state(attempt(action, DISPATCHER, 'RECORD_SECOND_WORD', WORD))
    action = state(attempt(action, HEAD, 'OPEN_REWORK', { reason: 'Dry it, too' }, second))
    expect(action.facts.rework).toMatchObject(second.rework)
    expect(action.evidence.at(-1)?.input).toMatchObject({ previousRework: 'WO-2611-0002' })
    // What the first came to is no result of the second.
    expect(action.facts.result).toBeUndefined()
    expect(action.facts.secondWord).toBeUndefined()
  })

  it('[COR-2] nobody closes it while its rework order is open, a manager with a reason neither', () => {
    let action = state(attempt(opened(), HEAD, 'RECORD_RESULT', { result: 'Mopped' }))
    action = state(attempt(action, DISPATCHER, 'RECORD_SECOND_WORD', WORD))
    expect(attempt(action, MANAGER, 'CLOSE', { reason: 'Enough' }, { reworkOpen: true })).toMatchObject({
      ok: false,
      refusal: { rule: 'COR-2', reason: 'reworkUnfinished' },
    })
    expect(attempt(action, MANAGER, 'CLOSE', { reason: 'Enough' }).ok).toBe(true)
  })
})

describe('its owner, and who asks the customer', () => {
  it('[SPT-4] is not who made the callback that a manager’s check contradicts', () => {
    const tina = { person: { id: 'tina', name: { zh_Hant: '蒂', zh_Hans: '蒂', en: 'Tina' } } }
    const contradicted = opened({ source: 'CONTRADICTED', calledBy: 'tina' })
    expect(attempt(contradicted, LEAD, 'ASSIGN', { personId: 'tina', reason: 'x' }, tina)).toMatchObject({
      ok: false,
      refusal: { code: 'FORBIDDEN', rule: 'SPT-4', reason: 'correctionOfOwnCallback' },
    })
    const asking = person('tina', ['DISPATCHER'])
    const done = state(attempt(contradicted, LEAD, 'RECORD_RESULT', { result: 'Talked to her' }))
    expect(attempt(done, asking, 'RECORD_SECOND_WORD', { ...WORD, satisfied: true })).toMatchObject({
      ok: false,
      refusal: { rule: 'SPT-4', reason: 'correctionOfOwnCallback' },
    })
    expect(attempt(done, DISPATCHER, 'RECORD_SECOND_WORD', { ...WORD, satisfied: true }).ok).toBe(true)
  })
})
