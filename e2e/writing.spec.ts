import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { expect, makeStory, test } from './fixtures';
import { ask } from './wire';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the story' });
const state = (page: Page) => page.locator('.dk-head .hint[role=status]');

/** As if it came from the clipboard of another program. */
const paste = (page: Page, data: Record<string, string>) =>
  text(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(given)) clipboardData.setData(type, words);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);

test('a story of every kind of block, written by keyboard', async ({ as, browser }) => {
  const mark = randomUUID().slice(0, 8);
  const other = await makeStory({ headline: `The ferry ${mark}` });
  const { page } = await as('EDITOR');
  await page.goto('/admin/articles/new');
  await page.getByLabel('Headline', { exact: true }).fill(`Walls and ferries ${mark}`);
  await page.getByLabel('Section').selectOption('trade');
  await text(page).click();

  await page.keyboard.type('# The wall\nIt was **old** and [mapped](harbour.example/map).\n');
  await page.keyboard.type('- Stone\nSand\n\n');
  await paste(page, {
    'text/html':
      '<p class=MsoNormal><b>Pasted</b> from Word.<o:p></o:p></p><p class=MsoNormal>Twice.</p>',
    'text/plain': 'Pasted from Word.\nTwice.',
  });
  await page.keyboard.press('Enter');
  await paste(page, { 'text/plain': '> Once\n> more\n\n**bold** and **bolder**' });
  await expect(page.getByText('The pasted words look like Markdown.')).toBeVisible();
  await page.keyboard.press('Control+Alt+m');
  await expect(text(page).locator('blockquote')).toHaveText('Once more');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await paste(page, { 'text/plain': 'https://youtu.be/dQw4w9WgXcQ' });
  await page.getByLabel('What it is, in the words of the card').fill('The wall, filmed');

  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/read');
  await expect(page.getByRole('option', { name: 'Read also', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByLabel('Words of its headline').fill(mark);
  await page.getByRole('button', { name: `The ferry ${mark}` }).click();
  await expect(text(page).getByText(`The ferry ${mark}`)).toBeVisible();

  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.getByLabel('Find', { exact: true }).fill('WALL');
  await page.getByLabel('Replace with').fill('mole');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(page.getByText('1 replaced.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text(page).locator('h2')).toHaveText('The mole');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(text(page).locator('h2')).toHaveText('The wall');

  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(state(page)).toHaveText(/^Saved .*, version \d+$/);
  const address = `/article/walls-and-ferries-${mark}`;
  await expect.poll(async () => (await ask(address)).status, { timeout: 15_000 }).toBe(200);

  const { text: html } = await ask(address);
  expect(html).toContain(
    '<h2 id="h-the-wall">The wall</h2><p>It was <strong>old</strong> and <a href="https://harbour.example/map" rel="noopener">mapped</a>.</p>' +
      '<ul><li><p>Stone</p></li><li><p>Sand</p></li></ul><p><strong>Pasted</strong> from Word.</p><p>Twice.</p>' +
      '<blockquote><p>Once more</p></blockquote><p><strong>bold</strong> and <strong>bolder</strong></p>',
  );
  expect(html).toContain(`<a href="/article/${other.slug}">The ferry ${mark}</a>`);
  expect(html).not.toMatch(/ProseMirror|tiptap|<iframe/i);

  // A reader's browser asks nobody else until the reader does; then it asks that host alone.
  const context = await browser.newContext();
  const asked: string[] = [];
  await context.route(/^https:\/\//, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<p>The film</p>' });
  });
  const reader = await context.newPage();
  await reader.goto(address);
  const card = reader.locator('embed-card');
  await expect(card.getByRole('link')).toHaveText('The wall, filmed');
  expect(asked).toEqual([]);
  await card.getByRole('button', { name: 'Show it here, from YouTube' }).click();
  await expect(reader.frameLocator('embed-card iframe').getByText('The film')).toBeVisible();
  expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ']);
  await context.close();
});

test('a story is begun and gone on with where no script runs', async ({ as }) => {
  const { page } = await as('AUTHOR', { javaScriptEnabled: false });
  const mark = randomUUID().slice(0, 8);
  await page.goto('/admin/articles/new');
  await expect(page.getByRole('button', { name: 'Submit for review' })).toHaveCount(0);
  // Found within it: Playwright looks for no text below a <noscript>, though the reader sees it.
  const form = page.locator('form.plain');
  await form.getByLabel('Headline').fill(`Plain ${mark}`);
  await form.getByLabel('Section').selectOption('trade');
  await form.getByLabel('Text', { exact: true }).fill('One.\n\n## Then\n\nTwo.');
  await form.getByRole('button', { name: 'Save draft' }).click();
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  const id = Number(page.url().split('/').at(-1));
  const stored = () =>
    db.story.findUniqueOrThrow({ where: { id }, select: { bodyText: true, version: true } });
  expect(await stored()).toEqual({ bodyText: 'One.\nThen\nTwo.', version: 1 });

  // A colleague was faster: what was typed stays, and goes on top of theirs when it is saved again.
  await db.story.update({ where: { id }, data: { version: 2 } });
  await form.getByLabel('To add at the end of the text').fill('Three.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('saved this story after you opened it')).toBeVisible();
  await expect(form.getByLabel('To add at the end of the text')).toHaveValue('Three.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Saved, version 3.')).toBeVisible();
  await expect(form.getByLabel('To add at the end of the text')).toHaveValue('');
  expect(await stored()).toEqual({ bodyText: 'One.\nThen\nTwo.\nThree.', version: 3 });
});

test('a card of another story goes when that story does', async ({ as }) => {
  const mark = randomUUID().slice(0, 8);
  const other = await makeStory({ headline: `The tram ${mark}` });
  const { slug } = await makeStory({
    body: { type: 'doc', version: 3, content: [{ type: 'readAlso', attrs: { story: other.id } }] },
  });
  const read = async () => (await ask(`/article/${slug}`)).text.includes(`The tram ${mark}`);
  expect(await read()).toBe(true);
  const { page } = await as('EDITOR');
  await page.goto(`/admin/articles/${other.id}`);
  await page.getByRole('button', { name: 'Unpublish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click();
  await expect(page.getByText('Unpublished', { exact: true }).first()).toBeVisible();
  await expect.poll(read, { timeout: 15_000 }).toBe(false);
  expect(await db.story.count({ where: { id: other.id, status: 'UNPUBLISHED' } })).toBe(1);
});
