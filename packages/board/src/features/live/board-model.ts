/**
 * What a screen knows of its estate: one snapshot, and the events after it applied in the order of their positions. Pure and
 * bounded: closed items leave, so a screen that runs for days holds what is open and no more.
 */
import type { BoardEventFieldsFragment, BoardFieldsFragment, BoardItemFieldsFragment, BoardTechnicianFieldsFragment } from '@dispatch/schema'

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
  /** Server milliseconds of the last clock that ran out, null when none is known. */
  readonly lastMissAt: number | null
  /** Server milliseconds at which each item was last changed by an event; the wall greets new ones. */
  readonly arrivedAt: ReadonlyMap<string, number>
}

export function fromSnapshot(snapshot: BoardSnapshot): BoardModel {
  return {
    estate: snapshot.estate,
    position: snapshot.position,
    items: new Map(snapshot.items.map((item) => [item.id, item])),
    technicians: snapshot.technicians,
    quota: snapshot.quota,
    today: snapshot.today,
    lastMissAt: snapshot.lastMissAt ? Date.parse(snapshot.lastMissAt) : null,
    arrivedAt: new Map(),
  }
}

/** What became of an event: applied, already known, or proof that something before it was missed. */
export type Applied = { readonly kind: 'applied' | 'known'; readonly model: BoardModel } | { readonly kind: 'gap'; readonly expected: number }

const ARRIVALS_KEPT = 50

const FINISHED = new Set(['COMPLETED', 'ACCEPTED'])

/** Applies one event. Positions are gap-free, so a jump proves a loss (OVD-3). */
export function applyEvent(model: BoardModel, event: BoardEvent): Applied {
  if (event.position <= model.position) return { kind: 'known', model }
  if (event.position !== model.position + 1) return { kind: 'gap', expected: model.position + 1 }
  const at = Date.parse(event.at)
  const technicians = event.technicians ?? model.technicians
  const { item } = event
  if (!item) return { kind: 'applied', model: { ...model, position: event.position, technicians } }
  const before = model.items.get(item.id)
  const items = new Map(model.items)
  if (item.open) items.set(item.id, item)
  else items.delete(item.id)
  // An order takes the place of the request it came from.
  if (item.kind === 'WORK_ORDER' && item.requestId) items.delete(item.requestId)

  let { arrivedAt, lastMissAt, today } = model
  if (event.kind === 'ORDER_OPENED' || (event.kind === 'REQUEST_CHANGED' && !before && item.open)) {
    const kept = [...arrivedAt].slice(-ARRIVALS_KEPT)
    const fromRequest = item.requestId ? arrivedAt.get(item.requestId) : undefined
    arrivedAt = new Map([...kept, [item.id, fromRequest ?? at]])
  }
  if (event.kind === 'REQUEST_CHANGED' && !before && item.version === 1) today = { ...today, opened: today.opened + 1 }
  if (event.kind === 'ORDER_OVERDUE' || event.kind === 'REQUEST_OVERDUE') lastMissAt = Math.max(lastMissAt ?? 0, at)
  if (event.kind === 'ORDER_CHANGED') {
    if (event.action === 'WRITE_OFF') today = { ...today, writtenOff: today.writtenOff + 1 }
    if (before && !FINISHED.has(before.status) && item.status === 'COMPLETED') today = { ...today, finished: today.finished + 1 }
  }
  const decided = clocksDecided(before, item)
  if (decided.decided > 0) today = { ...today, clocksDecided: today.clocksDecided + decided.decided, clocksMet: today.clocksMet + decided.met }
  return {
    kind: 'applied',
    model: { ...model, position: event.position, items, technicians: loadOf(technicians, before, item), arrivedAt, lastMissAt, today },
  }
}

/** How many clocks of the item were decided by this event: met in time, or run out. */
function clocksDecided(before: BoardItem | undefined, after: BoardItem): { decided: number; met: number } {
  let decided = 0
  let met = 0
  const known = new Map(before?.clocks.map((clock) => [clock.id, clock]))
  for (const clock of after.clocks) {
    const was = known.get(clock.id)
    const isDecided = Boolean(clock.metAt || clock.overdueAt)
    if (!isDecided || was?.metAt || was?.overdueAt) continue
    decided += 1
    if (clock.metAt && !clock.overdueAt) met += 1
  }
  return { decided, met }
}

/** Keeps each technician's load in step with the orders that come to him and leave him. */
function loadOf(technicians: readonly BoardTechnician[], before: BoardItem | undefined, after: BoardItem): readonly BoardTechnician[] {
  const had = before?.assigneeId && before.open ? before.assigneeId : null
  const has = after.assigneeId && after.open ? after.assigneeId : null
  if (had === has) return technicians
  return technicians.map((one) =>
    one.id === had ? { ...one, openOrders: Math.max(0, one.openOrders - 1) } : one.id === has ? { ...one, openOrders: one.openOrders + 1 } : one,
  )
}
