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
import type { StaffMember } from '../domain/superior.js'
import type { Caller } from '../platform/record.js'
import { Refused } from '../platform/unit-of-work.js'
import type { Ahead } from '../request/change.store.js'
import type { TellPeople, Telling } from '../request/telling.js'
import type { CaseOptions, CaseOutcome, CaseService } from '../case/case.service.js'
import { locate, type Located, personAmong } from '../case/staff.store.js'
import { readStaff, readStaffBeside } from '../people/staff.store.js'

export type ComplaintCaseOutcome = CaseOutcome<ComplaintFacts, ComplaintStatus>

export interface FileCall {
  readonly estateId: string
  readonly unitId?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
  readonly input: Readonly<Record<string, unknown>>
}

/** Actions of which somebody hears, beside the one that opens it. */
const TELLS: readonly ComplaintAction[] = ['ABOUT_CENTRE', 'ASSIGN', 'ESCALATE']

interface Beside {
  readonly staff: readonly StaffMember[]
  readonly place: Located | null
}

type Options = CaseOptions<ComplaintFacts, ComplaintStatus, ComplaintKnown, Beside>

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
        given: (_facts, { place }) => {
          if (!place) throw new Refused(refuse('INVALID', 'INT-3', 'fieldWrong', { field: 'unitId' }))
          return { buildingId: place.buildingId, unitId: place.unitId }
        },
      },
      {
        ...this.#options(null),
        beside: async (tx) => {
          const [staff, place] = await Promise.all([readStaff(tx, estateId), locate(tx, estateId, { unitId })])
          return { staff, place }
        },
      },
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
    const ownerId = typeof call.input.ownerId === 'string' ? call.input.ownerId : null
    const needsStaff = ownerId !== null || TELLS.includes(call.action)
    return this.cases.act(caller, COMPLAINT, call, {
      ...this.#options(ownerId),
      beside: async (tx) => ({
        staff: needsStaff ? await readStaffBeside(tx, 'case_record', call.caseId) : [],
        place: null,
      }),
    })
  }

  /** Who hears of it: the centre of a new one, or admin & HR; the new owner; the superior when its time has run out. */
  told(
    { state, evidence }: CaseDecision<ComplaintFacts, ComplaintStatus>,
    staff: readonly StaffMember[],
  ): readonly Ahead[] {
    const { estateId, id, serial, facts, ownerId } = state
    const about = facts.aboutCentre === true
    const told = { estateId, subject: { kind: 'COMPLAINT', id, serial }, facts: { serial, place: '' } }
    const ahead = (telling: Telling): readonly Ahead[] => [
      (tx) => this.tell(tx, [telling], { staff, at: evidence.by.at }),
    ]
    if (evidence.action === 'FILE' || evidence.action === 'ABOUT_CENTRE') {
      return ahead({
        ...told,
        kind: about ? 'COMPLAINT_ABOUT_CENTRE' : 'COMPLAINT_REGISTERED',
        to: { roles: about ? ['ADMIN_HR'] : ['SERVICE_LEAD', 'DISPATCHER'] },
      })
    }
    if (evidence.action === 'ASSIGN' && ownerId !== null && ownerId !== evidence.by.personId)
      return ahead({ ...told, kind: 'CASE_ASSIGNED', to: { personIds: [ownerId] } })
    if (evidence.action === 'ESCALATE') {
      return ahead({
        ...told,
        kind: 'CASE_OVERDUE',
        urgent: true,
        to: { roles: [about ? 'GENERAL_MANAGER' : 'CENTRE_MANAGER'] },
      })
    }
    return []
  }

  #options(named: string | null): Options {
    return {
      facts: ({ beside, state }) => ({ person: named && state ? personAmong(beside.staff, named) : null }),
      also: (decision, { beside }) => ({ ahead: this.told(decision, beside.staff) }),
    }
  }
}
