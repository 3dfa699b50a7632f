import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

/** Vite puts a hash of the content into the names below this folder: they never change. */
const HASHED = '/assets'
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * The built board: hashed files for ever, compressed where the build left a compressed sibling, and its page for every address
 * that is none of a file.
 */
export function board(directory: string): Router {
  const router = Router()
  router.use(
    HASHED,
    compressed(join(directory, HASHED)),
    express.static(join(directory, HASHED), {
      immutable: true,
      maxAge: '365d',
      fallthrough: false,
      index: false,
      setHeaders: typeOf,
    }),
  )
  router.use(express.static(directory, { index: false, maxAge: 0, redirect: false }))
  router.get('/{*path}', (request, response, next) => {
    // A missing file is missing: a page in its place would only be misread.
    if (/\.\w+$/.test(request.path) || !request.accepts('html')) return next()
    response
      .set('cache-control', 'no-cache')
      .sendFile(
        'index.html',
        { root: directory },
        (error?: NodeJS.ErrnoException) => error && next(error.code === 'ENOENT' ? undefined : error),
      )
  })
  return router
}

/** Serves `x.js.br` for `x.js` where there is one and the browser takes it. */
function compressed(directory: string): RequestHandler {
  const siblings = new Map<string, boolean>()
  return (request, response, next) => {
    response.vary('accept-encoding')
    // The router has taken the folder's name off; the rest is one plain file name or not ours.
    const [path = ''] = request.url.split('?')
    if (!/^\/[\w.-]+\.(js|css|svg|json)$/.test(path)) return next()
    for (const [encoding, suffix] of ENCODINGS) {
      const file = path + suffix
      if (!siblings.has(file)) siblings.set(file, existsSync(join(directory, file)))
      if (!siblings.get(file) || !request.acceptsEncodings(encoding)) continue
      request.url = file
      response.set('content-encoding', encoding)
      break
    }
    next()
  }
}

/** The type of `x.js.br` is that of `x.js`. */
function typeOf(response: Parameters<RequestHandler>[1], path: string): void {
  const [, extension] = /\.(js|css|svg|json)\.(?:br|gz)$/.exec(path) ?? []
  if (extension) response.type(extension)
}
