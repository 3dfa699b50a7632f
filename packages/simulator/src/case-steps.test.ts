import { describe, expect, test } from 'vitest'
import { callbackStep, type CaseViewer, nextCaseStep, type NextCallback, type SeenCases } from './case-steps.js'

const callback = (more: Partial<NextCallback> = {}): NextCallback =>
  ({
    __typename: 'Callback',
    id: 'cb-1',
    version: 2,
    cancelled: false,
    owner: { __typename: 'Person', id: 'me' },
    workOrder: { __typename: 'WorkOrder', customerName: '王麗華' },
    ...more,
  }) as NextCallback

const viewer = (more: Partial<CaseViewer> = {}): CaseViewer => ({
  personId: 'me',
  roles: ['DISPATCHER'],
  departments: [],
  isTurn: () => true,
  hasSupervisor: () => true,
  seed: 1,
  ...more,
})

describe('a callback', () => {
  test('is taken first, so that two do not ring the same customer', () => {
    const { call } = callbackStep(callback({ owner: null }), viewer())
    expect(call).toEqual({ action: 'TAKE_CALLBACK', input: { callbackId: 'cb-1', version: 2 } })
  })

  test('goes one way or another by chance, and the same way whenever it is looked at', () => {
    const all = Array.from({ length: 600 }, (_, n) => callbackStep(callback({ id: `cb-${n}` }), viewer()).call)
    expect(callbackStep(callback({ id: 'cb-7' }), viewer()).call).toEqual(all[7])
    const made = all.flatMap((call) => (call.action === 'MAKE_CALLBACK' ? [call.input] : []))
    const tried = all.filter(({ action }) => action === 'TRY_CALLBACK')
    expect(made.length + tried.length).toBe(600)
    for (const [share, of] of [
      [tried.length, 600 * 0.07],
      [made.filter(({ mode }) => mode === 'DOOR_TO_DOOR').length, made.length * 0.14],
      [made.filter(({ satisfied }) => !satisfied).length, made.length * 0.09],
    ] as const) {
      expect(share).toBeGreaterThan(of / 2)
      expect(share).toBeLessThan(of * 2)
    }
    for (const { mode, signature, words, satisfied, verdicts } of made) {
      // CBK-4: at the door his opinion is signed, by phone his words are taken down; STA-1: who complains says of what and why.
      expect(mode === 'DOOR_TO_DOOR' ? signature?.opinion : words).toBeTruthy()
      expect(verdicts?.some((each) => !each.satisfied && each.reason)).toBe(!satisfied)
      expect(new Set(verdicts?.map(({ item }) => item)).size).toBe(verdicts?.length)
    }
  })
})

describe('cases', () => {
  const nothing: SeenCases = {
    complaints: [],
    incidents: [],
    enquiries: [],
    correctiveActions: { edges: [] },
  } as unknown as SeenCases
  const allowed = (...actions: string[]) => actions.map((action) => ({ action, allowed: true }))
  const seen = (more: object): SeenCases => ({ ...nothing, ...more }) as SeenCases
  const complaint = (more: object) =>
    seen({
      complaints: [
        { id: 'cp-1', version: 1, department: 'SECURITY', owner: null, findings: [], attempts: [], words: [], ...more },
      ],
    })

  test('a complaint is taken by whose turn it is, looked into by the department, answered by who holds it', () => {
    const open = complaint({ status: 'OPEN', permittedActions: allowed('TAKE') })
    expect(nextCaseStep(open, viewer({ isTurn: () => false }))).toBeNull()
    expect(nextCaseStep(open, viewer())?.call.action).toBe('TAKE_COMPLAINT')

    const taken = { status: 'IN_HAND', owner: { id: 'me' }, permittedActions: allowed('ANSWER', 'REPORT_FINDINGS') }
    expect(nextCaseStep(complaint(taken), viewer())).toBeNull()
    const head = viewer({ personId: 'head', roles: ['DEPARTMENT_SUPERVISOR'], departments: ['SECURITY'] })
    expect(nextCaseStep(complaint(taken), head)?.call.action).toBe('REPORT_FINDINGS')
    expect(nextCaseStep(complaint({ ...taken, findings: [{ text: 'So it was' }] }), viewer())?.call.action).toBe(
      'ANSWER_COMPLAINT',
    )
  })

  test('an incident is closed by whom the account lies before, and not while somebody owes a word', () => {
    const told = (acknowledgedAt: string | null) => [
      { personId: 'head', role: 'DEPARTMENT_SUPERVISOR', why: 'DEPARTMENT', at: '1', acknowledgedAt },
      { personId: 'lead', role: 'SERVICE_LEAD', why: 'ACCOUNT', at: '2', acknowledgedAt: '3' },
    ]
    const accounted = (acknowledgedAt: string | null) =>
      seen({
        incidents: [
          {
            ...{ id: 'in-1', version: 5, status: 'ACCOUNTED', kind: 'OTHER', department: 'SECURITY', measures: [] },
            ...{ decisions: [{ further: true }], steps: null, told: told(acknowledgedAt) },
            permittedActions: allowed('DECIDE'),
          },
        ],
      })
    expect(nextCaseStep(accounted('1'), viewer({ personId: 'general', roles: ['GENERAL_MANAGER'] }))).toBeNull()
    const lead = viewer({ personId: 'lead', roles: ['SERVICE_LEAD'] })
    expect(nextCaseStep(accounted(null), lead)).toBeNull()
    expect(nextCaseStep(accounted('1'), lead)?.call).toMatchObject({
      action: 'DECIDE_INCIDENT',
      input: { further: false },
    })
  })

  test('a corrective action is planned, done, confirmed by the customer and closed, in this order', () => {
    const correction = (more: object) =>
      seen({
        correctiveActions: {
          edges: [
            {
              node: {
                ...{ id: 'ca-1', version: 1, source: 'CONTRADICTED', owner: { id: 'me' }, workOrder: null },
                ...{ measures: null, result: null, reworkOrderId: null, secondWord: null, ...more },
                permittedActions: allowed('PLAN', 'RECORD_RESULT', 'RECORD_SECOND_WORD', 'CLOSE'),
              },
            },
          ],
        },
      })
    const ways = [{ status: 'OPEN' }, { status: 'OPEN', measures: 'x' }, { status: 'DONE' }]
    const last = { status: 'DONE', secondWord: { satisfied: true } }
    expect([...ways, last].map((way) => nextCaseStep(correction(way), viewer())?.call.action)).toEqual([
      'PLAN_CORRECTION',
      'RECORD_CORRECTION',
      'RECORD_SECOND_WORD',
      'CLOSE_CORRECTION',
    ])
  })
})
