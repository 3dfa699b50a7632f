/** Pictures of signatures: `GET /signatures/{orderId}/{version}`, a PNG, with the API's sign-in. */
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { signaturesOf } from '../domain/signature.js'
import { mayReadOrder, maySeePersonal } from '../domain/visibility.js'
import type { Evidence } from '../domain/work-order-state.js'
import type { AccessService } from '../platform/auth/access.service.js'
import { sha256 } from '../platform/sha256.js'
import type { StoredOrder } from '../request/rows.js'
import { signaturePicture } from './signature.service.js'
import { isUuid } from '../platform/id.js'

export interface SignatureRoutesParts {
  readonly access: AccessService
  readonly orders: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredOrder>>
  readonly history: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly unknown[]>>
}

export function signatureRoutes({ access, orders, history }: SignatureRoutesParts): Router {
  const router = Router()
  const picture = async (request: Request, response: Response): Promise<void> => {
    const identity = await access.identify(request.get('authorization'))
    const no = (status: number, code: string): void =>
      void response
        .status(status)
        .set('cache-control', 'no-store')
        .json({ errors: [{ message: code, extensions: { code, requestId: response.locals.requestId as string } }] })
    if (!identity) return no(401, 'UNAUTHENTICATED')
    const { orderId, version } = request.params as { orderId: string; version: string }
    const stored = isUuid(orderId) ? (await orders([orderId])).get(orderId.toLowerCase()) : undefined
    const { actor } = identity
    if (!stored || !mayReadOrder(actor, stored.order) || !maySeePersonal(actor, stored.order))
      return no(404, 'NOT_FOUND')
    const evidence = ((await history([stored.order.id])).get(stored.order.id) ?? []) as readonly Evidence[]
    const signed = signaturesOf(evidence).find((each) => String(each.version) === version)
    if (!signed) return no(404, 'NOT_FOUND')
    const etag = `"${sha256(JSON.stringify(signed.strokes))}"`
    response.set({ etag, 'cache-control': 'private, no-cache', vary: 'authorization' })
    if (request.get('if-none-match') === etag) return void response.status(304).end()
    response
      .set({ 'content-type': 'image/png', 'content-security-policy': "default-src 'none'; sandbox" })
      .send(await signaturePicture(signed.strokes))
  }
  const handler: RequestHandler = (request, response, next) => void picture(request, response).catch(next)
  router.get('/:orderId/:version', handler)
  return router
}
