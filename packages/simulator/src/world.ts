/** What all simulated people share: the estate, the time, and the state of things around each order. */
import type { BoardItemFieldsFragment, Trade } from '@dispatch/schema'
import type { Metrics } from './metrics.js'
import { type Catalogue, type Fate, fateOfStranger } from './plan.js'
import { createRandom, hash } from './random.js'
import type { Door, Turnstile } from './waiting.js'

export interface EstateFacts {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly procedureB: boolean
  readonly contractors: ReadonlySet<string>
  readonly catalogue: Catalogue
}

export interface WorldOptions {
  readonly seed: number
  /** How many simulated minutes pass in a real one. */
  readonly speed: number
  readonly lateness: number
  /** No appointment lies nearer than this, in real milliseconds: the way to it takes a few calls. */
  readonly nearestMs: number
  /** However far an appointment is, nobody waits longer for it than this, in simulated minutes. */
  readonly longestWaitMinutes: number
  /** More overdue items than this, and everybody hurries instead of being late; Infinity: never. */
  readonly mostOverdue: number
}

/** The clocks that count on the wall. */
const ON_THE_WALL: readonly string[] = ['REPLY', 'RECEIPT', 'ARRIVAL', 'SETTLEMENT', 'HANDOVER']

/** A demo may run for weeks; what happened long ago is not needed to go on. */
const MOST_REMEMBERED = 20_000

function forgetOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}

export class World {
  /** What is open on the board, as the first desk sees it. */
  readonly items = new Map<string, BoardItemFieldsFragment>()
  /** What became of the rest: kind and status. */
  readonly #closed = new Map<string, Pick<BoardItemFieldsFragment, 'kind' | 'status'>>()
  /** Units whose residents have signed in to the app. */
  readonly appUnits = new Set<string>()
  /** Whether the first desk has seen the board yet. */
  boardSeen = false
  /** Looks that are under way or waiting. */
  looking = 0
  readonly #fates = new Map<string, Fate>()
  readonly #registering = new Set<Promise<unknown>>()
  #offsetMs = 0

  constructor(
    readonly estate: EstateFacts,
    readonly options: WorldOptions,
    readonly metrics: Metrics,
    readonly door: Door,
    readonly turnstile: Turnstile | null,
    readonly signal: AbortSignal,
  ) {}

  /** Real milliseconds of simulated minutes. */
  realMs(minutes: number): number {
    return (minutes * 60_000) / this.options.speed
  }

  setServerTime(iso: string): void {
    this.#offsetMs = Date.parse(iso) - Date.now()
  }

  /** The server's clock: due times are its own, whatever this computer's clock says. */
  now(): Date {
    return new Date(Date.now() + this.#offsetMs)
  }

  /** A time that lies so many simulated minutes ahead. */
  ahead(minutes: number): Date {
    return new Date(this.now().getTime() + Math.max(this.options.nearestMs, this.realMs(minutes)))
  }

  /** Real milliseconds until a time of the server's, but no longer than anybody waits for an appointment. */
  untilAppointment(at: Date): number {
    return Math.min(at.getTime() - this.now().getTime(), this.realMs(this.options.longestWaitMinutes))
  }

  isCrowded(): boolean {
    return this.overdue() > this.options.mostOverdue
  }

  see(item: BoardItemFieldsFragment): void {
    if (item.open) {
      this.items.set(item.id, item)
      this.#closed.delete(item.id)
    } else {
      this.items.delete(item.id)
      this.#closed.set(item.id, { kind: item.kind, status: item.status })
    }
    forgetOldest(this.#closed, MOST_REMEMBERED)
  }

  open(): number {
    return this.items.size
  }

  /** How many there are of each status, among those that were seen. */
  statuses(kind: BoardItemFieldsFragment['kind']): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const item of [...this.items.values(), ...this.#closed.values()])
      if (item.kind === kind) counts[item.status] = (counts[item.status] ?? 0) + 1
    return counts
  }

  overdue(): number {
    const now = this.now().getTime()
    let overdue = 0
    for (const { clocks } of this.items.values())
      if (
        clocks.some(
          (clock) =>
            !clock.metAt && !clock.stoppedAt && ON_THE_WALL.includes(clock.kind) && Date.parse(clock.dueAt) <= now,
        )
      )
        overdue++
    return overdue
  }

  /** A request is being written down; whoever hears of it before its number comes back waits for that. */
  async registering(work: Promise<string | null>, fate: Fate): Promise<string | null> {
    const known = work.then((id) => {
      if (id !== null) this.#fates.set(id, fate)
      forgetOldest(this.#fates, MOST_REMEMBERED)
      return id
    })
    const settled = known.catch(() => null)
    this.#registering.add(settled)
    void settled.then(() => this.#registering.delete(settled))
    return known
  }

  /** What befalls a request and its order. What was there before us has one too, the same in every run of the same seed. */
  async fateOf(requestId: string, trade: Trade): Promise<Fate> {
    if (!this.#fates.has(requestId) && this.#registering.size > 0) await Promise.all(this.#registering)
    let fate = this.#fates.get(requestId)
    if (!fate) {
      const random = createRandom((this.options.seed ^ hash(requestId)) >>> 0)
      this.#fates.set(requestId, (fate = fateOfStranger(random, this.options.lateness, trade)))
      forgetOldest(this.#fates, MOST_REMEMBERED)
    }
    return fate
  }
}
