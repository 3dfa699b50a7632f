/** Hand-overs as they are shown: out of what was kept, not out of what is now. */
import type { HandoverItem } from '../domain/dispatch-handover.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import type { HandoverRow } from './handover.service.js'
import { Handover, type HandoverItemType, type HandoverState } from './handover.type.js'

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))

const itemView = (item: HandoverItem): HandoverItemType =>
  ({
    ...item,
    service: item.service && localizedText(item.service),
    assignee: item.assignee && localizedText(item.assignee),
    appointmentAt: instant(item.appointmentAt),
    clocks: item.clocks.map((clock) => ({
      kind: clock.kind,
      dueAt: instant(clock.dueAt),
      overdueAt: instant(clock.overdueAt),
    })),
    promises: item.promises.map((promise) => ({
      ...promise,
      due: instant(promise.due),
      at: instant(promise.at),
      by: promise.by && localizedText(promise.by),
    })),
    loans: item.loans.map(localizedText),
  }) as HandoverItemType

export const handoverView = (row: HandoverRow): Handover => {
  const state: HandoverState = row.withdrawn_at
    ? 'WITHDRAWN'
    : row.giver_signed_at && row.taker_signed_at
      ? 'SIGNED'
      : 'OPEN'
  return Object.assign(new Handover(), {
    id: row.id,
    estateId: row.estate_id,
    kind: row.kind,
    state,
    note: row.note,
    openedAt: row.opened_at,
    giverSignedAt: row.giver_signed_at,
    takerSignedAt: row.taker_signed_at,
    withdrawnReason: row.withdrawn_reason,
    items: row.items.map(itemView),
    openClocks: row.items.reduce((sum, { clocks }) => sum + clocks.length, 0),
    openPromises: row.items.reduce((sum, { promises }) => sum + promises.length, 0),
    giverId: row.giver_id,
    takerId: row.taker_id,
  })
}
