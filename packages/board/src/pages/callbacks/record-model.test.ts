import { describe, expect, test } from 'vitest'
import { recordsOf, withRow, type CallbackRow } from './record-model'

const row = (id: string, more: Record<string, unknown> = {}): CallbackRow =>
  ({
    id,
    version: 1,
    status: 'OPEN',
    openedAt: `2026-11-0${id}T01:00:00.000Z`,
    attempts: [],
    made: null,
    ...more,
  }) as never
const made = (at: string, mode: string, satisfied: boolean) => ({ status: 'DONE', made: { at, mode, satisfied } })

const ALL = [
  row('1'),
  row('2', made('2026-11-05T01:00:00.000Z', 'PHONE', true)),
  row('3', made('2026-11-06T01:00:00.000Z', 'DOOR_TO_DOOR', false)),
  row('4'),
  row('5', { status: 'NOT_REACHED', attempts: [{ at: '2026-11-07T01:00:00.000Z' }] }),
]
const ids = (filter: Parameters<typeof recordsOf>[1], search = '') =>
  recordsOf(ALL, filter, search, ({ id }) => `WO-2611-000${id} 5棟 180${id}`).rows.map(({ id }) => id)

describe('callback records', () => {
  test('stand with the latest first, and what is still open behind, the oldest first', () => {
    expect(ids('all')).toEqual(['5', '3', '2', '1', '4'])
  })

  test('are filtered by how they were made and how they came out, and each filter says how many it has', () => {
    expect(ids('phone')).toEqual(['2'])
    expect(ids('door')).toEqual(['3'])
    expect(ids('dissatisfied')).toEqual(['3'])
    expect(ids('open')).toEqual(['1', '4'])
    expect(recordsOf(ALL, 'open', '', () => '').counts).toEqual({ all: 5, phone: 1, door: 1, dissatisfied: 1, open: 2 })
  })

  test('are found by each word that was typed', () => {
    expect(ids('all', '1803')).toEqual(['3'])
    expect(ids('all', '5棟 0002')).toEqual(['2'])
    expect(ids('all', 'nowhere')).toEqual([])
  })

  test('take a newer version of a row, and no older one', () => {
    const all = new Map([['1', row('1', { version: 3 })]])
    expect(withRow(all, row('1', { version: 2 }))).toBe(all)
    expect(withRow(all, row('1', { version: 4 })).get('1')?.version).toBe(4)
    expect(withRow(all, row('2')).size).toBe(2)
  })
})
