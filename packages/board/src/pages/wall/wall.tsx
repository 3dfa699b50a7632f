import { useLayoutEffect, useReducer, useRef, type ReactNode } from 'react'
import { TickerProvider, useTicker } from '../../features/clock/ticking'
import type { Ticker } from '../../features/clock/ticker'
import { zoned } from '../../features/clock/zoned'
import type { BoardModel } from '../../features/live/board-model'
import type { Connection } from '../../features/live/board-stream'
import { keepSame } from '../../lib/keep-same'
import { CalmPanel } from './calm-panel'
import { FloodPanel } from './flood-panel'
import { FlowStrip } from './flow-strip'
import { QuotasPanel, TechniciansPanel, TodayPanel } from './foot-panels'
import { OverduePanel } from './overdue-panel'
import { FreshPanel, SoonPanel } from './side-panels'
import { WallHeader, type WallSound } from './wall-header'
import { wallView, type WallView } from './wall-view'
import type { WallWords } from './wall-words'
import './wall.css'

export interface WallProps {
  readonly model: BoardModel
  readonly connection: Connection
  readonly words: WallWords
  readonly sound?: WallSound
  /** A picture: nothing moves. */
  readonly frozen?: boolean
  /** What assistive technology is told. */
  readonly announcement?: string
}

/** The wall, driven by the board's model and one ticker. */
export const Wall = ({ ticker, ...props }: WallProps & { ticker: Ticker }) => (
  <TickerProvider ticker={ticker}>
    <Canvas {...props} />
  </TickerProvider>
)

function Canvas({ model, connection, words, sound = 'off', frozen = false, announcement = '' }: WallProps) {
  const view = useWallView(model, words)
  const { timeZone, settings } = model.estate
  const { overdue, horizon, nextDueAt } = view
  const axis = { horizon, nextDueAt, isSoon: view.soonCount > 0, timeZone, words }
  return (
    <div
      className={`wall ${connection.state === 'live' ? '' : 'stale'} ${frozen ? 'freeze' : ''}`}
      data-mode={overdue.mode}
      data-connection={connection.state}
      data-position={model.position}
    >
      <WallHeader estate={model.estate} day={view.day} connection={connection} sound={sound} words={words} />
      <main>
        {overdue.mode === 'flooded' ? (
          <FloodPanel overdue={overdue} words={words} />
        ) : overdue.mode === 'calm' ? (
          <CalmPanel minutes={view.calmMinutes} {...axis} />
        ) : (
          <OverduePanel overdue={overdue} {...axis} />
        )}
        <div className="side">
          <SoonPanel rows={view.soon} count={view.soonCount} words={words} />
          <FreshPanel
            rows={view.fresh}
            last10={view.freshLast10}
            replyMinutes={settings.replyMinutes}
            isFlooded={overdue.mode === 'flooded'}
            words={words}
          />
        </div>
      </main>
      <FlowStrip cells={view.flow} words={words} />
      <div className="foot">
        <TechniciansPanel view={view.technicians} words={words} />
        <QuotasPanel view={view.quotas} day={view.day} words={words} />
        <TodayPanel today={view.today} words={words} />
      </div>
      <div className="announce" role="status">
        {announcement}
      </div>
    </div>
  )
}

/**
 * The view is selected anew at each beat, but what did not change keeps its identity: a panel is drawn again only when what it
 * shows has changed, and a beat in which nothing has changed draws nothing. Digits tick by themselves (Ticking).
 */
function useWallView(model: BoardModel, words: WallWords): WallView {
  const ticker = useTicker()
  const shown = useRef<WallView | null>(null)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const select = (now: number): WallView => {
    const zone = zoned(model.estate.timeZone)
    return keepSame(
      shown.current,
      wallView(model, now, shown.current?.overdue.mode ?? null, {
        wordsOf: (row) => [words.place(row.item), `${words.clock(row.kind)} ${zone.hm(row.dueAt)}`],
      }),
    )
  }
  const view = select(ticker.now())
  useLayoutEffect(() => {
    shown.current = view
    ticker.wakeAt(view.nextDueAt)
    return ticker.subscribe((now) => {
      if (select(now) !== shown.current) redraw()
    })
  })
  return view
}

/** The wall's frame with grey bars of the final size, while there is nothing to show yet. */
export const WallBones = () => (
  <div className="wall bones" aria-busy="true">
    <header>
      <i style={{ width: '34rem' }} />
      <i style={{ width: '48rem' }} />
    </header>
    <main>
      <Bars rows={6} />
      <div className="side">
        <Bars rows={3} />
        <Bars rows={4} />
      </div>
    </main>
    <Bars rows={1} />
    <div className="foot">
      <Bars rows={3} />
      <Bars rows={3} />
      <Bars rows={3} />
    </div>
  </div>
)

const Bars = ({ rows }: { rows: number }) => (
  <div className="panel">
    {Array.from({ length: rows }, (_, at) => (
      <i key={at} />
    ))}
  </div>
)

/** One sentence instead of the board, and one way on. */
export const WallNote = ({ title, children }: { title: string; children?: ReactNode }) => (
  <main className="wall-note" role="status">
    <b>{title}</b>
    {children && <span>{children}</span>}
  </main>
)
