import { defineConfig, devices } from '@playwright/test';
import { systemChromium, withoutFeatures } from './scripts/lib/chromium.mjs';

const chromium = systemChromium();
const isRoot = process.getuid?.() === 0;
/** What Playwright leaves out of Chromium, without what only Edge and Windows have. */
const leftOut = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

// Started by `npm test` or `npm run e2e`, which serve a build with a database of its own and name it in BASE_URL.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalTeardown: './e2e/servers-log.ts',
  timeout: 120_000,
  fullyParallel: true,
  workers: 2,
  // On a busy machine a journey may run out of time: it is tried once more, and listed as flaky when it passes then.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording what every test does costs much of a small machine; one that is tried again is recorded.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []), // Chromium refuses root otherwise
        // A browser that calls home floods a closed network with failing look-ups.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        withoutFeatures(leftOut),
      ],
    },
  },
});
