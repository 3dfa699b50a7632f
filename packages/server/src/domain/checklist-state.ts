/** The shape of checklists (CHK) and of what an order keeps of one. The rules over them are checklist.ts. */
import type { Consequence, Localized, Role, StepPart } from './vocabulary.js'

export interface ChecklistBranch {
  readonly code: string
  readonly names: Localized
}

export interface ChoiceOption {
  readonly code: string
  readonly text: Localized
  readonly consequence: Consequence
}

interface StepHead {
  /** Stays the same from version to version. Unique in its checklist. @example 'STARTER' */
  readonly code: string
  readonly text: Localized
  /** CHK-0. SAFETY and COMMON are always asked, BRANCH only for its symptom, FINAL is a test that must pass in the end. */
  readonly part: StepPart
  /** Which symptom, when part is BRANCH. */
  readonly branch: string | null
  readonly mandatory: boolean
  readonly photoRequired: boolean
}

export type ChecklistStep = StepHead &
  (
    | { readonly kind: 'confirm' }
    | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
    | {
        readonly kind: 'measure'
        readonly unit: string
        /** What it is measured with; null: it is counted. */
        readonly instrument: Localized | null
        /** Limits of a good value as decimals; null: none on that side. @example '0.49' */
        readonly min: string | null
        readonly max: string | null
        /** Whether a value equal to the limit is still good. */
        readonly inclusive: boolean
        readonly whenOutside: { readonly text: Localized; readonly consequence: Consequence }
      }
  )

export interface ChecklistContent {
  /** The rule that asks for it; CHK for one that the procedure does not know. @example 'CHK-3' */
  readonly rule: string
  /** Symptoms to choose from; empty: the checklist does not branch. */
  readonly branches: readonly ChecklistBranch[]
  readonly steps: readonly ChecklistStep[]
}

/** One version of a checklist, as an order keeps it. */
export interface ChecklistVersion extends ChecklistContent {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly names: Localized
}

/** What is said of one step. */
export interface StepAnswerInput {
  readonly step: string
  readonly confirmed?: boolean | null
  readonly option?: string | null
  /** Exactly as it was read. @example '0.52' */
  readonly value?: string | null
  readonly unit?: string | null
  readonly instrument?: string | null
  /** What the finding asked for (adjusting, a new part) has been done. */
  readonly remedied?: boolean | null
  readonly note?: string | null
}

export interface StepAnswer extends StepAnswerInput {
  /** ACC-2: the round of work it was given in; 0 is the first. */
  readonly round: number
  /** When it came to be in order, where an earlier answer had found it otherwise. */
  readonly mendedAt?: Date
  /** As By of work-order-state.ts, which knows this file. */
  readonly by: { readonly personId: string | null; readonly role: Role | 'SYSTEM'; readonly at: Date }
}

/** Where an order stands: what was chosen, and the last answer to each step. */
export interface Checks {
  readonly symptoms: readonly string[]
  readonly round: number
  readonly answers: readonly StepAnswer[]
}
