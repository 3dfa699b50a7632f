/** A Chromium for tests: that of the system when there is one, else the one in an npm package, which needs nothing installed. */
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const FLAGS = [
  // Tests run as root in containers, where Chromium's sandbox cannot be set up.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same picture whatever the machine's taste in hinting and colour.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]

export interface PageOptions {
  /** In CSS pixels; 1920 × 1080 unless told. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** BCP 47, as the browser's language. */
  readonly locale?: 'zh-Hant-HK' | 'zh-Hans-CN' | 'en-GB'
  /** IANA; the zone in which the person sits. */
  readonly timeZone?: string
  readonly reducedMotion?: boolean
  /** What the console may say in this test without being a problem. */
  readonly expected?: readonly RegExp[]
  /** Anything else that Playwright knows of a context. */
  readonly context?: BrowserContextOptions
}

export interface TestPage {
  readonly page: Page
  /** Errors of the console, uncaught exceptions, and requests to anywhere but this machine, as they came. */
  readonly problems: readonly string[]
  /** Writes artefacts/screenshots/<name>.png and answers its path. */
  screenshot(name: string, options?: { readonly fullPage?: boolean }): Promise<string>
  /** With its cookies and storage: each page is a person of its own. */
  close(): Promise<void>
}

export interface TestBrowser {
  readonly version: string
  newPage(options?: PageOptions): Promise<TestPage>
  close(): Promise<void>
}

/**
 * @example
 * let browser: TestBrowser
 * beforeAll(async () => { browser = await launchBrowser() })
 * afterAll(() => browser.close())
 * // in a test
 * const { page, problems, screenshot } = await browser.newPage({ locale: 'zh-Hant-HK' })
 * await page.goto(`${server.url}/wall`)
 * expect(problems).toEqual([])
 */
export async function launchBrowser(): Promise<TestBrowser> {
  const { executablePath, env } = systemChromium() ?? (await packagedChromium())
  const browser = await chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } })
  return {
    version: browser.version(),
    newPage: (options = {}) => newPage(browser, options),
    close: () => browser.close(),
  }
}

async function newPage(browser: Browser, options: PageOptions): Promise<TestPage> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1920, height: 1080 },
    locale: options.locale ?? 'en-GB',
    timezoneId: options.timeZone ?? 'Asia/Hong_Kong',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    ...options.context,
  })
  const page = await context.newPage()
  const problems: string[] = []
  const report = (problem: string): void => {
    if (!options.expected?.some((pattern) => pattern.test(problem))) problems.push(problem)
  }
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => report(`uncaught: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
    if (url.protocol.startsWith('http') && !isHere) report(`asks another machine: ${request.url()}`)
  })
  return {
    page,
    problems,
    async screenshot(name, { fullPage = false } = {}) {
      const path = join(root, 'artefacts/screenshots', `${name}.png`)
      mkdirSync(dirname(path), { recursive: true })
      await page.screenshot({ path, fullPage })
      return path
    },
    close: () => context.close(),
  }
}

interface Found {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** CHROMIUM_PATH, or one at its usual place. A CHROMIUM_PATH that is no program fails instead of being passed over. */
function systemChromium(): Found | null {
  const named = process.env.CHROMIUM_PATH
  if (named) accessSync(named, constants.X_OK)
  const executablePath = named ?? SYSTEM.find((path) => existsSync(path))
  return executablePath ? { executablePath, env: {} } : null
}

async function packagedChromium(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packaged Chromium is for Linux x64. Install Chromium or Chrome, or name one in CHROMIUM_PATH.')
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = createRequire(import.meta.url)(join(dirname(entry), '../package.json')) as { version: string }
  const directory = join(root, 'node_modules/.dispatch', `chromium-${version}`)
  if (!existsSync(directory)) {
    const unpack = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url))
    await promisify(execFile)(process.execPath, [unpack, directory])
  }
  return {
    executablePath: join(directory, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(directory, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(directory, 'fonts'),
      // Fontconfig keeps its cache there; HOME may not be writable, or not be at all.
      XDG_CACHE_HOME: join(directory, 'cache'),
    },
  }
}
