#!/usr/bin/env node
/** `npm run schema`: the SDL as the server emits it, and the typed documents made from it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeProblem } from './lib/node-version.mjs'

const problem = nodeProblem()
if (problem) fail(problem)

const [{ ensureInstalled }, { createProgress, StepFailed }, { root }, { run }] = await Promise.all([
  import('./lib/install.mjs'),
  import('./lib/progress.mjs'),
  import('./lib/root.mjs'),
  import('./lib/run.mjs'),
])

const HELP = `npm run schema [-- options]

Writes packages/schema/schema.graphql as the server emits it, and the typed documents made from it and from documents/.

  --check       writes nothing; fails when a committed file differs, or on a breaking change that is not declared
  --from-file   leaves schema.graphql as it is and makes the typed documents only
  --release     also takes the SDL as released: later changes are measured against it, and declared breaks are done with`

const SDL = 'packages/schema/schema.graphql'
const RELEASED = 'packages/schema/schema.released.graphql'
const DECLARED = 'packages/schema/breaking-changes.json'
const DOCUMENTS = 'packages/schema/documents'
const GENERATED = 'packages/schema/src/generated'
const TYPESCRIPT = 'node_modules/typescript/bin/tsc'

const args = process.argv.slice(2)
const unknown = args.filter((arg) => !['--check', '--from-file', '--release', '--help', '-h'].includes(arg))
if (unknown.length > 0) fail(`Unknown option ${unknown.join(', ')}.\n\n${HELP}`, 2)
if (args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(HELP)
  process.exit(0)
}
const check = args.includes('--check')
const release = args.includes('--release')
if (check && release) fail('--check writes nothing, and --release writes.', 2)

process.chdir(root)
try {
  await ensureInstalled(createProgress(process.stderr))
  process.exitCode = await main()
} catch (error) {
  if (error instanceof StepFailed) fail(error.message)
  fail(String(error?.message ?? error))
}

async function main() {
  const make = await import(fileUrl('packages/schema/typed-documents.mjs'))
  const sdl = args.includes('--from-file') ? readFileSync(SDL, 'utf8') : make.printSdl(await emittedSchema())
  const files = new Map([[`${GENERATED}/index.ts`, await make.typedDocuments(sdl, documents())]])
  if (!args.includes('--from-file')) files.set(SDL, sdl)
  if (release) {
    files.set(RELEASED, sdl)
    files.set(DECLARED, '[]\n')
  }
  const stale = existsSync(GENERATED)
    ? readdirSync(GENERATED)
        .map((name) => `${GENERATED}/${name}`)
        .filter((path) => !files.has(path))
    : []

  if (check) {
    const different = [...files].filter(([path, text]) => textOf(path) !== text).map(([path]) => path)
    const complaints = [...different, ...stale].map(
      (path) => `${path} is not what the sources make: run npm run schema.`,
    )
    complaints.push(...(await undeclaredBreaks(make, sdl)))
    for (const sentence of complaints) console.error(sentence)
    if (complaints.length === 0) console.log('The schema and its typed documents are up to date; no undeclared break.')
    return complaints.length === 0 ? 0 : 1
  }

  for (const [path, text] of files) {
    // A file that stays the same keeps its time: watchers and incremental builds have nothing to do.
    const written = textOf(path) !== text
    if (written) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    console.log(`${written ? 'written  ' : 'unchanged'}  ${path}`)
  }
  for (const path of stale) {
    rmSync(path, { recursive: true })
    console.log(`removed    ${path}`)
  }
  await run(process.execPath, [TYPESCRIPT, '-b', 'packages/schema'], { what: 'Compiling the typed documents' })
  return 0
}

/** The server's own schema, from a fresh compilation, without a database. */
async function emittedSchema() {
  await run(process.execPath, [TYPESCRIPT, '-b', 'packages/server'], {
    what: 'Compiling the server',
    next: 'Correct what the compiler names. With --from-file the typed documents are made from the committed SDL.',
  })
  const { buildDispatchSchema } = await import(fileUrl('packages/server/dist/schema.js'))
  return buildDispatchSchema()
}

function documents() {
  return readdirSync(DOCUMENTS)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ path: `${DOCUMENTS}/${name}`, text: readFileSync(join(DOCUMENTS, name), 'utf8') }))
}

/** One sentence for each break since the last release that nobody declared, and for each declaration that is no break. */
async function undeclaredBreaks({ breakingChanges }, sdl) {
  if (!existsSync(RELEASED)) return [`${RELEASED} is missing: npm run schema -- --release makes it.`]
  const declared = JSON.parse(textOf(DECLARED) ?? '[]')
  const breaks = await breakingChanges(readFileSync(RELEASED, 'utf8'), sdl)
  const same = (a, b) => a.type === b.type && a.path === b.path
  return [
    ...breaks
      .filter((found) => !declared.some((entry) => same(entry, found)))
      .map(
        ({ type, path, message }) =>
          `Breaking change: ${message} Keep the old form beside the new one (@deprecated), or declare it in ` +
          `${DECLARED}: {"type": "${type}", "path": "${path}", "why": "…"}`,
      ),
    ...declared
      .filter((entry) => !breaks.some((found) => same(entry, found)))
      .map(
        ({ type, path }) =>
          `${DECLARED} declares ${type} ${path}, which is no break since the last release: remove it.`,
      ),
    ...declared.filter(({ why }) => !why?.trim()).map(({ path }) => `${DECLARED} does not say why ${path} breaks.`),
  ]
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function fileUrl(path) {
  return pathToFileURL(join(root, path)).href
}

function fail(text, code = 1) {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}
