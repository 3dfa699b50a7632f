/** What the product is started with in a bench, and cards as it would make them. */
import { randomUUID } from 'node:crypto'
import type { Config } from '@dispatch/server/config'
import type { BoardCard } from '@dispatch/server/domain/card'
import type { Estate } from '../lib/estate.js'

export const benchConfig = (): Config => ({
  environment: 'test',
  http: { host: '127.0.0.1', port: 0, publicUrl: null, trustedProxies: 0 },
  database: { url: null, poolSize: 10 },
  dataDir: '.data',
  attachments: {
    s3: null,
    largest: { PHOTO: 20_000_000, RECORDING: 200_000_000, DOCUMENT: 30_000_000 },
    perRecord: 1_000_000_000,
  },
  session: { tokenSecret: 'a secret that only the bench knows', accessMinutes: 10, refreshDays: 30 },
  demo: { enabled: false, simulate: false, speed: 1 },
  log: { level: 'silent', format: 'json' },
  wake: { intervalMs: 20, pollMs: 1_000 },
  events: { retentionDays: 7 },
  idempotency: { retentionDays: 7 },
  webhooks: { allowedNetworks: [], timeoutMs: 10_000, retryMs: 5_000, retentionDays: 30 },
  defaultTimeZone: 'Asia/Shanghai',
})

export const benchCard = (estate: Estate): BoardCard => ({
  id: randomUUID(),
  kind: 'WORK_ORDER',
  serial: 'WO-2611-0042',
  status: 'DISPATCHED',
  version: 3,
  open: true,
  nature: 'ROUTINE',
  urgency: 'NORMAL',
  channel: 'PHONE',
  buildingId: estate.buildingId,
  buildingCode: '5',
  room: '1803',
  service: { zhHant: '燈', zhHans: '灯', en: 'Lamp' },
  category: 'ROUTINE',
  department: 'ENGINEERING',
  assigneeId: null,
  assigneeName: null,
  requestId: null,
  openedAt: '2026-11-23T01:30:00.000Z',
  appointmentAt: null,
  clocks: [],
})

/** About 580 bytes a message, as a display needs it. */
export const BOARD_EVENTS = `subscription Board($estateId: ID!, $after: SafeInt!) {
  boardEvents(estateId: $estateId, after: $after) {
    state head serverTime
    events { position at kind action item { id serial status version open urgency buildingCode room service { zhHant zhHans en } department assigneeId } }
  }
}`
