/** The wall's rows as the API gives them; the same for every viewer, since nothing in them is personal. What was not read is not asked for. */
import { boardCard } from '../domain/card.js'
import { NO_CALLBACKS, quotaFigures } from '../domain/callback-quota.js'
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

/** The running month's callbacks (CBK-1), against what must be done of them. */
function quotaView(row: BoardRow, settings: EstateSettings): BoardQuota {
  const month = localMonth(row.now, row.timeZone)
  const { due, finished, doorToDoor, spotChecks, deadline } = quotaFigures(
    row.callbacks ?? NO_CALLBACKS,
    month,
    settings,
  )
  return {
    month,
    callbacksDue: due,
    callbacksDone: finished,
    doorToDoor: doorToDoor.numerator,
    doorToDoorNeeded: doorToDoor.needed,
    spotChecks: spotChecks.done,
    spotChecksNeeded: settings.spotChecksNeeded * (settings.spotCheckMode === 'EACH' ? 2 : 1),
    deadline,
  }
}
