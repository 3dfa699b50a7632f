#!/usr/bin/env node
/**
 * `npm run rules`: every rule of the procedure with the tests that prove it. `--check` prints only what is missing. Fails when a rule of
 * a finished group has no test, and when a title names a rule that does not exist.
 */
import { root } from './lib/root.mjs'
import { ruleTitles } from './lib/rule-tests.mjs'

/** Groups whose rules must each have a test; the others are listed with what there is. */
const FINISHED = [
  'INT',
  'PUB',
  'CMP',
  'CAT',
  'QUO',
  'DIS',
  'MAT',
  'CHK',
  'ACC',
  'CBK',
  'SPT',
  'COR',
  'STA',
  'SET',
  'OVD',
  'AUD',
]

const args = process.argv.slice(2)
const unknown = args.filter((arg) => arg !== '--check' && !/^[A-Z]{3}(-\d+)?$/.test(arg))
if (unknown.length > 0 || args.includes('--help')) {
  console.log(
    'npm run rules [-- --check | QUO | QUO-4 …]\n\nEvery rule of the procedure with the tests that prove it, or those of the groups and rules named.',
  )
  process.exit(unknown.length > 0 ? 2 : 0)
}
const quiet = args.includes('--check')
const named = args.filter((arg) => arg !== '--check')

const { RULES } = await import(new URL('../packages/server/dist/domain/rules.js', import.meta.url).href).catch(
  (error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error('Build the server first: npx tsc -b packages/server')
    process.exit(1)
  },
)

const titles = ruleTitles(root)
const groupOf = (id) => id.slice(0, 3)
const missing = []
let proven = 0
let shown = 0
for (const [id, text] of Object.entries(RULES)) {
  const tests = titles.filter(({ ids }) => ids.includes(id))
  if (tests.length > 0) proven++
  else if (FINISHED.includes(groupOf(id))) missing.push(id)
  if (quiet || (named.length > 0 && !named.includes(id) && !named.includes(groupOf(id)))) continue
  shown++
  console.log(`${id}  ${text.en}`)
  for (const { file, line, title } of tests) console.log(`    ${file}:${line}  ${title}`)
  if (tests.length === 0) console.log(`    no test${FINISHED.includes(groupOf(id)) ? '' : ' yet'}`)
}
const strange = titles.flatMap(({ ids, file, line }) =>
  ids.filter((id) => !Object.hasOwn(RULES, id)).map((id) => `${id} (${file}:${line})`),
)
if (shown > 0) console.log()
console.log(`${proven} of ${Object.keys(RULES).length} rules have a test of their id.`)
if (missing.length > 0)
  console.error(`Without one: ${missing.join(', ')}. Write a test whose title begins with the id.`)
if (strange.length > 0) console.error(`Titles that name no rule: ${strange.join(', ')}. Correct the id.`)
process.exit(missing.length > 0 || strange.length > 0 ? 1 : 0)
