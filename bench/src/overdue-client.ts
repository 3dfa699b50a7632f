/** The display of bench overdue: notes when each clock that ran out reached it. One machine, one clock. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import { answerAs } from './support/roles.js'

const QUERY = `subscription Board($estateId: ID!, $after: SafeInt!) {
  boardEvents(estateId: $estateId, after: $after) { state events { position kind item { id clocks { dueAt overdueAt } } } }
}`

interface Message {
  readonly boardEvents: {
    readonly state: string
    readonly events: readonly {
      readonly position: number
      readonly kind: string
      readonly item: { readonly id: string; readonly clocks: readonly { readonly dueAt: string }[] }
    }[]
  }
}

interface Listen {
  readonly url: string
  readonly token: string
  readonly estateId: string
  readonly after: number
}

let client: Client | null = null
let plain: WebSocket | null = null
let expected = 0
let enough: (() => void) | null = null
let late: number[] = []
const ids = new Set<string>()
let lastPosition = 0
let outOfOrder = 0

function listen({ url, token, estateId, after }: Listen): Promise<void> {
  lastPosition = after
  client = createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  return new Promise((resolve, reject) => {
    client?.subscribe<Message>(
      { query: QUERY, variables: { estateId, after } },
      {
        next: ({ data }) => {
          const now = Date.now()
          for (const { position, item } of data?.boardEvents.events ?? []) {
            if (position !== lastPosition + 1) outOfOrder += 1
            lastPosition = position
            ids.add(item.id)
            late.push(now - Date.parse(item.clocks[0]?.dueAt as string))
          }
          if (late.length >= expected) enough?.()
          resolve()
        },
        error: reject,
        complete: () => {},
      },
    )
  })
}

/** The stock way's display. */
async function listenPlain({ url }: { readonly url: string }): Promise<void> {
  const socket = (plain = new WebSocket(url, { perMessageDeflate: false }))
  socket.on('message', (data) => {
    const { id, dueAt } = JSON.parse(String(data)) as { readonly id: string; readonly dueAt: string }
    ids.add(id)
    late.push(Date.now() - Date.parse(dueAt))
    if (late.length >= expected) enough?.()
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
}

function expect({ count }: { readonly count: number }): void {
  expected = count
  late = []
  ids.clear()
}

/** How long what was lost is waited for. Milliseconds. */
const PATIENCE_MS = 60_000

/** Resolves when as many were heard as were expected, or nothing more comes. */
async function heard(): Promise<{
  readonly late: readonly number[]
  readonly different: number
  readonly outOfOrder: number
}> {
  for (let before = -1; late.length < expected && late.length !== before;) {
    before = late.length
    await Promise.race([
      new Promise<void>((resolve) => (enough = resolve)),
      sleep(PATIENCE_MS, undefined, { ref: false }),
    ])
  }
  return { late, different: ids.size, outOfOrder }
}

answerAs({ listen, listenPlain, expect, heard }, async () => {
  plain?.close()
  await client?.dispose()
})
