/**
 * What a signature stands under, and the seal that proves it: the SHA-256 of one canonical text of the order, what was signed and the
 * strokes themselves (ACC-1). The evidence keeps both for good, so that anybody can compute it anew.
 */
import type { SignatureInput } from './command.js'
import type { Decision } from './decide-context.js'
import { amountOf, currentQuote } from './quote.js'
import type { Evidence, SignatureSeal, WorkOrder } from './work-order-state.js'

/** Hands out the SHA-256 of a text, in hexadecimal: domain/ computes none. */
export type Sha256 = (text: string) => string

/** A signature of the order's history with all that it stands under. */
export interface Signed {
  readonly action: Evidence['action']
  /** The order's version after it: names the signature within the order. */
  readonly version: number
  readonly at: Date
  readonly takenBy: string | null
  readonly signerName: string
  readonly opinion: string | null
  readonly strokes: SignatureInput['strokes']
  /** Null: it was taken before signatures were sealed. */
  readonly seal: SignatureSeal | null
}

/** The text that is hashed: a list in a fixed order, so that the same signature has the same text everywhere. */
export const signedText = (
  order: Pick<WorkOrder, 'id' | 'serial'>,
  signed: Omit<Signed, 'seal'>,
  matter: Omit<SignatureSeal, 'sha256'>,
): string =>
  JSON.stringify([
    'dispatch-signature 1',
    order.id,
    order.serial,
    signed.action,
    signed.version,
    matter.amountMinor,
    matter.currency,
    matter.quoteNo,
    signed.signerName,
    signed.opinion,
    signed.takenBy,
    signed.at.toISOString(),
    signed.strokes,
  ])

const given = (evidence: Evidence): (SignatureInput & { readonly seal?: SignatureSeal }) | null => {
  const { signature } = evidence.input
  return typeof signature === 'object' && signature !== null
    ? (signature as SignatureInput & { readonly seal?: SignatureSeal })
    : null
}

/** Every signature of a history, oldest first. */
export const signaturesOf = (history: readonly Evidence[]): readonly Signed[] =>
  history.flatMap((evidence) => {
    const signature = given(evidence)
    return signature
      ? [
          {
            action: evidence.action,
            version: evidence.version,
            at: evidence.by.at,
            takenBy: evidence.by.personId,
            signerName: signature.signerName,
            opinion: signature.opinion ?? null,
            strokes: signature.strokes,
            seal: signature.seal ?? null,
          },
        ]
      : []
  })

/** What is signed for: the fee of the current quote, or what an entry made with it speaks of (欠費); nothing for a routine order. */
const matterOf = ({ order, payments }: Decision): Omit<SignatureSeal, 'sha256'> => {
  const quote = currentQuote(order)
  return {
    amountMinor: payments[0]?.amountMinor ?? (quote ? amountOf(order) : null),
    currency: order.currency,
    quoteNo: quote?.no ?? null,
  }
}

/** The decision with its signature sealed, in the evidence and, where the order was accepted, in its facts. */
export const sealed = (decision: Decision, sha256: Sha256): Decision => {
  const { order, evidence } = decision
  const [signed] = signaturesOf([evidence])
  if (!signed) return decision
  const matter = matterOf(decision)
  const seal: SignatureSeal = { ...matter, sha256: sha256(signedText(order, signed, matter)) }
  const { signature } = order.facts
  return {
    ...decision,
    evidence: { ...evidence, input: { ...evidence.input, signature: { ...given(evidence), seal } } },
    order:
      evidence.action === 'SIGN_OFF' && signature
        ? { ...order, facts: { ...order.facts, signature: { ...signature, version: evidence.version, seal } } }
        : order,
  }
}

/** What does not agree: nothing is what one hopes for. */
export type SealProblem =
  /** Taken before signatures were sealed. */
  | 'UNSEALED'
  /** Strokes, name, opinion, time, amount or order are not those that were sealed. */
  | 'HASH_DIFFERS'
  /** The order's row shows another signature than its history. */
  | 'ORDER_DIFFERS'
  /** The quote that was signed for is not in the books, or says another amount. */
  | 'QUOTE_DIFFERS'
  /** The audit chain knows no such seal. */
  | 'AUDIT_DIFFERS'

/**
 * Computes the seal anew and holds it against everything else that speaks of it.
 * @param audited the seals that the audit chain has of this order
 */
export const verifySeal = (
  order: WorkOrder,
  signed: Signed,
  audited: readonly string[],
  sha256: Sha256,
): { readonly recomputed: string | null; readonly problems: readonly SealProblem[] } => {
  const { seal } = signed
  if (!seal) return { recomputed: null, problems: ['UNSEALED'] }
  const recomputed = sha256(signedText(order, signed, seal))
  const problems: SealProblem[] = []
  if (recomputed !== seal.sha256) problems.push('HASH_DIFFERS')
  const shown = order.facts.signature
  if (signed.action === 'SIGN_OFF' && shown?.version === signed.version && shown.seal?.sha256 !== seal.sha256)
    problems.push('ORDER_DIFFERS')
  const quote = order.quotes.find(({ no }) => no === seal.quoteNo)
  const pays = signed.action === 'SIGN_OFF' || signed.action === 'CONSENT' || signed.action === 'CONFIRM_PRICE'
  if (seal.quoteNo !== null && (!quote || (pays && quote.amountMinor !== seal.amountMinor)))
    problems.push('QUOTE_DIFFERS')
  if (!audited.includes(seal.sha256)) problems.push('AUDIT_DIFFERS')
  return { recomputed, problems }
}

const WIDTH = 600
const HEIGHT = 240
const MARGIN = 20

/** The strokes as a picture, black on white and scaled into its frame: always the same for the same strokes. */
export const signatureSvg = (strokes: SignatureInput['strokes']): string => {
  const points = strokes.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other), Infinity)
  const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), -Infinity)
  const [left, top] = [least(xs), least(ys)]
  const [wide, high] = [most(xs) - left, most(ys) - top]
  // A small one is not blown up to fill the frame.
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(wide, 1), (HEIGHT - 2 * MARGIN) / Math.max(high, 1), 4)
  const [dx, dy] = [(WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2]
  const place = ([x, y]: readonly [number, number, number]) =>
    `${((x - left) * scale + dx).toFixed(1)} ${((y - top) * scale + dy).toFixed(1)}`
  const paths = strokes.map((stroke) => {
    const [first, ...others] = stroke.map(place)
    // A dot is a line to where it is.
    return `M${first}L${(others.length > 0 ? others : [first]).join(' ')}`
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>` +
    `<path d="${paths.join('')}" fill="none" stroke="#1a1a1a" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  )
}
