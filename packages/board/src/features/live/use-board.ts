import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Api } from '../../app/api'
import { createServerTime, type ServerTime } from '../clock/server-time'
import { zoned } from '../clock/zoned'
import { BoardStream, type BoardState } from './board-stream'
import { createKeeper, recallBoard } from './kept-board'
import { boardTransport } from './transport'

/** Figures that no event carries (median, quotas, shifts that begin and end) are read anew this often. */
const REFRESH_MS = 60_000
const LOOK_MS = 5000

/** The estate's board, followed live for as long as the component is shown. */
export function useBoard(api: Api, estateId: string): BoardState & { time: ServerTime } {
  const { stream, time, keeper } = useMemo(() => {
    const time = createServerTime()
    const keeper = createKeeper()
    return {
      time,
      keeper,
      stream: new BoardStream(boardTransport(api, estateId, time), keeper.keep, recallBoard(estateId)),
    }
  }, [api, estateId])
  useEffect(() => {
    stream.start()
    const dayNow = (): string | null => {
      const zone = stream.current().model?.estate.timeZone
      return zone ? zoned(zone).day(time.now()) : null
    }
    let refreshedAt = performance.now()
    let day = dayNow()
    const timer = setInterval(() => {
      const today = dayNow()
      // The figures of the day begin anew at the estate's midnight.
      if (today === day && performance.now() - refreshedAt < REFRESH_MS) return
      refreshedAt = performance.now()
      day = today
      stream.refresh()
    }, LOOK_MS)
    const hurry = (): void => stream.hurry()
    window.addEventListener('online', hurry)
    window.addEventListener('pagehide', keeper.flush)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', hurry)
      window.removeEventListener('pagehide', keeper.flush)
      stream.stop()
      keeper.flush()
    }
  }, [stream, time, keeper])
  const state = useSyncExternalStore(stream.subscribe, stream.current)
  return { ...state, time }
}
