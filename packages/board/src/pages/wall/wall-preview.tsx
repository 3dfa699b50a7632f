import { useEffect, useMemo, useReducer } from 'react'
import { LANGUAGES, setLanguage, type Language } from '../../i18n/language'
import { useWords } from '../../i18n/words'
import { Wall } from './wall'
import { sampleBoard, type SampleState } from './wall-samples'
import { wallView } from './wall-view'
import { wallSay } from './wall-words'

const LANGUAGE_OF: Readonly<Record<string, Language>> = { hant: LANGUAGES[0], hans: LANGUAGES[1], en: LANGUAGES[2] }

/** /wall/preview?state=normal|calm|flood&lang=hant|hans|en&conn=stale&freeze=1: the sample boards beside the design's pictures. */
export function WallPreview() {
  const query = useMemo(() => new URLSearchParams(location.search), [])
  const language = LANGUAGE_OF[query.get('lang') ?? 'hant'] ?? LANGUAGES[0]
  const frozen = query.has('freeze')
  const stale = query.get('conn') === 'stale'
  const started = useMemo(() => performance.now(), [])
  const { model, now: drawn } = useMemo(() => sampleBoard((query.get('state') ?? 'normal') as SampleState), [query])
  const [, tick] = useReducer((count: number) => count + 1, 0)
  const words = useWords()
  useEffect(() => {
    document.documentElement.dataset.theme = 'wall'
    setLanguage(language, false)
    if (frozen) return
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [language, frozen])
  const now = frozen ? drawn : drawn + (performance.now() - started)
  return (
    <Wall
      model={model}
      view={wallView(model, now, null)}
      now={now}
      words={words}
      say={wallSay(words.at)}
      frozen={frozen}
      connection={{ state: stale ? 'reconnecting' : 'live', asOf: drawn - 49_000, replaying: 0, problem: null }}
      language={language}
      announcement=""
    />
  )
}
