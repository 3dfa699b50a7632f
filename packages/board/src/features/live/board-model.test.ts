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

  it('moves the load with the order; a closed one leaves', () => {
    const load = (events: BoardEvent[]) =>
      applyEvents(start(item('x', { assigneeId: 'li', status: 'RECEIVED' })), events).model.technicians[0]!.openOrders
    expect(load([event(11, item('a', { assigneeId: 'li', status: 'DISPATCHED' }))])).toBe(1)
    expect(load([event(11, item('x', { assigneeId: 'li', status: 'ARRIVED' }))])).toBe(0)
    const off = event(12, item('a', { assigneeId: 'li', status: 'WRITTEN_OFF', open: false }), { action: 'WRITE_OFF' })
    const { model } = applyEvents(start(), [event(11, item('a', { assigneeId: 'li' })), off])
    expect(model.technicians[0]!.openOrders).toBe(0)
    expect(model.items.size).toBe(0)
    expect(model.today.writtenOff).toBe(1)
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
    expect(model.technicians[0]!.openOrders).toBe(5)
    expect(JSON.stringify([...model.items, ...model.arrivedAt]).length).toBeLessThan(10_000)
  })
})
