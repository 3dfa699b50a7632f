/**
 * What every change leaves behind beside its own rows: events with the estate's positions (OVD-3) and links of the audit chain
 * (AUD-1). One database function, `record_change`, does it for actions, settings and the sweeper alike; it takes the lock on
 * `estate_position`, so it must be the last thing a transaction asks for.
 */
import { createHash } from 'node:crypto'
import type { BoardCard } from '../domain/card.js'
import type { Actor } from '../domain/role.js'
import type { CaseKind, Category, ClockKind, Department, Role } from '../domain/vocabulary.js'
import type { ReadTx, Tx } from './unit-of-work.js'

export type EventKind =
  | 'REQUEST_CHANGED'
  | 'ORDER_OPENED'
  | 'ORDER_CHANGED'
  | 'ORDER_OVERDUE'
  | 'REQUEST_OVERDUE'
  | 'TECHNICIAN_CHANGED'
  | 'BOARD_CHANGED'
  | 'CASE_CHANGED'
  | 'CASE_OVERDUE'

/** One event as `record_change` takes it. */
export interface EventEntry {
  readonly kind: EventKind
  /** The action behind it; null for a clock that ran out. */
  readonly action: string | null
  readonly itemId: string | null
  readonly buildingId: string | null
  readonly category: Category | null
  readonly department: Department | null
  readonly assigneeId: string | null
  readonly previousAssigneeId: string | null
  readonly clockKind: ClockKind | null
  /** Of CASE_CHANGED and CASE_OVERDUE, whose `itemId` is the case; absent for all others. */
  readonly caseKind?: CaseKind
  /** The card after the change; {} for events about no request or order. */
  readonly item: BoardCard | Readonly<Record<string, never>>
}

/** What one link of the audit chain says of its record, beside the columns that it can be looked up by. */
export interface AuditEntry {
  /** Account or device; null for the system. */
  readonly actorId: string | null
  readonly personId: string | null
  readonly role: Role | 'SYSTEM'
  /** How it came, with the remote address. @example 'http 203.0.113.7' */
  readonly source: string
  readonly action: string
  readonly recordKind:
    | 'request'
    | 'order'
    | 'case'
    | 'clock'
    | 'estate'
    | 'account'
    | 'device'
    | 'stock'
    | 'person'
    | 'handover'
    | 'notification'
    | 'webhook'
    | 'month'
    | 'draw'
  readonly recordId: string | null
  /** Before, after, input: whatever the action is to be proven by. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** Who called and how, for the audit and for idempotency keys. */
export interface Caller {
  readonly actor: Actor
  /** Account or device; the owner of the idempotency keys. */
  readonly callerId: string
  /** @example 'http 203.0.113.7' */
  readonly source: string
}

/** What the live channel is told after a commit: the log is the truth, this only wakes its readers. */
export interface Announcement {
  readonly estateId: string
  /** Position of the last event of the change. */
  readonly position: number
  /** The earliest due time among the clocks that the change started, so that the sweeper's timer can be set; null: none. */
  readonly earliestDueAt: Date | null
}

export type Announce = (announcement: Announcement) => void | Promise<void>

/** An event that carries a card, its filter columns taken from the card. */
export const cardEvent = (
  kind: EventKind,
  action: string | null,
  item: BoardCard,
  more: { readonly previousAssigneeId?: string | null; readonly clockKind?: ClockKind } = {},
): EventEntry => ({
  kind,
  action,
  itemId: item.id,
  buildingId: item.buildingId,
  category: item.category,
  department: item.department,
  assigneeId: item.assigneeId,
  previousAssigneeId: more.previousAssigneeId ?? null,
  clockKind: more.clockKind ?? null,
  item,
})

/** JSON with sorted keys and no spaces: the same value is always the same text. Instants become ISO strings. */
export function canonicalJson(value: unknown): string {
  return written(value) as string
}

/** Keys that an object keeps in the order of their numbers whatever was asked: JSON.stringify would put them first, too. */
const INDEX = /^(0|[1-9]\d{0,9})$/
const byName = (one: string, other: string): number => {
  const [a, b] = [INDEX.test(one), INDEX.test(other)]
  return a && b ? Number(one) - Number(other) : a !== b ? (a ? -1 : 1) : one < other ? -1 : 1
}

/** By hand: it runs for every field of every change, and JSON.stringify with a replacer takes several times as long. */
function written(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) as string | undefined
  if ('toJSON' in value && typeof value.toJSON === 'function') return written((value.toJSON as () => unknown)())
  if (Array.isArray(value)) return `[${value.map((each) => written(each) ?? 'null').join()}]`
  const keys = Object.keys(value)
  // Numbers come first of an object's keys; where there is none, which is nearly always, plain sorting says the same and is quicker.
  if (INDEX.test(keys[0] ?? '')) keys.sort(byName)
  else keys.sort()
  let text = ''
  for (const key of keys) {
    const inner = written((value as Record<string, unknown>)[key])
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${inner}`
  }
  return `{${text}}`
}

/**
 * What an entry says of a change: the fields that differ, before and after. Lists that only grow say what was added.
 * @param grows fields of which only the added entries are told
 */
export function difference(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  grows: readonly string[] = [],
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } {
  const told = { before: {} as Record<string, unknown>, after: {} as Record<string, unknown> }
  for (const field of Object.keys(after)) {
    const [was, is] = [before[field], after[field]]
    if (was === is || same(was ?? null, is ?? null)) continue
    if (grows.includes(field) && Array.isArray(was) && Array.isArray(is)) {
      told.after[field] = is.slice(was.length)
      continue
    }
    told.before[field] = was ?? null
    told.after[field] = is ?? null
  }
  return told
}

const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime()
  return canonicalJson(one) === canonicalJson(other)
}

/**
 * The last two parameters of `record_change`. The text that is hashed repeats the columns beside it, so that a changed column is
 * found as well as a changed text.
 */
export const recordParams = (
  at: Date,
  events: readonly EventEntry[],
  audits: readonly AuditEntry[],
): readonly [events: string, audits: string] => [
  JSON.stringify(events),
  JSON.stringify(audits.map((audit) => ({ ...audit, detail: undefined, entry: entryText(audit, at) }))),
]

const entryText = ({ detail, ...columns }: AuditEntry, at: Date): string => canonicalJson({ ...detail, ...columns, at })

/**
 * Records events and audit links on their own, for a change whose rows are written already.
 * @param last whether nothing more is asked in the unit: the COMMIT goes out along with it
 * @returns the estate's position after it
 */
export async function recordChange(
  tx: Tx,
  estateId: string,
  at: Date,
  events: readonly EventEntry[],
  audits: readonly AuditEntry[],
  { last = false }: { readonly last?: boolean } = {},
): Promise<number> {
  const [row] = await tx.query<{ position: number }>(
    'SELECT record_change($1, $2, $3::jsonb, $4::jsonb) AS position',
    [estateId, at, ...recordParams(at, events, audits)],
    { name: 'record_change', last },
  )
  return (row as { position: number }).position
}

export interface AuditVerdict {
  readonly intact: boolean
  readonly entries: number
  /** `no` of the first entry that does not fit the one before it; null when intact, or when entries are missing at the end. */
  readonly brokenAt: number | null
}

const CHUNK = 1_000

interface AuditRow extends Omit<AuditEntry, 'detail'> {
  readonly no: number
  readonly at: Date
  readonly entry: string
  readonly hash: Buffer
}

const agrees = (entry: string, columns: Readonly<Record<string, unknown>>): boolean => {
  const said = JSON.parse(entry) as Record<string, unknown>
  return Object.entries(columns).every(
    ([name, value]) => !(name in said) || canonicalJson(said[name]) === canonicalJson(value),
  )
}

/** AUD-1: walks the estate's chain and compares its end with the head that the position row keeps. Read it on one snapshot. */
export async function verifyAudit(tx: ReadTx, estateId: string): Promise<AuditVerdict> {
  const [head] = await tx.query<{ audit_hash: Buffer }>(
    'SELECT audit_hash FROM estate_position WHERE estate_id = $1',
    [estateId],
    { name: 'audit_head' },
  )
  let chain = Buffer.from([0])
  let entries = 0
  for (let after = 0; ;) {
    const rows = await tx.query<AuditRow>(
      `SELECT no, at, actor_id AS "actorId", person_id AS "personId", role, source, action, record_kind AS "recordKind",
         record_id AS "recordId", entry, hash
       FROM audit WHERE estate_id = $1 AND no > $2 ORDER BY no LIMIT $3`,
      [estateId, after, CHUNK],
      { name: 'audit_chain' },
    )
    for (const { no, entry, hash, ...columns } of rows) {
      chain = createHash('sha256').update(chain).update(entry, 'utf8').digest()
      if (!chain.equals(hash) || !agrees(entry, columns)) return { intact: false, entries, brokenAt: no }
      entries += 1
      after = no
    }
    if (rows.length < CHUNK) break
  }
  return { intact: head !== undefined && chain.equals(head.audit_hash), entries, brokenAt: null }
}
