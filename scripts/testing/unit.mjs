// Unit and integration tests: Vitest, whose global setup brings the database.
import { readJson } from '../lib/files.mjs';
import { runReporting } from './reporting.mjs';

export async function runUnit(filters) {
  const { code, file } = await runReporting('vitest', (report) => [
    ...['node_modules/vitest/vitest.mjs', 'run', ...filters],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  return countVitest(readJson(file), code);
}

/** Counts of Vitest's JSON report. What failed outside any test, such as an import, counts as one. */
export function countVitest(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}
