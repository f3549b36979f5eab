import path from 'node:path';
import { expect, it } from 'vitest';
import { countPlaywright, countVitest } from './reports.mjs';

const file = (name: string) => path.join(process.cwd(), name);
const title = (fullName: string, status: string) => ({ fullName, status });

it('names what failed in a report of Vitest, a file that could not be read too', () => {
  const report = {
    numPassedTests: 7,
    testResults: [
      {
        name: file('lib/a.test.ts'),
        status: 'failed',
        assertionResults: [title('a is b', 'failed'), title('a is a', 'passed')],
      },
      { name: file('lib/b.test.ts'), status: 'failed', assertionResults: [] },
      { name: file('lib/c.test.ts'), status: 'passed', assertionResults: [title('c', 'passed')] },
    ],
  };
  expect(countVitest(report, 1)).toEqual({
    passed: 7,
    failed: 2,
    named: ['failed: lib/a.test.ts › a is b', 'failed: lib/b.test.ts'],
  });
});

it('names what failed in a report of Playwright, and what passed only at the second try', () => {
  const spec = (name: string, status: string) => ({
    ...{ file: 'front.spec.ts', line: 12, title: name },
    tests: [{ status }],
  });
  const report = {
    stats: { expected: 3, flaky: 1, unexpected: 1 },
    errors: [{ message: 'no such file\n at x' }],
    suites: [
      {
        specs: [spec('goes', 'expected'), spec('drags', 'flaky')],
        suites: [{ specs: [spec('falls', 'unexpected')] }],
      },
    ],
  };
  expect(countPlaywright(report, 1)).toEqual({
    passed: 4,
    failed: 2,
    named: [
      'passed at the second try: e2e/front.spec.ts:12 › drags',
      'failed: e2e/front.spec.ts:12 › falls',
      'failed: no such file',
    ],
  });
});

it('counts a run without a report, or one that ended badly for no reason of a test, as a failure', () => {
  expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1, named: [] });
  expect(countPlaywright(null, 0)).toEqual({ passed: 0, failed: 1, named: [] });
  expect(countVitest({ numPassedTests: 2, testResults: [] }, 1).failed).toBe(1);
});
