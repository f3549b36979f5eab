import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { demoSection, expect, makeStory, test } from './fixtures';

const search = (page: Page) => page.getByRole('search', { name: 'Stories' });
const headlines = (page: Page) => page.locator('td.h > a');
const deck = (page: Page) => page.getByRole('form', { name: 'What is ticked' });
const told = (page: Page) => page.locator('.told');
const tick = (page: Page, headline: string) =>
  page.getByRole('checkbox', { name: `Tick ${headline}`, exact: true });
const statusOf = async (id: number) => (await db.story.findUniqueOrThrow({ where: { id } })).status;

/** Drafts that only a search for their mark finds; the last is the newest. */
async function drafts(names: readonly string[]) {
  const mark = `mark${randomUUID().slice(0, 8)}`;
  const made = [];
  for (const [second, name] of names.entries())
    made.push(
      await makeStory({
        ...{ headline: `${name} ${mark}`, status: 'DRAFT', body: 'The harbour was quiet.' },
        updatedAt: new Date(Date.UTC(2020, 0, 1, 0, 0, names.length - second)),
      }),
    );
  return { mark, made, address: `/admin/articles?q=${mark}` };
}

/** A list whose script runs. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(deck(page)).toHaveAttribute('data-idle', '');
}

/** A key that leads elsewhere, as soon as the page's script listens. */
const press = (page: Page, key: string, to: RegExp) =>
  expect(async () => {
    if (!to.test(page.url())) await page.locator('body').press(key);
    await expect(page).toHaveURL(to, { timeout: 1_000 });
  }).toPass();

async function expectNoFault(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
}

test('several stories are sent on at once, each with its result, and taken back', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const { mark, made, address } = await drafts(['First', 'Second', 'Third']);
  await open(page, address);
  await expect(headlines(page)).toHaveText(made.map(({ headline }) => headline));
  await tick(page, `First ${mark}`).check();
  await tick(page, `Third ${mark}`).click({ modifiers: ['Shift'] });
  await expect(deck(page)).toContainText('3 stories ticked.');
  // A colleague is faster with the second.
  await db.story.update({ where: { id: made[1]!.id }, data: { version: 2 } });
  await deck(page).getByRole('button', { name: 'Submit for review' }).click();
  await expect(told(page)).toContainText('Done: 2 stories; 1 left as they are.');
  await expect(told(page)).toContainText(`Changed meanwhile: Second ${mark}`);
  expect(await Promise.all(made.map(({ id }) => statusOf(id)))).toEqual([
    'IN_REVIEW',
    'DRAFT',
    'IN_REVIEW',
  ]);
  await expect(tick(page, `Second ${mark}`)).toBeChecked();
  await expect(tick(page, `First ${mark}`)).not.toBeChecked();
  await expectNoFault(page);
  await page.locator('body').press('u');
  await expect(told(page)).toContainText('Taken back: 2 stories.');
  expect(await statusOf(made[0]!.id)).toBe('DRAFT');
});

test('the list goes by keys, which rest while somebody types', async ({ as }) => {
  const { page } = await as('EDITOR');
  const { mark, made, address } = await drafts(['Alpha', 'Beta']);
  await open(page, address);
  await page.locator('body').press('j');
  await expect(headlines(page).nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(headlines(page).nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(tick(page, `Beta ${mark}`)).toBeChecked();
  await page.keyboard.press('a');
  await expect(deck(page)).toContainText('2 stories ticked.');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(search(page).getByLabel('Words in headline, text or note')).toBeFocused();
  await page.keyboard.type('xa');
  await expect(deck(page)).toContainText('2 stories ticked.');
  await headlines(page).nth(0).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/admin/articles/${made[0]!.id}$`));
});

test('filters combine in the address, are kept, shared, renamed and deleted', async ({ as }) => {
  const { page } = await as('EDITOR');
  const mark = randomUUID().slice(0, 8);
  const { id: trade } = await demoSection('trade');
  const { id } = await makeStory({
    headline: `Late ${mark}`,
    section: { id: trade },
    status: 'DRAFT',
  });
  await makeStory({ headline: `Early ${mark}`, section: { id: trade }, status: 'DRAFT' });
  await db.assignment.create({ data: { storyId: id, dueAt: new Date(Date.now() - 60_000) } });
  await page.goto('/admin/articles');
  await search(page).getByLabel('Words in headline, text or note').fill(mark);
  await search(page).getByLabel('Section').selectOption(String(trade));
  await search(page).getByText('More filters').click();
  await search(page).getByLabel('Overdue').check();
  await search(page).getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(new RegExp(`section=${trade}&.*is=overdue`));
  await expect(headlines(page)).toHaveText([`Late ${mark}`]);
  await page.getByText('Save this list').click();
  await page.getByLabel('Name of the filter', { exact: true }).fill(`Overdue ${mark}`);
  await page.getByLabel('For the whole newsroom').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const kept = (where: Page) =>
    where.getByRole('list', { name: 'Saved filters' }).getByRole('link', { name: mark });
  await expect(kept(page)).toHaveAttribute('aria-current', 'true');

  const colleague = await as('EDITOR');
  await colleague.page.goto('/admin/articles');
  await kept(colleague.page).click();
  await expect(headlines(colleague.page)).toHaveText([`Late ${mark}`]);
  const author = await as('AUTHOR');
  await author.page.goto('/admin/articles');
  await kept(author.page).click();
  await expect(author.page.getByText('No story fits.')).toBeVisible();
  await expect(author.page.getByText('Change saved filters')).toHaveCount(0);

  await page.getByText('Change saved filters').click();
  const row = page
    .locator('.kept li')
    .filter({ has: page.locator(`input[value="Overdue ${mark}"]`) });
  await row.getByLabel('Name of the filter').fill(`Too late ${mark}`);
  await row.getByRole('button', { name: 'Change' }).click();
  await expect(kept(page)).toContainText(`Too late ${mark}`);
  await expectNoFault(page);
  const renamed = page
    .locator('.kept li')
    .filter({ has: page.locator(`input[value="Too late ${mark}"]`) });
  await renamed.getByRole('button', { name: 'Delete' }).click();
  await expect(kept(page)).toHaveCount(0);
});

test('columns are kept for a person', async ({ as }) => {
  const { page, user } = await as('EDITOR');
  const { address } = await drafts(['Columns']);
  const heads = page.getByRole('columnheader');
  await page.goto(address);
  await expect(heads.filter({ hasText: 'Due' })).toHaveCount(0);
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Due' }).check();
  await page.getByRole('checkbox', { name: 'Views' }).uncheck();
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(heads.filter({ hasText: 'Due' })).toBeVisible();
  const elsewhere = await as(user);
  await elsewhere.page.goto(address);
  const there = elsewhere.page.getByRole('columnheader');
  await expect(there.filter({ hasText: 'Due' })).toBeVisible();
  await expect(there.filter({ hasText: 'Views' })).toHaveCount(0);
});

test('without a script stories are ticked, moved and told of', async ({ as }) => {
  const { page } = await as('EDITOR', { javaScriptEnabled: false });
  const { mark, made, address } = await drafts(['Moved']);
  const { id: sport } = await demoSection('sport');
  await page.goto(address);
  await tick(page, `Moved ${mark}`).check();
  await deck(page).getByText('Section …').click();
  await deck(page).getByLabel('To section').selectOption(String(sport));
  await deck(page).getByRole('button', { name: 'Move there' }).click();
  await expect(told(page)).toContainText('Done: 1 story.');
  const moved = await db.story.findUniqueOrThrow({ where: { id: made[0]!.id } });
  expect(moved.sectionId).toBe(sport);
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await expect(told(page)).toContainText('Taken back: 1 story.');
});

for (const javaScriptEnabled of [true, false])
  test(`before stories go out it is shown what would come of it, ${javaScriptEnabled ? 'with' : 'without'} a script`, async ({
    as,
  }) => {
    const { page } = await as('EDITOR', { javaScriptEnabled });
    const { mark, made, address } = await drafts(['Ready', 'Empty']);
    const [ready, empty] = made.map(({ id }) => id) as [number, number];
    await db.story.updateMany({
      where: { id: empty },
      data: { body: { type: 'doc', content: [] } },
    });
    await page.goto(address);
    if (javaScriptEnabled) await expect(deck(page)).toHaveAttribute('data-idle', '');
    for (const name of ['Ready', 'Empty']) await tick(page, `${name} ${mark}`).check();
    await deck(page).getByText('Publish …', { exact: true }).click();
    await deck(page).getByRole('button', { name: 'Publish what is ticked' }).click();
    await expect(told(page)).toContainText('Publish 1 story?');
    await expect(told(page)).toContainText(`Not possible: Empty ${mark}`);
    await expect(told(page)).toContainText(`At once: Ready ${mark} at`);
    await expect(told(page)).toContainText('Look again: There is no standfirst.');
    if (javaScriptEnabled) await expectNoFault(page);
    expect(await statusOf(ready)).toBe('DRAFT');
    await told(page).getByRole('button', { name: 'Publish 1 story' }).click();
    await expect(told(page)).toContainText('Done: 1 story.');
    expect([await statusOf(ready), await statusOf(empty)]).toEqual(['PUBLISHED', 'DRAFT']);
  });

test('what was chosen survives a refusal', async ({ as }) => {
  const { page } = await as('EDITOR');
  const { mark, address } = await drafts(['Refused']);
  await open(page, address);
  await tick(page, `Refused ${mark}`).check();
  await deck(page).getByText('Assign …').click();
  await deck(page).getByLabel('What').fill('Call the coastguard');
  await deck(page).getByRole('button', { name: 'Assign it' }).click();
  await expect(deck(page).getByRole('alert')).toHaveText('Choose somebody.');
  await expect(deck(page).getByLabel('What')).toHaveValue('Call the coastguard');
});

test('several stories come back from the trash at once', async ({ as }) => {
  const { page } = await as('EDITOR');
  const { mark, made } = await drafts(['Back', 'Again']);
  await db.story.updateMany({
    where: { id: { in: made.map(({ id }) => id) } },
    data: { trashedAt: new Date() },
  });
  await page.goto('/admin/articles/trash');
  for (const name of ['Back', 'Again']) await tick(page, `${name} ${mark}`).check();
  await page.getByRole('button', { name: 'Restore what is ticked' }).click();
  await expect(told(page)).toContainText('Done: 2 stories.');
  expect(await db.story.count({ where: { trashedAt: null, headline: { contains: mark } } })).toBe(
    2,
  );
  await expectNoFault(page);
});

for (const width of [390, 1280]) {
  test(`the calendar shows what is to come and what is due at ${width} px`, async ({ as }) => {
    const { page } = await as('EDITOR', { viewport: { width, height: 900 } });
    const mark = randomUUID().slice(0, 8);
    await makeStory({
      headline: `Goes out ${mark}`,
      status: 'SCHEDULED',
      publishedAt: new Date('2098-06-11T10:00:00Z'),
    });
    const { id } = await makeStory({ headline: `Work ${mark}`, status: 'DRAFT' });
    await db.assignment.create({
      data: { storyId: id, task: `Check ${mark}`, dueAt: new Date('2098-06-12T10:00:00Z') },
    });
    await page.goto('/admin/calendar?on=2098-06-11');
    const day = page
      .getByRole('listitem')
      .filter({ has: page.locator('time[datetime="2098-06-11"]') });
    await expect(day.getByRole('link', { name: `Goes out ${mark}` })).toBeVisible();
    await expect(page.getByText(`Check ${mark}`)).toBeVisible();
    await expectNoFault(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await page.getByLabel('State').selectOption('draft');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('link', { name: `Work ${mark}` })).toBeVisible();
    await expect(page.getByRole('link', { name: `Goes out ${mark}` })).toHaveCount(0);
    await page.getByRole('link', { name: 'Show all again' }).click();
    await expect(day.getByRole('link', { name: `Goes out ${mark}` })).toBeVisible();
    await press(page, 'w', /view=week&on=2098-06-11/);
    await press(page, 'n', /view=week&on=2098-06-16/);
    await press(page, 'p', /view=week&on=2098-06-09/);
    await page.getByRole('link', { name: `Work ${mark}` }).click();
    await expect(page).toHaveURL(new RegExp(`/admin/articles/${id}$`));
  });
}

test('my work has what waits for a person, and is done without a script', async ({ as }) => {
  const user = await makeUser({ role: 'AUTHOR' });
  const mark = randomUUID().slice(0, 8);
  const fields = { createdBy: user, status: 'DRAFT' } as const;
  const story = await makeStory({ ...fields, headline: `Mine ${mark}` });
  await makeStory({ ...fields, headline: `Asked ${mark}`, status: 'CHANGES_ASKED' });
  await makeStory({ headline: `Another’s ${mark}`, status: 'CHANGES_ASKED' });
  await db.assignment.create({
    data: {
      ...{ storyId: story.id, assigneeId: user.id, task: `Call ${mark}` },
      dueAt: new Date(Date.now() - 60_000),
    },
  });
  const { page } = await as(user);
  await page.goto('/admin/my-work');
  const board = (name: string) => page.getByRole('region', { name });
  await expect(board('For me to do')).toContainText('Overdue since');
  await expect(board('Changes asked').getByRole('link')).toHaveText([`Asked ${mark}`]);
  await expect(board('My drafts').getByRole('link')).toHaveText([`Mine ${mark}`]);
  await expect(board('To review')).toHaveCount(0);
  await expectNoFault(page);

  const plain = (await as(user, { javaScriptEnabled: false })).page;
  await plain.goto('/admin/my-work');
  await plain.getByRole('button', { name: 'Done' }).click();
  await expect(plain.getByText('Nobody has given you work.')).toBeVisible();
  const editor = await as('EDITOR');
  await editor.page.goto('/admin/my-work');
  await expect(editor.page.getByRole('region', { name: 'To review' })).toBeVisible();
});
