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
import type { StaffMember } from '../domain/superior.js'
import type { Ahead, CaseWrite } from '../request/change.store.js'
import type { Route, RouteAnswer, RouteRequest } from '../request/routing.js'
import { nextSerialByNature } from '../request/serial.store.js'
import type { CaseService } from '../case/case.service.js'
import { readStaffBeside } from '../people/staff.store.js'
import type { ComplaintService } from '../complaint/complaint.service.js'
import type { IncidentService } from '../incident/incident.service.js'
import type { EnquiryService } from './enquiry.service.js'

/** What was read along with the request's lock. */
interface Read {
  readonly staff: readonly StaffMember[]
  /** Drawn for the record that the request becomes. */
  readonly serial: string
}

export class RoutingService {
  constructor(
    private readonly cases: CaseService,
    private readonly incidents: IncidentService,
    private readonly complaints: ComplaintService,
    private readonly enquiries: EnquiryService,
  ) {}

  readonly route: RouteRequest = async (tx, requestId) => {
    const [staff, serial] = await Promise.all([
      readStaffBeside(tx, 'request', requestId),
      nextSerialByNature(tx, requestId, { COMPLAINT: COMPLAINT.serial, PUBLIC_AREA: INCIDENT.serial }, ENQUIRY.serial),
    ])
    return (...asked) => this.#route({ staff, serial: serial as string }, ...asked)
  }

  #route({ staff, serial }: Read, ...[caller, request, input, ctx, place]: Parameters<Route>): RouteAnswer {
    switch (request.nature) {
      case 'COMPLAINT': {
        const decided = this.#open<ComplaintFacts, ComplaintStatus, ComplaintKnown>(
          serial,
          COMPLAINT,
          'FILE',
          { ...particularsOf(request, input.note), department: input.department, minor: true },
          request,
          ctx,
          { person: null },
        )
        return decided.ok
          ? this.#routed(caller, decided.decision, this.complaints.told(decided.decision, staff))
          : decided
      }
      case 'PUBLIC_AREA': {
        const decided = this.#open<IncidentFacts, IncidentStatus, IncidentKnown>(
          serial,
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
          { staff },
        )
        if (!decided.ok) return decided
        const whole = withParticulars(decided.decision, request, input)
        return this.#routed(caller, whole, this.incidents.told(whole, [], { staff, place }))
      }
      default: {
        const decided = this.#open<EnquiryFacts, EnquiryStatus, unknown>(
          serial,
          ENQUIRY as unknown as CaseDefinition<EnquiryFacts, EnquiryStatus, string>,
          'ROUTED',
          { department: input.department },
          request,
          ctx,
          undefined,
        )
        if (!decided.ok) return decided
        const whole = withParticulars(decided.decision, request, input)
        return this.#routed(caller, whole, this.enquiries.told(whole, staff))
      }
    }
  }

  #open<F extends object, S extends string, X>(
    serial: string,
    definition: CaseDefinition<F, S, never, X> | CaseDefinition<F, S, string, X>,
    action: string,
    input: Readonly<Record<string, unknown>>,
    { id: requestId, unitId, buildingId }: ServiceRequest,
    { actor, now, estate, newId }: DecideContext,
    facts: X,
  ): CaseResult<F, S> {
    const ctx: CaseContext<X> = { actor, now, estate, newId, facts }
    const of = definition as unknown as CaseDefinition<F, S, string, X>
    return openCase(of, { requestId, unitId, buildingId, serial }, action, input, ctx)
  }

  #routed<F extends object, S extends string>(
    caller: Caller,
    decision: CaseDecision<F, S>,
    ahead: readonly Ahead[],
  ): RouteAnswer {
    const write = decision as unknown as CaseWrite
    return { ok: true, routed: { write, audit: this.cases.audit(caller, null, write), ahead } }
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
