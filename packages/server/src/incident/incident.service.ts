/** Incidents: the engine's one way, with the people whom each action tells. */
import type { CaseDecision } from '../domain/case.js'
import {
  INCIDENT,
  type IncidentAction,
  type IncidentFacts,
  type IncidentKnown,
  type IncidentStatus,
  type Told,
  type ToldFor,
  toldNow,
} from '../domain/incident.js'
import { refuse } from '../domain/refusal.js'
import type { StaffMember } from '../domain/superior.js'
import type { Ahead } from '../request/change.store.js'
import type { NoticeWord, TellPeople, Telling } from '../request/telling.js'
import type { Caller } from '../platform/record.js'
import { Refused } from '../platform/unit-of-work.js'
import type { CaseOptions, CaseOutcome, CaseService } from '../case/case.service.js'
import { locate, type Located, placeBeside } from '../case/staff.store.js'
import { readStaff, readStaffBeside } from '../people/staff.store.js'

export type IncidentOutcome = CaseOutcome<IncidentFacts, IncidentStatus>

export interface ReportCall {
  readonly estateId: string
  readonly buildingId?: string | null | undefined
  readonly unitId?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
  readonly input: Readonly<Record<string, unknown>>
}

const NOTICES: Readonly<Record<ToldFor, NoticeWord>> = {
  DEPARTMENT: 'INCIDENT_REPORTED',
  MAJOR: 'MAJOR_INCIDENT',
  DISPUTE: 'DISPUTE_REPORTED',
  ACCOUNT: 'ACCOUNT_FOR_SUPERIOR',
}

interface Beside {
  readonly staff: readonly StaffMember[]
  /** Of one that is reported: where the caller says it is; null: there is no such place in the estate. */
  readonly located: Located | null
  readonly place: string | null
}

type Options = CaseOptions<IncidentFacts, IncidentStatus, IncidentKnown, Beside>

export class IncidentService {
  constructor(
    private readonly cases: CaseService,
    private readonly tell: TellPeople,
  ) {}

  /** PUB-1: no work order first; who is responsible is told in the same transaction. */
  report(
    caller: Caller,
    { estateId, buildingId, unitId, idempotencyKey, input }: ReportCall,
  ): Promise<IncidentOutcome> {
    return this.cases.open(
      caller,
      INCIDENT,
      {
        estateId,
        idempotencyKey,
        action: 'REPORT',
        input,
        given: (_facts, { located }) => {
          if (!located) throw new Refused(refuse('INVALID', 'PUB-1', 'fieldWrong', { field: 'place' }))
          return { buildingId: located.buildingId, unitId: located.unitId }
        },
      },
      {
        ...this.#options,
        beside: async (tx) => {
          const where = locate(tx, estateId, { buildingId, unitId })
          const [staff, located] = await Promise.all([readStaff(tx, estateId), where])
          return { staff, located, place: located?.place ?? null }
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
      readonly action: IncidentAction
      readonly input: Readonly<Record<string, unknown>>
    },
  ): Promise<IncidentOutcome> {
    return this.cases.act(caller, INCIDENT, call, {
      ...this.#options,
      beside: async (tx) => {
        const where = placeBeside(tx, call.caseId)
        const [staff, place] = await Promise.all([readStaffBeside(tx, 'case_record', call.caseId), where])
        return { staff, located: null, place }
      },
    })
  }

  /** Tells whoever the action told. Used by a routed request too. @param place where it is, if the incident itself does not say */
  told(
    { state, evidence }: CaseDecision<IncidentFacts, IncidentStatus>,
    before: readonly Told[],
    { staff, place }: { readonly staff: readonly StaffMember[]; readonly place: string | null },
  ): readonly Ahead[] {
    const { facts, estateId, id, serial } = state
    const now = toldNow(before, facts.told ?? [])
    const groups = new Map<string, [Told, ...Told[]]>()
    for (const each of now) {
      const key = `${each.why} ${each.level}`
      const group = groups.get(key)
      groups.set(key, group ? [...group, each] : [each])
    }
    if (groups.size === 0) return []
    const tellings = [...groups.values()].map((several): Telling => {
      const [{ why }] = several
      return {
        estateId,
        kind: facts.kind === 'USE_OF_FORCE' && why === 'MAJOR' ? 'FORCE_USED' : NOTICES[why],
        urgent: why !== 'ACCOUNT',
        to: { personIds: [...new Set(several.map(({ personId }) => personId))], department: state.department },
        subject: { kind: 'INCIDENT', id, serial },
        facts: { serial, place: facts.place ?? place ?? '' },
      }
    })
    return [(tx) => this.tell(tx, tellings, { staff, at: evidence.by.at })]
  }

  readonly #options: Options = {
    facts: ({ beside: { staff } }) => ({ staff }),
    also: (decision, { state, beside }) => ({ ahead: this.told(decision, state?.facts.told ?? [], beside) }),
  }
}
