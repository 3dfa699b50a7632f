import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { CombinedGraphQLErrors } from '@apollo/client'
import {
  CallbackChangedDocument,
  CallbackQuotaChangedDocument,
  CallbackRowsDocument,
  type CallbackQuotaFieldsFragment,
  type CallbackRowsQuery,
} from '@dispatch/schema'
import { useSession } from '../../app/session'
import { useSubscription, type StreamState } from '../../features/live/use-subscription'
import { withRow, type CallbackRow } from './record-model'

export type Quota = CallbackQuotaFieldsFragment

/** Nothing that is settled within this time is read twice. */
const SETTLE_MS = 400
const NO_ROWS: ReadonlyMap<string, CallbackRow> = new Map()

export interface CallbackMonth {
  /** Null until the first word. */
  readonly quota: Quota | null
  readonly rows: readonly CallbackRow[]
  readonly loadingRows: boolean
  readonly failed: string | null
  readonly stream: StreamState
  /** Raised at each change of a gauge: what is made of the month's callbacks is to be read anew. */
  readonly beat: number
  readonly again: () => void
  /** An action has answered with this row. */
  readonly took: (row: CallbackRow) => void
}

/** A month's gauges and callbacks, live: the gauges come by subscription, a callback that changed comes with its event. */
export function useCallbackMonth(estateId: string, month: string): CallbackMonth {
  const { api } = useSession()
  const [kept, setKept] = useState<{ key: string; quota: Quota | null; beat: number }>({
    key: '',
    quota: null,
    beat: 0,
  })
  const [rows, setRows] = useState<{ key: string; all: ReadonlyMap<string, CallbackRow>; whole: boolean }>({
    key: '',
    all: NO_ROWS,
    whole: false,
  })
  const [failed, setFailed] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const key = `${estateId} ${month}`
  const current = useRef(key)
  current.current = key
  const again = useCallback(() => setRound((count) => count + 1), [])

  const stream = useSubscription(CallbackQuotaChangedDocument, { estateId, month }, ({ callbackQuotaChanged }) => {
    setKept(({ beat }) => ({ key: current.current, quota: callbackQuotaChanged.quota, beat: beat + 1 }))
  })
  const took = useCallback((row: CallbackRow) => {
    setRows((before) =>
      current.current.endsWith(row.month) && before.key === current.current
        ? { ...before, all: withRow(before.all, row) }
        : before,
    )
  }, [])
  const opened = useRef(0)
  useSubscription(
    CallbackChangedDocument,
    { estateId },
    ({ callbackChanged }) => took(callbackChanged.callback),
    () => {
      // What happened while the socket was away is read anew.
      if (opened.current++ > 0) again()
    },
  )

  useEffect(() => {
    let gone = false
    const read = async (): Promise<void> => {
      let after: string | null = null
      const found = new Map<string, CallbackRow>()
      do {
        const { data }: { data?: CallbackRowsQuery | undefined } = await api.apollo.query({
          query: CallbackRowsDocument,
          variables: { estateId, filter: { month }, after },
          fetchPolicy: 'no-cache',
        })
        if (gone || !data) return
        for (const { node } of data.callbackQueue.edges) found.set(node.id, node)
        const { hasNextPage, endCursor }: CallbackRowsQuery['callbackQueue']['pageInfo'] = data.callbackQueue.pageInfo
        after = hasNextPage ? endCursor : null
        // What came by the stream meanwhile is newer than the page that was read.
        setRows((before) => {
          const all = new Map(before.key === key ? before.all : NO_ROWS)
          for (const row of found.values()) if ((all.get(row.id)?.version ?? 0) < row.version) all.set(row.id, row)
          return { key, all, whole: after === null }
        })
      } while (after !== null)
      setFailed(null)
    }
    read().catch((error: unknown) => {
      if (!gone) setFailed(CombinedGraphQLErrors.is(error) ? (error.errors[0]?.message ?? '') : '')
    })
    return () => void (gone = true)
  }, [api, estateId, month, key, round])

  const quota = kept.key === key ? kept.quota : null
  const list = useMemo(() => (rows.key === key ? [...rows.all.values()] : []), [rows, key])
  const whole = rows.key === key && rows.whole
  // An event can fall between the reading and the subscription; the gauges never miss one, and say when the list is short.
  const finished = list.filter(({ status }) => status !== 'OPEN').length
  const short = quota !== null && whole && (quota.due !== list.length || quota.finished !== finished)
  useEffect(() => {
    if (!short) return
    const timer = setTimeout(again, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [short, again, kept.beat])

  return { quota, rows: list, loadingRows: !whole && failed === null, failed, stream, beat: kept.beat, again, took }
}
