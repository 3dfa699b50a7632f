/** The codes with which sockets are closed stand where clients' authors look: in the page on architecture, and in the schema. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { Close } from '@dispatch/server/live/connection'
import { buildDispatchSchema } from '@dispatch/server/schema'

const CODES = [...new Set(Object.values(Close).map(([code]) => String(code)))]

test('docs/architecture.md says of each what it means and what the client does', async () => {
  const page = await readFile(new URL('../../docs/architecture.md', import.meta.url), 'utf8')
  const rows = page.split('\n').flatMap((line) => {
    const [, code = '', meaning = '', does = ''] = line.split('|').map((cell) => cell.trim())
    return /^\d{4}$/.test(code) ? [{ code, meaning, does }] : []
  })
  expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(CODES))
  for (const { meaning, does } of rows) expect(Math.min(meaning.length, does.length)).toBeGreaterThan(5)
  expect(rows.find(({ code }) => code === '4408')?.does).toContain('resume by position')
})

test('the schema, which is the manual, names each where the board is followed', () => {
  const description = buildDispatchSchema().getSubscriptionType()?.getFields().boardEvents?.description ?? ''
  for (const code of CODES) expect(description).toContain(code)
  expect(description).toMatch(/4408 .*: connect again, with your last position/)
})
