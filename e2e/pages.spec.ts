import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask, cookieOf } from './wire';

test.use({ isAlone: true });

const front = async () => (await ask('/')).text;
let made: string | undefined;
test.afterEach(async () => {
  if (made) await db.story.deleteMany({ where: { slug: { startsWith: made } } });
  made = undefined;
});

test('a page is begun, written, published, put into the footer and moved', async ({ as }) => {
  const { page } = await as('EDITOR');
  made = `terms-${randomUUID().slice(0, 8)}`;
  await page.goto('/admin/settings/pages');
  await page.getByLabel('Headline').fill(`Rules ${made}`);
  await page.getByLabel('Address').fill('search');
  await page.getByRole('button', { name: 'Begin the page' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'The site itself answers at /search',
  );
  await expect(page.getByLabel('Headline')).toHaveValue(`Rules ${made}`);
  await page.getByLabel('Address').fill(made);
  await page.getByRole('button', { name: 'Begin the page' }).click();
  await page.waitForURL(/\/admin\/articles\/\d+$/);
  await expect(page.getByText('Section, topics, authors')).toBeHidden();
  await page.getByRole('textbox', { name: 'Text of the story' }).click();
  await page.keyboard.type('Be kind.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await expect.poll(async () => (await ask(`/${made}`)).status).toBe(200);
  expect((await ask(`/${made}`)).text).toContain('Be kind.');
  expect(await front()).not.toContain(`Rules ${made}`);

  await page.goto('/admin/settings/pages');
  await page.getByRole('button', { name: `Into the footer: Rules ${made}` }).click();
  const footer = page.getByRole('list', { name: 'Pages in the footer' });
  await expect(footer.getByRole('link', { name: `Rules ${made}` })).toBeVisible();
  await expect.poll(front).toContain(`>Rules ${made}</a>`);
  expect((await ask('/sitemap/1.xml')).text).toContain(`/${made}</loc>`);
});

test('the footer is put in order without a script', async ({ browser }) => {
  const editor = await makeUser({ role: 'EDITOR' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.setExtraHTTPHeaders({ Cookie: await cookieOf(editor) });
  const page = await context.newPage();
  await page.goto('/admin/settings/pages');
  const names = page.getByRole('list', { name: 'Pages in the footer' }).getByRole('link');
  const before = await names.allInnerTexts();
  await page.getByRole('button', { name: `Down: ${before[0]}` }).click();
  await expect(names).toHaveText([before[1]!, before[0]!, ...before.slice(2)]);
  await page.getByRole('button', { name: `Up: ${before[0]}` }).click();
  await expect(names).toHaveText(before);
  await context.close();
});

test('pressing twice in a row moves a page of the footer twice', async ({ as }) => {
  const { page } = await as('EDITOR');
  await page.goto('/admin/settings/pages');
  const names = page.getByRole('list', { name: 'Pages in the footer' }).getByRole('link');
  const before = await names.allInnerTexts();
  const down = page.getByRole('button', { name: `Down: ${before[0]}` });
  await down.focus();
  // The second press comes while the first is on its way to the server.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const moved = [before[1]!, before[2]!, before[0]!, ...before.slice(3)];
  await expect(names).toHaveText(moved);
  await expect(page.getByText('The footer is saved.')).toBeAttached();
  await expect(down).toBeFocused();
  await page.reload();
  await expect(names).toHaveText(moved);
  const up = page.getByRole('button', { name: `Up: ${before[0]}` });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(before);
  await expect(page.getByText('The footer is saved.')).toBeAttached();

  // Out of the footer and back: the keyboard goes where the page goes.
  const last = before.at(-1)!;
  await page.getByRole('button', { name: `Take out: ${last}` }).focus();
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(before.slice(0, -1));
  await expect(page.getByRole('button', { name: `Into the footer: ${last}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(before);
  await expect(page.getByRole('button', { name: `Up: ${last}` })).toBeFocused();
  await expect(page.getByText('The footer is saved.')).toBeAttached();
});
