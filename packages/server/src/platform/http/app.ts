import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import { parseCookie, stringifySetCookie } from 'cookie'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { AccessService } from '../auth/access.service.js'
import { type Cookies, createContext, type GraphQLContext } from '../graphql/context.js'
import { nestingProblem } from '../graphql/limits.js'
import { type Logger, requestIdFrom } from '../logger.js'
import { board } from './board.js'
import { welcome } from './welcome.js'

export const GRAPHQL_PATH = '/graphql'
const REFRESH_COOKIE = 'dispatch_refresh'
/** Bytes of a request's body: the longest signature with room to spare. */
const LARGEST_BODY = 1_000_000

export interface AppSettings {
  readonly apollo: ApolloServer<GraphQLContext>
  readonly access: AccessService
  readonly logger: Logger
  /** Directory of the built board; null: API only. */
  readonly boardDir: string | null
  /** How many proxies of our own stand in front: so many entries of X-Forwarded-For are believed. */
  readonly trustedProxies: number
  /** Cookies go over https only. */
  readonly secureCookies: boolean
  /** Whether we can serve: the database answers. */
  readonly ready: () => Promise<boolean>
  /** What other parts answer beside the API, by path. */
  readonly routes?: Readonly<Record<string, RequestHandler>>
}

/** Everything that answers HTTP: the API, health, and the board. */
export function createApp(settings: AppSettings): Express {
  const { apollo, access, logger } = settings
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustedProxies)
  app.set('etag', false)
  app.use(identifyRequest, securityHeaders(settings.secureCookies))

  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'))
  app.get('/readyz', async (_request, response) => {
    const ready = await settings.ready().catch(() => false)
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n')
  })

  for (const [path, handler] of Object.entries(settings.routes ?? {})) app.use(path, handler)
  app.use(
    GRAPHQL_PATH,
    bodyInTime,
    noStore,
    welcome,
    express.json({ limit: LARGEST_BODY }),
    bodyProblem,
    documentProblem,
  )
  app.use(
    GRAPHQL_PATH,
    expressMiddleware(apollo, {
      context: async ({ req, res }) =>
        createContext({
          identity: await access.identify(req.get('authorization')),
          requestId: res.locals.requestId as string,
          remote: req.ip ?? '',
          source: 'http',
          acceptLanguage: req.get('accept-language'),
          cookies: cookiesOf(req, res, settings.secureCookies),
        }),
    }),
  )
  if (settings.boardDir) app.use(board(settings.boardDir))
  app.use((_request, response) => void response.status(404).type('text').send('Not found\n'))
  app.use(failed(logger))
  return app
}

const identifyRequest: RequestHandler = (request, response, next) => {
  response.locals.requestId = requestIdFrom(request.get('x-request-id'))
  response.set('x-request-id', response.locals.requestId as string)
  next()
}

/** A body that comes byte by byte holds its connection no longer than this. Routes that take large ones have a rule of their own. */
const BODY_MS = 30_000
const bodyInTime: RequestHandler = (request, response, next) => {
  const late = setTimeout(() => {
    if (!request.complete) request.socket.destroy()
  }, BODY_MS)
  response.once('close', () => clearTimeout(late))
  next()
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store')
  next()
}

/**
 * The board loads nothing from elsewhere. Inline styles are needed by React's style attributes; blob: and data: images by
 * signatures. The API's socket has the page's own origin, which old Safaris do not count into 'self'.
 */
const securityHeaders =
  (secure: boolean): RequestHandler =>
  (request, response, next) => {
    const host = request.get('host') ?? ''
    const socket = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
    response.set({
      'content-security-policy': [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self' data:",
        `connect-src 'self'${socket}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
      ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    })
    next()
  }

/** As GraphQL clients expect it: JSON with `errors`, whatever was wrong with the body. */
const complaint = (response: Response, status: number, message: string, code: string): void =>
  void response
    .status(status)
    .json({ errors: [{ message, extensions: { code, requestId: response.locals.requestId as string } }] })

const bodyProblem: ErrorRequestHandler = (error: { type?: string; status?: number }, _request, response, next) => {
  if (response.headersSent || error.status === undefined || error.status >= 500) return next(error)
  if (error.type === 'entity.too.large')
    return complaint(response, 413, `The body may have at most ${LARGEST_BODY} bytes.`, 'PAYLOAD_TOO_LARGE')
  if (error.type === 'entity.parse.failed')
    return complaint(response, 400, 'The body is not valid JSON.', 'BAD_REQUEST')
  return complaint(response, error.status, 'The body cannot be read.', 'BAD_REQUEST')
}

/** Apollo has no place before its parser where a document could be refused. */
const documentProblem: RequestHandler = (request, response, next) => {
  const { query } = (request.method === 'GET' ? request.query : (request.body ?? {})) as { query?: unknown }
  const problem = typeof query === 'string' ? nestingProblem(query) : null
  if (!problem) return next()
  const { http: _status, ...extensions } = problem.extensions
  response.status(400).json({ errors: [{ message: problem.message, extensions }] })
}

const failed =
  (logger: Logger): ErrorRequestHandler =>
  (error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500
    const requestId = response.locals.requestId as string
    if (status === 500) logger.error({ err: error, requestId, path: request.path }, 'unexpected error in a request')
    complaint(
      response,
      status,
      status === 500 ? 'Internal error' : 'Bad request',
      status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST',
    )
  }

function cookiesOf(request: Request, response: Response, secure: boolean): Cookies {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: GRAPHQL_PATH } as const
  const set = (value: string, expires: Date): void =>
    void response.append('set-cookie', stringifySetCookie({ name: REFRESH_COOKIE, value, expires, ...options }))
  return {
    refresh: parseCookie(request.get('cookie') ?? '')[REFRESH_COOKIE] ?? null,
    setRefresh: set,
    clearRefresh: () => set('', new Date(0)),
  }
}
