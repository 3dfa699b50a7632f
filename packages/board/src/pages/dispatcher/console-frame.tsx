import type { ReactNode } from 'react'
import { setLanguage, useLanguage } from '../../i18n/language'
import { Link, useLocation } from 'wouter'
import { Icon } from '../../ui/icon'
import { useSession } from '../../app/session'
import { useWords } from '../../i18n/words'
import { useCallbackWords } from '../../i18n/callback-words'
import { consoleEntries, entryAt } from './console-entries'
import { InboxBell } from './inbox-bell'
import './console.css'

export interface ConsoleConnection {
  readonly state: 'live' | 'replaying' | 'reconnecting'
  /** Server time of the last word from the stream, milliseconds. */
  readonly asOf: number
  readonly replaying: number
}

const LANGUAGES = [
  ['zh-Hant', '繁'],
  ['zh-Hans', '简'],
  ['en', 'EN'],
] as const

/** Rail and bar of every console page: where I am, what is late, whether the data is live, and who I am. */
export function ConsoleFrame(props: {
  title: string
  overdue: number
  connection: ConsoleConnection
  now: number
  timeZone: string
  find?: ReactNode
  children: ReactNode
}) {
  const session = useSession()
  const words = useWords()
  const w = useCallbackWords()
  const language = useLanguage()
  const [path] = useLocation()
  const name = session.me?.person ? words.name(session.me.person.name) : ''
  const time = (at: number) =>
    new Intl.DateTimeFormat('zh-Hant', {
      timeZone: props.timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hour12: false,
    }).format(new Date(at))
  const { state, asOf, replaying } = props.connection
  return (
    <div className="app">
      <nav className="rail" aria-label={words.page('title')}>
        <div className="logo" aria-hidden="true">
          {session.estate ? words.name(session.estate.name).slice(0, 1) : ''}
        </div>
        {consoleEntries(session.can).map((entry) => {
          const content = (
            <>
              <Icon name={entry.icon} />
              {entry.text(words, w)}
            </>
          )
          const here = entryAt(path) === entry.href
          // The wall is a page of its own theme: it is loaded anew.
          return entry.href === '/wall' ? (
            <a key={entry.href} href={entry.href}>
              {content}
            </a>
          ) : (
            <Link
              key={entry.href}
              href={entry.href}
              className={here ? 'on' : ''}
              aria-current={here ? 'page' : undefined}
            >
              {content}
            </Link>
          )
        })}
      </nav>
      <header className="top">
        <h1>{props.title}</h1>
        {session.estates.length > 1 ? (
          <select
            className="estate"
            aria-label={words.page('estate')}
            value={session.estate?.id}
            onChange={(event) => session.selectEstate(event.target.value)}
          >
            {session.estates.map((estate) => (
              <option key={estate.id} value={estate.id}>
                {words.name(estate.name)}
              </option>
            ))}
          </select>
        ) : (
          <span className="estate">{session.estate ? words.name(session.estate.name) : ''}</span>
        )}
        {props.find}
        <span className="grow" />
        {props.overdue > 0 && (
          <span className="chip overdue">
            <Icon name="overdue" />
            {words.page('overdue')} <span className="num">{props.overdue}</span>
          </span>
        )}
        <span className={`live ${state === 'reconnecting' ? 'off' : ''}`} role="status">
          <Icon name={state === 'live' ? 'live' : 'sync'} />
          {state === 'live' && (
            <>
              {words.page('live')} <span className="num muted">{time(props.now)}</span>
            </>
          )}
          {state === 'replaying' && (
            <>
              {words.page('replaying')} <span className="num">{replaying}</span>
            </>
          )}
          {state === 'reconnecting' && (
            <>
              {words.page('reconnecting')} · {words.page('asOf')} <span className="num">{time(asOf)}</span>
            </>
          )}
        </span>
        {session.can('inbox') && session.estate && (
          <InboxBell key={session.estate.id} w={w} estateId={session.estate.id} timeZone={props.timeZone} />
        )}
        <div className="lang" role="group" aria-label={words.page('language')}>
          {LANGUAGES.map(([code, label]) => (
            <button
              key={code}
              className={language === code ? 'on' : ''}
              aria-pressed={language === code}
              lang={code}
              onClick={() => setLanguage(code)}
            >
              {label}
            </button>
          ))}
        </div>
        <div className="me">
          <span className="av" aria-hidden="true">
            {name.slice(0, 1)}
          </span>
          <b>{name}</b>
          <button onClick={() => void session.signOut()}>{words.page('signOut')}</button>
        </div>
      </header>
      {props.children}
    </div>
  )
}
