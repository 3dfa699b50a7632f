import { describe, expect, it } from 'vitest'
import { applyEvents, fromSnapshot, type BoardEvent, type BoardItem } from './board-model'
import { event, item, snapshot, T0 } from './samples'

const start = (...items: BoardItem[]) => fromSnapshot(snapshot(10, items))

describe('board model', () => {
  it('[OVD-3] applies by position: known events are passed over, a gap stops it with all that came before', () => {
    const { model, applied, missing } = applyEvents(
      start(),
      [9, 10, 11, 12, 12, 14].map((at) => event(at, item('a', { version: at }))),
    )
    expect({ position: model.position, applied, missing }).toEqual({ position: 12, applied: 2, missing: 13 })
    expect(model.items.get('a')?.version).toBe(12)
  })

  it('answers the very same model where nothing was new, and changes no older one', () => {
    const model = start()
    expect(applyEvents(model, [event(3, item('a'))]).model).toBe(model)
    expect(applyEvents(model, [event(11, item('a'))]).model.items.size).toBe(1)
    expect(model.items.size).toBe(0)
  })

  it('counts an event that carries no item', () => {
    expect(applyEvents(start(), [event(11, null, { kind: 'BOARD_CHANGED' })]).model.position).toBe(11)
  })

  it('an order takes the place of its request and keeps the time at which it was asked for', () => {
    const asked = event(11, item('r', { kind: 'REQUEST', version: 1 }), {
      kind: 'REQUEST_CHANGED',
      action: 'REGISTER',
    })
    const accepted = event(12, item('r', { kind: 'REQUEST', version: 2, open: false }), { kind: 'REQUEST_CHANGED' })
    const opened = event(13, item('o', { requestId: 'r' }), { kind: 'ORDER_OPENED' })
    const { model } = applyEvents(start(item('x')), [asked, accepted, opened])
    expect([...model.items.keys()]).toEqual(['x', 'o'])
    expect(model.today.opened).toBe(1)
    expect(model.arrivedAt.get('o')).toBe(Date.parse(asked.at))
  })

  it('a closed order leaves, but for the hand-over that is still to come (CBK-1)', () => {
    const off = (handover: object[]) =>
      event(11, item('a', { status: 'WRITTEN_OFF', open: false, clocks: handover as never }), { action: 'WRITE_OFF' })
    const gone = applyEvents(start(item('a')), [off([{ kind: 'CALLBACK', due: 9 }])]).model
    expect([gone.items.size, gone.today.writtenOff]).toEqual([0, 1])
    const kept = applyEvents(start(item('a')), [off([{ kind: 'HANDOVER', due: 9 }])]).model
    expect(kept.items.size).toBe(1)
    const handed = event(12, item('a', { open: false, clocks: [{ kind: 'HANDOVER', due: 9, met: 5 }] }))
    expect(applyEvents(kept, [handed]).model.items.size).toBe(0)
  })

  it('counts an order as finished once, though rework completes it again', () => {
    const as = (position: number, status: string) => event(position, item('a', { status }))
    const { model } = applyEvents(start(item('a', { status: 'IN_PROGRESS' })), [
      as(11, 'COMPLETED'),
      as(12, 'REWORK'),
      as(13, 'COMPLETED'),
    ])
    expect(model.today.finished).toBe(1)
  })

  it('begins the figures of the day anew with the first event of the next', () => {
    // T0 is 10:00 in Shanghai: fourteen hours before its midnight.
    const at = (hours: number) => ({
      at: new Date(T0 + hours * 3_600_000).toISOString(),
      kind: 'ORDER_OPENED' as const,
    })
    const { model } = applyEvents(start(), [
      event(11, item('a'), at(13.9)),
      event(12, item('b'), at(13.99)),
      event(13, item('c'), at(14)),
    ])
    expect(model.today.opened).toBe(1)
    expect(model.figuresAt).toBe(T0 + 14 * 3_600_000)
  })

  it('[OVD-4] counts each clock once: met in time, or run out though met afterwards', () => {
    const board = start(item('a', { clocks: [{ id: 'c', due: 5000 }] }))
    const late = applyEvents(board, [
      event(11, item('a', { clocks: [{ id: 'c', due: 5000, overdue: 5000 }] }), { kind: 'ORDER_OVERDUE' }),
      event(12, item('a', { clocks: [{ id: 'c', due: 5000, overdue: 5000, met: 9000 }] })),
    ]).model
    expect(late.today).toMatchObject({ clocksDecided: 1, clocksMet: 0 })
    expect(late.lastMissAt).toBe(T0 + 11_000)
    const met = applyEvents(board, [event(11, item('a', { clocks: [{ id: 'c', due: 5000, met: 4000 }] }))]).model
    expect(met.today).toMatchObject({ clocksDecided: 1, clocksMet: 1 })
  })

  it('does not count again the clock that an order brings along from its request', () => {
    const carried = item('o', { requestId: 'r', clocks: [{ id: 'c', due: 5000, met: 4000 }] })
    const { model } = applyEvents(start(), [event(11, carried, { kind: 'ORDER_OPENED' })])
    expect(model.today.clocksDecided).toBe(0)
  })

  it('holds what is open and no more after 50,000 events', () => {
    let model = start()
    let position = model.position
    for (let batch = 0; batch < 500; batch += 1) {
      const events: BoardEvent[] = []
      for (let at = 0; at < 25; at += 1) {
        const id = `${batch}-${at}`
        const open = batch === 499 && at >= 20
        events.push(
          event(++position, item(`r${id}`, { kind: 'REQUEST', version: 1 }), { kind: 'REQUEST_CHANGED' }),
          event(++position, item(id, { requestId: `r${id}`, clocks: [{ due: batch }] }), { kind: 'ORDER_OPENED' }),
          event(++position, item(id, { assigneeId: 'li', status: 'RECEIVED' })),
          event(++position, item(id, { assigneeId: 'li', status: open ? 'ACCEPTED' : 'WRITTEN_OFF', open })),
        )
      }
      const result = applyEvents(model, events)
      expect(result.missing).toBeNull()
      model = result.model
    }
    expect(model.position).toBe(50_010)
    expect(model.items.size).toBe(5)
    expect(model.arrivedAt.size).toBe(50)
    expect(JSON.stringify([...model.items, ...model.arrivedAt]).length).toBeLessThan(10_000)
  })
})
