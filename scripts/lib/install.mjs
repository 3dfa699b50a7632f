import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, readStamp, removeStamp, writeStamp } from './fingerprint.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

/** The one version that wrote the lockfile. Through npx, since corepack's signature check fails and nobody needs pnpm installed. */
export const PNPM = 'pnpm@12.21.0'

const manifests = () => [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'test/package.json',
  'bench/package.json',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`),
]

/** Installs what the lockfile says, unless that has been done since it, a manifest, or the machine changed. */
export async function ensureInstalled(progress) {
  const wanted = fingerprint(manifests(), `${PNPM} ${process.platform} ${process.arch} ${root}`)
  if (readStamp('installed') === wanted) return progress.done('packages are installed')
  removeStamp('installed')
  const name = existsSync(join(root, 'node_modules'))
    ? 'installing packages'
    : 'installing packages (the first time takes a minute)'
  await progress.step(name, (tell) =>
    run('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], {
      what: 'Installing the packages',
      next: (output) =>
        output.includes('ERR_PNPM_OUTDATED_LOCKFILE')
          ? `A package.json was changed without the lockfile. Run: npx -y ${PNPM} install`
          : 'Check that the package registry can be reached (npm ping), then start again; what is already here is not fetched twice.',
      // Without CI pnpm may stop to ask a question that nobody sees.
      env: { ...process.env, CI: 'true' },
      onLine: (line) => {
        const [, resolved, reused, downloaded] =
          line.match(/Progress: resolved (\d+), reused (\d+), downloaded (\d+)/) ?? []
        if (resolved) tell(`${Number(reused) + Number(downloaded)} of ${resolved}`)
      },
    }),
  )
  writeStamp('installed', wanted)
}
