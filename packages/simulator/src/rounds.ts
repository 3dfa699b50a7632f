/** What people of the centre do beside the orders: they come round to it again and again, one thing after the other. */
import {
  SimulatorCasesDocument,
  SimulatorDrawCallbacksDocument,
  SimulatorDrawnDocument,
  SimulatorNextCallbackDocument,
  SimulatorSpotCheckDocument,
} from '@dispatch/schema'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { CASE_ACTIONS } from './case-actions.js'
import { callbackStep, type CaseStep, type CaseViewer, nextCaseStep, spotCheckStep } from './case-steps.js'
import type { Outcome, Person } from './person.js'
import { CallFailed, say } from './session.js'
import { pause } from './waiting.js'
import type { World } from './world.js'

/** Simulated minutes between two looks; however fast the day goes, a server is not asked many times a second. */
const CALLBACKS_MINUTES = 6
const CASES_MINUTES = 8
const SPOT_CHECK_MINUTES = 45
const SHORTEST_WHILE_MS = 2_000
/** How many a manager draws at a time. */
const DRAWN_AT_A_TIME = 2

interface Duty {
  readonly everyMinutes: number
  /** @returns whether anything was done; then he looks again at once */
  readonly go: () => Promise<boolean>
}

export class Rounds {
  /** What was refused him unforeseen: he does not knock there again. */
  readonly #leave = new Set<string>()

  constructor(
    private readonly person: Person,
    private readonly world: World,
    private readonly viewer: CaseViewer,
  ) {}

  /** Until the signal says stop; never rejects. */
  async walk(): Promise<void> {
    const duties: Duty[] = []
    if (this.person.is('DISPATCHER', 'AREA_ASSISTANT'))
      duties.push({ everyMinutes: CALLBACKS_MINUTES, go: () => this.#callBack() })
    if (this.person.is('CENTRE_MANAGER', 'GENERAL_MANAGER'))
      duties.push({ everyMinutes: SPOT_CHECK_MINUTES, go: () => this.#spotCheck() })
    if (!this.person.is('TECHNICIAN', 'RESIDENT', 'FINANCE', 'WAREHOUSE'))
      duties.push({ everyMinutes: CASES_MINUTES, go: () => this.#attendCases() })
    await Promise.all(duties.map((duty) => this.#repeat(duty)))
  }

  async #repeat({ everyMinutes, go }: Duty): Promise<void> {
    const { world } = this
    const { signal } = world
    const restMs = Math.max(world.realMs(everyMinutes), SHORTEST_WHILE_MS)
    while (!signal.aborted) {
      let again = false
      try {
        again = await go()
      } catch (error) {
        if (signal.aborted) return
        const kind = error instanceof CallFailed ? '' : 'unforeseen: '
        world.metrics.failed(`${this.person.session.login}, on his rounds: ${kind}${say(error)}`)
      }
      if (!again) await pause(restMs, signal)
    }
  }

  async #callBack(): Promise<boolean> {
    const { person, world } = this
    const { nextCallback } = await person.session.call(SimulatorNextCallbackDocument, { estateId: world.estate.id })
    return nextCallback !== null && this.#do(callbackStep(nextCallback.callback, this.viewer))
  }

  async #attendCases(): Promise<boolean> {
    const { person, world } = this
    const seen = await person.session.call(SimulatorCasesDocument, { estateId: world.estate.id })
    const known = <T extends { readonly id: string }>(cases: readonly T[]) =>
      cases.filter(({ id }) => !this.#leave.has(id))
    const step = nextCaseStep(
      {
        complaints: known(seen.complaints),
        incidents: known(seen.incidents),
        enquiries: known(seen.enquiries),
        correctiveActions: { edges: seen.correctiveActions.edges.filter(({ node }) => !this.#leave.has(node.id)) },
      },
      this.viewer,
    )
    return step !== null && this.#do(step)
  }

  /** Draws a few of those that are finished, while fewer are checked than must be, and asks their customers. */
  async #spotCheck(): Promise<boolean> {
    const { person, world } = this
    const estateId = world.estate.id
    const month = world.now().toLocaleDateString('sv-SE', { timeZone: world.estate.timeZone }).slice(0, 7)
    const { callbackQuota } = await person.session.call(SimulatorSpotCheckDocument, { estateId, month })
    const checks = callbackQuota?.spotChecks
    if (!checks || checks.missing === 0 || checks.eligible === 0) return false
    const { drawCallbacks } = await person.session.call(SimulatorDrawCallbacksDocument, {
      input: {
        estateId,
        month,
        purpose: 'SPOT_CHECK',
        size: Math.min(DRAWN_AT_A_TIME, checks.missing),
        idempotencyKey: person.key('draw'),
      },
    })
    if (person.judge('DRAW_CALLBACKS', drawCallbacks) !== 'DONE' || drawCallbacks.__typename !== 'CallbackDrawMade')
      return false
    const { id, drawn } = drawCallbacks.draw
    const { callbackQueue } = await person.session.call(SimulatorDrawnDocument, { estateId, month, serials: drawn })
    for (const { node } of callbackQueue.edges) {
      const step = spotCheckStep(node, id, this.viewer.seed)
      if (step) await this.#do(step)
    }
    // He has other things to do until the next.
    return false
  }

  async #do({ minutes, call }: CaseStep): Promise<boolean> {
    const { person, world } = this
    const { signal } = world
    const id = Object.entries(call.input).find(([name]) => name.endsWith('Id') && name !== 'drawId')?.[1] as string
    if (this.#leave.has(id)) return false
    world.looking++
    try {
      await pause(world.realMs(minutes), signal)
      if (world.turnstile) await world.turnstile.pass()
      if (signal.aborted) return false
      const document = CASE_ACTIONS[call.action] as unknown as TypedDocumentNode<
        Record<string, { readonly __typename: string }>,
        { input: Record<string, unknown> }
      >
      const answer = await person.session.call(document, {
        input: { ...call.input, idempotencyKey: person.key(id) },
      })
      const outcome: Outcome = person.judge(call.action, Object.values(answer)[0] as { readonly __typename: string })
      if (outcome === 'STOP') this.#leave.add(id)
      return outcome === 'DONE' || outcome === 'AGAIN'
    } finally {
      world.looking--
    }
  }
}
