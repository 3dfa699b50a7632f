/** A run: everybody signs in, requests arrive by plan or as the wall needs them, and in the end it is counted what became of them. */
import { setMaxListeners } from 'node:events'
import {
  DispatcherUnitsDocument,
  SimulatorCountDocument,
  SimulatorEstateDocument,
  type Department,
  type Role,
  WorkOrderStatus,
} from '@dispatch/schema'
import { type Cast, CASTS, DEMO_PASSWORD } from './cast.js'
import { Metrics, type Refused } from './metrics.js'
import { Person, type Sharing } from './person.js'
import { type Arrival, type Catalogue, type CatalogueUnit, planDay } from './plan.js'
import { hash } from './random.js'
import { Rounds } from './rounds.js'
import { type Me, NotAdmitted, say, Session, type SessionParts } from './session.js'
import { Door, pause, Turnstile } from './waiting.js'
import { type EstateFacts, World, type WorldOptions } from './world.js'

export interface SimulationOptions {
  /** Of the server, without a path or trailing slash. */
  readonly url: string
  /** Code of the estate. @example 'yunlu' */
  readonly estate: string
  readonly password?: string
  readonly seed: number
  /** Simulated minutes in a real one. */
  readonly speed: number
  /** Share of replies, receipts and arrivals that wait until their clock has run out, whatever the speed. */
  readonly lateness: number
  /** Calls under way at once. */
  readonly concurrency: number
}

/** How requests come; given the people, it ends when the last one has called. */
export type Source = (crew: Crew) => Promise<void>

export interface Crew {
  readonly world: World
  /** Whoever takes this call registers it. Never rejects. */
  receive(arrival: Arrival): Promise<void>
}

export interface Summary {
  readonly seconds: number
  readonly arrivals: number
  readonly actions: number
  readonly actionsPerSecond: number
  readonly calls: number
  readonly p50Ms: number
  readonly p95Ms: number
  /** All orders of the estate at the end, by status; after a stop those that were seen in this run. */
  readonly orders: Readonly<Record<string, number>>
  /** Requests of this run, by status. */
  readonly requests: Readonly<Record<string, number>>
  readonly byAction: Readonly<Record<string, number>>
  /** "Somebody was quicker", and times that passed on the way, by rule. */
  readonly expectedRefusals: Readonly<Record<string, number>>
  readonly unexpectedRefusals: readonly Refused[]
  readonly failures: readonly string[]
  readonly retries: number
  readonly reconnects: number
}

export interface Simulation {
  readonly metrics: Metrics
  /** Null until the first desk has signed in. */
  world(): World | null
  /** When the source has ended and everybody is at rest, or after stop(). Rejects when the run cannot begin. */
  readonly done: Promise<Summary>
  stop(): void
}

export interface RunParts extends Pick<WorldOptions, 'nearestMs' | 'longestWaitMinutes' | 'mostOverdue'> {
  readonly source: (facts: EstateFacts) => Source
  /** Real milliseconds that are allowed after the last call for what is under way. */
  readonly settleMs: number
  /** A time between actions, in real milliseconds, asked anew each time; null: none. */
  readonly gapMs: ((crew: Crew, waiting: number) => number) | null
}

const AT_REST_MS = 1_500
/** Calls under way are given so long after a stop. */
const PATIENCE_MS = 5_000

export function startSimulation(options: SimulationOptions, parts: RunParts): Simulation {
  const metrics = new Metrics()
  const stopping = new AbortController()
  const { signal } = stopping
  // Everybody who waits for anything listens to it.
  setMaxListeners(0, signal)
  const cutting = new AbortController()
  setMaxListeners(0, cutting.signal)
  let world: World | null = null
  const run = async (): Promise<Summary> => {
    const door = new Door(options.concurrency)
    const company = new Company(options, { url: options.url, door, metrics, signal, cut: cutting.signal })
    const facts = await company.begin()
    const turnstile: Turnstile | null = parts.gapMs
      ? new Turnstile(() => parts.gapMs?.(company, turnstile?.waiting ?? 0) ?? 0, signal)
      : null
    world = new World(facts, { ...options, ...parts }, metrics, door, turnstile, signal)
    // The others come while the first calls are taken.
    const assembled = company.assemble(world)
    await company.firstDesk
    await Promise.race([Promise.all([assembled, parts.source(facts)(company)]), aborted(signal)])
    await settle(world, parts.settleMs, signal)
    const counted = signal.aborted ? null : await company.count(world)
    stopping.abort()
    // What is under way has happened for the server, so it is waited for and counted.
    await door.empty(PATIENCE_MS)
    cutting.abort()
    await company.gone()
    return summary(metrics, world, counted ?? world.statuses('WORK_ORDER'))
  }
  const done = run().catch((error: unknown) => {
    const inTheMiddle = signal.aborted && world
    stopping.abort()
    cutting.abort()
    if (inTheMiddle) return summary(metrics, inTheMiddle, inTheMiddle.statuses('WORK_ORDER'))
    throw error
  })
  return { metrics, world: () => world, done, stop: () => stopping.abort() }
}

/** A day by plan: each request at its minute. */
export function byPlan(plan: (catalogue: Catalogue) => readonly Arrival[]): RunParts['source'] {
  return (facts) => async (crew) => {
    const arrivals = plan(facts.catalogue)
    const { world } = crew
    world.metrics.planned = arrivals.length
    const began = Date.now()
    const under: Promise<void>[] = []
    for (const arrival of arrivals) {
      await pause(began + world.realMs(arrival.atMinute) - Date.now(), world.signal)
      if (world.signal.aborted) break
      under.push(crew.receive(arrival))
    }
    await Promise.all(under)
  }
}

/** The plan of a day for the estate's facts. */
export const dayPlan =
  (day: Parameters<typeof planDay>[1]): ((catalogue: Catalogue) => readonly Arrival[]) =>
  (catalogue) =>
    planDay(catalogue, day)

class Company implements Crew, Sharing {
  readonly #people: Person[] = []
  readonly #streams: Promise<void>[] = []
  readonly #sessions: Session[]
  readonly #first: Session
  readonly #homeAddresses: Cast['homes']
  /** Who has the app, by unit. */
  readonly #homes = new Map<string, Session>()
  #me: Me | null = null
  #world: World | null = null
  #atFirstDesk: () => void = () => undefined
  readonly firstDesk = new Promise<void>((resolve) => (this.#atFirstDesk = resolve))

  constructor(
    private readonly options: SimulationOptions,
    parts: SessionParts,
  ) {
    const cast = CASTS[options.estate]
    if (!cast)
      throw new Error(
        `There is no cast for the estate "${options.estate}"; there are: ${Object.keys(CASTS).join(', ')}.`,
      )
    this.#homeAddresses = cast.homes
    const password = options.password ?? DEMO_PASSWORD
    this.#sessions = cast.logins.map((login) => new Session(login, password, parts))
    this.#first = this.#sessions[0] as Session
  }

  get world(): World {
    if (!this.#world) throw new Error('Nobody has begun yet.')
    return this.#world
  }

  /** The first dispatcher comes in and looks up the estate. */
  async begin(): Promise<EstateFacts> {
    const me = (this.#me = await this.#first.signIn())
    const estate = me.estates.find(({ code }) => code === this.options.estate)
    if (!estate) throw new NotAdmitted(`${this.#first.login} does not work in the estate "${this.options.estate}".`)
    const facts = await this.#first.call(SimulatorEstateDocument, { estateId: estate.id })
    if (!facts.estate || !facts.priceList)
      throw new Error(`The estate "${this.options.estate}" has no price list in force.`)
    const units = facts.estate.buildings.flatMap(({ code, units }) =>
      units.map(({ id, room }): CatalogueUnit => ({ id, building: code, room })),
    )
    return {
      id: estate.id,
      name: facts.estate.name.zhHant,
      timeZone: facts.estate.timeZone,
      procedureB: facts.estate.settings.procedure === 'B',
      contractors: new Set(facts.technicians.filter(({ contractor }) => contractor).map(({ person }) => person.id)),
      catalogue: {
        // In an order of our own: the plan must not depend on the server's.
        items: facts.priceList.items
          .map(({ id, code, nature, category, trade, price }) => ({
            id,
            code,
            nature,
            category,
            trade,
            priceMinor: price?.amount ?? null,
          }))
          .sort((a, b) => (a.code < b.code ? -1 : 1)),
        units: units.sort((a, b) => Number(a.building) - Number(b.building) || (a.room < b.room ? -1 : 1)),
        appUnits: this.#homeAddresses.flatMap(
          ([building, room]) => units.find((unit) => unit.building === building && unit.room === room) ?? [],
        ),
      },
    }
  }

  /** Everybody signs in and listens. Who is not known there is left out; without a dispatcher nothing goes. */
  async assemble(world: World): Promise<void> {
    this.#world = world
    this.#join(new Person(this.#first, this.#me as Me, world, this))
    this.#atFirstDesk()
    await Promise.all(
      this.#sessions.slice(1).map(async (session) => {
        try {
          const person = new Person(session, await session.signIn(), world, this)
          if (person.is('RESIDENT')) await this.#enterApp(session, world)
          this.#join(person)
        } catch (error) {
          if (!world.signal.aborted) world.metrics.failed(`${session.login} stays at home: ${say(error)}`)
        }
      }),
    )
  }

  #join(person: Person): void {
    const watch = this.#people.length === 0 ? (item: WatchedItem) => this.world.see(item) : null
    this.#people.push(person)
    this.#streams.push(
      person.listen(watch).catch((error: unknown) => {
        if (!this.world.signal.aborted) this.world.metrics.failed(`${person.session.login}, stream: ${say(error)}`)
      }),
      new Rounds(person, this.world, {
        personId: person.personId,
        roles: person.roles,
        departments: person.departments,
        isTurn: (id, roles) => this.#isTurn(person, id, roles),
        hasSupervisor: (department) => this.#hasSupervisor(department),
        seed: this.options.seed,
      }).walk(),
    )
  }

  #isTurn(person: Person, id: string, roles: readonly Role[]): boolean {
    const all = this.#people.filter((each) => each.is(...roles))
    return all[hash(`${id} turn`) % all.length] === person
  }

  #hasSupervisor(department: Department | null): boolean {
    return (
      department !== null && this.#with('DEPARTMENT_SUPERVISOR').some((each) => each.departments.includes(department))
    )
  }

  /** The server shows a resident his own homes only. */
  async #enterApp(session: Session, world: World): Promise<void> {
    const { units } = await session.call(DispatcherUnitsDocument, { estateId: world.estate.id, search: '' })
    for (const unit of units) {
      world.appUnits.add(unit.id)
      this.#homes.set(unit.id, session)
    }
  }
  async receive(arrival: Arrival): Promise<void> {
    const { world } = this
    if (world.turnstile) await world.turnstile.pass(1)
    if (world.signal.aborted) return
    const person = this.#registrar(arrival)
    try {
      const id = await world.registering(person.register(arrival), arrival.fate)
      if (id !== null) world.metrics.arrivals++
    } catch (error) {
      if (!world.signal.aborted) world.metrics.failed(`${person.session.login}, registering: ${say(error)}`)
    }
  }

  /** By the way the request comes. Whoever is not there yet is stood in for by the first dispatcher. */
  #registrar({ channel, unit, no }: Arrival): Person {
    const first = this.#people[0] as Person
    const among = (people: readonly Person[]): Person => people[no % people.length] ?? first
    switch (channel) {
      case 'APP': {
        const home = this.#homes.get(unit.id)
        return this.#people.find(({ session }) => session === home) ?? first
      }
      case 'WALK_IN':
      case 'LETTER':
        return among(this.#with('FRONT_DESK'))
      case 'STAFF':
        return among([...this.#with('AREA_ASSISTANT'), ...this.#with('TECHNICIAN')])
      case 'PHONE':
        return among([...this.#with('DISPATCHER'), ...this.#with('CONTROL_ROOM')])
    }
  }

  #with(role: Person['roles'][number]): readonly Person[] {
    return this.#people.filter((person) => person.is(role))
  }

  handles(person: Person, channel: string, requestId: string): boolean {
    const front = this.#with('FRONT_DESK')
    if ((channel === 'WALK_IN' || channel === 'LETTER') && front.length > 0)
      return front[hash(requestId) % front.length] === person
    const desks = [...this.#with('DISPATCHER'), ...this.#with('CONTROL_ROOM')]
    return desks[hash(requestId) % desks.length] === person
  }

  leads(person: Person, requestId: string): boolean {
    const dispatchers = this.#with('DISPATCHER')
    return dispatchers[hash(`${requestId} lead`) % dispatchers.length] === person
  }

  decides(person: Person, orderId: string): boolean {
    const managers = [...this.#with('CENTRE_MANAGER'), ...this.#with('GENERAL_MANAGER')]
    return managers[hash(orderId) % managers.length] === person
  }

  async count(world: World): Promise<Record<string, number>> {
    const counts = await Promise.all(
      Object.values(WorkOrderStatus).map(async (status) => {
        const { workOrders } = await this.#first.call(SimulatorCountDocument, { estateId: world.estate.id, status })
        return [status, workOrders.totalCount] as const
      }),
    )
    return Object.fromEntries(counts.filter(([, count]) => count > 0))
  }

  async gone(): Promise<void> {
    await Promise.allSettled(this.#streams)
  }
}

type WatchedItem = Parameters<NonNullable<Parameters<Person['listen']>[0]>>[0]

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) =>
    signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }),
  )

/** Until nobody has anything under way, for at most so long. */
async function settle(world: World, mostMs: number, signal: AbortSignal): Promise<void> {
  const until = Date.now() + mostMs
  let restSince: number | null = null
  while (!signal.aborted && Date.now() < until) {
    restSince = world.looking === 0 ? (restSince ?? Date.now()) : null
    if (restSince !== null && Date.now() - restSince >= AT_REST_MS) return
    await pause(50, signal)
  }
}

function summary(metrics: Metrics, world: World, orders: Record<string, number>): Summary {
  const sorted = (map: ReadonlyMap<string, number>) => Object.fromEntries([...map].sort((a, b) => b[1] - a[1]))
  return {
    seconds: Math.round((performance.now() - metrics.startedAt) / 100) / 10,
    arrivals: metrics.arrivals,
    actions: metrics.actions,
    actionsPerSecond: Math.round(metrics.perSecond() * 10) / 10,
    calls: metrics.calls,
    p50Ms: metrics.percentile(0.5),
    p95Ms: metrics.percentile(0.95),
    orders,
    requests: world.statuses('REQUEST'),
    byAction: sorted(metrics.byAction),
    expectedRefusals: sorted(metrics.expected),
    unexpectedRefusals: metrics.unexpected,
    failures: metrics.failures,
    retries: metrics.retries,
    reconnects: metrics.reconnects,
  }
}
