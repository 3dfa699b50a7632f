import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, readStamp, removeStamp, writeStamp } from './fingerprint.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

const COMMON = ['pnpm-lock.yaml', 'tsconfig.base.json']
const SCHEMA = ['packages/schema/src', 'packages/schema/tsconfig.json']

/** What is built, from what, and the file by which one sees that the result is still the one we built. */
const PARTS = [
  {
    name: 'server',
    from: [
      ...SCHEMA,
      ...['server', 'simulator'].flatMap((name) => [`packages/${name}/src`, `packages/${name}/tsconfig.json`]),
      'packages/server/config',
    ],
    result: 'packages/server/dist/.tsbuildinfo',
    needed: ['packages/server/dist/main.js', 'packages/simulator/dist/main.js'],
    build: () =>
      run(
        process.execPath,
        [
          'node_modules/typescript/bin/tsc',
          '-b',
          ...['schema', 'server', 'simulator'].map((name) => `packages/${name}`),
        ],
        {
          what: 'Compiling the server',
          next: 'Correct what the compiler names, then start again.',
        },
      ),
  },
  {
    name: 'board',
    from: [
      ...SCHEMA,
      'packages/board/src',
      'packages/board/public',
      'packages/board/index.html',
      'packages/board/vite.config.ts',
      'packages/board/tsconfig.json',
    ],
    result: 'packages/board/dist/index.html',
    needed: [],
    build: () =>
      run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
        cwd: join(root, 'packages/board'),
        what: 'Building the board',
        next: 'Correct what Vite names, then start again.',
      }),
  },
]

/**
 * Compiles the server and builds the board, each only when its sources, or the result, are not those of the last build.
 * @param names which of them: 'server' (with schema and simulator), 'board'
 */
export async function ensureBuilt(progress, names = PARTS.map(({ name }) => name)) {
  for (const part of PARTS.filter(({ name }) => names.includes(name))) {
    const sources = fingerprint([...COMMON, ...part.from])
    if (
      readStamp(`built-${part.name}`) === `${sources} ${resultOf(part)}` &&
      part.needed.every((path) => existsSync(join(root, path)))
    ) {
      progress.done(`${part.name} is built`)
      continue
    }
    // Removed before, not overwritten after: a build that breaks off must not pass for the one before it.
    removeStamp(`built-${part.name}`)
    await progress.step(`building the ${part.name}`, part.build)
    writeStamp(`built-${part.name}`, `${sources} ${resultOf(part)}`)
  }
}

function resultOf({ result }) {
  const path = join(root, result)
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none'
}
