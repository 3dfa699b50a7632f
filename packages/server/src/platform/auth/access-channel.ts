/** How the news that somebody's access changed reaches everybody who relied on it, in this process and in the others. */

export interface AccessChange {
  readonly what: 'account' | 'session' | 'device'
  readonly id: string
  /** True: nothing may go on under it, its sockets are closed at once (4403). False: its roles changed, they are read anew. */
  readonly revoked: boolean
}

export interface AccessChannel {
  /** Call it after the commit. Resolves when this process has acted; the others hear of it as soon as the wake reaches them. */
  announce(changes: readonly AccessChange[]): Promise<void>
  /** Hears every change, whichever process announced it. @returns to stop hearing */
  onChange(listener: (changes: readonly AccessChange[]) => void): () => void
}

/**
 * The part within one process. Give it `tellOthers` to reach other processes, and call `receive` with what they say.
 */
export class LocalAccessChannel implements AccessChannel {
  readonly #listeners = new Set<(changes: readonly AccessChange[]) => void>()

  constructor(
    private readonly tellOthers: (changes: readonly AccessChange[]) => Promise<void> = () => Promise.resolve(),
  ) {}

  async announce(changes: readonly AccessChange[]): Promise<void> {
    this.receive(changes)
    await this.tellOthers(changes)
  }

  receive(changes: readonly AccessChange[]): void {
    for (const listener of this.#listeners) listener(changes)
  }

  onChange(listener: (changes: readonly AccessChange[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
