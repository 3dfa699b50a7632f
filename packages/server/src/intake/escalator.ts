/**
 * What ran out without anybody's word goes to the next superior, once: a case whose clock is overdue and of which nobody above has been
 * told. The case's own table decides under its lock, so that of several servers, or after a restart, one escalates and the others find
 * nothing left to do (OVD-1).
 */
import { SYSTEM } from '../domain/role.js'
import type { CaseKind } from '../domain/vocabulary.js'
import type { Logger } from '../platform/logger.js'
import type { Caller } from '../platform/record.js'
import type { UnitOfWork } from '../platform/unit-of-work.js'

export interface EscalatorOptions {
  readonly unitOfWork: UnitOfWork
  readonly logger: Logger
  /** Escalates one case of a kind, or is refused. */
  readonly escalate: Readonly<
    Partial<Record<CaseKind, (caller: Caller, caseId: string) => Promise<{ readonly ok: boolean }>>>
  >
  /** A service of ours signs the audit's entries by this id. */
  newId(): string
  /** Looks at least that often. Milliseconds, default 1,000. */
  readonly everyMs?: number
}

const BATCH = 100

const DUE = `
SELECT DISTINCT k.id, k.kind FROM clock c JOIN case_record k ON k.id = c.case_id
WHERE c.case_id IS NOT NULL AND c.overdue_at IS NOT NULL AND c.met_at IS NULL AND c.stopped_at IS NULL
  AND c.kind IN ('ACKNOWLEDGE', 'ANSWER') AND k.kind = ANY($1) AND k.closed_at IS NULL AND k.facts ->> 'escalatedFor' IS DISTINCT FROM c.id::text
ORDER BY k.id LIMIT ${BATCH}`

export class Escalator {
  #timer: NodeJS.Timeout | null = null
  #looking: Promise<void> | null = null
  #again = false
  #stopped = true

  constructor(private readonly options: EscalatorOptions) {}

  start(): void {
    this.#stopped = false
    this.lookNow()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#looking
  }

  /** A clock ran out somewhere. */
  lookNow(): void {
    if (this.#stopped) return
    if (this.#looking) {
      this.#again = true
      return
    }
    if (this.#timer) clearTimeout(this.#timer)
    this.#looking = this.#look().finally(() => {
      this.#looking = null
      if (this.#stopped) return
      if (this.#again) {
        this.#again = false
        this.lookNow()
      } else this.#timer = setTimeout(() => this.lookNow(), this.options.everyMs ?? 1_000)
    })
  }

  async #look(): Promise<void> {
    const { logger } = this.options
    try {
      await this.sweep()
    } catch (error) {
      logger.error({ err: error }, 'cases that ran out could not be escalated; trying again')
    }
  }

  /** Escalates what is due. @returns how many; normally the timer's business */
  async sweep(): Promise<number> {
    const { unitOfWork, escalate, newId } = this.options
    const due = await unitOfWork.read((tx) =>
      tx.query<{ id: string; kind: CaseKind }>(DUE, [Object.keys(escalate)], { name: 'escalator_due' }),
    )
    const caller: Caller = { actor: SYSTEM, callerId: newId(), source: 'job escalator' }
    let done = 0
    for (const { id, kind } of due) {
      const outcome = await escalate[kind]?.(caller, id)
      if (outcome?.ok) done++
    }
    return done
  }
}
