/** Callbacks as people of the small estate make them, over HTTP, on orders that went the whole way. */
import type { PersonKey } from './estate.js'
import { OrderDesk, type OrderSeen, type Refused, SIGNATURE } from './order-desk.js'

export interface CallbackSeen {
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly version: number
  readonly month: string
  readonly route: string
  readonly orderSerial: string
  readonly workOrderId: string
  readonly refersTo: string | null
  readonly spotPoints: readonly string[]
  readonly attempts: readonly { readonly day: string }[]
  readonly made: Readonly<Record<string, unknown>> | null
  readonly spotChecks: readonly Readonly<Record<string, unknown>>[]
  readonly clocks: readonly { readonly kind: string; readonly dueAt: string; readonly metAt: string | null }[]
  readonly owner: { readonly id: string } | null
}

export interface QuotaSeen {
  readonly due: number
  readonly done: number
  readonly notReached: number
  readonly finished: number
  readonly open: number
  readonly closedAt: string | null
  readonly doorToDoor: Readonly<Record<string, number | string>>
  readonly spotChecks: Readonly<Record<string, number | string>>
  readonly shortfalls: readonly { readonly rule: string; readonly missing: number }[]
}

export interface CallbackChanged {
  readonly __typename: 'CallbackChange'
  readonly callback: CallbackSeen
  readonly correctiveActionId: string | null
  readonly quota: QuotaSeen
  readonly position: number
  readonly replayed: boolean
}

export interface CorrectionSeen {
  readonly id: string
  readonly serial: string
  readonly status: string
  readonly version: number
  readonly source: string
  readonly complaint: string
  readonly reworkOrderId: string | null
  readonly owner: { readonly id: string } | null
  readonly clocks: readonly { readonly kind: string; readonly dueAt: string; readonly metAt: string | null }[]
  readonly permittedActions: readonly { readonly action: string; readonly allowed: boolean }[]
}

const REFUSAL = '... on Refusal { code rule reason message facts }'
export const CALLBACK = `id serial status version month route orderSerial workOrderId refersTo spotPoints attempts { day mode note }
  made { mode satisfied words spokeWith callerName { en } signature { signerName strokes } verdicts { item satisfied reason text } script }
  spotChecks { no as handPicked drawId contradicts points { point recorded found agrees } } clocks { kind dueAt metAt } owner { id }`
export const QUOTA = `due done notReached finished open closedAt doorToDoor { numerator denominator needed missing share base }
  spotChecks { mode done needed missing eligible } shortfalls { rule missing }`
export const CORRECTION = `id serial status version source complaint reworkOrderId owner { id } clocks { kind dueAt metAt } permittedActions { action allowed }`

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export class CallbackDesk extends OrderDesk {
  /** A routine order, as quickly as it can be written off. */
  async writtenOff(more: Record<string, unknown> = {}): Promise<OrderSeen> {
    const { items } = this.server.estate
    let order = await this.opened({ nature: 'ROUTINE', itemId: items.lamp, ...more })
    order = await this.do('dispatcher', 'DISPATCH', order, { technicianId: this.id('chen'), agreedWith: 'Chen' })
    order = await this.do('chen', 'RECEIVE', order)
    order = await this.do('chen', 'ARRIVE', order)
    order = await this.do('chen', 'START', order)
    order = await this.do('chen', 'COMPLETE', order, { workDone: 'Lamp replaced.' })
    order = await this.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
    return this.do('dispatcher', 'WRITE_OFF', order, { placeOfReturn: 'DISPATCH_CENTRE' })
  }

  async query<T>(person: PersonKey, text: string, variables: Record<string, unknown> = {}): Promise<T> {
    return (await this.client(person)).ask<T>(text, variables)
  }

  /** The callback of an order. */
  async of(order: Pick<OrderSeen, 'id'>, person: PersonKey = 'dispatcher'): Promise<CallbackSeen> {
    const { workOrder } = await this.query<{ workOrder: { callback: CallbackSeen } }>(
      person,
      `query ($id: ID!) { workOrder(id: $id) { callback { ${CALLBACK} } } }`,
      { id: order.id },
    )
    return workOrder.callback
  }

  async queued(more: Record<string, unknown> = {}): Promise<CallbackSeen> {
    return this.of(await this.writtenOff(more))
  }

  /** A paid order that its customer has signed for and not paid. */
  async signed(): Promise<OrderSeen> {
    let order = await this.opened({ itemId: this.server.estate.items.tap })
    order = await this.do('dispatcher', 'QUOTE', order, { lines: [this.line('tap', 8000)] })
    order = await this.do('dispatcher', 'CONSENT', order, { quoteNo: 1, medium: 'PHONE', toldPaidService: true })
    order = await this.do('dispatcher', 'DISPATCH', order, { technicianId: this.id('chen'), agreedWith: 'Chen' })
    for (const step of ['RECEIVE', 'ARRIVE']) order = await this.do('chen', step, order)
    const found = { findings: 'Worn', materials: [], tools: [], medium: 'IN_PERSON', quoteNo: 1 }
    order = await this.do('chen', 'CONFIRM_PRICE', order, found)
    order = await this.do('chen', 'START', order)
    order = await this.do('chen', 'COMPLETE', order, { workDone: 'Seal' })
    return this.do('chen', 'SIGN_OFF', order, { signature: SIGNATURE })
  }

  /** Any action on a callback, whatever comes of it. */
  async tryCallback(
    person: PersonKey,
    mutation: string,
    input: Record<string, unknown>,
  ): Promise<CallbackChanged | Refused> {
    const answer = await this.query<Record<string, CallbackChanged | Refused>>(
      person,
      `mutation ($input: ${capital(mutation)}Input!) { ${mutation}(input: $input) { __typename
        ... on CallbackChange { position replayed correctiveActionId callback { ${CALLBACK} } quota { ${QUOTA} } } ${REFUSAL} } }`,
      { input },
    )
    return answer[mutation] as CallbackChanged | Refused
  }

  async doCallback(
    person: PersonKey,
    mutation: string,
    callback: CallbackSeen,
    input: Record<string, unknown> = {},
  ): Promise<CallbackChanged> {
    const answer = await this.tryCallback(person, mutation, {
      callbackId: callback.id,
      version: callback.version,
      ...input,
    })
    if (answer.__typename === 'Refusal') throw new Error(`${person} ${mutation}: ${JSON.stringify(answer)}`)
    return answer
  }

  made(callback: CallbackSeen, input: Record<string, unknown> = {}, person: PersonKey = 'dispatcher') {
    return this.doCallback(person, 'makeCallback', callback, {
      mode: 'PHONE',
      satisfied: true,
      words: 'All fine.',
      ...input,
    })
  }

  /** A manager's check that agrees with the record, but for what is said. */
  check(callback: CallbackSeen, differs: Record<string, boolean> = {}) {
    return callback.spotPoints.map((point) => ({ point, found: differs[point] ?? true }))
  }

  async correction(id: string, person: PersonKey = 'lead'): Promise<CorrectionSeen> {
    const { correctiveAction } = await this.query<{ correctiveAction: CorrectionSeen }>(
      person,
      `query ($id: ID!) { correctiveAction(id: $id) { ${CORRECTION} } }`,
      { id },
    )
    return correctiveAction
  }

  async tryCorrection(
    person: PersonKey,
    mutation: string,
    input: Record<string, unknown>,
  ): Promise<{ readonly __typename: 'CorrectiveActionChange'; readonly correctiveAction: CorrectionSeen } | Refused> {
    const answer = await this.query<Record<string, never>>(
      person,
      `mutation ($input: ${capital(mutation)}Input!) { ${mutation}(input: $input) { __typename
        ... on CorrectiveActionChange { position replayed correctiveAction { ${CORRECTION} } } ${REFUSAL} } }`,
      { input },
    )
    return answer[mutation] as never
  }

  async doCorrection(
    person: PersonKey,
    mutation: string,
    correction: CorrectionSeen,
    input: Record<string, unknown> = {},
  ): Promise<CorrectionSeen> {
    const answer = await this.tryCorrection(person, mutation, {
      correctiveActionId: correction.id,
      version: correction.version,
      ...input,
    })
    if (answer.__typename === 'Refusal') throw new Error(`${person} ${mutation}: ${JSON.stringify(answer)}`)
    return answer.correctiveAction
  }

  async quota(month: string, person: PersonKey = 'lead'): Promise<QuotaSeen> {
    const { callbackQuota } = await this.query<{ callbackQuota: QuotaSeen }>(
      person,
      `query ($e: ID!, $m: String!) { callbackQuota(estateId: $e, month: $m) { ${QUOTA} } }`,
      { e: this.server.estate.id, m: month },
    )
    return callbackQuota
  }

  /** As if everything of this month had happened in another: the books themselves may not be changed. */
  async moveMonth(from: string, to: string): Promise<void> {
    const { dataSource } = this.server.database
    await dataSource.query('ALTER TABLE case_callback DISABLE TRIGGER callback_counted')
    await dataSource.query('UPDATE case_callback SET month = $2 WHERE month = $1', [from, to])
    await dataSource.query('UPDATE callback_quota SET month = $2 WHERE month = $1', [from, to])
    await dataSource.query('ALTER TABLE case_callback ENABLE TRIGGER callback_counted')
  }

  async close(month: string, person: PersonKey = 'lead', key?: string) {
    const { closeCallbackMonth } = await this.query<{
      closeCallbackMonth:
        (Refused & { quota?: undefined }) | { __typename: 'CallbackMonthClosed'; quota: QuotaSeen; replayed: boolean }
    }>(
      person,
      `mutation ($input: CloseCallbackMonthInput!) { closeCallbackMonth(input: $input) { __typename
        ... on CallbackMonthClosed { replayed quota { ${QUOTA} } } ${REFUSAL} } }`,
      { input: { estateId: this.server.estate.id, month, ...(key ? { idempotencyKey: key } : {}) } },
    )
    return closeCallbackMonth
  }
}
