/**
 * Contents of attachments over HTTP, streamed both ways, with the API's sign-in.
 *
 *     PUT  /attachments/{id}?owner=ORDER&ownerId=…&name=…   the body is the file; the id is the client's, so that it may send it again
 *     POST /attachments?owner=…                             the same, with an id made here
 *     GET  /attachments/{id}                                the content; ranges, If-None-Match
 *     GET  /attachments/{id}/thumbnail                      a small JPEG
 */
import { pipeline } from 'node:stream/promises'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { isStepId, MEDIA_TYPES, savedName, tooLarge } from '../domain/attachment.js'
import { NOT_FOUND, refuse, type Refusal } from '../domain/refusal.js'
import { explain } from '../domain/refusal-text.js'
import { AttachmentOwner } from '../domain/vocabulary.js'
import type { AccessService } from '../platform/auth/access.service.js'
import type { Identity } from '../platform/auth/identity.js'
import { localeFrom } from '../platform/graphql/context.js'
import { isUuid, newId } from '../platform/id.js'
import type { Logger } from '../platform/logger.js'
import { Refused } from '../platform/unit-of-work.js'
import type { AttachCall, AttachmentService } from './attachment.service.js'
import type { StoredAttachment } from './attachment.store.js'
import { attachmentView, pathOf } from './attachment.view.js'
import type { StagedFile, Staging } from './staging.js'

export interface AttachmentRoutesParts {
  readonly service: AttachmentService
  readonly staging: Staging
  readonly access: AccessService
  readonly logger: Logger
}

/** Uploads that one process takes at a time: so many files may lie half arrived on its disk. */
const MOST_AT_ONCE = 16
/** A refused body is read on for so long, in milliseconds, so that the client gets to read why. */
const PATIENCE_MS = 3_000

export function attachmentRoutes({ service, staging, access, logger }: AttachmentRoutesParts): Router {
  const router = Router()
  let underway = 0

  const keep = async (request: Request, call: AttachCall, file: StagedFile, identity: Identity | null) => {
    if (!identity) return null
    const source = `http ${request.ip ?? ''}`.trim()
    const caller = { actor: identity.actor, callerId: identity.actor.accountId as string, source }
    return service.attach(caller, call, file)
  }

  const upload = async (request: Request, response: Response): Promise<void> => {
    const identity = await access.identify(request.get('authorization'))
    if (!identity) return sendOff(request, response, 401, refuse('FORBIDDEN', 'API', 'signInNeeded'), identity)
    const call = callOf(request)
    if ('reason' in call) return refused(request, response, call, identity)
    const most = Math.max(...Object.values(service.limits.largest))
    const said = Number(request.get('content-length') ?? 0)
    if (said > most) return refused(request, response, tooLarge(said, most), identity)
    if ((request.get('content-encoding') ?? 'identity') !== 'identity')
      return refused(request, response, badInput('content-encoding'), identity)
    if (underway >= MOST_AT_ONCE) {
      response.set('retry-after', '5')
      return sendOff(request, response, 503, badInput('too many uploads at once'), identity)
    }
    underway += 1
    try {
      await service.admit(identity.actor, call)
      const file = await staging.take(request, most)
      // It may have taken minutes: who was signed out meanwhile leaves nothing.
      const attached = await keep(request, call, file, await access.again(identity)).finally(() =>
        staging.discard(file.path),
      )
      if (!attached) return sendOff(request, response, 401, refuse('FORBIDDEN', 'API', 'signInNeeded'), identity)
      const { attachment, position } = attached
      response
        .status(position === null ? 200 : 201)
        .set({ 'cache-control': 'no-store', location: pathOf(attachment) })
        .json({
          attachment: { ...attachmentView(attachment), byPersonId: undefined },
          position,
          replayed: position === null,
        })
    } catch (error) {
      if (error instanceof Refused) return refused(request, response, error.refusal, identity)
      if (brokeOff(error, request)) {
        logger.debug({ requestId: response.locals.requestId as string }, 'an upload broke off')
        request.destroy()
        return
      }
      throw error
    } finally {
      underway -= 1
    }
  }
  router.post('/', handled(upload))
  router.put('/:id', handled(upload))

  const download =
    (part: 'content' | 'thumbnail') =>
    async (request: Request, response: Response): Promise<void> => {
      const identity = await access.identify(request.get('authorization'))
      if (!identity) return sendOff(request, response, 401, refuse('FORBIDDEN', 'API', 'signInNeeded'), identity)
      const { id } = request.params
      const attachment = isUuid(id) ? await service.readable(identity.actor, id) : null
      if (!attachment || (part === 'thumbnail' && attachment.thumbnailSize === null))
        return refused(request, response, NOT_FOUND, identity)
      await send(request, response, attachment, part, service)
    }
  router.get('/:id', handled(download('content')))
  router.get('/:id/thumbnail', handled(download('thumbnail')))
  return router
}

/** What fails goes to the app's own handler of errors. */
const handled =
  (work: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  (request, response, next) =>
    void work(request, response).catch(next)

async function send(
  request: Request,
  response: Response,
  attachment: StoredAttachment,
  part: 'content' | 'thumbnail',
  service: AttachmentService,
): Promise<void> {
  const thumbnail = part === 'thumbnail'
  const size = thumbnail ? (attachment.thumbnailSize as number) : attachment.size
  const type = thumbnail ? 'image/jpeg' : attachment.mediaType
  const inline = thumbnail || (MEDIA_TYPES[type]?.inline ?? false)
  const etag = `"${attachment.sha256}${thumbnail ? '-t' : ''}"`
  response.set({
    etag,
    'accept-ranges': 'bytes',
    // Kept by the browser, and asked for again each time: who may no longer read it is refused at once, others are told that it is unchanged.
    'cache-control': 'private, no-cache',
    vary: 'authorization',
    'content-disposition': disposition(inline, savedName(attachment.name, type)),
    // Whatever a browser makes of it, it runs nothing and reaches nobody.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
  if (
    request
      .get('if-none-match')
      ?.split(',')
      .some((each) => each.trim().replace(/^W\//, '') === etag)
  ) {
    response.status(304).end()
    return
  }
  const ifRange = request.get('if-range')
  const range = ifRange !== undefined && ifRange !== etag ? null : rangeOf(request.get('range'), size)
  if (range === 'none') {
    response
      .status(416)
      .set({ 'content-range': `bytes */${size}` })
      .end()
    return
  }
  const { from, to } = range ?? { from: 0, to: size - 1 }
  const head = () =>
    response.status(range ? 206 : 200).set({
      'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      'content-length': String(to - from + 1),
      ...(range ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}),
    })
  if (request.method === 'HEAD') {
    head().end()
    return
  }
  const content = await service.read(attachment, part, range ? { from, to } : undefined)
  head()
  try {
    await pipeline(content, response)
  } catch (error) {
    // Whoever has gone needs no answer; the connection is broken off for who is still there and would take a part for the whole.
    if (!response.destroyed) throw error
  }
}

/** One range; several, or one that nobody understands, are answered with the whole. */
function rangeOf(header: string | undefined, size: number): { from: number; to: number } | 'none' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 ? 'none' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'none' : { from, to }
}

/** RFC 6266: a name of plain letters for old clients, the real one beside it. */
function disposition(inline: boolean, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const real = encodeURIComponent(name).replace(
    /['()*!]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${real}`
}

const badInput = (detail: string): Refusal => refuse('INVALID', 'API', 'badInput', { detail })

function callOf(request: Request): AttachCall | Refusal {
  const { owner, ownerId, stepId, name, supersedes } = request.query as Readonly<Record<string, unknown>>
  const id = request.params.id ?? newId()
  if (!isUuid(id)) return badInput('id')
  if (typeof owner !== 'string' || !Object.hasOwn(AttachmentOwner, owner)) return badInput('owner')
  if (!isUuid(ownerId)) return badInput('ownerId')
  if (stepId !== undefined && (typeof stepId !== 'string' || !isStepId(stepId))) return badInput('stepId')
  if (name !== undefined && typeof name !== 'string') return badInput('name')
  if (supersedes !== undefined && !isUuid(supersedes)) return badInput('supersedes')
  return {
    id: id.toLowerCase(),
    owner: owner as AttachmentOwner,
    ownerId: ownerId.toLowerCase(),
    stepId: stepId ?? null,
    name: name ?? '',
    supersedes: supersedes?.toLowerCase() ?? null,
  }
}

const STATUS: Readonly<Record<Refusal['code'], number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  WRONG_STATE: 409,
  CONFLICT: 409,
  REPLAY: 409,
  UNMET: 422,
  INVALID: 400,
}
const STATUS_OF_REASON: Readonly<Partial<Record<Refusal['reason'], number>>> = {
  attachmentTooLarge: 413,
  attachmentType: 415,
}

const refused = (request: Answered, response: Response, refusal: Refusal, identity: Identity | null): void =>
  sendOff(request, response, STATUS_OF_REASON[refusal.reason] ?? STATUS[refusal.code], refusal, identity)

type Answered = Pick<Request, 'get' | 'complete' | 'resume' | 'socket' | 'once'>

/** The answer in the form of the API's errors. What of a body is still to come is read for a while and thrown away. */
function sendOff(
  request: Answered,
  response: Response,
  status: number,
  refusal: Refusal,
  identity: Identity | null,
): void {
  const locale = identity?.actor.kind === 'person' ? identity.actor.locale : localeFrom(request.get('accept-language'))
  const { code, rule, reason, facts } = refusal
  if (!request.complete) {
    response.set('connection', 'close')
    request.resume()
    const cut = setTimeout(() => request.socket.destroy(), PATIENCE_MS)
    request.once('end', () => clearTimeout(cut))
    request.once('close', () => clearTimeout(cut))
  }
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({
      errors: [
        {
          message: explain(refusal, locale),
          extensions: {
            code: status === 401 ? 'UNAUTHENTICATED' : code,
            rule,
            reason,
            facts,
            requestId: response.locals.requestId as string,
          },
        },
      ],
    })
}

/** The client has gone, or sent nothing for too long. */
const brokeOff = (error: unknown, request: Request): boolean =>
  !request.complete &&
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'].includes((error as { code?: string }).code ?? '')
