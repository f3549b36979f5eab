import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask, call, site } from './wire';
import { sealSession, sessionCookieName } from '@/lib/auth/session';

const password = 'salt and herring pie';
const cookie = async (pointer: { userId: number; secret: string }) =>
  `${sessionCookieName()}=${await sealSession(pointer)}`;
const me = async (pointer: { userId: number; secret: string }) =>
  (await ask('/api/v1/me', { headers: { Cookie: await cookie(pointer) } })).status;

test('a person sees where they are signed in and ends one, then all others', async ({ as }) => {
  const user = await makeUser({ password });
  const phone = await makeSession({
    userId: user.id,
    address: '203.0.113.9',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    lastSeenAt: new Date(Date.now() - 3_600_000),
  });
  const work = await makeSession({ userId: user.id, userAgent: 'curl/8.5.0' });
  const elsewhere = await makeSession({ userId: user.id, userAgent: 'other/1.0' });
  expect(await me(phone)).toBe(200);
  const { page } = await as(user);
  await page.goto('/account/sessions');
  const entries = page.locator('.session');
  await expect(entries).toHaveCount(4);
  await expect(entries.first()).toContainText('This browser');
  await expect(entries.filter({ hasText: 'Last seen' })).toHaveCount(3);
  // Its last request was ours, and from this computer.
  await expect(entries.filter({ hasText: 'Firefox' })).toHaveCount(0);
  await page.getByRole('button', { name: 'End of curl' }).click();
  await expect(entries).toHaveCount(3);
  expect(await me(work)).toBe(401);
  expect(await me(elsewhere)).toBe(200);
  await page.getByRole('button', { name: 'End all other sessions' }).click();
  await expect(entries).toHaveCount(1);
  expect(await me(elsewhere)).toBe(401);
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
});

test('a copied cookie is dead once its owner has signed out', async ({ page, context }) => {
  await makeUser({ email: 'leaver@example.test', password });
  await page.goto('/signin');
  await page.getByLabel('E-mail').fill('leaver@example.test');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/account');
  const { value } = (await context.cookies()).find(({ name }) => name === sessionCookieName())!;
  const headers = { Cookie: `${sessionCookieName()}=${value}` };
  expect((await ask('/api/v1/me', { headers })).status).toBe(200);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${site.origin}/`);
  expect((await ask('/api/v1/me', { headers })).status).toBe(401);
  // Back is no way to what was seen: neither kept by the browser nor served again.
  await page.goBack();
  await page.waitForURL('**/signin**');
  await expect(page.getByText('leaver@example.test')).toHaveCount(0);
  await page.goto('/account');
  expect(new URL(page.url()).pathname).toBe('/signin');
});

test('signing out from the list makes the browser forget what it kept', async ({ as }) => {
  const { page, user } = await as('READER', { javaScriptEnabled: false });
  await page.goto('/account/sessions');
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    page
      .locator('.session')
      .getByRole('button', { name: /^Sign out/ })
      .click(),
  ]);
  expect(await answer.headerValue('clear-site-data')).toBe('"cache", "storage"');
  expect(new URL(answer.url()).pathname).toBe('/account/sessions');
  await page.waitForURL(`${site.origin}/`);
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
});

test('signing in anew ends the session that the browser had', async ({ as }) => {
  const user = await makeUser({ password });
  const { page } = await as(user);
  await page.goto('/signin');
  const { value } = (await page.context().cookies()).find(
    ({ name }) => name === sessionCookieName(),
  )!;
  await page.getByLabel('E-mail').fill(user.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/account');
  const headers = { Cookie: `${sessionCookieName()}=${value}` };
  expect((await ask('/api/v1/me', { headers })).status).toBe(401);
  expect(await db.session.count({ where: { userId: user.id } })).toBe(1);

  // By next-auth's own address too.
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as {
    csrfToken: string;
  };
  await page.request.post('/api/auth/callback/credentials', {
    headers: { Origin: site.origin },
    form: { csrfToken, email: user.email, password, json: 'true' },
  });
  expect(await db.session.count({ where: { userId: user.id } })).toBe(1);
  await page.goto('/account/sessions');
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
});

test('sessions run out by idle and by absolute time, for staff sooner', async () => {
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  const at = async (role: 'READER' | 'EDITOR', created: number, seen: number) => {
    const user = await makeUser({ role });
    return me(
      await makeSession({ userId: user.id, createdAt: hours(created), lastSeenAt: hours(seen) }),
    );
  };
  expect(await at('READER', 24 * 40, 24 * 29)).toBe(200);
  expect(await at('READER', 24 * 40, 24 * 31)).toBe(401);
  expect(await at('READER', 24 * 366, 1)).toBe(401);
  expect(await at('EDITOR', 24, 11)).toBe(200);
  expect(await at('EDITOR', 24, 13)).toBe(401);
  expect(await at('EDITOR', 24 * 7 + 1, 1)).toBe(401);
});

test('an ended session cannot be ended by somebody else', async ({ as }) => {
  const victim = await makeUser();
  const theirs = await makeSession({ userId: victim.id });
  const { page, user } = await as('READER');
  await makeSession({ userId: user.id, userAgent: 'curl/8.5.0' });
  await page.goto('/account/sessions');
  const row = await db.session.findFirstOrThrow({ where: { userId: victim.id } });
  await page
    .locator('.session', { hasText: 'curl' })
    .locator('input[name=id]')
    .evaluate((input: HTMLInputElement, id) => (input.value = id), row.id);
  await page.getByRole('button', { name: 'End of curl' }).click();
  await expect(page.locator('.session')).toHaveCount(2);
  expect(await me(theirs)).toBe(200);
  expect((await call(victim, 'GET', '/me')).status).toBe(200);
});

test('every page that is somebody’s own has a way to sign out', async ({ as }) => {
  const { page } = await as('ADMIN');
  for (const path of [
    '/account',
    '/account/sign-in',
    '/account/security',
    '/account/sessions',
    '/account/comments',
    '/account/likes',
    '/account/saved',
    '/account/ignored',
    '/account/notifications',
    '/account/delete',
    '/admin',
    '/admin/people',
    '/admin/settings',
    '/admin/audit',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Sign out', exact: true }), path).toBeVisible();
  }
});
