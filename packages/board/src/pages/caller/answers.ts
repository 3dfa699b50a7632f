/** What the caller has taken down so far, and what is still missing before it can be sent (CBK-4, STA-1). Pure. */
import type {
  CallbackMode,
  DissatisfactionReason,
  MakeCallbackInput,
  SatisfactionItem,
  NextCallbackQuery,
} from '@dispatch/schema'
import type { SignatureValue } from '../dispatcher/signature-field'

export type Question = NonNullable<NextCallbackQuery['nextCallback']>['script']['questions'][number]

export interface Answer {
  readonly satisfied: boolean
  readonly reason: DissatisfactionReason | null
  readonly text: string
}

export interface Answers {
  readonly mode: CallbackMode
  readonly items: Readonly<Partial<Record<SatisfactionItem, Answer>>>
  readonly words: string
  readonly spokeWith: string
  readonly signature: SignatureValue | null
}

export const NO_ANSWERS: Answers = { mode: 'PHONE', items: {}, words: '', spokeWith: '', signature: null }

const SATISFIED: Answer = { satisfied: true, reason: null, text: '' }

/** One tap for a satisfied customer. */
export const allSatisfied = (answers: Answers, questions: readonly Question[]): Answers => ({
  ...answers,
  items: Object.fromEntries(questions.map(({ item }) => [item, SATISFIED])),
})

/** The digit of a question: not asked → satisfied → not satisfied → satisfied. */
export function turn(answers: Answers, item: SatisfactionItem): Answers {
  const was = answers.items[item]
  return answer(answers, item, was ? !was.satisfied : true)
}

export function answer(answers: Answers, item: SatisfactionItem, satisfied: boolean): Answers {
  const was = answers.items[item]
  const now: Answer = satisfied ? SATISFIED : { satisfied: false, reason: was?.reason ?? null, text: was?.text ?? '' }
  return { ...answers, items: { ...answers.items, [item]: now } }
}

export const explain = (answers: Answers, item: SatisfactionItem, more: Partial<Answer>): Answers => ({
  ...answers,
  items: { ...answers.items, [item]: { ...(answers.items[item] ?? SATISFIED), ...more } },
})

/** Null: nobody has answered yet. */
export function verdictOf({ items }: Answers): boolean | null {
  const given = Object.values(items)
  return given.length === 0 ? null : given.every(({ satisfied }) => satisfied)
}

export type Missing = 'verdictMissing' | 'reasonMissing' | 'wordsMissing' | 'signMissing'

/** What is to be filled in first; the server asks the same. */
export function missing(answers: Answers): Missing | null {
  if (verdictOf(answers) === null) return 'verdictMissing'
  if (Object.values(answers.items).some(({ satisfied, reason }) => !satisfied && reason === null))
    return 'reasonMissing'
  if (answers.mode === 'DOOR_TO_DOOR') return answers.signature?.opinion ? null : 'signMissing'
  return answers.words.trim() ? null : 'wordsMissing'
}

export function inputOf(
  answers: Answers,
  callback: { readonly id: string; readonly version: number },
): MakeCallbackInput {
  const { mode, items, words, spokeWith, signature } = answers
  return {
    callbackId: callback.id,
    version: callback.version,
    mode,
    satisfied: verdictOf(answers) === true,
    verdicts: (Object.entries(items) as [SatisfactionItem, Answer][]).map(([item, { satisfied, reason, text }]) => ({
      item,
      satisfied,
      reason: satisfied ? null : reason,
      text: text.trim() || null,
    })),
    ...(mode === 'PHONE'
      ? { words: words.trim(), spokeWith: spokeWith.trim() || null }
      : { signature: signature as NonNullable<typeof signature> }),
  }
}
