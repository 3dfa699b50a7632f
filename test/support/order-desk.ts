/** Requests and orders as people of the small estate work on them, over HTTP. */
import { camel, pascal } from './words.js'
import type { Gql } from './client.js'
import type { PersonKey } from './estate.js'
import type { TestServer } from './server.js'

export interface Refused {
  readonly __typename: 'Refusal'
  readonly code: string
  readonly rule: string
  readonly reason: string
  readonly message: string
  readonly facts: Readonly<Record<string, unknown>>
}

export interface OrderSeen {
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly version: number
  readonly paymentState: string
  readonly assignee: { readonly id: string } | null
  readonly quotes: readonly {
    readonly no: number
    readonly consented: boolean
    readonly amount: { readonly amount: number }
  }[]
  readonly clocks: readonly {
    readonly id: string
    readonly kind: string
    readonly dueAt: string
    readonly metAt: string | null
    readonly overdueAt: string | null
    readonly stoppedAt: string | null
  }[]
}

export interface RequestSeen {
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly version: number
}

export interface OrderChanged {
  readonly __typename: 'WorkOrderChange'
  readonly position: number
  readonly replayed: boolean
  readonly workOrder: OrderSeen
}

export interface RequestChanged {
  readonly __typename: 'RequestChange'
  readonly position: number
  readonly replayed: boolean
  readonly request: RequestSeen
  readonly workOrder: OrderSeen | null
}

const REFUSAL = '... on Refusal { code rule reason message facts }'
const ORDER = `id estateId serial status version nature urgency channel receivedAt requesterKind customerName contact wanted address category trade
  department settlementMethod paymentState openedAt registeredAt appointmentAt dispatchedAt acknowledgedAt arrivedAt startedAt completedAt
  acceptedAt writtenOffAt closedAt repliedAt amount { amount currency } paid { amount } rejections
  unit { id } building { id } item { id } assignee { id } assessor { id } openedBy { id } request { id }
  quotes { no consented current onSite offListReason role at by { id } amount { amount }
    lines { itemId text quantity unitPrice { amount } listPrice { amount } } }
  payments { id kind amount { amount } method receiptSerial note role at by { id } } signature { signerName opinion at strokes }
  clocks { id kind startedAt dueAt metAt overdueAt stoppedAt }`
const ORDER_RESULT = `__typename ... on WorkOrderChange { position replayed workOrder { ${ORDER} } } ${REFUSAL}`
const REQUEST_RESULT = `__typename ... on RequestChange { position replayed request { id serial status version } workOrder { ${ORDER} } } ${REFUSAL}`

/** The word a person's action has in the API. @example mutationOf('SIGN_OFF') === 'signOff' */
export const mutationOf = (action: string): string => (action === 'OPEN' ? 'openWorkOrder' : camel(action))

/** @param days from now; at the full minute */
export const inDays = (days: number): string => {
  const at = new Date(Date.now() + days * 86_400_000)
  at.setUTCSeconds(0, 0)
  return at.toISOString()
}

export const STROKES = [
  [
    [12, 30, 0],
    [14, 33, 16],
    [20, 31, 33],
  ],
]
export const SIGNATURE = { signerName: '王麗華', strokes: STROKES, opinion: 'Quick and clean' }

export class OrderDesk {
  readonly #clients = new Map<PersonKey, Promise<Gql>>()

  constructor(readonly server: TestServer) {}

  client(person: PersonKey): Promise<Gql> {
    const known = this.#clients.get(person) ?? this.server.as(person)
    this.#clients.set(person, known)
    return known
  }

  id(person: PersonKey): string {
    return this.server.estate.people[person].id
  }

  /** Any action on an order, whatever comes of it. */
  async try(person: PersonKey, action: string, input: Record<string, unknown>): Promise<OrderChanged | Refused> {
    const name = mutationOf(action)
    const type = action === 'OPEN' ? 'OpenWorkOrderInput' : `${pascal(action)}Input`
    const answer = await (
      await this.client(person)
    ).ask<Record<string, OrderChanged | Refused>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${ORDER_RESULT} } }`,
      { input },
    )
    return answer[name] as OrderChanged | Refused
  }

  /** An action on an order that must succeed. @returns the order after it */
  async do(
    person: PersonKey,
    action: string,
    order: OrderSeen,
    input: Record<string, unknown> = {},
  ): Promise<OrderSeen> {
    const answer = await this.try(person, action, { workOrderId: order.id, version: order.version, ...input })
    if (answer.__typename === 'Refusal') throw new Error(`${person} ${action}: ${JSON.stringify(answer)}`)
    return answer.workOrder
  }

  /** An order as it is kept. */
  async read(person: PersonKey, id: string): Promise<OrderSeen> {
    const { workOrder } = await (
      await this.client(person)
    ).ask<{ workOrder: OrderSeen }>(`query ($id: ID!) { workOrder(id: $id) { ${ORDER} } }`, { id })
    return workOrder
  }

  /** Any action on a request, whatever comes of it. */
  async tryRequest(
    person: PersonKey,
    action: string,
    input: Record<string, unknown>,
  ): Promise<RequestChanged | Refused> {
    const name = action === 'ASK_APPROVAL' ? 'askApproval' : `${camel(action)}Request`
    const type = action === 'ASK_APPROVAL' ? 'AskApprovalInput' : `${pascal(action)}RequestInput`
    const answer = await (
      await this.client(person)
    ).ask<Record<string, RequestChanged | Refused>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${REQUEST_RESULT} } }`,
      { input },
    )
    return answer[name] as RequestChanged | Refused
  }

  /** An action on a request that must succeed. */
  async doRequest(person: PersonKey, action: string, input: Record<string, unknown>): Promise<RequestChanged> {
    const answer = await this.tryRequest(person, action, input)
    if (answer.__typename === 'Refusal') throw new Error(`${person} ${action}: ${JSON.stringify(answer)}`)
    return answer
  }

  /** A complete request: what a test does not say is filled. */
  particulars(more: Record<string, unknown> = {}): Record<string, unknown> {
    const { id, units, items } = this.server.estate
    return {
      estateId: id,
      nature: 'SPECIAL',
      channel: 'PHONE',
      customerName: '王麗華',
      contact: '138 0000 1803',
      unitId: units['5-1803'],
      itemId: items.tap,
      wanted: 'The tap in the kitchen drips.',
      appointmentFrom: inDays(1),
      ...more,
    }
  }

  async registered(more: Record<string, unknown> = {}): Promise<RequestSeen> {
    return (await this.doRequest('dispatcher', 'REGISTER', this.particulars(more))).request
  }

  /** A new order, as the dispatcher accepts a request. */
  async opened(more: Record<string, unknown> = {}): Promise<OrderSeen> {
    const request = await this.registered(more)
    const { workOrder } = await this.doRequest('dispatcher', 'ACCEPT', {
      requestId: request.id,
      version: request.version,
    })
    if (!workOrder) throw new Error('accepting opened no order')
    return workOrder
  }

  /** A line of a quote for an item of the small estate. */
  line(item: keyof TestServer['estate']['items'], unitPriceMinor: number, quantity = 1): Record<string, unknown> {
    return { itemId: this.server.estate.items[item], text: item, quantity, unitPriceMinor }
  }
}
