import { memo } from 'react'
import { Ticking } from '../../features/clock/ticking'
import { monthName, weekday, zoned } from '../../features/clock/zoned'
import type { Connection } from '../../features/live/board-stream'
import type { BoardModel } from '../../features/live/board-model'
import { LANGUAGES } from '../../i18n/language'
import { Icon, type IconName } from '../../ui/icon'
import type { WallWords } from './wall-words'

export type WallSound = 'off' | 'on' | 'blocked'

const CONNECTION_ICON: Readonly<Record<Connection['state'], IconName>> = {
  live: 'live',
  connecting: 'sync',
  replaying: 'sync',
  reconnecting: 'sync',
  refused: 'lock',
}

/** Whose board, how true, and what time it is there. */
export const WallHeader = memo(function WallHeader(props: {
  estate: BoardModel['estate']
  day: string
  connection: Connection
  sound: WallSound
  words: WallWords
}) {
  const { estate, connection, words } = props
  const zone = zoned(estate.timeZone)
  return (
    <header>
      <div className="estate">
        <span className="clip">{words.name(estate.name)}</span>
        <small>{words.say('board')}</small>
      </div>
      {props.sound !== 'off' && (
        <div
          className={`sound ${props.sound}`}
          role="img"
          aria-label={words.say(props.sound === 'on' ? 'soundOn' : 'soundBlocked')}
        >
          <Icon name="bell" />
          {props.sound === 'blocked' && words.say('soundBlocked')}
        </div>
      )}
      <div className="conn" role="status" data-testid="connection">
        <Icon name={CONNECTION_ICON[connection.state]} />
        {connection.state === 'replaying'
          ? words.say('replaying', { n: connection.replaying })
          : words.say(connection.state)}
        {connection.state !== 'live' && connection.asOf > 0 && (
          <>
            {' · '}
            {words.say('asOf')} <span className="num">{zone.hms(connection.asOf)}</span>
          </>
        )}
      </div>
      <div className="date">
        {words.at === 2 ? englishDay(props.day) : <ChineseDay day={props.day} at={words.at} />}
      </div>
      <div className="clock num">
        <Ticking text={(now) => zone.hm(now)} />
        <Ticking className="s" text={(now) => zone.hms(now).slice(5)} />
      </div>
    </header>
  )
})

const englishDay = (day: string): string => `${weekday(day, 'en')} ${Number(day.slice(8))} ${monthName(day)}`

const ChineseDay = ({ day, at }: { day: string; at: 0 | 1 }) => (
  <>
    <span className="num">{Number(day.slice(5, 7))}</span>月<span className="num">{Number(day.slice(8))}</span>日{' '}
    {weekday(day, LANGUAGES[at])}
  </>
)
