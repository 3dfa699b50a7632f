/**
 * A small server that speaks as much of S3 as attachments need, in memory, and checks every signature (AWS Signature Version 4) as
 * Amazon describes it: nothing of the client's own code is used for it.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface S3Server {
  readonly endpoint: string
  /** By bucket and key. Example: dispatch/estate/9f86d0… */
  readonly objects: ReadonlyMap<string, Buffer>
  /** Calls that were turned away. */
  readonly denied: readonly string[]
  stop(): Promise<void>
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest()
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** Why a call is turned away; null: its signature is that of the secret. */
function denial(request: IncomingMessage, body: Buffer, keyId: string, secret: string): string | null {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (!match) return 'AccessDenied'
  const [, key, day, region, signed, signature] = match as unknown as [string, string, string, string, string, string]
  if (key !== keyId) return 'InvalidAccessKeyId'
  const names = signed.split(';')
  if (!names.includes('host') || !names.includes('x-amz-date')) return 'AccessDenied'
  const said = String(request.headers['x-amz-content-sha256'])
  if (said !== 'UNSIGNED-PAYLOAD' && said !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const at = String(request.headers['x-amz-date'])
  const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!at.startsWith(day) || !(Math.abs(Date.now() - time) < 900_000)) return 'RequestTimeTooSkewed'
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const canonical = [
    request.method,
    path,
    query
      .split('&')
      .filter((each) => each !== '')
      .map((each) => (each.includes('=') ? each : `${each}=`))
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    signed,
    said,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')
  const signing = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (from, part) => hmac(from, part),
    `AWS4${secret}`,
  )
  return timingSafeEqual(hmac(signing, toSign), Buffer.from(signature, 'hex')) ? null : 'SignatureDoesNotMatch'
}

export async function startS3Server(credentials: {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  const denied: string[] = []
  const answer = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const failed = (status: number, code: string): void =>
      void response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(request.method === 'HEAD' ? undefined : `<Error><Code>${code}</Code><Message>${code}</Message></Error>`)
    const no = denial(request, body, credentials.accessKeyId, credentials.secretAccessKey)
    if (no) {
      denied.push(no)
      return failed(403, no)
    }
    const key = decodeURIComponent((request.url ?? '').split('?')[0]?.slice(1) ?? '')
    const object = objects.get(key)
    switch (request.method) {
      case 'PUT':
        objects.set(key, body)
        return void response.writeHead(200, { etag: `"${sha256(body).slice(0, 32)}"` }).end()
      case 'DELETE':
        objects.delete(key)
        return void response.writeHead(204).end()
      case 'HEAD':
      case 'GET': {
        if (!object) return failed(404, 'NoSuchKey')
        const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
        const part = from === undefined ? object : object.subarray(Number(from), Number(to) + 1)
        response.writeHead(from === undefined ? 200 : 206, { 'content-length': part.length })
        return void response.end(request.method === 'HEAD' ? undefined : part)
      }
      default:
        return failed(405, 'MethodNotAllowed')
    }
  }
  const http = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, response, Buffer.concat(chunks)))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    objects,
    denied,
    stop: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}
