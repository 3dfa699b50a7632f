/** The records that attachments hang on: who reads them, under which lock they change, and what their screens are told. */
import type { DataSource } from 'typeorm'
import type { AttachmentTarget } from '../domain/attachment.js'
import type { CaseDefinition } from '../domain/case.js'
import type { Actor } from '../domain/role.js'
import { mayReadOrder, mayReadRequest, maySeePersonal, maySeePersonalOfRequest } from '../domain/visibility.js'
import type { AttachmentOwner } from '../domain/vocabulary.js'
import type { WorkOrder } from '../domain/work-order-state.js'
import { cardEvent, type EventEntry } from '../platform/record.js'
import type { Tx } from '../platform/unit-of-work.js'
import { caseEvent, orderCardOf, requestCardOf } from '../request/change.store.js'
import { caseFrom, orderFrom, requestFrom, type Row, type StoredOrder, type StoredRequest } from '../request/rows.js'

/** What happened to the record, as its events and its audit call it. */
export type AttachmentAction = 'ATTACH' | 'WITHDRAW_ATTACHMENT'

export interface Owner {
  readonly id: string
  readonly estateId: string
  /** As this viewer may see it. */
  target(actor: Actor): AttachmentTarget
}

export interface LockedOwner extends Owner {
  /** What open screens are told. The version stays: nobody's screen becomes stale by a photo (docs/decisions/0009). */
  events(action: AttachmentAction): readonly EventEntry[]
}

export interface OwnerKind {
  readonly kind: AttachmentOwner
  read(id: string): Promise<Owner | null>
  /** Sends everything before it waits for anything. */
  lock(tx: Tx, id: string): Promise<LockedOwner | null>
}

/** An order takes nothing more once it is cancelled or in the archive. */
const takesNoMore = ({ status }: WorkOrder): boolean => status === 'CANCELLED' || status === 'ARCHIVED'

const orderOwner = (stored: StoredOrder): LockedOwner => {
  const { order } = stored
  return {
    id: order.id,
    estateId: order.estateId,
    target: (actor) => ({
      owner: 'ORDER',
      estateId: order.estateId,
      status: order.status,
      closed: takesNoMore(order),
      unitId: order.unitId,
      assigneeId: order.assigneeId,
      department: order.department,
      mayRead: mayReadOrder(actor, order),
      maySeePersonal: maySeePersonal(actor, order),
      steps: order.facts.checklist?.steps.map(({ code }) => code),
    }),
    events: (action) => [cardEvent('ORDER_CHANGED', action, orderCardOf(stored))],
  }
}

export class OrderOwners implements OwnerKind {
  readonly kind = 'ORDER'
  constructor(private readonly dataSource: DataSource) {}

  async read(id: string): Promise<Owner | null> {
    const [row] = await this.dataSource.query<Row[]>('SELECT * FROM work_order WHERE id = $1', [id])
    return row ? orderOwner(orderFrom(row)) : null
  }

  async lock(tx: Tx, id: string): Promise<LockedOwner | null> {
    const [row] = await tx.query<Row>('SELECT * FROM work_order WHERE id = $1 FOR UPDATE', [id], {
      name: 'attachment_lock_order',
    })
    return row ? orderOwner(orderFrom(row)) : null
  }
}

/** What hangs on a request is seen on its orders too: who reads one of those reads it, and their screens are told. */
const requestOwner = ({ request, card }: StoredRequest, orders: readonly StoredOrder[]): LockedOwner => ({
  id: request.id,
  estateId: request.estateId,
  target: (actor) => ({
    owner: 'REQUEST',
    estateId: request.estateId,
    status: request.status,
    closed:
      request.status === 'DECLINED' ||
      request.status === 'WITHDRAWN' ||
      (orders.length > 0 && orders.every(({ order }) => takesNoMore(order))),
    unitId: request.unitId,
    assigneeId: null,
    department: request.department,
    mayRead: mayReadRequest(actor, request) || orders.some(({ order }) => mayReadOrder(actor, order)),
    maySeePersonal: maySeePersonalOfRequest(actor, request) || orders.some(({ order }) => maySeePersonal(actor, order)),
  }),
  events: (action) => [
    cardEvent('REQUEST_CHANGED', action, requestCardOf({ request, card })),
    ...orders
      .filter(({ order }) => !takesNoMore(order))
      .map((stored) => cardEvent('ORDER_CHANGED', action, orderCardOf(stored))),
  ],
})

/** The orders of a request: those that it opened, and the one that it joined (INT-10). */
const GOES_ON_WITH =
  "WHERE request_id = $1 OR id = (SELECT (r.facts #>> '{joined,orderId}')::uuid FROM request r WHERE r.id = $1)"

export class RequestOwners implements OwnerKind {
  readonly kind = 'REQUEST'
  constructor(private readonly dataSource: DataSource) {}

  async read(id: string): Promise<Owner | null> {
    const [row] = await this.dataSource.query<Row[]>('SELECT * FROM request WHERE id = $1', [id])
    if (!row) return null
    const orders = await this.dataSource.query<Row[]>(`SELECT * FROM work_order ${GOES_ON_WITH}`, [id])
    return requestOwner(requestFrom(row), orders.map(orderFrom))
  }

  /** Its orders are locked as well: an event that carries a card must carry the one that stands. */
  async lock(tx: Tx, id: string): Promise<LockedOwner | null> {
    const [[row], orders] = await Promise.all([
      tx.query<Row>('SELECT * FROM request WHERE id = $1 FOR UPDATE', [id], { name: 'attachment_lock_request' }),
      tx.query<Row>(`SELECT * FROM work_order ${GOES_ON_WITH} ORDER BY id FOR UPDATE`, [id], {
        name: 'attachment_lock_orders',
      }),
    ])
    if (!row) return null
    return requestOwner(requestFrom(row), orders.map(orderFrom))
  }
}

/** Whoever reads a case reads what hangs on it: its definition says who that is. */
const caseOwner = (row: Row, definitions: readonly CaseDefinition[]): LockedOwner | null => {
  const state = caseFrom(row)
  const definition = definitions.find(({ kind }) => kind === state.kind)
  if (!definition) return null
  return {
    id: state.id,
    estateId: state.estateId,
    target: (actor) => {
      const mayRead = definition.mayRead(actor, state)
      return {
        owner: 'CASE',
        estateId: state.estateId,
        status: state.status,
        closed: state.closedAt !== null,
        unitId: state.unitId,
        assigneeId: state.ownerId,
        department: state.department,
        mayRead,
        maySeePersonal: mayRead,
      }
    },
    events: (action) => [caseEvent(state, action)],
  }
}

export class CaseOwners implements OwnerKind {
  readonly kind = 'CASE'
  constructor(
    private readonly dataSource: DataSource,
    private readonly definitions: readonly CaseDefinition[],
  ) {}

  async read(id: string): Promise<Owner | null> {
    const [row] = await this.dataSource.query<Row[]>('SELECT * FROM case_record WHERE id = $1', [id])
    return row ? caseOwner(row, this.definitions) : null
  }

  async lock(tx: Tx, id: string): Promise<LockedOwner | null> {
    const [row] = await tx.query<Row>('SELECT * FROM case_record WHERE id = $1 FOR UPDATE', [id], {
      name: 'attachment_lock_case',
    })
    return row ? caseOwner(row, this.definitions) : null
  }
}
