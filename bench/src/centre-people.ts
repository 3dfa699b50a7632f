/**
 * The people and apps of whole centres, through the public API alone: dispatchers take calls down, open, answer and dispatch; technicians
 * work the order to its end; dispatchers write it off; apps read lists. Each does one thing after the other, with the pace that was asked for.
 */
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { post } from './lib/walls.js'
import { answerAs } from './support/roles.js'

export interface CrewOf {
  readonly estateId: string
  readonly unitId: string
  readonly itemId: string
  readonly dispatchers: readonly string[]
  readonly technicians: readonly { readonly token: string; readonly personId: string }[]
  readonly apps: readonly string[]
}

export interface Work {
  readonly url: string
  readonly centres: readonly CrewOf[]
  readonly seconds: number
  /** Between two calls that a dispatcher takes. Milliseconds; 0: the next one waits already. */
  readonly thinkMs: number
}

export interface Done {
  readonly finished: number
  readonly actions: number
  readonly seconds: number
  /** Milliseconds from asking to the whole answer. */
  readonly actionMs: readonly number[]
  readonly readMs: readonly number[]
  readonly refused: Readonly<Record<string, number>>
  readonly failed: readonly string[]
}

interface Order {
  readonly id: string
  version: number
}

const CHANGE = `__typename ... on WorkOrderChange { workOrder { id version status } } ... on Refusal { rule reason message }`
const REGISTER = `mutation($input: RegisterRequestInput!, $key: String) { done: registerRequest(input: $input, idempotencyKey: $key) {
  __typename ... on RequestChange { request { id version } } ... on Refusal { rule reason message } } }`
const ACCEPT = `mutation($input: AcceptRequestInput!) { done: acceptRequest(input: $input) {
  __typename ... on RequestChange { workOrder { id version status } } ... on Refusal { rule reason message } } }`
const LIST = `query($estateId: ID!) { workOrders(estateId: $estateId, first: 50) { edges { node { id serial status version clocks { kind dueAt overdueAt } } } } }`

async function work({ url, centres, seconds, thinkMs }: Work): Promise<Done> {
  const ending = new AbortController()
  const over = ending.signal
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const actionMs: number[] = []
  const readMs: number[] = []
  const refused: Record<string, number> = {}
  const failed: string[] = []
  let finished = 0
  const begun = performance.now()

  const ask = async <T>(token: string, query: string, variables: object, times: number[]): Promise<T> => {
    const asked = performance.now()
    const answer = await post(agent, {
      url: `${url}/graphql`,
      body: JSON.stringify({ query, variables }),
      headers: { authorization: `Bearer ${token}` },
    })
    times.push(performance.now() - asked)
    const { data, errors } = JSON.parse(answer) as { data?: T; errors?: unknown }
    if (errors || !data) throw new Error(JSON.stringify(errors))
    return data
  }
  /** A mutation that must be accepted; what it changed. */
  const act = async <T>(token: string, query: string, variables: object): Promise<T> => {
    const { done } = await ask<{ done: T & { __typename: string; rule?: string; reason?: string } }>(
      token,
      query,
      variables,
      actionMs,
    )
    if (done.__typename === 'Refusal') {
      const why = `${done.rule} ${done.reason}`
      refused[why] = (refused[why] ?? 0) + 1
      throw new Error(`refused: ${JSON.stringify(done)}`)
    }
    return done
  }
  const step = async (token: string, order: Order, mutation: string, input: object = {}): Promise<void> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation($input: ${type}!) { done: ${mutation}(input: $input) { ${CHANGE} } }`
    const { workOrder } = await act<{ workOrder: Order }>(token, query, {
      input: { workOrderId: order.id, version: order.version, idempotencyKey: randomUUID(), ...input },
    })
    order.version = workOrder.version
  }

  const dispatcher = async (centre: CrewOf, token: string, at: number): Promise<void> => {
    // Not all at the same moment.
    await sleep(thinkMs * Math.random())
    for (let turn = at; !over.aborted; turn += centre.dispatchers.length) {
      const { request } = await act<{ request: { id: string; version: number } }>(token, REGISTER, {
        key: randomUUID(),
        input: {
          estateId: centre.estateId,
          nature: 'ROUTINE',
          channel: 'PHONE',
          customerName: 'Wang',
          contact: '138 0000 1803',
          unitId: centre.unitId,
          itemId: centre.itemId,
          department: 'ENGINEERING',
          wanted: `The lamp on floor ${turn % 40} is out`,
        },
      })
      const { workOrder } = await act<{ workOrder: Order }>(token, ACCEPT, {
        input: { requestId: request.id, version: request.version, idempotencyKey: randomUUID() },
      })
      const order: Order = { id: workOrder.id, version: workOrder.version }
      const technician = centre.technicians[turn % centre.technicians.length] as CrewOf['technicians'][number]
      await step(token, order, 'reply', { said: 'Today', toWhom: 'Wang', medium: 'PHONE' })
      await step(token, order, 'dispatch', { technicianId: technician.personId, agreedWith: 'Chen' })
      await field(technician.token, order)
      await step(token, order, 'writeOff', { placeOfReturn: 'DISPATCH_CENTRE' })
      finished += 1
      if (thinkMs > 0) await sleep(thinkMs)
    }
  }
  const field = async (token: string, order: Order): Promise<void> => {
    await step(token, order, 'receive')
    await step(token, order, 'arrive')
    await step(token, order, 'start')
    await step(token, order, 'complete', { workDone: 'New lamp' })
    await step(token, order, 'signOff', {
      signature: {
        signerName: 'Wang',
        strokes: [
          [
            [1, 1, 0],
            [9, 9, 16],
          ],
        ],
      },
    })
  }
  const app = async (centre: CrewOf, token: string): Promise<void> => {
    while (!over.aborted) {
      await ask(token, LIST, { estateId: centre.estateId }, readMs)
      await sleep(Math.max(200, thinkMs / 4))
    }
  }
  const told = (error: unknown): void => void failed.push(error instanceof Error ? error.message : String(error))
  const everybody = centres.flatMap((centre) => [
    ...centre.dispatchers.map((token, at) => dispatcher(centre, token, at).catch(told)),
    ...centre.apps.map((token) => app(centre, token).catch(told)),
  ])
  await sleep(seconds * 1_000)
  ending.abort()
  await Promise.all(everybody)
  agent.destroy()
  return {
    finished,
    actions: actionMs.length,
    seconds: (performance.now() - begun) / 1_000,
    actionMs,
    readMs,
    refused,
    failed: failed.slice(0, 5),
  }
}

answerAs({ work })
