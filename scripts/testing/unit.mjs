// Unit and integration tests: Vitest, whose global setup brings the database.
import { readJson } from '../lib/files.mjs';
import { countVitest } from './reports.mjs';
import { runReporting } from './reporting.mjs';

export async function runUnit(filters) {
  const { code, file } = await runReporting('vitest', (report) => [
    ...['node_modules/vitest/vitest.mjs', 'run', ...filters],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  return countVitest(readJson(file), code);
}
