#!/usr/bin/env node
/**
 * Puts what the benches measured (bench/results) into docs/performance.md: between `<!-- summary -->` or `<!-- results name -->` and
 * the next `<!-- end -->`. What no run has measured is said to be so. `--check` writes nothing and fails when the page says something else.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const PAGE = path('docs/performance.md')
const NOT_YET = 'not measured yet'

const { GOALS, goalText } = await import(new URL('../bench/dist/support/goals.js', import.meta.url).href).catch(
  (error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error('Build the benches first: npx tsc -b bench')
    process.exit(1)
  },
)

const results = new Map()
for (const bench of new Set(
  Object.values(GOALS)
    .map((goal) => goal.bench)
    .concat('quota', 'load'),
)) {
  const text = await readFile(path(`bench/results/${bench}.md`), 'utf8').catch(() => null)
  if (text === null) continue
  const said = /<!-- reached (\{.*\}) -->/.exec(text)
  results.set(bench, {
    reached: said ? JSON.parse(said[1]) : {},
    body: text
      .replace(/<!--.*?-->/gs, '')
      .replace(/^# .*$/m, '')
      .trim(),
  })
}

const summary = () => {
  const rows = Object.entries(GOALS).map(([name, goal]) => {
    const said = results.get(goal.bench)?.reached[name]
    const met = said === undefined || said.met === null ? '' : said.met ? 'yes' : '**no**'
    return `| ${goal.bench} | ${goal.what} | ${goalText(goal)} | ${said === undefined ? NOT_YET : said.value} | ${met} |`
  })
  return ['| bench | what | goal | reached | met |', '| --- | --- | --- | ---: | --- |', ...rows].join('\n')
}

const page = await readFile(PAGE, 'utf8')
const filled = page.replace(
  /(<!-- (summary|results (\w+)) -->).*?(<!-- end -->)/gs,
  (_, begin, what, bench, end) =>
    `${begin}\n\n${what === 'summary' ? summary() : (results.get(bench)?.body ?? `_${NOT_YET}_`)}\n\n${end}`,
)
const config = (await prettier.resolveConfig(PAGE)) ?? {}
const text = await prettier.format(filled, { ...config, parser: 'markdown' })

if (!process.argv.includes('--check')) await writeFile(PAGE, text)
else if (page !== text) {
  console.error('docs/performance.md is not what bench/results says. Run: node scripts/docs-performance.mjs')
  process.exit(1)
}
