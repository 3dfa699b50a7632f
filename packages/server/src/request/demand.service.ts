/** INT-6: a service is opened and announced to all residents, and the customers who waited for it are told one by one. */
import { NOT_FOUND, type Refusal } from '../domain/refusal.js'
import { rolesIn } from '../domain/role.js'
import { decideOpening, decideTelling, demandScope } from '../domain/unmet-demand.js'
import type { Medium, Role } from '../domain/vocabulary.js'
import { type AuditEntry, type Caller, recordChange } from '../platform/record.js'
import { Refused, type Tx } from '../platform/unit-of-work.js'
import type { Acting } from './acting.js'
import {
  type AnnouncementRow,
  type DemandRow,
  insertAnnouncement,
  itemToOpen,
  lockDemand,
  lockWaiting,
  markTold,
  residentsWaiting,
  waitedForIn,
} from './demand.store.js'
import type { TellPeople } from './telling.js'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** Services that one list's publishing tells of; the list of unmet demand has the rest. */
const MOST_LISTED = 20

export class DemandService {
  constructor(
    private readonly acting: Acting,
    private readonly tell: TellPeople,
  ) {}

  /** Announces that a service is offered now; whoever waited for it is tied to the announcement. */
  openService(
    caller: Caller,
    call: {
      readonly estateId: string
      readonly itemId: string
      readonly text: string
      readonly demandIds: readonly string[]
    },
  ): Promise<Answer<AnnouncementRow>> {
    const { estateId, itemId, text, demandIds } = call
    return this.#run(caller, async (tx) => {
      const item = await itemToOpen(tx, estateId, itemId)
      const waiting = item ? await lockWaiting(tx, { estateId, itemId, demandIds }) : []
      const strangers = demandIds.filter((id) => !waiting.some((demand) => demand.id === id))
      const role = decideOpening(caller.actor, { estateId, item, waiting: waiting.length }, { text })
      if (typeof role !== 'string') throw new Refused(role)
      if (strangers.length > 0 || !item) throw new Refused(NOT_FOUND)
      const row: AnnouncementRow = {
        id: this.acting.newId(),
        estateId,
        itemId,
        text,
        announcedBy: caller.actor.personId,
        announcedAt: item.now,
      }
      const ids = waiting.map(({ id }) => id)
      await insertAnnouncement(tx, row, ids)
      const residents = await residentsWaiting(tx, ids)
      const about = { estateId, subject: null, facts: { service: item.name } }
      // Inboxes are locked before the position.
      await this.tell(tx, [
        {
          ...about,
          kind: 'SERVICE_OPENED',
          to: { roles: ['DISPATCHER', 'FRONT_DESK', 'AREA_ASSISTANT', 'SERVICE_LEAD'] },
        },
        ...(residents.length > 0
          ? [{ ...about, kind: 'SERVICE_AVAILABLE' as const, to: { personIds: residents } }]
          : []),
      ])
      await this.#audit(tx, caller, estateId, item.now, role, 'OPEN_SERVICE', null, {
        announcement: row.id,
        itemId,
        text,
        waiting: ids,
      })
      return row
    })
  }

  /** A price list was published: who opens services hears of those on it that customers wait for. In the publisher's transaction. */
  async listed(
    tx: Tx,
    { estateId, versionId, from }: { readonly estateId: string; readonly versionId: string; readonly from: string },
  ): Promise<void> {
    const listed = await waitedForIn(tx, { estateId, versionId, most: MOST_LISTED })
    await this.tell(
      tx,
      listed.map(({ name, waiting }) => ({
        estateId,
        kind: 'SERVICE_LISTED',
        to: { roles: ['SERVICE_LEAD'] },
        subject: null,
        facts: { service: name, from, count: waiting },
      })),
    )
  }

  /** The customer who waited was told. */
  tellWaiting(
    caller: Caller,
    call: { readonly demandId: string; readonly medium: Medium; readonly said: string | null },
  ): Promise<Answer<DemandRow>> {
    return this.#run(caller, async (tx) => {
      const locked = await lockDemand(tx, call.demandId)
      if (!locked || rolesIn(caller.actor, locked.demand.estateId).length === 0) throw new Refused(NOT_FOUND)
      const { demand, now, zone } = locked
      const { estateId } = demand
      const scope = demandScope(caller.actor, estateId)
      if (scope && !scope.includes(demand.department)) throw new Refused(NOT_FOUND)
      const facts = { estateId, announced: demand.announcementId !== null, toldAt: demand.toldAt, zone }
      const role = decideTelling(caller.actor, facts, call)
      if (typeof role !== 'string') throw new Refused(role)
      const told = { at: now, by: caller.actor.personId, medium: call.medium, said: call.said }
      const marking = markTold(tx, demand.id, told)
      const detail = { demandId: demand.id, ...told }
      await Promise.all([
        marking,
        this.#audit(tx, caller, estateId, now, role, 'TELL_WAITING', demand.requestId, detail),
      ])
      return { ...demand, toldAt: now, toldBy: told.by }
    })
  }

  async #audit(
    tx: Tx,
    caller: Caller,
    estateId: string,
    at: Date,
    role: Role,
    action: string,
    requestId: string | null,
    input: AuditEntry['detail'],
  ): Promise<void> {
    const { callerId: actorId, source, actor } = caller
    const { personId } = actor
    await recordChange(
      tx,
      estateId,
      at,
      [],
      [
        {
          actorId,
          personId,
          role,
          source,
          action,
          recordKind: requestId ? 'request' : 'estate',
          recordId: requestId ?? estateId,
          detail: { input },
        },
      ],
      { last: true },
    )
  }

  async #run<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<Answer<T>> {
    try {
      return { ok: true, value: await this.acting.unitOfWork.run(caller.actor, work) }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      throw error
    }
  }
}
