/** Incidents as a viewer may see them: the only way out. */
import type { CaseState } from '../domain/case.js'
import { type IncidentFacts, type IncidentStatus, mayReadForce, mayReadIncident } from '../domain/incident.js'
import type { Actor } from '../domain/role.js'
import { caseView } from '../case/case.type.js'
import { particularsView } from '../case/particulars.type.js'
import type { IncidentOutcome } from './incident.service.js'
import { IncidentChange, IncidentType } from './incident.type.js'

export type IncidentState = CaseState<IncidentFacts, IncidentStatus>

export function incidentView(state: IncidentState, actor: Actor): IncidentType {
  const { facts, status } = state
  const may = mayReadIncident(actor, state)
  const { onScene, steps, force, account } = facts
  return Object.assign(new IncidentType(), {
    ...caseView(state as unknown as CaseState, may && mayReadForce(actor, state)),
    status,
    kind: facts.kind,
    place: facts.place ?? null,
    description: may ? (facts.description ?? null) : null,
    people: may ? (facts.people ?? null) : null,
    major: facts.major === true,
    onScene: onScene
      ? {
          personId: onScene.personId,
          from: onScene.fromAt,
          until: onScene.untilAt,
          relievedById: onScene.relievedById,
        }
      : null,
    measures: may ? (facts.measures ?? []).map(({ text, by }) => ({ text, byId: by.personId, at: by.at })) : [],
    told: (facts.told ?? []).map(({ personId, role, why, level, at, acknowledgedAt }) => ({
      personId,
      role,
      why,
      level,
      at,
      acknowledgedAt,
    })),
    steps: may && steps ? { room: steps.room, superior: steps.superior, at: steps.by.at } : null,
    force:
      may && force && mayReadForce(actor, state)
        ? { measure: force.measure, purpose: force.purpose, noneAfterSubdual: true, at: force.by.at }
        : null,
    promises: may ? (facts.promises ?? []) : [],
    account: may && account ? { text: account.text, byId: account.by.personId, at: account.by.at } : null,
    decisions: may
      ? (facts.decisions ?? []).map(({ further, reason, by }) => ({ further, reason, byId: by.personId, at: by.at }))
      : [],
    particulars: particularsView(facts.particulars, may),
  })
}

export const incidentChangeView = (
  { value, position, replayed }: Extract<IncidentOutcome, { readonly ok: true }>,
  actor: Actor,
): IncidentChange => Object.assign(new IncidentChange(), { incident: incidentView(value, actor), position, replayed })
