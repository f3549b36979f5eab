import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { linkMailed } from './outbox';
import { cookieOf } from './wire';

test.use({ isAlone: true });
test.afterEach(() => db.mailTemplate.deleteMany().then(() => undefined));

test('a mail gets words of one’s own, which must keep the link, and ours again', async ({ as }) => {
  const { page, user } = await as('ADMIN');
  await page.goto('/admin/settings/mail');
  await page.getByRole('link', { name: 'A link to sign in' }).click();
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('Come in, please.');
  await expect(page.getByText('{link} must stay in the text')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(text).toHaveValue('Come in, please.');

  await text.fill('Come in, please: {link}');
  await page.getByLabel('Subject').fill('The door of {siteName}');
  const frame = page.frameLocator('iframe[title="The mail as HTML"]');
  await expect(frame.getByText('Come in, please: http')).toBeVisible();
  await page.getByRole('button', { name: `Send a test to ${user.email}` }).click();
  await expect(page.getByRole('status')).toContainText('A test is on its way');
  const link = await linkMailed(user.email, 'Test: The door of Port Ellery Tidings');
  expect(link).toContain('/signin/link?token=sample');
  expect(await db.mailTemplate.count()).toBe(0);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. It holds from the next mail on.');
  await page.getByRole('button', { name: 'Back to our words' }).click();
  await expect(page.getByRole('status')).toHaveText('The mail has our words again.');
  await expect(page.getByLabel('Subject')).toHaveValue('Your sign-in link for {siteName}');
});

test('a mail is looked at and saved without a script', async ({ browser }) => {
  const admin = await makeUser({ role: 'ADMIN' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.setExtraHTTPHeaders({ Cookie: await cookieOf(admin) });
  const page = await context.newPage();
  await page.goto('/admin/settings/mail/password-changed');
  await page.getByLabel('Text', { exact: true }).fill('New words. {passwordLink}');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('status')).toContainText('It is not saved yet.');
  await expect(page.getByRole('group', { name: 'Plain text' })).toContainText('New words. http');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. It holds from the next mail on.');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('New words. {passwordLink}');
  await context.close();
});
