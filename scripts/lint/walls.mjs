/**
 * Who may import whom, as an oxlint plugin. One rule and one table instead of `no-restricted-imports` per folder: overrides of one
 * rule replace each other, so that a resolver in work-order/ could have the wall of its folder or that of resolvers, never both; and
 * here paths are resolved, so that no number of dots leads round a wall. docs/decisions/0005 has the story.
 *
 * Each wall is a name and a sentence that says where the code belongs instead. walls.test.mjs breaks every one of them.
 */
import { builtinModules } from 'node:module'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folder of the server → the folders straight below it. What is below those is open too; nothing else is. */
export const BELOW = {
  domain: [],
  platform: ['domain'],
  live: ['platform'],
  audit: ['platform'],
  premises: ['platform'],
  people: ['premises'],
  'price-list': ['premises', 'people'],
  notification: ['people', 'live'],
  webhook: ['notification'],
  request: ['price-list', 'live', 'notification'],
  case: ['request'],
  'work-order': ['case', 'request', 'price-list', 'live'],
  board: ['callback', 'work-order', 'live'],
  attachment: ['work-order', 'callback', 'live'],
  clock: ['platform'],
  demo: ['price-list', 'people', 'request'],
  dispatch: ['work-order'],
  callback: ['work-order'],
  materials: ['work-order'],
  incident: ['case', 'request'],
  complaint: ['case', 'request'],
  intake: ['incident', 'complaint', 'case', 'request'],
  acceptance: ['attachment'],
  settlement: ['dispatch', 'callback', 'materials', 'acceptance'],
  'month-close': ['settlement'],
  statistics: ['callback'],
}

/** Files beside the folders that folders may import; what stands there else (compose, main, …) is for the start alone. */
const OPEN_FILES = new Set(['config'])
/** What of the server whole-system tests and benchmarks may hold: its ways in, and what makes databases and facts for them. */
const ENTRY_FILES = new Set(['compose', 'main', 'config', 'entities', 'schema'])
const ENTRY_FOLDERS = new Set(['platform', 'domain', 'demo'])

export const WALLS = {
  'domain-pure':
    'domain/ imports nothing outside itself. What a rule needs (rows, ids, the time) is handed to it; the reading belongs in a service, or in platform/.',
  'domain-given':
    'domain/ is given the time, identity and randomness and never reads them. Take `now`, an id or a number as an argument; the service reads it.',
  'server-layers':
    'a folder imports only those below it. Move what both need down into the lower one, or let compose.ts hand it in.',
  'server-unknown-folder': 'this folder has no place in the order yet. Give it one in BELOW of scripts/lint/walls.mjs.',
  'start-only':
    'compose.ts, main.ts and their lists know everything and are known by the start and the tests alone. Take what is needed as an argument, and let compose.ts hand it in.',
  'resolver-no-sql':
    'a resolver is verb → service → view and sees no database. The query belongs in a *.store.ts or *.service.ts beside it.',
  'entity-no-graphql':
    'an entity is the table and nothing else. The GraphQL shape belongs in a *.type.ts, the way there in a *.view.ts.',
  'type-no-sql':
    'a type is the GraphQL shape and nothing else. The table belongs in a *.entity.ts, the way there in a *.view.ts.',
  'no-global-manager':
    'there is no global or inherited manager: each statement runs in the unit of work it was given. Take `tx` (or its manager) as an argument.',
  'board-by-api':
    'the board and the simulator know the server by its API alone. Put an operation into packages/schema/documents and import its typed document from @dispatch/schema.',
  'schema-alone': 'packages/schema is what all others import and imports none of them. It is made by npm run schema.',
  'own-package': 'a relative path stays in its package. Import the other package by its name, through its exports.',
  'test-by-entry':
    'tests and benchmarks come in by the schema, the entry points, platform/, domain/ or demo/. A test of one part alone stands in test/<that part>/ and may use what is below it; what only prepares data stands in test/support/.',
  'no-barrel':
    'no barrels: import from the file that has it. An index that re-exports others is how cycles and slow starts come about.',
}

const SQL = new Set(['typeorm', 'pg'])
const GLOBAL_MANAGER = new Set([
  'BaseEntity',
  'getConnection',
  'getConnectionManager',
  'getManager',
  'getRepository',
  'getTreeRepository',
  'createConnection',
])
const BUILTIN = new Set(builtinModules)

/** Which part of the house a file is; null for what no wall concerns. Takes a path relative to the root, with slashes. */
export function placeOf(path) {
  const parts = path.split('/')
  if (parts[0] === 'packages' && parts.length > 2) {
    const place = { package: parts[1], test: /\.test\.tsx?$/.test(path) || parts[2] === 'test' }
    if (parts[1] !== 'server' || parts[2] !== 'src') return place
    const isFile = parts.length === 4
    return {
      ...place,
      source: true,
      folder: isFile ? null : parts[3],
      file: isFile ? withoutExtension(parts[3]) : null,
    }
  }
  if (['test', 'bench'].includes(parts[0]))
    return { package: parts[0], test: true, folder: parts.length > 2 ? parts[1] : null }
  return null
}

/** `from` may import `to` because it is `to`, or `to` is somewhere below it. */
export function isBelow(to, from) {
  return to === from || (BELOW[from] ?? []).some((next) => isBelow(to, next))
}

/**
 * @param {string} path the importing file, relative to the root
 * @param {string} specifier what it names
 * @returns {string | null} the wall that stands between them
 */
export function wallBetween(path, specifier) {
  const from = placeOf(path)
  if (!from) return null
  const isPath = specifier.startsWith('.') || isAbsolute(specifier)
  const target = isPath ? slashes(relative(root, resolve(root, dirname(path), specifier))) : ownPackage(specifier)
  const to = target === null ? null : placeOf(target)
  if (to === null && !isPath) return wallOfPackage(path, from, specifier)

  if (isPath && to?.package !== from.package)
    return from.folder === 'domain' && from.source ? 'domain-pure' : 'own-package'
  if (from.package === 'schema') return to?.package === 'schema' ? null : 'schema-alone'
  if (from.package === 'board' || from.package === 'simulator') {
    return to?.package === from.package || to?.package === 'schema' ? null : 'board-by-api'
  }
  if (from.package === 'server') return from.source ? wallInServer(from, to) : null
  return wallForTests(from, to)
}

function wallOfPackage(path, from, specifier) {
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]
  if (from.package !== 'server' || !from.source) return null
  if (from.folder === 'domain') {
    const forItsTest = from.test && (['vitest', 'fast-check'].includes(name) || isBuiltin(specifier))
    return forItsTest ? null : 'domain-pure'
  }
  if (path.endsWith('.resolver.ts') && SQL.has(name)) return 'resolver-no-sql'
  if (path.endsWith('.entity.ts') && (name === 'type-graphql' || name === 'graphql')) return 'entity-no-graphql'
  if (path.endsWith('.type.ts') && SQL.has(name)) return 'type-no-sql'
  return null
}

function wallInServer(from, to) {
  if (to.package !== 'server') return from.folder === 'domain' ? 'domain-pure' : 'server-layers'
  // The start's own files stand above all folders.
  if (from.folder === null) return null
  if (!Object.hasOwn(BELOW, from.folder)) return 'server-unknown-folder'
  if (from.folder === 'domain') return to.folder === 'domain' ? null : 'domain-pure'
  // packages/server/config: plain JavaScript that the start script reads before anything is built.
  if (!to.source) return null
  if (to.folder === null) return OPEN_FILES.has(to.file) ? null : 'start-only'
  return isBelow(to.folder, from.folder) ? null : 'server-layers'
}

function wallForTests(from, to) {
  if (to?.package === from.package || to?.package === 'schema') return null
  if (to?.package !== 'server') return 'test-by-entry'
  if (from.folder === 'support') return null
  if (to.folder === null) return ENTRY_FILES.has(to.file) ? null : 'test-by-entry'
  return ENTRY_FOLDERS.has(to.folder) || isBelow(to.folder, from.folder) ? null : 'test-by-entry'
}

/** `@dispatch/server/live/hub` as the path of its source; null for packages of others. */
function ownPackage(specifier) {
  const [, name, rest] = /^@dispatch\/([^/]+)(?:\/(.*))?$/.exec(specifier) ?? []
  if (!name) return null
  if (name === 'test' || name === 'bench') return `${name}/${rest ?? 'index'}`
  return `packages/${name}/${name === 'server' ? 'src/' : ''}${rest ?? 'index'}`
}

const isBuiltin = (specifier) => specifier.startsWith('node:') || BUILTIN.has(specifier)
const slashes = (path) => path.replaceAll('\\', '/')
const withoutExtension = (name) => name.replace(/\.[cm]?[jt]sx?$/, '')

const imports = {
  meta: { type: 'problem' },
  create(context) {
    const path = slashes(relative(root, context.filename))
    const place = placeOf(path)
    if (!place) return {}
    const report = (node, wall) => context.report({ node, message: `${wall}: ${WALLS[wall]}` })

    const check = (node) => {
      if (typeof node?.value !== 'string') return
      const wall = wallBetween(path, node.value)
      if (wall) report(node, wall)
    }
    const isGenerated = path.includes('/generated/')
    const isIndex = !isGenerated && /(^|\/)index\.tsx?$/.test(path)
    return {
      ImportDeclaration({ source, specifiers }) {
        check(source)
        if (place.package !== 'server' || source.value !== 'typeorm') return
        const named = specifiers.find(({ imported }) => GLOBAL_MANAGER.has(imported?.name))
        if (named) report(named, 'no-global-manager')
      },
      ExportNamedDeclaration({ source }) {
        if (!source) return
        check(source)
        if (isIndex) report(source, 'no-barrel')
      },
      ExportAllDeclaration(node) {
        check(node.source)
        if (!isGenerated) report(node, 'no-barrel')
      },
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
      TSExternalModuleReference: ({ expression }) => check(expression),
      CallExpression({ callee, arguments: [first] }) {
        if (callee.type === 'Identifier' && callee.name === 'require') check(first)
      },
    }
  },
}

/** Globals that tell a rule what it must be told by its caller. */
const READS = new Set([
  'process',
  'performance',
  'crypto',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'globalThis',
])

const givenDomain = {
  meta: { type: 'problem' },
  create(context) {
    const place = placeOf(slashes(relative(root, context.filename)))
    if (!place?.source || place.folder !== 'domain' || place.test) return {}
    const report = (node) => context.report({ node, message: `domain-given: ${WALLS['domain-given']}` })
    return {
      NewExpression(node) {
        if (isNamed(node.callee, 'Date') && node.arguments.length === 0) report(node)
      },
      CallExpression(node) {
        if (isNamed(node.callee, 'Date')) report(node)
      },
      MemberExpression(node) {
        const property = node.computed ? node.property.value : node.property.name
        if (isNamed(node.object, 'Date') && property === 'now') report(node)
        if (isNamed(node.object, 'Math') && property === 'random') report(node)
        if (isNamed(node.object, 'Temporal') && property === 'Now') report(node)
      },
      VariableDeclarator({ id, init }) {
        // `const { random } = Math` and `const clock = Date` would be ways round.
        if (isNamed(init, 'Math') || (isNamed(init, 'Date') && id)) report(init)
      },
      'Program:exit'(program) {
        const scope = context.sourceCode.getScope(program)
        const known = scope.variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references)
        for (const { identifier } of [...scope.through, ...known]) if (READS.has(identifier.name)) report(identifier)
      },
    }
  },
}

const isNamed = (node, name) => node?.type === 'Identifier' && node.name === name

export default { meta: { name: 'walls' }, rules: { imports, 'given-domain': givenDomain } }
