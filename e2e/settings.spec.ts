import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { expectOutcome, guarded, made, outcomeOf } from './matrix-walk';
import { ask, cookieOf } from './wire';

test.use({ isAlone: true });

let before: Awaited<ReturnType<typeof db.setting.findMany>> | undefined;
test.beforeEach(async () => {
  before = await db.setting.findMany();
});
test.afterEach(async () => {
  // A test that never had its turn has set nothing.
  if (!before) return;
  await db.setting.deleteMany();
  await db.setting.createMany({ data: before.map(({ key, value }) => ({ key, value: value! })) });
});

const front = async () => (await ask('/')).text;

test('a new name and motto stand on the front page at once, and what was wrong is kept', async ({
  as,
}) => {
  const { page, user } = await as('ADMIN');
  expect(await front()).toContain('Founded on the north quay, 1871');
  await page.goto('/admin/settings');
  await page.getByLabel('Name', { exact: true }).fill('The Ellery Gauge');
  await page.getByLabel('Motto').fill('Measured & printed');
  await page.getByLabel('Language', { exact: true }).fill('no language');
  await page.getByRole('button', { name: 'Save “The publication”' }).click();
  await expect(page.getByText('Not a language code, such as en-GB or de-AT.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('The Ellery Gauge');
  await expect(page.getByLabel('Language', { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  expect(await front()).toContain('Founded on the north quay, 1871');

  await page.getByLabel('Language', { exact: true }).fill('en-GB');
  await page.getByRole('button', { name: 'Save “The publication”' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. It holds from now on.');
  const html = await front();
  expect(html).toContain('<title>The Ellery Gauge');
  expect(html).toContain('Measured &amp; printed');
  expect(html).not.toContain('Founded on the north quay');
  const entry = await db.auditEntry.findFirstOrThrow({
    where: { action: 'settings.change', actorId: user.id },
  });
  expect(entry.after).toEqual({ siteName: 'The Ellery Gauge', motto: 'Measured & printed' });
});

test('saved without a script', async ({ browser }) => {
  const admin = await makeUser({ role: 'ADMIN' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.setExtraHTTPHeaders({ Cookie: await cookieOf(admin) });
  const page = await context.newPage();
  await page.goto('/admin/settings');
  await page.getByLabel('People may change their comment for').fill('30');
  await page.getByLabel('A comment that no rule stops').selectOption('appears at once');
  await page.getByRole('button', { name: 'Save “Comments”' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. It holds from now on.');
  await expect(page.getByLabel('People may change their comment for')).toHaveValue('30');
  await expect(page.getByLabel('A comment that no rule stops')).toHaveValue('OPEN');
  await context.close();
});

test('an admin without a second factor is told before they shut themselves out', async ({ as }) => {
  const { page } = await as('ADMIN');
  await page.goto('/admin/settings');
  await page.getByLabel('Administrators').check();
  await page.getByLabel('Editors').check();
  await page.getByRole('button', { name: 'Save “Sign-in”' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'You have no second factor yourself',
  );
  await expect(page.getByLabel('Administrators')).toBeChecked();
  await expect(page.getByLabel('Editors')).toBeChecked();
  await page.goto('/admin/settings');
  await expect(page.getByLabel('Administrators')).not.toBeChecked(); // nothing was saved

  await page.getByLabel('Administrators').check();
  await page.getByRole('button', { name: 'Save “Sign-in”' }).click();
  await page.getByLabel('I know. Save it all the same.').check();
  await page.getByRole('button', { name: 'Save “Sign-in”' }).click();
  await expect(page.getByText('Your role needs a second factor.')).toBeVisible();
});

test('whose role needs a second factor that they lack may do what readers do', async () => {
  const key = 'secondFactorRoles';
  const value = ['AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'];
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  for (const row of guarded) {
    const target = await made(row);
    const given = await outcomeOf(row, target, await cookieOf(await makeUser({ role: 'ADMIN' })));
    expectOutcome(given, row.gives[1], `${row.route}: ${target.at}`);
  }
  const has = await cookieOf(await makeUser({ role: 'ADMIN', secondFactorSince: new Date() }));
  expect((await ask('/admin', { headers: { Cookie: has } })).status).toBe(200);
});
