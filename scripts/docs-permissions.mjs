#!/usr/bin/env node
/**
 * Writes docs/permissions.md, role × action × status, from the tables that the server decides by: `node scripts/docs-permissions.mjs`
 * after a build. `--check` writes nothing and fails when the page says something else than the tables.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'

const PAGE = fileURLToPath(new URL('../docs/permissions.md', import.meta.url))
const load = (name) =>
  import(new URL(`../packages/server/dist/domain/${name}.js`, import.meta.url).href).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error('Build the server first: npx tsc -b packages/server')
    process.exit(1)
  })

const [
  { TABLE },
  { permissionsOf, statusesFor, idleRoles },
  request,
  { LABELS },
  { Role, Status, RequestStatus },
  { CASES },
] = await Promise.all(['work-order', 'permissions', 'request', 'labels', 'vocabulary', 'cases'].map(load))

const code = (word) => `\`${word}\``
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) =>
  ['<!-- prettier-ignore -->', row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const who = (word) => LABELS.Who[word]?.en ?? word

const actions = Object.keys(TABLE).filter((action) => action !== 'OPEN')
const statuses = Object.values(Status)
const idle = idleRoles(actions)

const MARKS = {
  ANY: '●',
  DEPARTMENT: '◐',
  ASSIGNEE: '○',
  ASSESSOR: '○',
  CUSTOMER: '○',
  COUNTER_SERVER: '○',
  STAND_IN: '△',
}
const ORDER = ['●', '◐', '○', '△']
const mark = (ways) => {
  const marks = ways.map((way) => MARKS[way])
  return ORDER.find((each) => marks.includes(each)) ?? ''
}
const ties = (role, action) => [
  ...new Set(
    statuses.flatMap((status) =>
      permissionsOf(role, action, status).filter((way) => way !== 'ANY' && way !== 'DEPARTMENT' && way !== 'STAND_IN'),
    ),
  ),
]

const roleSection = (role) => {
  const may = actions.filter((action) => statusesFor(role, action).length > 0)
  return [
    `### ${who(role)}`,
    '',
    table(
      ['action', 'as', ...statuses.map((status) => LABELS.Status[status].en)],
      may.map((action) => [
        code(action),
        ties(role, action).map(who).join(', '),
        ...statuses.map((status) => mark(permissionsOf(role, action, status))),
      ]),
    ),
  ].join('\n')
}

const requestRoles = Object.values(Role).filter((role) =>
  Object.values(request.TABLE).some(
    (each) => each.who.includes(role) || (role === 'RESIDENT' && each.who.includes('CUSTOMER')),
  ),
)
const requestWays = (role, each) => {
  if (each.who.includes(role)) return role === 'DEPARTMENT_SUPERVISOR' ? '◐' : '●'
  return role === 'RESIDENT' && each.who.includes('CUSTOMER') ? '○' : ''
}

const caseSection = (definition) =>
  [
    `### ${definition.name.en}`,
    '',
    table(
      ['action', 'rule', 'who', 'opens', ...Object.values(definition.statuses).map(({ en }) => en)],
      Object.entries(definition.table).map(([action, each]) => [
        code(action),
        each.rule,
        each.who
          .map(
            (one) =>
              definition.ties?.[one]?.name.en ??
              { OWNER: 'its owner', OPENER: 'who opened it', SYSTEM: 'the server' }[one] ??
              who(one),
          )
          .join(', '),
        each.from.length === 0 ? '●' : '',
        ...Object.keys(definition.statuses).map((status) => (each.from.includes(status) ? '●' : '')),
      ]),
    ),
  ].join('\n')

const page = `# Permissions

This page is written by \`scripts/docs-permissions.mjs\` from the tables in \`packages/server/src/domain\` that the server decides by; a
test holds the decisions to the same table (\`domain/permissions.test.ts\`), and \`npm run check\` fails when this page is not current. Do not edit it.

● on any order of the estate · ◐ on those of his department · ○ on the one that is his (column “as” says how) · △ for the
assigned technician, with a reason (DIS-7). An empty cell is refused, whatever the door. Beyond this table each action has guards of its own
([life cycle](lifecycle.md)). \`OPEN\` makes an order from an accepted request: ${TABLE.OPEN.who.map(who).join(', ')}.

## Work order

${Object.values(Role)
  .filter((role) => !idle.includes(role))
  .map(roleSection)
  .join('\n\n')}

Nothing to any order may: ${idle.map(who).join(', ')}.

## Request

${table(
  ['action', 'from', ...requestRoles.map(who)],
  Object.entries(request.TABLE).map(([action, each]) => [
    code(action),
    each.from.length === 0 ? '–' : each.from.map((status) => LABELS.RequestStatus[status].en).join(', '),
    ...requestRoles.map((role) => requestWays(role, each)),
  ]),
)}

Statuses of a request: ${Object.values(RequestStatus)
  .map((status) => LABELS.RequestStatus[status].en)
  .join(', ')}.

## Cases

Records beside requests and orders. Technician and department supervisor mean: of the case’s department.

${CASES.map(caseSection).join('\n\n') || 'None yet.'}
`

const config = (await prettier.resolveConfig(PAGE)) ?? {}
const text = await prettier.format(page, { ...config, parser: 'markdown' })
if (process.argv.includes('--check')) {
  const written = await readFile(PAGE, 'utf8').catch(() => '')
  if (written !== text) {
    console.error('docs/permissions.md is not what the tables say. Run: node scripts/docs-permissions.mjs')
    process.exit(1)
  }
} else {
  await writeFile(PAGE, text)
}
