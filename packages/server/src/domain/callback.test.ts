import { expect, it } from 'vitest'
import { CALLBACK, type CallbackAction, type CallbackRead, type CallbackState, counted } from './callback.js'
import { quotaFigures, recount } from './callback-quota.js'
import { type CaseContext, decideCase, openCase } from './case.js'
import { NOON, person, settings } from './fixture.test-support.js'
import type { Actor } from './role.js'

const NAME = { zh_Hant: '某', zh_Hans: '某', en: 'Somebody' }
const SYSTEM: Actor = { ...person('none', []), personId: null, kind: 'system' }
const MANAGER = person('max', ['CENTRE_MANAGER'])
const DISPATCHER = person('dora', ['DISPATCHER'])
const LEAD = person('lee', ['SERVICE_LEAD'])
const EACH = settings({ spotCheckMode: 'EACH' })

const ctx = (actor: Actor, read: Partial<CallbackRead> = {}): CaseContext<CallbackRead> => {
  let ids = 0
  return {
    actor,
    now: NOON,
    estate: EACH,
    newId: () => `id-${++ids}`,
    facts: { monthClosed: false, callerName: NAME, person: null, drawn: false, ...read },
  }
}
const queued = (): CallbackState => {
  const result = openCase(
    CALLBACK,
    { serial: 'CB-2611-0001', orderId: 'order', month: '2026-11' },
    'QUEUE',
    {},
    ctx(SYSTEM, {
      queued: {
        facts: {
          orderSerial: 'WO-2611-0001',
          route: 'DISPATCH_CENTRE',
          category: 'ENGINEERING_REPAIR',
          nature: 'ROUTINE',
          counterItem: false,
          doneBy: ['tom'],
          technicianId: 'tom',
          cancelled: false,
        },
        clocks: [],
      },
    }),
  )
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.decision.state
}
const attempt = (
  state: CallbackState,
  actor: Actor,
  action: CallbackAction,
  input: object = {},
  read: Partial<CallbackRead> = {},
) => decideCase(CALLBACK, state, action, input, ctx(actor, read))
const done = (...given: Parameters<typeof attempt>): CallbackState => {
  const result = attempt(...given)
  if (!result.ok) throw new Error(`${given[2]}: ${result.refusal.rule} ${result.refusal.reason}`)
  return result.decision.state
}
const PHONE = { mode: 'PHONE', satisfied: true, words: 'All fine.' }
const POINTS = {
  points: ['CONTACTED', 'WORDS_TRUE', 'SATISFIED'].map((point) => ({ point, found: true })),
}

it('[SPT-1] what a manager tried himself he cannot check, and so it is not asked of him: the month can be closed', () => {
  const given = done(
    queued(),
    LEAD,
    'REASSIGN',
    { personId: 'max', reason: 'Asked for him' },
    {
      person: { id: 'max', name: NAME },
    },
  )
  const tried = done(given, MANAGER, 'TRY', { mode: 'PHONE' })
  const back = done(
    tried,
    DISPATCHER,
    'REASSIGN',
    { personId: 'dora', reason: 'He is away' },
    {
      person: { id: 'dora', name: NAME },
    },
  )
  const made = done(back, DISPATCHER, 'MAKE', PHONE)
  expect(attempt(made, MANAGER, 'SPOT_CHECK', POINTS)).toMatchObject({ ok: false, refusal: { rule: 'SPT-2' } })
  const { spotChecks } = quotaFigures(recount([counted(made)]), '2026-11', EACH)
  expect(spotChecks.byRole).toMatchObject([
    { role: 'CENTRE_MANAGER', needed: 0, missing: 0 },
    { role: 'GENERAL_MANAGER', needed: 1, missing: 1 },
  ])
  // One that nobody of them touched is asked of both.
  const other = done(queued(), DISPATCHER, 'MAKE', PHONE)
  expect(quotaFigures(recount([counted(other)]), '2026-11', EACH).spotChecks.missing).toBe(2)
  expect(attempt(other, MANAGER, 'SPOT_CHECK', POINTS).ok).toBe(true)
})
