/** CHK: whether a checklist can be worked by. Everything that is wrong is said at once, with the step that it is about. */
import { compareDecimals, isDecimal } from './checklist.js'
import type { ChecklistContent, ChecklistStep } from './checklist-state.js'
import { checkForm } from './form.js'
import { refuse, type Refusal } from './refusal.js'
import { Consequence, StepPart, type Localized } from './vocabulary.js'
import { localized as p } from './localized.js'

/** Units that people here measure in; '×' counts. */
export const UNITS: readonly string[] = [
  '×',
  '%',
  'A',
  'mA',
  'V',
  'mV',
  'W',
  'kW',
  'kWh',
  'Ω',
  'kΩ',
  'MΩ',
  'Hz',
  'MPa',
  'kPa',
  'Pa',
  'mm',
  'cm',
  'm',
  'm²',
  'm³',
  'L',
  'L/min',
  'm³/h',
  'm/s',
  '°C',
  's',
  'min',
  'h',
  'g',
  'kg',
  'dB',
  'lx',
  'ppm',
]

export interface ChecklistProblem {
  /** Code of the step or symptom; null: the checklist as a whole. */
  readonly at: string | null
  readonly problem: Localized
}

const PROBLEMS = {
  noSteps: p('沒有步驟', '没有步骤', 'there are no steps'),
  tooMany: p('步驟多於 100', '步骤多于 100', 'more than 100 steps'),
  code: p(
    '代號須為大寫字母、數字、底線',
    '代号须为大写字母、数字、下划线',
    'the code wants capital letters, digits and _',
  ),
  twice: p('代號重複', '代号重复', 'the code is used twice'),
  text: p('須有三種語言的文字', '须有三种语言的文字', 'the text is wanted in three languages'),
  part: p('不屬於任何部分', '不属于任何部分', 'it belongs to no part'),
  kind: p('不知是何種步驟', '不知是何种步骤', 'its kind is unknown'),
  branchUnknown: p('所屬故障現象不存在', '所属故障现象不存在', 'its symptom does not exist'),
  branchNotWanted: p('只有分支步驟屬於故障現象', '只有分支步骤属于故障现象', 'only a branch step has a symptom'),
  branchEmpty: p('此故障現象沒有必做步驟', '此故障现象没有必做步骤', 'the symptom has no mandatory step'),
  noFinal: p('沒有最終測試', '没有最终测试', 'there is no final test'),
  finalOptional: p('最終測試須為必做', '最终测试须为必做', 'a final test has to be mandatory'),
  finalCannotFail: p(
    '最終測試須能通過，亦須能要求返工',
    '最终测试须能通过，亦须能要求返工',
    'a final test has to be able to pass, and to ask for rework',
  ),
  options: p('選擇須有 2 至 20 個選項', '选择须有 2 至 20 个选项', 'a choice wants 2 to 20 options'),
  optionTwice: p('選項代號重複', '选项代号重复', 'two options have the same code'),
  consequence: p('後果不明', '后果不明', 'the consequence is unknown'),
  unit: p('單位不明', '单位不明', 'the unit is unknown'),
  limit: p('界限不是數字', '界限不是数字', 'a limit is no decimal number'),
  limits: p('下限高於上限', '下限高于上限', 'the lower limit is above the upper one'),
} as const satisfies Record<string, Localized>

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/
const MOST_STEPS = 100

/** A text for people: there in each language, readable, on one line. */
const isNamed = (text: Localized | undefined): boolean =>
  text !== undefined &&
  (['zh_Hant', 'zh_Hans', 'en'] as const).every(
    (locale) =>
      checkForm([{ field: 'text', shape: 'text', rule: 'CHK' }], { text: text[locale] }) === null &&
      text[locale].length <= 300,
  )

const twice = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index)),
]

const kindProblems = (step: ChecklistStep): readonly Localized[] => {
  const found: Localized[] = []
  const final = step.part === 'FINAL'
  if (step.kind === 'choice') {
    const { options } = step
    if (options.length < 2 || options.length > 20) found.push(PROBLEMS.options)
    if (twice(options.map(({ code }) => code)).length > 0) found.push(PROBLEMS.optionTwice)
    if (options.some(({ code }) => !CODE.test(code))) found.push(PROBLEMS.code)
    if (options.some(({ text }) => !isNamed(text))) found.push(PROBLEMS.text)
    const consequences = options.map(({ consequence }) => consequence)
    if (consequences.some((each) => !Object.hasOwn(Consequence, each))) found.push(PROBLEMS.consequence)
    if (final && !(consequences.includes('NONE') && consequences.includes('REWORK')))
      found.push(PROBLEMS.finalCannotFail)
  } else if (step.kind === 'measure') {
    const { min, max, whenOutside, unit, instrument } = step
    const limits = [min, max].filter((limit) => limit !== null)
    if (!UNITS.includes(unit)) found.push(PROBLEMS.unit)
    if (instrument && !isNamed(instrument)) found.push(PROBLEMS.text)
    if (!isNamed(whenOutside.text)) found.push(PROBLEMS.text)
    if (!Object.hasOwn(Consequence, whenOutside.consequence)) found.push(PROBLEMS.consequence)
    if (limits.some((limit) => !isDecimal(limit))) found.push(PROBLEMS.limit)
    else if (min !== null && max !== null) {
      const order = compareDecimals(min, max)
      if (order > 0 || (order === 0 && !step.inclusive)) found.push(PROBLEMS.limits)
    }
    if (final && (limits.length === 0 || whenOutside.consequence !== 'REWORK')) found.push(PROBLEMS.finalCannotFail)
  } else if (step.kind !== 'confirm') {
    found.push(PROBLEMS.kind)
  }
  return found
}

/** Everything that is wrong with a checklist's names and content; empty when it can be worked by. */
export const checklistProblems = (names: Localized, content: ChecklistContent): readonly ChecklistProblem[] => {
  const { branches, steps } = content
  const found: ChecklistProblem[] = []
  const say = (at: string | null, problem: Localized) => found.push({ at, problem })
  if (!isNamed(names)) say(null, PROBLEMS.text)
  if (steps.length === 0) say(null, PROBLEMS.noSteps)
  if (steps.length > MOST_STEPS) say(null, PROBLEMS.tooMany)
  for (const code of twice(steps.map(({ code }) => code))) say(code, PROBLEMS.twice)
  for (const code of twice(branches.map(({ code }) => code))) say(code, PROBLEMS.twice)
  for (const { code, names: said } of branches) {
    if (!CODE.test(code)) say(code, PROBLEMS.code)
    if (!isNamed(said)) say(code, PROBLEMS.text)
    if (!steps.some((step) => step.branch === code && step.mandatory)) say(code, PROBLEMS.branchEmpty)
  }
  for (const step of steps.slice(0, MOST_STEPS)) {
    if (!CODE.test(step.code)) say(step.code, PROBLEMS.code)
    if (!isNamed(step.text)) say(step.code, PROBLEMS.text)
    if (!Object.hasOwn(StepPart, step.part)) say(step.code, PROBLEMS.part)
    if (step.part === 'BRANCH' && !branches.some(({ code }) => code === step.branch))
      say(step.code, PROBLEMS.branchUnknown)
    if (step.part !== 'BRANCH' && step.branch !== null) say(step.code, PROBLEMS.branchNotWanted)
    if (step.part === 'FINAL' && !step.mandatory) say(step.code, PROBLEMS.finalOptional)
    for (const problem of kindProblems(step)) say(step.code, problem)
  }
  if (!steps.some(({ part }) => part === 'FINAL')) say(null, PROBLEMS.noFinal)
  return found
}

/** The same as a refusal. */
export const checklistWrong = (names: Localized, content: ChecklistContent): Refusal | null => {
  const problems = checklistProblems(names, content)
  if (problems.length === 0) return null
  const said = ({ at, problem }: ChecklistProblem): Localized => ({
    zh_Hant: at === null ? problem.zh_Hant : `${at}：${problem.zh_Hant}`,
    zh_Hans: at === null ? problem.zh_Hans : `${at}：${problem.zh_Hans}`,
    en: at === null ? problem.en : `${at}: ${problem.en}`,
  })
  return refuse('INVALID', 'CHK', 'checklistWrong', { problems: problems.slice(0, 20).map(said) })
}
