/**
 * Equal reads made as one. Who asks while another is under way is not given its answer, since that may have been read before his own
 * last write: he waits for the next, which begins when this one ends and serves all who asked meanwhile. So nobody is told less than
 * he knows, and however many ask at once, two reads follow each other and no more.
 */
export class Joined<T> {
  readonly #waiting = new Map<string, Promise<T>>()
  readonly #underWay = new Map<string, Promise<unknown>>()

  /** @param read is called once for all who ask under this key before it is called */
  ask(key: string, read: () => Promise<T>): Promise<T> {
    let waiting = this.#waiting.get(key)
    if (!waiting) this.#waiting.set(key, (waiting = this.#begin(key, read)))
    return waiting
  }

  async #begin(key: string, read: () => Promise<T>): Promise<T> {
    const before = this.#underWay.get(key)
    // Whether it failed is its own askers' affair. Without one, until the calls that came in with this one have been taken.
    await (before ?? new Promise((resolve) => setImmediate(resolve))).catch(() => {})
    // From here on it has begun: who asks now is in the next.
    this.#waiting.delete(key)
    const reading = read()
    this.#underWay.set(key, reading)
    try {
      return await reading
    } finally {
      if (this.#underWay.get(key) === reading) this.#underWay.delete(key)
    }
  }
}
