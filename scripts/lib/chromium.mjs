// Finding a Chromium for the end-to-end tests.
import fs from 'node:fs';
import { PlainError } from './say.mjs';
import { step } from './step.mjs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What Chromium makes ready for its address bar: a renderer or two of its own for each page that opens. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * One flag that leaves out Chromium's work for its own window, beside the features that a launcher leaves out: of several
 * such flags Chromium heeds the last alone.
 */
export const withoutFeatures = (names) =>
  `--disable-features=${[...names, ...addressBar].join(',')}`;

/** The machine's own Chromium, if it has one. */
export const systemChromium = () => places.find((place) => place && fs.existsSync(place));

/** The machine's own, or Playwright's, which is downloaded when need be. */
export async function ensureChromium() {
  const own = systemChromium();
  if (own) return own;
  const { chromium } = await import('@playwright/test');
  const theirs = chromium.executablePath();
  if (fs.existsSync(theirs)) return theirs;
  try {
    await step('installing Chromium', [
      'node_modules/@playwright/test/cli.js',
      'install',
      'chromium',
    ]);
  } catch (error) {
    throw new PlainError(
      `${error.message}\n\nThe end-to-end tests need a Chromium, and it could not be downloaded. Install one with the ` +
        "system's package manager (for example: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test",
    );
  }
  return theirs;
}
