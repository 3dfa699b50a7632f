import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { BoardDocument, BoardEventsDocument, type BoardEventsSubscription } from '@dispatch/schema'
import { print } from 'graphql'
import type { Api } from '../../app/api'
import { dayOf } from '../clock/format'
import { createServerTime, type ServerTime } from '../clock/server-time'
import type { BoardItem, BoardModel } from './board-model'
import { BoardStream, type BoardState, type StreamTransport } from './board-stream'

/** Close codes after which the same attempt would be refused again (docs/architecture.md). */
const FATAL = new Set([4400, 4403])
const REFRESH_MS = 5 * 60_000
const LOOK_MS = 10_000

function transportOf(api: Api, estateId: string, time: ServerTime): StreamTransport {
  const query = print(BoardEventsDocument)
  return {
    async snapshot() {
      const sentAt = performance.now()
      const { data } = await api.apollo.query({
        query: BoardDocument,
        variables: { estateId },
        fetchPolicy: 'no-cache',
      })
      if (!data) throw new Error('no board')
      time.sample(data.board.serverTime, performance.now(), sentAt)
      return data.board
    },
    subscribe(after, sink) {
      return api.socket.subscribe<BoardEventsSubscription>(
        { query, operationName: 'BoardEvents', variables: { estateId, after } },
        {
          next: ({ data, errors }) => {
            if (data) sink.next(data.boardEvents)
            else sink.ended({ fatal: true, message: errors?.[0]?.message ?? 'refused' })
          },
          error: (cause) => {
            const code = (cause as { code?: number } | null)?.code
            // An array of GraphQL errors: the server understood and refused.
            const refused = Array.isArray(cause)
            sink.ended({
              fatal: refused || (code !== undefined && FATAL.has(code)),
              message: refused ? String((cause as { message: string }[])[0]?.message) : `socket ${code ?? ''}`,
            })
          },
          complete: () => sink.ended({ fatal: false, message: 'ended' }),
        },
      )
    },
    schedule(work, ms) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    random: Math.random,
    heard: (serverTime) => time.sample(serverTime, performance.now()),
    aliveAt: () => (api.socketHeardAt() > 0 ? time.now() - (performance.now() - api.socketHeardAt()) : 0),
  }
}

interface Kept {
  asOf: number
  model: Omit<BoardModel, 'items' | 'arrivedAt'> & { items: [string, BoardItem][] }
}

const keyOf = (estateId: string) => `dispatch.board.${estateId}`

/** The last board is kept, so that a reload shows it at once, marked as of its time, instead of nothing. */
function recall(estateId: string): { model: BoardModel; asOf: number } | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(estateId)) ?? 'null') as Kept | null
    return kept
      ? { asOf: kept.asOf, model: { ...kept.model, items: new Map(kept.model.items), arrivedAt: new Map() } }
      : null
  } catch {
    return null
  }
}

function keeper(estateId: string) {
  let last = 0
  return (kept: { model: BoardModel; asOf: number }) => {
    if (kept.asOf - last < 2000) return // often enough for a reload, rare enough for a slow disk
    last = kept.asOf
    try {
      sessionStorage.setItem(
        keyOf(estateId),
        JSON.stringify({ asOf: kept.asOf, model: { ...kept.model, items: [...kept.model.items], arrivedAt: [] } }),
      )
    } catch {
      sessionStorage.removeItem(keyOf(estateId)) // full: the board works without
    }
  }
}

/** The estate's board, followed live for as long as the component is shown. */
export function useBoard(api: Api, estateId: string): BoardState & { time: ServerTime } {
  const { stream, time } = useMemo(() => {
    const time = createServerTime()
    return { time, stream: new BoardStream(transportOf(api, estateId, time), keeper(estateId), recall(estateId)) }
  }, [api, estateId])
  useEffect(() => {
    stream.start()
    // Figures of the day begin anew at the estate's midnight; shifts begin and end without an event.
    let refreshedAt = time.now()
    const timer = setInterval(() => {
      const now = time.now()
      const zone = stream.current().model?.estate.timeZone
      const newDay = zone !== undefined && dayOf(now, zone) !== dayOf(refreshedAt, zone)
      if (!newDay && now - refreshedAt < REFRESH_MS) return
      refreshedAt = now
      stream.refresh()
    }, LOOK_MS)
    return () => {
      clearInterval(timer)
      stream.stop()
    }
  }, [stream, time])
  const state = useSyncExternalStore(stream.subscribe, stream.current)
  return { ...state, time }
}
