/** Signatures as the history has them, and whether they still are what was sealed. */
import sharp from 'sharp'
import type { DataSource } from 'typeorm'
import {
  type Signed,
  signaturesOf,
  signatureSvg,
  signedText,
  type SealProblem,
  verifySeal,
} from '../domain/signature.js'
import type { Evidence, WorkOrder } from '../domain/work-order-state.js'
import { sha256 } from '../platform/sha256.js'

export interface Verdict {
  readonly signed: Signed
  readonly problems: readonly SealProblem[]
  readonly recomputed: string | null
  readonly text: string | null
}

export class SignatureService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param history of the order
   * @param version names the signature; null: the latest
   * @returns null when there is no such signature
   */
  async verify(order: WorkOrder, history: readonly Evidence[], version: number | null): Promise<Verdict | null> {
    const all = signaturesOf(history)
    const signed = version === null ? all.at(-1) : all.find((each) => each.version === version)
    if (!signed) return null
    const quotes = await this.dataSource.query<{ no: number; amount_minor: number }[]>(
      'SELECT no, amount_minor FROM quote WHERE order_id = $1',
      [order.id],
    )
    // The book's word on each quote, not the row's copy of it.
    const booked = order.quotes.flatMap((quote) => {
      const entry = quotes.find(({ no }) => no === quote.no)
      return entry ? [{ ...quote, amountMinor: entry.amount_minor }] : []
    })
    const { recomputed, problems } = verifySeal(
      { ...order, quotes: booked },
      signed,
      await this.#audited(order.id),
      sha256,
    )
    return { signed, recomputed, problems, text: signed.seal && signedText(order, signed, signed.seal) }
  }

  /** The seals that the audit chain has of an order. */
  async #audited(orderId: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ entry: string }[]>(
      `SELECT entry FROM audit WHERE record_id = $1 AND entry LIKE '%"seal"%'`,
      [orderId],
    )
    return rows.flatMap(({ entry }) => {
      const { input } = JSON.parse(entry) as { input?: { signature?: { seal?: { sha256?: string } } } }
      return input?.signature?.seal?.sha256 ?? []
    })
  }
}

/** A PNG drawn from the strokes: always the same for the same strokes, so that none needs to be kept. */
export const signaturePicture = (strokes: Signed['strokes']): Promise<Buffer> =>
  sharp(Buffer.from(signatureSvg(strokes), 'utf8'))
    .png({ compressionLevel: 9 })
    .toBuffer()
