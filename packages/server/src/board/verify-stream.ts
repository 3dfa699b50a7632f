/**
 * Replays an estate's log against the database (OVD-3): positions without a gap up to the head, the last card of each item equal to
 * its row, and the open board that the events build equal to the one that the wall is answered. Everything is read on one snapshot,
 * so it may be asked while people work; only the board is read just before, and compared at its own position.
 */
import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { boardCard } from '../domain/card.js'
import { canonicalJson } from '../platform/record.js'
import type { BoardStore } from './board.store.js'

/** One thing that is not as it should be, and what to do next. */
export interface Difference {
  readonly what: string
  readonly next: string
}

export interface StreamVerdict {
  readonly code: string
  readonly head: number
  readonly oldest: number
  /** Events that were replayed. */
  readonly events: number
  /** Requests and orders of which they tell. */
  readonly items: number
  /** Those that stand on the board; of them, those that were last told of before the oldest event that is kept. */
  readonly open: number
  readonly openBeforeLog: number
  /** The first {@link MOST_TOLD}; none: equal. */
  readonly differences: readonly Difference[]
  readonly found: number
}

export interface VerifyParts {
  readonly dataSource: DataSource
  readonly boards: BoardStore
  /** Told how far it is. */
  readonly progress?: (words: string) => void
}

type Query = <T>(sql: string, params: readonly unknown[]) => Promise<T[]>
type Item = Readonly<Record<string, unknown>>

/** What the log said last of an item. */
interface Last {
  readonly position: number
  readonly digest: string
  readonly open: boolean
  readonly version: number
}

const CHUNK = 2_000
const MOST_TOLD = 1_000
/** Times of events follow the order of positions but for transactions that overlap. Milliseconds. */
const OVERLAP_MS = 60_000

const BOUNDS = 'SELECT position AS head, oldest FROM estate_position WHERE estate_id = $1'
const EVENTS = `SELECT position, at, item_id AS "itemId", item FROM estate_event
  WHERE estate_id = $1 AND position > $2 ORDER BY position LIMIT ${CHUNK}`
const EVENT = 'SELECT item FROM estate_event WHERE estate_id = $1 AND position = $2'
const ROWS = `
  SELECT id, serial, board_item(card, clocks) AS item FROM work_order WHERE estate_id = $1 AND id = ANY($2::uuid[])
  UNION ALL SELECT id, serial, board_item(card, clocks) FROM request WHERE estate_id = $1 AND id = ANY($2::uuid[])`
const UNTOLD = `
  SELECT i.serial FROM (
    SELECT id, serial, opened_at AS at FROM work_order WHERE estate_id = $1
    UNION ALL SELECT id, serial, registered_at FROM request WHERE estate_id = $1) AS i
  WHERE i.at > $2 AND NOT EXISTS (SELECT FROM estate_event e WHERE e.estate_id = $1 AND e.item_id = i.id)
  ORDER BY i.at LIMIT ${MOST_TOLD}`

/** @returns null when there is no such estate */
export async function verifyStream(
  { dataSource, boards, progress = () => {} }: VerifyParts,
  estate: { readonly id: string; readonly code: string },
): Promise<StreamVerdict | null> {
  const board = await boards.read(estate.id)
  if (!board) return null
  const runner = dataSource.createQueryRunner()
  await runner.startTransaction('REPEATABLE READ')
  try {
    await runner.query('SET TRANSACTION READ ONLY')
    const query: Query = (sql, params) => runner.query(sql, [...params])
    return await new Replayed(query, estate, progress).against({
      position: board.position,
      cards: (board.items ?? []).map(([card, clocks]) => boardCard(card, clocks) as unknown as Item),
    })
  } finally {
    await runner.rollbackTransaction()
    await runner.release()
  }
}

interface Board {
  readonly position: number
  readonly cards: readonly Item[]
}

class Replayed {
  readonly #differences: Difference[] = []
  #found = 0
  readonly #last = new Map<string, Last>()
  /** Items of which something was told, so that one fault is not told twice. */
  readonly #told = new Set<string>()
  #firstAt: Date | null = null
  #events = 0

  constructor(
    private readonly query: Query,
    private readonly estate: { readonly id: string; readonly code: string },
    private readonly progress: (words: string) => void,
  ) {}

  async against(board: Board): Promise<StreamVerdict> {
    const [bounds] = await this.query<{ head: number; oldest: number }>(BOUNDS, [this.estate.id])
    const { head, oldest } = bounds ?? { head: 0, oldest: 1 }
    if (!bounds)
      this.#differs(
        'The estate has no row in estate_position, so nothing can be recorded in it.',
        'Restore the row from a backup.',
      )
    const onBoard = await this.#replay(head, oldest, board.position)
    await this.#compareRows()
    await this.#findUntold(oldest)
    const openBeforeLog = this.#compareBoard(onBoard, board)
    return {
      code: this.estate.code,
      head,
      oldest,
      events: this.#events,
      items: this.#last.size,
      open: board.cards.length,
      openBeforeLog,
      differences: this.#differences,
      found: this.#found,
    }
  }

  /** @returns what the log said last of each item at the board's position */
  async #replay(head: number, oldest: number, boardAt: number): Promise<ReadonlyMap<string, Last>> {
    let expected = oldest
    let onBoard: ReadonlyMap<string, Last> | null = null
    for (let after = oldest - 1; ;) {
      const events = await this.query<{ position: number; at: Date; itemId: string | null; item: Item }>(EVENTS, [
        this.estate.id,
        after,
      ])
      for (const { position, at, itemId, item } of events) {
        if (position > boardAt) onBoard ??= new Map(this.#last)
        if (position !== expected) this.#gap(expected, position - 1)
        expected = position + 1
        this.#firstAt ??= at
        this.#events += 1
        if (itemId !== null && typeof item.id === 'string') this.#tells(position, itemId, item)
        after = position
      }
      this.progress(`position ${after} of ${head}`)
      if (events.length < CHUNK) break
    }
    if (expected <= head) this.#gap(expected, head)
    else if (expected > head + 1)
      this.#differs(
        `The log goes on to position ${expected - 1}, but estate_position says ${head}.`,
        `Set estate_position.position of the estate to ${expected - 1}: the next change would take a position that is taken.`,
      )
    return onBoard ?? this.#last
  }

  #tells(position: number, itemId: string, item: Item): void {
    const version = Number(item.version)
    const before = this.#last.get(itemId)
    if (item.id !== itemId)
      this.#differs(
        `Event ${position} is filed under item ${itemId} and shows the card of ${String(item.id)}.`,
        `Compare it with the audit: SELECT entry FROM audit WHERE estate_id = '${this.estate.id}' AND position = ${position}.`,
      )
    if (before && version < before.version) {
      this.#told.add(itemId)
      this.#differs(
        `Event ${position} shows ${String(item.serial)} at version ${version}, after ${before.version} in event ${before.position}.`,
        this.#audit(itemId),
      )
    }
    this.#last.set(itemId, { position, digest: digest(item), open: item.open === true, version })
  }

  async #compareRows(): Promise<void> {
    const ids = [...this.#last.keys()]
    for (let at = 0; at < ids.length; at += CHUNK) {
      const some = ids.slice(at, at + CHUNK)
      const rows = await this.query<{ id: string; serial: string; item: Item }>(ROWS, [this.estate.id, some])
      const found = new Map(rows.map((row) => [row.id, row]))
      for (const id of some) {
        const last = this.#last.get(id) as Last
        const row = found.get(id)
        if (row && digest(row.item) === last.digest) continue
        const [event] = await this.query<{ item: Item }>(EVENT, [this.estate.id, last.position])
        const said = event?.item ?? {}
        this.#told.add(id)
        if (row)
          this.#differs(
            `${row.serial}: the row differs from event ${last.position}, the last of it, in ${fieldsOf(said, row.item)}.`,
            this.#audit(id),
          )
        else
          this.#differs(
            `${String(said.serial)}: event ${last.position} tells of it, and there is no such row.`,
            'Restore the row from a backup: the product never deletes one.',
          )
      }
      this.progress(`${Math.min(at + CHUNK, ids.length)} of ${ids.length} items compared`)
    }
  }

  /** Rows that came while the log was kept and that no event tells of. */
  async #findUntold(oldest: number): Promise<void> {
    const since = oldest <= 1 ? new Date(0) : new Date((this.#firstAt?.getTime() ?? Infinity) + OVERLAP_MS)
    if (Number.isNaN(since.getTime())) return
    for (const { serial } of await this.query<{ serial: string }>(UNTOLD, [this.estate.id, since])) {
      this.#differs(
        `${serial}: no event tells of it, so no display has heard of it.`,
        'Act on it once through the API (note something on it): that records its card, and every display hears it.',
      )
    }
  }

  /** @returns how many stand on the board that were last told of before the log begins */
  #compareBoard(onBoard: ReadonlyMap<string, Last>, { position, cards }: Board): number {
    let older = 0
    const shown = new Set<string>()
    for (const card of cards) {
      const id = String(card.id)
      shown.add(id)
      const last = onBoard.get(id)
      if (!last) older += 1
      else if ((!last.open || digest(card) !== last.digest) && !this.#told.has(id))
        this.#differs(
          `${String(card.serial)}: the board at position ${position} shows it otherwise than event ${last.position}.`,
          this.#audit(id),
        )
    }
    for (const [id, last] of onBoard) {
      if (!last.open || shown.has(id) || this.#told.has(id)) continue
      this.#differs(
        `Item ${id} is open by event ${last.position}, and the board at position ${position} does not show it.`,
        this.#audit(id),
      )
    }
    return older
  }

  #gap(from: number, to: number): void {
    this.#differs(
      from === to ? `Event ${from} is missing.` : `Events ${from} to ${to} are missing.`,
      `Restore them from a backup, or set estate_position.oldest of the estate to ${to + 1}: displays that are behind then fetch anew.`,
    )
  }

  #audit(id: string): string {
    return `See what was done: SELECT at, action, entry FROM audit WHERE record_id = '${id}' ORDER BY no; set right what was changed by hand.`
  }

  #differs(what: string, next: string): void {
    this.#found += 1
    if (this.#differences.length < MOST_TOLD) this.#differences.push({ what, next })
  }
}

const digest = (item: Item): string => createHash('sha256').update(canonicalJson(item)).digest('base64')

/** @example 'status ("DISPATCHED" → "REGISTERED"), version (3 → 4)' */
function fieldsOf(said: Item, is: Item): string {
  const names = [...new Set([...Object.keys(said), ...Object.keys(is)])]
  return names
    .filter((name) => canonicalJson(said[name] ?? null) !== canonicalJson(is[name] ?? null))
    .map((name) => `${name} (${short(said[name])} → ${short(is[name])})`)
    .join(', ')
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value ?? null)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
