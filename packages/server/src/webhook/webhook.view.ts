import type { MessageRow, WebhookRow } from './webhook.service.js'
import type { Webhook, WebhookMessage } from './webhook.type.js'

/** Its secrets have no way out. */
export const webhookView = (row: WebhookRow): Webhook => ({
  id: row.id,
  estateId: row.estateId,
  name: row.name,
  url: row.url,
  events: [...row.events],
  personal: row.personal,
  createdAt: row.createdAt,
  disabledAt: row.disabledAt,
  disabledWhy: row.disabledWhy,
  failures: row.failures,
  previousSecretUntil: row.previousUntil,
})

export const messageView = (row: MessageRow): WebhookMessage => ({
  id: row.id,
  position: row.position,
  type: row.type,
  body: JSON.parse(row.body) as unknown,
  at: row.at,
  state: row.state,
  attempts: row.attempts,
  attemptedAt: row.attemptedAt,
  deliveredAt: row.deliveredAt,
  answer: row.answer,
  problem: row.problem,
})
