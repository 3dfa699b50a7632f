/** Requests as a viewer may see them: the only way out. */
import type { Actor } from '../domain/role.js'
import { maySeePersonalOfRequest } from '../domain/visibility.js'
import type { Clock } from '../domain/work-order-state.js'
import type { ClockType, EvidenceType } from './books.type.js'
import type { HistoryEntry } from './request.list.js'
import type { RequestOutcome } from './request.service.js'
import { RequestChange, RequestType } from './request.type.js'
import type { StoredRequest } from './rows.js'

export function requestView(stored: StoredRequest, actor: Actor): RequestType {
  const { request } = stored
  const personal = maySeePersonalOfRequest(actor, request)
  return Object.assign(new RequestType(), {
    id: request.id,
    estateId: request.estateId,
    serial: request.serial,
    status: request.status,
    version: request.version,
    nature: request.nature,
    channel: request.channel,
    receivedAt: request.receivedAt,
    urgency: request.urgency,
    requesterKind: request.requesterKind,
    customerName: personal ? request.customerName : null,
    contact: personal ? request.contact : null,
    address: personal ? request.address : null,
    department: request.department,
    party: personal ? request.party : null,
    wanted: personal ? request.wanted : null,
    appointmentFrom: request.appointmentFrom,
    appointmentTo: request.appointmentTo,
    registeredAt: request.registeredAt,
    closedAt: request.closedAt,
    explanation: personal ? (request.facts.explanation?.text ?? null) : null,
    routedTo: request.facts.routed?.case ?? null,
    stored,
    personal,
  })
}

export const requestChangeView = (
  { request, order }: RequestOutcome,
  position: number,
  replayed: boolean,
  actor: Actor,
): RequestChange =>
  Object.assign(new RequestChange(), { request: requestView(request, actor), position, replayed, opened: order })

export const clockView = ({ id, kind, startedAt, dueAt, metAt, overdueAt, stoppedAt }: Clock): ClockType => ({
  id,
  kind,
  startedAt,
  dueAt,
  metAt,
  overdueAt,
  stoppedAt,
  // No clock of the procedure may pause (domain/clock.ts, `pausable`).
  pausable: false,
  pauses: [],
})

/** @param personal whether the viewer may read what was given, which speaks of the customer */
export const evidenceView = (
  { version, action, from, to, by, input }: HistoryEntry,
  personal: boolean,
): EvidenceType => ({
  version,
  action,
  from,
  to,
  role: by.role,
  at: by.at,
  input: personal ? input : {},
  byPersonId: by.personId,
})
