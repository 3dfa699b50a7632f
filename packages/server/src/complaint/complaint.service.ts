/** Complaints: the engine's one way, with whoever is told of them. */
import type { CaseDecision } from '../domain/case.js'
import {
  COMPLAINT,
  type ComplaintAction,
  type ComplaintFacts,
  type ComplaintKnown,
  type ComplaintStatus,
} from '../domain/complaint.js'
import { refuse } from '../domain/refusal.js'
import type { Caller } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import type { TellPeople } from '../request/telling.js'
import type { CaseOptions, CaseOutcome, CaseService } from '../case/case.service.js'
import { locate, readPerson } from '../case/staff.store.js'

export type ComplaintCaseOutcome = CaseOutcome<ComplaintFacts, ComplaintStatus>

export interface FileCall {
  readonly estateId: string
  readonly unitId?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
  readonly input: Readonly<Record<string, unknown>>
}

export class ComplaintService {
  constructor(
    private readonly cases: CaseService,
    private readonly tell: TellPeople,
  ) {}

  file(caller: Caller, { estateId, unitId, idempotencyKey, input }: FileCall): Promise<ComplaintCaseOutcome> {
    return this.cases.open(
      caller,
      COMPLAINT,
      {
        estateId,
        idempotencyKey,
        action: 'FILE',
        input,
        given: async (_facts, tx) => {
          const place = await locate(tx, estateId, { unitId })
          if (!place) throw new Refused(refuse('INVALID', 'INT-3', 'fieldWrong', { field: 'unitId' }))
          return place
        },
      },
      this.options(null),
    )
  }

  act(
    caller: Caller,
    call: {
      readonly caseId: string
      readonly version: number | null
      readonly idempotencyKey?: string | null
      readonly action: ComplaintAction
      readonly input: Readonly<Record<string, unknown>>
    },
  ): Promise<ComplaintCaseOutcome> {
    const { ownerId } = call.input
    return this.cases.act(caller, COMPLAINT, call, this.options(typeof ownerId === 'string' ? ownerId : null))
  }

  /** Who hears of it: the centre of a new one, or admin & HR; the new owner; the superior when its time has run out. */
  async told(tx: Tx, { state, evidence }: CaseDecision<ComplaintFacts, ComplaintStatus>): Promise<void> {
    const { estateId, id, serial, facts, ownerId } = state
    const about = facts.aboutCentre === true
    const told = { estateId, subject: { kind: 'COMPLAINT', id, serial }, facts: { serial, place: '' } }
    if (evidence.action === 'FILE' || evidence.action === 'ABOUT_CENTRE') {
      await this.tell(tx, {
        ...told,
        kind: about ? 'COMPLAINT_ABOUT_CENTRE' : 'COMPLAINT_REGISTERED',
        to: { roles: about ? ['ADMIN_HR'] : ['SERVICE_LEAD', 'DISPATCHER'] },
      })
    } else if (evidence.action === 'ASSIGN' && ownerId !== null && ownerId !== evidence.by.personId) {
      await this.tell(tx, { ...told, kind: 'CASE_ASSIGNED', to: { personIds: [ownerId] } })
    } else if (evidence.action === 'ESCALATE') {
      await this.tell(tx, {
        ...told,
        kind: 'CASE_OVERDUE',
        urgent: true,
        to: { roles: [about ? 'GENERAL_MANAGER' : 'CENTRE_MANAGER'] },
      })
    }
  }

  private options(named: string | null): CaseOptions<ComplaintFacts, ComplaintStatus, ComplaintKnown> {
    return {
      facts: async (tx, state) => ({ person: named && state ? await readPerson(tx, state.estateId, named) : null }),
      afterwards: (tx, decision) => this.told(tx, decision),
    }
  }
}
