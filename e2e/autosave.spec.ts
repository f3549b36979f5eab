import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { call } from './wire';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the story' });
const headline = (page: Page) => page.getByLabel('Headline', { exact: true });
const state = (page: Page) => page.locator('.dk-head .hint[role=status]');
const stored = (id: number) =>
  db.story.findUniqueOrThrow({
    where: { id },
    select: { headline: true, bodyText: true, version: true },
  });
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

/** The editor with this story open, ready to be typed into. */
async function open(page: Page, id: number) {
  await page.goto(`/admin/articles/${id}`);
  await expect(text(page)).toBeVisible();
}
async function typeAtEnd(page: Page, words: string) {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}
const draft = (body = 'One.') => makeStory({ status: 'DRAFT', headline: 'As it was', body });

test('what is typed is sent by itself, and the answer takes nothing out of what is typed on', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  await page.goto('/admin/articles/new');
  const mark = randomUUID().slice(0, 8);
  await headline(page).fill(`Gulls ${mark}`);
  await page.getByLabel('Section').selectOption('trade');
  await expect(state(page)).toHaveText(/^Saved .*, version \d+$/);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  const id = Number(page.url().split('/').at(-1));

  // The answer of the first save is held back, while the typing goes on.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let saves = 0;
  await page.route(`**/admin/articles/${id}`, async (route) => {
    if (route.request().method() !== 'POST' || ++saves > 1) return route.continue();
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await typeAtEnd(page, 'First ');
  await expect.poll(async () => (await stored(id)).bodyText).toBe('First');
  await page.keyboard.type('and second.');
  letGo();
  await expect(text(page)).toHaveText('First and second.');
  await expect.poll(async () => (await stored(id)).bodyText).toBe('First and second.');
  await expect(text(page)).toHaveText('First and second.');
  const origins = await db.storyRevision.findMany({
    where: { storyId: id },
    select: { origin: true },
  });
  expect(new Set(origins.map(({ origin }) => origin))).toEqual(new Set(['autosave']));
});

test('a story is begun by its first words, without a headline or a section, and comes out only with both', async ({
  as,
}) => {
  const { page, user } = await as('EDITOR');
  const own = () => db.story.findMany({ where: { createdById: user.id } });
  await page.goto('/admin/articles/new');
  await text(page).click();
  await page.keyboard.press('Enter');
  await page.getByLabel('Section').selectOption('trade');
  await page.getByLabel('Section').selectOption('');
  // More than the second after which what is written goes.
  await page.waitForTimeout(2_500);
  expect(await own()).toEqual([]);

  await typeAtEnd(page, 'Two thousand words.');
  await expect(state(page)).toHaveText(/^Saved .*, version 1$/);
  const id = Number(page.url().split('/').at(-1));
  const bodyText = expect.stringMatching(/Two thousand words\.$/);
  expect(await own()).toMatchObject([
    { id, headline: 'Untitled', sectionIsStandIn: true, bodyText },
  ]);
  await expect(headline(page)).toHaveValue('');
  await expect(page.getByText('It is called “Untitled” until you write a headline')).toBeVisible();
  await expect(page.getByLabel('Section')).toHaveValue('');
  await expect(page.getByText('until you choose a section')).toBeVisible();

  // The next visit says so as well.
  await page.reload();
  await expect(headline(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Publish this story?' });
  await expect(question).toContainText('It needs a headline and a section first.');
  await expect(question.getByRole('button', { name: 'Publish now' })).toBeDisabled();
  await question.getByRole('button', { name: 'Not now' }).click();

  const mark = randomUUID().slice(0, 8);
  await headline(page).fill(`Gulls on the quay ${mark}`);
  await page.getByLabel('Section').selectOption('trade');
  await expect.poll(own).toMatchObject([
    {
      ...{ headline: `Gulls on the quay ${mark}`, slug: `gulls-on-the-quay-${mark}` },
      sectionIsStandIn: false,
    },
  ]);
  await expect(page.getByText('until you choose a section')).toHaveCount(0);

  // An emptied headline waits; the words go on being sent.
  await expect(state(page)).toHaveText(/^Saved .*, version \d+$/);
  await headline(page).fill('');
  await expect(state(page)).toHaveText('Saved, but for what was emptied');
  await typeAtEnd(page, ' And one.');
  await expect.poll(own).toMatchObject([
    {
      headline: `Gulls on the quay ${mark}`,
      bodyText: expect.stringMatching(/Two thousand words\. And one\.$/),
    },
  ]);
});

test('what is typed offline is kept, said to be, and sent when the line is back', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const { id } = await draft();
  await open(page, id);
  await page.context().setOffline(true);
  await typeAtEnd(page, ' Typed at sea.');
  await expect(state(page)).toHaveText('Kept in this browser, not sent yet');
  expect(await kept(page)).toContain('Typed at sea.');
  expect((await stored(id)).bodyText).toBe('One.');
  await page.context().setOffline(false);
  await expect.poll(async () => (await stored(id)).bodyText).toBe('One. Typed at sea.');
  await expect(state(page)).toHaveText(/^Saved .*, version 2$/);
  await expect.poll(() => kept(page)).not.toContain('Typed at sea.');
});

test('leaving with words that were not sent is asked about; they are there on the next visit, and can be taken out again', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const { id } = await draft();
  await open(page, id);
  await page.route(`**/admin/articles/${id}`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await typeAtEnd(page, ' Not sent.');
  await expect(state(page)).toHaveText('Kept in this browser, not sent yet');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await page.getByRole('button', { name: 'Put it into the form' }).click();
  await expect(text(page)).toHaveText('One. Not sent.');
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await expect(text(page)).toHaveText('One.');
});

test('what is typed after the session has ended is sent when the person has signed in again', async ({
  as,
}) => {
  const { page, user } = await as('EDITOR');
  const { id } = await draft();
  await open(page, id);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await typeAtEnd(page, ' Out of session.');
  await expect(page.getByText('You are not signed in any more.')).toBeVisible();
  expect((await stored(id)).bodyText).toBe('One.');

  // Somebody else signs in in the same browser: nothing is saved in their name.
  const other = await as('EDITOR');
  await page.context().addCookies(await other.page.context().cookies());
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('Somebody else is signed in in this browser now.')).toBeVisible();
  expect((await stored(id)).version).toBe(1);

  await page.context().addCookies(cookies);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(async () => (await stored(id)).bodyText).toBe('One. Out of session.');
  const { savedById } = await db.storyRevision.findFirstOrThrow({
    where: { storyId: id, version: 2 },
  });
  expect(savedById).toBe(user.id);
});

test('the second reads along and takes over; the first is told and keeps what was not sent', async ({
  as,
}) => {
  const [first, second] = [await as('EDITOR'), await as('EDITOR')];
  const { id } = await draft();
  await open(first.page, id);
  await expect
    .poll(() => db.presence.count({ where: { storyId: id, writesAt: { not: null } } }))
    .toBe(1);
  await second.page.goto(`/admin/articles/${id}`);
  await expect(
    second.page.getByText(new RegExp(`${first.user.name} has been editing since \\d\\d:\\d\\d`)),
  ).toBeVisible();
  await expect(headline(second.page)).toBeDisabled();
  await expect(text(second.page)).toHaveAttribute('contenteditable', 'false');

  await typeAtEnd(first.page, ' Seen by both.');
  await expect(text(second.page)).toHaveText('One. Seen by both.', { timeout: 15_000 });

  // The first goes on typing where nothing reaches the server any more.
  await first.page.route(`**/admin/articles/${id}`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await typeAtEnd(first.page, ' Not sent.');
  await second.page.getByRole('button', { name: 'Take over' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  await expect(headline(second.page)).toBeEnabled();
  await headline(second.page).fill('By the second');
  await expect.poll(async () => (await stored(id)).headline).toBe('By the second');

  await expect(first.page.getByText(`${second.user.name} has taken over this story`)).toBeVisible({
    timeout: 20_000,
  });
  await expect(first.page.getByText('that was never saved')).toBeVisible();
  expect(await kept(first.page)).toContain('Not sent.');
  await expect(headline(first.page)).toHaveValue('By the second', { timeout: 15_000 });
  await expect(headline(first.page)).toBeDisabled();
});

test('a story begun in this visit is taken over like any other, and its panels are there at once', async ({
  as,
}) => {
  const [first, second] = [await as('AUTHOR'), await as('EDITOR')];
  const { page } = first;
  await page.goto('/admin/articles/new');
  await headline(page).fill(`Ferry ${randomUUID().slice(0, 8)}`);
  await page.getByLabel('Section').selectOption('trade');
  await expect(state(page)).toHaveText(/^Saved .*, version \d+$/);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  const id = Number(page.url().split('/').at(-1));
  await expect(page.getByText('Comments on the text')).toBeVisible();
  await page.getByText('Embargo, legal check, trash').click();
  await expect(page.getByRole('button', { name: 'Move to the trash' })).toBeVisible();

  // What the first types offline is kept, named, and offered again.
  await page.context().setOffline(true);
  await typeAtEnd(page, 'Typed offline.');
  await expect(state(page)).toHaveText('Kept in this browser, not sent yet');
  await second.page.goto(`/admin/articles/${id}`);
  await second.page.getByRole('button', { name: 'Take over' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Take over' }).click();
  await expect(headline(second.page)).toBeEnabled();
  await page.context().setOffline(false);
  await expect(page.getByText(`${second.user.name} has taken over this story`)).toBeVisible();
  await expect(page.getByText('This browser holds text')).toBeVisible();

  // The steps are those of where the story stands by now, and whoever may not write any more is told so.
  await second.page.getByRole('button', { name: 'Approve' }).click();
  await expect(
    page.getByText('This story is approved: only an editor may change it now.'),
  ).toBeVisible();
  // Among the saves it says who did that.
  await expect(page.getByRole('complementary', { name: 'About this story' })).toContainText(
    second.user.name,
  );
  await expect(page.getByRole('button', { name: 'Take over' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Submit for review' })).toHaveCount(0);

  // Later, the page that tells them so still has the words, to be read and given on.
  await page.reload();
  await expect(page.getByText('This browser holds text')).toBeVisible();
  await page.locator('summary').filter({ hasText: 'Show this text' }).click();
  await expect(page.getByLabel('Text that was never saved')).toHaveValue(/Typed offline\.$/);
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByText('This browser holds text')).toHaveCount(0);
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('broadsheet:story:'));
  expect(await page.evaluate(kept)).toEqual([]);
});

test('two windows of one person are two', async ({ as }) => {
  const { page } = await as('EDITOR');
  const { id } = await draft();
  await open(page, id);
  await expect
    .poll(() => db.presence.count({ where: { storyId: id, writesAt: { not: null } } }))
    .toBe(1);
  const twin = await page.context().newPage();
  await twin.goto(`/admin/articles/${id}`);
  await expect(twin.getByText('You have been editing this in another window since')).toBeVisible();
  await page.close();
  await expect(headline(twin)).toBeEnabled({ timeout: 15_000 });
  await headline(twin).fill('By the twin');
  await expect.poll(async () => (await stored(id)).headline).toBe('By the twin');
});

test('two texts on one version stand side by side and are put together paragraph by paragraph', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const other = await makeUser({ role: 'EDITOR', name: 'Ida Lund' });
  const { id } = await draft('The wind rose.\n\nTwo boats were lost off the point.\n\nIt fell.');
  await open(page, id);
  // Nothing is sent by itself until the other has saved.
  await page.route(`**/admin/articles/${id}`, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await headline(page).fill('As I have it');
  await typeAtEnd(page, ' At six.');
  const saved = await call(other, 'PATCH', `/articles/${id}`, {
    body: {
      version: 1,
      standfirst: 'By the other.',
      bodyHtml:
        '<p>The wind rose.</p><p>Three boats were lost off the point.</p><p>It fell. At seven.</p>',
    },
  });
  expect(saved.status).toBe(200);
  await page.unroute(`**/admin/articles/${id}`);
  const clash = page.getByRole('region', { name: 'Ida Lund saved this story after you opened it' });
  await expect(clash).toBeVisible({ timeout: 20_000 });
  expect(await stored(id)).toMatchObject({ headline: 'As it was', version: 2 });

  const part = (name: string) => clash.getByRole('group', { name, exact: true });
  await expect(part('Headline').getByRole('radio', { name: 'Yours' })).toBeChecked();
  await expect(part('Standfirst').getByRole('radio', { name: 'Theirs' })).toBeChecked();
  await expect(part('Paragraph 2').getByRole('radio', { name: 'Theirs' })).toBeChecked();
  await expect(part('Paragraph 3').getByRole('radio', { name: 'Both' })).toBeChecked();
  await expect(part('Paragraph 3').locator('.mine')).toHaveText('Yours: It fell. At six.');
  await part('Paragraph 3').getByRole('radio', { name: 'Yours' }).check();
  await clash.getByRole('button', { name: 'Put what is chosen into the form' }).click();

  await expect(headline(page)).toHaveValue('As I have it');
  await expect(page.getByLabel('Standfirst', { exact: true })).toHaveValue('By the other.');
  await expect
    .poll(() => stored(id))
    .toEqual({
      headline: 'As I have it',
      bodyText: 'The wind rose.\nThree boats were lost off the point.\nIt fell. At six.',
      version: 3,
    });
});

test('what is typed into a live story is kept beside it, and readers have what they had', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const { id } = await makeStory({ headline: 'As readers have it', body: 'One.' });
  await open(page, id);
  await headline(page).fill('Half a sen');
  await expect
    .poll(() => db.pendingVersion.findUnique({ where: { storyId: id } }))
    .toMatchObject({ snapshot: { headline: 'Half a sen' } });
  expect((await stored(id)).headline).toBe('As readers have it');
  const tick = page.getByLabel(/^Tell readers, when the changes are published/);
  await tick.check();
  await headline(page).fill('Half a sentence');
  await page.getByRole('button', { name: 'Save beside it' }).click();
  await expect
    .poll(() => db.pendingVersion.findUnique({ where: { storyId: id } }))
    .toMatchObject({ snapshot: { headline: 'Half a sentence' } });
  await expect(state(page)).toHaveText(/^Saved /);
  await expect(tick).toBeChecked();
  await page.getByRole('button', { name: 'Publish changes' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await expect.poll(async () => (await stored(id)).headline).toBe('Half a sentence');
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({
    revisedAt: expect.any(Date),
  });
  await expect(tick).not.toBeChecked();
});

test('a window with a new version open keeps it when somebody changes the live text', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const other = await makeUser({ role: 'EDITOR' });
  const { id } = await makeStory({ headline: 'As readers have it', body: 'One.' });
  await open(page, id);
  await headline(page).fill('Rewritten beside');
  await expect(state(page)).toHaveText(/^Saved .*, version 2$/);
  const saved = await call(other, 'PATCH', `/articles/${id}`, {
    body: { version: 2, standfirst: 'For readers at once.' },
  });
  expect(saved.status).toBe(200);
  await expect(page.getByLabel('Standfirst', { exact: true })).toHaveValue('For readers at once.', {
    timeout: 20_000,
  });
  await expect(headline(page)).toHaveValue('Rewritten beside');
  await typeAtEnd(page, ' Two.');
  await expect
    .poll(() => db.pendingVersion.findUnique({ where: { storyId: id } }))
    .toMatchObject({ version: 4, snapshot: { headline: 'Rewritten beside' } });
  expect((await stored(id)).headline).toBe('As readers have it');
});

test('the history shows what differs between two saves, names one and brings one back', async ({
  as,
}) => {
  const { page, user } = await as('EDITOR');
  const { id } = await draft('Two boats were lost.');
  await call(user, 'PATCH', `/articles/${id}`, {
    body: { version: 1, headline: 'As it is', bodyHtml: '<p>Three boats were lost.</p>' },
  });
  await page.goto(`/admin/articles/${id}/history`);
  await page.getByRole('button', { name: 'Compare the two' }).click();
  const comparison = page.getByRole('region', { name: 'From version 1 to version 2' });
  await expect(comparison.getByRole('row', { name: /Headline/ }).getByRole('cell')).toHaveText([
    'As it was',
    'As it is',
  ]);
  await expect(comparison.locator('del')).toHaveText('Two');
  await expect(comparison.locator('ins')).toHaveText('Three');
  await comparison.getByLabel('Name of version 2').fill('Before the lawyer');
  await comparison.getByRole('button', { name: 'Keep the name' }).click();
  await expect(page.getByText('“Before the lawyer”')).toBeVisible();

  await page.getByRole('button', { name: 'Compare the two' }).click();
  await page.getByRole('button', { name: 'Bring version 1 back' }).click();
  await expect(page.getByText('stands as a new version on top')).toBeVisible();
  expect(await stored(id)).toEqual({
    headline: 'As it was',
    bodyText: 'Two boats were lost.',
    version: 3,
  });
});

test('the history can be read and used without scripts', async ({ as }) => {
  const { page, user } = await as('EDITOR', { javaScriptEnabled: false });
  const { id } = await draft();
  await call(user, 'PATCH', `/articles/${id}`, { body: { version: 1, headline: 'As it is' } });
  await page.goto(`/admin/articles/${id}/history?from=1&to=2`);
  await page.getByRole('button', { name: 'Bring version 1 back' }).click();
  await expect(page.getByText('stands as a new version on top')).toBeVisible();
  expect((await stored(id)).headline).toBe('As it was');
});

test('a text as long as a book, of letters that take three bytes each, is saved like any other', async () => {
  const editor = await makeUser({ role: 'EDITOR' });
  const { id } = await draft();
  const line = `${'港口今天早上很安静，渔船都没有出海。'.repeat(27)}港口。`;
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: line }] };
  const body = { type: 'doc', content: Array.from({ length: 800 }, () => paragraph) };
  const { status } = await call(editor, 'PATCH', `/articles/${id}`, {
    body: { version: 1, language: 'zh-Hans', body },
  });
  expect(status).toBe(200);
  const { bodyText } = await stored(id);
  expect(bodyText.length).toBe(800 * line.length + 799);
  expect(Buffer.byteLength(bodyText)).toBeGreaterThan(1024 * 1024);
});
