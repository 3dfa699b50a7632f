/** The month's form as PDF and XLSX: as a person would open them. */
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallbackDesk } from '../support/callback-desk.js'
import type { PersonKey } from '../support/estate.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let desk: CallbackDesk
let month: string

beforeAll(async () => {
  server = await startTestServer()
  desk = new CallbackDesk(server)
  const callback = await desk.queued()
  month = callback.month
  await desk.made(callback, {
    satisfied: false,
    words: '遲到一小時。',
    verdicts: [{ item: 'PUNCTUALITY', satisfied: false, reason: 'LATE_ARRIVAL' }],
  })
}, 60_000)
afterAll(() => server.stop())

const get = async (person: PersonKey | null, file: string, estateId = server.estate.id): Promise<Response> => {
  const token = person === null ? null : (await desk.client(person)).token
  return fetch(`${server.url}/files/statistics/${estateId}/${file}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  })
}

const zipEntries = (file: Buffer): Map<string, string> => {
  const entries = new Map<string, string>()
  // Central directory: its entries say where each file begins and how long it is.
  for (
    let at = file.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = file.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const [packed, name, begin] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)]
    const title = file.toString('utf8', at + 46, at + 46 + name)
    const data = begin + 30 + file.readUInt16LE(begin + 26) + file.readUInt16LE(begin + 28)
    const raw = file.subarray(data, data + packed)
    const method = file.readUInt16LE(at + 10)
    entries.set(title, method === 0 ? raw.toString() : inflateRawSync(raw).toString())
  }
  return entries
}
test('[STA-1] 《客戶服務信息統計分析匯總表》 as a workbook: a sheet for each table, a share with its numbers', async () => {
  const answer = await get('lead', `${month}.xlsx?lang=zh_Hant`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain(`-${month}.xlsx`)
  const entries = zipEntries(Buffer.from(await answer.arrayBuffer()))
  const book = entries.get('xl/workbook.xml') ?? ''
  expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)]).toHaveLength(9)
  const strings = [...entries.values()].join('')
  for (const word of ['客戶服務信息統計分析匯總表', '準時上門', '遲到', '十二個月趨勢']) expect(strings).toContain(word)
})

test('[STA-1] as a PDF in each language, with its fonts inside', async () => {
  for (const lang of ['zh_Hant', 'zh_Hans', 'en']) {
    const answer = await get('manager', `${month}.pdf?lang=${lang}`)
    expect(answer.status).toBe(200)
    const file = Buffer.from(await answer.arrayBuffer())
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(file.length).toBeLessThan(600_000)
    const text = file.toString('latin1')
    expect(text).toMatch(/\/FontFile2/)
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(2)
  }
})

test('who may not read the figures gets no file, and a wrong address says so', async () => {
  expect((await get(null, `${month}.pdf`)).status).toBe(401)
  expect((await get('chen', `${month}.pdf`)).status).toBe(403)
  expect((await get('lead', '2026-13.pdf')).status).toBe(404)
  expect((await get('lead', `${month}.docx`)).status).toBe(404)
  const elsewhere = await get('lead', `${month}.xlsx`, '0196f3a1-7c00-7000-8000-00000000dead')
  expect(elsewhere.status).toBeGreaterThanOrEqual(403)
  expect(((await elsewhere.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/\w/)
})
