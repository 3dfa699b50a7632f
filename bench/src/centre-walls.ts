/**
 * Walls of whole centres: each takes a snapshot, follows the board by position, is cut off when its turn comes and goes on where it
 * was. At the end each says how its board differs from the database's.
 */
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { post } from './lib/walls.js'
import { answerAs } from './support/roles.js'

export interface WallOf {
  readonly estateId: string
  readonly token: string
}

interface Clock {
  readonly id: string
  readonly metAt: string | null
  readonly overdueAt: string | null
  readonly stoppedAt: string | null
}
interface Item {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly version: number
  readonly open: boolean
  readonly requestId: string | null
  readonly clocks: readonly Clock[]
}
interface Message {
  readonly state: 'LIVE' | 'REPLAYING' | 'REFETCH'
  readonly events: readonly { readonly position: number; readonly at: string; readonly item: Item | null }[]
}

const ITEM = 'id kind status version open requestId clocks { id metAt overdueAt stoppedAt }'
const BOARD = `query Board($estateId: ID!) { board(estateId: $estateId) { position items { ${ITEM} } } }`
const EVENTS = `subscription Events($estateId: ID!, $after: SafeInt!) {
  boardEvents(estateId: $estateId, after: $after) { state head events { position at item { ${ITEM} } } }
}`
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** An item without the order of its clocks: what two boards must agree on. */
const told = ({ id, status, version, clocks }: Item): string =>
  JSON.stringify([
    id,
    status,
    version,
    clocks.map(({ id: clock, metAt, overdueAt, stoppedAt }) => [clock, metAt, overdueAt, stoppedAt]).sort(),
  ])

class Wall {
  position = -1
  readonly #items = new Map<string, Item>()
  #socket: WebSocket | null = null
  #stopped = false
  /** Set by the first LIVE. */
  #ready: () => void = () => {}
  resumes = 0
  refetches = 0
  gaps = 0

  constructor(
    private readonly url: string,
    readonly of: WallOf,
    private readonly latencies: number[],
  ) {}

  async begin(): Promise<void> {
    await this.#snapshot()
    const live = new Promise<void>((resolve) => (this.#ready = resolve))
    void this.#follow()
    await live
  }

  cut(): void {
    this.#socket?.terminate()
  }

  stop(): void {
    this.#stopped = true
    this.#socket?.terminate()
  }

  async read(): Promise<{ readonly position: number; readonly items: readonly Item[] }> {
    const body = JSON.stringify({ query: BOARD, variables: { estateId: this.of.estateId } })
    const answer = await post(agent, {
      url: `${this.url}/graphql`,
      body,
      headers: { authorization: `Bearer ${this.of.token}` },
    })
    const { data, errors } = JSON.parse(answer) as {
      data?: { board: { position: number; items: Item[] } }
      errors?: unknown
    }
    if (!data?.board) throw new Error(`no board: ${JSON.stringify(errors)}`)
    return data.board
  }

  /** How many items this wall shows otherwise than the board that was read, or not at all, or though they are gone. */
  differs(board: readonly Item[]): number {
    const mine = new Set([...this.#items.values()].map(told))
    const theirs = new Set(board.map(told))
    return [...mine].filter((each) => !theirs.has(each)).length + [...theirs].filter((each) => !mine.has(each)).length
  }

  async #snapshot(): Promise<void> {
    const { position, items } = await this.read()
    this.#items.clear()
    for (const item of items) this.#items.set(item.id, item)
    this.position = position
  }

  async #follow(): Promise<void> {
    for (let first = true; !this.#stopped; first = false) {
      if (!first) {
        this.resumes += 1
        await sleep(50 + Math.random() * 400)
      }
      if (this.#stopped) return
      await this.#connected().catch(() => {})
    }
  }

  /** One connection, to its end. */
  #connected(): Promise<void> {
    const socket = new WebSocket(`${this.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws')
    this.#socket = socket
    const say = (message: object): void => socket.send(JSON.stringify(message))
    return new Promise((resolve) => {
      socket.on('error', () => resolve())
      socket.on('close', () => resolve())
      socket.on('open', () => say({ type: 'connection_init', payload: { authorization: `Bearer ${this.of.token}` } }))
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString()) as {
          type: string
          payload?: { data?: { boardEvents: Message }; errors?: unknown }
        }
        if (message.type === 'connection_ack') {
          const variables = { estateId: this.of.estateId, after: this.position }
          say({ type: 'subscribe', id: '1', payload: { query: EVENTS, variables } })
        } else if (message.type === 'ping') say({ type: 'pong' })
        else if (message.type === 'next' && message.payload?.data) this.#heard(message.payload.data.boardEvents)
      })
    })
  }

  #heard({ state, events }: Message): void {
    if (state === 'REFETCH') {
      this.refetches += 1
      void this.#snapshot().then(() => this.#socket?.terminate())
      return
    }
    for (const { position, at, item } of events) {
      if (position <= this.position) continue
      // A wall that sees a jump knows that it missed something. None should.
      if (position !== this.position + 1) this.gaps += 1
      this.position = position
      if (state === 'LIVE' && events.length < 50) this.latencies.push(Date.now() - Date.parse(at))
      if (!item) continue
      if (item.kind === 'WORK_ORDER' && item.requestId) this.#items.delete(item.requestId)
      if (item.open) this.#items.set(item.id, item)
      else this.#items.delete(item.id)
    }
    if (state === 'LIVE') this.#ready()
  }
}

const walls: Wall[] = []
const latencies: number[] = []
let cutting: NodeJS.Timeout | null = null

export interface WallsToStart {
  readonly url: string
  readonly walls: readonly WallOf[]
}

export interface WallsAtEnd {
  /** Walls whose board is not the database's. */
  readonly differing: number
  /** Items in which they differ, of all walls together. */
  readonly items: number
  readonly resumes: number
  readonly refetches: number
  readonly gaps: number
}

async function begin({ url, walls: wanted }: WallsToStart): Promise<void> {
  walls.push(...wanted.map((of) => new Wall(url, of, latencies)))
  for (let at = 0; at < walls.length; at += 20) await Promise.all(walls.slice(at, at + 20).map((wall) => wall.begin()))
}

/** From now on one wall after the other, drawn by chance, is cut off. */
function cutEvery({ ms }: { readonly ms: number }): void {
  cutting = setInterval(() => walls[Math.floor(Math.random() * walls.length)]?.cut(), ms)
}

/** When nobody writes any more: every wall comes up to the board's position, and is then compared with it. */
async function compare({ patienceMs }: { readonly patienceMs: number }): Promise<WallsAtEnd> {
  if (cutting) clearInterval(cutting)
  const until = Date.now() + patienceMs
  let differing: { readonly wall: Wall; readonly items: number }[] = []
  for (;;) {
    const boards = new Map<string, Awaited<ReturnType<Wall['read']>>>()
    differing = []
    for (const wall of walls) {
      const { estateId } = wall.of
      const board = boards.get(estateId) ?? (await wall.read())
      boards.set(estateId, board)
      const items = wall.position < board.position ? Infinity : wall.differs(board.items)
      if (items > 0) differing.push({ wall, items })
    }
    // A clock may run out between the reading of the board and the wall's word of it: looked at again, as long as it takes.
    if (differing.length === 0 || Date.now() > until) break
    await sleep(500)
  }
  const sum = (of: (wall: Wall) => number): number => walls.reduce((all, wall) => all + of(wall), 0)
  return {
    differing: differing.length,
    items: differing.reduce((all, { items }) => all + (Number.isFinite(items) ? items : 1), 0),
    resumes: sum((wall) => wall.resumes),
    refetches: sum((wall) => wall.refetches),
    gaps: sum((wall) => wall.gaps),
  }
}

answerAs(
  {
    begin,
    cutEvery,
    compare,
    /** Since it was last asked: from the change's own time to the wall that heard it. Milliseconds. */
    latencies: (): number[] => latencies.splice(0),
  },
  async () => {
    if (cutting) clearInterval(cutting)
    for (const wall of walls) wall.stop()
    agent.destroy()
  },
)
