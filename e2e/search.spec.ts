import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { learnWords } from '@/lib/search/index/mutations';
import { demoSection, expect, makeStory, test } from './fixtures';
import { ask, call, type Reply } from './wire';

/** A word that no other story has: letters alone, since a spelling is looked for only of such. */
const newWord = () =>
  `z${Array.from({ length: 9 }, () => 'abcdefghijklmnop'[randomInt(16)]).join('')}q`;

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

/** Three stories with a word of their own: two of the harbour, one of them old, and one of the town hall. */
async function makeThree() {
  const word = newWord();
  await makeStory({ headline: `The ${word} sails`, publishedAt: hoursAgo(3) });
  await makeStory({ headline: `An old ${word}`, publishedAt: hoursAgo(24 * 800) });
  const story = await makeStory({
    headline: `Votes on the <b>${word}</b> & more`,
    section: await demoSection('town-hall'),
    publishedAt: hoursAgo(1),
  });
  return { word, story };
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// No page has frames, and a second window for each run costs a second.
const axe = (page: Page) => new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();

const headlines = (page: Page) => page.locator('.found h2').allTextContents();

test('search without a script: found, ordered, narrowed, taken back', async ({ plain: page }) => {
  const { word } = await makeThree();
  await page.goto('/search');
  await page.getByRole('searchbox', { name: 'Search the paper' }).fill(word);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(`/search?q=${word}`);
  await expect(page.getByRole('searchbox')).toHaveValue(word);
  await expect(page.locator('.sort')).toContainText('3 stories');
  await expect(page.locator('.found h2 mark')).toHaveText([word, word, word]);
  // Markup in a headline is text.
  expect(await headlines(page)).toContain(`Votes on the <b>${word}</b> & more`);

  await page.getByRole('link', { name: 'Newest first' }).click();
  expect(await headlines(page)).toEqual([
    `Votes on the <b>${word}</b> & more`,
    `The ${word} sails`,
    `An old ${word}`,
  ]);
  await expect(page.getByRole('link', { name: 'Newest first' })).toHaveAttribute(
    'aria-current',
    'true',
  );

  const narrow = page.getByRole('form', { name: 'Narrow the results' });
  const harbour = narrow.getByRole('radio', { name: /^Harbour/ });
  const label = page.locator('label', { has: page.getByRole('radio', { name: /^Harbour/ }) });
  await expect(label).toContainText('2');
  await harbour.check();
  await narrow.getByRole('radio', { name: /^Older than a year/ }).check();
  await narrow.getByRole('button', { name: 'Apply' }).click();
  expect(await headlines(page)).toEqual([`An old ${word}`]);
  await expect(harbour).toBeChecked();

  await page.getByRole('link', { name: 'Take away: Older than a year' }).click();
  expect(await headlines(page)).toEqual([`The ${word} sails`, `An old ${word}`]);
  // One story has no order; two are in the one that was chosen.
  await expect(page.getByRole('link', { name: 'Newest first' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('another spelling, then some of the words, each said to be so', async ({
  plain: page,
  page: scripted,
}) => {
  const { word, story } = await makeThree();
  await learnWords(story.id, new Date());
  const slip = word.slice(0, 4) + word.slice(5);
  await page.goto(`/search?q=${slip}`);
  await expect(page.getByRole('status')).toHaveText(
    `Nothing was found for “${slip}”. These are the stories for ${word}.`,
  );
  expect(await headlines(page)).toHaveLength(3);

  const other = newWord();
  await page.goto(`/search?q=sails+${word}+${other}`);
  await expect(page.getByRole('status')).toHaveText(
    'No story has all of these words. These have some of them.',
  );
  expect(await headlines(page)).toContain(`The ${word} sails`);

  const mate = newWord();
  const both = await makeStory({ headline: `${word} ${mate}` });
  await learnWords(both.id, new Date());
  await page.goto(`/search?q=${word}+${mate}`);
  await expect(page.locator('.sort')).toContainText('1 story');
  expect(await headlines(page)).toEqual([`${word} ${mate}`]);
  const partly = page.getByRole('region', { name: 'Stories with some of the words' });
  await expect(partly.getByRole('heading', { level: 3, name: `An old ${word}` })).toBeVisible();
  // Axe waits by scripts.
  await scripted.goto(page.url());
  expect((await axe(scripted)).violations).toEqual([]);

  await page.goto(`/search?q=${other}`);
  await expect(page.getByText(`Nothing was found for “${other}”.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
});

test('what cannot be looked for is said beside the box, and stays in it', async ({
  plain: page,
}) => {
  await page.goto('/search?q=-mole');
  const box = page.getByRole('searchbox');
  await expect(box).toHaveValue('-mole');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveAccessibleDescription(/There is no word here to look for/);
  await page.goto(`/search?q=${'word+'.repeat(30)}`);
  await expect(box).toHaveAccessibleDescription(
    'Please search for fewer words: at most 24 at once.',
  );
});

test('a draft is neither found nor offered, by whatever way', async ({ page }) => {
  const word = newWord();
  const draft = await makeStory({ headline: `Secret ${word}`, status: 'DRAFT' });
  await learnWords(draft.id, new Date());
  for (const address of [
    `/search?q=${word}`,
    `/search?q=${word.slice(0, 4) + word.slice(5)}`,
    `/api/v1/articles?q=${word}`,
    `/api/v1/search/suggestions?q=${word}`,
  ]) {
    const { status, text } = await ask(address);
    expect(status, address).toBe(200);
    expect(text, address).not.toContain(draft.slug);
    expect(text, address).not.toContain(`Secret ${word}`);
  }
  await page.goto(`/search?q=${word.slice(0, 4) + word.slice(5)}`);
  await expect(page.getByText(word, { exact: true })).toHaveCount(0);
});

test('no page of it is for search engines', async () => {
  for (const address of ['/search', '/search?q=ferry', '/search?q=ferry&sort=newest']) {
    const { text } = await ask(address);
    expect(text).toContain('<meta name="robots" content="noindex, follow"');
  }
});

test('hostile searches are answered, and quickly', async () => {
  const hostile = [
    `${'a or '.repeat(23)}a`,
    `"${'the ferry '.repeat(19).trim()}"`,
    '東'.repeat(200),
    '((((((((((ferry)))))))))) & | <-> !!! :*',
    "ferry' or 1=1; drop table story; --",
    `${'-'.repeat(190)}ferry`,
  ];
  for (const q of hostile) {
    const began = Date.now();
    const { status } = await ask(`/search?q=${encodeURIComponent(q)}`);
    expect(status, q).toBe(200);
    // Four statements of two seconds would be the worst.
    expect(Date.now() - began, q).toBeLessThan(8_000);
  }
  expect((await ask(`/search?q=${'x'.repeat(201)}`)).status).toBe(404);
});

test('while somebody types: offered, chosen and closed by the keyboard', async ({ page }) => {
  const { word, story } = await makeThree();
  await page.goto('/search');
  const box = page.getByRole('combobox', { name: 'Search the paper' });
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await box.pressSequentially(word.slice(0, 7));
  const options = page.getByRole('option');
  await expect(options).toHaveText([
    `Votes on the <b>${word}</b> & more`,
    `The ${word} sails`,
    `An old ${word}`,
  ]);
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('listbox', { name: 'Stories' })).toBeVisible();
  const { violations } = await axe(page);
  expect(violations).toEqual([]);

  // Down to the last, on to the box, and round again; the focus stays in the box.
  for (const _ of [1, 2, 3]) await box.press('ArrowDown');
  await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');
  await box.press('ArrowDown');
  await expect(page.locator('[aria-selected=true]')).toHaveCount(0);
  await box.press('ArrowUp');
  await expect(options.nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(box).toBeFocused();
  await box.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box).toHaveValue(word.slice(0, 7));

  await box.press('ArrowDown');
  const chosen = await box.getAttribute('aria-activedescendant');
  await expect(page.locator(`#${chosen}`)).toHaveText(`Votes on the <b>${word}</b> & more`);
  await box.press('Enter');
  await expect(page).toHaveURL(`/article/${story.slug}`);
});

test('Enter without a choice searches, and a press on a story opens it', async ({ page }) => {
  const { word, story } = await makeThree();
  await page.goto('/search');
  const box = page.getByRole('combobox');
  await box.pressSequentially(word);
  await expect(page.getByRole('option')).toHaveCount(3);
  await box.press('Enter');
  await expect(page).toHaveURL(`/search?q=${word}`);
  await box.press('End');
  await box.press('Backspace');
  await page.getByRole('option', { name: /^Votes/ }).click();
  await expect(page).toHaveURL(`/article/${story.slug}`);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing at ${viewport.width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const { word } = await makeThree();
      for (const address of [
        '/search',
        `/search?q=${word}&section=harbour&when=older`,
        `/search?q=${word}+${newWord()}`,
        `/search?q=${newWord()}`,
        '/search?q=-mole',
      ]) {
        await page.goto(address);
        const { violations } = await axe(page);
        expect(violations, address).toEqual([]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond, `${address} scrolls sideways`).toBe(0);
      }
    });
  }
}

test('the API searches by relevance and by pages, with places, counts and another spelling', async () => {
  const { word } = await makeThree();
  type Answer = {
    items: { headline: string; highlight: { headline: { text: string; isHit: boolean }[] } }[];
    nextCursor: string | null;
    search?: { total: number; facets: { sections: { slug: string; count: number }[] } };
  };
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const path: string = `/articles?q=${word}&sort=relevance&limit=2${cursor ? `&cursor=${cursor}` : ''}`;
    const { status, body }: Reply<Answer> = await call(null, 'GET', path);
    expect(status).toBe(200);
    expect(body.search === undefined).toBe(cursor !== null);
    if (body.search)
      expect(body.search).toMatchObject({
        total: 3,
        isCapped: false,
        facets: {
          sections: [
            { slug: 'harbour', count: 2 },
            { slug: 'town-hall', count: 1 },
          ],
        },
      });
    for (const { headline, highlight } of body.items) {
      seen.push(headline);
      expect(highlight.headline.filter(({ isHit }) => isHit)).toEqual([
        { text: word, isHit: true },
      ]);
    }
    cursor = body.nextCursor;
  } while (cursor);
  expect(seen.sort()).toEqual([
    `An old ${word}`,
    `The ${word} sails`,
    `Votes on the <b>${word}</b> & more`,
  ]);
  const problem = await call<{ errors: { path: string }[] }>(
    null,
    'GET',
    '/articles?sort=relevance',
  );
  expect(problem.status).toBe(422);
  expect(problem.body.errors).toEqual([{ path: 'sort', message: '“sort” goes with q.' }]);
});
