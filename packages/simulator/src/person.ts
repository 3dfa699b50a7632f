/** One simulated person: hears of orders, looks at those that concern him, and does what is his to do, in his own time. */
import {
  BoardDocument,
  BoardEventsDocument,
  type BoardItemFieldsFragment,
  type Department,
  DispatcherSuggestionsDocument,
  DispatcherUnitsDocument,
  OpenWorkOrderDocument,
  RegisterRequestDocument,
  type Role,
  SimulatorHandToDispatchBatchDocument,
  SimulatorOrderChangedDocument,
  SimulatorOrderDocument,
  SimulatorOwnOrdersDocument,
  SimulatorReceiveStockDocument,
  SimulatorRequestDocument,
  SimulatorStockDocument,
} from '@dispatch/schema'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ORDER_ACTIONS, type OrderCall, REQUEST_ACTIONS, type RequestCall } from './actions.js'
import { nextStep, type Order, type Shelved, type Step, type Suggestion, type WithApproval } from './order-steps.js'
import type { Arrival, Fate } from './plan.js'
import { hash } from './random.js'
import { anotherMatter, approvedFeeOf, nextRequestStep, type RequestStep, type SeenRequest } from './request-steps.js'
import { CallFailed, type Me, NotAdmitted, say, type Session } from './session.js'
import { pause } from './waiting.js'
import { SAID } from './words.js'
import type { World } from './world.js'

/** How the desks share the work among themselves. */
export interface Sharing {
  handles(person: Person, channel: string, requestId: string): boolean
  leads(person: Person, requestId: string): boolean
  decides(person: Person, orderId: string): boolean
}

/** The call came too late or somebody was quicker: not what anybody did wrong. */
const OF_THE_DAY: readonly string[] = [
  'appointmentPassed',
  'notInFuture',
  'sameAppointment',
  'offDuty',
  'rescheduleFirst',
  // Somebody else of the front desk, or another order, took it all; what is finished was this manager's own.
  'noneToHandOn',
  'stockShort',
  'nothingToDraw',
]
const DOZEN = 12
/** When nobody fits, he asks again after so many simulated minutes. */
const ASK_AGAIN_MINUTES = 10
const SHORTEST_WHILE_MS = 2_000
const MOST_CONFLICTS = 25
/** Where a technician is with an order that has all his attention. */
const HANDS_FULL: readonly string[] = ['ARRIVED', 'IN_PROGRESS', 'REWORK']

interface Look {
  /** Something changed while he was at it. */
  again: boolean
  wake: (() => void) | null
  /** He could go on, but is at another door. */
  handsFull: boolean
  /** When he will be ready with what he is doing, by action and how often it happened before. */
  readonly ready: Map<string, number>
}

interface Refusal {
  readonly __typename: 'Refusal'
  readonly code: string
  readonly rule: string
  readonly reason: string
  readonly message: string
}

export type Outcome = 'DONE' | 'AGAIN' | 'LATER' | 'STOP'

export class Person {
  readonly roles: readonly Role[]
  readonly departments: readonly Department[]
  readonly personId: string
  readonly #looks = new Map<string, Look>()
  /** Orders that he is at just now, as far as he has seen. */
  readonly #at = new Set<string>()
  #keys = 0

  constructor(
    readonly session: Session,
    me: Me,
    private readonly world: World,
    private readonly sharing: Sharing,
  ) {
    const grants = me.grants.filter(({ estateId }) => estateId === world.estate.id)
    this.roles = grants.map(({ role }) => role)
    this.departments = grants.flatMap(({ departments }) => departments)
    this.personId = me.person?.id ?? ''
  }

  is(...roles: readonly Role[]): boolean {
    return roles.some((role) => this.roles.includes(role))
  }

  /** Hears what concerns him until the signal says stop: the wall's stream at a desk, his own orders in the field or at home. */
  listen(watch: ((item: BoardItemFieldsFragment) => void) | null): Promise<void> {
    return this.is('TECHNICIAN', 'RESIDENT') ? this.#listenToOwn() : this.#listenToBoard(watch)
  }

  async #listenToBoard(watch: ((item: BoardItemFieldsFragment) => void) | null): Promise<void> {
    const { world, session } = this
    const estateId = world.estate.id
    let position: number | null = null
    const see = (item: BoardItemFieldsFragment, action: string | null): void => {
      watch?.(item)
      if (this.#concerns(item, action)) this.look(item.kind, item.id)
    }
    const refetch = async (): Promise<number> => {
      const { board } = await session.call(BoardDocument, { estateId })
      world.setServerTime(board.serverTime)
      // What was closed while nobody looked is not in the answer.
      if (watch) world.items.clear()
      for (const item of board.items) see(item, null)
      world.boardSeen = true
      return board.position
    }
    await session.listen(
      BoardEventsDocument,
      async () => ({ estateId, after: (position ??= await refetch()) }),
      ({ boardEvents: { state, events } }) => {
        if (state === 'REFETCH') position = null
        for (const event of events) {
          position = event.position
          if (event.item) see(event.item, event.action)
        }
      },
      () => undefined,
    )
  }

  async #listenToOwn(): Promise<void> {
    const { world, session } = this
    const estateId = world.estate.id
    const catchUp = async (): Promise<void> => {
      let after: string | null = null
      do {
        const answer: Awaited<ReturnType<typeof this.ownOrders>> = await this.ownOrders(after)
        for (const { node } of answer.edges) this.look('WORK_ORDER', node.id)
        after = answer.pageInfo.hasNextPage ? answer.pageInfo.endCursor : null
      } while (after !== null)
    }
    await session.listen(
      SimulatorOrderChangedDocument,
      async () => ({ estateId }),
      ({ workOrderChanged: { workOrder } }) => this.look('WORK_ORDER', workOrder.id),
      // Whatever came before the stream, or while it was broken, is in the list.
      () => void catchUp().catch((error: unknown) => this.#failed('catching up', error)),
    )
  }

  async ownOrders(after: string | null) {
    const { workOrders } = await this.session.call(SimulatorOwnOrdersDocument, {
      estateId: this.world.estate.id,
      after,
    })
    return workOrders
  }

  /** Whether a card of the wall is worth looking at for him. */
  #concerns(item: BoardItemFieldsFragment, action: string | null): boolean {
    const requestId = item.requestId ?? item.id
    const handles = (): boolean => this.sharing.handles(this, item.channel, requestId)
    if (item.kind === 'REQUEST') {
      if (item.status === 'AWAITING_APPROVAL') return this.is('SERVICE_LEAD') || this.#supervises(item)
      return (item.status === 'REGISTERED' || item.status === 'ACCEPTED') && handles()
    }
    const { status } = item
    const paid = item.nature !== 'ROUTINE'
    const late = (kind: string): boolean => item.clocks.some((clock) => clock.kind === kind && clock.overdueAt !== null)
    return (
      (this.is('DISPATCHER') && item.open && (this.sharing.leads(this, requestId) || handles())) ||
      (this.is('FRONT_DESK') &&
        (['CONSENTED', 'COMPLETED', 'REWORK', 'ACCEPTED', 'WRITTEN_OFF'].includes(status) ||
          (item.open && handles()))) ||
      (this.is('CONTROL_ROOM') && item.open && handles()) ||
      (this.#supervises(item) &&
        ((status === 'DISPATCHED' && item.assigneeId === null) ||
          (status === 'ACCEPTED' && this.world.estate.contractors.has(item.assigneeId ?? '')))) ||
      (this.is('FINANCE') && paid && (['ACCEPTED', 'WRITTEN_OFF'].includes(status) || action === 'REQUEST_CANCEL')) ||
      (this.is('WAREHOUSE') &&
        (['RECEIVED', 'COMPLETED', 'ACCEPTED', 'ESCALATED'].includes(status) ||
          action === 'USE_MATERIAL' ||
          action === 'REQUEST_CANCEL')) ||
      (this.is('SERVICE_LEAD') && late('SETTLEMENT')) ||
      (this.is('CENTRE_MANAGER', 'GENERAL_MANAGER') && status === 'ESCALATED' && this.sharing.decides(this, item.id))
    )
  }

  #supervises({ department }: BoardItemFieldsFragment): boolean {
    return this.is('DEPARTMENT_SUPERVISOR') && department !== null && this.departments.includes(department)
  }

  /** Looks at it now, or again once he is done with the look that is under way. */
  look(kind: string, id: string): void {
    const { signal } = this.world
    if (signal.aborted) return
    const under = this.#looks.get(id)
    if (under) {
      under.again = true
      under.wake?.()
      return
    }
    const look: Look = { again: false, wake: null, handsFull: false, ready: new Map() }
    this.#looks.set(id, look)
    this.world.looking++
    const attend = kind === 'REQUEST' ? this.#attendRequest(id, look) : this.#attendOrder(id, look)
    void attend
      .catch((error: unknown) => this.#failed(`${kind} ${id}`, error))
      .finally(() => {
        this.world.looking--
        this.#looks.delete(id)
        // What came between the last look and here.
        if (look.again) this.look(kind, id)
      })
  }

  async #attendOrder(id: string, look: Look): Promise<void> {
    const { world } = this
    for (let conflicts = 0; !world.signal.aborted && conflicts < MOST_CONFLICTS;) {
      look.again = false
      const { workOrder: order } = await this.session.call(SimulatorOrderDocument, { id })
      if (!order) return this.#beAt(id, false)
      this.#beAt(order.id, order.assignee?.id === this.personId && HANDS_FULL.includes(order.status))
      const fate = await world.fateOf(order.request.id, order.trade)
      const seen = await this.#withApproval(order)
      const step = nextStep(
        seen,
        {
          personId: this.personId,
          roles: this.roles,
          handles: this.sharing.handles(this, order.channel, order.request.id),
          leads: this.sharing.leads(this, order.request.id),
          decides: this.sharing.decides(this, order.id),
        },
        {
          fate,
          now: world.now(),
          ahead: (minutes) => world.ahead(minutes),
          customerHasApp: order.unit !== null && world.appUnits.has(order.unit.id),
          isContractor: (personId) => world.estate.contractors.has(personId),
          procedureB: world.estate.procedureB,
        },
      )
      if (!step) {
        if (look.again) continue
        return
      }
      const key = `${step.action}#${order.history.filter(({ action }) => action === step.action).length}`
      if (!(await this.#takeTime(look, key, () => this.#readyIn(order, step, fate)))) continue
      if (world.turnstile) {
        await world.turnstile.pass(this.#urgencyOf(order))
        if (look.again) continue
      }
      if (step.action === 'ARRIVE' || step.action === 'RESUME') {
        if (this.#isElsewhere(id)) {
          look.handsFull = true
          await this.#rest(look, this.#whileMs())
          look.handsFull = false
          continue
        }
        this.#at.add(id)
      }
      const outcome = await this.#doOrder(order, step)
      if (outcome === 'STOP') return this.#beAt(id, false)
      if (outcome === 'AGAIN') conflicts++
      if (outcome === 'LATER') await this.#rest(look, this.#whileMs())
    }
  }

  /** Nobody works in two homes at once, unless so much is late that colleagues lend a hand. */
  #isElsewhere(id: string): boolean {
    return !this.world.isCrowded() && [...this.#at].some((other) => other !== id)
  }

  /** Who has finished at one door looks at what waits for him. */
  #beAt(id: string, isThere: boolean): void {
    if (isThere) this.#at.add(id)
    else if (this.#at.delete(id)) {
      for (const look of this.#looks.values()) {
        if (!look.handsFull) continue
        look.again = true
        look.wake?.()
      }
    }
  }

  /** The lead of an approved request names the fee that was approved (INT-8). */
  async #withApproval(order: Order): Promise<Order & WithApproval> {
    if (order.status !== 'REGISTERED' || order.nature === 'ROUTINE' || !this.is('DISPATCHER')) return order
    const { request } = await this.session.call(SimulatorRequestDocument, { id: order.request.id })
    return { ...order, approvedFeeMinor: request ? approvedFeeOf(request.history) : null }
  }

  /** Real milliseconds that the step takes from its beginning. */
  #readyIn(order: Order, step: Step, fate: Fate): number {
    const { world } = this
    let ms = world.realMs(step.minutes)
    if (step.notBefore) ms = Math.max(ms, world.untilAppointment(step.notBefore))
    const late =
      step.late && order.clocks.find(({ kind, metAt, stoppedAt }) => kind === step.late && !metAt && !stoppedAt)
    if (late && !world.isCrowded())
      ms = Math.max(ms, Date.parse(late.dueAt) - world.now().getTime() + fate.lateBySeconds * 1000)
    return ms
  }

  /** @returns false when something changed on the way and he must look again */
  async #takeTime(look: Look, key: string, readyInMs: () => number): Promise<boolean> {
    const ready = look.ready.get(key) ?? Date.now() + readyInMs()
    look.ready.set(key, ready)
    await this.#rest(look, ready - Date.now())
    return !look.again && !this.world.signal.aborted
  }

  /** Real milliseconds until he asks again; however fast the day goes, a server is not asked many times a second. */
  #whileMs(): number {
    return Math.max(this.world.realMs(ASK_AGAIN_MINUTES), SHORTEST_WHILE_MS)
  }

  /** Waits, unless something happens to what he looks at. */
  async #rest(look: Look, ms: number): Promise<void> {
    if (look.again || ms <= 0) return
    const woken = new AbortController()
    look.wake = () => woken.abort()
    await pause(ms, this.world.signal, woken.signal)
    look.wake = null
  }

  #urgencyOf(order: Order): number {
    if (!this.world.isCrowded()) return 0
    return order.clocks.some(({ overdueAt, metAt, stoppedAt }) => overdueAt && !metAt && !stoppedAt) ? 2 : 0
  }

  async #doOrder(order: Order, step: Step): Promise<Outcome> {
    if (step.action === 'HAND_TO_DISPATCH') return this.#handOver(order)
    const call =
      'ask' in step.call
        ? step.call.ask(await this.#suggestions(order.id))
        : 'fetch' in step.call
          ? step.call.fetch(await this.#shelf())
          : step.call
    if (!call) return 'LATER'
    const document = ORDER_ACTIONS[call.action] as unknown as TypedDocumentNode<
      Record<string, { readonly __typename: string } | Refusal>,
      { input: Record<string, unknown> }
    >
    const answer = await this.session.call(document, {
      input: {
        ...(call as OrderCall).input,
        workOrderId: order.id,
        version: order.version,
        idempotencyKey: this.key(order.id),
      },
    })
    return this.judge(call.action, Object.values(answer)[0] as { readonly __typename: string } | Refusal)
  }

  /** With this one goes all that waits at the front desk (CBK-1). */
  async #handOver(order: Order): Promise<Outcome> {
    const { handToDispatchBatch: handed } = await this.session.call(SimulatorHandToDispatchBatchDocument, {
      input: { estateId: this.world.estate.id, idempotencyKey: this.key(order.id) },
    })
    if (handed.__typename !== 'OrdersHandedOn') return this.judge('HAND_TO_DISPATCH', handed)
    for (const _ of handed.workOrders) this.world.metrics.done('HAND_TO_DISPATCH')
    return 'DONE'
  }

  /** What is on the shelf; what runs low comes by the dozen with the next delivery. */
  async #shelf(): Promise<readonly Shelved[]> {
    const estateId = this.world.estate.id
    const { stock } = await this.session.call(SimulatorStockDocument, { estateId })
    const low = stock.filter(({ isLow, quantity }) => isLow && quantity < DOZEN)
    if (low.length > 0) {
      const { receiveStock } = await this.session.call(SimulatorReceiveStockDocument, {
        input: {
          estateId,
          reason: SAID.delivery,
          stock: low.map(({ id }) => ({ itemId: id, quantity: DOZEN })),
          idempotencyKey: this.key('delivery'),
        },
      })
      this.judge('RECEIVE_STOCK', receiveStock)
    }
    return stock
  }

  async #suggestions(workOrderId: string): Promise<readonly Suggestion[]> {
    const { suggestTechnicians } = await this.session.call(DispatcherSuggestionsDocument, { workOrderId })
    return suggestTechnicians.map(({ fits, technician }) => ({
      personId: technician.person.id,
      name: technician.person.name.zhHant,
      fits,
      openOrders: technician.openOrders,
      capacity: technician.capacity,
    }))
  }

  async #attendRequest(id: string, look: Look): Promise<void> {
    const { world } = this
    for (let conflicts = 0; !world.signal.aborted && conflicts < MOST_CONFLICTS;) {
      look.again = false
      const { request } = await this.session.call(SimulatorRequestDocument, { id })
      if (!request) return
      const fate = await world.fateOf(request.id, 'ELECTRICAL')
      const handles = this.sharing.handles(this, request.channel, request.id)
      const step = nextRequestStep(request, { roles: this.roles, handles }, fate)
      if (!step) {
        if (look.again) continue
        return
      }
      const ready = await this.#takeTime(look, `${step.action}#${request.version}`, () => world.realMs(step.minutes))
      if (!ready) continue
      if (world.turnstile) {
        await world.turnstile.pass(1)
        if (look.again) continue
      }
      const outcome = await this.#doRequest(request, step)
      if (outcome === 'STOP') return
      if (outcome === 'AGAIN') conflicts++
    }
  }

  async #doRequest(request: SeenRequest, { call }: RequestStep): Promise<Outcome> {
    const idempotencyKey = this.key(request.id)
    if (!call) {
      // Out of scope as it is, it is kept under the nearest service of the list.
      const itemId = request.item?.id ?? this.world.estate.catalogue.items[0]?.id ?? ''
      const { openWorkOrder } = await this.session.call(OpenWorkOrderDocument, {
        input: { requestId: request.id, version: request.version, itemId, idempotencyKey, ...anotherMatter(request) },
      })
      return this.judge('OPEN', openWorkOrder)
    }
    const document = REQUEST_ACTIONS[call.action] as unknown as TypedDocumentNode<
      Record<string, { readonly __typename: string } | Refusal>,
      { input: Record<string, unknown> }
    >
    const answer = await this.session.call(document, {
      input: { ...(call as RequestCall).input, requestId: request.id, version: request.version, idempotencyKey },
    })
    return this.judge(call.action, Object.values(answer)[0] as { readonly __typename: string } | Refusal)
  }

  /** Takes a call, or makes one in the app. @returns the request's id, or null when it was refused */
  async register(arrival: Arrival): Promise<string | null> {
    const { world } = this
    const { units } = await this.session.call(DispatcherUnitsDocument, {
      estateId: world.estate.id,
      search: `${arrival.unit.building} ${arrival.unit.room}`,
    })
    const resident = units.find(({ id }) => id === arrival.unit.id)?.residents[0]
    const appointment = arrival.leadMinutes === null ? null : world.ahead(arrival.leadMinutes)
    const atDesk = arrival.channel === 'WALK_IN' || arrival.channel === 'LETTER'
    const { registerRequest } = await this.session.call(RegisterRequestDocument, {
      input: {
        estateId: world.estate.id,
        nature: arrival.nature,
        channel: arrival.channel,
        receivedAt: atDesk ? 'FRONT_DESK' : 'DISPATCH_CENTRE',
        urgency: arrival.urgency,
        requesterKind: 'RESIDENT',
        customerName: resident?.name.zhHant ?? '住戶',
        contact: resident?.phone ?? '140 0999 0000',
        unitId: arrival.unit.id,
        wanted: arrival.wanted,
        ...(arrival.itemId ? { itemId: arrival.itemId } : {}),
        ...(arrival.nature === 'PUBLIC_AREA' ? { department: 'SECURITY' } : {}),
        ...(appointment
          ? {
              appointmentFrom: appointment.toISOString(),
              appointmentTo: new Date(appointment.getTime() + 3_600_000).toISOString(),
            }
          : {}),
      },
      idempotencyKey: this.key(`arrival ${arrival.no}`),
    })
    this.judge('REGISTER', registerRequest)
    return registerRequest.__typename === 'RequestChange' ? registerRequest.request.id : null
  }

  /** Counts what became of a call. */
  judge(action: string, result: { readonly __typename: string } | Refusal): Outcome {
    const { metrics } = this.world
    if (result.__typename !== 'Refusal') {
      metrics.done(action)
      return 'DONE'
    }
    const { code, rule, reason, message } = result as Refusal
    // An order that was given to somebody else is no longer to be found by him.
    const gone = code === 'NOT_FOUND' && this.is('TECHNICIAN')
    if (code === 'CONFLICT' || gone || OF_THE_DAY.includes(reason)) {
      metrics.expected.set(rule, (metrics.expected.get(rule) ?? 0) + 1)
      return 'AGAIN'
    }
    metrics.refused({ rule, reason, action, message: `${this.session.login}: ${message}` })
    return 'STOP'
  }

  /** The same call sent again after a broken connection happens once. */
  key(of: string): string {
    return `sim-${RUN}-${this.session.login}-${of}-${++this.#keys}`
  }

  #failed(what: string, error: unknown): void {
    if (this.world.signal.aborted) return
    const kind = error instanceof CallFailed || error instanceof NotAdmitted ? '' : 'unforeseen: '
    this.world.metrics.failed(`${this.session.login}, ${what}: ${kind}${say(error)}`)
  }
}

/** Two runs on one database must not take each other's keys for their own. */
const RUN = (hash(`${Date.now()} ${process.pid} ${Math.random()}`) >>> 0).toString(36)
