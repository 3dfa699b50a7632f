import { useEffect, useState } from 'react'
import type { AttachmentFieldsFragment } from '@dispatch/schema'
import { Icon } from '../../ui/icon'
import { useSession } from '../../app/session'
import type { CallbackWords } from '../../i18n/callback-words'

type File = { readonly state: 'none' | 'loading' | 'failed' } | { readonly state: 'there'; readonly url: string }

/** A file of the API as an address that the browser can show: it is fetched with the bearer, which an <img> cannot send. */
function useFile(path: string | null): File {
  const { api } = useSession()
  const [file, setFile] = useState<File>({ state: 'none' })
  useEffect(() => {
    if (path === null) return
    let gone = false
    let made: string | null = null
    setFile({ state: 'loading' })
    const read = async (): Promise<void> => {
      const bearer = await api.credentials.bearer()
      const answer = await fetch(new URL(path, location.origin).pathname, {
        headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const blob = await answer.blob()
      if (gone) return
      made = URL.createObjectURL(blob)
      setFile({ state: 'there', url: made })
    }
    read().catch(() => {
      if (!gone) setFile({ state: 'failed' })
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [api, path])
  return file
}

export function Photo({ photo, w }: { photo: AttachmentFieldsFragment; w: CallbackWords }) {
  const [whole, setWhole] = useState(false)
  const thumbnail = useFile(photo.thumbnailUrl ?? photo.url)
  const full = useFile(whole ? photo.url : null)
  return (
    <>
      <button className="photo" aria-label={photo.name} onClick={() => setWhole(true)}>
        {thumbnail.state === 'there' ? (
          <img src={thumbnail.url} alt="" />
        ) : thumbnail.state === 'failed' ? (
          <span className="muted">{w.say('attachmentFailed')}</span>
        ) : (
          <span className="bone" />
        )}
      </button>
      {whole && (
        <div
          className="lightbox"
          role="dialog"
          aria-label={photo.name}
          aria-modal="true"
          onClick={() => setWhole(false)}
        >
          {full.state === 'there' ? (
            <img src={full.url} alt={photo.name} />
          ) : (
            <span>{full.state === 'failed' ? w.say('attachmentFailed') : '…'}</span>
          )}
          <button
            className="btn"
            autoFocus
            onKeyDown={(event) => {
              if (event.key === 'Escape') setWhole(false)
            }}
          >
            {w.say('close')}
          </button>
        </div>
      )}
    </>
  )
}

/** The browser's own player: it has the keys and names that people know. The sound is fetched when somebody wants to hear it. */
export function Recording({ recording, w }: { recording: AttachmentFieldsFragment; w: CallbackWords }) {
  const [wanted, setWanted] = useState(false)
  const file = useFile(wanted ? recording.url : null)
  if (file.state === 'there')
    return <audio className="sound" controls autoPlay src={file.url} aria-label={recording.name} />
  return (
    <button className="btn sm" disabled={file.state === 'loading'} onClick={() => setWanted(true)}>
      <Icon name="play" />
      {file.state === 'failed' ? w.say('attachmentFailed') : w.say('loadRecording')}{' '}
      <span className="muted">{recording.name}</span>
    </button>
  )
}
