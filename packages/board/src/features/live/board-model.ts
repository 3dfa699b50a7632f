/**
 * What a screen knows of its estate: one snapshot, and the events after it applied in the order of their positions. Pure and
 * bounded: closed items leave, so a screen that runs for days holds what is open and no more.
 */
import type {
  BoardEventFieldsFragment,
  BoardFieldsFragment,
  BoardItemFieldsFragment,
  BoardTechnicianFieldsFragment,
} from '@dispatch/schema'

import { zoned } from '../clock/zoned'

export type BoardItem = BoardItemFieldsFragment
export type BoardTechnician = BoardTechnicianFieldsFragment
export type BoardSnapshot = BoardFieldsFragment
export type BoardEvent = BoardEventFieldsFragment

export interface BoardModel {
  readonly estate: BoardSnapshot['estate']
  readonly position: number
  readonly items: ReadonlyMap<string, BoardItem>
  readonly technicians: readonly BoardTechnician[]
  readonly quota: BoardSnapshot['quota']
  readonly today: BoardSnapshot['today']
  /** Server milliseconds of the snapshot from which today's figures were counted on: they are of that day. */
  readonly figuresAt: number
  /** Server milliseconds of the last clock that ran out, null when none is known. */
  readonly lastMissAt: number | null
  /** Server milliseconds at which items came in while this screen was watching: the latest fifty; the wall greets them. */
  readonly arrivedAt: ReadonlyMap<string, number>
}

export function fromSnapshot(snapshot: BoardSnapshot): BoardModel {
  return {
    estate: snapshot.estate,
    position: snapshot.position,
    items: new Map(snapshot.items.filter(isOnTheWall).map((item) => [item.id, item])),
    technicians: snapshot.technicians,
    quota: snapshot.quota,
    today: snapshot.today,
    figuresAt: Date.parse(snapshot.serverTime),
    lastMissAt: snapshot.lastMissAt ? Date.parse(snapshot.lastMissAt) : null,
    arrivedAt: new Map(),
  }
}

/**
 * What became of the events: how many were new, and, where one was missing before the next, its position. The model then holds
 * everything up to the gap.
 */
export interface Applied {
  readonly model: BoardModel
  readonly applied: number
  readonly missing: number | null
}

const ARRIVALS_KEPT = 50

/** Open, or closed with its hand-over of the day still to come (CBK-1). */
const isOnTheWall = (item: BoardItem): boolean =>
  item.open || item.clocks.some((clock) => clock.kind === 'HANDOVER' && !clock.metAt && !clock.stoppedAt)

/** From these an order becomes complete for the first time; rework completes the same work once more. */
const UNFINISHED = new Set(['CONSENTED', 'IN_PROGRESS'])

const NOTHING_YET: BoardModel['today'] = {
  opened: 0,
  finished: 0,
  writtenOff: 0,
  medianReplySeconds: null,
  clocksMet: 0,
  clocksDecided: 0,
  openedLast10Minutes: 0,
}

const DAY_MS = 86_400_000

/** Server milliseconds at which the estate's day of that instant ends, but for an hour on days whose clocks change. */
const endOfDay = (at: number, timeZone: string): number => at + DAY_MS - (zoned(timeZone).local(at) % DAY_MS)

/**
 * Applies events strictly by position: positions are gap-free, so a jump proves a loss, and one already known is passed over
 * (OVD-3). One copy of the books for the whole batch, so that a replay of thousands costs what it brings.
 */
export function applyEvents(model: BoardModel, events: readonly BoardEvent[]): Applied {
  const items = new Map(model.items)
  const arrivedAt = new Map(model.arrivedAt)
  let { position, technicians, today, figuresAt, lastMissAt } = model
  const { timeZone } = model.estate
  let dayEnd = endOfDay(figuresAt, timeZone)
  let missing: number | null = null
  for (const event of events) {
    if (event.position <= position) continue
    if (event.position !== position + 1) {
      missing = position + 1
      break
    }
    position = event.position
    technicians = event.technicians ?? technicians
    const { item } = event
    if (!item) continue
    const at = Date.parse(event.at)
    const before = items.get(item.id)
    if (isOnTheWall(item)) items.set(item.id, item)
    else items.delete(item.id)
    // An order takes the place of the request it came from.
    const askedAt = item.requestId ? arrivedAt.get(item.requestId) : undefined
    if (item.kind === 'WORK_ORDER' && item.requestId) items.delete(item.requestId)

    const opened = event.kind === 'ORDER_OPENED'
    const registered = event.kind === 'REQUEST_CHANGED' && !before && item.version === 1
    if (item.open && (opened || registered)) arrivedAt.set(item.id, askedAt ?? at)
    // Figures of the day begin anew with the first event of the next.
    if (at >= dayEnd) {
      today = NOTHING_YET
      figuresAt = at
      dayEnd = endOfDay(at, timeZone)
    }
    if (opened) today = { ...today, opened: today.opened + 1 }
    if (event.kind === 'ORDER_OVERDUE' || event.kind === 'REQUEST_OVERDUE') lastMissAt = Math.max(lastMissAt ?? 0, at)
    if (event.kind === 'ORDER_CHANGED') {
      if (event.action === 'WRITE_OFF') today = { ...today, writtenOff: today.writtenOff + 1 }
      if (before && UNFINISHED.has(before.status) && item.status === 'COMPLETED')
        today = { ...today, finished: today.finished + 1 }
    }
    const decided = clocksDecided(before, item)
    if (decided.decided > 0)
      today = {
        ...today,
        clocksDecided: today.clocksDecided + decided.decided,
        clocksMet: today.clocksMet + decided.met,
      }
  }
  if (position === model.position) return { model, applied: 0, missing }
  for (const id of [...arrivedAt.keys()].slice(0, Math.max(0, arrivedAt.size - ARRIVALS_KEPT))) arrivedAt.delete(id)
  return {
    model: { ...model, position, items, technicians, today, figuresAt, lastMissAt, arrivedAt },
    applied: position - model.position,
    missing,
  }
}

/**
 * How many clocks of the item were decided by this event: met in time, or run out. Nothing is decided by an item's first event:
 * the REPLY clock that an order brings along was counted with its request.
 */
function clocksDecided(before: BoardItem | undefined, after: BoardItem): { decided: number; met: number } {
  let decided = 0
  let met = 0
  if (!before) return { decided, met }
  const known = new Map(before.clocks.map((clock) => [clock.id, clock]))
  for (const clock of after.clocks) {
    const was = known.get(clock.id)
    const isDecided = Boolean(clock.metAt || clock.overdueAt)
    if (!isDecided || was?.metAt || was?.overdueAt) continue
    decided += 1
    if (clock.metAt && !clock.overdueAt) met += 1
  }
  return { decided, met }
}
