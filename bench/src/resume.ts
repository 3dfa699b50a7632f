/**
 * A display that was away: 10,000 events from the log to its socket.
 * - limit: the bare read of the same rows by one prepared statement, in a process of its own, nothing sent
 * - bare read over a socket: the same rows as one JSON text over ws
 * - product, read anew: boardEvents(after: 0) with all that the wall asks of an event, of an estate that nobody has listened to
 * - product, others listened: the same, where one wall was connected while the events were committed, and heard them live
 * - executing each: graphql-ws as it comes, the same schema and document, one execution and one message for each event
 */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { print } from 'graphql'
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws'
import type pg from 'pg'
import { WebSocket } from 'ws'
import { BoardEventsDocument } from '@dispatch/schema'
import { createEstate, type Estate } from './lib/estate.js'
import type { Flags } from './lib/flags.js'
import { startPostgres } from './lib/postgres.js'
import { inTurns } from './lib/rounds.js'
import type { ResumeHost } from './resume-host.js'
import { reached } from './support/goals.js'
import { startPart } from './support/roles.js'
import { median, round, table } from './support/table.js'

/** A longer replay is refused: the client fetches anew. */
const LONGEST = 10_000

const ANEW = 'product, read anew'
const HEARD = 'product, others listened'
type Variant = 'limit' | 'bare read over a socket' | typeof ANEW | typeof HEARD | 'executing each'
const VARIANTS: readonly Variant[] = ['limit', 'bare read over a socket', ANEW, HEARD, 'executing each']

/** Events of one commit, where a wall listens. */
const TOGETHER = 10

interface Measured {
  readonly ms: number
  readonly cpu: number
  readonly messages: number
  readonly bytes: number
}

export async function run({ orders, rounds }: Flags): Promise<void> {
  const most = Math.min(orders ?? LONGEST, LONGEST)
  const postgres = await startPostgres()
  try {
    const db = await postgres.connect()
    const rows: (string | number)[][] = []
    for (const count of [Math.ceil(most / 100), Math.ceil(most / 10), most]) {
      const times = rounds ?? 3
      const estate = await createEstate(db)
      const heard = await createEstate(db)
      await insertEvents(db, estate, 0, count)
      // The server keeps what it has told, so each round that is to read anew has an estate of its own.
      const unheard: Estate[] = []
      for (let at = 0; at <= times; at++) {
        unheard.push(await createEstate(db))
        await insertEvents(db, unheard[at] as Estate, 0, count)
      }
      const host = await startPart('resume-host')
      try {
        const estates = [estate, heard, ...unheard]
        const urls = await host.ask<ResumeHost>('start', { url: postgres.url, estates })
        const wall = await listening(urls, heard)
        for (let at = 0; at < count; at += TOGETHER) {
          await insertEvents(db, heard, at, Math.min(TOGETHER, count - at))
          await db.query('SELECT pg_notify($1, $2)', [
            'dispatch_wake',
            JSON.stringify({ from: 'bench', estates: [heard.id] }),
          ])
        }
        await wall.reached(count)
        await db.query('VACUUM ANALYZE estate_event')
        const measured = await inTurns(VARIANTS, times, async (variant): Promise<Measured> => {
          const { id } = variant === HEARD ? heard : variant === ANEW ? (unheard.pop() as Estate) : estate
          const before = await host.ask<number>('cpu')
          const answer =
            variant === 'limit'
              ? { ...(await host.ask<{ ms: number; bytes: number }>('read', { estateId: id, count })), messages: 0 }
              : await hear(variant, urls, id, count)
          return { ...answer, cpu: (await host.ask<number>('cpu')) - before }
        })
        wall.close()
        for (const variant of VARIANTS) {
          const of = (each: Variant, value: keyof Measured): number => median(measured[each].map((one) => one[value]))
          rows.push([
            count,
            variant,
            round(of(variant, 'ms'), 1),
            round(of(variant, 'ms') / of('limit', 'ms'), 2),
            round(of('executing each', 'ms') / of(variant, 'ms'), 1),
            round(of(variant, 'cpu')),
            round(of(variant, 'cpu') / of('limit', 'cpu'), 2),
            of(variant, 'messages'),
            round(of(variant, 'bytes') / 1024),
          ])
        }
        if (count === most) {
          const ms = (each: Variant): number => median(measured[each].map((one) => one.ms))
          reached('resumeToRead', round(ms(ANEW) / ms('limit'), 2))
          reached('resumeToEach', round(ms('executing each') / ms(ANEW), 1))
          reached('resumeHeardToRead', round(ms(HEARD) / ms('limit'), 2))
          reached('resumeHeardToEach', round(ms('executing each') / ms(HEARD), 1))
        }
      } finally {
        await host.stop()
      }
    }
    await db.end()
    const heads = [
      'events',
      'by',
      'ms, median',
      '÷ limit',
      '× faster than each',
      'CPU ms of the server',
      '÷ limit',
      'messages',
      'KB',
    ]
    process.stdout.write(`${table(heads, rows)}\n`)
  } finally {
    await postgres.stop()
  }
}

/** As the product records them; straight into the log, since the log is all that is read. */
async function insertEvents(db: pg.ClientBase, estate: Estate, after: number, count: number): Promise<void> {
  await db.query('BEGIN')
  await db.query(
    `INSERT INTO estate_event (estate_id, position, at, kind, action, item_id, building_id, category, department, assignee_id, item)
     SELECT $1, n, now(), 'ORDER_CHANGED', 'DISPATCH', id, $2, 'ROUTINE', 'ENGINEERING', $3,
       jsonb_build_object('id', id, 'kind', 'WORK_ORDER', 'serial', 'WO-' || n, 'status', 'DISPATCHED', 'version', 3, 'open', true,
         'nature', 'ROUTINE', 'urgency', 'NORMAL', 'channel', 'PHONE', 'buildingId', $2::uuid, 'buildingCode', '5', 'room', '1803',
         'service', jsonb_build_object('zhHant', '燈', 'zhHans', '灯', 'en', 'Lamp'), 'category', 'ROUTINE', 'department', 'ENGINEERING',
         'assigneeId', $3::uuid, 'assigneeName', jsonb_build_object('zhHant', '陳', 'zhHans', '陈', 'en', 'Chen'), 'requestId', id,
         'openedAt', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'appointmentAt', NULL,
         'clocks', (SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'kind', kind,
           'startedAt', '2026-11-23T01:30:00.000Z', 'dueAt', '2026-11-23T01:45:00.000Z', 'metAt', NULL, 'overdueAt', NULL,
           'stoppedAt', NULL)) FROM unnest(ARRAY['REPLY', 'RECEIPT', 'ARRIVAL']) AS kind))
     FROM (SELECT n, gen_random_uuid() AS id FROM generate_series($4::int + 1, $4::int + $5::int) AS n) AS events`,
    [estate.id, estate.buildingId, estate.technicianIds[0], after, count],
  )
  await db.query('UPDATE estate_position SET position = $2 WHERE estate_id = $1', [estate.id, after + count])
  await db.query('COMMIT')
}

const DOCUMENT = print(BoardEventsDocument)

interface Frame {
  readonly type: string
  readonly payload?: {
    readonly data?: { readonly boardEvents: { readonly events: readonly { readonly position: number }[] } }
  }
}

/** One wall of the same kind, connected while the events happen. */
async function listening(urls: ResumeHost, estate: Estate) {
  const socket = new WebSocket(urls.product, GRAPHQL_TRANSPORT_WS_PROTOCOL, { perMessageDeflate: false, maxPayload: 0 })
  let position = 0
  let failed: Error | null = null
  socket.on('error', (error) => (failed = error))
  const live = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const { type, payload } = JSON.parse(data.toString()) as Frame
      if (type === 'connection_ack') socket.send(subscribe(estate.id))
      for (const event of payload?.data?.boardEvents.events ?? []) {
        if (event.position !== position + 1) failed = new Error(`${event.position} came after ${position}.`)
        position = event.position
      }
      if (type === 'next') resolve()
    })
  })
  socket.once('open', () =>
    socket.send(
      JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${urls.tokens[estate.id]}` } }),
    ),
  )
  await live
  return {
    async reached(last: number): Promise<void> {
      for (let waited = 0; ; waited++) {
        if (failed) throw failed
        if (position >= last) return
        if (waited > 3_000) throw new Error(`The wall that listens has heard ${position} of ${last} events.`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
    close: () => socket.terminate(),
  }
}

const subscribe = (estateId: string): string =>
  JSON.stringify({
    id: randomUUID(),
    type: 'subscribe',
    payload: { query: DOCUMENT, variables: { estateId, after: 0 } },
  })

/** From asking on an open socket to the last event's arrival. Events are counted afterwards, so that parsing is in nobody's time. */
async function hear(
  variant: Exclude<Variant, 'limit'>,
  urls: ResumeHost,
  estateId: string,
  count: number,
): Promise<Omit<Measured, 'cpu'>> {
  const url = {
    'bare read over a socket': urls.bare,
    [ANEW]: urls.product,
    [HEARD]: urls.product,
    'executing each': urls.stock,
  }[variant]
  const socket = new WebSocket(url, variant === 'bare read over a socket' ? [] : GRAPHQL_TRANSPORT_WS_PROTOCOL, {
    perMessageDeflate: false,
    maxPayload: 0,
  })
  const frames: Buffer[] = []
  try {
    return await new Promise((resolve, reject) => {
      let begun = 0
      const ask = (): void => {
        begun = performance.now()
        socket.send(variant === 'bare read over a socket' ? JSON.stringify({ estateId, count }) : subscribe(estateId))
      }
      socket.once('error', reject)
      socket.once('close', (code, reason) => reject(new Error(`${variant}: closed ${code} ${reason.toString()}`)))
      socket.once('open', () => {
        if (variant === 'bare read over a socket') ask()
        else
          socket.send(
            JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${urls.tokens[estateId]}` } }),
          )
      })
      socket.on('message', (data: Buffer) => {
        if (begun === 0) return ask()
        frames.push(data)
        // The last position stands in the last event's message only; asking for it is cheaper than parsing all.
        const last = data.includes(`"position":${count},`) || data.includes(`"position":${count}}`)
        if (!last) return
        const ms = performance.now() - begun
        const heard = variant === 'bare read over a socket' ? count : countEvents(frames)
        if (heard !== count) return reject(new Error(`${variant}: ${heard} of ${count} events came.`))
        resolve({ ms, messages: frames.length, bytes: frames.reduce((sum, { length }) => sum + length, 0) })
      })
    })
  } finally {
    socket.terminate()
  }
}

const countEvents = (frames: readonly Buffer[]): number =>
  frames.reduce((sum, frame) => {
    const { payload } = JSON.parse(frame.toString()) as Frame
    if (!payload?.data) throw new Error(`Not an event: ${frame.toString().slice(0, 300)}`)
    return sum + payload.data.boardEvents.events.length
  }, 0)
