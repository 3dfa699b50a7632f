import type { EventEntry } from '../platform/record.js'

/** Tells an estate's screens that prices or checklists are others now: they fetch again. */
export const pricesChanged = (action: string): EventEntry => ({
  kind: 'BOARD_CHANGED',
  action,
  itemId: null,
  buildingId: null,
  category: null,
  department: null,
  assigneeId: null,
  previousAssigneeId: null,
  clockKind: null,
  item: {},
})
