/** Rework and escalation as they can be read off the evidence, which keeps every one of them for good (ACC-2, ACC-3). */
import type { EscalationCause, EscalationDecision } from './vocabulary.js'
import type { By, Evidence } from './work-order-state.js'

/** ACC-2: one round of rework. */
export interface ReworkRound {
  /** 1, 2, 3 … */
  readonly no: number
  /** What the customer was not satisfied with; of a round that a manager ordered, his reason. */
  readonly reason: string
  /** Whether the customer had an apology; null where nobody could yet, or a manager ordered the round. */
  readonly apology: boolean | null
  readonly by: By
  /** Whether a manager ordered it in settling an escalation. */
  readonly ordered: boolean
  /** When the work was completed again; null: not yet. */
  readonly completed: By | null
}

/** @param history of an order, oldest first */
export const reworkRounds = (history: readonly Evidence[]): readonly ReworkRound[] => {
  const rounds: ReworkRound[] = []
  for (const { action, input, by, to } of history) {
    const open = rounds.at(-1)
    if (action === 'REJECT' || (action === 'RESOLVE_ESCALATION' && to === 'REWORK')) {
      const apology = action === 'REJECT' && by.role !== 'RESIDENT' ? input.apology === true : null
      rounds.push({
        no: rounds.length + 1,
        reason: String(input.reason),
        apology,
        by,
        ordered: action !== 'REJECT',
        completed: null,
      })
    } else if (action === 'COMPLETE' && open && open.completed === null) {
      rounds[rounds.length - 1] = { ...open, completed: by }
    }
  }
  return rounds
}

/** ACC-3, PUB-5: one escalation with its settlement. */
export interface EscalationRecord {
  readonly no: number
  readonly cause: EscalationCause
  readonly reason: string
  readonly by: By
  /** Null: a manager has it before him. */
  readonly settled: { readonly decision: EscalationDecision; readonly reason: string; readonly by: By } | null
}

/** @param history of an order, oldest first */
export const escalationsOf = (history: readonly Evidence[]): readonly EscalationRecord[] => {
  const records: EscalationRecord[] = []
  for (const { action, input, by } of history) {
    const open = records.at(-1)
    if (action === 'ESCALATE') {
      const { cause, reason } = input
      records.push({
        no: records.length + 1,
        cause: cause as EscalationCause,
        reason: String(reason),
        by,
        settled: null,
      })
    } else if (action === 'RESOLVE_ESCALATION' && open && open.settled === null) {
      const settled = { decision: input.decision as EscalationDecision, reason: String(input.reason), by }
      records[records.length - 1] = { ...open, settled }
    }
  }
  return records
}
