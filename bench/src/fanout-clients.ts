/** The displays of bench fanout: bare sockets that count what they hear and look no further into it. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { BOARD_EVENTS } from './support/product.js'
import { answerAs } from './support/roles.js'
import type { Variant } from './fanout-server.js'

interface Connect {
  readonly variant: Variant
  readonly url: string
  readonly size: number
  readonly token: string
  readonly estateId: string
  readonly after: number
}

interface Group {
  readonly sockets: WebSocket[]
  readonly size: number
  heard: number
  /** What was heard and waited for so far. */
  awaited: number
  wake: (() => void) | null
}

const groups = new Map<Variant, Group>()
const MARK = Buffer.from('"position":')
const AT_ONCE = 200

/** Events in a message, without parsing it: the clients share the machine with the server. */
function eventsIn(message: Buffer, variant: Variant): number {
  if (variant === 'limit') return 1
  let count = 0
  for (let at = message.indexOf(MARK); at >= 0; at = message.indexOf(MARK, at + MARK.length)) count += 1
  return count
}

async function connect({ variant, url, size, token, estateId, after }: Connect): Promise<void> {
  const group: Group = { sockets: [], size, heard: 0, awaited: 0, wake: null }
  groups.set(variant, group)
  const open = async (at: number): Promise<void> => {
    const socket = variant === 'limit' ? new WebSocket(url) : new WebSocket(url, 'graphql-transport-ws')
    group.sockets.push(socket)
    await once(socket, 'open')
    const ready = new Promise<void>((resolve) => {
      if (variant === 'limit') resolve()
      let first = true
      socket.on('message', (data: Buffer) => {
        if (first && variant !== 'limit') {
          const text = data.toString()
          if (text.includes('connection_ack')) {
            const payload = { query: BOARD_EVENTS, operationName: 'Board', variables: { estateId, after } }
            socket.send(JSON.stringify({ type: 'subscribe', id: `display-${at}`, payload }))
            return
          }
          if (!text.includes('"LIVE"')) throw new Error(`unexpected: ${text}`)
          first = false
          return resolve()
        }
        group.heard += eventsIn(data, variant)
        if (group.wake && group.heard >= group.awaited) group.wake()
      })
    })
    if (variant !== 'limit')
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
    await ready
  }
  for (let at = 0; at < size; at += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, size - at) }, (_, each) => open(at + each)))
  }
}

/** Resolves when every display has heard so many events more. */
async function heard({ variant, times }: { readonly variant: Variant; readonly times: number }): Promise<void> {
  const group = groups.get(variant) as Group
  group.awaited += times * group.size
  if (group.heard < group.awaited) await new Promise<void>((resolve) => (group.wake = resolve))
  group.wake = null
}

async function disconnect({ variant }: { readonly variant: Variant }): Promise<void> {
  const { sockets } = groups.get(variant) as Group
  await Promise.all(
    sockets.map((socket) => {
      socket.close()
      return once(socket, 'close')
    }),
  )
}

answerAs({ connect, disconnect, heard })
