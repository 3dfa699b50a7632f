import { noticeText } from '../domain/notice-text.js'
import type { Locale } from '../domain/vocabulary.js'
import type { InboxMessageRow } from './inbox-events.js'
import type { InboxRow, RecipientRow } from './inbox.store.js'
import type { InboxEntry, InboxMessage, NoticeRecipient } from './inbox.type.js'

export const inboxEntryView = (row: InboxRow, locale: Locale): InboxEntry => ({
  id: row.id,
  estateId: row.estateId,
  revision: row.revision,
  kind: row.kind,
  urgency: row.urgency,
  title: noticeText(row.kind, row.facts, row.level, locale),
  about: { kind: row.aboutKind, id: row.aboutId, serial: row.aboutSerial },
  role: row.role,
  department: row.department,
  standsIn: row.standsIn,
  level: row.level,
  at: row.at,
  readAt: row.readAt,
  acknowledgeMode: row.mode,
  acknowledgeBy: row.dueAt,
  acknowledgedAt: row.acknowledgedAt,
  settledAt: row.settledAt,
  escalatedAt: row.escalatedAt,
  rootId: row.rootId,
})

export const recipientView = ({
  personId,
  role,
  level,
  standsIn,
  at,
  readAt,
  acknowledgedAt,
  escalatedAt,
}: RecipientRow): NoticeRecipient => ({ personId, role, level, standsIn, at, readAt, acknowledgedAt, escalatedAt })

export const inboxMessageView = (
  { state, entries, counts, serverTime }: InboxMessageRow,
  locale: Locale,
): InboxMessage => ({
  state,
  revision: counts.revision,
  serverTime,
  entries: entries.map((row) => inboxEntryView(row, locale)),
  unread: counts.unread,
  unacknowledged: counts.unacknowledged,
})
