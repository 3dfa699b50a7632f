/** Enquiries: the engine's one way. They come in by a routed request alone. */
import type { CaseDecision } from '../domain/case.js'
import { ENQUIRY, type EnquiryAction, type EnquiryFacts, type EnquiryStatus } from '../domain/enquiry.js'
import type { StaffMember } from '../domain/superior.js'
import { readStaffBeside } from '../people/staff.store.js'
import type { Caller } from '../platform/record.js'
import type { Ahead } from '../request/change.store.js'
import type { TellPeople, Telling } from '../request/telling.js'
import type { CaseOutcome, CaseService } from '../case/case.service.js'

export type EnquiryOutcome = CaseOutcome<EnquiryFacts, EnquiryStatus>

export class EnquiryService {
  constructor(
    private readonly cases: CaseService,
    private readonly tell: TellPeople,
  ) {}

  act(
    caller: Caller,
    call: {
      readonly caseId: string
      readonly version: number | null
      readonly idempotencyKey?: string | null
      readonly action: EnquiryAction
      readonly input: Readonly<Record<string, unknown>>
    },
  ): Promise<EnquiryOutcome> {
    const tells = call.action === 'ESCALATE' || call.action === 'REROUTE'
    return this.cases.act(caller, ENQUIRY, call, {
      beside: async (tx) => (tells ? readStaffBeside(tx, 'case_record', call.caseId) : []),
      also: (decision, { beside }) => ({ ahead: this.told(decision, beside) }),
    })
  }

  /** The department that is asked; the centre manager when its time has run out. */
  told(
    { state, evidence }: CaseDecision<EnquiryFacts, EnquiryStatus>,
    staff: readonly StaffMember[],
  ): readonly Ahead[] {
    const { estateId, id, serial, department } = state
    const told = { estateId, subject: { kind: 'ENQUIRY', id, serial }, facts: { serial, place: '' } }
    const ahead = (telling: Telling): readonly Ahead[] => [
      (tx) => this.tell(tx, [telling], { staff, at: evidence.by.at }),
    ]
    if (evidence.action === 'ESCALATE')
      return ahead({ ...told, kind: 'CASE_OVERDUE', urgent: true, to: { roles: ['CENTRE_MANAGER'] } })
    if (evidence.action === 'ROUTED' || evidence.action === 'REROUTE')
      return ahead({ ...told, kind: 'CASE_ASSIGNED', to: { department } })
    return []
  }
}
