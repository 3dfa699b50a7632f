/** Complaints as a viewer may see them: the only way out. Who relayed one that is none of his gets its number and nothing else. */
import type { CaseState } from '../domain/case.js'
import { type ComplaintFacts, type ComplaintStatus, mayReadComplaint } from '../domain/complaint.js'
import type { Actor } from '../domain/role.js'
import { caseView } from '../case/case.type.js'
import { particularsView } from '../case/particulars.type.js'
import type { ComplaintCaseOutcome } from './complaint.service.js'
import { ComplaintChange, ComplaintType } from './complaint.type.js'

export type ComplaintState = CaseState<ComplaintFacts, ComplaintStatus>

export function complaintView(state: ComplaintState, actor: Actor): ComplaintType {
  const { facts, status } = state
  const may = mayReadComplaint(actor, state)
  const { outcome } = facts
  return Object.assign(new ComplaintType(), {
    ...caseView(state as unknown as CaseState, may),
    status,
    aboutCentre: facts.aboutCentre === true,
    relayedBy: facts.relayed?.role ?? null,
    particulars: particularsView(facts.particulars, may),
    findings: may ? (facts.findings ?? []).map(({ text, by }) => ({ text, byId: by.personId, at: by.at })) : [],
    answer:
      may && outcome
        ? {
            outcome: outcome.outcome,
            explanation: outcome.explanation,
            medium: outcome.medium,
            promise: outcome.promise,
            amountMinor: outcome.amountMinor,
            at: outcome.by.at,
          }
        : null,
    words: may
      ? (facts.words ?? []).map(({ satisfied, word, medium, by }) => ({ satisfied, word, medium, at: by.at }))
      : [],
    attempts: may ? (facts.attempts ?? []).map(({ note, by }) => ({ text: note, byId: by.personId, at: by.at })) : [],
  })
}

export const complaintChangeView = (
  { value, position, replayed }: Extract<ComplaintCaseOutcome, { readonly ok: true }>,
  actor: Actor,
): ComplaintChange =>
  Object.assign(new ComplaintChange(), { complaint: complaintView(value, actor), position, replayed })
