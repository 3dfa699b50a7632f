import { describe, expect, test } from 'vitest'
import { nodeProblem } from './node-version.mjs'
import { createProgress, StepFailed } from './progress.mjs'
import { run } from './run.mjs'

const node = (code, options = {}) =>
  run(process.execPath, ['-e', code], { what: 'The step', next: 'Do this next.', ...options })

describe('a command of the start', () => {
  test('that fails: what, all it said on both streams, and what to do; but no warnings of npm', async () => {
    const failing = node(`console.log('said'); console.error('npm warn old\\nnpm error broken'); process.exit(3)`)
    await expect(failing).rejects.toBeInstanceOf(StepFailed)
    const { message } = await failing.catch((error) => error)
    expect(message).toMatch(/^The step failed \(exit code 3\):\n/)
    for (const part of ['    said', '    npm error broken', '\nDo this next.']) expect(message).toContain(part)
    expect(message).not.toContain('npm warn')
  })

  test('that fails may say what to do by what it said', async () => {
    const failing = node(`console.log('full'); process.exit(1)`, {
      next: (output) => (output.includes('full') ? 'Make room.' : 'Try again.'),
    })
    await expect(failing).rejects.toThrow('Make room.')
  })

  test('that succeeds is silent, and told line by line to who draws the progress', async () => {
    const lines = []
    await node(`process.stdout.write('one\\ntw'); process.stdout.write('o\\n')`, { onLine: (line) => lines.push(line) })
    expect(lines).toEqual(['one', 'two'])
  })

  test('that cannot be run at all', async () => {
    await expect(run('no-such-program-here', [], { what: 'The step' })).rejects.toThrow(/cannot be run .*ENOENT/)
  })
})

test.each([
  ['18.20.4', true],
  ['20.18.3', true],
  ['20.19.0', false],
  ['22.0.0', false],
])('Node %s is too old: %s', (version, tooOld) => {
  expect(nodeProblem(version) !== null).toBe(tooOld)
  if (tooOld) expect(nodeProblem(version)).toContain(version)
})

test('progress that nobody watches is a line at the begin and one at the end, also of what fails', async () => {
  let text = ''
  const { step } = createProgress({ write: (part) => (text += part) })
  await step('one', async () => {})
  await expect(step('two', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(text.split('\n').map((line) => line.replace(/[\d.]+ s$/, 'N s'))).toEqual([
    '  … one',
    '  ✓ one  N s',
    '  … two',
    '  ✗ two  N s',
    '',
  ])
})
