/** The board's stream over Apollo and graphql-ws: what their errors mean for it. */
import { CombinedGraphQLErrors } from '@apollo/client'
import { BoardDocument, BoardEventsDocument, type BoardEventsSubscription } from '@dispatch/schema'
import { print } from 'graphql'
import type { Api } from '../../app/api'
import type { ServerTime } from '../clock/server-time'
import { StreamRefused, type StreamTransport } from './board-stream'

/** Close codes (docs/architecture.md) after which the same attempt would be refused again. */
const FATAL_CLOSE = new Set([4400, 4403])
const CREDENTIALS_CLOSE = 4401
/** Codes of errors with which the server answers a call that it will not answer otherwise next time. */
const FATAL_ERROR = new Set([
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
])

type Verdict = 'again' | 'refused' | 'credentials'

interface GivenError {
  readonly message: string
  readonly extensions?: { readonly code?: unknown }
}

/** @param cause a close event, a list of GraphQL errors, or whatever else broke the stream */
export function verdictOn(cause: unknown): { verdict: Verdict; message: string } {
  if (Array.isArray(cause)) {
    const [first] = cause as GivenError[]
    const code = String(first?.extensions?.code ?? '')
    const verdict = code === 'UNAUTHENTICATED' ? 'credentials' : FATAL_ERROR.has(code) ? 'refused' : 'again'
    return { verdict, message: first?.message ?? 'refused' }
  }
  const code = (cause as { code?: unknown } | null)?.code
  if (code === CREDENTIALS_CLOSE) return { verdict: 'credentials', message: `socket ${code}` }
  return {
    verdict: FATAL_CLOSE.has(Number(code)) ? 'refused' : 'again',
    message: code === undefined ? 'no connection' : `socket ${String(code)}`,
  }
}

export function boardTransport(api: Api, estateId: string, time: ServerTime): StreamTransport {
  const query = print(BoardEventsDocument)
  /** Where the credentials were not taken, others are asked for first: they may only have run out. */
  const isFatal = async (verdict: Verdict): Promise<boolean> =>
    verdict === 'refused' || (verdict === 'credentials' && !(await api.isKnown()))

  return {
    async snapshot() {
      const sentAt = performance.now()
      try {
        const { data } = await api.apollo.query({
          query: BoardDocument,
          variables: { estateId },
          fetchPolicy: 'no-cache',
        })
        if (!data) throw new Error('no board')
        time.sample(data.board.serverTime, performance.now(), sentAt)
        return data.board
      } catch (error) {
        const { verdict, message } = verdictOn(CombinedGraphQLErrors.is(error) ? error.errors : null)
        if (await isFatal(verdict)) throw new StreamRefused(message)
        throw error
      }
    },
    subscribe(after, sink) {
      const end = (cause: unknown): void => {
        const { verdict, message } = verdictOn(cause)
        if (verdict === 'again') sink.ended({ fatal: false, message })
        else void isFatal(verdict).then((fatal) => sink.ended({ fatal, message }))
      }
      return api.socket.subscribe<BoardEventsSubscription>(
        { query, operationName: 'BoardEvents', variables: { estateId, after } },
        {
          next: ({ data, errors }) => {
            if (data) sink.next(data.boardEvents)
            else end(errors ?? [])
          },
          error: end,
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
