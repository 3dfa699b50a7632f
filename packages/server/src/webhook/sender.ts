/**
 * Sends what is queued for webhooks: of each in order, of all side by side. A webhook is one server's at a time, by a lease that it
 * renews before each message; when that server dies, another sees that it is gone, or the lease runs out, and goes on with the
 * message that was not recorded as delivered. So a message may arrive twice (its id is the same) and is never lost. Who is slow or away holds up nobody but
 * himself.
 */
import { afterFailure, retryDelay } from '../domain/webhook.js'
import { SYSTEM } from '../domain/role.js'
import { holderIsGone, reservedBy } from '../live/alive.js'
import type { Notifier } from '../notification/notifier.js'
import { newId } from '../platform/id.js'
import type { Logger } from '../platform/logger.js'
import { Loop } from '../platform/loop.js'
import { recordChange } from '../platform/record.js'
import type { Tx, UnitOfWork } from '../platform/unit-of-work.js'
import type { Addresses } from './address.js'
import { type Answer, post } from './post.js'
import { signatureOf } from './signature.js'

export interface SenderOptions {
  readonly unitOfWork: UnitOfWork
  readonly notifier: Notifier
  readonly addresses: Addresses
  readonly logger: Logger
  readonly timeoutMs: number
  readonly retryMs: number
  readonly retentionDays: number
  /** By which other servers see that this one is there (live/alive.ts). */
  readonly serverKey: () => number
  /** Default Math.random. */
  readonly random?: () => number
}

/** Webhooks that one server sends to at once. */
const MOST_AT_ONCE = 16
/** Messages before a webhook is let go, so that others have their turn. */
const IN_ONE_TURN = 50
const PRUNE_EVERY_MS = 3_600_000
const PRUNED_AT_ONCE = 5_000

const WAITING = `w.removed_at IS NULL AND w.disabled_at IS NULL
  AND EXISTS (SELECT FROM webhook_message m WHERE m.webhook_id = w.id AND m.state = 'PENDING')`

const CLAIM = `
UPDATE webhook SET lease = $1, leased_until = clock_timestamp() + $2::float8 * interval '1 millisecond'
WHERE id = (
  SELECT w.id FROM webhook w WHERE ${WAITING} AND w.not_before <= clock_timestamp()
    AND (w.leased_until IS NULL OR w.leased_until <= clock_timestamp() OR ${holderIsGone('w.lease')})
  ORDER BY w.not_before, w.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
RETURNING id`

const NEXT = `
SELECT extract(epoch FROM min(greatest(w.not_before, coalesce(w.leased_until, '-infinity'))) - clock_timestamp())::float8 * 1000 AS wait
FROM webhook w WHERE ${WAITING} AND greatest(w.not_before, coalesce(w.leased_until, '-infinity')) > clock_timestamp()`

/** The oldest message, and the lease renewed for it; nothing when the lease is lost, or the webhook disabled meanwhile. */
const TAKE = `
WITH held AS (
  UPDATE webhook SET leased_until = clock_timestamp() + $3::float8 * interval '1 millisecond'
  WHERE id = $1 AND lease = $2 AND removed_at IS NULL AND disabled_at IS NULL
  RETURNING id, url, secret, CASE WHEN previous_until > clock_timestamp() THEN previous_secret END AS previous_secret)
SELECT h.url, h.secret, h.previous_secret, m.id, m.body, m.attempts, clock_timestamp() AS now
FROM held h JOIN webhook_message m ON m.webhook_id = h.id AND m.state = 'PENDING' ORDER BY m.position, m.part LIMIT 1`

interface Taken {
  readonly url: string
  readonly secret: string
  readonly previous_secret: string | null
  readonly id: string
  readonly body: string
  readonly attempts: number
  readonly now: Date
}

export class WebhookSender {
  readonly #loop: Loop
  readonly #busy = new Set<Promise<void>>()
  #lastPrune = -Infinity

  constructor(private readonly options: SenderOptions) {
    this.#loop = new Loop({
      what: 'messages to webhooks',
      logger: options.logger,
      longestWaitMs: 1_000,
      work: () => this.#work(),
    })
  }

  start(): void {
    this.#loop.start()
  }

  /** Lets what is under way end; its time is bounded. */
  async stop(): Promise<void> {
    await this.#loop.stop()
    await Promise.all(this.#busy)
  }

  /** There is something to send. */
  readonly wake = (): void => this.#loop.wake()

  /** Longer than an attempt can take, so that nobody else begins while it is under way. */
  get #leaseMs(): number {
    return 2 * this.options.timeoutMs + 1_000
  }

  async #work(): Promise<number> {
    const { unitOfWork, serverKey } = this.options
    await this.#prune()
    while (this.#busy.size < MOST_AT_ONCE && !this.#loop.stopping) {
      const lease = reservedBy(serverKey(), newId())
      const [claimed] = await unitOfWork.run(SYSTEM, (tx) => tx.query<{ id: string }>(CLAIM, [lease, this.#leaseMs]))
      if (!claimed) {
        const [next] = await unitOfWork.read((tx) => tx.query<{ wait: number | null }>(NEXT))
        return next?.wait == null ? Infinity : Math.max(1, next.wait)
      }
      const turn = this.#turn(claimed.id, lease).finally(() => {
        this.#busy.delete(turn)
        this.#loop.wake()
      })
      this.#busy.add(turn)
    }
    return Infinity
  }

  async #turn(webhookId: string, lease: string): Promise<void> {
    const { unitOfWork, logger } = this.options
    try {
      for (let sent = 0; sent < IN_ONE_TURN && !this.#loop.stopping; sent++) {
        const [taken] = await unitOfWork.run(SYSTEM, (tx) =>
          tx.query<Taken & Record<string, unknown>>(TAKE, [webhookId, lease, this.#leaseMs]),
        )
        if (!taken) break
        const answer = await this.#send(taken)
        const arrived = await unitOfWork.run(SYSTEM, (tx) => this.#record(tx, webhookId, lease, taken, answer))
        if (!arrived) break
      }
    } catch (error) {
      logger.error({ err: error, webhookId }, 'messages to a webhook could not be sent; trying again')
    }
    await unitOfWork
      .run(SYSTEM, (tx) =>
        tx.query('UPDATE webhook SET lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2', [
          webhookId,
          lease,
        ]),
      )
      .catch(() => {}) // it runs out by itself
  }

  #send({ url, secret, previous_secret, id, body, now }: Taken): Promise<Answer> {
    const { addresses, timeoutMs } = this.options
    const timestamp = Math.floor(now.getTime() / 1_000)
    const secrets = [secret, previous_secret].filter((each) => each !== null)
    return post(
      addresses,
      new URL(url),
      {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'dispatch-centre',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatureOf(secrets, id, timestamp, body),
      },
      body,
      timeoutMs,
    )
  }

  /** @returns whether it arrived, and so the next one's turn has come */
  async #record(tx: Tx, webhookId: string, lease: string, taken: Taken, answer: Answer): Promise<boolean> {
    const { retryMs, random = Math.random } = this.options
    // The lock on the webhook first: an administrator who disables it, and a server that has taken it over, wait or are seen.
    const [hook] = await tx.query<HookRow & Record<string, unknown>>(
      `SELECT id, estate_id, name, failures, created_by, lease = $2 AS mine, clock_timestamp() AS now FROM webhook WHERE id = $1 FOR NO KEY UPDATE`,
      [webhookId, lease],
    )
    if (!hook) return false
    const attempts = taken.attempts + 1
    if (answer.problem === null) {
      await tx.query(
        `UPDATE webhook_message SET state = 'DELIVERED', attempts = $2, attempted_at = $3, delivered_at = $3, answer = $4, problem = NULL WHERE id = $1`,
        [taken.id, attempts, hook.now, answer.status],
      )
      if (hook.failures > 0) await tx.query('UPDATE webhook SET failures = 0 WHERE id = $1', [webhookId])
      return hook.mine
    }
    if (!hook.mine) return false
    const failures = hook.failures + 1
    const { message, webhook } = afterFailure(attempts, failures, answer.status)
    const wait = retryDelay(attempts, retryMs, random(), answer.retryAfterMs)
    await tx.query(
      `UPDATE webhook_message SET state = $2, attempts = $3, attempted_at = $4, answer = $5, problem = $6 WHERE id = $1`,
      [taken.id, message === 'DEAD' ? 'DEAD' : 'PENDING', attempts, hook.now, answer.status, answer.problem],
    )
    await tx.query(
      `UPDATE webhook SET failures = $2, not_before = $3, disabled_at = CASE WHEN $4::text IS NULL THEN disabled_at ELSE $5 END,
         disabled_why = coalesce($4, disabled_why) WHERE id = $1`,
      [webhookId, failures, new Date(hook.now.getTime() + wait), webhook, hook.now],
    )
    if (webhook) await this.#tellOfDisabling(tx, hook, failures, webhook, answer)
    return false
  }

  async #tellOfDisabling(tx: Tx, hook: HookRow, failures: number, why: string, answer: Answer): Promise<void> {
    tx.sawNow(hook.now)
    await this.options.notifier.notify(tx, {
      estateId: hook.estate_id,
      to: { roles: ['ADMIN_HR', 'CENTRE_MANAGER'], personIds: hook.created_by ? [hook.created_by] : [] },
      kind: 'WEBHOOK_DISABLED',
      facts: { name: hook.name, failures },
      about: { kind: 'webhook', id: hook.id, serial: null },
    })
    await recordChange(
      tx,
      hook.estate_id,
      hook.now,
      [],
      [
        {
          actorId: null,
          personId: null,
          role: 'SYSTEM',
          source: 'job webhooks',
          action: 'DISABLE_WEBHOOK',
          recordKind: 'webhook',
          recordId: hook.id,
          detail: { why, failures, answer: answer.status, problem: answer.problem },
        },
      ],
    )
  }

  async #prune(): Promise<void> {
    if (performance.now() - this.#lastPrune < PRUNE_EVERY_MS) return
    this.#lastPrune = performance.now()
    await this.options.unitOfWork.run(SYSTEM, (tx) =>
      tx.query(
        `DELETE FROM webhook_message WHERE id IN (
           SELECT id FROM webhook_message WHERE at < clock_timestamp() - make_interval(days => $1) LIMIT ${PRUNED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
        [this.options.retentionDays],
      ),
    )
  }
}

interface HookRow {
  readonly id: string
  readonly estate_id: string
  readonly name: string
  readonly failures: number
  readonly created_by: string | null
  readonly mine: boolean
  readonly now: Date
}
