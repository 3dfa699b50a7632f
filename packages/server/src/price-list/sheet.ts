/** Rows of a spreadsheet, whatever the kind of file. */
import type { ProblemName } from '../domain/price-list.js'

export interface SheetRow {
  /** As people count: the first is 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** The file as a whole cannot be taken. */
export class SheetProblem extends Error {
  override readonly name = 'SheetProblem'
  constructor(readonly problem: Extract<ProblemName, 'unreadableFile' | 'tooLarge' | 'tooMany'>) {
    super(problem)
  }
}

/** Bytes as they come in, and after unpacking. */
export const LARGEST_FILE = 20_000_000
export const LARGEST_UNPACKED = 128_000_000

/** Passes bytes on as long as they are within bounds. */
export async function* bounded(bytes: AsyncIterable<Uint8Array>, largest = LARGEST_FILE): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > largest) throw new SheetProblem('tooLarge')
    yield chunk
  }
}
