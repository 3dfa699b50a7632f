/** What a vitest run amounts to. Whatever went wrong counts as a failure at least once, also where no test had a chance to fail. */

/**
 * @param report vitest's JSON report, null when it wrote none
 * @param {{ code: number | null, signal: string | null, tooLong?: boolean }} end of its process
 * @returns {{ passed: number, failed: number, skipped: number, complaints: string[] }}
 */
export function projectResult(report, end) {
  const ended = end.tooLong ? 'took too long and was ended' : (end.signal ?? `exit code ${end.code}`)
  if (!report) return { passed: 0, failed: 1, skipped: 0, complaints: [`vitest left no report: ${ended}`] }
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  const complaints = []
  let failed = report.numFailedTests
  for (const { name, status, message, assertionResults } of report.testResults) {
    // A file that cannot be loaded, or whose beforeAll throws, has failed without a failed test.
    if (status !== 'failed' || assertionResults.some((test) => test.status === 'failed')) continue
    failed += 1
    complaints.push(`${name} failed as a whole: ${message?.split('\n')[0] ?? ''}`)
  }
  if (end.code !== 0 && failed === 0) {
    failed = 1
    complaints.push(
      `No test failed, and yet vitest did (${ended}): an error outside of tests, or something left running.`,
    )
  }
  return { passed, failed, skipped, complaints }
}

/** The plain last line, by which machines know what happened. */
export function closingLine(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
