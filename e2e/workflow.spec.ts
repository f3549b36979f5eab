import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeAuthor, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call } from './wire';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const head = (page: Page) => page.locator('.dk-head');
const panel = (page: Page, title: string) =>
  page.locator('details.panel', { has: page.locator('summary', { hasText: title }) });
const openPanel = async (page: Page, title: string) => {
  const found = panel(page, title);
  if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
  return found;
};
const saved = (page: Page, version: number) =>
  expect(head(page).locator('.hint[role=status]')).toHaveText(
    new RegExp(`^Saved .*, version ${version}$`),
    { timeout: 15_000 },
  );

/** Closes the editor in this window, so that the next one who opens the story may write in it. */
async function leave(page: Page, storyId: number) {
  await page.goto('/admin/articles');
  await expect.poll(() => db.presence.count({ where: { storyId } })).toBe(0);
}

test('a live story is changed beside itself, reviewed, and let out', async ({ as }) => {
  const mark = randomUUID().slice(0, 8);
  const author = await makeUser({ role: 'AUTHOR' });
  const byline = await makeAuthor({ userId: author.id, name: author.name });
  const story = await makeStory({
    headline: `The old headline ${mark}`,
    slug: `beside-${mark}`,
    standfirst: 'It stands.',
    body: 'The harbour was quiet. Nobody came.',
    authors: [byline],
    // The feed has the newest alone, and others publish meanwhile.
    publishedAt: new Date(Date.now() - 60_000),
  });
  const address = `/article/beside-${mark}`;
  const feed = async () => (await ask('/feed.xml')).text;
  expect((await ask(address)).text).toContain(`The old headline ${mark}`);

  const { page: writing } = await as(author);
  await writing.goto(`/admin/articles/${story.id}`);
  await writing.getByLabel('Headline', { exact: true }).fill(`The new headline ${mark}`);
  await saved(writing, 2);
  await button(writing, 'Submit changes for review').click();
  await expect(head(writing)).toContainText('In review');
  await leave(writing, story.id);
  expect((await ask(address)).text).not.toContain(`The new headline ${mark}`);
  expect(await feed()).not.toContain(`The new headline ${mark}`);

  // The desk asks for changes, which takes a word.
  const { page: desk } = await as('EDITOR');
  await desk.goto(`/admin/articles/${story.id}`);
  await button(desk, 'Ask for changes').click();
  const asked = desk.getByRole('dialog');
  await asked.getByRole('button', { name: 'Ask for changes' }).click();
  await expect(asked.getByRole('alert')).toHaveText('Say what is to be changed.');
  await asked.getByLabel('For whoever wrote it').fill('Say which harbour.');
  await asked.getByRole('button', { name: 'Ask for changes' }).click();
  await expect(head(desk)).toContainText('Changes asked');
  await leave(desk, story.id);

  await writing.goto(`/admin/articles/${story.id}`);
  const words = await openPanel(writing, 'Comments on the text');
  await expect(words).toContainText('Say which harbour.');
  await words.getByLabel('Answer').fill('The old one.');
  await words.getByRole('button', { name: 'Answer' }).click();
  await expect(words).toContainText('The old one.');
  await words.getByRole('button', { name: 'Resolve' }).click();
  await expect(words.getByRole('button', { name: 'Open again' })).toBeVisible();
  await button(writing, 'Submit changes for review').click();
  await expect(head(writing)).toContainText('In review');
  await leave(writing, story.id);

  await desk.goto(`/admin/articles/${story.id}`);
  await button(desk, 'Publish changes').click();
  const question = desk.getByRole('dialog');
  await expect(question).toContainText(address);
  await expect(question.getByRole('list', { name: 'Checklist' })).toContainText(
    'The headline has a good length.',
  );
  expect((await new AxeBuilder({ page: desk }).include('dialog').analyze()).violations).toEqual([]);
  await question.getByRole('button', { name: 'Publish changes' }).click();
  await expect(question).toBeHidden();
  await expect
    .poll(async () => (await ask(address)).text, { timeout: 15_000 })
    .toContain(`The new headline ${mark}`);
  await expect.poll(feed, { timeout: 15_000 }).toContain(`The new headline ${mark}`);
  expect(await db.pendingVersion.count({ where: { storyId: story.id } })).toBe(0);
});

test('a comment on marked words is found again after the text has moved', async ({ as }) => {
  const { page } = await as('EDITOR');
  const { id } = await makeStory({ status: 'DRAFT', body: 'First.\n\nThe harbour was quiet.' });
  await page.goto(`/admin/articles/${id}`);
  const copy = page.getByRole('textbox', { name: 'Text of the story' });
  await expect(copy).toContainText('The harbour was quiet.');
  await copy.getByText('The harbour was quiet.').dblclick({ position: { x: 60, y: 10 } });
  const marked = await page.evaluate(() => String(window.getSelection()).trim());
  expect(marked).not.toBe('');
  // The mouse that opens the panel takes the mark away, and not what was marked.
  const words = await openPanel(page, 'Comments on the text');
  await words.getByRole('button', { name: 'On the marked words' }).click();
  await words.getByLabel('On these words').fill('Which one?');
  await words.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(words.getByRole('button', { name: marked, exact: true })).toBeVisible();
  const note = await db.passageNote.findFirstOrThrow({ where: { storyId: id } });
  expect(note.anchor).toMatchObject({ block: 1, quote: marked });

  await copy.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('New words above.');
  await page.keyboard.press('Enter');
  await saved(page, 2);
  await page.reload();
  const after = await openPanel(page, 'Comments on the text');
  await after.getByRole('button', { name: marked, exact: true }).click();
  expect(await page.evaluate(() => String(window.getSelection()))).toBe(marked);
});

test('an hour that comes twice is asked about, and one that does not exist is refused', async ({
  as,
}) => {
  // The newsroom of the edition is in London.
  const { page } = await as('EDITOR');
  const { id } = await makeStory({ status: 'DRAFT', headline: 'In the middle of the night' });
  await page.goto(`/admin/articles/${id}`);
  await button(page, 'Schedule').click();
  const question = page.getByRole('dialog');
  const when = question.getByLabel('Day and time (Europe/London)');
  const yes = question.getByRole('button', { name: 'Schedule' });
  await when.fill('2027-03-28T01:30');
  await yes.click();
  await expect(question.getByRole('alert')).toHaveText(
    'The clocks go forward that night: this time does not exist. After 00:59 it is 02:00. Choose another time.',
  );
  await when.fill('2027-10-31T01:30');
  await yes.click();
  await expect(question.getByRole('alert')).toHaveText(
    'This time comes twice that night. Choose which one you mean.',
  );
  await question.getByLabel(/^The second, UTC/).check();
  await yes.click();
  await expect(head(page)).toContainText('Scheduled');
  const row = await db.story.findUniqueOrThrow({ where: { id } });
  expect([row.publishedAt?.toISOString(), row.publishZone]).toEqual([
    '2027-10-31T01:30:00.000Z',
    'Europe/London',
  ]);
  // Whoever changes the time finds which of the two was chosen.
  await expect(head(page)).toContainText(/appears 31 Oct (2027 )?01:30 \(UTC\)/);
  await button(page, 'Change the time').click();
  await expect(question.getByLabel(/^The second, UTC/)).toBeChecked();
});

test('the question before a publication names links that lead readers to nothing', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const none = `/article/none-${randomUUID().slice(0, 8)}`;
  const link = (href: string) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'See.', marks: [{ type: 'link', attrs: { href } }] }],
  });
  const { id } = await makeStory({ status: 'DRAFT' });
  await db.story.update({
    where: { id },
    data: { body: { type: 'doc', version: 3, content: [link('/latest'), link(none)] } },
  });
  await page.goto(`/admin/articles/${id}`);
  await expect(page.getByRole('textbox', { name: 'Text of the story' })).toContainText('See.');
  await button(page, 'Publish').click();
  await expect(page.getByRole('dialog').getByLabel('Checklist')).toContainText(
    `Readers would find nothing at ${none}.`,
  );
});

test('an embargo is set in the editor, and a publication waits for it', async ({ as }) => {
  const { page } = await as('EDITOR');
  const mark = randomUUID().slice(0, 8);
  const { id } = await makeStory({
    status: 'DRAFT',
    headline: `Under embargo it stays ${mark}`,
    slug: `embargo-${mark}`,
  });
  await page.goto(`/admin/articles/${id}`);
  const release = await openPanel(page, 'Embargo, legal check, trash');
  await release.getByLabel('Embargo until').fill('2099-06-01T12:00');
  await release.getByRole('button', { name: 'Set the embargo' }).click();
  await expect(release).toContainText('Nobody outside the newsroom sees it before.');
  // The panel stays open under the hand, and its field follows what stands.
  await release.getByRole('button', { name: 'Lift it' }).click();
  await expect(release.getByRole('button', { name: 'Set the embargo' })).toBeVisible();
  await expect(release).toHaveAttribute('open', '');
  await expect(release.getByLabel('Embargo until')).toHaveValue('');
  await release.getByLabel('Embargo until').fill('2099-06-01T12:00');
  await release.getByRole('button', { name: 'Set the embargo' }).click();
  await expect(release.getByRole('button', { name: 'Lift it' })).toBeVisible();
  await button(page, 'Publish').click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Under embargo until');
  await question.getByRole('button', { name: 'Publish under embargo' }).click();
  await expect(head(page)).toContainText('Scheduled');
  for (const door of [
    `/article/embargo-${mark}`,
    `/api/v1/articles/embargo-${mark}`,
    `/api/v1/articles/embargo-${mark}/related`,
    `/api/v1/articles/embargo-${mark}/comments`,
  ])
    expect(`${(await ask(door)).status} ${door}`).toBe(`404 ${door}`);
  for (const list of ['/latest', '/feed.xml', '/sitemap/1.xml', `/search?q=${mark}`])
    expect((await ask(list)).text).not.toContain(`Under embargo it stays ${mark}`);
});

test('a legal check that a save has made stale is asked for again, there and then', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const { id } = await makeStory({ status: 'DRAFT', headline: 'What the lawyer read' });
  await page.goto(`/admin/articles/${id}`);
  const release = await openPanel(page, 'Embargo, legal check, trash');
  await release.getByRole('button', { name: 'Ask for a legal check' }).click();
  await release.getByRole('button', { name: 'It is done' }).click();
  await expect(release).toContainText('The legal check is done.');
  await page.getByLabel('Headline', { exact: true }).fill('What no lawyer read');
  await button(page, /Save draft/).click();
  await expect(release).toContainText('A legal check was asked for and is still to come.');
  await expect(release.getByRole('button', { name: 'It is done' })).toBeVisible();
});

test('a story goes to the trash and comes back, without script as well', async ({ as }) => {
  const { page, user } = await as('EDITOR');
  const mark = randomUUID().slice(0, 8);
  const { id } = await makeStory({ status: 'DRAFT', headline: `Thrown away ${mark}` });
  await page.goto(`/admin/articles/${id}`);
  const release = await openPanel(page, 'Embargo, legal check, trash');
  await release.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page).toHaveURL(/\/admin\/articles\/trash$/);
  // The editor was left without being closed: nobody writes there any more.
  await expect.poll(() => db.presence.count({ where: { storyId: id } })).toBe(0);
  const { page: plain } = await as(user, { javaScriptEnabled: false });
  await plain.goto('/admin/articles/trash');
  const row = plain.getByRole('row', { name: new RegExp(mark) });
  await expect(row).toContainText('Draft');
  await row.getByRole('button', { name: 'Restore' }).click();
  await expect(plain).toHaveURL(new RegExp(`/admin/articles/${id}$`));
  expect((await db.story.findUniqueOrThrow({ where: { id } })).trashedAt).toBeNull();
  await page.goto('/admin/articles/trash');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('work is given, told by mail, and done', async ({ as }) => {
  const author = await makeUser({ role: 'AUTHOR', name: `Maren ${randomUUID().slice(0, 8)}` });
  const { id } = await makeStory({ status: 'DRAFT', createdBy: author });
  const { page } = await as('EDITOR');
  await page.goto(`/admin/articles/${id}`);
  const work = await openPanel(page, 'Assignments');
  await work.getByLabel('Who').selectOption({ label: author.name });
  await work.getByLabel('What').fill('Call the coastguard');
  await work.getByLabel('Until, if there is an end').fill('2099-06-01T12:00');
  await work.getByRole('button', { name: 'Assign', exact: true }).click();
  const given = work.getByRole('listitem');
  await expect(given).toContainText('Call the coastguard');
  await expect(given).toContainText(author.name);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await leave(page, id);

  const { page: theirs } = await as(author);
  await theirs.goto(`/admin/articles/${id}`);
  const own = await openPanel(theirs, 'Assignments');
  await own.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(own.getByRole('button', { name: 'Not done after all' })).toBeVisible();
  expect((await db.assignment.findFirstOrThrow({ where: { storyId: id } })).doneAt).not.toBeNull();
});

test('whoever reads along comments on the text, and gives out and does work', async ({ as }) => {
  const author = await makeUser({ role: 'AUTHOR', name: `Maren ${randomUUID().slice(0, 8)}` });
  const { id } = await makeStory({ status: 'DRAFT', createdBy: author, body: 'It was quiet.' });
  const { page: writing } = await as(author);
  await writing.goto(`/admin/articles/${id}`);
  await expect
    .poll(() => db.presence.count({ where: { storyId: id, writesAt: { not: null } } }))
    .toBe(1);
  const { page } = await as('EDITOR');
  await page.goto(`/admin/articles/${id}`);
  await expect(page.getByLabel('Headline', { exact: true })).toBeDisabled();
  const words = await openPanel(page, 'Comments on the text');
  await page
    .getByRole('textbox', { name: 'Text of the story' })
    .getByText('It was quiet.')
    .dblclick({ position: { x: 60, y: 10 } });
  await words.getByRole('button', { name: 'On the marked words' }).click();
  await words.getByLabel('On these words').fill('How quiet?');
  await words.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(words).toContainText('How quiet?');
  const work = await openPanel(page, 'Assignments');
  await work.getByLabel('Who').selectOption({ label: author.name });
  await work.getByLabel('What').fill('Ask the harbour master');
  await work.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(work.getByRole('listitem')).toContainText('Ask the harbour master');
  // What is the text's, and what keeps it from readers, stays shut.
  const release = await openPanel(page, 'Embargo, legal check, trash');
  await expect(release.getByRole('button', { name: 'Set the embargo' })).toBeDisabled();
  await expect(page.getByLabel('Dateline')).toBeDisabled();
});

test('a program meets the same rules', async () => {
  const editor = await makeUser({ role: 'EDITOR' });
  const { id, slug } = await makeStory({ headline: 'A headline for programs', body: 'Words.' });
  const beside = await call(editor, 'PATCH', `/articles/${id}`, {
    body: { version: 1, pending: true, headline: 'Another headline for programs' },
  });
  expect([beside.status, beside.body]).toMatchObject([
    200,
    { version: 2, status: 'published', pending: { status: 'draft', publishAt: null } },
  ]);
  expect((await ask(`/api/v1/articles/${slug}`)).text).toContain('A headline for programs');
  const early = await call(editor, 'POST', `/articles/${id}/status`, {
    body: { status: 'changes_asked', pending: true },
  });
  expect(early.status).toBe(409);
  // What a colleague wrote since is not thrown away by who has not read it.
  for (const [method, below, body] of [
    ['DELETE', 'pending', undefined],
    ['POST', 'trash', {}],
    ['POST', 'legal', { legal: 'flag' }],
  ] as const) {
    const blind = await call(editor, method, `/articles/${id}/${below}`, { body });
    expect([blind.status, blind.body]).toMatchObject([422, { errors: [{ path: 'version' }] }]);
  }
  const stale = await call(editor, 'DELETE', `/articles/${id}/pending?version=1`);
  expect(stale.status).toBe(409);
  const trashed = await call(editor, 'POST', `/articles/${id}/trash`, { body: { version: 2 } });
  expect(trashed.status).toBe(409);
  const out = await call(editor, 'POST', `/articles/${id}/status`, {
    body: { status: 'published', pending: true, version: 2 },
  });
  expect([out.status, out.body]).toMatchObject([200, { version: 3, pending: null }]);
});
