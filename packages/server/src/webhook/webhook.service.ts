import type { DataSource } from 'typeorm'
import type { WebhookEvent } from '../domain/follow-up.js'
import { nameProblem } from '../domain/form.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { administratorRole } from '../platform/auth/policy.js'
import { badInput } from '../platform/graphql/errors.js'
import type { Page } from '../platform/graphql/connection.js'
import { newId } from '../platform/id.js'
import { type AuditEntry, type Caller, recordChange } from '../platform/record.js'
import { Refused, type Tx, type UnitOfWork } from '../platform/unit-of-work.js'
import type { Addresses } from './address.js'
import { newSecret } from './signature.js'

export interface WebhookRow {
  readonly id: string
  readonly estateId: string
  readonly name: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly personal: boolean
  readonly createdAt: Date
  readonly disabledAt: Date | null
  readonly disabledWhy: 'BY_HAND' | 'FAILED' | 'GONE' | null
  readonly failures: number
  readonly previousUntil: Date | null
}

export interface MessageRow {
  readonly id: string
  readonly webhookId: string
  readonly position: number
  readonly part: number
  readonly type: string
  readonly body: string
  readonly at: Date
  readonly state: 'PENDING' | 'DELIVERED' | 'DEAD'
  readonly attempts: number
  readonly attemptedAt: Date | null
  readonly deliveredAt: Date | null
  readonly answer: number | null
  readonly problem: string | null
}

export interface WebhookWanted {
  readonly name: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly personal: boolean
}

const LONGEST_NAME = 120
const LONGEST_URL = 2_000
const MOST_OF_AN_ESTATE = 50
const LONGEST_OVERLAP_HOURS = 168

const COLUMNS = `id, estate_id AS "estateId", name, url, events, personal, created_at AS "createdAt", disabled_at AS "disabledAt",
  disabled_why AS "disabledWhy", failures, previous_until AS "previousUntil"`
const MESSAGE = `id, webhook_id AS "webhookId", position, part, type, body, at, state, attempts, attempted_at AS "attemptedAt",
  delivered_at AS "deliveredAt", answer, problem`

/** Position and part of a message. */
export const KEY_PARTS = 2

/** Webhooks of an estate: made and kept by its administrators; their secrets are shown once. */
export class WebhookService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: Addresses,
    private readonly onQueued: () => void,
  ) {}

  list(estateId: string): Promise<WebhookRow[]> {
    return this.dataSource.query<WebhookRow[]>(
      `SELECT ${COLUMNS} FROM webhook WHERE estate_id = $1 AND removed_at IS NULL ORDER BY id DESC`,
      [estateId],
    )
  }

  async one(id: string): Promise<WebhookRow | null> {
    const [row] = await this.dataSource.query<WebhookRow[]>(
      `SELECT ${COLUMNS} FROM webhook WHERE id = $1 AND removed_at IS NULL`,
      [id],
    )
    return row ?? null
  }

  /** The newest first. One more than the page shows. */
  messages(webhookId: string, state: MessageRow['state'] | null, page: Page): Promise<MessageRow[]> {
    const params: unknown[] = [webhookId, state]
    const bound = (cursor: Page['after'], argument: string, than: string): string => {
      if (!cursor) return 'true'
      if (!cursor.every((part) => Number.isSafeInteger(part)))
        throw badInput(`${argument} is not a cursor of this list; use one from its pageInfo or edges.`, { argument })
      params.push(...cursor)
      return `(position, part) ${than} ($${params.length - 1}::bigint, $${params.length}::bigint)`
    }
    const direction = page.backward ? 'ASC' : 'DESC'
    return this.dataSource.query<MessageRow[]>(
      `SELECT ${MESSAGE} FROM webhook_message WHERE webhook_id = $1 AND ($2::text IS NULL OR state = $2)
         AND ${bound(page.after, 'after', '<')} AND ${bound(page.before, 'before', '>')}
       ORDER BY position ${direction}, part ${direction} LIMIT ${page.size + 1}`,
      params,
    )
  }

  async count(webhookId: string, state: MessageRow['state'] | null): Promise<number> {
    const [row] = await this.dataSource.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM webhook_message WHERE webhook_id = $1 AND ($2::text IS NULL OR state = $2)',
      [webhookId, state],
    )
    return row.count
  }

  async create(
    caller: Caller,
    estateId: string,
    wanted: WebhookWanted,
  ): Promise<{ readonly webhook: WebhookRow; readonly secret: string } | Refusal> {
    const checked = await this.#checked(wanted)
    if ('code' in checked) return checked
    const secret = newSecret()
    return this.#run(caller, async (tx) => {
      const [{ held }] = (await tx.query<{ held: number }>(
        'SELECT count(*)::int AS held FROM webhook WHERE estate_id = $1 AND removed_at IS NULL',
        [estateId],
      )) as [{ held: number }]
      if (held >= MOST_OF_AN_ESTATE)
        throw new Refused(refuse('INVALID', 'API', 'badInput', { detail: `${MOST_OF_AN_ESTATE} webhooks` }))
      const [webhook] = (await tx.query<WebhookRow & Record<string, unknown>>(
        `INSERT INTO webhook (id, estate_id, name, url, events, personal, secret, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
        [
          newId(),
          estateId,
          checked.name,
          checked.url,
          checked.events,
          checked.personal,
          secret,
          caller.actor.personId,
          await tx.now(),
        ],
      )) as unknown as [WebhookRow]
      await this.#audit(tx, caller, 'CREATE_WEBHOOK', webhook, { after: checked })
      return { webhook, secret }
    })
  }

  /** What is not given stays as it is. Enabling one begins anew: what waits is sent from the oldest on. */
  async change(
    caller: Caller,
    id: string,
    changes: Partial<{ [K in keyof WebhookWanted]: WebhookWanted[K] | null }> & { readonly enabled?: boolean | null },
  ): Promise<{ readonly webhook: WebhookRow } | Refusal> {
    const before = await this.one(id)
    if (!before || !administratorRole(caller.actor, before.estateId)) return NOT_FOUND
    const checked = await this.#checked({
      name: changes.name ?? before.name,
      url: changes.url ?? before.url,
      events: changes.events ?? before.events,
      personal: changes.personal ?? before.personal,
    })
    if ('code' in checked) return checked
    return this.#run(caller, async (tx) => {
      await this.#lock(tx, caller, id)
      const { enabled } = changes
      const [webhook] = (await tx.query<WebhookRow & Record<string, unknown>>(
        `UPDATE webhook SET name = $2, url = $3, events = $4, personal = $5,
           disabled_at = CASE WHEN $6::boolean THEN NULL WHEN NOT $6 THEN coalesce(disabled_at, $7) ELSE disabled_at END,
           disabled_why = CASE WHEN $6::boolean THEN NULL WHEN NOT $6 THEN coalesce(disabled_why, 'BY_HAND') ELSE disabled_why END,
           failures = CASE WHEN $6::boolean THEN 0 ELSE failures END,
           not_before = CASE WHEN $6::boolean THEN '-infinity' ELSE not_before END
         WHERE id = $1 RETURNING ${COLUMNS}`,
        [id, checked.name, checked.url, checked.events, checked.personal, enabled ?? null, await tx.now()],
      )) as unknown as [WebhookRow]
      await this.#audit(tx, caller, 'CHANGE_WEBHOOK', webhook, { before, after: { ...checked, enabled } })
      tx.afterCommit(this.onQueued)
      return { webhook }
    })
  }

  /** The old secret signs beside the new one for so many hours, so that the receiver can be changed in between. */
  async rotate(
    caller: Caller,
    id: string,
    overlapHours: number,
  ): Promise<{ readonly webhook: WebhookRow; readonly secret: string } | Refusal> {
    if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS)
      return refuse('INVALID', 'API', 'badInput', { detail: `overlapHours: 0–${LONGEST_OVERLAP_HOURS}` })
    const secret = newSecret()
    return this.#run(caller, async (tx) => {
      await this.#lock(tx, caller, id)
      const until = new Date((await tx.now()).getTime() + overlapHours * 3_600_000)
      const [webhook] = (await tx.query<WebhookRow & Record<string, unknown>>(
        `UPDATE webhook SET previous_secret = secret, previous_until = $3, secret = $2 WHERE id = $1 RETURNING ${COLUMNS}`,
        [id, secret, until],
      )) as unknown as [WebhookRow]
      await this.#audit(tx, caller, 'ROTATE_WEBHOOK_SECRET', webhook, { previousUntil: until })
      return { webhook, secret }
    })
  }

  /** Nothing is sent any more, and its messages are forgotten. */
  async remove(caller: Caller, id: string): Promise<Refusal | null> {
    const done = await this.#run(caller, async (tx) => {
      const hook = await this.#lock(tx, caller, id)
      await tx.query('UPDATE webhook SET removed_at = $2 WHERE id = $1', [id, await tx.now()])
      await tx.query('DELETE FROM webhook_message WHERE webhook_id = $1', [id])
      await this.#audit(tx, caller, 'REMOVE_WEBHOOK', hook, { name: hook.name, url: hook.url })
      return { ok: true as const }
    })
    return 'code' in done ? done : null
  }

  /** Sends again, with the same ids: one message, or all of a range of positions that are not waiting anyway. @returns how many */
  async replay(
    caller: Caller,
    id: string,
    which: { readonly messageId: string } | { readonly from: number; readonly to: number },
  ): Promise<{ readonly queued: number } | Refusal> {
    return this.#run(caller, async (tx) => {
      const hook = await this.#lock(tx, caller, id)
      const [condition, params] =
        'messageId' in which ? ['id = $2', [which.messageId]] : ['position BETWEEN $2 AND $3', [which.from, which.to]]
      const rows = await tx.query<{ id: string; state: string }>(
        `SELECT id, state FROM webhook_message WHERE webhook_id = $1 AND ${condition} FOR NO KEY UPDATE`,
        [id, ...params],
      )
      if ('messageId' in which && rows.length === 0) throw new Refused(NOT_FOUND)
      const again = rows.filter(({ state }) => state !== 'PENDING').map((row) => row.id)
      await tx.query(`UPDATE webhook_message SET state = 'PENDING', attempts = 0 WHERE id = ANY($1::uuid[])`, [again])
      await this.#audit(tx, caller, 'REPLAY_WEBHOOK', hook, { which, queued: again.length })
      tx.afterCommit(this.onQueued)
      return { queued: again.length }
    })
  }

  async #lock(tx: Tx, caller: Caller, id: string): Promise<WebhookRow> {
    const [hook] = await tx.query<WebhookRow & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM webhook WHERE id = $1 AND removed_at IS NULL FOR NO KEY UPDATE`,
      [id],
    )
    if (!hook || !administratorRole(caller.actor, hook.estateId)) throw new Refused(NOT_FOUND)
    return hook
  }

  async #checked(wanted: WebhookWanted): Promise<WebhookWanted | Refusal> {
    const name = wanted.name.trim()
    if (name === '') return refuse('INVALID', 'API', 'fieldMissing', { field: 'name' })
    for (const [field, text, max] of [
      ['name', name, LONGEST_NAME],
      ['url', wanted.url, LONGEST_URL],
    ] as const) {
      if (text.length > max) return refuse('INVALID', 'API', 'fieldTooLong', { field, max, length: text.length })
    }
    const odd = nameProblem(name, 'API')
    if (odd) return odd
    const events = [...new Set(wanted.events)]
    if (events.length === 0) return refuse('INVALID', 'API', 'noEventsChosen')
    const url = this.addresses.parse(wanted.url.trim())
    if (!url || (await this.addresses.leadsInside(url)))
      return refuse('INVALID', 'API', 'addressNotAllowed', { address: wanted.url.slice(0, 200) })
    return { name, url: url.href, events, personal: wanted.personal }
  }

  async #audit(
    tx: Tx,
    caller: Caller,
    action: string,
    { id, estateId }: Pick<WebhookRow, 'id' | 'estateId'>,
    detail: AuditEntry['detail'],
  ): Promise<void> {
    await recordChange(
      tx,
      estateId,
      await tx.now(),
      [],
      [
        {
          actorId: caller.callerId,
          personId: caller.actor.personId,
          role: administratorRole(caller.actor, estateId) ?? 'SYSTEM',
          source: caller.source,
          action,
          recordKind: 'webhook',
          recordId: id,
          detail,
        },
      ],
    )
  }

  async #run<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
    try {
      return await this.unitOfWork.run(caller.actor, work)
    } catch (error) {
      if (error instanceof Refused) return error.refusal
      throw error
    }
  }
}
