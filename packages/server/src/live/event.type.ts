import type { EventKind as Kind } from '../platform/record.js'
import { describeEnum } from '../platform/graphql/enums.js'
import type { StreamState as State } from './source.js'

export const EventKind = {
  REQUEST_CHANGED: 'REQUEST_CHANGED',
  ORDER_OPENED: 'ORDER_OPENED',
  ORDER_CHANGED: 'ORDER_CHANGED',
  ORDER_OVERDUE: 'ORDER_OVERDUE',
  REQUEST_OVERDUE: 'REQUEST_OVERDUE',
  TECHNICIAN_CHANGED: 'TECHNICIAN_CHANGED',
  BOARD_CHANGED: 'BOARD_CHANGED',
  CASE_CHANGED: 'CASE_CHANGED',
  CASE_OVERDUE: 'CASE_OVERDUE',
} as const satisfies { [K in Kind]: K }
export type EventKind = Kind

describeEnum(EventKind, 'EventKind', 'What an event of the log tells (OVD-3). Example: ORDER_CHANGED', {
  REQUEST_CHANGED: 'A request was registered or changed.',
  ORDER_OPENED: 'A work order was opened.',
  ORDER_CHANGED: 'An action was done on a work order.',
  ORDER_OVERDUE: 'A clock of a work order ran out.',
  REQUEST_OVERDUE: 'A clock of a request ran out.',
  TECHNICIAN_CHANGED: 'Shift, capacity or trades of a technician changed.',
  BOARD_CHANGED: 'Something the board shows changed as a whole: fetch it anew.',
  CASE_CHANGED:
    'An action was done on a record beside requests and orders; who may read it hears more by its own subscription.',
  CASE_OVERDUE: 'A clock of such a record ran out.',
})

export const StreamState = { LIVE: 'LIVE', REPLAYING: 'REPLAYING', REFETCH: 'REFETCH' } as const satisfies {
  [S in State]: S
}
export type StreamState = State

describeEnum(StreamState, 'StreamState', 'Where a stream stands after a message. Example: LIVE', {
  LIVE: 'With this message nothing is missing any more.',
  REPLAYING: 'A part of what was missed; more follows.',
  REFETCH:
    'What was missed is not kept any more: fetch the board anew and subscribe after its position. The stream ends.',
})
