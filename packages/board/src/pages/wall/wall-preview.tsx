import { useLayoutEffect, useMemo } from 'react'
import { createTicker, stillAt } from '../../features/clock/ticker'
import { LANGUAGES, placeOf, setLanguage } from '../../i18n/language'
import { fixture, type FixtureState } from './fixtures'
import { useWallTheme } from './use-wall-theme'
import { Wall, WallBones } from './wall'
import { wallWords } from './wall-words'

const LANGUAGE_OF: Readonly<Record<string, (typeof LANGUAGES)[number]>> = {
  hant: LANGUAGES[0],
  hans: LANGUAGES[1],
  en: LANGUAGES[2],
}
const STATES: readonly FixtureState[] = ['normal', 'calm', 'flood']

/**
 * /wall/preview?state=normal|calm|flood|loading&lang=hant|hans|en&conn=stale|replaying&freeze=1: the boards of the design's pictures, drawn
 * by the wall itself, to be laid beside them. &overdue=9 takes so many overdue clocks, &long=1 the longest texts there may be.
 */
export function WallPreview() {
  useWallTheme()
  const query = useMemo(() => new URLSearchParams(location.search), [])
  const language = LANGUAGE_OF[query.get('lang') ?? 'hant'] ?? LANGUAGES[0]
  const frozen = query.has('freeze')
  const conn = query.get('conn')
  const { model, now } = useMemo(() => {
    const overdue = query.get('overdue')
    return fixture(STATES.find((state) => state === query.get('state')) ?? 'normal', {
      ...(overdue === null ? {} : { overdue: Number(overdue) }),
      isLong: query.has('long'),
    })
  }, [query])
  const ticker = useMemo(() => {
    const started = performance.now()
    return frozen ? stillAt(now) : createTicker({ now: () => now + performance.now() - started })
  }, [now, frozen])
  useLayoutEffect(() => setLanguage(language, false), [language])
  if (query.get('state') === 'loading') return <WallBones />
  return (
    <Wall
      ticker={ticker}
      model={model}
      words={wallWords(placeOf(language))}
      frozen={frozen}
      connection={{
        state: conn === 'stale' ? 'reconnecting' : conn === 'replaying' ? 'replaying' : 'live',
        asOf: now - 49_000,
        replaying: conn === 'replaying' ? 128 : 0,
        problem: null,
      }}
    />
  )
}
