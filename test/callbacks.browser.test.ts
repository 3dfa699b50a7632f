/** The pages of callbacks by hand: gauges that move by themselves, the sample, the check, the caller's half minute, the figures. */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { seedHistory } from '@dispatch/server/demo/history'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type PageOptions, type TestBrowser, type TestPage } from './support/browser.js'
import { type Gql, gql } from './support/client.js'
import type { TestDatabase } from './support/database.js'
import { createDemoDatabase, demoAccounts } from './support/demo.js'
import { startTestServer, type TestServer } from './support/server.js'
import { teller } from './support/tell.js'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const boardDir = fileURLToPath(new URL('../packages/board/dist', import.meta.url))

let database: TestDatabase
let server: TestServer
let browser: TestBrowser

beforeAll(async () => {
  database = await createDemoDatabase()
  await seedHistory(database.dataSource, { now: new Date(), newId: randomUUID })
  server = await startTestServer({ database, estate: null as never, boardDir })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await database?.drop()
})

const accountOf = (login: string) => demoAccounts().find((one) => one.login === login)!

/** Somebody at his own screen, signed in through the page. */
async function at(login: string, path: string, options: PageOptions = {}): Promise<TestPage> {
  const account = accountOf(login)
  const screen = await browser.newPage({ viewport: DESK, locale: 'zh-Hant-HK', timeZone: 'Asia/Shanghai', ...options })
  await screen.page.goto(`${server.url}${path}`)
  await screen.page.locator('input').first().fill(account.login)
  await screen.page.locator('input[type=password]').fill(account.password)
  await screen.page.keyboard.press('Enter')
  await screen.page.locator('.live:not(.off)').waitFor()
  return screen
}

/** The same person as a program sees the API. */
async function client(login: string): Promise<{ api: Gql; estateId: string }> {
  const { signIn } = await gql(server.url).ask<{ signIn: { accessToken: string; me: { estates: { id: string }[] } } }>(
    `mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { ... on SignIn { accessToken me { estates { id } } } } }`,
    { l: accountOf(login).login, p: accountOf(login).password },
  )
  return { api: gql(server.url, signIn.accessToken), estateId: signIn.me.estates[0]!.id }
}

/** A callback of a month, made through the API by whoever is signed in. */
async function callOne({ api, estateId }: { api: Gql; estateId: string }, satisfied = true): Promise<string> {
  const { nextCallback: next } = await api.ask<{
    nextCallback: { callback: { id: string; version: number; orderSerial: string } }
  }>(`query ($e: ID!) { nextCallback(estateId: $e) { callback { id version orderSerial } } }`, { e: estateId })
  const { makeCallback } = await api.ask<{ makeCallback: { __typename: string; message?: string } }>(
    `mutation ($input: MakeCallbackInput!) { makeCallback(input: $input) { __typename ... on Refusal { message } } }`,
    {
      input: {
        callbackId: next.callback.id,
        version: next.callback.version,
        mode: 'PHONE',
        satisfied,
        words: satisfied ? '很好' : '地上沒擦',
        verdicts: [{ item: 'TIDINESS', satisfied, ...(satisfied ? {} : { reason: 'LEFT_DIRTY' }) }],
      },
    },
  )
  expect(makeCallback).toEqual({ __typename: 'CallbackChange' })
  return next.callback.orderSerial
}

const gauge = (page: Page, name: 'door' | 'spot' | 'progress') => page.locator(`[data-gauge="${name}"]`)
const ready = async (page: Page): Promise<void> => {
  await page.locator('[data-gauge="progress"] .v').waitFor()
  await page.locator('.records tbody tr:not(.waiting)').first().waitFor()
  await page.locator('.evidence .cmp').waitFor()
  await page.locator('.bars .b').first().waitFor()
}

describe('supervisor', () => {
  it('sees the gauges move while callbacks come in, without a reload and without asking', async () => {
    const screen = await at('lead', '/callbacks')
    const { page, problems } = screen
    await ready(page)
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    const dispatcher = await client('dispatcher')
    const open = async () => Number((await gauge(page, 'progress').locator('.v').innerText()).match(/\d+/)![0])
    const before = await open()
    expect(before).toBeGreaterThan(3)
    const first = await callOne(dispatcher)
    await expect.poll(open).toBe(before - 1)
    const second = await callOne(dispatcher, false)
    await expect.poll(open).toBe(before - 2)
    // What was made stands first in the table, and the one that was not satisfied has its corrective action.
    await expect.poll(() => page.locator('.records tbody tr').first().innerText()).toContain(second)
    expect(await page.locator('.records tbody tr').nth(1).innerText()).toContain(first)
    await page.getByRole('tab', { name: '整改' }).click()
    await expect.poll(() => page.locator('.corrections').innerText()).toContain(second)
    expect(await page.evaluate(() => (window as { sameDocument?: boolean }).sameDocument)).toBe(true)
    await screen.screenshot('callbacks-corrections-1440')
    expect(problems).toEqual([])
    await screen.close()
  })

  it('looks as designed, on three screens and in three languages', async () => {
    for (const [viewport, name] of [
      [DESK, '1440'],
      [{ width: 1920, height: 1080 }, '1920'],
    ] as const) {
      const screen = await at('manager', '/callbacks', { viewport })
      await ready(screen.page)
      await screen.page.waitForLoadState('networkidle')
      await screen.screenshot(`callbacks-${name}`)
      if (name === '1440') {
        for (const [label, file] of [
          ['EN', 'en'],
          ['简', 'hans'],
        ] as const) {
          await screen.page.getByRole('button', { name: label, exact: true }).click()
          await screen.page.waitForLoadState('networkidle')
          await screen.screenshot(`callbacks-${file}`)
        }
      }
      expect(screen.problems).toEqual([])
      await screen.close()
    }
    const phone = await at('manager', '/callbacks', { viewport: PHONE })
    await ready(phone.page)
    await phone.screenshot('callbacks-390', { fullPage: true })
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    // The list scrolls in itself: the page is not as long as it.
    const [page, content] = await phone.page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('.spot')!.getBoundingClientRect().bottom + scrollY,
    ])
    expect(page! - content!).toBeLessThan(160)
    expect(phone.problems).toEqual([])
    await phone.close()
  })
})

describe('an estate without callbacks', () => {
  it('says so, with gauges of nothing and no percentage out of thin air', async () => {
    const screen = await at('jx-lead', '/callbacks')
    const { page, problems } = screen
    await page.getByText('這個月沒有須回訪的工單').waitFor()
    expect(await gauge(page, 'progress').innerText()).toContain('0 ÷ 0')
    expect(await page.locator('.rules').innerText()).not.toMatch(/NaN|Infinity|undefined/)
    await page.getByText('這個月還沒有抽樣').waitFor()
    await page.locator('[data-action="DRAW"]').click()
    // What the server refuses stands beside its cause, with its rule.
    expect(await page.locator('.draw [role=alert]').innerText()).toContain('SPT-3')
    await page.goto(`${server.url}/statistics`)
    await page.getByText('這個月沒有工單').waitFor()
    await page.goto(`${server.url}/callbacks/call`)
    await page.getByText('沒有輪到你的回訪').waitFor()
    await screen.screenshot('callbacks-none')
    expect(problems).toEqual([])
    await screen.close()
  })
})

describe('manager', () => {
  it('draws, anybody verifies, and the check is signed point by point; a contradiction wants a conclusion', async () => {
    const screen = await at('manager', '/callbacks')
    const { page, problems } = screen
    await ready(page)
    const drawn = page.locator('.drawn button')
    await page.locator('[data-action="VERIFY"]').click()
    await expect.poll(() => page.locator('.verify .chip').innerText()).toBe('重算相同')

    await page.locator('.draw-form .count input').fill('4')
    await page.locator('.draw-form select').selectOption('BUILDING')
    await page.locator('[data-action="DRAW"]').click()
    await expect.poll(() => drawn.count()).toBe(4)
    expect(await page.locator('.draw-facts').innerText()).toMatch(/第 2 次|按樓棟/)
    await page.locator('[data-action="VERIFY"]').click()
    await expect.poll(() => page.locator('.verify .chip').innerText()).toBe('重算相同')

    // One of the drawn that no one has checked yet.
    const waiting = drawn.filter({ hasText: '待查' }).first()
    const serial = (await waiting.locator('.num').innerText()).slice(0, 12)
    await waiting.click()
    await expect.poll(() => page.locator('.evidence h2').innerText()).toBe(serial)
    await page.locator('.spot [data-action="SPOT_CHECK"]').waitFor()
    const done = async () => Number((await gauge(page, 'spot').locator('.v').innerText()).match(/\d+/)![0])
    const before = await done()

    // Which are drawn is left to chance: one that nobody reached has fewer points. What the record says is found, but for the last.
    const points = page.locator('.spot .pt')
    const last = (await points.count()) - 1
    await page.locator('.spot .yn').first().waitFor()
    await page.keyboard.press('Control+Enter')
    for (let no = 0; no <= last; no += 1) {
      const recorded = (await points.nth(no).innerText()).includes('記錄：是')
      const found = recorded === no < last
      await points
        .nth(no)
        .getByRole('button', { name: found ? '是' : '否' })
        .click()
    }
    expect(await points.nth(last).innerText()).toContain('與記錄不符')
    expect(await page.locator('.spot .pt.differs').count()).toBe(1)
    await page.locator('[data-action="SPOT_CHECK"]').click()
    await page.locator('.spot [role=alert]').waitFor()
    expect(await done()).toBe(before)
    await page.getByLabel('結論與跟進').fill('業戶說沒有講過這句話，約調度面談。')
    await screen.screenshot('callbacks-spot-check')
    await page.keyboard.press('Control+Enter')
    await expect.poll(done).toBe(before + 1)
    await expect.poll(() => page.locator('.spot .checked').innerText()).toContain('與記錄不符')
    await page.getByRole('tab', { name: '整改' }).click()
    await expect.poll(() => page.locator('.corrections').innerText()).toContain('抽查不符')
    expect(problems).toEqual([])
    await screen.close()
  })

  it('moves by keys, searches, answers by digits, and reads a closed month as it was closed', async () => {
    const screen = await at('manager', '/callbacks')
    const { page, problems } = screen
    await ready(page)
    await page.getByRole('button', { name: /^電話/ }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('WO-')
    await page.keyboard.press('Enter')
    const chosen = () => page.locator('.records tr.sel .serial').innerText()
    await page.keyboard.press('j')
    const first = await chosen()
    await page.keyboard.press('j')
    await expect.poll(chosen).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(chosen).toBe(first)
    await expect.poll(() => page.locator('.evidence h2').innerText()).toBe(first)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('evidence')
    if ((await page.locator('.spot .pt').count()) > 0) {
      await page.keyboard.press('1')
      expect(await page.locator('.spot .pt').first().locator('[aria-pressed=true]').innerText()).toBe('是')
    }
    await page.keyboard.press('Escape')

    // Closing the running month is not possible, and it says why before anybody asks.
    await page.locator('[data-action="CLOSE_MONTH"]').click()
    expect(await page.locator('.drop').innerText()).toMatch(/本月未完.*CBK-6.*CBK-3/s)
    await screen.screenshot('callbacks-close-month')
    await page.keyboard.press('Escape')

    for (let back = 0; back < 2; back += 1) await page.getByRole('button', { name: '上一個月' }).click()
    await page.getByText('數字不再變動').waitFor()
    await page.locator('.records tbody tr:not(.waiting)').first().waitFor()
    expect(await page.locator('[data-action="CLOSE_MONTH"]').count()).toBe(0)
    await page.waitForLoadState('networkidle')
    await screen.screenshot('callbacks-closed')

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'XLSX' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^statistics-yunlu-\d{4}-\d\d\.xlsx$/)
    expect(problems).toEqual([])
    await screen.close()
  })
})

describe('caller', () => {
  it('has a satisfied customer done in a key, his words and a key, and the next one at once', async () => {
    const screen = await at('dispatcher', '/callbacks/call')
    const { page, problems } = screen
    await page.locator('.tel').waitFor()
    await page.waitForLoadState('networkidle')
    await screen.screenshot('caller-1440')
    expect(await page.locator('.tel').getAttribute('href')).toMatch(/^tel:\d{6,}$/)
    const who = () => page.locator('.facts dd').first().innerText()
    const first = await who()
    const words = '師傅好，修得快'
    let actions = 0
    const press = async (key: string): Promise<void> => {
      actions += 1
      await page.keyboard.press(key)
    }
    await press('0')
    // At a human's pace: sixty milliseconds a key.
    for (const letter of words) {
      actions += 1
      await page.keyboard.type(letter, { delay: 60 })
    }
    await screen.screenshot('caller-filled')
    await press('Control+Enter')
    await expect.poll(who).not.toBe(first)
    // Two keys beside the customer's own words: at sixty words a minute well under half a minute.
    expect(actions).toBe(words.length + 2)
    expect(await page.locator('.call-top').innerText()).toContain('已完成 1 個')
    // The next one's keys work at once, and nothing of the last one is left.
    expect(await page.locator('.ask textarea').inputValue()).toBe('')
    expect(await page.locator('.questions [aria-pressed=true]').count()).toBe(0)
    await page.keyboard.press('2')
    expect(await page.locator('.questions [aria-pressed=true]').count()).toBe(1)
    expect(problems).toEqual([])
    await screen.close()
  })

  it('is stopped before it sends what the rules would refuse, and a dissatisfied customer gets an apology and a reason', async () => {
    const screen = await at('dispatcher2', '/callbacks/call')
    const { page, problems } = screen
    await page.locator('.tel').waitFor()
    const who = () => page.locator('.facts dd').first().innerText()
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('.ask [role=alert]').innerText()).toContain('全部滿意')
    await page.keyboard.press('0')
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    expect(await page.locator('.script').innerText()).toContain('抱歉')
    await page.getByLabel('業戶怎樣說').fill('約了兩點，四點才到。')
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('.ask [role=alert]').innerText()).toContain('原因')
    await page.getByRole('button', { name: '到場遲' }).click()
    await screen.screenshot('caller-dissatisfied')
    const first = await who()
    await page.locator('[data-action="MAKE"]').click()
    await expect.poll(who).not.toBe(first)

    // Not reached: the try is recorded, and the next one comes.
    const second = await who()
    await page.keyboard.press('u')
    await page.keyboard.type('無人接聽')
    await page.keyboard.press('Enter')
    await expect.poll(who).not.toBe(second)

    // At the door: signature and opinion.
    const third = await who()
    await page.keyboard.press('0')
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    await page.locator('[data-action="MAKE"]').click()
    expect(await page.locator('.ask [role=alert]').innerText()).toContain('簽名')
    await page.getByLabel('簽名人').fill('羅先生')
    await page.getByLabel('意見及建議').fill('很好')
    await page.locator('.ask canvas').scrollIntoViewIfNeeded()
    const box = (await page.locator('.ask canvas').boundingBox())!
    await page.mouse.move(box.x + 40, box.y + 60)
    await page.mouse.down()
    for (const [x, y] of [
      [90, 30],
      [130, 80],
      [190, 40],
    ] as const)
      await page.mouse.move(box.x + x, box.y + y, { steps: 5 })
    await page.mouse.up()
    await page.locator('[data-action="MAKE"]').click()
    await expect.poll(who).not.toBe(third)
    expect(problems).toEqual([])
    await screen.close()
  })

  it('fits a phone, with the main action under the thumb', async () => {
    const screen = await at('dispatcher', '/callbacks/call', { viewport: PHONE })
    await screen.page.locator('.tel').waitFor()
    await screen.screenshot('caller-390')
    expect(await screen.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const box = (await screen.page.locator('[data-action="MAKE"]').boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(54)
    expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height)
    expect(screen.problems).toEqual([])
    await screen.close()
  })
})

describe('statistics', () => {
  it('shows each rate with its sum, opens every figure down to its orders, and looks back twelve months', async () => {
    const screen = await at('lead', '/statistics')
    const { page, problems } = screen
    const side = page.locator('.st-side')
    const rows = () => side.locator('tbody tr').count()
    await page.locator('.trend-columns button').first().waitFor()
    await page.locator('.groups tbody tr').first().waitFor()
    await screen.screenshot('statistics-1440')
    for (const tile of await page.locator('.tile[data-rate]').allInnerTexts()) expect(tile).toMatch(/\d+ ÷ \d+/)
    expect(await page.locator('.trend-columns button').count()).toBe(12)

    // A share's orders are just as many as it says: above the line, below, and the rest.
    const satisfied = page.locator('[data-rate="SATISFIED"] .sum-of button')
    for (const at of [0, 1, 2]) {
      const figure = Number(await satisfied.nth(at).innerText())
      await satisfied.nth(at).click()
      await expect.poll(rows).toBe(Math.min(200, figure))
    }
    await screen.screenshot('statistics-behind')
    await page.keyboard.press('Escape')
    await expect.poll(() => side.count()).toBe(0)
    // So are a reason's, a step's and a group's.
    for (const figure of [
      page.locator('.whys .fig').first(),
      page.locator('.st-two table').nth(1).locator('.fig').first(),
    ]) {
      const count = Number(await figure.innerText())
      await figure.click()
      await expect.poll(rows).toBe(Math.min(200, count))
    }
    await page.getByRole('button', { name: '按樓棟' }).click()
    await page.locator('.groups th[scope=row]').filter({ hasText: '棟' }).first().waitFor()
    const building = page.locator('.groups tbody tr').first().locator('.fig').first()
    const count = Number(await building.innerText())
    await building.click()
    await expect.poll(rows).toBe(count)
    await page.keyboard.press('Escape')

    // A closed month says that it is final; the column of a month leads to it.
    await page.locator('.trend-columns button').nth(10).click()
    await page.getByText('數字已定').waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF' }).click()])
    expect(file.suggestedFilename()).toMatch(/\.pdf$/)
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    await page.getByText('Main figures').or(page.getByText('On-time rates')).first().waitFor()
    await screen.screenshot('statistics-en')
    expect(problems).toEqual([])
    await screen.close()
  })

  it('moves while the month is open, and fits a phone and a large screen', async () => {
    const screen = await at('lead', '/statistics', { viewport: { width: 1920, height: 1080 } })
    await screen.page.locator('.groups tbody tr').first().waitFor()
    const called = () => screen.page.locator('[data-rate="CALLED_BACK"] .sum-of button').first().innerText()
    const before = Number(await called())
    await callOne(await client('dispatcher'))
    await expect.poll(called).toBe(String(before + 1))
    await screen.screenshot('statistics-1920')
    expect(screen.problems).toEqual([])
    await screen.close()
    const phone = await at('manager', '/statistics', { viewport: PHONE })
    await phone.page.locator('.groups tbody tr').first().waitFor()
    await phone.screenshot('statistics-390', { fullPage: true })
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(phone.problems).toEqual([])
    await phone.close()
  })

  it('is not offered to who may not see it, and says so to who comes by its address', async () => {
    const screen = await at('finance', '/statistics')
    await screen.page.getByText('此帳號不能看統計').waitFor()
    expect(await screen.page.locator('.rail a[href="/statistics"]').count()).toBe(0)
    expect(screen.problems).toEqual([])
    await screen.close()
  })
})

describe('inbox', () => {
  it('tells the viewer on every console page, live, and takes his word', async () => {
    const screen = await at('lead', '/statistics')
    const { page, problems } = screen
    await page.locator('.bell').click()
    await page.getByText('沒有通知').waitFor()
    await page.keyboard.press('Escape')
    const { estateId } = await client('lead')
    const [{ id }] = await database.dataSource.query<[{ id: string }]>(
      `SELECT person_id AS id FROM account WHERE login = 'lead'`,
    )
    await teller(database).tell({ id: estateId } as never, {
      to: { personIds: [id] },
      urgency: 'URGENT',
      acknowledge: { mode: 'EACH', withinMinutes: 30 },
    })
    await expect.poll(() => page.locator('.bell b').count()).toBe(1)
    expect(await page.locator('.bell b').innerText()).toBe('1')
    await page.locator('.bell').click()
    await page.locator('.notices li').waitFor()
    await screen.screenshot('inbox')
    // Seen is read; the word is another matter.
    await expect.poll(() => page.locator('.bell b').count()).toBe(0)
    await page.locator('.notices').getByRole('button', { name: '知悉' }).click()
    await expect.poll(() => page.locator('.notices').innerText()).toContain('已確認')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.notices').count()).toBe(0)
    expect(problems).toEqual([])
    await screen.close()
  })

  it('is read anew when the server has another one than it knew, as after a database was put back', async () => {
    const { estateId } = await client('supervisor')
    const [{ id, account }] = await database.dataSource.query<[{ id: string; account: string }]>(
      `SELECT person_id AS id, id AS account FROM account WHERE login = 'supervisor'`,
    )
    const tell = (serial: string) =>
      teller(database).tell({ id: estateId } as never, { to: { personIds: [id] }, facts: { place: 'Garage', serial } })
    await tell('IN-1')
    await tell('IN-2')
    const screen = await at('supervisor', '/statistics')
    const { page } = screen
    await expect.poll(() => page.locator('.bell b').innerText()).toMatch(/^[2-9]/)
    await database.dataSource.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica')
      await tx.query('DELETE FROM inbox_entry WHERE person_id = $1', [id])
      await tx.query('UPDATE inbox SET revision = 0 WHERE person_id = $1', [id])
    })
    // Its socket comes again, with the revision it knew.
    const said = { from: 'a test', access: [{ what: 'account', id: account, revoked: false }] }
    await database.dataSource.query('SELECT pg_notify($1, $2)', ['dispatch_wake', JSON.stringify(said)])
    await expect.poll(() => page.locator('.bell b').count(), { timeout: 15_000 }).toBe(0)
    await tell('IN-3')
    await expect.poll(() => page.locator('.bell b').innerText(), { timeout: 15_000 }).toBe('1')
    await page.locator('.bell').click()
    await expect.poll(() => page.locator('.notices li').count()).toBe(1)
    expect(screen.problems).toEqual([])
    await screen.close()
  })
})
