import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.js'

let it: TestServer
let boardDir: string
beforeAll(async () => {
  boardDir = await mkdtemp(join(tmpdir(), 'dispatch-board-'))
  await mkdir(join(boardDir, 'assets'))
  await writeFile(join(boardDir, 'index.html'), '<!doctype html><title>Board</title>')
  await writeFile(join(boardDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(boardDir, 'assets', 'app-Ab12.js'), 'console.log("board")')
  await writeFile(join(boardDir, 'assets', 'app-Ab12.js.br'), brotliCompressSync('console.log("board")'))
  it = await startTestServer({ boardDir })
})
afterAll(async () => {
  await it.stop()
  await rm(boardDir, { recursive: true })
})

/** fetch() would decompress and hide what was sent. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    httpRequest(`${it.url}${path}`, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${it.url}/graphql`, { method: 'POST', headers, body })

describe('health', () => {
  test('says that it lives, and that it can serve', async () => {
    expect(await (await fetch(`${it.url}/healthz`)).text()).toBe('ok\n')
    expect((await fetch(`${it.url}/readyz`)).status).toBe(200)
  })
})

describe('the board', () => {
  test('its page answers every address of a page, and is asked for anew each time', async () => {
    for (const path of ['/', '/wall', '/dispatch', '/sign-in?then=%2Fwall']) {
      const response = await fetch(`${it.url}${path}`, { headers: { accept: 'text/html' } })
      expect(await response.text()).toContain('<title>Board</title>')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })

  test('hashed files are kept for ever, compressed for who takes it', async () => {
    const plain = await raw('/assets/app-Ab12.js', { 'accept-encoding': 'identity' })
    expect(plain.body.toString()).toBe('console.log("board")')
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const brotli = await raw('/assets/app-Ab12.js', { 'accept-encoding': 'gzip, br' })
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    })
    expect(brotliDecompressSync(brotli.body).toString()).toBe('console.log("board")')
  })

  test('a file that is missing is missing, also outside of the folder', async () => {
    for (const path of ['/assets/gone-Ab12.js', '/gone.png', '/assets/..%2f..%2fpackage.json', '/..%2fpackage.json']) {
      expect(`${(await raw(path, { accept: 'text/html' })).status} ${path}`).toMatch(/^40[34] /)
    }
  })

  test('nothing may be loaded from elsewhere, nor the board be framed', async () => {
    const { headers } = await fetch(it.url)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'; script-src 'self';")
    expect(headers.get('content-security-policy')).toContain(`connect-src 'self' ${it.url.replace('http', 'ws')} `)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBe(null)
  })
})

describe('the endpoint', () => {
  test('greets who opens it in a browser', async () => {
    const page = await fetch(`${it.url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml' } })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('GraphQL endpoint')
  })

  test('is never cached, and names the request', async () => {
    const response = await post('{"query":"{ __typename }"}', {
      'content-type': 'application/json',
      'x-request-id': 'from-a-test-0001',
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-request-id')).toBe('from-a-test-0001')
    expect((await post('{"query":"{ __typename }"}')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('refuses a form of another site: only JSON, or a header that no form sends', async () => {
    const form = await post('{"query":"mutation { signOut { ok } }"}', { 'content-type': 'text/plain' })
    expect(form.status).toBe(400)
    expect((await fetch(`${it.url}/graphql?query=%7B__typename%7D`)).status).toBe(400)
  })

  test('a body that is too large or torn is a clear 4xx', async () => {
    const large = await post(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_000_001) } }))
    expect(large.status).toBe(413)
    expect(await large.json()).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] })
    const torn = await post('{"query":')
    expect(torn.status).toBe(400)
    expect(await torn.json()).toMatchObject({ errors: [{ message: 'The body is not valid JSON.' }] })
    expect((await post('[]')).status).toBe(400)
    expect((await post('{"query":"{ __typename }","variables":"x"}')).status).toBe(400)
    expect((await post('{"query":"{ nothing }"}')).status).toBe(400)
    expect((await post('x', { 'content-type': 'application/json; charset=klingon' })).status).toBe(415)
  })

  test('sends subscriptions to the socket: the call is wrong, not the server', async () => {
    const response = await post(
      JSON.stringify({ query: `subscription { boardEvents(estateId: "${it.estate.id}", after: 0) { state } }` }),
    )
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('graphql-transport-ws'), extensions: { code: 'BAD_USER_INPUT' } }],
    })
  })

  test('does not tell documents with a bad syntax from each other by a crash', async () => {
    for (const query of ['', '{', '\0', 'query ($x: Nothing!) { __typename }', '{ a(b: "\\ud800") }', '🦊']) {
      const response = await post(JSON.stringify({ query }))
      expect([response.status, query]).toEqual([400, query])
      expect(((await response.json()) as { errors: { message: string }[] }).errors[0]?.message).toBeTruthy()
    }
  })
})

describe('one document cannot flatten the server', () => {
  const code = async (query: string, variables: Record<string, unknown> = {}) => {
    const started = performance.now()
    const { errors, status } = await it.client().query(query, variables)
    expect(performance.now() - started).toBeLessThan(2_000)
    return `${status} ${errors[0]?.extensions?.reason ?? errors[0]?.extensions?.code ?? 'answered'}`
  }

  const nested = (fields: readonly string[]) => fields.reduceRight((inner, field) => `{ ${field} ${inner} }`, '{ id }')
  const round = (times: number) => Array.from({ length: times }, () => ['units', 'building']).flat()

  test('too deep, written out or by fragments', async () => {
    expect(await code(nested(['estates', 'buildings', ...round(6)]))).toBe('400 queryTooLarge')
    const fragments = `fragment A on Estate ${nested(['buildings', ...round(3)])} fragment B on Building ${nested(round(6))}`
    expect(await code(`{ estates { ...A buildings { ...B } } } ${fragments}`)).toBe('400 queryTooLarge')
  })

  test('too many renamed', async () => {
    expect(await code(`{ ${Array.from({ length: 61 }, (_, i) => `a${i}: serverTime`).join(' ')} }`)).toBe(
      '400 queryTooLarge',
    )
    expect(await code(`{ ${Array.from({ length: 20 }, (_, i) => `a${i}: serverTime`).join(' ')} }`)).toBe(
      '200 answered',
    )
  })

  test('too many objects, by lists within lists', async () => {
    expect(await code('{ estates { buildings { units { building { units { building { units { id } } } } } } } }')).toBe(
      '400 queryTooLarge',
    )
  })

  test('figures and lists that read much for a small answer, asked for under many names', async () => {
    const id = '0196f3a1-7c00-7000-8000-000000000001'
    const many = (count: number, field: string) =>
      code(`{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`)
    const month = `estateId: "${id}", month: "2026-11"`
    expect(await many(40, `statistics(${month}) { trend { month } }`)).toBe('400 queryTooLarge')
    expect(
      await code(
        `{ statistics(${month}) { ${Array.from({ length: 12 }, (_, i) => `t${i}: trend { month }`).join(' ')} } }`,
      ),
    ).toBe('400 queryTooLarge')
    expect(await many(40, `priceLists(estateId: "${id}") { items { code } }`)).toBe('400 queryTooLarge')
    expect(await many(40, `callbackDraws(${month}) { list { serial } }`)).toBe('400 queryTooLarge')
    expect(await many(1, `statistics(${month}) { groups(by: BUILDING) { orders } trend { month } }`)).not.toBe(
      '400 queryTooLarge',
    )
    expect(await many(2, `incidents(estateId: "${id}") { serial }`)).not.toBe('400 queryTooLarge')
  })

  test('a circle of fragments, and a bomb of them', async () => {
    expect(await code('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A serverTime }')).toBe(
      '400 GRAPHQL_VALIDATION_FAILED',
    )
    const bomb = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Estate { ...F${i + 1} ...F${i + 1} }`).join(
      ' ',
    )
    expect(await code(`{ estates { ...F0 } } ${bomb} fragment F30 on Estate { id }`)).toMatch(/^(400|200)/)
  })

  test('too long', async () => {
    expect(await code(`{ ${'serverTime '.repeat(8_001)} }`)).toBe('400 GRAPHQL_PARSE_FAILED')
  })

  test('too deep to be read at all, in whatever brackets', async () => {
    expect(await code('{a'.repeat(3_900))).toBe('400 queryTooLarge')
    expect(await code(`{ estates ${'{ ... '.repeat(1_900)} { id } ${'}'.repeat(1_900)} }`)).toBe('400 queryTooLarge')
    expect(await code(`{ a(b: ${'['.repeat(3_900)}`)).toBe('400 queryTooLarge')
    expect(await code(`query ($x: ${'['.repeat(3_900)}`)).toBe('400 queryTooLarge')
    const chain = Array.from({ length: 950 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ')
    expect(await code(`{ ...F0 } ${chain} fragment F950 on Query { serverTime }`)).toMatch(/^(400|200)/)
    expect(it.log.filter((line) => line.includes('call stack'))).toEqual([])
  })

  test('a text with brackets in it is not deep', async () => {
    const { errors } = await it.client().query(`{ serverTime } # ${'{'.repeat(500)}`)
    expect(errors).toEqual([])
  })

  test('introspection is answered, and no deeper than it needs', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    expect(await code(getIntrospectionQuery())).toBe('200 answered')
    const deep = `{ __schema { types ${'{ fields { type '.repeat(12)} { name } ${'} }'.repeat(12)} } }`
    expect(await code(deep)).toMatch(/^400/)
  })
})

describe('an unexpected error', () => {
  test('is masked, and found again in the log by its request id', async () => {
    const manager = await it.as('manager')
    const query = 'query ($e: ID!) { devices(estateId: $e) { id } serverTime }'
    await it.database.dataSource.query('ALTER TABLE device RENAME TO device_away')
    try {
      const { errors, headers } = await manager.query(query, { e: it.estate.id })
      const requestId = headers.get('x-request-id') as string
      expect(errors).toEqual([
        {
          message: 'Internal error',
          locations: expect.anything(),
          path: ['devices'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        },
      ])
      const line = it.log.find((each) => each.includes(requestId) && each.includes('unexpected'))
      expect(JSON.parse(line as string)).toMatchObject({
        level: 50,
        path: 'devices',
        err: { message: expect.stringContaining('device') },
      })
    } finally {
      await it.database.dataSource.query('ALTER TABLE device_away RENAME TO device')
    }
    expect((await manager.query(query, { e: it.estate.id })).errors).toEqual([])
  })

  test('credentials never stand in the log', async () => {
    const { token } = await it.as('manager')
    expect(it.log.join('')).not.toContain(token)
  })
})
