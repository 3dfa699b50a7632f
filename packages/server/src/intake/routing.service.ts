/** What a routed request becomes: a complaint, an incident or an enquiry, with all its particulars, in the request's own transaction. */
import { openCase, type CaseContext, type CaseDecision, type CaseDefinition, type CaseResult } from '../domain/case.js'
import { COMPLAINT, type ComplaintFacts, type ComplaintKnown, type ComplaintStatus } from '../domain/complaint.js'
import type { DecideContext } from '../domain/decide-context.js'
import { ENQUIRY, type EnquiryFacts, type EnquiryStatus } from '../domain/enquiry.js'
import { INCIDENT, type IncidentFacts, type IncidentKnown, type IncidentStatus } from '../domain/incident.js'
import { particularsOf } from '../domain/particulars-of-case.js'
import type { RequestCommandInput } from '../domain/request.js'
import type { ServiceRequest } from '../domain/request-state.js'
import type { Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { CaseWrite } from '../request/change.store.js'
import type { RouteRequest } from '../request/routing.js'
import type { CaseService } from '../case/case.service.js'
import { drawSerial } from '../case/case.store.js'
import { readStaff } from '../people/staff.store.js'
import type { ComplaintService } from '../complaint/complaint.service.js'
import type { IncidentService } from '../incident/incident.service.js'
import type { EnquiryService } from './enquiry.service.js'

export class RoutingService {
  constructor(
    private readonly cases: CaseService,
    private readonly incidents: IncidentService,
    private readonly complaints: ComplaintService,
    private readonly enquiries: EnquiryService,
  ) {}

  readonly route: RouteRequest = async (tx, caller, request, input, ctx) => {
    switch (request.nature) {
      case 'COMPLAINT': {
        const decided = await this.#open<ComplaintFacts, ComplaintStatus, ComplaintKnown>(
          tx,
          COMPLAINT,
          'FILE',
          { ...particularsOf(request, input.note), department: input.department, minor: true },
          request,
          ctx,
          { person: null },
        )
        return decided.ok
          ? this.#routed(caller, decided.decision, (later) => this.complaints.told(later, decided.decision))
          : decided
      }
      case 'PUBLIC_AREA': {
        const decided = await this.#open<IncidentFacts, IncidentStatus, IncidentKnown>(
          tx,
          INCIDENT,
          'ROUTED',
          {
            kind: input.kind ?? 'OTHER',
            place: input.place ?? request.address,
            description: request.wanted,
            people: input.people,
            department: input.department,
            major: input.major,
          },
          request,
          ctx,
          { staff: await readStaff(tx, request.estateId) },
        )
        if (!decided.ok) return decided
        const whole = withParticulars(decided.decision, request, input)
        return this.#routed(caller, whole, (later) => this.incidents.told(later, whole, []))
      }
      default: {
        const decided = await this.#open<EnquiryFacts, EnquiryStatus, unknown>(
          tx,
          ENQUIRY as unknown as CaseDefinition<EnquiryFacts, EnquiryStatus, string>,
          'ROUTED',
          { department: input.department },
          request,
          ctx,
          undefined,
        )
        if (!decided.ok) return decided
        const whole = withParticulars(decided.decision, request, input)
        return this.#routed(caller, whole, (later) => this.enquiries.told(later, whole))
      }
    }
  }

  async #open<F extends object, S extends string, X>(
    tx: Tx,
    definition: CaseDefinition<F, S, never, X> | CaseDefinition<F, S, string, X>,
    action: string,
    input: Readonly<Record<string, unknown>>,
    { estateId, id: requestId, unitId, buildingId }: ServiceRequest,
    { actor, now, estate, newId }: DecideContext,
    facts: X,
  ): Promise<CaseResult<F, S>> {
    const ctx: CaseContext<X> = { actor, now, estate, newId, facts }
    const of = definition as unknown as CaseDefinition<F, S, string, X>
    const given = { requestId, unitId, buildingId }
    // A refused call draws no number.
    const probe = openCase(of, { ...given, serial: '?' }, action, input, ctx)
    if (!probe.ok) return probe
    return openCase(of, { ...given, serial: await drawSerial(tx, estateId, of.serial, now) }, action, input, ctx)
  }

  #routed<F extends object, S extends string>(
    caller: Caller,
    decision: CaseDecision<F, S>,
    afterwards: (tx: Tx) => Promise<void>,
  ) {
    const write = decision as unknown as CaseWrite
    return { ok: true, routed: { write, audit: this.cases.audit(caller, null, write), afterwards } } as const
  }
}

/** INT-10: all that the request holds, word for word, beside what the action made of it. */
const withParticulars = <F extends { readonly particulars?: unknown }, S extends string>(
  decision: CaseDecision<F, S>,
  request: ServiceRequest,
  { note }: RequestCommandInput['ROUTE'],
): CaseDecision<F, S> => ({
  ...decision,
  state: { ...decision.state, facts: { ...decision.state.facts, particulars: particularsOf(request, note) } },
})
