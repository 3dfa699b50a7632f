/**
 * SHA-256 (FIPS 180-4) in plain arithmetic: a draw must be repeatable by anyone from its record alone (SPT-3), and domain/ imports
 * nothing. A test holds it to the platform's own.
 */

const isPrime = (n: number): boolean => {
  for (let factor = 2; factor * factor <= n; factor++) if (n % factor === 0) return false
  return true
}

const PRIMES: readonly number[] = (() => {
  const found: number[] = []
  for (let n = 2; found.length < 64; n++) if (isPrime(n)) found.push(n)
  return found
})()

/** The first 32 bits of the fraction of a root: the standard's "nothing up my sleeve" numbers. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32)

const INITIAL: readonly number[] = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUND: readonly number[] = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** @returns the eight words of the digest, each from 0 to 2^32 - 1 */
export const sha256Words = (text: string): readonly number[] => {
  const bytes = new TextEncoder().encode(text)
  // 1 bit, zeros, and the length in bits as 64 bits, to a multiple of 64 bytes.
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)

  const state = Uint32Array.from(INITIAL)
  const w = new Uint32Array(64)
  const at = (index: number): number => w[index] as number
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + 4 * t)
    for (let t = 16; t < 64; t++) {
      const [two, fifteen] = [at(t - 2), at(t - 15)]
      const s1 = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10)
      const s0 = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ (fifteen >>> 3)
      w[t] = s1 + at(t - 7) + s0 + at(t - 16)
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let t = 0; t < 64; t++) {
      const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const choose = (e & f) ^ (~e & g)
      const first = (h + big1 + choose + (ROUND[t] as number) + at(t)) | 0
      const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const second = (big0 + majority) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] as number) + word
  }
  return [...state]
}

/** In hexadecimal, 64 characters. */
export const sha256 = (text: string): string =>
  sha256Words(text)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
