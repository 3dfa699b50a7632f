/** An order's checklist as a viewer may see it. */
import { checksOf, isAskedFor, openSteps, photosOf, stepState, symptomMissing } from '../domain/checklist.js'
import type { ChecklistVersion, StepAnswer } from '../domain/checklist-state.js'
import type { By, WorkOrder } from '../domain/work-order-state.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import { stepView, symptomView } from '../price-list/checklist.view.js'
import type { OrderChecklistType, StepAnswerType } from './order-checklist.type.js'

type Given = Omit<StepAnswer, 'round' | 'by'>

const answerView = (
  answer: Given,
  { role, at }: { readonly role: string; readonly at: Date },
  round: number | null,
  personal: boolean,
): StepAnswerType => ({
  step: answer.step,
  confirmed: answer.confirmed ?? null,
  option: answer.option ?? null,
  value: answer.value ?? null,
  unit: answer.unit ?? null,
  instrument: answer.instrument ?? null,
  remedied: answer.remedied === true,
  note: personal ? (answer.note ?? null) : null,
  round,
  role,
  at,
})

/** @param newest what the work would begin with, where it has not begun */
export function orderChecklistView(
  { facts, startedAt }: WorkOrder,
  newest: ChecklistVersion | null,
  personal: boolean,
): OrderChecklistType | null {
  const list = facts.checklist ?? (startedAt === null ? newest : null)
  if (!list) return null
  const checks = checksOf(facts)
  const photos = photosOf(facts)
  const open = openSteps(list, checks, photos)
  return {
    code: list.code,
    version: list.version,
    rule: list.rule,
    name: localizedText(list.names),
    begun: facts.checklist !== undefined,
    done: open.length === 0 && !symptomMissing(list, checks),
    round: checks.round,
    symptoms: list.branches.map(symptomView),
    chosen: [...checks.symptoms],
    open: open.map(({ step }) => step.code),
    steps: list.steps.map((step) => {
      const answer = checks.answers.find((each) => each.step === step.code)
      return {
        step: stepView(step),
        asked: isAskedFor(step, checks.symptoms),
        state: stepState(list, step, checks, photos),
        answer: answer ? answerView(answer, answer.by, answer.round, personal) : null,
        photos: photos[step.code] ?? 0,
      }
    }),
  }
}

/** Every answer ever given, oldest first: what was measured at a test that failed is there too. */
export const answersView = (
  evidence: readonly { readonly action: string; readonly by: By; readonly input: unknown }[],
  personal: boolean,
): StepAnswerType[] =>
  evidence
    .filter(({ action }) => action === 'RECORD_STEPS')
    .flatMap(({ by, input }) =>
      ((input as { readonly steps?: readonly Given[] }).steps ?? []).map((answer) =>
        answerView(answer, by, null, personal),
      ),
    )
