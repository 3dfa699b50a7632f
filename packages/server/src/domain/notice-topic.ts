import type { ClockKind, Role } from './vocabulary.js'

/** What an estate may have told to others than by default: a clock that ran out, an order escalated, a technician who cannot come. */
export type NoticeTopic = ClockKind | 'ESCALATE' | 'REPORT_UNABLE'
export type NoticeTo = Readonly<Partial<Record<NoticeTopic, readonly Role[]>>>
