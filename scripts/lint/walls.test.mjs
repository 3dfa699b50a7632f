/**
 * The walls, each broken. fixtures/ is a small house of its own: every file breaks the wall that its first line names, and no
 * other. It is linted as it would be at the root, with the project's own configuration and plugin.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BELOW, isBelow, WALLS } from './walls.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint')

/** The wall of a finding, or undefined when another rule found it. */
function wallOf({ code, message }) {
  if (code === 'import(no-cycle)') return 'no-cycle'
  return code.startsWith('walls(') ? /^([a-z-]+): /.exec(message)?.[1] : undefined
}

/** @returns {Promise<Map<string, string[]>>} file → the walls it breaks */
async function brokenWalls(cwd) {
  // Findings make oxlint exit with 1; what it prints is what counts.
  const { stdout } = await promisify(execFile)(process.execPath, [oxlint, '-f', 'json'], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error) => (error.code === 1 ? error : Promise.reject(error)))
  const { diagnostics, number_of_files: files } = JSON.parse(stdout)
  if (!(files > 0)) throw new Error('oxlint looked at no file')
  const found = new Map()
  for (const { filename, ...finding } of diagnostics) {
    // A plugin that crashes says so in a warning without a code; it must not look like a tree without findings.
    if (!finding.code) throw new Error(`${filename}: ${finding.message}`)
    const wall = wallOf(finding)
    if (wall) found.set(filename, [...(found.get(filename) ?? []), wall])
  }
  return found
}

async function houseWith(fill) {
  const house = await mkdtemp(join(tmpdir(), 'dispatch-walls-'))
  await cp(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
  await cp(join(root, 'scripts/lint/walls.mjs'), join(house, 'scripts/lint/walls.mjs'))
  await fill(house)
  try {
    return await brokenWalls(house)
  } finally {
    await rm(house, { recursive: true, force: true })
  }
}

const files = (await readdir(fixtures, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(fixtures.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort()
const claims = await Promise.all(
  files.map(async (file) => [file, /^\/\/ breaks (\S+)/.exec(await readFile(join(fixtures, file), 'utf8'))?.[1]]),
)

describe('each fixture breaks the wall that it names, and no other', () => {
  let found
  beforeAll(async () => {
    found = await houseWith((house) => cp(fixtures, house, { recursive: true }))
  })

  it.each(claims)('%s: %s', (file, wall) => {
    expect(found.get(file) ?? []).toEqual(wall === 'nothing' ? [] : [wall])
  })
})

it('every wall is broken by a fixture, and no fixture names a wall that is not there', () => {
  expect([...new Set(claims.map(([, wall]) => wall))].sort()).toEqual(
    [...Object.keys(WALLS), 'no-cycle', 'nothing'].sort(),
  )
})

describe('the order of the server’s folders', () => {
  const folders = Object.keys(BELOW)
  const pairs = folders.flatMap((from) => folders.filter((to) => to !== from).map((to) => ({ from, to })))
  const file = ({ from, to }) => `packages/server/src/${from}/imports-${to}.ts`
  let found
  beforeAll(async () => {
    found = await houseWith(async (house) => {
      for (const pair of pairs) {
        await mkdir(dirname(join(house, file(pair))), { recursive: true })
        await writeFile(join(house, file(pair)), `import { x } from '../${pair.to}/x.js'\n\nexport const used = x\n`)
      }
    })
  })

  it.each(folders)('%s imports what is below it, and nothing else', (from) => {
    const above = pairs.filter((pair) => pair.from === from && !isBelow(pair.to, from))
    const wall = from === 'domain' ? 'domain-pure' : 'server-layers'
    expect(Object.fromEntries([...found].filter(([path]) => path.startsWith(`packages/server/src/${from}/`)))).toEqual(
      Object.fromEntries(above.map((pair) => [file(pair), [wall]])),
    )
  })

  it('is an order: no folder is below itself', () => {
    for (const { from, to } of pairs) expect(isBelow(to, from) && isBelow(from, to), `${from} and ${to}`).toBe(false)
  })

  it('has the ground floor and the roof where the architecture has them', () => {
    expect(folders.filter((folder) => folder !== 'domain').every((folder) => isBelow('domain', folder))).toBe(true)
    expect(isBelow('work-order', 'live'), 'live knows nothing of orders').toBe(false)
    expect(isBelow('work-order', 'clock'), 'the sweeper knows nothing of orders').toBe(false)
    expect(isBelow('live', 'work-order')).toBe(true)
    expect(isBelow('price-list', 'settlement')).toBe(true)
    expect(isBelow('settlement', 'work-order')).toBe(false)
  })
})

describe('our own house', () => {
  let found
  beforeAll(async () => {
    found = await brokenWalls(root)
  })
  afterAll(() => (found = undefined))

  it('has no broken wall', () => {
    expect(Object.fromEntries(found)).toEqual({})
  })
})
