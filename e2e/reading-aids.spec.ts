import type { Page } from '@playwright/test';
import type { DocNode } from '@/lib/articles/document';
import { articlePath } from '@/lib/paths';
import { makeComment, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, site } from './wire';

const heading = (text: string): DocNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const paragraph = (text: string): DocNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const filling = 'The harbour board met on Tuesday and heard the pilots out. '.repeat(20).trim();

/** A story of some 800 words under four headings. */
const longStory = () =>
  makeStory({
    body: {
      type: 'doc',
      content: ['The vote', 'The pilots', 'The cost', 'What is next'].flatMap((text) => [
        heading(text),
        paragraph(filling),
      ]),
    },
  });

const aids = (page: Page) => page.getByRole('group', { name: 'Reading aids' });

test('a long story says how long it takes and lists its headings, without JavaScript', async ({
  plain,
}) => {
  const { slug } = await longStory();
  await plain.goto(articlePath(slug));
  await expect(plain.locator('.who')).toContainText('4 minutes to read');
  await plain.getByText('In this story').click();
  const links = plain.getByRole('navigation', { name: 'In this story' }).getByRole('link');
  await expect(links).toHaveText(['The vote', 'The pilots', 'The cost', 'What is next']);
  await links.nth(2).click();
  await expect(plain).toHaveURL(`${articlePath(slug)}#h-the-cost`);
  await expect(plain.getByRole('heading', { name: 'The cost' })).toBeInViewport();
  await expect(plain.locator('reading-aids')).toBeHidden();

  const short = await makeStory();
  const { text } = await ask(articlePath(short.slug));
  expect(text).not.toContain('In this story');
});

test('the text grows, and stays so on the next page; nothing is loaded before it is asked for', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url());
  });
  const { slug } = await longStory();
  await page.goto(articlePath(slug), { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(2);
  const sizeOf = () =>
    page.locator('.full .copy').evaluate((copy) => parseFloat(getComputedStyle(copy).fontSize));
  const before = await sizeOf();
  const opener = page.getByRole('button', { name: 'Reading aids' });
  await opener.click();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  expect(scripts).toHaveLength(3);
  for (const button of await aids(page).getByRole('button').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await aids(page).getByRole('button', { name: 'Larger text' }).click();
  await expect(aids(page).getByRole('status')).toHaveText('Text at 115 %');
  expect(await sizeOf()).toBeCloseTo(before * 1.15, 1);
  await page.reload();
  await expect.poll(sizeOf).toBeCloseTo(before * 1.15, 1);
  await opener.click();
  await aids(page).getByRole('button', { name: 'Smaller text' }).click();
  await expect(aids(page).getByRole('status')).toHaveText('Text at 100 %');
  await opener.click();
  await expect(aids(page)).toBeHidden();
});

test('a link leads to the passage that is marked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { slug } = await longStory();
  await page.goto(articlePath(slug));
  await page.getByRole('button', { name: 'Reading aids' }).click();
  const press = async (said = 'The link to the passage is copied.') => {
    await aids(page).getByRole('button', { name: 'Copy link' }).click();
    await expect(aids(page).getByRole('status')).toContainText(said);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const plainLink = await press('The link is copied.');
  expect(plainLink).toBe(new URL(articlePath(slug), page.url()).href);
  const mark = (from: number, to: string, of = 0) =>
    page.evaluate(
      ([begin, end, block]) => {
        const [first, last] = [0, block].map(
          (at) => document.querySelectorAll('.full .copy p')[at]!.firstChild!,
        );
        getSelection()!.setBaseAndExtent(first!, begin, last!, end);
      },
      [from, to.length, of] as const,
    );
  await mark(4, 'The harbour board met');
  expect(await press()).toBe(`${plainLink}#:~:text=harbour%20board%20met`);
  // From within one word to within another: browsers find whole words alone.
  await mark(6, 'The harbour board m');
  const passage = await press();
  expect(passage).toBe(`${plainLink}#:~:text=harbour%20board%20met`);
  // Over several blocks: how it begins and ends.
  await mark(4, 'The harbour board', 1);
  expect(await press()).toBe(
    `${plainLink}#:~:text=harbour%20board%20met%20on%20Tuesday,The%20harbour%20board`,
  );
});

test('the browser reads the story aloud, block by block, in its language, and can be stopped', async ({
  page,
}) => {
  // Chromium on a server has no voices: these say what they were given, and wait to be told that it was spoken.
  await page.addInitScript(() => {
    const spoken: { text: string; lang: string }[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    Object.assign(window, { spoken, spokenOut: () => current?.onend?.({} as never) });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        speak(utterance: SpeechSynthesisUtterance) {
          current = utterance;
          spoken.push({ text: utterance.text.trim(), lang: utterance.lang });
        },
        cancel() {
          current = undefined;
        },
      },
    });
  });
  type Fake = { spoken: { text: string; lang: string }[]; spokenOut(): void };
  const { slug } = await makeStory({
    headline: 'Der Fährstreik endet',
    language: 'de',
    standfirst: 'Am Montag. Um acht.',
    body: 'Die Mole bleibt.',
  });
  await page.goto(articlePath(slug));
  await page.getByRole('button', { name: 'Reading aids' }).click();
  await aids(page).getByRole('button', { name: 'Read aloud' }).click();
  await expect(page.locator('h1.spoken')).toHaveText('Der Fährstreik endet');
  const hear = () => page.evaluate(() => (window as unknown as Fake).spoken);
  for (let i = 0; i < 3; i++) await page.evaluate(() => (window as unknown as Fake).spokenOut());
  expect(await hear()).toEqual([
    { text: 'Der Fährstreik endet', lang: 'de' },
    { text: 'Am Montag.', lang: 'de' },
    { text: 'Um acht.', lang: 'de' },
    { text: 'Die Mole bleibt.', lang: 'de' },
  ]);
  await aids(page).getByRole('button', { name: 'Stop reading aloud' }).click();
  await expect(page.locator('.spoken')).toHaveCount(0);
  await expect(aids(page).getByRole('button', { name: 'Read aloud' })).toBeVisible();
});

test('a browser that has no voice, or keeps its clipboard to itself, is not waited for in silence', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        speak: (utterance: SpeechSynthesisUtterance) =>
          setTimeout(() => utterance.onerror?.({ error: 'voice-unavailable' } as never)),
        cancel() {},
      },
    });
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto(articlePath((await makeStory()).slug));
  await page.getByRole('button', { name: 'Reading aids' }).click();
  const said = aids(page).getByRole('status');
  await aids(page).getByRole('button', { name: 'Read aloud' }).click();
  await expect(said).toHaveText('Your browser cannot read this aloud.');
  await expect(aids(page).getByRole('button', { name: 'Read aloud' })).toBeVisible();
  await expect(page.locator('.spoken')).toHaveCount(0);
  await aids(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(said).toHaveText('That did not work.');
});

test('without an account a story is kept in the browser, is continued where it was left, and joins the account later', async ({
  page,
  context,
}) => {
  const { slug, headline } = await longStory();
  await page.goto(articlePath(slug));
  await page.getByRole('button', { name: 'Save for later' }).click();
  await expect(page.locator('save-story').getByRole('status')).toHaveText('It is on your list.');
  expect(await context.cookies()).toEqual([]);
  await page.getByRole('heading', { name: 'The cost' }).evaluate((one) => one.scrollIntoView());
  // Leaving the page is what notes the place.
  await page.goto('/account/saved');
  const item = page.getByRole('listitem').filter({ hasText: headline });
  await expect(item).toContainText('50 % read on this device');
  await item.getByRole('link', { name: 'Continue reading' }).click();
  await expect(page.getByRole('heading', { name: 'The cost' })).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Saved: take it away' })).toBeVisible();

  const password = 'correct horse battery staple';
  const user = await makeUser({ password });
  await page.goto('/account/saved');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Sign in/ })
    .click();
  await page.getByLabel('E-mail').fill(user.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/account/saved');
  await expect(
    page.getByRole('button', { name: `Take it away from your list: ${headline}` }),
  ).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('saved'))).toBe('{}');
});

test('saved stories are read without a network by those who asked for it', async ({
  page,
  context,
}) => {
  const [kept, later, other] = [await longStory(), await makeStory(), await makeStory()];
  const save = async (slug: string) => {
    await page.goto(articlePath(slug));
    await page.getByRole('button', { name: 'Save for later' }).click();
    await expect(page.locator('save-story').getByRole('status')).toHaveText('It is on your list.');
  };
  await save(kept.slug);
  await page.goto('/account/saved');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.getByRole('button', { name: 'Keep them for reading without a network' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Kept.');
  await save(later.slug);
  const isKept = (slug: string) =>
    page.evaluate(
      async (path) => Boolean(await caches.match(path)),
      new URL(articlePath(slug), page.url()).pathname,
    );
  await expect.poll(() => isKept(later.slug)).toBe(true);

  await context.setOffline(true);
  await page.goto(articlePath(kept.slug));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kept.headline);
  await expect(page.locator('h1')).toHaveCSS('font-weight', '780');
  await page.goto(articlePath(other.slug));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are without a network');
  await expect(page.getByRole('link', { name: later.headline })).toBeVisible();
  await expect(page.getByRole('link', { name: other.headline })).toHaveCount(0);

  await page.goto('/account/saved');
  await expect(page.getByRole('link', { name: kept.headline })).toBeVisible();

  await context.setOffline(false);
  // A part of the page is never kept in its place.
  const { id } = await makeComment({ story: kept });
  await page.goto(`${articlePath(kept.slug)}?comment=${id}`);
  await expect(page.locator(`#comment-${id}`)).toBeVisible();
  const keptPage = () =>
    page.evaluate(async (path) => (await caches.match(path))?.text(), articlePath(kept.slug));
  expect(await keptPage()).not.toContain(`id="comment-${id}"`);
  await page.goto('/account/saved');
  await page
    .getByRole('button', { name: `Take it away from your list: ${later.headline}` })
    .click();
  await expect.poll(() => isKept(later.slug)).toBe(false);
  expect(await isKept(kept.slug)).toBe(true);
  await page.getByRole('button', { name: 'Stop keeping them on this device' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Nothing is kept');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('a story that the device has no room for is not kept in part, and is kept once there is room', async ({
  page,
  context,
}) => {
  const [first, second] = [await longStory(), await makeStory()];
  const save = async (slug: string) => {
    await page.goto(articlePath(slug));
    await page.getByRole('button', { name: 'Save for later' }).click();
  };
  const said = page.getByRole('main').getByRole('status');
  const shelf = () =>
    page.evaluate(async () => {
      const requests = await (await caches.open('kept-stories')).keys();
      return requests
        .map(({ url }) => new URL(url).pathname)
        .filter((path) => path !== '/offline-words');
    });
  const devTools = await context.newCDPSession(page);
  const leaveRoom = (quotaSize: number) =>
    devTools.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize });

  await save(first.slug);
  // Enough for the page alone.
  await leaveRoom(60_000);
  await page.goto('/account/saved');
  await page.getByRole('button', { name: 'Keep them for reading without a network' }).click();
  await expect(said).toContainText('1 of 1 stories could not be kept');
  // It tries once more as soon as it is on.
  await expect.poll(shelf).toEqual([]);
  await save(second.slug);
  await expect(page.locator('save-story').getByRole('status')).toHaveText(
    'It is on your list, but this device has no room to keep it for reading without a network.',
  );
  await page.goto('/account/saved');
  await expect(said).toContainText('2 of 2 stories could not be kept');

  await leaveRoom(1_000_000_000);
  await page.reload();
  await expect
    .poll(shelf)
    .toEqual(expect.arrayContaining([articlePath(first.slug), articlePath(second.slug)]));
  await expect(said).toBeEmpty();
  await context.setOffline(true);
  await page.goto(articlePath(first.slug));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.headline);
  await expect(page.locator('h1')).toHaveCSS('font-weight', '780');
});
