#!/usr/bin/env node
/**
 * Writes docs/lifecycle.md from the tables that the server runs by: `node scripts/docs-lifecycle.mjs` after a build.
 * `--check` writes nothing and fails when the page says something else than the tables.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const load = (name) =>
  import(new URL(`../packages/server/dist/domain/${name}.js`, import.meta.url).href).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error('Build the server first: npx tsc -b packages/server')
    process.exit(1)
  })

const PAGE = path('docs/lifecycle.md')

const [
  { TABLE, outcomesOf, rolesOf },
  request,
  { PAYMENTS },
  { CLOCKS },
  { GUARDS },
  { FORMS },
  { LABELS },
  { metUntilFilled },
] = await Promise.all(
  ['work-order', 'request', 'payment', 'clock', 'guard', 'command-form', 'labels', 'decide-context'].map(load),
)

const code = (word) => `\`${word}\``
const list = (words) => words.map(code).join(', ')
const row = (cells) => `| ${cells.join(' | ')} |`
// Aligned columns would change every line with every word.
const table = (head, rows) =>
  ['<!-- prettier-ignore -->', row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const label = (vocabulary, word) => LABELS[vocabulary][word]?.en ?? word
const actions = Object.entries(TABLE)
const statuses = Object.keys(LABELS.Status)

/** Statuses in the order of the life cycle, shortened where a row means all of them. */
const from = (row) => {
  if (row.from.length === 0) return '–'
  return row.from.length === statuses.length ? 'any' : list(row.from)
}

/** One arrow for each pair of statuses, named by the actions that go that way; actions that stay are in the table only. */
const diagram = () => {
  const arrows = new Map()
  const add = (left, right, action) => {
    const key = `${left} --> ${right}`
    arrows.set(key, [...(arrows.get(key) ?? []), label('AnyAction', action)])
  }
  for (const [action, each] of actions) {
    if (each.from.length === 0) add('[*]', each.to, action)
    for (const status of each.from) {
      for (const outcome of outcomesOf(action, status)) if (outcome !== status) add(status, outcome, action)
    }
  }
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join(', ')}`),
    '  ARCHIVED --> [*]',
    '```',
  ].join('\n')
}

const to = ({ to }) => {
  if (to === 'SAME') return 'same'
  if (typeof to === 'string') return code(to)
  return 'of' in to ? list(to.of) : `${code(to.to)}; same in ${list(to.stayIn)}`
}

const who = (each) => {
  const one = (name) => {
    const { in: only, procedure } = each.narrowed?.[name] ?? {}
    const words = [only && `in ${list(only)}`, procedure && `procedure ${procedure}`].filter(Boolean)
    return label('Who', name) + (words.length > 0 ? ` (${words.join('; ')})` : '')
  }
  const standIn = each.standIn ? ['the department’s supervisor for him, with a reason (DIS-7)'] : []
  return [...each.who.map(one), ...standIn].join(', ')
}

const guards = (each) =>
  [...each.guards.map((name) => `${GUARDS[name].rule}: ${GUARDS[name].asks}`), ...(each.asks ?? [])].join('; ')

const fields = (action) =>
  FORMS[action].map(({ field, rule, optional }) => `${field}${optional ? '?' : ''} (${rule})`).join(', ')

const clockOps = (each) =>
  each.clocks
    .map((op) => {
      const where = [op.from && `from ${list(op.from)}`, op.to && `to ${list(op.to)}`].filter(Boolean).join(', ')
      const what = op.op === 'stopAll' ? 'stop all' : `${op.op} ${code(op.kind)}`
      return where ? `${what} (${where})` : what
    })
    .join('; ')

const does = (kind, op) =>
  actions
    .filter(([, each]) => each.clocks.some((each_) => each_.op === op && each_.kind === kind))
    .map(([action]) => action)

const roles = Object.keys(LABELS.Who).filter((role) => actions.some(([action]) => rolesOf(action).includes(role)))

const page = `# Life of a request, and of a work order

This page is written by \`scripts/docs-lifecycle.mjs\` from the tables in \`packages/server/src/domain\` that the server decides by.
Do not edit it; change the table and run the script.

## Work order

${diagram()}

### Actions

A person who may act in several ways acts in whichever fits. “Technician” and “department supervisor” always mean: of the order’s
department. A stale version, a wrong status or a wrong person is refused before any guard is asked. A field with \`?\` may be left out.

${table(
  ['action', 'from', 'to', 'who', 'rule', 'refused unless', 'input', 'clocks'],
  actions.map(([action, each]) => [
    code(action),
    from(each),
    to(each),
    who(each),
    each.rule,
    guards(each),
    fields(action),
    clockOps(each),
  ]),
)}

### Permissions

Who may do an action in some status, if the order is his, his department’s or his unit’s where that is asked.

${table(
  ['action', ...roles.map((role) => label('Who', role))],
  actions.map(([action]) => [code(action), ...roles.map((role) => (rolesOf(action).includes(role) ? '●' : ''))]),
)}

Nobody else acts on an order: auditors read, wall displays show the board, client apps read by their scopes and may register requests.

## Clocks

No clock may pause. A clock has run out from its due instant on; \`overdueAt\` is the due time, however late somebody looked.

${table(
  ['clock', 'rule', 'due', 'started by', 'met by', 'anew by'],
  Object.entries(CLOCKS).map(([kind, clock]) => [
    code(kind),
    clock.rule,
    clock.says,
    list([...(kind === 'REPLY' ? ['REGISTER'] : []), ...does(kind, 'start')]),
    list([...(kind === 'REPLY' ? ['DECLINE', 'REFUSE', 'ROUTE'] : []), ...does(kind, 'meet')]) || 'a later release',
    list(does(kind, 'restart')),
  ]),
)}

## Payment

${table(
  ['action', 'rule', 'from', 'to', 'entry', 'settlement methods'],
  Object.entries(PAYMENTS).map(([action, each]) => [
    code(action),
    each.rule,
    list(each.from),
    code(each.to),
    code(each.entry),
    list(each.methods),
  ]),
)}

Acceptance makes a fee \`DUE\`, or \`BILLED\` for a monthly bill. A top-up leaves \`PREPAID\` as it is, a part refund leaves the state.

## Request

${table(
  ['action', 'from', 'to', 'who', 'rule', 'asks', 'REPLY'],
  Object.entries(request.TABLE).map(([action, each]) => [
    code(action),
    each.from.length === 0 ? '–' : list(each.from),
    each.to.map((to) => (to === 'SAME' ? 'same' : code(to))).join(', '),
    each.who.map((name) => label('Who', name)).join(', '),
    each.rule,
    each.asks.join(', '),
    each.reply,
  ]),
)}

## Ports

Guards whose facts belong to later parts of the product ask through these, and hear “met” until that part fills them:
${list(Object.keys(metUntilFilled))}.
`

const config = (await prettier.resolveConfig(PAGE)) ?? {}
const text = await prettier.format(page, { ...config, parser: 'markdown' })

if (process.argv.includes('--check')) {
  const written = await readFile(PAGE, 'utf8').catch(() => '')
  if (written !== text) {
    console.error('docs/lifecycle.md is not what the tables say. Run: node scripts/docs-lifecycle.mjs')
    process.exit(1)
  }
} else {
  await writeFile(PAGE, text)
}
