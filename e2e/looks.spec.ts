import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { env } from '@/lib/env';
import { articlePath } from '@/lib/paths';
import { makeMedia } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { englishPageTypes, pageTypes, wordsTooLong } from './page-types';

// How pages look where readers have set something: paper, larger letters, a window that is zoomed, colours of their own.

const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function inWindow(
  browser: Browser,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext(options);
  await look(await context.newPage());
  await context.close();
}

for (const [name, address] of Object.entries({ ...pageTypes, ...englishPageTypes })) {
  test(`${name}: at 200 % of the window and of the letters nothing is beside the page`, async ({
    browser,
  }) => {
    const path = await address();
    // 1280 and 640 pixels of glass at 200 %.
    for (const width of [640, 320])
      await inWindow(
        browser,
        { viewport: { width, height: 480 }, deviceScaleFactor: 2 },
        async (page) => {
          await page.goto(path);
          expect(await beyond(page), `${width}`).toBe(0);
        },
      );
    for (const width of [1280, 390])
      await inWindow(browser, { viewport: { width, height: 900 } }, async (page) => {
        await page.goto(path);
        // As a browser does that zooms letters alone: no question to the window hears of it.
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        expect(await beyond(page), `letters, ${width}`).toBe(0);
        // The names of sections and the words of the footer stay whole.
        const names = page.locator('.secs a, .band > header h2, .foot nav a');
        const broken = await names.evaluateAll((links) =>
          links
            .filter((link) => !/\s/.test(link.textContent!.trim()))
            .filter((link) => {
              const range = document.createRange();
              range.selectNodeContents(link);
              const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
              return new Set(tops).size > 1;
            })
            .map((link) => link.textContent),
        );
        expect(broken, `whole words, ${width}`).toEqual([]);
      });
  });
}

for (const width of [320, 390, 1280]) {
  test(`a word that no line holds makes no page wider than ${width} px`, async ({ page }) => {
    const { story, lists } = await wordsTooLong();
    await page.setViewportSize({ width, height: 900 });
    for (const path of [story, ...lists]) {
      await page.goto(path);
      expect(await beyond(page), path.slice(0, 40)).toBe(0);
    }
  });
}

test('what stands under the picture of a story from right to left begins where its lines do', async ({
  page,
}) => {
  const hero = await makeMedia({ caption: 'Hooks in the hall.', credit: 'Print: Tidings studio' });
  // Without a standfirst, in whose line the names of those who wrote it stand else.
  const { slug } = await makeStory({ language: 'ar', headline: 'المدرسة', hero });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(articlePath(slug));
    const figure = (await page.locator('.hero').boundingBox())!;
    const caption = (await page.getByText('Hooks in the hall.').boundingBox())!;
    expect(caption.x + caption.width, `${width}`).toBeCloseTo(figure.x + figure.width, 0);
    expect(caption.width, `${width}`).toBeLessThan(figure.width / 2);
    const who = (await page.locator('.who').boundingBox())!;
    expect(who.x, `${width}`).toBeCloseTo(figure.x, 0);
  }
});

const everything = pageTypes['story with everything']!;

test('on paper a story has its words, whole addresses and nothing to press, on white', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/article/harbour-board-votes-to-rebuild-north-mole');
  await expect(page.locator('.copy:not(.notes)')).toBeVisible();
  await expect(page.locator('.corr')).toBeVisible();
  for (const part of [
    '.secs',
    '.contents',
    '.also',
    '.talk',
    '.like',
    '.letter-box',
    'save-story',
    'reading-aids',
  ])
    for (const found of await page.locator(part).all()) await expect(found, part).toBeHidden();
  for (const control of await page.locator('button, input, textarea, select').all())
    await expect(control).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const address = await page
    .locator('.copy a[href^="/article/"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address.replaceAll('" "', '')).toContain(`${new URL(env().SITE_URL).origin}`);

  await page.goto(await everything());
  await page.setViewportSize({ width: 720, height: 1018 }); // A4 without its margins
  expect(await beyond(page)).toBe(0);
  // What could be moved on a screen is whole.
  const cut = await page.locator('.copy *:not(.vh)').evaluateAll((parts) =>
    parts
      .filter((part) => getComputedStyle(part).display !== 'inline')
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
  expect(cut).toEqual([]);
});

test('in the colours of the system, what is pressed, chosen or measured is still seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(await everything());
  const lines = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopWidth, borderInlineStartWidth } = getComputedStyle(element);
        return Math.max(parseFloat(borderTopWidth), parseFloat(borderInlineStartWidth));
      });
  for (const selector of ['.fact', '.corr', '.btn', '.talk textarea'])
    expect(await lines(selector), selector).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  const focus = page.locator(':focus');
  expect(await focus.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('in the colours of the system the newsroom marks what is chosen, and that alone', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/admin/articles');
  await expect(page.locator('.chips [aria-current]').first()).toHaveCSS('border-top-width', '3px');
  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await colourOf('.dk-top a[aria-current]')).not.toBe(
    await colourOf('.dk-top > a:not(.name, [aria-current])'),
  );
});
