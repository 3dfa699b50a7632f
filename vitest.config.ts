import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const fromServer = createRequire(path('packages/server/package.json'))

/**
 * Node loads graphql by its CommonJS entry, Vite by its ES module entry: two copies, and "cannot use GraphQLSchema from another
 * module". Everything is pointed at the one that Node takes. Tests of `test/` read the server from its sources, so that a
 * forgotten build never makes a test answer for yesterday's code; processes that a test spawns do run the build.
 */
const alias = [
  { find: /^graphql$/, replacement: fromServer.resolve('graphql') },
  { find: /^@dispatch\/server\/(.*)$/, replacement: path('packages/server/src') + '/$1.ts' },
]

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'packages/*/test/**/*.test.ts', 'scripts/**/*.test.mjs'],
          // Hashing of passwords and property tests take seconds where others work too.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Pictures and timings in a browser are worth little when two browsers share the cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
