import { createContext, useContext, useLayoutEffect, useRef, type ReactNode } from 'react'
import { fitted } from '../../lib/text-width'
import type { Ticker } from './ticker'

const Context = createContext<Ticker | null>(null)

export const TickerProvider = ({ ticker, children }: { ticker: Ticker; children: ReactNode }) => (
  <Context.Provider value={ticker}>{children}</Context.Provider>
)

export function useTicker(): Ticker {
  const ticker = useContext(Context)
  if (!ticker) throw new Error('useTicker outside TickerProvider')
  return ticker
}

/** Runs at once and at each beat, without React: what ticks writes into its own element and disturbs nothing else. */
function useBeat(draw: (now: number) => void): void {
  const ticker = useTicker()
  useLayoutEffect(() => {
    draw(ticker.now())
    return ticker.subscribe(draw)
  })
}

/**
 * A text that follows the time.
 * @param text what it says at an instant, in server milliseconds
 * @param fit the size it has and the room there is, in rem: a longer text is made smaller
 * @param onText told of each new text, where its neighbours have to make room
 */
export function Ticking(props: {
  text: (now: number) => string
  className?: string
  fit?: { readonly rem: number; readonly room: number }
  onText?: (text: string, element: HTMLElement) => void
}) {
  const element = useRef<HTMLSpanElement>(null)
  useBeat((now) => {
    const node = element.current
    if (!node) return
    const next = props.text(now)
    if (node.textContent === next) return
    node.textContent = next
    if (props.fit) {
      const size = fitted(next, props.fit.rem, props.fit.room)
      node.style.fontSize = size === null ? '' : `${size}rem`
    }
    props.onText?.(next, node)
  })
  return <span ref={element} className={props.className} />
}

/** A bar that empties until an instant: full at `span` milliseconds before it and more. */
export function Draining({ until, span, className }: { until: number; span: number; className?: string }) {
  const element = useRef<HTMLSpanElement>(null)
  useBeat((now) => {
    const share = Math.max(0, Math.min(1, (until - now) / span))
    if (element.current) element.current.style.transform = `scaleX(${share.toFixed(4)})`
  })
  return <span ref={element} className={className} />
}
