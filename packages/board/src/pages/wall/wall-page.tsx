import { useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react'
import { useSession } from '../../app/session'
import { useBoard } from '../../features/live/use-board'
import type { ServerTime } from '../../features/clock/server-time'
import { placeOf, useLanguage } from '../../i18n/language'
import { useWords } from '../../i18n/words'
import { Wall } from './wall'
import { createChimes, createPlayer, isQuiet } from './wall-sound'
import { askedAt, runningClocks, wallView, type WallMode } from './wall-view'
import { wallSay } from './wall-words'

const ANNOUNCE_EVERY_MS = 30_000
const LOST_AFTER_MS = 60_000

/** /wall: the estate's board on a display, by a device's token or the session of somebody who may see it. */
export function WallPage() {
  const session = useSession()
  const language = useLanguage()
  const say = wallSay(placeOf(language))
  if (session.state === 'loading') return <Bones />
  if (session.state === 'unreachable') return <Note title={say('unreachable')} />
  if (!session.me || !session.estate || !session.can('board'))
    return (
      <Note title={say('pairTitle')}>
        {say('pairHint')} <a href="/dispatch">{say('pairSignIn')}</a>
      </Note>
    )
  return <LiveWall key={session.estate.id} estateId={session.estate.id} />
}

function LiveWall({ estateId }: { estateId: string }) {
  const { api } = useSession()
  const language = useLanguage()
  const words = useWords()
  const say = wallSay(words.at)
  const { model, connection, time } = useBoard(api, estateId)
  const mode = useRef<WallMode | null>(null)
  const now = time.now()
  const view = useMemo(() => (model ? wallView(model, now, mode.current) : null), [model, now])
  useTick(time, view?.next?.dueAt ?? null)
  useEffect(() => {
    if (view) mode.current = view.mode
  }, [view])
  const announcement = useAnnouncement(
    view && view.overdue.length > 0
      ? say('announce', {
          n: view.overdue.length,
          p: words.place(view.overdue[0]!.item.buildingCode, view.overdue[0]!.item.room),
        })
      : '',
    now,
  )
  useSound(model, connection, view?.mode ?? null, now)
  // A page that has lost its stream for good (revoked, no right) says so; its last data stay under the dimmed board.
  if (!model || !view) return <Bones problem={connection.state === 'refused' ? say('refused') : null} />
  return (
    <Wall
      model={model}
      view={view}
      now={now}
      words={words}
      say={say}
      frozen={false}
      connection={connection}
      language={language}
      announcement={announcement}
    />
  )
}

/** Renders at each full server second, and at the very instant at which the next clock runs out. */
function useTick(time: ServerTime, nextDueAt: number | null): void {
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const arm = () => {
      const now = time.now()
      const second = 1000 - (now % 1000) + 2
      const due = nextDueAt !== null && nextDueAt > now ? nextDueAt - now + 2 : Infinity
      timer = setTimeout(
        () => {
          tick()
          arm()
        },
        Math.min(second, due),
      )
    }
    arm()
    return () => clearTimeout(timer)
  }, [time, nextDueAt])
}

/** Speaks of overdue orders at most once in 30 s, and only when something changed. */
function useAnnouncement(text: string, now: number): string {
  const [spoken, setSpoken] = useState({ text: '', at: 0 })
  useEffect(() => {
    if (text !== spoken.text && now - spoken.at >= ANNOUNCE_EVERY_MS) setSpoken({ text, at: now })
  }, [text, now, spoken])
  return spoken.text
}

function useSound(
  model: ReturnType<typeof useBoard>['model'],
  connection: ReturnType<typeof useBoard>['connection'],
  mode: WallMode | null,
  now: number,
): void {
  const [player] = useState(createPlayer)
  const [chime] = useState(() => createChimes(player.play))
  const known = useRef<{ overdue: Set<string>; urgent: Set<string> } | null>(null)
  useEffect(() => {
    window.addEventListener('keydown', player.unlock)
    window.addEventListener('pointerdown', player.unlock)
    if (new URLSearchParams(location.search).has('sound')) player.unlock()
    return () => {
      window.removeEventListener('keydown', player.unlock)
      window.removeEventListener('pointerdown', player.unlock)
    }
  }, [player])
  useEffect(() => {
    if (!model) return
    const { settings, timeZone } = model.estate
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(now)
    const circumstances = { quiet: isQuiet(local, settings.quietFrom, settings.quietTo), flooded: mode === 'flooded' }
    const overdue = new Set(
      runningClocks(model.items.values())
        .filter((row) => row.dueAt <= now)
        .map((row) => row.clockId),
    )
    const urgent = new Set(
      [...model.items.values()]
        .filter((item) => item.urgency === 'URGENT' && now - askedAt(item) < LOST_AFTER_MS)
        .map((item) => item.requestId ?? item.id),
    )
    if (known.current) {
      if ([...overdue].some((id) => !known.current!.overdue.has(id))) chime('overdue', now, circumstances)
      else if ([...urgent].some((id) => !known.current!.urgent.has(id))) chime('urgent', now, circumstances)
    }
    known.current = { overdue, urgent }
    if (
      connection.state === 'reconnecting' &&
      connection.asOf > 0 &&
      now - connection.asOf > LOST_AFTER_MS &&
      now - connection.asOf < 2 * LOST_AFTER_MS
    )
      chime('lost', now, circumstances)
  }, [model, connection, mode, now, chime])
}

function Bones({ problem = null }: { problem?: string | null }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 400)
    return () => clearTimeout(timer)
  }, [])
  if (problem) return <Note title={problem} />
  return shown ? (
    <div className="wall-bones" aria-busy="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  ) : null
}

function Note({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className="wall-note" role="status">
      <b>{title}</b>
      <span>{children}</span>
    </main>
  )
}
