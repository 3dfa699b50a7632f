/**
 * The last board, kept in the browser: a reload, a restart of the computer or a server that is away shows it at once, marked as
 * of its time, instead of nothing. A board holds nothing personal.
 */
import type { BoardItem, BoardModel } from './board-model'

export interface KeptBoard {
  readonly model: BoardModel
  /** Server milliseconds. */
  readonly asOf: number
}

/** Raised when the model's shape changes: what an older page kept is then left alone. */
const VERSION = 1
const PREFIX = 'dispatch.board.'
const LAST = `${PREFIX}last`
/** Often enough for a reload, rare enough for a slow disk. */
const KEEP_EVERY_MS = 5000

interface Stored {
  readonly version: number
  readonly asOf: number
  readonly model: Omit<BoardModel, 'items' | 'arrivedAt'> & {
    readonly items: readonly (readonly [string, BoardItem])[]
  }
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function recallBoard(estateId: string, store: Store = localStorage): KeptBoard | null {
  try {
    const stored = JSON.parse(store.getItem(PREFIX + estateId) ?? 'null') as Stored | null
    if (stored?.version !== VERSION) return null
    return { asOf: stored.asOf, model: { ...stored.model, items: new Map(stored.model.items), arrivedAt: new Map() } }
  } catch {
    return null
  }
}

/** The board that was shown last, of whatever estate. */
export function recallLastBoard(store: Store = localStorage): KeptBoard | null {
  const estateId = store.getItem(LAST)
  return estateId ? recallBoard(estateId, store) : null
}

export function forgetBoards(store: Store = localStorage): void {
  const estateId = store.getItem(LAST)
  if (estateId) store.removeItem(PREFIX + estateId)
  store.removeItem(LAST)
}

/** Writes the newest board now and then, and when told to (the page goes away). */
export function createKeeper(store: Store = localStorage, monotonic: () => number = () => performance.now()) {
  let newest: KeptBoard | null = null
  let keptAt = -Infinity
  const flush = (): void => {
    if (!newest) return
    const { model, asOf } = newest
    newest = null
    keptAt = monotonic()
    const stored: Stored = { version: VERSION, asOf, model: { ...model, items: [...model.items] } }
    try {
      store.setItem(
        PREFIX + model.estate.id,
        JSON.stringify({ ...stored, model: { ...stored.model, arrivedAt: undefined } }),
      )
      store.setItem(LAST, model.estate.id)
    } catch {
      store.removeItem(PREFIX + model.estate.id) // full: the board works without
    }
  }
  return {
    keep(board: KeptBoard): void {
      newest = board
      if (monotonic() - keptAt >= KEEP_EVERY_MS) flush()
    },
    flush,
  }
}
