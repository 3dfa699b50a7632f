/**
 * Price lists as files over HTTP, with the same sign-in and the same policy as the API: `GET /files/price-lists/<id>.csv|xlsx`, and
 * `POST /files/price-lists?estateId=…` with the file as the body. A dry run unless `dryRun=false` is said.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { changesBetween, type RowProblem } from '../domain/price-list.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { hasRole, rolesIn } from '../domain/role.js'
import type { Locale, Role } from '../domain/vocabulary.js'
import type { AccessService } from '../platform/auth/access.service.js'
import { denial, PREPARERS } from '../platform/auth/policy.js'
import { createContext, type GraphQLContext } from '../platform/graphql/context.js'
import { refusalView } from '../platform/graphql/refusal.type.js'
import type { PriceListDraftService } from './price-list-draft.service.js'
import { LARGEST_FILE } from './sheet.js'
import { type Format, FORMATS, readPriceList, writePriceList } from './price-list.file.js'
import { isUuid } from '../platform/id.js'

export const PRICE_LISTS_PATH = '/files/price-lists'

const STATUS: Readonly<Record<Refusal['code'], number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REPLAY: 409,
  WRONG_STATE: 409,
  INVALID: 422,
  UNMET: 422,
}
/** Files read at once: each may hold its whole length unpacked. */
const MOST_READING = 2

export function priceListRoutes(access: AccessService, drafts: PriceListDraftService): Router {
  const router = Router()
  const contextOf = async (request: Request, response: Response): Promise<GraphQLContext> =>
    createContext({
      identity: await access.identify(request.get('authorization')),
      requestId: response.locals.requestId as string,
      remote: request.ip ?? '',
      source: 'http',
      acceptLanguage: request.get('accept-language'),
    })

  const download = async (request: Request<{ file: string }>, response: Response): Promise<void> => {
    const context = await contextOf(request, response)
    const [, id, format] = /^([0-9a-f-]{36})\.(csv|xlsx)$/i.exec(request.params.file) ?? []
    if (denied(context, response, 'priceLists', null)) return
    const list = id && isUuid(id) ? await drafts.list(id.toLowerCase()) : null
    const { actor } = context
    const mayRead =
      list !== null &&
      actor !== null &&
      (list.draft
        ? rolesIn(actor, list.estateId).some(
            (role) => role === 'AUDITOR' || (PREPARERS as readonly Role[]).includes(role),
          )
        : rolesIn(actor, list.estateId).some((role) => role !== 'WALL_DISPLAY'))
    if (!list || !mayRead || !id) return refused(context, response, NOT_FOUND)
    const kind = format?.toLowerCase() as Format
    response.set({
      'cache-control': 'no-store',
      'content-type': kind === 'csv' ? 'text/csv; charset=utf-8' : FORMATS[kind].mediaType,
      'content-disposition': `attachment; filename="prices-${list.name.replaceAll(/[^\w-]/g, '_')}.${kind}"`,
    })
    await pipeline(Readable.from(writePriceList(kind, drafts.lines(id.toLowerCase()), list.currency)), response).catch(
      unlessGone(response),
    )
  }

  let reading = 0
  const upload = async (request: Request, response: Response): Promise<void> => {
    const context = await contextOf(request, response)
    response.set('cache-control', 'no-store')
    const query = request.query as Readonly<Record<string, unknown>>
    const said = (name: string): string | null =>
      typeof query[name] === 'string' && query[name] !== '' ? query[name] : null
    const estateId = said('estateId')?.toLowerCase() ?? ''
    if (denied(context, response, 'draftPriceList', estateId)) return
    const actor = context.actor
    if (!actor || !isUuid(estateId) || !PREPARERS.some((role) => hasRole(actor, estateId, role)))
      return refused(context, response, NOT_FOUND)
    const format = formatOf(request.get('content-type'))
    if (!format)
      return refused(
        context,
        response,
        refuse('INVALID', 'API', 'badInput', { detail: 'content-type: text/csv, xlsx' }),
        415,
      )
    const draftId = said('draftId')?.toLowerCase() ?? null
    if (draftId !== null && !isUuid(draftId)) return refused(context, response, NOT_FOUND)
    const estate = await drafts.estate(estateId)
    if (!estate) return refused(context, response, NOT_FOUND)
    if (reading >= MOST_READING)
      return refused(context, response.set('retry-after', '5'), refuse('UNMET', 'API', 'importsBusy'), 503)
    reading += 1
    try {
      // A file that is given up early is not cut off: who sends it shall hear why.
      const read = await readPriceList(format, request.iterator({ destroyOnReturn: false }), estate)
      const problems = read.problems.map((each) => problemView(each, context.locale))
      const base = { rows: read.rows, problems, more: read.more }
      await drained(request, response)
      if (problems.length > 0) return void response.status(422).json({ ok: false, dryRun: true, ...base, draft: null })
      const current = await drafts.current(estateId)
      const changed = changesBetween(current ? await drafts.allLines(current) : [], read.lines)
      const changes = {
        added: changed.filter(({ was }) => !was).length,
        removed: changed.filter(({ is }) => !is).length,
        changed: changed.filter(({ was, is }) => was && is).length,
      }
      if (said('dryRun') !== 'false')
        return void response.json({ ok: true, dryRun: true, ...base, changes, draft: null })
      const saved = await drafts.save(
        { actor, callerId: actor.accountId ?? '', source: `http ${context.remote}`.trim() },
        {
          estateId,
          draftId,
          version: said('version') === null ? null : Number(said('version')),
          validFrom: said('validFrom') ?? '',
          validTo: said('validTo'),
          note: said('note'),
        },
        read.lines,
        'IMPORT',
      )
      if ('reason' in saved) return refused(context, response, saved)
      response
        .status(201)
        .json({ ok: true, dryRun: false, ...base, changes, draft: { id: saved.id, version: saved.version } })
    } catch (error) {
      // Who went away in the middle hears nothing, and nothing is wrong here.
      if (request.complete) throw error
    } finally {
      reading -= 1
    }
  }

  // Express 5 hands on what they reject with.
  router.get('/:file', (request, response) => download(request, response))
  router.post('/', (request, response) => upload(request, response))
  return router
}

/** A download that is broken off is nobody's error. */
const unlessGone =
  (response: Response) =>
  (error: unknown): void => {
    if (!response.destroyed) throw error
  }

/** Takes the rest of a body that was given up, so that its sender gets to read the answer; not without end. */
async function drained(request: Request, response: Response): Promise<void> {
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > LARGEST_FILE) return void response.set('connection', 'close')
  }
}

function formatOf(contentType: string | undefined): Format | null {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase()
  return (Object.keys(FORMATS) as Format[]).find((format) => FORMATS[format].mediaType === type) ?? null
}

const problemView = ({ row, column, what, next, value }: RowProblem, locale: Locale) => ({
  row,
  column,
  value,
  what: what[locale],
  next: next[locale],
})

/** @returns whether the policy keeps the caller out, who has then been told */
function denied(context: GraphQLContext, response: Response, field: string, estateId: string | null): boolean {
  const found = denial(field, context.actor, estateId === null ? {} : { estateId })
  if (!found) return false
  if (found.kind === 'unauthenticated') {
    complain(
      response.set('www-authenticate', 'Bearer'),
      401,
      'Sign in first: there is no valid access token with this call.',
      { code: 'UNAUTHENTICATED', rule: 'API', reason: 'signInNeeded' },
    )
  } else refused(context, response, found.refusal)
  return true
}

function refused(context: GraphQLContext, response: Response, refusal: Refusal, status = STATUS[refusal.code]): void {
  const { code, rule, reason, facts, message } = refusalView(refusal, context.locale)
  complain(response, status, message, { code, rule, reason, facts })
}

const complain = (response: Response, status: number, message: string, extensions: object): void =>
  void response
    .status(status)
    .json({ errors: [{ message, extensions: { ...extensions, requestId: response.locals.requestId as string } }] })
