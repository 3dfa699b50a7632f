import { describe, expect, it } from 'vitest'
import { applyEvents, fromSnapshot } from '../../features/live/board-model'
import { event, item, snapshot, T0 } from '../../features/live/samples'
import { createChimes, isQuiet, LOST_AFTER_MS, MERGE_FLOODED_MS, MERGE_MS, type Heard } from './sound'
import { createAnnouncer, createWatch } from './watch'

const start = fromSnapshot(snapshot(10, [item('a', { clocks: [{ due: 0 }] }), item('b', { clocks: [{ due: 500 }] })]))

describe('what is news', () => {
  it('each clock that runs out, once, at the first look at or after its instant', () => {
    const watch = createWatch()
    const crossed = (after: number) => watch(start, T0 + after).crossed.map((row) => row.item.id)
    expect(crossed(-1000)).toEqual([])
    expect(crossed(0)).toEqual(['a'])
    expect(crossed(500)).toEqual(['b'])
    expect(crossed(1000)).toEqual([])
  })

  it('not what the first look finds', () => {
    const watch = createWatch()
    expect(watch(start, T0 + 60_000)).toMatchObject({ crossed: [], overdue: 2 })
  })

  it('urgent arrivals: the request, and not its order once more; not what was replayed from long ago', () => {
    const watch = createWatch()
    const urgent = (model: typeof start, now: number) => watch(model, now).urgent
    const asked = event(11, item('r', { kind: 'REQUEST', version: 1, urgency: 'URGENT' }), { kind: 'REQUEST_CHANGED' })
    const opened = event(12, item('o', { requestId: 'r', urgency: 'URGENT' }), { kind: 'ORDER_OPENED' })
    const one = applyEvents(start, [asked]).model
    const two = applyEvents(one, [opened]).model
    expect(urgent(start, T0)).toBe(0)
    expect(urgent(one, T0 + 11_500)).toBe(1)
    expect(urgent(one, T0 + 12_000)).toBe(0)
    expect(urgent(two, T0 + 12_500)).toBe(0)
    const other = createWatch()
    other(start, T0)
    expect(other(one, T0 + 300_000).urgent).toBe(0)
  })
})

describe('sounds', () => {
  const heard = (part: Partial<Heard>): Heard => ({
    now: 0,
    crossed: 0,
    urgent: 0,
    isFlooded: false,
    isQuiet: false,
    lostSince: null,
    ...part,
  })

  it('quiet hours pass midnight', () => {
    expect(['21:59', '22:00', '00:00', '06:59', '07:00'].map((at) => isQuiet(at, '22:00', '07:00'))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(['11:59', '12:00', '13:59', '14:00'].map((at) => isQuiet(at, '12:00', '14:00'))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('breaches are merged to one per 30 s, one per 5 minutes when flooded', () => {
    const chime = createChimes()
    expect(chime(heard({ crossed: 3 }))).toBe('overdue')
    expect(chime(heard({ crossed: 1, now: MERGE_MS - 1 }))).toBeNull()
    expect(chime(heard({ crossed: 1, now: MERGE_MS }))).toBe('overdue')
    expect(chime(heard({ crossed: 9, now: 3 * MERGE_MS, isFlooded: true }))).toBeNull()
    expect(chime(heard({ crossed: 9, now: MERGE_MS + MERGE_FLOODED_MS, isFlooded: true }))).toBe('overdue')
  })

  it('an urgent arrival sounds after a breach, not with it; nothing sounds for nothing or in quiet hours', () => {
    const chime = createChimes()
    expect(chime(heard({}))).toBeNull()
    expect(chime(heard({ crossed: 1, urgent: 1, isQuiet: true }))).toBeNull()
    expect(chime(heard({ crossed: 1, urgent: 1 }))).toBe('overdue')
    expect(chime(heard({ urgent: 1, now: 1000 }))).toBe('urgent')
  })

  it('each loss of the connection sounds once, after a minute', () => {
    const chime = createChimes()
    expect(chime(heard({ lostSince: 1000, now: 1000 + LOST_AFTER_MS - 1 }))).toBeNull()
    expect(chime(heard({ lostSince: 1000, now: 1000 + LOST_AFTER_MS }))).toBe('lost')
    expect(chime(heard({ lostSince: 1000, now: 1000 + 10 * LOST_AFTER_MS }))).toBeNull()
    expect(chime(heard({ lostSince: 5_000_000, now: 5_000_000 + LOST_AFTER_MS }))).toBe('lost')
  })
})

describe('announcements', () => {
  it('at most one in 30 s, which then speaks of all that crossed meanwhile', () => {
    const announce = createAnnouncer()
    const { crossed } = (() => {
      const watch = createWatch()
      watch(start, T0 - 1)
      return watch(start, T0 + 500)
    })()
    expect(announce([], 0)).toBeNull()
    expect(announce(crossed.slice(0, 1), 1000)).toMatchObject({ count: 1, named: [{ item: { id: 'a' } }] })
    expect(announce(crossed, 2000)).toBeNull()
    expect(announce(crossed, 3000)).toBeNull()
    const said = announce([], 31_000)
    expect([said?.count, said?.named.length]).toEqual([4, 3])
    expect(announce([], 70_000)).toBeNull()
  })
})
