/**
 * CHK: a trade's checklist as data, and how an order stands against it. Steps are confirmed, chosen or measured; a finding may ask
 * for adjusting, a new part, or the work again. The version that an order began with stands in the order's own row, with the last
 * answer to each step; every earlier answer stays in the evidence.
 */
import type {
  ChecklistContent,
  ChecklistStep,
  ChecklistVersion,
  Checks,
  StepAnswer,
  StepAnswerInput,
} from './checklist-state.js'
import { refuse, type Fact, type Refusal } from './refusal.js'
import type { Consequence, Localized } from './vocabulary.js'
import type { By, WorkOrder, WorkOrderFacts } from './work-order-state.js'

/**
 * DONE; OPEN: nothing is said yet, or not since the work it tests; TO_REMEDY: a finding whose remedy is not recorded; FAILED: it
 * has to be done or tested again; PHOTO: all but its photo.
 */
export type StepState = 'DONE' | 'OPEN' | 'TO_REMEDY' | 'FAILED' | 'PHOTO'

const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/

export const isDecimal = (value: unknown): value is string => typeof value === 'string' && DECIMAL.test(value)

/** In millionths, exactly: a value that was read is never put through a float. */
const millionths = (value: string): bigint => {
  const [, sign, whole = '0', fraction = ''] = DECIMAL.exec(value) ?? []
  const size = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
  return sign ? -size : size
}

/** Whether a decimal lies within the limits. @example withinLimits('0.54', {min: '0.49', max: '0.54', inclusive: true}) */
export const withinLimits = (
  value: string,
  { min, max, inclusive }: { readonly min: string | null; readonly max: string | null; readonly inclusive: boolean },
): boolean => {
  const read = millionths(value)
  const low = min === null ? null : millionths(min)
  const high = max === null ? null : millionths(max)
  return inclusive
    ? (low === null || read >= low) && (high === null || read <= high)
    : (low === null || read > low) && (high === null || read < high)
}

export const compareDecimals = (one: string, other: string): number => {
  const [a, b] = [millionths(one), millionths(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** What an answer asks for: NONE when the step is in order. */
export const consequenceOf = (step: ChecklistStep, answer: StepAnswerInput): Consequence => {
  switch (step.kind) {
    case 'confirm':
      return answer.confirmed === true ? 'NONE' : 'REWORK'
    case 'choice':
      return step.options.find(({ code }) => code === answer.option)?.consequence ?? 'REWORK'
    case 'measure':
      return isDecimal(answer.value) && withinLimits(answer.value, step) ? 'NONE' : step.whenOutside.consequence
  }
}

/** CHK-0: asked for whatever the symptom, or for one that was chosen. */
export const isAskedFor = (step: ChecklistStep, symptoms: readonly string[]): boolean =>
  step.mandatory && (step.part !== 'BRANCH' || (step.branch !== null && symptoms.includes(step.branch)))

/** Whether something was mended after an instant: a test from before it tests nothing. */
const mendedAfter = ({ steps }: ChecklistContent, { answers }: Checks, at: Date): boolean =>
  answers.some((answer) => {
    const step = steps.find(({ code }) => code === answer.step)
    if (step === undefined || step.part === 'FINAL') return false
    const mended = consequenceOf(step, answer) === 'NONE' ? answer.mendedAt : answer.by.at
    return mended !== undefined && mended.getTime() > at.getTime()
  })

/** @param photos how many each step has */
export const stepState = (
  checklist: ChecklistContent,
  step: ChecklistStep,
  checks: Checks,
  photos: Readonly<Record<string, number>> = {},
): StepState => {
  const answer = checks.answers.find((each) => each.step === step.code)
  if (!answer) return 'OPEN'
  const consequence = consequenceOf(step, answer)
  if (step.part === 'FINAL') {
    // ACC-2: each round of work is tested anew.
    if (answer.round !== checks.round) return 'OPEN'
    if (consequence !== 'NONE') return 'FAILED'
    if (mendedAfter(checklist, checks, answer.by.at)) return 'OPEN'
  } else if (consequence === 'REWORK') {
    return step.kind === 'confirm' ? 'OPEN' : 'FAILED'
  } else if (consequence !== 'NONE' && answer.remedied !== true) {
    return 'TO_REMEDY'
  }
  return step.photoRequired && !((photos[step.code] ?? 0) > 0) ? 'PHOTO' : 'DONE'
}

/** Whether nobody has said yet which symptom it is. */
export const symptomMissing = ({ branches }: ChecklistContent, { symptoms }: Pick<Checks, 'symptoms'>): boolean =>
  branches.length > 0 && symptoms.length === 0

/** Photos of each step, by its code, as the attachments keep count of them in the order's row. */
export const photosOf = ({ attachments }: Pick<WorkOrderFacts, 'attachments'>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(attachments?.steps ?? {}).map(([code, kinds]) => [code, kinds.PHOTO ?? 0]))

const NO_CHECKS: Checks = Object.freeze({ symptoms: [], round: 0, answers: [] })

export const checksOf = ({ checks }: Pick<WorkOrderFacts, 'checks'>): Checks => checks ?? NO_CHECKS

const STATES: Readonly<Record<Exclude<StepState, 'DONE' | 'OPEN'>, Localized>> = {
  TO_REMEDY: { zh_Hant: '（待處理）', zh_Hans: '（待处理）', en: ' (to be remedied)' },
  FAILED: { zh_Hant: '（未通過）', zh_Hans: '（未通过）', en: ' (failed)' },
  PHOTO: { zh_Hant: '（缺照片）', zh_Hans: '（缺照片）', en: ' (photo missing)' },
}
const CHOOSE_SYMPTOM: Localized = { zh_Hant: '選擇故障現象', zh_Hans: '选择故障现象', en: 'Choose the symptom' }

const named = ({ text }: ChecklistStep, state: Exclude<StepState, 'DONE'>): Localized => {
  if (state === 'OPEN') return text
  const suffix = STATES[state]
  return { zh_Hant: text.zh_Hant + suffix.zh_Hant, zh_Hans: text.zh_Hans + suffix.zh_Hans, en: text.en + suffix.en }
}

/** The asked-for steps that stand in the way of completion, in the list's order. */
export const openSteps = (
  checklist: ChecklistContent,
  checks: Checks,
  photos: Readonly<Record<string, number>> = {},
): readonly { readonly step: ChecklistStep; readonly state: Exclude<StepState, 'DONE'> }[] =>
  checklist.steps
    .filter((step) => isAskedFor(step, checks.symptoms))
    .map((step) => ({ step, state: stepState(checklist, step, checks, photos) }))
    .filter((each): each is { step: ChecklistStep; state: Exclude<StepState, 'DONE'> } => each.state !== 'DONE')

/** CHK: whether the order's checklist lets it be completed; if not, each open step by name. Orders without one are free. */
export const checklistDone = ({
  facts,
}: Pick<WorkOrder, 'facts'>):
  | { readonly met: true }
  | { readonly met: false; readonly rule: string; readonly facts: Readonly<Record<string, Fact>> } => {
  const { checklist } = facts
  if (!checklist) return { met: true }
  const checks = checksOf(facts)
  const choose = symptomMissing(checklist, checks)
  const open = openSteps(checklist, checks, photosOf(facts))
  if (!choose && open.length === 0) return { met: true }
  return {
    met: false,
    rule: choose ? 'CHK-0' : checklist.rule,
    facts: {
      open: [...(choose ? [CHOOSE_SYMPTOM] : []), ...open.map(({ step, state }) => named(step, state))],
      openSteps: open.map(({ step }) => step.code),
    },
  }
}

/** What an order takes over when its work begins: the newest version then, kept from there on whatever becomes of the list. */
export const beginChecklist = (
  { facts }: Pick<WorkOrder, 'facts'>,
  newest: ChecklistVersion | null | undefined,
): Pick<WorkOrderFacts, 'checklist' | 'checks'> =>
  facts.checklist || !newest ? {} : { checklist: newest, checks: NO_CHECKS }

/** ACC-2: a new round of work; what was found stays, the final tests are asked for again. */
export const nextRound = ({ facts }: Pick<WorkOrder, 'facts'>): Pick<WorkOrderFacts, 'checks'> =>
  facts.checks ? { checks: { ...facts.checks, round: facts.checks.round + 1 } } : {}

/** The fields of an answer that say something, and no others. */
const said = (answer: StepAnswerInput): StepAnswerInput => ({
  step: answer.step,
  ...(answer.confirmed == null ? {} : { confirmed: answer.confirmed }),
  ...(answer.option ? { option: answer.option } : {}),
  ...(answer.value ? { value: answer.value } : {}),
  ...(answer.unit ? { unit: answer.unit } : {}),
  ...(answer.instrument ? { instrument: answer.instrument } : {}),
  ...(answer.remedied == null ? {} : { remedied: answer.remedied }),
  ...(answer.note ? { note: answer.note } : {}),
})

/** The answers taken in; of each step the last one counts, and when it came to be in order. The input has been checked. */
export const recordAnswers = (
  { steps }: ChecklistContent,
  checks: Checks,
  input: { readonly symptoms?: readonly string[]; readonly steps?: readonly StepAnswerInput[] },
  by: By,
): Checks => {
  const mendedAt = (code: string): Pick<StepAnswer, 'mendedAt'> => {
    const before = checks.answers.find((each) => each.step === code)
    const step = steps.find((each) => each.code === code)
    if (!before || !step) return {}
    if (consequenceOf(step, before) !== 'NONE') return { mendedAt: by.at }
    return before.mendedAt ? { mendedAt: before.mendedAt } : {}
  }
  const given = (input.steps ?? []).map((answer): StepAnswer => ({
    ...said(answer),
    ...mendedAt(answer.step),
    round: checks.round,
    by,
  }))
  return {
    ...checks,
    symptoms: input.symptoms ? [...new Set(input.symptoms)] : checks.symptoms,
    answers: [...checks.answers.filter(({ step }) => !given.some((each) => each.step === step)), ...given],
  }
}

const invalid = (rule: string, reason: Refusal['reason'], facts: Readonly<Record<string, Fact>>) =>
  refuse('INVALID', rule, reason, facts)

const answerFits = (rule: string, step: ChecklistStep, answer: StepAnswerInput): Refusal | null => {
  const missing = (field: string) => invalid(rule, 'stepAnswerMissing', { step: step.text, field })
  switch (step.kind) {
    case 'confirm':
      return typeof answer.confirmed === 'boolean' ? null : missing('confirmed')
    case 'choice': {
      if (!answer.option) return missing('option')
      const known = step.options.some(({ code }) => code === answer.option)
      return known
        ? null
        : invalid(rule, 'stepOptionUnknown', { step: step.text, options: step.options.map(({ code }) => code) })
    }
    case 'measure':
      if (!answer.value) return missing('value')
      if (!isDecimal(answer.value)) return invalid(rule, 'stepValueWrong', { step: step.text })
      if (!answer.unit) return missing('unit')
      if (answer.unit !== step.unit)
        return invalid(rule, 'stepUnitWrong', { step: step.text, unit: step.unit, askedUnit: answer.unit })
      return step.instrument && !answer.instrument ? missing('instrument') : null
  }
}

/** Whether answers fit the order's checklist: steps and symptoms that it has, of the right kind, in the right unit. */
export const answersFit = (
  checklist: ChecklistVersion,
  input: { readonly symptoms?: readonly string[]; readonly steps?: readonly StepAnswerInput[] },
): Refusal | null => {
  const { rule, branches, steps } = checklist
  if (!input.symptoms?.length && !input.steps?.length) return invalid(rule, 'fieldMissing', { field: 'steps' })
  const strange = input.symptoms?.find((each) => !branches.some(({ code }) => code === each))
  if (strange !== undefined)
    return invalid('CHK-0', 'symptomUnknown', { symptom: strange, symptoms: branches.map(({ code }) => code) })
  const seen = new Set<string>()
  for (const answer of input.steps ?? []) {
    const step = steps.find(({ code }) => code === answer.step)
    if (!step) return invalid(rule, 'stepUnknown', { step: answer.step, steps: steps.map(({ code }) => code) })
    if (seen.has(step.code)) return invalid(rule, 'stepTwice', { step: step.text })
    seen.add(step.code)
    const wrong = answerFits(rule, step, answer)
    if (wrong) return wrong
  }
  return null
}

/** A stored version as the rules read it: those of the first release had numbers as limits, and neither rule nor instrument. */
export const checklistFrom = (row: {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly names: Localized
  readonly content: unknown
}): ChecklistVersion => {
  const content = row.content as Partial<ChecklistContent> & { readonly steps: readonly Record<string, unknown>[] }
  const limit = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    names: row.names,
    rule: content.rule ?? 'CHK',
    branches: content.branches ?? [],
    steps: content.steps.map((step) => ({
      ...step,
      photoRequired: step.photoRequired === true,
      ...(step.kind === 'measure'
        ? { min: limit(step.min), max: limit(step.max), instrument: step.instrument ?? null }
        : {}),
    })) as unknown as readonly ChecklistStep[],
  }
}
