// Reads the reports of the two test runners. A skipped or planned test is a complaint: it would look like
// a test and prove nothing.

/** Counts vitest's JSON report. */
export function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const complaints = [];
  if (numPendingTests + numTodoTests > 0)
    complaints.push(`${numPendingTests + numTodoTests} tests are skipped.`);
  // A file that fails before its first test has no test to count.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  for (const { name, message } of brokenFiles) complaints.push(`${name}: ${message}`);
  return { passed: numPassedTests, failed: numFailedTests, complaints };
}

/** Counts Playwright's JSON report. */
export function countPlaywright({ stats, errors }) {
  const complaints = errors.map(({ message }) => message);
  if (stats.skipped > 0) complaints.push(`${stats.skipped} end-to-end tests are skipped.`);
  if (stats.flaky > 0) complaints.push(`${stats.flaky} end-to-end tests passed only on a second try.`);
  return { passed: stats.expected, failed: stats.unexpected, complaints };
}
