import { describe, expect, it } from 'vitest'
import { compareDecimals, isDecimal, withinLimits } from './checklist.js'
import { checklistProblems } from './checklist-form.js'
import type { ChecklistStep, ChecklistVersion, StepAnswerInput } from './checklist-state.js'
import {
  attempt,
  CHECKLIST,
  COMPLETE,
  factsFor,
  minutes,
  opened,
  refused,
  run,
  START,
  TO_ARRIVED,
  confirmPrice,
  why,
  type Step,
} from './fixture.test-support.js'
import { explain } from './refusal-text.js'
import type { WorkOrder } from './work-order-state.js'

const withList = (checklist: ChecklistVersion = CHECKLIST) => ({ facts: { ...factsFor({}), checklist } })
const begun = (checklist: ChecklistVersion = CHECKLIST) =>
  run(run(opened('tap'), [...TO_ARRIVED, confirmPrice()]), [START], withList(checklist))
const record = (steps: readonly StepAnswerInput[], symptoms?: readonly string[]): Step => [
  'RECORD_STEPS',
  'tech',
  { steps, ...(symptoms ? { symptoms } : {}) },
]
const drops = (value: string): StepAnswerInput => ({ step: 'FINAL', value, unit: '×' })
const open = (order: WorkOrder) => refused(order, COMPLETE).facts.openSteps
const DONE = [{ step: 'SHUT', confirmed: true }, { step: 'SEAT', option: 'FINE' }, drops('0')]

describe('the checklist of an order', () => {
  it('[CHK] completion names each open step, and is allowed once they are done', () => {
    const order = begun()
    const refusal = refused(order, COMPLETE)
    expect(why(refusal)).toEqual(['UNMET', 'CHK-0', 'checklistOpen'])
    expect(explain(refusal, 'en')).toBe(
      'The checklist is not done: Choose the symptom, Valve shut, Drops in a minute. Finish these first.',
    )
    const chosen = run(order, [record([{ step: 'SHUT', confirmed: true }], ['DRIPS'])])
    expect(why(refused(chosen, COMPLETE))).toEqual(['UNMET', 'CHK-3', 'checklistOpen'])
    expect(open(chosen)).toEqual(['SEAT', 'FINAL'])
    expect(run(chosen, [record(DONE), COMPLETE]).status).toBe('COMPLETED')
  })

  it('[CHK-0] only the branch chosen is asked for; steps of the others stay available', () => {
    const stuck = run(begun(), [record([{ step: 'SHUT', confirmed: true }], ['STUCK'])])
    expect(open(stuck)).toEqual(['STEM', 'FINAL'])
    const other = run(stuck, [record([{ step: 'SEAT', option: 'FINE' }])])
    expect(open(other)).toEqual(['STEM', 'FINAL'])
    const both = run(other, [record([{ step: 'STEM', confirmed: true }, drops('1')], ['STUCK', 'DRIPS'])])
    expect(run(both, [COMPLETE]).status).toBe('COMPLETED')
    expect(why(refused(begun(), record([], ['LEAKS'])))).toEqual(['INVALID', 'CHK-0', 'symptomUnknown'])
  })

  it('[CHK] a finding stays open until its remedy is recorded', () => {
    const worn = run(begun(), [record([DONE[0]!, { step: 'SEAT', option: 'WORN' }, DONE[2]!], ['DRIPS'])])
    expect(open(worn)).toEqual(['SEAT'])
    expect(explain(refused(worn, COMPLETE), 'en')).toContain('Seat (to be remedied)')
    const mended = run(worn, [record([{ step: 'SEAT', option: 'WORN', remedied: true }])], { now: minutes(1) })
    // The test was made before the seat was replaced: it tests nothing.
    expect(open(mended)).toEqual(['FINAL'])
    expect(run(mended, [record([drops('0')]), COMPLETE], { now: minutes(2) }).status).toBe('COMPLETED')
  })

  it('[CHK] what is done, or done again, after the final test is tested again', () => {
    const early = run(begun(), [record([{ step: 'SHUT', confirmed: false }, DONE[1]!, drops('0')], ['DRIPS'])])
    expect(open(early)).toEqual(['SHUT'])
    const later = run(early, [record([DONE[0]!])], { now: minutes(1) })
    expect(open(later)).toEqual(['FINAL'])
    expect(refused(later, COMPLETE)).toMatchObject({ code: 'UNMET' })
    const tested = run(later, [record([drops('0')])], { now: minutes(2) })
    expect(run(tested, [COMPLETE]).status).toBe('COMPLETED')
    // Said once more of what was in order it is no work.
    expect(run(tested, [record([DONE[0]!]), COMPLETE], { now: minutes(3) }).status).toBe('COMPLETED')
  })

  it('[CHK] a final test that fails keeps completion away, and what was measured stays in the history', () => {
    const failed = run(begun(), [record([DONE[0]!, DONE[1]!, drops('7')], ['DRIPS'])])
    expect(explain(refused(failed, COMPLETE), 'en')).toContain('Drops in a minute (failed)')
    const passed = run(failed, [record([drops('3')])])
    expect(passed.facts.checks?.answers.find(({ step }) => step === 'FINAL')?.value).toBe('3')
    const measured = passed.evidence.filter(({ action }) => action === 'RECORD_STEPS')
    expect(JSON.stringify(measured)).toContain('"value":"7"')
    expect(run(passed, [COMPLETE]).status).toBe('COMPLETED')
  })

  it('[CHK] [ACC-2] a round of rework asks for the final test again, and for nothing else that was done', () => {
    const rejected = run(begun(), [
      record(DONE, ['DRIPS']),
      COMPLETE,
      ['REJECT', 'resident', { reason: 'It drips', apology: false }],
    ])
    expect(rejected.status).toBe('REWORK')
    expect(open(rejected)).toEqual(['FINAL'])
    expect(run(rejected, [record([drops('1')]), COMPLETE]).status).toBe('COMPLETED')
  })

  it('[CHK] an order keeps the version that its work began with', () => {
    const order = begun()
    const newer = { ...CHECKLIST, id: 'checklist-2', version: 2, steps: CHECKLIST.steps.slice(3) }
    const escalated = run(order, [['ESCALATE', 'tech', { reason: 'Stopped', cause: 'CUSTOMER_STOPS' }]])
    const resumed = run(
      escalated,
      [['RESOLVE_ESCALATION', 'centreManager', { decision: 'REWORK', reason: 'Go on' }]],
      withList(newer),
    )
    expect(resumed.facts.checklist?.version).toBe(1)
    expect(resumed.facts.checks?.round).toBe(1)
  })

  it('[CHK] an order whose item has none is free, and has nothing to record', () => {
    const order = run(opened('tap'), [...TO_ARRIVED, confirmPrice(), START])
    expect(why(refused(order, record(DONE)))).toEqual(['UNMET', 'CHK', 'noChecklist'])
    expect(run(order, [COMPLETE]).status).toBe('COMPLETED')
  })

  it('[CHK] [DIS-7] steps are the assignee’s to record, or his supervisor’s with a reason', () => {
    const order = begun()
    const by = (actor: 'otherTech' | 'dispatcher' | 'supervisor', more: object = {}): Step => [
      'RECORD_STEPS',
      actor,
      { steps: DONE, ...more },
    ]
    expect(why(refused(order, by('otherTech')))).toEqual(['FORBIDDEN', 'DIS-7', 'notTheAssignee'])
    expect(refused(order, by('dispatcher')).code).toBe('FORBIDDEN')
    expect(why(refused(order, by('supervisor')))).toEqual(['UNMET', 'DIS-7', 'standInReasonMissing'])
    expect(attempt(order, by('supervisor', { onBehalfReason: 'His phone is broken' })).ok).toBe(true)
  })

  it.each([
    ['nothing at all', [], 'fieldMissing'],
    ['a step it has not', [{ step: 'NOPE', confirmed: true }], 'stepUnknown'],
    ['one step twice', [drops('1'), drops('2')], 'stepTwice'],
    ['a choice without one', [{ step: 'SEAT' }], 'stepAnswerMissing'],
    ['a choice it has not', [{ step: 'SEAT', option: 'GONE' }], 'stepOptionUnknown'],
    ['a measure without a value', [{ step: 'FINAL', unit: '×' }], 'stepAnswerMissing'],
    ['a measure without its unit', [{ step: 'FINAL', value: '1' }], 'stepAnswerMissing'],
    ['another unit', [{ step: 'FINAL', value: '1', unit: 'mm' }], 'stepUnitWrong'],
    ['no number', [{ step: 'FINAL', value: '1e3', unit: '×' }], 'stepValueWrong'],
  ] as const)('[CHK] refuses %s', (_what, steps, reason) => {
    const refusal = refused(begun(), record(steps))
    expect([refusal.code, refusal.reason]).toEqual(['INVALID', reason])
  })

  it('[CHK] a step that wants a photo is done only with one', () => {
    const photo = {
      ...CHECKLIST,
      steps: CHECKLIST.steps.map((step) => (step.code === 'SHUT' ? { ...step, photoRequired: true } : step)),
    }
    const order = run(begun(photo), [record(DONE, ['DRIPS'])])
    expect(explain(refused(order, COMPLETE), 'en')).toContain('Valve shut (photo missing)')
    const seen: WorkOrder = {
      ...order,
      facts: { ...order.facts, attachments: { count: 1, steps: { SHUT: { PHOTO: 1 } } } },
    }
    expect(run(seen, [COMPLETE]).status).toBe('COMPLETED')
  })
})

describe('measured values', () => {
  it('[CHK] are judged as the decimals they are', () => {
    const normal = { min: '0.49', max: '0.54', inclusive: true }
    expect(
      ['0.48', '0.489999', '0.49', '0.490', '0.54', '0.540001', '1'].map((value) => withinLimits(value, normal)),
    ).toEqual([false, false, true, true, true, false, false])
    const under = { min: null, max: '2', inclusive: false }
    expect(['1.999999', '2', '2.0', '-3'].map((value) => withinLimits(value, under))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(compareDecimals('0.1', '0.10')).toBe(0)
    expect(['', '.5', '5.', '1,5', '0x1', '1e3', ' 1', '٣', '1.1234567'].filter(isDecimal)).toEqual([])
  })
})

describe('a checklist that is edited', () => {
  const step = (index: number, more: object): ChecklistVersion => ({
    ...CHECKLIST,
    steps: CHECKLIST.steps.map((each, at) => (at === index ? ({ ...each, ...more } as ChecklistStep) : each)),
  })
  const problems = (list: ChecklistVersion) =>
    checklistProblems(list.names, list).map(({ at, problem }) => `${at}: ${problem.en}`)

  it('[CHK] is taken when it can be worked by', () => {
    expect(problems(CHECKLIST)).toEqual([])
  })

  it.each([
    ['a code used twice', step(1, { code: 'SHUT' }), 'SHUT: the code is used twice'],
    ['a code that is none', step(0, { code: 'at' }), 'at: the code wants capital letters, digits and _'],
    ['a symptom that does not exist', step(1, { branch: 'LEAKS' }), 'SEAT: its symptom does not exist'],
    ['a symptom outside a branch', step(0, { branch: 'DRIPS' }), 'SHUT: only a branch step has a symptom'],
    ['no final test', { ...CHECKLIST, steps: CHECKLIST.steps.slice(0, 3) }, 'null: there is no final test'],
    ['a final test nobody must make', step(3, { mandatory: false }), 'FINAL: a final test has to be mandatory'],
    ['limits the wrong way round', step(3, { min: '4' }), 'FINAL: the lower limit is above the upper one'],
    ['a limit that is no number', step(3, { min: 'few' }), 'FINAL: a limit is no decimal number'],
    ['a unit that nobody knows', step(3, { unit: 'furlong' }), 'FINAL: the unit is unknown'],
    [
      'a final test that cannot fail',
      step(3, { min: null, max: null }),
      'FINAL: a final test has to be able to pass, and to ask for rework',
    ],
    [
      'a text in one language only',
      step(0, { text: { zh_Hant: '', zh_Hans: '', en: 'Shut' } }),
      'SHUT: the text is wanted in three languages',
    ],
  ] as const)('[CHK] is refused with %s', (_what, list, said) => {
    expect(problems(list)).toContain(said)
  })
})
