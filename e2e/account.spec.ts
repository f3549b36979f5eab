import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { linkMailed } from './outbox';

const password = 'seventeen herring gulls';

test('signing in and out, with words for a wrong password that keep the address', async ({
  page,
}) => {
  const user = await makeUser({ password });
  await page.goto('/');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(user.email);
  await page.getByLabel('Password').fill('eighteen herring gulls');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'That address and password do not fit together.',
  );
  await expect(page.getByLabel('E-mail')).toHaveValue(user.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(user.name);

  await page.goto('/latest');
  await expect(page.getByRole('link', { name: user.name })).toBeVisible();
  await page.getByRole('link', { name: user.name }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL('/signin?next=%2Faccount');
});

test('the same without JavaScript', async ({ plain }) => {
  const user = await makeUser({ password });
  await plain.goto('/account');
  await expect(plain).toHaveURL('/signin?next=%2Faccount');
  await plain.getByLabel('E-mail').fill(user.email);
  await plain.getByLabel('Password').fill('eighteen herring gulls');
  await plain.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(plain.getByRole('alert')).toContainText('do not fit together');
  await expect(plain.getByLabel('E-mail')).toHaveValue(user.email);
  await plain.getByLabel('Password').fill(password);
  await plain.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(plain).toHaveURL('/account');
  await plain.getByRole('button', { name: 'Sign out' }).click();
  await plain.goto('/account');
  await expect(plain).toHaveURL('/signin?next=%2Faccount');
});

test('a forgotten password is set anew by mail; the old one and old sessions are void', async ({
  page,
  as,
}) => {
  const user = await makeUser({ password });
  const elsewhere = await as(user);
  await elsewhere.page.goto('/account');
  await expect(elsewhere.page.getByRole('heading', { level: 1 })).toHaveText(user.name);

  await page.goto('/forgot');
  await page.getByLabel('E-mail').fill(user.email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('status')).toContainText(user.email);
  await page.goto(await linkMailed(user.email, 'A new password for Port Ellery Tidings'));
  await page.getByLabel('New password').fill('nineteen herring gulls');
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page).toHaveURL('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(user.name);

  await elsewhere.page.reload();
  await expect(elsewhere.page).toHaveURL('/signin?next=%2Faccount');
});

test('a return address of another site leads to the account instead', async ({ page }) => {
  const user = await makeUser({ password });
  await page.goto('/signin?next=https://evil.example/');
  await page.getByLabel('E-mail').fill(user.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/account');
});
