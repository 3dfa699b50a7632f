/** The wall's rows as the API gives them; the same for every viewer, since nothing in them is personal. What was not read is not asked for. */
import { boardCard } from '../domain/card.js'
import { callbackDeadline } from '../domain/clock.js'
import { type EstateSettings, estateSettings } from '../domain/estate.js'
import { localMonth } from '../domain/calendar.js'
import { localizedText } from '../platform/graphql/localized-text.type.js'
import { estateView } from '../premises/estate.view.js'
import type { BoardTechnician } from './board-item.type.js'
import type { BoardRow, BoardTechnicianRow } from './board.store.js'
import type { Board, BoardQuota } from './board.type.js'

export const technicianOnBoard = ({ names, ...row }: BoardTechnicianRow): BoardTechnician => ({
  ...row,
  name: localizedText(names),
})

export function boardView(row: BoardRow): Board {
  const { id, timeZone, currency } = row
  const settings = estateSettings({ id, timeZone, currency }, row.settings)
  return {
    estate: estateView(row),
    position: row.position,
    serverTime: row.now,
    items: (row.items ?? []).map(([card, clocks]) => boardCard(card, clocks)),
    technicians: (row.technicians ?? []).map(technicianOnBoard),
    quota: quotaView(row, settings),
    today: {
      opened: row.opened,
      finished: row.finished,
      writtenOff: row.writtenOff,
      medianReplySeconds: row.medianReply === null ? null : Math.round(row.medianReply),
      clocksMet: row.met,
      clocksDecided: row.met + row.missed,
      openedLast10Minutes: row.openedLately,
    },
    lastMissAt: row.lastMissAt,
  }
}

/** CBK-3: 5 % as a fraction of whole numbers; 0.05 × 140 is 7.000000000000001, which would ask for eight. */
const doorToDoorNeeded = (callbacks: number): number => Math.ceil((callbacks * 5) / 100)

/**
 * The running month's callbacks. Every written-off order gets one (CBK-1), a cancelled one where the estate says so. None can be
 * recorded in this release, so that none is done.
 */
function quotaView(row: BoardRow, settings: EstateSettings): BoardQuota {
  const month = localMonth(row.now, row.timeZone)
  const callbacksDue = row.monthWrittenOff + (settings.callbackCancelled ? row.monthCancelled : 0)
  const callbacksDone = 0
  return {
    month,
    callbacksDue,
    callbacksDone,
    doorToDoor: 0,
    doorToDoorNeeded: doorToDoorNeeded(settings.quotaBase === 'MADE' ? callbacksDone : callbacksDue),
    spotChecks: 0,
    spotChecksNeeded: settings.spotChecksNeeded * (settings.spotCheckMode === 'EACH' ? 2 : 1),
    deadline: callbackDeadline(month, settings),
  }
}
