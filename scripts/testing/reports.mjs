// What the reports of Vitest and Playwright come to: `{ passed, failed, named }`, where `named` has a line for each test
// that failed, and for each that passed only when it was tried again.
import path from 'node:path';
import { root } from '../lib/root.mjs';

const none = { passed: 0, failed: 1, named: [] };

/** Of Vitest's JSON report. What failed outside any test, such as an import, counts as one. */
export function countVitest(report, code) {
  if (!report) return none;
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    if (status !== 'failed') return [];
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    return failed.length > 0
      ? failed.map(({ fullName }) => `failed: ${file} › ${fullName}`)
      : [`failed: ${file}`];
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length || (code === 0 ? 0 : 1),
    named: failures,
  };
}

/** Of Playwright's JSON report. Errors outside any test, such as a broken import, count too. */
export function countPlaywright(report, code) {
  if (!report) return none;
  const { expected, flaky, unexpected } = report.stats;
  const failed = unexpected + report.errors.length;
  return {
    passed: expected + flaky,
    failed: failed || (code === 0 ? 0 : 1),
    named: [
      ...report.suites.flatMap(specsOf).flatMap(told),
      ...report.errors.map(({ message }) => `failed: ${String(message).split('\n')[0]}`),
    ],
  };
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

function told({ file, line, title, tests }) {
  const place = `e2e/${file}:${line} › ${title}`;
  return tests.flatMap(({ status }) => {
    if (status === 'unexpected') return [`failed: ${place}`];
    return status === 'flaky' ? [`passed at the second try: ${place}`] : [];
  });
}
