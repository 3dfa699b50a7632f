/** The live channel put together: what a process that serves sockets needs, whoever else serves the same database. */
import type { DataSource } from 'typeorm'
import { LocalAccessChannel } from '../platform/auth/access-channel.js'
import type { Logger } from '../platform/logger.js'
import type { Announcement } from '../platform/record.js'
import { newServerKey } from './alive.js'
import { LiveHub } from './hub.js'
import { EventLog } from './log.js'
import { Pruner } from './pruner.js'
import { Wake } from './wake.js'

export interface LiveOptions {
  readonly dataSource: DataSource
  /** Of the same database, for a connection of its own. */
  readonly url: string
  readonly logger: Logger
  readonly wakeIntervalMs: number
  readonly pollMs: number
  readonly keepDays: number
  readonly keepKeysDays: number
}

export class Live {
  readonly log: EventLog
  readonly hub: LiveHub
  /** Tells every process that somebody's access changed. */
  readonly access: LocalAccessChannel
  readonly #wake: Wake
  readonly #serverKey = newServerKey()
  readonly #pruner: Pruner
  readonly #onDue = new Set<(dueAt: Date) => void>()
  readonly #onGap = new Set<() => void>()
  readonly #onCommitted = new Set<() => void>()
  readonly #onInbox = new Set<(personIds: readonly string[]) => void>()

  constructor(options: LiveOptions) {
    const { dataSource, url, logger, pollMs } = options
    this.log = new EventLog(dataSource)
    this.hub = new LiveHub({ log: this.log, logger, pollMs })
    this.#pruner = new Pruner({
      dataSource,
      logger,
      keepDays: options.keepDays,
      keepKeysDays: options.keepKeysDays,
    })
    this.#wake = new Wake({
      url,
      logger,
      intervalMs: options.wakeIntervalMs,
      serverKey: this.#serverKey,
      onWords: ({ estates, dueAt, access, inboxes }) => {
        if (access.length > 0) this.access.receive(access)
        for (const estateId of estates) this.hub.committed(estateId)
        if (estates.length > 0) for (const listener of this.#onCommitted) listener()
        if (dueAt) for (const listener of this.#onDue) listener(dueAt)
        if (inboxes.length > 0) for (const listener of this.#onInbox) listener(inboxes)
      },
      onGap: () => {
        void this.hub.poll()
        for (const listener of this.#onGap) listener()
      },
    })
    this.access = new LocalAccessChannel((access) => {
      this.#wake.tell({ access })
      return Promise.resolve()
    })
  }

  /** By which others see that this server is there (alive.ts); 0 while they cannot. */
  readonly serverKey = (): number => (this.#wake.listening ? this.#serverKey : 0)

  /** To be called after a commit: this process's subscribers first, then the others. Never waits. */
  readonly announce = ({ estateId, earliestDueAt }: Pick<Announcement, 'estateId' | 'earliestDueAt'>): void => {
    this.hub.committed(estateId)
    for (const listener of this.#onCommitted) listener()
    if (earliestDueAt) for (const listener of this.#onDue) listener(earliestDueAt)
    this.#wake.tell({ estates: [estateId], dueAt: earliestDueAt })
  }

  /** Clocks became overdue in these estates; for the sweeper, which calls it after its commit. */
  readonly announceOverdue = (positions: ReadonlyMap<string, number>): void => {
    for (const estateId of positions.keys()) this.hub.committed(estateId)
    for (const listener of this.#onCommitted) listener()
    this.#wake.tell({ estates: [...positions.keys()] })
  }

  /**
   * To be called after a commit that changed inboxes.
   * @param dueAt the earliest time at which something that must be acknowledged climbs; null: nothing new
   */
  readonly announceInboxes = (personIds: readonly string[], dueAt: Date | null): void => {
    for (const listener of this.#onInbox) listener(personIds)
    if (dueAt) for (const listener of this.#onDue) listener(dueAt)
    this.#wake.tell({ inboxes: personIds, dueAt })
  }

  /** Inboxes of these persons changed, by whichever process. */
  onInboxes(listener: (personIds: readonly string[]) => void): void {
    this.#onInbox.add(listener)
  }

  /** A clock was started, or something must be acknowledged, that is due then, by whichever process. */
  onClockStarted(listener: (dueAt: Date) => void): void {
    this.#onDue.add(listener)
  }

  /** Something was committed in some estate, by whichever process. */
  onCommitted(listener: () => void): void {
    this.#onCommitted.add(listener)
  }

  /** Words of other processes may have been lost; whoever relies on them should look for himself. */
  onGap(listener: () => void): void {
    this.#onGap.add(listener)
  }

  async start(): Promise<void> {
    await this.#wake.start()
    this.hub.start()
    this.#pruner.start()
  }

  async stop(): Promise<void> {
    await this.#pruner.stop()
    await this.hub.stop()
    await this.#wake.stop()
  }
}
