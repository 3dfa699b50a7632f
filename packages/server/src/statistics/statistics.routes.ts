/** The month's form as a file, with the same sign-in and policy as the API: `GET /files/statistics/<estate>/<month>.pdf|xlsx?lang=zh_Hant`. */
import { type Request, type Response, Router } from 'express'
import { isMonth } from '../domain/calendar.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { Locale } from '../domain/vocabulary.js'
import type { AccessService } from '../platform/auth/access.service.js'
import { denial } from '../platform/auth/policy.js'
import { createContext } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import { writePdf } from '../platform/report/pdf.js'
import type { Report } from '../platform/report/report.js'
import { writeXlsx } from '../platform/report/xlsx.js'
import type { PremisesService } from '../premises/premises.service.js'
import { statisticsReport } from './statistics.report.js'
import type { StatisticsService } from './statistics.service.js'
import { isUuid } from '../platform/id.js'

export const STATISTICS_PATH = '/files/statistics'

const WRITERS: Readonly<
  Record<string, { readonly mediaType: string; readonly write: (report: Report) => Promise<Buffer> }>
> = {
  pdf: { mediaType: 'application/pdf', write: writePdf },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
}
/** Files written at once: each holds a processor for a moment. */
const MOST_WRITING = 2
export function statisticsRoutes(
  access: AccessService,
  statistics: StatisticsService,
  premises: PremisesService,
): Router {
  const router = Router()
  let writing = 0
  const answer = async (request: Request, response: Response): Promise<void> => {
    const context = createContext({
      identity: await access.identify(request.get('authorization')),
      requestId: response.locals.requestId as string,
      remote: request.ip ?? '',
      source: 'http',
      acceptLanguage: request.get('accept-language'),
    })
    response.set('cache-control', 'no-store')
    const asked = request.query.lang
    const locale = typeof asked === 'string' && Object.hasOwn(Locale, asked) ? (asked as Locale) : context.locale
    const say = (status: number, refusal: Refusal): void =>
      void response
        .status(status)
        .json({ errors: [{ message: refusalView(refusal, locale).message, extensions: refusalView(refusal, locale) }] })
    const estateId = String(request.params.estateId)
    const [, month = '', format = ''] = /^(\d{4}-\d{2})\.(pdf|xlsx)$/.exec(String(request.params.file)) ?? []
    const writer = WRITERS[format]
    const { actor } = context
    const denied = denial('statistics', actor, { estateId })
    if (denied?.kind === 'unauthenticated' || !actor) return say(401, refuse('FORBIDDEN', 'API', 'signInNeeded'))
    if (denied) return say(403, denied.refusal)
    if (!isUuid(estateId) || !isMonth(month) || !writer) return say(404, NOT_FOUND)
    const counted = await statistics.month(actor, estateId, month)
    const estate = (await premises.estatesById([estateId])).get(estateId)
    if (!counted || !estate) return say(404, NOT_FOUND)
    if (writing >= MOST_WRITING) {
      response.set('retry-after', '2')
      return void response
        .status(503)
        .json({ errors: [{ message: 'Other files are being written. Try again in a moment.' }] })
    }
    writing += 1
    try {
      const trend = await statistics.trend(actor, estateId, month)
      const report = statisticsReport(
        { counted, trend, estate: { name: estate.names, timeZone: estate.timeZone }, now: new Date() },
        locale,
      )
      const file = await writer.write(report)
      response
        .set({
          'content-type': writer.mediaType,
          'content-disposition': `attachment; filename="statistics-${estate.code.replaceAll(/[^\w-]/g, '_')}-${month}.${format}"`,
          'content-length': String(file.length),
        })
        .end(file)
    } finally {
      writing -= 1
    }
  }
  router.get('/:estateId/:file', (request, response, next) => void answer(request, response).catch(next))
  return router
}
