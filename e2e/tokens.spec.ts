import { db } from '@/lib/db';
import { makeToken, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call, cookieOf, site } from './wire';

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const me = (headers: Record<string, string>) => ask('/api/v1/me', { headers });
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);
const idOf = ({ text }: { text: string }) => (JSON.parse(text) as { id?: number }).id;

test('an admin makes a token, a program uses it, the admin sees so and revokes it', async ({
  as,
}) => {
  const { page, user } = await as('ADMIN');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'API tokens' }).click();
  const name = `Wire import ${user.id}`;
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused(); // the browser asks for what is missing
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByText('Choose at least one thing that the token may do.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await page.getByLabel('Read the account that it acts as').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const secret = await page.getByRole('textbox', { name: 'Token' }).inputValue();
  expect(secret).toMatch(/^bs_[\w-]{43}$/);
  const row = page.getByRole('row', { name });
  await expect(row).toContainText(`bs_…${secret.slice(-4)}`);
  await expect(row).toContainText('never');

  const used = await me(bearer(secret));
  expect(used.status).toBe(200);
  expect(idOf(used)).toBe(user.id);
  await page.reload();
  expect(await page.content()).not.toContain(secret);
  await expect(row).toContainText('Works');
  await expect(row).not.toContainText('never');

  await row.getByText('Revoke').first().click();
  await row.getByRole('button', { name: 'Revoke it' }).click();
  await expect(row).toContainText('Revoked');
  const refused = await me(bearer(secret));
  expect(refused.status).toBe(401);
  expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  expect(JSON.parse(refused.text)).toMatchObject({ detail: 'This token has been revoked.' });
});

test('the list of tokens scrolls by itself on a telephone, not the page', async ({ as }) => {
  const { page, user } = await as('ADMIN', { viewport: { width: 390, height: 844 } });
  await makeToken({ userId: user.id, scopes: ['moderation'] });
  await page.goto('/admin/settings/tokens');
  await expect(page.getByRole('region', { name: 'Tokens' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('without a script as well', async ({ browser }) => {
  const user = await makeUser({ role: 'ADMIN' });
  const author = await makeUser({ role: 'AUTHOR' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [cookieName, cookie] = (await cookieOf(user)).split('=') as [string, string];
  await context.addCookies([{ name: cookieName, value: cookie, url: site.origin }]);
  const page = await context.newPage();
  await page.goto('/admin/settings/tokens');
  await page.getByLabel('Name', { exact: true }).fill(`No script ${user.id}`);
  await page
    .getByLabel('Acts as', { exact: true })
    .selectOption({ label: `${author.name}, author` });
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByText('Choose at least one thing that the token may do.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(`No script ${user.id}`);
  await expect(page.getByLabel('Acts as', { exact: true })).toHaveValue(String(author.id));
  await page.getByLabel('Read the account that it acts as').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const secret = await page.getByRole('textbox', { name: 'Token' }).inputValue();
  expect(idOf(await me(bearer(secret)))).toBe(author.id);
  await context.close();
});

test('a token that is none, malformed, expired or in the address is not taken', async () => {
  const { id: userId } = await makeUser({ role: 'EDITOR' });
  const scopes = ['account:read'] as const;
  const good = await makeToken({ userId, scopes });
  const expired = await makeToken({ userId, scopes, createdAt: ago(2_000), expiresAt: ago(1_000) });
  for (const word of [
    `bs_${'x'.repeat(43)}`,
    expired.secret,
    `${good.secret}x`,
    '%E0%A4%A',
    'undefined',
    `${good.secret} ${good.secret}`,
  ]) {
    const answer = await me(bearer(word));
    expect(answer.status, word).toBe(401);
    expect(answer.headers['www-authenticate'], word).toBe('Bearer error="invalid_token"');
    expect(answer.headers['content-type'], word).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['cache-control'], word).toBe('private, no-store');
    // What is open to anyone is not open to a broken token: a program must hear that it is broken.
    expect((await ask('/api/v1/articles', { headers: bearer(word) })).status, word).toBe(401);
  }
  const inAddress = await ask(`/api/v1/me?token=${good.secret}&access_token=${good.secret}`);
  expect(inAddress.status).toBe(401);
  expect(inAddress.headers['www-authenticate']).toBe('Bearer');
  const basic = Buffer.from(`x:${good.secret}`).toString('base64');
  expect((await me({ Authorization: `Basic ${basic}` })).status).toBe(401);
  expect((await me(bearer(good.secret))).status).toBe(200);
});

test('a token beside a cookie is what counts, from whatever origin', async () => {
  const { slug } = await makeStory();
  const admin = await makeUser({ role: 'ADMIN' });
  const author = await makeUser({ role: 'AUTHOR' });
  const cookie = { Cookie: await cookieOf(admin) };
  const reads = await makeToken({ userId: author.id, scopes: ['account:read'] });
  expect(idOf(await me({ ...cookie, ...bearer(reads.secret) }))).toBe(author.id);
  expect((await me({ ...cookie, ...bearer('bs_no') })).status).toBe(401);

  const writes = await makeToken({ userId: author.id, scopes: ['comments:write'] });
  const post = (headers: Record<string, string>) =>
    ask(`/api/v1/articles/${slug}/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...cookie, ...headers },
      body: JSON.stringify({ body: 'From a program.' }),
    });
  expect((await post({ Origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await post({ ...bearer(reads.secret) })).status).toBe(403);
  const posted = await post({ ...bearer(writes.secret), Origin: 'https://elsewhere.example' });
  expect(posted.status).toBe(201);
  const { id } = JSON.parse(posted.text) as { id: number };
  const row = await db.comment.findUniqueOrThrow({ where: { id }, select: { authorId: true } });
  expect(row.authorId).toBe(author.id);
});

test('what happens to the account happens to its token with the next call', async () => {
  const user = await makeUser({ role: 'EDITOR' });
  const { secret } = await makeToken({ userId: user.id, scopes: ['account:read', 'moderation'] });
  const change = (data: Parameters<typeof db.user.update>[0]['data']) =>
    db.user.update({ where: { id: user.id }, data, select: { id: true } });
  const queue = async () => {
    const answer = await ask('/api/v1/moderation/comments', { headers: bearer(secret) });
    return [answer.status, (JSON.parse(answer.text) as { detail?: string }).detail];
  };
  expect(await queue()).toEqual([200, undefined]);
  await change({ role: 'READER' });
  expect(await queue()).toEqual([403, 'Your role does not allow this.']);
  await change({ role: 'MODERATOR' });
  expect(await queue()).toEqual([200, undefined]);
  await change({ status: 'BANNED' });
  expect(await queue()).toEqual([403, 'This account is banned.']);
  expect((await me(bearer(secret))).status).toBe(403);
  await change({ status: 'ACTIVE', eraseAt: new Date(Date.now() + 86_400_000) });
  expect((await queue())[0]).toBe(403);
  await db.apiToken.deleteMany({ where: { userId: user.id } });
  expect((await queue())[0]).toBe(401);
});

test('a token writes a story and, with the scope, publishes it', async () => {
  const { id: userId } = await makeUser({ role: 'EDITOR' });
  const token = async (...scopes: ('stories:write' | 'stories:publish' | 'stories:read')[]) =>
    bearer((await makeToken({ userId, scopes })).secret);
  const [reads, writes, publishes] = [
    await token('stories:read'),
    await token('stories:write'),
    await token('stories:publish'),
  ];
  type Saved = { id: number; slug: string; version: number };
  const body = {
    headline: `By a program ${userId}`,
    section: 'trade',
    bodyHtml: '<p>Herring.</p>',
  };
  const made = await call<Saved>(null, 'POST', '/articles', { body, headers: writes });
  expect(made.status).toBe(201);
  const { id, slug } = made.body;
  const draft = await call(null, 'GET', `/articles/${slug}`, { headers: reads });
  expect(draft.body).toMatchObject({ status: 'draft', version: 1 });

  const publish = { body: { status: 'published' } };
  const refused = await call(null, 'POST', `/articles/${id}/status`, {
    ...publish,
    headers: writes,
  });
  expect(refused.status).toBe(403);
  expect(refused.headers['www-authenticate']).toBe(
    'Bearer error="insufficient_scope", scope="stories:publish"',
  );
  expect(refused.body).toMatchObject({
    detail: 'This token lacks the scope stories:publish.',
    missingScopes: ['stories:publish'],
  });
  const published = await call(null, 'POST', `/articles/${id}/status`, {
    ...publish,
    headers: publishes,
  });
  expect(published.status).toBe(200);
  expect((await call(null, 'GET', `/articles/${slug}`)).status).toBe(200);
});
