import { Component, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useSession } from '../../app/session'
import { createTicker, type Ticker } from '../../features/clock/ticker'
import { createServerTime } from '../../features/clock/server-time'
import { zoned } from '../../features/clock/zoned'
import type { BoardModel } from '../../features/live/board-model'
import type { Connection } from '../../features/live/board-stream'
import { forgetBoards, recallLastBoard } from '../../features/live/kept-board'
import { useBoard } from '../../features/live/use-board'
import { LANGUAGES, languageOf, placeOf, setLanguage, useLanguage } from '../../i18n/language'
import { createChimes, createPlayer, isQuiet } from './sound'
import { useWallTheme } from './use-wall-theme'
import { Wall, WallBones, WallNote } from './wall'
import type { WallSound } from './wall-header'
import { wallWords, type WallWords } from './wall-words'
import { createAnnouncer, createWatch } from './watch'

const SOUND_KEY = 'dispatch.wall.sound'
/** No bars before this: most loads are over sooner, and bars that flash by are worse than none. */
const BONES_AFTER_MS = 400
/** A wall that nobody tends finds its way back by itself: a new page, a new right, a device that was paired again. */
const HEAL_AFTER_MS = 60_000

/** /wall: the estate's board on a display, by a device's token or the session of somebody who may see it. */
export function WallPage() {
  useWallTheme()
  useWallLanguage()
  const words = wallWords(placeOf(useLanguage()))
  return (
    <Healing words={words}>
      <Door words={words} />
    </Healing>
  )
}

/** Decides what there is to show: the estate's board, the last one known, or how to get in. */
function Door({ words }: { words: WallWords }) {
  const session = useSession()
  const { retry } = session
  const isOut = session.state === 'out' || (session.state === 'in' && (!session.estate || !session.can('board')))
  useEffect(() => {
    if (!isOut) return
    const timer = setTimeout(retry, HEAL_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isOut, retry])
  if (isOut)
    return (
      <WallNote title={words.say('pairTitle')}>
        {words.say('pairHint')} <a href="/dispatch">{words.say('pairSignIn')}</a>
      </WallNote>
    )
  if (session.state === 'in' && session.estate)
    return <LiveWall key={session.estate.id} estateId={session.estate.id} words={words} />
  return <KeptWall words={words} problem={session.state === 'unreachable' ? words.say('unreachable') : null} />
}

function LiveWall({ estateId, words }: { estateId: string; words: WallWords }) {
  const { api } = useSession()
  const { model, connection, time } = useBoard(api, estateId)
  const ticker = useMemo(() => createTicker(time), [time])
  const isRefused = connection.state === 'refused'
  useEffect(() => {
    if (!isRefused) return
    const timer = setTimeout(() => location.reload(), HEAL_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isRefused])
  // What is refused is not shown any longer either.
  if (isRefused) return <WallNote title={words.say('revokedTitle')}>{words.say('pairHint')}</WallNote>
  if (!model) return <Loading />
  return <HeardWall model={model} connection={connection} ticker={ticker} words={words} />
}

/** The wall with its voice: sounds for the room, sentences for assistive technology. */
function HeardWall({
  model,
  connection,
  ticker,
  words,
}: {
  model: BoardModel
  connection: Connection
  ticker: Ticker
  words: WallWords
}) {
  const [announcement, announce] = useState('')
  const [player] = useState(createPlayer)
  const [sound, setSound] = useState<WallSound>('off')
  const [ears] = useState(() => ({ watch: createWatch(), announcer: createAnnouncer(), chime: createChimes() }))
  useSoundKeys(player, setSound)

  const now = useRef({ model, connection, words })
  useLayoutEffect(() => void (now.current = { model, connection, words }))
  useEffect(
    () =>
      ticker.subscribe((at) => {
        const { model, connection, words } = now.current
        const { settings, timeZone } = model.estate
        const { crossed, urgent, overdue } = ears.watch(model, at)
        const chime = ears.chime({
          now: at,
          crossed: crossed.length,
          urgent,
          isFlooded: overdue >= settings.floodEnter,
          isQuiet: isQuiet(zoned(timeZone).hm(at), settings.quietFrom, settings.quietTo),
          lostSince: connection.state === 'reconnecting' && connection.asOf > 0 ? connection.asOf : null,
        })
        if (chime) player.play(chime)
        const said = ears.announcer(crossed, at)
        if (!said) return
        const named = said.named
          .map((row) => `${words.place(row.item)} ${words.clock(row.kind)}`)
          .join(words.at === 2 ? ', ' : '、')
        announce(words.say('announce', { n: said.count, p: named, t: overdue }))
      }),
    [ticker, ears, player],
  )
  return (
    <Wall
      ticker={ticker}
      model={model}
      connection={connection}
      words={words}
      sound={sound}
      announcement={announcement}
    />
  )
}

/** S turns the sound on and off; any key or click gives the browser the leave that it wants. */
function useSoundKeys(player: ReturnType<typeof createPlayer>, setSound: (sound: WallSound) => void): void {
  useEffect(() => {
    const deafen = player.listen(() => setSound(player.state()))
    const asked = new URLSearchParams(location.search).get('sound')
    if (asked !== null) localStorage.setItem(SOUND_KEY, asked === '0' ? 'off' : 'on')
    if (localStorage.getItem(SOUND_KEY) === 'on') player.turn(true)
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 's' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) {
        const on = player.state() === 'off'
        localStorage.setItem(SOUND_KEY, on ? 'on' : 'off')
        player.turn(on)
      } else player.unblock()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', player.unblock)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', player.unblock)
      deafen()
    }
  }, [player, setSound])
}

/** ?lang=zh-Hant|zh-Hans|en sets a display's language for good; L goes to the next one. */
function useWallLanguage(): void {
  const language = useLanguage()
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('lang')
    if (asked) setLanguage(asked === 'hant' ? 'zh-Hant' : asked === 'hans' ? 'zh-Hans' : languageOf(asked))
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      setLanguage(LANGUAGES[(placeOf(language) + 1) % LANGUAGES.length]!)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [language])
}

/** While it is not known who this is: the last board, honestly marked; without one, bars. */
function KeptWall({ words, problem }: { words: WallWords; problem: string | null }) {
  const [kept] = useState(recallLastBoard)
  const ticker = useMemo(() => createTicker(createServerTime()), [])
  if (!kept) return problem ? <WallNote title={problem} /> : <Loading />
  return (
    <Wall
      ticker={ticker}
      model={kept.model}
      words={words}
      connection={{ state: 'reconnecting', asOf: kept.asOf, replaying: 0, problem }}
    />
  )
}

function Loading() {
  const [isShown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), BONES_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isShown ? <WallBones /> : null
}

/** A wall that failed to draw says so and starts anew without what it had kept, which may be the cause. */
class Healing extends Component<{ words: WallWords; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override componentDidCatch() {
    forgetBoards()
    setTimeout(() => location.reload(), HEAL_AFTER_MS / 4)
  }
  override render() {
    return this.state.failed ? <WallNote title={this.props.words.say('broken')} /> : this.props.children
  }
}
