import { expect, it } from 'vitest'
import { closingLine, projectResult } from './test-result.mjs'

const report = (more = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...more,
})

it('counts what passed, failed and was skipped', () => {
  const more = { numFailedTests: 2, numPendingTests: 1, numTodoTests: 4 }
  expect(projectResult(report(more), { code: 1 })).toMatchObject({ passed: 3, failed: 2, skipped: 5 })
})

it('counts a file that could not be loaded, though none of its tests failed', () => {
  const testResults = [{ name: 'b.test.ts', status: 'failed', message: 'SyntaxError\n  at x', assertionResults: [] }]
  const result = projectResult(report({ testResults }), { code: 1 })
  expect(result.failed).toBe(1)
  expect(result.complaints[0]).toBe('b.test.ts failed as a whole: SyntaxError')
})

it('counts a file once when a test in it failed', () => {
  const testResults = [{ name: 'b.test.ts', status: 'failed', message: '', assertionResults: [{ status: 'failed' }] }]
  expect(projectResult(report({ numFailedTests: 1, testResults }), { code: 1 }).failed).toBe(1)
})

it('does not call a run good that ended badly without a failed test', () => {
  expect(projectResult(report(), { code: 1 }).failed).toBe(1)
  expect(projectResult(report(), { code: null, signal: 'SIGSEGV' }).failed).toBe(1)
  expect(projectResult(null, { code: 0 }).failed).toBe(1)
  expect(projectResult(null, { code: null, signal: 'SIGKILL', tooLong: true }).complaints[0]).toContain('too long')
})

it('closes with one plain line', () => {
  const [a, b] = [
    { passed: 2, failed: 1, skipped: 0 },
    { passed: 3, failed: 0, skipped: 0 },
  ]
  expect(closingLine([a, b])).toBe('5 passed, 1 failed')
  expect(closingLine([a, { ...b, skipped: 2 }])).toBe('5 passed, 1 failed, 2 skipped')
  expect(closingLine([])).toBe('0 passed, 0 failed')
})
