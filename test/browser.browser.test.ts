import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type TestBrowser } from './support/browser.js'

const fromBoard = createRequire(fileURLToPath(new URL('../packages/board/package.json', import.meta.url)))
const fonts = dirname(fromBoard.resolve('@fontsource-variable/noto-sans-tc/package.json'))

const PAGES: Record<string, string> = {
  '/chinese': `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/fonts/index.css">
    <style>b { font: 48px 'Noto Sans TC Variable'; display: inline-block; width: 60px; height: 60px; overflow: hidden }</style>
    <b id="one">派</b><b id="two">單</b><b id="none">\uE123</b><b id="nothing">\uE321</b>`,
  '/broken': `<!doctype html><script>console.error('said'); setTimeout(() => { throw new Error('thrown') })</script>
    <img src="http://192.0.2.1/elsewhere.png"><img src="/missing.png">`,
}

let server: Server
let url: string
let browser: TestBrowser

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (PAGES[path]) return void response.setHeader('content-type', 'text/html').end(PAGES[path])
    const file = join(fonts, path.replace(/^\/fonts\//, ''))
    if (!path.startsWith('/fonts/') || !existsSync(file)) return void response.writeHead(404).end()
    response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'font/woff2').end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await new Promise((resolve) => server.close(resolve))
})

describe('the browser of the tests', () => {
  it('draws Chinese with the font that the board brings along, and no boxes', async () => {
    const { page, problems, screenshot, close } = await browser.newPage({ locale: 'zh-Hant-HK' })
    await page.goto(`${url}/chinese`)
    await page.evaluate(() => document.fonts.load("48px 'Noto Sans TC Variable'", '派單'))
    await page.evaluate(() => document.fonts.ready)
    const loaded = await page.evaluate(() => [...document.fonts].filter((font) => font.status === 'loaded').length)
    expect(loaded).toBeGreaterThan(0)

    const drawn = async (id: string) =>
      createHash('sha256')
        .update(await page.locator(id).screenshot())
        .digest('hex')
    // Characters that no font has are boxes, all alike: so the comparison below would see boxes.
    expect(await drawn('#none')).toBe(await drawn('#nothing'))
    expect(await drawn('#one')).not.toBe(await drawn('#two'))
    expect(await drawn('#one')).not.toBe(await drawn('#none'))
    expect(problems).toEqual([])

    const picture = await screenshot('browser-chinese')
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
    rmSync(picture)
    await close()
  })

  it('is the size, the language and the zone that the test asked for', async () => {
    const { page, close } = await browser.newPage({
      viewport: { width: 3840, height: 2160 },
      locale: 'zh-Hans-CN',
      timeZone: 'Asia/Shanghai',
    })
    await page.goto(`${url}/chinese`)
    expect(
      await page.evaluate(() => ({
        width: innerWidth,
        height: innerHeight,
        language: navigator.language,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      })),
    ).toEqual({ width: 3840, height: 2160, language: 'zh-Hans-CN', zone: 'Asia/Shanghai' })
    await close()
  })

  it('reports what a page says, throws, misses, and asks of other machines; each once', async () => {
    const { page, problems, close } = await browser.newPage({ expected: [/missing\.png/] })
    await page.goto(`${url}/broken`, { waitUntil: 'commit' })
    await expect
      .poll(() => problems.map((problem) => problem.split('\n')[0]).sort())
      .toEqual(
        expect.arrayContaining([
          'asks another machine: http://192.0.2.1/elsewhere.png',
          expect.stringContaining('console: said'),
          expect.stringContaining('uncaught: Error: thrown'),
        ]),
      )
    expect(problems.filter((problem) => problem.includes('missing.png'))).toEqual([])
    await close()
  })
})
