import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeTopic, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';

const mark = () => randomUUID().slice(0, 8);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page) => page.locator('.desk > .vh[aria-live]');

/** Presses the button by the keyboard, which afterwards stands elsewhere, and hears that it was done. */
async function press(page: Page, name: string) {
  await button(page, name).focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(`${name}: done.`);
}

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** Lists whose rows go away by a button of their own: where they stand, the buttons in their order, and what heads them. */
const lists: Record<string, (user: { id: number }) => Promise<[string, string[], string]>> = {
  redirects: async () => {
    const of = mark();
    const sources = ['c', 'b', 'a'].map((name) => `/old/${of}/${name}`);
    for (const [i, source] of sources.entries())
      await db.redirect.create({ data: { source, target: '/latest', createdAt: later(-i) } });
    return [
      `/admin/redirects?q=${of}`,
      sources.map((source) => `Delete the redirect from ${source}`),
      'Redirects',
    ];
  },
  'lines of breaking news that are to come': async ({ id }) => {
    const texts = [1, 2, 3].map((n) => `Line ${n} ${mark()}`);
    for (const [i, text] of texts.entries())
      await db.banner.create({
        data: { text, startsAt: later(900 + i), endsAt: later(910 + i), createdById: id },
      });
    return ['/admin/front', texts.map((text) => `Strike it ${text}`), ''];
  },
  'topics of a story': async () => {
    const topics = [];
    for (const name of ['A', 'B', 'C'].map((letter) => `${letter}${mark()}`))
      topics.push(await makeTopic({ name }));
    const { id } = await makeStory({ status: 'DRAFT', topics });
    return [`/admin/articles/${id}`, topics.map(({ name }) => `Remove ${name}`), ''];
  },
  'saved filters': async ({ id }) => {
    const names = ['A', 'B', 'C'].map((letter) => `${letter}${mark()}`);
    for (const [position, name] of names.entries())
      await db.savedFilter.create({ data: { userId: id, name, query: `q=${name}`, position } });
    return ['/admin/articles', names.map((name) => `Delete the filter ${name}`), ''];
  },
};

for (const [name, make] of Object.entries(lists))
  test(`${name}: the keyboard goes to the next row when one goes away, or to what is left`, async ({
    as,
  }) => {
    const { page, user } = await as('EDITOR');
    const [path, [first, second, third], heading] = await make(user);
    await page.goto(path);
    const folded = page.getByText('Change saved filters');
    if (await folded.count()) await folded.click();
    // One in the middle, then the last one, then the only one.
    await press(page, second!);
    await expect(button(page, third!)).toBeFocused();
    await press(page, third!);
    await expect(button(page, first!)).toBeFocused();
    await press(page, first!);
    if (heading) await expect(page.getByRole('heading', { name: heading })).toBeFocused();
    else await expect(page.locator('main :focus')).toHaveCount(1);
  });

test('the keyboard stays in the row whose button alone went away', async ({ as }) => {
  const { page, user } = await as('EDITOR');
  const { id } = await makeStory({ status: 'DRAFT' });
  await db.previewLink.create({
    data: {
      storyId: id,
      tokenHash: mark(),
      label: 'The harbour master',
      createdById: user.id,
      expiresAt: later(24),
    },
  });
  await page.goto(`/admin/articles/${id}/previews`);
  await press(page, 'Revoke the link for The harbour master');
  await expect(page.getByRole('row', { name: /The harbour master/ })).toBeFocused();
});

test('a button that cannot be pressed while its answer comes has the keyboard again afterwards', async ({
  as,
}) => {
  const author = await makeUser({ role: 'AUTHOR' });
  const { id } = await makeStory({ status: 'DRAFT', createdBy: author });
  const { page } = await as(author);
  await page.goto(`/admin/articles/${id}`);
  await page.getByLabel('Headline', { exact: true }).fill(`Steady ${mark()}`);
  const save = page.getByRole('button', { name: /^Save draft/ });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.dk-head .hint[role=status]')).toHaveText(/version 2$/);
  await expect(save).toBeFocused();
  // The step is gone then: the keyboard stays among those that are left.
  await press(page, 'Submit for review');
  await expect(page.locator('.dk-head :focus')).toHaveCount(1);
});

test('who answered a question finds the keyboard at the button that asked it', async ({ as }) => {
  const { page } = await as('EDITOR');
  const { id } = await makeStory({ status: 'DRAFT', headline: `Asked ${mark()}` });
  await page.goto(`/admin/articles/${id}`);
  await button(page, 'Schedule').focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog');
  await question.getByLabel(/^Day and time/).fill('2098-06-11T10:00');
  await question.getByRole('button', { name: 'Schedule' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.dk-head')).toContainText('Scheduled');
  await expect(page.locator('.dk-head :focus')).toHaveCount(1);
});
