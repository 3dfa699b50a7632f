/** ROUTE opens the record that goes on with a request. Which records there are is known above this folder; compose.ts hands that in. */
import type { DecideContext } from '../domain/decide-context.js'
import type { Refusal } from '../domain/refusal.js'
import type { RequestCommandInput } from '../domain/request.js'
import type { ServiceRequest } from '../domain/request-state.js'
import type { AuditEntry, Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { CaseWrite } from './change.store.js'

export interface Routed {
  readonly write: CaseWrite
  readonly audit: AuditEntry
  /** Tells whom it concerns, once all is written. */
  readonly afterwards: (tx: Tx) => Promise<void>
}

export type RouteRequest = (
  tx: Tx,
  caller: Caller,
  request: ServiceRequest,
  input: RequestCommandInput['ROUTE'],
  ctx: DecideContext,
) => Promise<{ readonly ok: true; readonly routed: Routed } | { readonly ok: false; readonly refusal: Refusal }>

/** Where nobody hands in the real one: benchmarks and tests of other parts, which route nothing. */
export const routesNothing: RouteRequest = () =>
  Promise.reject(new Error('A request was routed where nothing opens its record: see compose.ts.'))
