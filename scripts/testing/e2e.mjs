// End-to-end tests: Playwright in a real Chromium, against the production build with a database and demo of its own.
import fs from 'node:fs';
import path from 'node:path';
import { build, buildIsStale } from '../build.mjs';
import { ensureChromium } from '../lib/chromium.mjs';
import { readJson } from '../lib/files.mjs';
import { root } from '../lib/root.mjs';
import { say } from '../lib/say.mjs';
import { countPlaywright } from './reports.mjs';
import { runReporting } from './reporting.mjs';
import { openSite } from './site.mjs';

export async function runE2e(filters) {
  if (!fs.existsSync(path.join(root, 'e2e'))) {
    say('there is no e2e folder: nothing to run');
    return { passed: 0, failed: 0 };
  }
  const chromium = await ensureChromium();
  if (buildIsStale()) await build();
  const site = await openSite();
  try {
    const { code, file } = await runReporting(
      'playwright',
      () => ['node_modules/@playwright/test/cli.js', 'test', ...filters],
      (report) => ({ ...site.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    );
    return countPlaywright(readJson(file), code);
  } finally {
    await site.close();
  }
}
