/** A display that follows the board: keeps its position, and remembers whatever came. */
import type { Client } from 'graphql-ws'

export interface HeardEvent {
  readonly position: number
  readonly kind: string
  readonly item: { readonly id: string } | null
}

export interface HeardMessage {
  readonly state: 'LIVE' | 'REPLAYING' | 'REFETCH'
  readonly head: number
  readonly serverTime: string
  readonly events: readonly HeardEvent[]
}

export const BOARD_EVENTS = `subscription Board($estateId: ID!, $after: SafeInt!) {
  boardEvents(estateId: $estateId, after: $after) {
    state head serverTime
    events { position at kind action clockKind item { id serial status version clocks { id kind dueAt overdueAt } service { en } } }
  }
}`

export interface BoardListener {
  readonly messages: HeardMessage[]
  readonly events: HeardEvent[]
  /** The last position heard, or the one it began after. */
  readonly position: number
  /** Resolves with what ended the stream: 'complete', a close event, or GraphQL errors. */
  readonly ended: Promise<unknown>
  stop(): void
}

export function listenToBoard(client: Client, estateId: string, after: number, document = BOARD_EVENTS): BoardListener {
  const messages: HeardMessage[] = []
  const events: HeardEvent[] = []
  let position = after
  let stop = (): void => {}
  const ended = new Promise<unknown>((resolve) => {
    stop = client.subscribe<{ boardEvents: HeardMessage }>(
      { query: document, variables: { estateId, after } },
      {
        next: ({ data, errors }) => {
          if (errors) return resolve(errors)
          const message = data?.boardEvents as HeardMessage
          messages.push(message)
          for (const event of message.events) {
            events.push(event)
            position = event.position
          }
        },
        error: resolve,
        complete: () => resolve('complete'),
      },
    )
  })
  return {
    messages,
    events,
    get position() {
      return position
    },
    ended,
    stop: () => stop(),
  }
}
