import type { Browser, Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { englishPageTypes, fullStory, pageTypes } from './page-types';
import { ask } from './wire';

const demo = '/article/harbour-board-votes-to-rebuild-north-mole';
const arabic = '/article/arabic-school-twenty-years';

test('an article with 20 comments is at most 12 kB of HTML on the wire', async () => {
  for (const address of [demo, await fullStory()]) {
    const { text } = await ask(address);
    expect(text.match(/<article class="c[" ]/g)!.length, address).toBeGreaterThanOrEqual(15);
    const sent = await ask(address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(sent.headers['content-encoding']).toBe('gzip');
    expect(sent.bytes.length, address).toBeLessThanOrEqual(12 * 1024);
    expect(gzipSync(text).length, address).toBeLessThanOrEqual(12 * 1024);
  }
});

/** The typefaces that a page loads, by file, with their bytes; one that is loaded twice stands there twice. */
async function facesOf(page: Page, address: string): Promise<[string, number][]> {
  const faces: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.woff2'))
      faces.push(response.body().then(({ length }) => [pathname, length]));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  return Promise.all(faces);
}

for (const [what, address, limit] of [
  ['a page in English', demo, 103_000],
  ['a page in Arabic', arabic, 114_000],
] as const)
  test(`${what} loads typefaces of at most ${limit / 1000} kB, each once, the first ahead`, async ({
    page,
  }) => {
    const faces = await facesOf(page, address);
    const files = faces.map(([file]) => file);
    expect(files).toContain('/fonts/literata-basic.woff2');
    expect(new Set(files).size).toBe(files.length);
    expect(faces.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(limit);
    const { text } = await ask(address);
    expect(text.match(/<link rel="preload"[^>]*as="font"[^>]*>/g)).toEqual([
      expect.stringContaining('href="/fonts/literata-basic.woff2"'),
    ]);
  });

test('the largest picture of a story is asked for first, the others when they come near', async () => {
  const { text } = await ask(demo);
  expect(text.match(/<img[^>]* fetchpriority="high"/gi)).toHaveLength(1);
  expect(text).toMatch(/<figure class="hero">(<picture>.*?)?<img[^>]* fetchpriority="high"/i);
  const later = text.slice(text.indexOf('</figure>'), text.indexOf('<footer'));
  expect([...later.matchAll(/<img (?![^>]*loading="lazy")/g)]).toEqual([]);
});

test.describe('a window as narrow as a telephone', () => {
  test.use({ viewport: { width: 390, height: 900 } });
  const facesOn = (page: Page) =>
    page.evaluate(() => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
      const faces = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.woff2'));
      return faces.map(({ name, startTime }) => ({
        name: new URL(name).pathname,
        isLate: startTime > first,
      }));
    });

  test('shows the page before it asks for a typeface, and then sets it in them', async ({
    page,
  }) => {
    await page.goto(demo, { waitUntil: 'networkidle' });
    await expect.poll(async () => (await facesOn(page)).length).toBeGreaterThan(0);
    const faces = await facesOn(page);
    expect(faces.map(({ name }) => name)).toContain('/fonts/literata-basic.woff2');
    expect(faces.filter(({ isLate }) => !isLate)).toEqual([]);
    const families = () =>
      page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
    await expect.poll(families).toEqual(expect.arrayContaining(['Literata', 'Libre Franklin']));
  });

  test('asks for the face of another script where a story is written in it, not for a headline', async ({
    page,
  }) => {
    const naskh = '/fonts/noto-naskh-basic.woff2';
    await page.goto('/', { waitUntil: 'networkidle' });
    await expect(page.locator('[lang=ar]').first()).toBeVisible();
    expect((await facesOn(page)).map(({ name }) => name)).not.toContain(naskh);
    await page.goto(arabic, { waitUntil: 'networkidle' });
    expect((await facesOn(page)).map(({ name }) => name)).toContain(naskh);
  });

  test('has its typefaces without scripts too', async ({ plain }) => {
    expect((await facesOf(plain, demo)).map(([file]) => file)).toContain(
      '/fonts/literata-basic.woff2',
    );
  });

  /** How the parts of the page that wait for its first picture are shown: once for all that are shown alike. */
  const below = (page: Page) =>
    page
      .locator('[data-below]')
      .evaluateAll((parts) => [
        ...new Set(parts.map((part) => getComputedStyle(part).contentVisibility)),
      ]);
  const isDrawn = (page: Page) =>
    page
      .locator('.foot a')
      .last()
      .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));

  type Event = { args: { beginData?: { stackTrace?: { url: string }[] } } };

  /** The scripts that had a page laid out before its next picture was due, while it opened; the last is our own. */
  async function measurersOf(page: Page, browser: Browser, address: string) {
    const timeline = 'devtools.timeline';
    const off = `disabled-by-default-${timeline}`;
    await browser.startTracing(page, { categories: [timeline, off, `${off}.stack`] });
    await page.goto(address);
    await expect(page.locator('[data-below]')).toHaveCount(0);
    await page.evaluate(() => {
      document.body.append('More');
      return document.body.offsetTop;
    });
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
      traceEvents: Event[];
    };
    return traceEvents.flatMap(({ args }) => args.beginData?.stackTrace?.[0]?.url ?? []);
  }

  test('is not measured by its islands while it opens', async ({ page, browser }) => {
    for (const address of ['/', '/section/harbour', demo]) {
      const measurers = await measurersOf(page, browser, address);
      expect(
        measurers.filter((url) => url.includes('/islands/site-')),
        address,
      ).toEqual([]);
      expect(measurers.length, 'what measures is seen').toBeGreaterThan(0);
    }
  });

  test('has no more than one field among its comments: a browser lays out all that fields stand in', async ({
    page,
  }) => {
    await page.goto(demo);
    await expect(page.locator('[data-below]')).toHaveCount(0);
    expect(await page.locator('.talk .acts summary').count()).toBeGreaterThan(9);
    await expect(page.locator('.talk :is(textarea, input:not([type=hidden]))')).toHaveCount(1);
  });

  test('lays out what lies below it after its first picture, and then all of it', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      new PerformanceObserver(() => {
        const foot = document.querySelector('.foot a');
        const isDrawn = foot?.checkVisibility({ contentVisibilityAuto: true });
        Object.assign(window, { footAtFirst: isDrawn });
      }).observe({ type: 'paint', buffered: true });
    });
    for (const address of ['/', '/section/harbour', demo]) {
      await page.goto(address);
      await expect(page.locator('[data-below]')).toHaveCount(0);
      expect(await isDrawn(page)).toBe(true);
      const footAtFirst = await page.evaluate(
        () => (window as unknown as { footAtFirst: boolean }).footAtFirst,
      );
      expect(footAtFirst, address).toBe(false);
    }
  });

  test('shows what lies below it where it is scrolled to, though its script never comes', async ({
    page,
  }) => {
    await page.route('**/islands/*.js', (route) => route.abort());
    await page.goto('/');
    expect(await below(page)).toEqual(['auto']);
    expect(await isDrawn(page)).toBe(false);
    await page.locator('.foot').scrollIntoViewIfNeeded();
    await expect.poll(() => isDrawn(page)).toBe(true);
    // On paper and on a wide window all of it is there.
    await page.emulateMedia({ media: 'print' });
    expect(await below(page)).toEqual(['visible']);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await below(page)).toEqual(['visible']);
  });

  test('has all of a page in its own size for whoever comes to a place within it', async ({
    page,
  }) => {
    await page.route('**/islands/*.js', (route) => route.abort());
    await page.goto(`${demo}#comments`);
    expect(await below(page)).toEqual(['visible']);
    await expect(page.locator('#comments')).toBeInViewport();
  });

  test('has all of a preview in the newsroom, which no script lays out later', async ({ as }) => {
    const { page } = await as('EDITOR', { viewport: { width: 390, height: 900 } });
    await page.goto('/admin/front/preview');
    expect(await below(page)).toEqual(['visible']);
  });

  test('has all of a page without scripts', async ({ plain }) => {
    expect(plain.viewportSize()).toEqual({ width: 390, height: 900 });
    await plain.goto('/');
    expect(await below(plain)).toEqual(['visible']);
  });
});

// A narrow window gets the face of headlines after its first picture: a line here and there breaks elsewhere then.
for (const [width, most] of [
  [390, 0.05],
  [412, 0.05],
  [1280, 0.02],
] as const)
  test(`next to nothing moves when the typefaces come late, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    let tell = () => {};
    let painted = Promise.resolve();
    await page.exposeFunction('isPainted', () => tell());
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value!);
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver(
        () => void (window as unknown as { isPainted(): void }).isPainted(),
      ).observe({ type: 'paint', buffered: true });
    });
    // A face that is there from the page before would not come late.
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.route('**/*.woff2', async (route) => {
      await painted;
      await route.continue();
    });
    for (const [name, addressOf] of Object.entries({ ...pageTypes, ...englishPageTypes })) {
      painted = new Promise((resolve) => (tell = resolve));
      await page.goto(await addressOf(), { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(
        shifts.reduce((sum, one) => sum + one, 0),
        name,
      ).toBeLessThan(most);
    }
  });
