import { describe, expect, it } from 'vitest'
import { fromSnapshot, type BoardItem } from '../../features/live/board-model'
import { item, snapshot, T0 } from '../../features/live/samples'
import { createChimes, isQuiet, MERGE_FLOODED_MS, MERGE_MS, type Chime } from './wall-sound'
import { modeOf, wallView } from './wall-view'

const MIN = 60_000
const board = (...items: BoardItem[]) => fromSnapshot(snapshot(1, items))
const late = (count: number, first = -10 * MIN) =>
  Array.from({ length: count }, (_, at) => item(`o${at}`, { clocks: [{ due: first + at * 1000 }] }))

describe('wall view', () => {
  it('[OVD-1] a clock is overdue at its due instant, and not one millisecond before', () => {
    const model = board(item('a', { clocks: [{ due: 0 }] }))
    expect(wallView(model, T0 - 1, null).overdue).toHaveLength(0)
    expect(wallView(model, T0 - 1, null).soon).toHaveLength(1)
    expect(wallView(model, T0, null).overdue).toHaveLength(1)
    expect(wallView(model, T0, null).soon).toHaveLength(0)
  })

  it('a clock that was met, though late, leaves the wall', () => {
    expect(wallView(board(item('a', { clocks: [{ due: -5000, overdue: -5000, met: -1000 }] })), T0, null).mode).toBe(
      'calm',
    )
  })

  it('sorts by lateness: the longest overdue is the worst', () => {
    const view = wallView(
      board(item('new', { clocks: [{ due: -1000 }] }), item('old', { clocks: [{ due: -90_000 }] })),
      T0,
      null,
    )
    expect(view.overdue.map((row) => row.item.id)).toEqual(['old', 'new'])
    expect(view.rows.map((row) => row.item.id)).toEqual(['new'])
  })

  it('floods at 15, stays so down to 13, leaves at 12', () => {
    expect(modeOf(14, 'normal', 15, 12)).toBe('normal')
    expect(modeOf(15, 'normal', 15, 12)).toBe('flooded')
    expect(modeOf(13, 'flooded', 15, 12)).toBe('flooded')
    expect(modeOf(12, 'flooded', 15, 12)).toBe('normal')
    expect(modeOf(13, 'normal', 15, 12)).toBe('normal')
    expect(modeOf(0, 'flooded', 15, 12)).toBe('calm')
  })

  it('shows six whole; from seven on four rows and how many more', () => {
    expect(wallView(board(...late(6)), T0, null)).toMatchObject({ more: 0 })
    expect(wallView(board(...late(6)), T0, null).rows).toHaveLength(5)
    const view = wallView(board(...late(9)), T0, null)
    expect(view.rows).toHaveLength(4)
    expect(view.more).toBe(4)
  })

  it('one that has just crossed holds the last row for 30 s', () => {
    const model = board(...late(8), item('fresh', { clocks: [{ due: 0 }] }))
    expect(wallView(model, T0, null).rows.at(-1)!.item.id).toBe('fresh')
    expect(wallView(model, T0 + 29_999, null).rows.at(-1)!.item.id).toBe('fresh')
    expect(wallView(model, T0 + 30_000, null).rows.at(-1)!.item.id).toBe('o4')
  })

  it('flooded: the kinds add up to the count, the latest to cross is named', () => {
    const view = wallView(
      board(
        ...late(12),
        ...Array.from({ length: 5 }, (_, at) =>
          item(`r${at}`, { status: 'DISPATCHED', clocks: [{ kind: 'RECEIPT', due: -1000 - at }] }),
        ),
      ),
      T0,
      null,
    )
    expect(view.mode).toBe('flooded')
    expect(view.kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['REPLY', 12],
      ['RECEIPT', 5],
    ])
    expect(view.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(view.overdue.length)
    expect(view.tipped!.item.id).toBe('r0')
  })

  it('horizon: flags of one lane never overlap', () => {
    const view = wallView(
      board(...[2, 6, 7, 30, 31, 59].map((due, at) => item(`h${at}`, { clocks: [{ due: due * MIN }] }))),
      T0,
      null,
    )
    for (const lane of [0, 1]) {
      const at = view.horizon.filter((flag) => flag.lane === lane).map((flag) => flag.dueAt)
      for (let i = 1; i < at.length; i += 1) expect(at[i]! - at[i - 1]!).toBeGreaterThanOrEqual(15 * MIN)
    }
    expect(view.horizon[0]!.item.id).toBe('h0')
  })

  it('flow counts items by status and those of them that are late; awaiting approval counts as registered', () => {
    const view = wallView(
      board(
        item('a', { clocks: [{ due: -1 }, { due: -2 }] }),
        item('b', { kind: 'REQUEST', status: 'AWAITING_APPROVAL' }),
        item('c', { status: 'SUSPENDED' }),
      ),
      T0,
      null,
    )
    expect(view.flow.REGISTERED).toEqual({ count: 2, overdue: 1 })
    expect(view.flow.SUSPENDED).toEqual({ count: 1, overdue: 0 })
  })

  it('says of each technician what his orders say', () => {
    const of = (...items: BoardItem[]) => wallView(board(...items), T0, null).technicians[0]!.state
    expect(of()).toBe('free')
    expect(of(item('a', { assigneeId: 'li', status: 'DISPATCHED' }))).toBe('told')
    expect(of(item('a', { assigneeId: 'li', status: 'RECEIVED' }))).toBe('way')
    expect(of(item('a', { assigneeId: 'li', status: 'IN_PROGRESS' }))).toBe('work')
    expect(of(item('a', { assigneeId: 'li', status: 'RECEIVED', clocks: [{ kind: 'ARRIVAL', due: -1 }] }))).toBe('late')
    expect(of(item('a', { assigneeId: 'li', status: 'ACCEPTED' }))).toBe('free')
  })
})

describe('wall sound', () => {
  it('is quiet from 22:00 to 07:00', () => {
    expect(isQuiet('21:59', '22:00', '07:00')).toBe(false)
    expect(isQuiet('22:00', '22:00', '07:00')).toBe(true)
    expect(isQuiet('06:59', '22:00', '07:00')).toBe(true)
    expect(isQuiet('07:00', '22:00', '07:00')).toBe(false)
  })
  it('merges breaches to one per 30 s, one per 5 minutes when flooded, none in quiet hours', () => {
    const played: Chime[] = []
    const chime = createChimes((one) => played.push(one))
    const loud = { quiet: false, flooded: false }
    expect(chime('overdue', 0, loud)).toBe(true)
    expect(chime('overdue', MERGE_MS - 1, loud)).toBe(false)
    expect(chime('overdue', MERGE_MS, loud)).toBe(true)
    expect(chime('overdue', MERGE_MS * 2, { quiet: false, flooded: true })).toBe(false)
    expect(chime('overdue', MERGE_MS + MERGE_FLOODED_MS, { quiet: false, flooded: true })).toBe(true)
    expect(chime('urgent', 0, { quiet: true, flooded: false })).toBe(false)
    expect(played).toEqual(['overdue', 'overdue', 'overdue'])
  })
})
