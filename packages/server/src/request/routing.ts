/** ROUTE opens the record that goes on with a request. Which records there are is known above this folder; compose.ts hands that in. */
import type { DecideContext } from '../domain/decide-context.js'
import type { Refusal } from '../domain/refusal.js'
import type { RequestCommandInput } from '../domain/request.js'
import type { ServiceRequest } from '../domain/request-state.js'
import type { AuditEntry, Caller } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import type { Ahead, CaseWrite } from './change.store.js'

export interface Routed {
  readonly write: CaseWrite
  readonly audit: AuditEntry
  /** Tells whom it concerns. */
  readonly ahead: readonly Ahead[]
}

export type RouteAnswer =
  { readonly ok: true; readonly routed: Routed } | { readonly ok: false; readonly refusal: Refusal }

/** @param place where the request's unit is. @example '5-1803' */
export type Route = (
  caller: Caller,
  request: ServiceRequest,
  input: RequestCommandInput['ROUTE'],
  ctx: DecideContext,
  place: string | null,
) => RouteAnswer

/** Reads what routing needs, sent behind the request's lock without waiting for it, and draws the new record's number. */
export type RouteRequest = (tx: Tx, requestId: string) => Promise<Route>

/** Where nobody hands in the real one: benchmarks and tests of other parts, which route nothing. */
export const routesNothing: RouteRequest = () =>
  Promise.reject(new Error('A request was routed where nothing opens its record: see compose.ts.'))
