/** Enquiries: the engine's one way. They come in by a routed request alone. */
import type { CaseDecision } from '../domain/case.js'
import { ENQUIRY, type EnquiryAction, type EnquiryFacts, type EnquiryStatus } from '../domain/enquiry.js'
import type { Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { TellPeople } from '../request/telling.js'
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
    return this.cases.act(caller, ENQUIRY, call, { afterwards: (tx, decision) => this.told(tx, decision) })
  }

  /** The department that is asked; the centre manager when its time has run out. */
  async told(tx: Tx, { state, evidence }: CaseDecision<EnquiryFacts, EnquiryStatus>): Promise<void> {
    const { estateId, id, serial, department } = state
    const told = { estateId, subject: { kind: 'ENQUIRY', id, serial }, facts: { serial, place: '' } }
    if (evidence.action === 'ESCALATE') {
      await this.tell(tx, { ...told, kind: 'CASE_OVERDUE', urgent: true, to: { roles: ['CENTRE_MANAGER'] } })
    } else if (evidence.action === 'ROUTED' || evidence.action === 'REROUTE') {
      await this.tell(tx, { ...told, kind: 'CASE_ASSIGNED', to: { department } })
    }
  }
}
