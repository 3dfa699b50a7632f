/** Files for attachments, and a way to send and fetch them as a client does. */
import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Gql } from './client.js'
import type { TestServer } from './server.js'

export interface SentAttachment {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly width: number | null
  readonly height: number | null
  readonly url: string
  readonly thumbnailUrl: string | null
}

export interface Sent {
  readonly status: number
  readonly attachment: SentAttachment
  readonly position: number | null
  readonly replayed: boolean
  /** The refusal's reason; undefined when it was taken. */
  readonly reason: string | undefined
  readonly rule: string | undefined
  readonly message: string | undefined
}

/** A photo as a telephone takes it: on its side, with the place noted in it. */
export const photo = (more: { readonly color?: string; readonly width?: number; readonly height?: number } = {}) =>
  sharp({
    create: { width: more.width ?? 800, height: more.height ?? 600, channels: 3, background: more.color ?? '#c04020' },
  })
    .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export interface SendTo {
  readonly owner?: string
  readonly ownerId: string
  readonly stepId?: string
  readonly name?: string
  readonly supersedes?: string
}

export async function send(
  server: TestServer,
  client: Gql,
  to: SendTo,
  body: Uint8Array | string,
  more: { readonly id?: string; readonly headers?: Record<string, string> } = {},
): Promise<Sent> {
  const query = new URLSearchParams({ owner: 'ORDER', name: 'photo.jpg', ...to })
  const response = await fetch(`${server.url}/attachments/${more.id ?? randomUUID()}?${query}`, {
    method: 'PUT',
    headers: { ...bearer(client), ...more.headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  })
  const answer = (await response.json()) as Partial<Sent> & {
    errors?: [{ message: string; extensions: { reason: string; rule: string } }]
  }
  const { reason, rule } = answer.errors?.[0].extensions ?? {}
  return { ...answer, status: response.status, reason, rule, message: answer.errors?.[0].message } as Sent
}

export const get = (server: TestServer, client: Gql, path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers: { ...bearer(client), ...headers } })

export const bearer = ({ token }: Gql): Record<string, string> =>
  token === null ? {} : { authorization: `Bearer ${token}` }

/** Every file that lies in the server's storage, half arrived ones too. */
export const filesOf = async ({ dataDir }: TestServer): Promise<string[]> =>
  (await readdir(join(dataDir, 'attachments'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
