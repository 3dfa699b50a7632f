import { describe, expect, it } from 'vitest'
import { applyEvent, fromSnapshot, type BoardModel } from './board-model'
import { event, item, snapshot, T0 } from './samples'

const apply = (model: BoardModel, ...events: ReturnType<typeof event>[]): BoardModel =>
  events.reduce((before, one) => {
    const result = applyEvent(before, one)
    if (result.kind === 'gap') throw new Error('gap')
    return result.model
  }, model)

describe('board model', () => {
  it('[OVD-3] applies positions one by one; a double is known, a jump proves a loss', () => {
    const model = fromSnapshot(snapshot(10))
    expect(applyEvent(model, event(10, item('a'))).kind).toBe('known')
    expect(applyEvent(model, event(12, item('a')))).toEqual({ kind: 'gap', expected: 11 })
    const next = apply(model, event(11, item('a')))
    expect(next.position).toBe(11)
    expect([...next.items.keys()]).toEqual(['a'])
    expect(model.items.size).toBe(0)
  })

  it('drops what is closed, and a request when its order opens', () => {
    const model = fromSnapshot(snapshot(0, [item('r', { kind: 'REQUEST' }), item('x')]))
    const opened = apply(model, event(1, item('o', { requestId: 'r' }), { kind: 'ORDER_OPENED', action: 'OPEN' }))
    expect([...opened.items.keys()].sort()).toEqual(['o', 'x'])
    const closed = apply(opened, event(2, item('x', { open: false, status: 'CANCELLED' })))
    expect([...closed.items.keys()]).toEqual(['o'])
  })

  it('keeps a technician’s load in step with the orders that come and go', () => {
    let model = fromSnapshot(snapshot(0))
    model = apply(model, event(1, item('a', { assigneeId: 'li', status: 'DISPATCHED' })))
    expect(model.technicians[0]!.openOrders).toBe(1)
    model = apply(model, event(2, item('a', { assigneeId: 'li', status: 'RECEIVED' })))
    expect(model.technicians[0]!.openOrders).toBe(1)
    model = apply(
      model,
      event(3, item('a', { assigneeId: 'li', status: 'WRITTEN_OFF', open: false }), { action: 'WRITE_OFF' }),
    )
    expect(model.technicians[0]!.openOrders).toBe(0)
    expect(model.today.writtenOff).toBe(1)
  })

  it('[OVD-4] counts each clock once: met in time, or run out though met afterwards', () => {
    let model = fromSnapshot(snapshot(0, [item('a', { clocks: [{ id: 'c', due: 5000 }] })]))
    model = apply(
      model,
      event(1, item('a', { clocks: [{ id: 'c', due: 5000, overdue: 5000 }] }), { kind: 'ORDER_OVERDUE', action: null }),
    )
    expect(model.today).toMatchObject({ clocksDecided: 1, clocksMet: 0 })
    expect(model.lastMissAt).toBe(T0 + 1000)
    model = apply(model, event(2, item('a', { clocks: [{ id: 'c', due: 5000, overdue: 5000, met: 9000 }] })))
    expect(model.today).toMatchObject({ clocksDecided: 1, clocksMet: 0 })
    model = apply(model, event(3, item('b', { clocks: [{ id: 'd', due: 50_000, met: 4000 }] })))
    expect(model.today).toMatchObject({ clocksDecided: 2, clocksMet: 1 })
  })

  it('stays bounded through 50,000 events', () => {
    let model = fromSnapshot(snapshot(0))
    for (let position = 1; position <= 50_000; position += 1) {
      const id = `o${Math.ceil(position / 2)}`
      const opening = position % 2 === 1
      model = apply(
        model,
        event(position, item(id, { open: opening }), { kind: opening ? 'ORDER_OPENED' : 'ORDER_CHANGED' }),
      )
    }
    expect(model.position).toBe(50_000)
    expect(model.items.size).toBe(0)
    expect(model.arrivedAt.size).toBeLessThanOrEqual(51)
  })
})
