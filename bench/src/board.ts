/**
 * The wall's query over HTTP, 50 open orders with three clocks each among many closed ones.
 * - limit: one prepared SQL statement that answers JSON, over bare node:http
 * - product: the server as it is started, with sign-in, guards and GraphQL
 * - stock: Apollo Server, TypeORM find() with relations; it answers the cards alone
 * The three are in one process, the clients in another.
 */
import { Agent } from 'node:http'
import { print } from 'graphql'
import { BoardDocument } from '@dispatch/schema'
import type { BoardHost } from './board-host.js'
import { createEstate, type Estate, insertOrders } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { startPostgres } from './lib/postgres.js'
import { inTurns } from './lib/rounds.js'
import { post, type Target, waves } from './lib/walls.js'
import { reached } from './support/goals.js'
import { type Part, startPart } from './support/roles.js'
import { median, round, table } from './support/table.js'

const OPEN = 50

const CARDS = `query Cards($estateId: ID!) { board(estateId: $estateId) { serverTime
  items { id kind serial status version open nature urgency channel buildingId buildingCode room category department assigneeId requestId
    openedAt appointmentAt service { zhHant zhHans en } assigneeName { zhHant zhHans en }
    clocks { id kind startedAt dueAt metAt overdueAt stoppedAt } }
  technicians { id departments trades capacity name { zhHant zhHans en } } } }`

const ASKS = { wall: print(BoardDocument), cards: CARDS }
type Ask = keyof typeof ASKS
type Variant = `${Ask}, ${'limit' | 'product' | 'stock'}`
const VARIANTS: readonly Variant[] = ['wall, limit', 'wall, product', 'cards, limit', 'cards, product', 'cards, stock']

interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly cpu: number
}

export async function run({ orders, writers, seconds, rounds }: Flags): Promise<void> {
  const total = orders ?? 200_000
  const clients = writers ?? 8
  const postgres = await startPostgres()
  try {
    const db = await postgres.connect()
    const estate = await createEstate(db, 12)
    await insertOrders(db, estate, 'open', OPEN)
    let closed = 0
    const rows: (string | number)[][] = []
    for (const size of [Math.round(total / 100), Math.round(total / 10), total]) {
      await insertOrders(db, estate, 'closed', size - closed)
      closed = size
      await db.query('VACUUM ANALYZE')
      const host = await startPart('board-host')
      try {
        rows.push(...(await atSize(host, postgres.url, estate, size, clients, seconds ?? 0.6, rounds ?? 3)))
      } finally {
        await host.stop()
      }
    }
    await db.end()
    const heads = ['closed orders', 'asked, by', 'answers/s, 1 client', '÷ limit', 'p50 ms', 'CPU ms/answer', '÷ limit']
    const wide = [`answers/s, ${clients} at once`, '÷ limit', 'all have it, p50 ms', 'CPU ms/answer']
    process.stdout.write(`${table([...heads, ...wide], rows)}\n`)
  } finally {
    await postgres.stop()
  }
}

async function atSize(
  host: Part,
  url: string,
  estate: Estate,
  size: number,
  clients: number,
  seconds: number,
  rounds: number,
): Promise<(string | number)[][]> {
  const urls = await host.ask<BoardHost>('start', { url, estate })
  const target = (variant: Variant): Target => {
    const [ask, by] = variant.split(', ') as [Ask, 'limit' | 'product' | 'stock']
    const body = JSON.stringify({ query: ASKS[ask], variables: { estateId: estate.id } })
    if (by === 'limit') return { url: `${urls.limit}/${ask}`, body: '{}' }
    return { url: urls[by], body, headers: by === 'product' ? { authorization: `Bearer ${urls.token}` } : {} }
  }
  await sameCards(VARIANTS.map(target))
  const measure = async (variant: Variant, at: number): Promise<Measured> => {
    const before = await host.ask<number>('cpu')
    const { perSecond, answers, latencies } = await waves(target(variant), at, seconds)
    return { perSecond, p50: median(latencies), cpu: ((await host.ask<number>('cpu')) - before) / answers }
  }
  const alone = await inTurns(VARIANTS, rounds, (variant) => measure(variant, 1))
  const together = await inTurns(VARIANTS, rounds, (variant) => measure(variant, clients))
  const of = (from: typeof alone, which: Variant, value: keyof Measured): number =>
    median(from[which].map((each) => each[value]))
  const toLimit = (from: typeof alone, variant: Variant, value: keyof Measured): number =>
    round(of(from, variant, value) / of(from, `${variant.split(',')[0] as Ask}, limit`, value), 2)
  reached('boardAlone', toLimit(alone, 'wall, product', 'perSecond'))
  reached('boardTogether', toLimit(together, 'wall, product', 'perSecond'))
  return VARIANTS.map((variant) => {
    const ratio = (from: typeof alone, value: keyof Measured): number => toLimit(from, variant, value)
    return [
      size,
      variant,
      round(of(alone, variant, 'perSecond')),
      ratio(alone, 'perSecond'),
      round(of(alone, variant, 'p50'), 2),
      round(of(alone, variant, 'cpu'), 2),
      ratio(alone, 'cpu'),
      round(of(together, variant, 'perSecond')),
      ratio(together, 'perSecond'),
      round(of(together, variant, 'p50'), 2),
      round(of(together, variant, 'cpu'), 2),
    ]
  })
}

interface Answer {
  readonly data?: {
    readonly board: { readonly items: readonly { readonly id: string; readonly clocks: readonly unknown[] }[] }
  }
}

/** A ratio between answers that say different things would mean nothing. */
async function sameCards(targets: readonly Target[]): Promise<void> {
  const agent = new Agent()
  const said = await Promise.all(
    targets.map(async (target) => {
      const text = await post(agent, target)
      const items = (JSON.parse(text) as Answer).data?.board.items
      if (!items) throw new Error(`${target.url} answered ${text.slice(0, 500)}`)
      return items.map(({ id, clocks }) => `${id} ${clocks.length}`).toSorted()
    }),
  )
  agent.destroy()
  if (said[0]?.length !== OPEN || said.some((each) => each.join() !== said[0]?.join()))
    throw new Error(`Not all variants answer the same cards: ${said.map((each) => each.length).join(', ')}.`)
}
