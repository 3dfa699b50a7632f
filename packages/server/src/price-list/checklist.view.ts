import type { ChecklistBranch, ChecklistStep, ChoiceOption } from '../domain/checklist-state.js'
import type { Localized } from '../domain/vocabulary.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import type { ChecklistEdit, ChecklistRow } from './checklist.service.js'
import type {
  ChecklistOption,
  ChecklistOptionInput,
  ChecklistStepInput,
  ChecklistStepType,
  ChecklistSymptom,
  ChecklistType,
  EditChecklistInput,
  LocalizedTextInput,
} from './checklist.type.js'

const optionView = ({ code, text, consequence }: ChoiceOption): ChecklistOption => ({
  code,
  text: localizedText(text),
  consequence,
})

export const symptomView = ({ code, names }: ChecklistBranch): ChecklistSymptom => ({
  code,
  name: localizedText(names),
})

export const stepView = (step: ChecklistStep): ChecklistStepType => {
  const measured = step.kind === 'measure' ? step : null
  return {
    code: step.code,
    text: localizedText(step.text),
    kind: step.kind,
    part: step.part,
    symptom: step.branch,
    mandatory: step.mandatory,
    photoRequired: step.photoRequired,
    options: step.kind === 'choice' ? step.options.map(optionView) : [],
    unit: measured?.unit ?? null,
    instrument: measured?.instrument ? localizedText(measured.instrument) : null,
    min: measured?.min ?? null,
    max: measured?.max ?? null,
    inclusive: measured?.inclusive ?? null,
    outside: measured ? optionView({ code: 'OUTSIDE', ...measured.whenOutside }) : null,
  }
}

export const checklistView = (row: ChecklistRow): ChecklistType => ({
  id: row.id,
  code: row.code,
  version: row.version,
  department: row.department,
  name: localizedText(row.names),
  rule: row.rule,
  symptoms: row.branches.map(symptomView),
  steps: row.steps.map(stepView),
  createdAt: row.createdAt,
  createdById: row.createdBy,
})

export const localizedFrom = ({ zhHant, zhHans, en }: LocalizedTextInput): Localized => ({
  zh_Hant: zhHant.trim(),
  zh_Hans: zhHans.trim(),
  en: en.trim(),
})

const optionFrom = ({ code, text, consequence }: ChecklistOptionInput): ChoiceOption => ({
  code,
  text: localizedFrom(text),
  consequence,
})

const AGAIN: ChoiceOption = {
  code: 'OUTSIDE',
  text: { zh_Hant: '重新檢修', zh_Hans: '重新检修', en: 'Find the fault again' },
  consequence: 'REWORK',
}

const stepFrom = (step: ChecklistStepInput): ChecklistStep => {
  const head = {
    code: step.code,
    text: localizedFrom(step.text),
    part: step.part,
    branch: step.symptom ?? null,
    mandatory: step.mandatory,
    photoRequired: step.photoRequired,
  }
  switch (step.kind) {
    case 'choice':
      return { ...head, kind: 'choice', options: (step.options ?? []).map(optionFrom) }
    case 'measure': {
      const { text, consequence } = step.outside ? optionFrom(step.outside) : AGAIN
      return {
        ...head,
        kind: 'measure',
        unit: step.unit ?? '',
        instrument: step.instrument ? localizedFrom(step.instrument) : null,
        min: step.min ?? null,
        max: step.max ?? null,
        inclusive: step.inclusive,
        whenOutside: { text, consequence },
      }
    }
    default:
      return { ...head, kind: 'confirm' }
  }
}

export const editFrom = (input: EditChecklistInput): ChecklistEdit => ({
  estateId: input.estateId,
  code: input.code,
  baseVersion: input.baseVersion,
  department: input.department,
  names: localizedFrom(input.name),
  content: {
    branches: input.symptoms.map(({ code, name }) => ({ code, names: localizedFrom(name) })),
    steps: input.steps.map(stepFrom),
  },
})
