import { describe, expect, it } from 'vitest'
import { fromSnapshot } from './board-model'
import { createKeeper, forgetBoards, recallBoard, recallLastBoard } from './kept-board'
import { item, snapshot, T0 } from './samples'

function aStore(room = Infinity) {
  const map = new Map<string, string>()
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error('QuotaExceededError')
      map.set(key, value)
    },
    removeItem: (key: string) => void map.delete(key),
  }
}
const board = (position: number) => ({ model: fromSnapshot(snapshot(position, [item('a')])), asOf: T0 + position })

describe('the kept board', () => {
  it('comes back as it was, with the time it is of', () => {
    const store = aStore()
    createKeeper(store, () => 0).keep(board(7))
    expect(recallBoard('estate', store)).toEqual({ ...board(7), model: { ...board(7).model, arrivedAt: new Map() } })
    expect(recallLastBoard(store)?.model.position).toBe(7)
    expect(recallBoard('another', store)).toBeNull()
  })
  it('is written at once, then now and then, and when the page goes away', () => {
    const store = aStore()
    let now = 0
    const keeper = createKeeper(store, () => now)
    keeper.keep(board(1))
    keeper.keep(board(2))
    expect(recallBoard('estate', store)?.model.position).toBe(1)
    now = 5000
    keeper.keep(board(3))
    keeper.keep(board(4))
    expect(recallBoard('estate', store)?.model.position).toBe(3)
    keeper.flush()
    expect(recallBoard('estate', store)?.model.position).toBe(4)
  })
  it('of another version, broken or too big, it is as if there were none', () => {
    const store = aStore()
    store.setItem('dispatch.board.estate', '{"version":0,"model":{"items":[]}}')
    expect(recallBoard('estate', store)).toBeNull()
    store.setItem('dispatch.board.estate', '{')
    expect(recallBoard('estate', store)).toBeNull()
    const full = aStore(10)
    createKeeper(full, () => 0).keep(board(1))
    expect(full.map.size).toBe(0)
  })
  it('can be forgotten', () => {
    const store = aStore()
    createKeeper(store, () => 0).keep(board(7))
    forgetBoards(store)
    expect(store.map.size).toBe(0)
    expect(recallLastBoard(store)).toBeNull()
  })
})
