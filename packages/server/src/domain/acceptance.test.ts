import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { escalationsOf, reworkRounds } from './acceptance.js'
import type { Decision } from './decide-context.js'
import { NOON, minutes } from './fixture.test-support.js'
import { sealed, signaturesOf, signatureSvg, verifySeal } from './signature.js'
import type { Evidence, WorkOrder } from './work-order-state.js'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let version = 10
const evidence = (action: Evidence['action'], input: object, more: Partial<Evidence> = {}): Evidence => ({
  action,
  from: 'COMPLETED',
  to: 'COMPLETED',
  version: ++version,
  by: { personId: 'tom', role: 'TECHNICIAN', at: minutes(version) },
  input: { ...input },
  ...more,
})

describe('rounds and escalations, read off the evidence', () => {
  it('[ACC-2] every round keeps its reason, its apology, and when the work was completed again', () => {
    expect(reworkRounds([])).toEqual([])
    const history = [
      evidence('REJECT', { reason: 'It still drips.', apology: true }),
      evidence('COMPLETE', { workDone: 'x' }),
      evidence('REJECT', { reason: 'Now it is stiff.' }, { by: { personId: 'rex', role: 'RESIDENT', at: NOON } }),
      evidence('RESOLVE_ESCALATION', { decision: 'REWORK', reason: 'Once more, by somebody else.' }, { to: 'REWORK' }),
      evidence('COMPLETE', { workDone: 'y' }),
      evidence('COMPLETE', { workDone: 'z' }),
    ]
    expect(
      reworkRounds(history).map(({ no, reason, apology, ordered, completed }) => [
        no,
        reason,
        apology,
        ordered,
        completed?.at,
      ]),
    ).toEqual([
      [1, 'It still drips.', true, false, history[1]?.by.at],
      [2, 'Now it is stiff.', null, false, undefined],
      [3, 'Once more, by somebody else.', null, true, history[4]?.by.at],
    ])
  })

  it('[ACC-3] every escalation stands with its settlement', () => {
    const history = [
      evidence('ESCALATE', { cause: 'DISPUTE', reason: 'Shouting' }),
      evidence('RESOLVE_ESCALATION', { decision: 'CONTINUE', reason: 'Talked' }, { to: 'IN_PROGRESS' }),
      evidence('ESCALATE', { cause: 'AFTER_REWORK', reason: 'Third visit' }),
    ]
    expect(escalationsOf(history)).toMatchObject([
      { no: 1, cause: 'DISPUTE', settled: { decision: 'CONTINUE', reason: 'Talked' } },
      { no: 2, cause: 'AFTER_REWORK', settled: null },
    ])
  })
})

describe('signatures', () => {
  const strokes = [
    [
      [12, 30, 0],
      [14, 33, 16],
      [20, 31, 33],
    ],
    [[50, 5, 60]],
  ] as const
  const order = {
    id: 'order-1',
    serial: 'WO-2611-0042',
    currency: 'CNY',
    quotes: [{ no: 1, amountMinor: 8000 }],
    facts: { signature: { signerName: 'Mrs Wang', strokes, opinion: null, at: NOON, takenBy: 'tom' } },
  } as unknown as WorkOrder
  const decision: Decision = {
    order,
    clocks: [],
    payments: [],
    evidence: evidence(
      'SIGN_OFF',
      { signature: { signerName: 'Mrs Wang', strokes, opinion: 'Quick' } },
      { version: 12 },
    ),
  }

  it('[ACC-1] the seal stands under order, version, amount, quote, name, opinion, time and strokes: none changes unseen', () => {
    const after = sealed(decision, sha256)
    const [signed] = signaturesOf([after.evidence])
    if (!signed?.seal) throw new Error('not sealed')
    const { seal } = signed
    expect(seal).toMatchObject({ amountMinor: 8000, currency: 'CNY', quoteNo: 1 })
    expect(after.order.facts.signature).toMatchObject({ version: 12, seal })
    const verdict = (change: object, of = after.order, audited = [seal.sha256]) =>
      verifySeal(of, { ...signed, ...change }, audited, sha256).problems
    expect(verdict({})).toEqual([])
    for (const change of [
      { signerName: 'Mr Wang' },
      { opinion: 'Slow' },
      { version: 13 },
      { action: 'CONSENT' },
      { at: minutes(1) },
      { takenBy: null },
      { strokes: [[[12, 30, 1]]] },
      { seal: { ...seal, amountMinor: 9000 } },
    ])
      expect(verdict(change)).toContain('HASH_DIFFERS')
    expect(verdict({}, { ...after.order, id: 'order-2' })).toContain('HASH_DIFFERS')
    expect(verdict({}, { ...after.order, quotes: [] })).toEqual(['QUOTE_DIFFERS'])
    expect(verdict({}, after.order, [])).toEqual(['AUDIT_DIFFERS'])
    expect(verdict({ seal: null })).toEqual(['UNSEALED'])
    const shown = { ...after.order.facts.signature, seal: { ...seal, sha256: 'other' } }
    expect(verdict({}, { ...after.order, facts: { signature: shown } } as WorkOrder)).toEqual(['ORDER_DIFFERS'])
  })

  it('an action without a signature is left as it is', () => {
    const plain = { ...decision, evidence: evidence('ARRIVE', {}) }
    expect(sealed(plain, sha256)).toBe(plain)
  })

  it('the picture is drawn from numbers alone, within its frame, dots too', () => {
    const svg = signatureSvg(strokes)
    expect(signatureSvg(strokes)).toBe(svg)
    expect(svg).toMatch(/^<svg [^<]*><rect [^<]*\/><path d="M[-0-9. ML]+" [^<]*\/><\/svg>$/)
    const far = [
      [
        [-100_000, 100_000, 0],
        [100_000, -100_000, 5],
      ],
    ] as const
    const places = [...signatureSvg(far).matchAll(/[ML ](-?\d+\.\d) (-?\d+\.\d)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    for (const [x = -1, y = -1] of places) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(600)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(240)
    }
    expect(signatureSvg([[[5, 5, 0]]])).toContain('M300.0 120.0L300.0 120.0')
  })
})
