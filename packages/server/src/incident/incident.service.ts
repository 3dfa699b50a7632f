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
import type { NoticeWord, TellPeople } from '../request/telling.js'
import type { Caller } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import type { CaseOptions, CaseOutcome, CaseService } from '../case/case.service.js'
import { locate, placeOf } from '../case/staff.store.js'
import { readStaff } from '../people/staff.store.js'

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
        given: async (_facts, tx) => {
          const place = await locate(tx, estateId, { buildingId, unitId })
          if (!place) throw new Refused(refuse('INVALID', 'PUB-1', 'fieldWrong', { field: 'place' }))
          return place
        },
      },
      this.options(estateId),
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
    return this.cases.act(caller, INCIDENT, call, this.options())
  }

  /** Tells whoever the action told, once it is written. Used by a routed request too. */
  async told(tx: Tx, decision: CaseDecision<IncidentFacts, IncidentStatus>, before: readonly Told[]): Promise<void> {
    const { state } = decision
    const { facts, estateId, id, serial } = state
    const now = toldNow(before, facts.told ?? [])
    const groups = new Map<string, Told[]>()
    for (const each of now) {
      const key = `${each.why} ${each.level}`
      groups.set(key, [...(groups.get(key) ?? []), each])
    }
    if (groups.size === 0) return
    const place = facts.place ?? (await placeOf(tx, state)) ?? ''
    for (const several of groups.values()) {
      const [first] = several
      if (!first) continue
      await this.tell(tx, {
        estateId,
        kind: facts.kind === 'USE_OF_FORCE' && first.why === 'MAJOR' ? 'FORCE_USED' : NOTICES[first.why],
        urgent: first.why !== 'ACCOUNT',
        to: { personIds: [...new Set(several.map(({ personId }) => personId))], department: state.department },
        subject: { kind: 'INCIDENT', id, serial },
        facts: { serial, place },
      })
    }
  }

  private options(estateId?: string): CaseOptions<IncidentFacts, IncidentStatus, IncidentKnown> {
    return {
      facts: async (tx, state) => ({ staff: await readStaff(tx, state?.estateId ?? (estateId as string)) }),
      afterwards: (tx, decision, before) => this.told(tx, decision, before?.facts.told ?? []),
    }
  }
}
