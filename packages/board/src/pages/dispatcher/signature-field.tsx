import { useEffect, useRef, useState } from 'react'
import SignaturePad from 'signature_pad'
import type { Words } from '../../i18n/words'

/** What a signature is to the API: strokes of [x, y, milliseconds since the first point] in the pad's own pixels (ACC-1). */
export interface SignatureValue {
  signerName: string
  strokes: [number, number, number][][]
  opinion: string | null
}

/** A pad to sign on, with the signer's name and opinion. Kept as vector strokes, so that it prints sharp and can be checked later. */
export function SignatureField({
  words,
  value,
  onChange,
}: {
  words: Words
  value: SignatureValue | null
  onChange(value: SignatureValue | null): void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const [signerName, setSignerName] = useState(value?.signerName ?? '')
  const [opinion, setOpinion] = useState(value?.opinion ?? '')
  const latest = useRef({ signerName, opinion, onChange })
  latest.current = { signerName, opinion, onChange }

  const report = () => {
    const groups = pad.current?.toData() ?? []
    const start = groups[0]?.points[0]?.time ?? 0
    const strokes = groups.map((group) =>
      group.points.map((point): [number, number, number] => [
        Math.round(point.x),
        Math.round(point.y),
        Math.round(point.time - start),
      ]),
    )
    const { signerName, opinion, onChange } = latest.current
    onChange(
      strokes.length > 0 && signerName.trim()
        ? { signerName: signerName.trim(), strokes, opinion: opinion.trim() || null }
        : null,
    )
  }

  useEffect(() => {
    const element = canvas.current!
    const ratio = Math.max(window.devicePixelRatio, 1)
    element.width = element.offsetWidth * ratio
    element.height = element.offsetHeight * ratio
    element.getContext('2d')!.scale(ratio, ratio)
    const created = new SignaturePad(element, { penColor: '#141a22', minWidth: 0.8, maxWidth: 2.4 })
    pad.current = created
    created.addEventListener('endStroke', report)
    return () => created.off()
  }, [])
  useEffect(report, [signerName, opinion])

  return (
    <div className="sign">
      <input
        className="in"
        value={signerName}
        maxLength={80}
        placeholder={words.page('signer')}
        aria-label={words.page('signer')}
        onChange={(event) => setSignerName(event.target.value)}
      />
      <input
        className="in"
        value={opinion}
        maxLength={500}
        placeholder={words.page('opinion')}
        aria-label={words.page('opinion')}
        onChange={(event) => setOpinion(event.target.value)}
      />
      <div className="sign-pad">
        <canvas ref={canvas} aria-label={words.page('signHere')} />
        <span className="sign-hint">{words.page('signHere')}</span>
        <button
          type="button"
          className="btn quiet sm"
          onClick={() => {
            pad.current?.clear()
            report()
          }}
        >
          {words.page('reSign')}
        </button>
      </div>
    </div>
  )
}
