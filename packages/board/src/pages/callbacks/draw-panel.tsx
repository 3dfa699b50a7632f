import { memo, useState } from 'react'
import { CombinedGraphQLErrors } from '@apollo/client'
import {
  DrawCallbacksDocument,
  VerifyDrawDocument,
  type DrawFieldsFragment,
  type DrawPurpose,
  Stratum,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { RefusalNote } from '../../ui/refusal-note'
import { useSession } from '../../app/session'
import { useSend } from '../../features/ask/use-send'
import type { ShortTime } from '../../features/clock/short-time'
import type { Words } from '../../i18n/words'
import type { CallbackWords } from '../../i18n/callback-words'
import type { CallbackRow } from './record-model'
import type { Quota } from './use-callback-month'

/** A draw as it was made, with all that it was made of, and anybody's button to draw it again. */
export const DrawPanel = memo(function DrawPanel(props: {
  words: Words
  w: CallbackWords
  estateId: string
  month: string
  quota: Quota | null
  draws: readonly DrawFieldsFragment[] | null
  /** By the callback's serial. */
  bySerial: ReadonlyMap<string, CallbackRow>
  selectedId: string | null
  time: ShortTime
  onDrawn(): void
  onSelect(id: string): void
}) {
  const { words, w, quota } = props
  const session = useSession()
  const { busy, refusal, send, clear } = useSend()
  const [purpose, setPurpose] = useState<DrawPurpose>('SPOT_CHECK')
  const [typed, setTyped] = useState<string | null>(null)
  const [stratifyBy, setStratifyBy] = useState<Stratum | null>(null)
  const [no, setNo] = useState<number | null>(null)
  const [verdict, setVerdict] = useState<{ id: string; says: 'genuine' | 'forged' | 'failed' } | null>(null)
  const ofPurpose = (props.draws ?? []).filter((draw) => draw.purpose === purpose)
  const newest = ofPurpose.reduce<DrawFieldsFragment | null>(
    (last, draw) => (last && last.no > draw.no ? last : draw),
    null,
  )
  const draw = ofPurpose.find((each) => each.no === no) ?? newest
  const missing = purpose === 'SPOT_CHECK' ? (quota?.spotChecks.missing ?? 0) : (quota?.doorToDoor.missing ?? 0)
  const size = typed ?? String(Math.max(1, missing))
  const mayDraw = session.can('drawCallbacks') && quota?.closedAt === null

  const make = async (): Promise<void> => {
    const answer = await send(DrawCallbacksDocument, {
      estateId: props.estateId,
      month: props.month,
      purpose,
      size: Number(size) || null,
      stratifyBy,
    })
    if (!answer) return
    setNo(null)
    setVerdict(null)
    props.onDrawn()
  }
  const verify = async (one: DrawFieldsFragment): Promise<void> => {
    try {
      const { data } = await session.api.apollo.query({
        query: VerifyDrawDocument,
        variables: { id: one.id },
        fetchPolicy: 'no-cache',
      })
      const answer = data?.verifyDraw
      // The server's word counts only together with what stands on this screen.
      const same =
        answer?.genuine === true && answer.listHash === one.listHash && answer.drawn.join() === one.drawn.join()
      setVerdict({ id: one.id, says: same ? 'genuine' : 'forged' })
    } catch (error) {
      setVerdict({ id: one.id, says: CombinedGraphQLErrors.is(error) ? 'forged' : 'failed' })
    }
  }

  return (
    <div className="panel draw">
      <div className="hd">
        <h2>{w.say('drawTitle')}</h2>
        <div className="seg small tail" role="group" aria-label={w.say('drawTitle')}>
          {(['SPOT_CHECK', 'DOOR_TO_DOOR'] as const).map((each) => (
            <button
              key={each}
              className={purpose === each ? 'on' : ''}
              aria-pressed={purpose === each}
              onClick={() => {
                setPurpose(each)
                setNo(null)
                setTyped(null)
                clear()
              }}
            >
              {w.say(each === 'SPOT_CHECK' ? 'forSpot' : 'forDoor')}
            </button>
          ))}
        </div>
      </div>
      <div className="bd scroll">
        {mayDraw && (
          <form
            className="draw-form"
            onSubmit={(event) => {
              event.preventDefault()
              void make()
            }}
          >
            <label className="in count">
              <span className="visually-hidden">{w.say('size')}</span>
              <input
                inputMode="numeric"
                value={size}
                maxLength={5}
                onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
              />
              <span className="muted">{w.say('pieces')}</span>
            </label>
            <select
              className="in"
              aria-label={w.say('stratify')}
              value={stratifyBy ?? ''}
              onChange={(event) => setStratifyBy((event.target.value || null) as Stratum | null)}
            >
              <option value="">{w.say('noStrata')}</option>
              {Object.values(Stratum).map((each) => (
                <option key={each} value={each}>
                  {w.stratum(each)}
                </option>
              ))}
            </select>
            <button className="btn" data-action="DRAW" disabled={busy}>
              <Icon name="dice" />
              {w.say(newest ? 'drawAgain' : 'draw')}
            </button>
          </form>
        )}
        <RefusalNote refusal={refusal} words={words} />
        {props.draws === null ? (
          <div className="bones" aria-busy="true">
            <span className="bone" />
            <span className="bone" />
          </div>
        ) : draw === null ? (
          <p className="nothing">{w.say('noDraw')}</p>
        ) : (
          <>
            <div className="seed num">
              <span>seed {draw.seed}</span>
              {draw.seedGiven && <em>{w.say('seedGiven')}</em>}
            </div>
            <div className="draw-facts num">
              <p>
                {ofPurpose.length > 1 ? (
                  <select
                    aria-label={w.say('drawTitle')}
                    value={draw.no}
                    onChange={(event) => setNo(Number(event.target.value))}
                  >
                    {[...ofPurpose]
                      .sort((one, other) => other.no - one.no)
                      .map((each) => (
                        <option key={each.id} value={each.no}>
                          {w.say('drawNo', { n: each.no })}
                        </option>
                      ))}
                  </select>
                ) : (
                  w.say('drawNo', { n: draw.no })
                )}
                {' · '}
                {w.say('population', { n: draw.list.length })}
                {draw.stratifyBy ? ` · ${w.stratum(draw.stratifyBy)}` : ''}
                {' · '}
                {props.time.format(new Date(draw.at))}{' '}
                {draw.byId === session.me?.person?.id ? words.name(session.me?.person?.name) : words.role(draw.role)}
              </p>
              <p>
                <span title={w.say('algorithm')}>{draw.algorithm}</span> ·{' '}
                <span title={`${w.say('hash')} ${draw.listHash}`}>{draw.listHash.slice(0, 8)}…</span>
              </p>
            </div>
            <div className="row verify" aria-live="polite">
              <button className="btn sm" data-action="VERIFY" onClick={() => void verify(draw)}>
                <Icon name="shield" />
                {w.say('verify')}
              </button>
              {verdict?.id === draw.id && (
                <span
                  className={`chip ${verdict.says === 'genuine' ? 'ok' : verdict.says === 'forged' ? 'overdue' : ''}`}
                >
                  <Icon name={verdict.says === 'genuine' ? 'ok' : verdict.says === 'forged' ? 'overdue' : 'cloudoff'} />
                  {w.say(verdict.says === 'failed' ? 'loadFailed' : verdict.says)}
                </span>
              )}
            </div>
            <div className="drawn">
              {draw.drawn.map((serial) => (
                <Drawn key={serial} {...props} serial={serial} purpose={draw.purpose} />
              ))}
            </div>
          </>
        )}
      </div>
    </div>
  )
})

function Drawn(props: {
  words: Words
  w: CallbackWords
  serial: string
  purpose: DrawPurpose
  bySerial: ReadonlyMap<string, CallbackRow>
  selectedId: string | null
  onSelect(id: string): void
}) {
  const { words, w, purpose } = props
  const row = props.bySerial.get(props.serial)
  const selected = row !== undefined && row.id === props.selectedId
  const [icon, state] = stateOf(row, purpose, selected)
  return (
    <button disabled={!row} className={selected ? 'on' : ''} onClick={() => row && props.onSelect(row.id)}>
      <Icon name={icon} />
      <span className="num">
        {row?.orderSerial ?? props.serial}　{words.place(row?.building?.code, row?.unit?.room)}
      </span>
      <span className={state === 'isWaiting' ? '' : 'muted'}>{w.say(state)}</span>
    </button>
  )
}

function stateOf(row: CallbackRow | undefined, purpose: DrawPurpose, selected: boolean) {
  if (purpose === 'SPOT_CHECK') {
    if (row && row.spotChecks.length > 0) return ['ok', 'isChecked'] as const
    return selected ? (['work', 'isChecking'] as const) : (['idle', 'isWaiting'] as const)
  }
  if (row?.made)
    return row.made.mode === 'DOOR_TO_DOOR' ? (['ok', 'isMadeAtDoor'] as const) : (['phone', 'isMadeByPhone'] as const)
  return ['idle', 'isWaiting'] as const
}
