import { useCallback, useEffect, useMemo, useState } from 'react'
import {
  AcknowledgeNoticeDocument,
  InboxDocument,
  InboxEventsDocument,
  MarkNoticesReadDocument,
  type InboxEntryFieldsFragment,
} from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { useSession } from '../../app/session'
import { useAsk } from '../../features/ask/use-ask'
import { shortTime } from '../../features/clock/short-time'
import { useSubscription } from '../../features/live/use-subscription'
import { zoned } from '../../features/clock/zoned'
import type { CallbackWords } from '../../i18n/callback-words'
import { useKeys } from './use-keys'

type Entry = InboxEntryFieldsFragment

/** What the viewer was told, live: a bell with the number of unread, and the list behind it. */
export function InboxBell({ w, estateId, timeZone }: { w: CallbackWords; estateId: string; timeZone: string }) {
  const { api } = useSession()
  const first = useAsk(InboxDocument, { estateId })
  const [news, setNews] = useState<{ unread: number; entries: ReadonlyMap<string, Entry> } | null>(null)
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const revision = first.data?.inbox.revision ?? null
  const told = useCallback((unread: number, entries: readonly Entry[]) => {
    setNews((before) => {
      const all = new Map(before?.entries)
      for (const entry of entries) if ((all.get(entry.id)?.revision ?? -1) <= entry.revision) all.set(entry.id, entry)
      return { unread, entries: all }
    })
  }, [])
  const { again } = first
  useSubscription(InboxEventsDocument, revision === null ? null : { after: revision }, ({ inboxEvents }) => {
    if (inboxEvents.state !== 'REFETCH') return told(inboxEvents.unread, inboxEvents.entries)
    // The inbox is another one than we knew (a database put back): what we hold is not to be mixed with it.
    setNews(null)
    again()
  })
  const time = useMemo(() => shortTime(timeZone), [timeZone])
  const entries = useMemo(() => {
    const all = new Map((first.data?.inbox.edges ?? []).map(({ node }) => [node.id, node]))
    for (const entry of news?.entries.values() ?? []) all.set(entry.id, entry)
    return [...all.values()].sort((one, other) => other.at.localeCompare(one.at))
  }, [first.data, news])
  const unread = news?.unread ?? first.data?.inbox.unread ?? 0

  // Whoever looks at them has read them; what wants a word stays marked until the word is given.
  const waiting = entries
    .filter(({ readAt }) => readAt === null)
    .map(({ id }) => id)
    .join()
  useEffect(() => {
    if (!open || waiting === '') return
    void api.apollo
      .mutate({ mutation: MarkNoticesReadDocument, variables: { ids: waiting.split(',') } })
      .then(({ data }) => {
        if (data?.markRead.__typename === 'InboxChange') told(data.markRead.unread, data.markRead.entries)
      })
      .catch(() => undefined)
  }, [api, open, waiting, told])

  const acknowledge = async (id: string): Promise<void> => {
    setFailed(false)
    try {
      const { data } = await api.apollo.mutate({ mutation: AcknowledgeNoticeDocument, variables: { id } })
      if (data?.acknowledge.__typename === 'InboxChange') told(data.acknowledge.unread, data.acknowledge.entries)
      else setFailed(true)
    } catch {
      setFailed(true)
    }
  }

  // Wherever the focus is: the button that had it goes when its word is given.
  useKeys({ Escape: open ? () => setOpen(false) : undefined })

  return (
    <div className="inbox">
      <button
        className="bell"
        aria-expanded={open}
        aria-label={`${w.say('inbox')}${unread > 0 ? `, ${w.say('unread', { n: unread })}` : ''}`}
        onClick={() => setOpen((shown) => !shown)}
      >
        <Icon name="bell" />
        {unread > 0 && <b className="num">{unread > 99 ? '99+' : unread}</b>}
      </button>
      {open && (
        <div className="panel notices" role="dialog" aria-label={w.say('inbox')}>
          {first.failed !== null && !first.data && (
            <p className="warn" role="alert">
              {first.failed || w.say('loadFailed')}
              <button className="lk" onClick={first.again}>
                {w.say('retry')}
              </button>
            </p>
          )}
          {failed && (
            <p className="warn" role="alert">
              {w.say('loadFailed')}
            </p>
          )}
          {first.data && entries.length === 0 && <p className="nothing">{w.say('noNotices')}</p>}
          <ul>
            {entries.map((entry) => {
              const wanted = entry.acknowledgeBy && !entry.acknowledgedAt && !entry.settledAt
              return (
                <li key={entry.id} className={entry.readAt === null ? 'new' : ''}>
                  <p>
                    {entry.urgency === 'URGENT' && <Icon name="overdue" />}
                    {entry.title}
                  </p>
                  <span className="num muted small">{time.format(new Date(entry.at))}</span>
                  {wanted ? (
                    <button className="btn sm" onClick={() => void acknowledge(entry.id)}>
                      {w.say('acknowledge')}{' '}
                      <span className="num muted">
                        {w.say('acknowledgeBy', { time: zoned(timeZone).hm(Date.parse(entry.acknowledgeBy!)) })}
                      </span>
                    </button>
                  ) : (
                    entry.acknowledgedAt && (
                      <span className="chip ok">
                        <Icon name="ok" />
                        {w.say('acknowledged')}
                      </span>
                    )
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </div>
  )
}
