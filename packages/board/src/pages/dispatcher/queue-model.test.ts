import { describe, expect, it } from 'vitest'
import { nextClock, queueOf, type QueueItem } from './queue-model'
import { majorUnits, minorUnits } from './action-forms'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8, minutes)).toISOString()
const now = Date.parse(at(0))
const clock = (id: string, due: number, met: number | null = null) => ({
  id,
  kind: 'REPLY',
  dueAt: at(due),
  metAt: met === null ? null : at(met),
  stoppedAt: null,
})
const item = (id: string, status: string, ...clocks: QueueItem['clocks'][number][]): QueueItem => ({
  id,
  kind: 'WORK_ORDER',
  status,
  openedAt: at(-30),
  clocks,
})

describe('queue', () => {
  it('takes the clock that runs out first and ignores those met or stopped', () => {
    expect(nextClock(item('a', 'RECEIVED', clock('x', 20), clock('y', -5, -6), clock('z', 10)))?.id).toBe('z')
    expect(nextClock(item('a', 'RECEIVED', clock('y', -5, 3)))).toBeNull()
    expect(nextClock(item('a', 'RECEIVED', { ...clock('y', 5), stoppedAt: at(1) }))).toBeNull()
  })

  it('is overdue at the due instant, not before; due soon up to five minutes', () => {
    const items = [
      item('due', 'REGISTERED', clock('c', 0)),
      item('soon', 'QUOTED', clock('c', 5)),
      item('rest', 'QUOTED', clock('c', 6)),
      item('none', 'CONSENTED'),
    ]
    const queue = queueOf(items, 'todo', now)
    expect(queue.overdue.map((row) => row.item.id)).toEqual(['due'])
    expect(queue.soon.map((row) => row.item.id)).toEqual(['soon'])
    expect(queue.rest.map((row) => row.item.id)).toEqual(['rest', 'none'])
    expect(queueOf(items, 'todo', now - 1).overdue).toEqual([])
  })

  it('sorts the longest overdue first and counts every tab', () => {
    const items = [
      item('a', 'DISPATCHED', clock('c', -1)),
      item('b', 'RECEIVED', clock('c', -9)),
      item('c', 'ACCEPTED', clock('c', -3)),
      item('d', 'REGISTERED'),
    ]
    const queue = queueOf(items, 'doing', now)
    expect(queue.overdue.map((row) => row.item.id)).toEqual(['b', 'a'])
    expect(queue.counts).toEqual({ todo: 1, doing: 2, closing: 1 })
    expect(queue.overdueAll).toBe(3)
  })
})

describe('money as typed', () => {
  it.each([
    ['240', 24000],
    ['240.5', 24050],
    ['0.05', 5],
    ['240.555', null],
    ['-3', null],
    ['12a', null],
    ['', null],
  ])('%s is %s minor units', (typed, minor) => expect(minorUnits(typed, 2)).toBe(minor))
  it('is written back exactly', () => {
    expect(majorUnits(24050, 2)).toBe('240.50')
    expect(majorUnits(5, 2)).toBe('0.05')
    expect(majorUnits(-5, 2)).toBe('-0.05')
    expect(majorUnits(7, 0)).toBe('7')
  })
})
