import type { Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { hashSecret } from '@/lib/auth/secret';
import { openSession, sealSession, sessionCookieName } from '@/lib/auth/session';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { makeSession, makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { IdentityProvider, strongAcr, type Person } from './identity-provider';
import { linkMailed } from './outbox';
import { ask, cookieOf, site } from './wire';

// One provider, on one port, for all of these.
test.describe.configure({ mode: 'default' });

const paper = 'Port Ellery Tidings';
const password = 'seventeen herring gulls';
let provider: IdentityProvider;
let made = 0;
const run = Date.now().toString(36);
const newAddress = () => `reader-${++made}-${run}@example.test`;

test.beforeAll(async () => {
  provider = new IdentityProvider();
  await provider.start();
});
test.afterAll(() => provider.stop());
// Every one of these comes from this machine.
test.beforeEach(() => db.rateWindow.deleteMany({ where: { key: 'register-from:127.0.0.1' } }));

/** Gives somebody an account at the provider; its subject. */
function known(person: Person): string {
  const subject = `subject-${++made}-${run}`;
  provider.people.set(subject, person);
  return subject;
}

/** From the button of the page to the way back. */
async function continueAs(page: Page, subject: string, button = 'Continue with Harbour ID') {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { name: 'Harbour ID' })).toBeVisible();
  await page.getByLabel('Who are you?').fill(subject);
  await page.getByRole('button', { name: 'Continue' }).click();
}

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('with a password', () => {
  test('register, confirm, sign in, sign out, without JavaScript', async ({ plain: page }) => {
    const email = newAddress();
    await page.goto('/register?next=%2Flatest');
    await page.getByLabel('Name').fill('Hedda Lund');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Open an account' }).click();
    await expect(page.getByRole('status')).toContainText(email);
    const link = await linkMailed(email, `Confirm your address for ${paper}`);
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm my address' }).click();
    await expect(page).toHaveURL('/latest');

    await page.goto('/account');
    await expect(h1(page)).toHaveText('Hedda Lund');
    const [cookie] = (await page.context().cookies()).filter(
      ({ name }) => name === sessionCookieName(),
    );
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    const copied = { Cookie: `${cookie!.name}=${cookie!.value}` };
    expect((await ask('/api/v1/me', { headers: copied })).status).toBe(401);

    await page.goto('/signin?next=%2Flatest');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL('/latest');

    // The link of the mail is used up, and says so.
    expect((await page.goto(link))!.status()).toBe(410);
    await expect(h1(page)).toHaveText('This link no longer works');
    await page.getByRole('button', { name: 'Send me a new link' }).click();
    await expect(page.getByRole('alert')).toContainText('just sign in');
  });

  test("who confirms a stranger's registration chooses a password of their own", async ({
    page,
    plain: stranger,
  }) => {
    const email = newAddress();
    await stranger.goto('/register');
    await stranger.getByLabel('Name').fill('Mallory');
    await stranger.getByLabel('E-mail').fill(email);
    await stranger.getByLabel('Password').fill(password);
    await stranger.getByRole('button', { name: 'Open an account' }).click();
    const [mark] = (await stranger.context().cookies()).filter(({ name }) =>
      name.endsWith('next-auth.registering'),
    );
    expect(mark).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

    await page.goto(await linkMailed(email, `Confirm your address for ${paper}`));
    await expect(page.getByRole('main')).toContainText(
      `The account for ${email} was asked for in another browser.`,
    );
    await page.getByLabel('Name').fill('Tove Jansen');
    await page.getByLabel('Password').fill('passwordpassword');
    await page.getByRole('button', { name: 'Confirm my address' }).click();
    await expect(page.getByRole('main')).toContainText('among the most common ones');
    await expect(page.getByLabel('Name')).toHaveValue('Tove Jansen');
    await page.getByLabel('Password').fill('nineteen herring gulls');
    await page.getByRole('button', { name: 'Confirm my address' }).click();
    await expect(page).toHaveURL('/account');
    await expect(h1(page)).toHaveText('Tove Jansen');

    await stranger.goto('/signin');
    await stranger.getByLabel('E-mail').fill(email);
    await stranger.getByLabel('Password').fill(password);
    await stranger.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(stranger.getByRole('alert')).toContainText('do not fit together');
  });

  test('a used link to a new password offers another one right there', async ({ page }) => {
    const { email } = await makeUser({ password });
    await page.goto('/forgot');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    const link = await linkMailed(email, `A new password for ${paper}`);
    expect(link).toContain(`${site.origin}/reset?token=`);
    await page.goto(link);
    await page.getByLabel('New password').fill(email); // their own address is no password
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await expect(page.getByRole('main')).toContainText('your own name or address');
    await page.getByLabel('New password').fill('nineteen herring gulls');
    await page.getByRole('button', { name: 'Set the new password' }).click();
    await expect(page).toHaveURL('/account');
    expect((await page.goto(link))!.status()).toBe(410);
    await expect(h1(page)).toHaveText('This link no longer works');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Too many tries');
  });

  test('register, sign-in, link and reset say the same for known and unknown addresses', async ({
    page,
  }) => {
    const { email } = await makeUser({ password });
    const said: string[][] = [];
    for (const address of [email, newAddress()]) {
      const words: string[] = [];
      const hear = async (role: 'status' | 'alert') => {
        const answer = page.getByRole('main').getByRole(role);
        words.push((await answer.innerText()).replace(address, 'ADDRESS'));
      };
      await page.goto('/signin');
      await page.getByLabel('E-mail').fill(address);
      await page.getByLabel('Password').fill('eighteen herring gulls');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await hear('alert');
      await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
      await hear('status');
      await page.goto('/forgot');
      await page.getByLabel('E-mail').fill(address);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await hear('status');
      await page.goto('/register');
      await page.getByLabel('Name').fill('Hedda Lund');
      await page.getByLabel('E-mail').fill(address);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Open an account' }).click();
      await hear('status');
      said.push(words);
    }
    expect(said[0]).toEqual(said[1]);
    expect(said[0]).toHaveLength(4);
    await linkMailed(email, `You already have an account at ${paper}`);
  });
});

test('a sign-in link comes by mail, works once, and comes back to where one was', async ({
  plain: page,
}) => {
  const { email, name } = await makeUser({ password });
  await page.goto('/signin?next=%2Flatest');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
  await expect(page.getByRole('status')).toContainText(email);
  const link = await linkMailed(email, `Your sign-in link for ${paper}`);
  // A mail program that opens it changes nothing.
  expect((await ask(link.replace(site.origin, ''))).headers['set-cookie']).toBeUndefined();
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/latest');
  await page.goto('/account');
  await expect(h1(page)).toHaveText(name);
  expect((await page.goto(link))!.status()).toBe(410);
  await expect(page.getByRole('button', { name: 'Send me a new link' })).toBeVisible();
});

test.describe('with another service', () => {
  test('a checked address opens an account; signing in again finds it', async ({ plain: page }) => {
    const email = newAddress();
    const subject = known({ email, email_verified: true, name: 'Wilma Penrose' });
    await page.goto('/register?next=%2Flatest');
    await continueAs(page, subject);
    await expect(page).toHaveURL('/latest');
    await page.goto('/account');
    await expect(h1(page)).toHaveText('Wilma Penrose');
    const user = await db.user.findUniqueOrThrow({ where: { email } });
    expect(await db.identity.findMany({ where: { userId: user.id } })).toMatchObject([
      { provider: 'oidc', subject, label: email },
    ]);
    // Nothing of the provider's is kept: neither in the cookie, nor in the row, nor readable by the page.
    const cookies = await page.context().cookies(site.origin);
    const session = cookies.find(({ name }) => name === sessionCookieName())!;
    const pointer = await openSession(session.value);
    expect(Object.keys(pointer!).sort()).toEqual(['secret', 'userId']);
    expect(cookies.filter(({ httpOnly }) => !httpOnly).map(({ value }) => value)).toEqual(['1']);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/signin');
    await page.getByRole('button', { name: 'Continue with Harbour ID' }).click();
    await expect(page).toHaveURL('/account'); // the provider knows this browser still
    expect(await db.user.count({ where: { email } })).toBe(1);
  });

  test('an unchecked address is refused in words, and next survives', async ({ page }) => {
    const { email } = await makeUser({ password });
    const subject = known({ email, email_verified: false, name: 'Mallory' });
    await page.goto('/signin?next=%2Flatest');
    await continueAs(page, subject);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'has not checked your e-mail address',
    );
    const cookies = await page.context().cookies(site.origin);
    expect(cookies.map(({ name }) => name)).not.toContain(sessionCookieName());
    expect(await db.identity.count({ where: { subject } })).toBe(0);
    await expect(page.locator('input[name=next]').first()).toHaveValue('/latest');
  });

  test('an attacker who registered the address first gains nothing', async ({ page, plain }) => {
    const email = newAddress();
    await plain.goto('/register');
    await plain.getByLabel('Name').fill('Mallory');
    await plain.getByLabel('E-mail').fill(email);
    await plain.getByLabel('Password').fill(password);
    await plain.getByRole('button', { name: 'Open an account' }).click();
    const attackers = await linkMailed(email, `Confirm your address for ${paper}`);

    await page.goto('/signin');
    await continueAs(page, known({ email, email_verified: true, name: 'Tove Jansen' }));
    await expect(page).toHaveURL('/account');
    await expect(h1(page)).toHaveText('Tove Jansen');

    await plain.goto('/signin');
    await plain.getByLabel('E-mail').fill(email);
    await plain.getByLabel('Password').fill(password);
    await plain.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(plain.getByRole('alert')).toContainText('do not fit together');
    expect((await plain.goto(attackers))!.status()).toBe(410);
  });

  test('a known account is linked, and its owner told', async ({ page }) => {
    const { email, name } = await makeUser({ password });
    await page.goto('/signin');
    await continueAs(page, known({ email, email_verified: true, name: 'Somebody' }));
    await expect(h1(page)).toHaveText(name);
    await linkMailed(email, `Your account at ${paper} can now be signed in to with Harbour ID`);
  });

  test('a banned person is told so, and may not write', async ({ page }) => {
    const { email } = await makeUser({ status: 'BANNED' });
    await page.goto('/signin');
    await continueAs(page, known({ email, email_verified: true }));
    await expect(page.getByText('This account is banned.')).toBeVisible();
    const me = await page.request.post('/api/v1/articles', {
      headers: { Origin: site.origin },
      data: { headline: 'No', section: 'trade' },
    });
    expect(me.status()).toBe(403);
  });

  test('staff come in only when the service vouches for two factors', async ({ page }) => {
    const { email, name } = await makeUser({ role: 'EDITOR' });
    const subject = known({ email, email_verified: true });
    await page.goto('/signin?next=%2Fadmin');
    await continueAs(page, subject);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'For the newsroom that service has to say that you gave a second factor there, and it did not.',
    );
    await expect(page.locator('input[name=next]').first()).toHaveValue('/admin');
    expect(await db.identity.count({ where: { subject } })).toBe(0);

    // They give it there, in a browser that the service does not know yet.
    await page.context().clearCookies();
    provider.people.set(subject, { email, email_verified: true, acr: strongAcr });
    await page.goto('/signin?next=%2Faccount');
    await continueAs(page, subject);
    await expect(h1(page)).toHaveText(name);
    await page.goto('/account/sessions');
    await expect(page.getByText('with another account and its second factor')).toBeVisible();
  });

  test('the second factor is still asked for', async ({ page }) => {
    const { email } = await makeUser({ secondFactorSince: new Date() });
    await page.goto('/signin?next=%2Flatest');
    await continueAs(page, known({ email, email_verified: true }));
    await expect(page).toHaveURL('/signin/second?next=%2Flatest');
    expect((await page.request.get('/api/v1/me')).status()).toBe(401);
  });

  test('giving up at the provider comes back with words', async ({ page }) => {
    await page.goto('/signin?next=%2Flatest');
    await page.getByRole('button', { name: 'Continue with Harbour ID' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('given up');
    await expect(page.locator('input[name=next]').first()).toHaveValue('/latest');
  });

  test('is linked from the account, unlinked, and never when it is the last way in', async ({
    as,
  }) => {
    const { page, user } = await as('READER');
    const email = newAddress();
    const subject = known({ email, email_verified: false });
    await page.goto('/account/sign-in');
    await continueAs(page, subject, 'Link Harbour ID');
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'That service has not checked your e-mail address. Confirm it there, then link it again.',
    );
    expect(await db.identity.count({ where: { userId: user.id } })).toBe(0);
    // Checked there meanwhile; the provider knows this browser still.
    provider.people.set(subject, { email, email_verified: true });
    await page.getByRole('button', { name: 'Link Harbour ID' }).click();
    await expect(page).toHaveURL('/account/sign-in');
    await expect(page.getByRole('heading', { name: 'Harbour ID' })).toBeVisible();
    expect(await db.identity.findMany({ where: { userId: user.id } })).toMatchObject([{ subject }]);
    await page.getByRole('button', { name: 'Unlink' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'This is the only way into your account.',
    );
    const { passwordHash } = await makeUser({ password });
    await db.user.update({ where: { id: user.id }, data: { passwordHash } });
    await page.getByRole('button', { name: 'Unlink' }).click();
    await expect(page.getByRole('button', { name: 'Link Harbour ID' })).toBeVisible();
    expect(await db.identity.count({ where: { userId: user.id } })).toBe(0);
  });

  test('linking asks for the password, or for a sign-in of a moment ago', async ({ as }) => {
    const { page, user } = await as(await makeUser({ password }));
    const subject = known({ email: newAddress(), email_verified: true });
    await page.goto('/account/sign-in');
    const link = page.getByRole('button', { name: 'Link Harbour ID' });
    const current = page.locator('#link-current');
    await current.fill('eighteen herring gulls');
    await link.click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'That is not the password you have now. Nothing was linked.',
    );
    await current.fill(password);
    await continueAs(page, subject, 'Link Harbour ID');
    await expect(page.getByRole('button', { name: 'Unlink' })).toBeVisible();
    expect(await db.identity.findMany({ where: { userId: user.id } })).toMatchObject([{ subject }]);

    const other = await as('READER');
    const createdAt = new Date(Date.now() - 16 * 60_000);
    await db.session.updateMany({ where: { userId: other.user.id }, data: { createdAt } });
    await other.page.goto('/account/sign-in');
    await other.page.getByRole('button', { name: 'Link Harbour ID' }).click();
    await expect(other.page.getByRole('main').getByRole('alert')).toContainText(
      'You signed in more than 15 minutes ago.',
    );
  });

  test('an identity of somebody else is not linked', async ({ as, page }) => {
    const email = newAddress();
    const subject = known({ email, email_verified: true });
    await page.goto('/signin');
    await continueAs(page, subject);
    await expect(page).toHaveURL('/account');
    const other = await as('READER');
    await other.page.goto('/account/sign-in');
    await continueAs(other.page, subject, 'Link Harbour ID');
    await expect(other.page.getByRole('main').getByRole('alert')).toContainText(
      'belongs to another account',
    );
  });

  test('an answer is good once, in the browser that asked, and for its own question', async ({
    page,
    browser,
  }) => {
    const subject = known({ email: newAddress(), email_verified: true });
    await page.goto('/signin');
    const answered = page.waitForRequest(/\/api\/auth\/callback\/oidc/);
    await continueAs(page, subject);
    const address = (await answered).url();
    await expect(page).toHaveURL('/account');
    const replayed = await page.request.get(address, { maxRedirects: 0 });
    expect(replayed.headers().location).toContain('error=OAuthCallback');
    const elsewhere = await browser.newContext();
    const stolen = await elsewhere.request.get(address, { maxRedirects: 0 });
    expect(stolen.headers().location).toContain('error=OAuthCallback');
    expect(stolen.headers()['set-cookie'] ?? '').not.toContain(sessionCookieName());
    await elsewhere.close();
    // Another flow's state: begun anew here, answered with the old code.
    await page.request.post('/api/forms/provider', {
      headers: { Origin: site.origin },
      form: { provider: 'oidc' },
    });
    const crossed = await page.request.get(address, { maxRedirects: 0 });
    expect(crossed.headers().location).toContain('error=OAuthCallback');
  });

  test('an answer to the question of another service is none', async ({ page }) => {
    // Asked at GitHub, answered in the name of Harbour ID: state and PKCE belong to the service that was asked.
    const begun = await page.request.post('/api/forms/provider', {
      headers: { Origin: site.origin },
      form: { provider: 'github' },
    });
    const asked = /url=(https:\/\/github\.com\/login\/[^"]+)/.exec(await begun.text())![1]!;
    const state = new URL(asked.replaceAll('&amp;', '&')).searchParams.get('state')!;
    expect(state.length).toBeGreaterThan(20);
    const query = new URLSearchParams({ code: 'of-another', state });
    const answer = await page.request.get(`/api/auth/callback/oidc?${query}`, { maxRedirects: 0 });
    expect(answer.headers().location).toContain('error=OAuthCallback');
    const cookies = await page.context().cookies(site.origin);
    expect(cookies.map(({ name }) => name)).not.toContain(sessionCookieName());
  });

  test("a provider's access token opens nothing here", async ({ page }) => {
    await page.goto('/signin');
    await continueAs(page, known({ email: newAddress(), email_verified: true }));
    await expect(page).toHaveURL('/account');
    const token = provider.accessTokens.at(-1)!;
    const answer = await ask('/api/v1/me', { headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
  });

  test('begins with a form of ours only', async () => {
    const form = {
      method: 'POST',
      body: 'provider=oidc',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    };
    const begun = (headers: Record<string, string>) =>
      ask('/api/forms/provider', { ...form, headers: { ...form.headers, ...headers } });
    expect((await begun({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await begun({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await ask('/api/forms/provider?provider=oidc')).status).toBe(405);
    const link = await ask('/api/auth/signin/oidc');
    expect(new URL(link.headers.location!, site).pathname).toBe('/signin');
    const good = await begun({ Origin: site.origin });
    expect(good.status).toBe(200);
    expect(good.text).toContain('<meta http-equiv="refresh" content="0;url=http://127.0.0.1:');
    for (const name of ['response_type=code', 'code_challenge=', 'state=', 'nonce='])
      expect(good.text).toContain(name);
  });
});

test('a change of address is confirmed at the new one', async ({ as, plain }) => {
  const { page, user } = await as(await makeUser({ password }));
  const email = newAddress();
  await page.goto('/account/sign-in');
  await page.getByLabel('New address').fill(email);
  const form = page.getByRole('region', { name: 'Your address' });
  await form.getByLabel('Password you have now').fill('eighteen herring gulls');
  await form.getByRole('button', { name: 'Change address' }).click();
  await expect(form.getByRole('alert')).toContainText('not the password you have now');
  await expect(page.getByLabel('New address')).toHaveValue(email);
  await form.getByLabel('Password you have now').fill(password);
  await form.getByRole('button', { name: 'Change address' }).click();
  await expect(form.getByRole('status')).toContainText(email);
  await linkMailed(user.email, `Your account at ${paper} is about to get another address`);
  const link = await linkMailed(email, `Confirm your new address for ${paper}`);
  await plain.goto(link); // in another browser
  await plain.getByRole('button', { name: 'Use this address' }).click();
  await expect(plain.getByText('Your account has the new address now.')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('main')).toContainText(email);
  expect((await plain.goto(link))!.status()).toBe(410);
});

test.describe('too often', () => {
  // What is counted is counted for every test of this machine.
  test.use({ isAlone: true });

  /** Sends the form of the page; what the answer says in its head. */
  async function send(page: Page, button: string) {
    const address = page.url();
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url() === address && one.request().method() === 'POST'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return [answer.status(), Number(answer.headers()['retry-after'] ?? 0)] as const;
  }

  test('the eleventh registration within an hour is 429, with the time to wait', async ({
    plain: page,
  }) => {
    const key = 'register-from:127.0.0.1';
    const resetAt = new Date(Date.now() + 3_600_000);
    const nine = { count: 9, resetAt };
    await db.rateWindow.upsert({ where: { key }, create: { key, ...nine }, update: nine });
    const register = async () => {
      await page.goto('/register');
      await page.getByLabel('Name').fill('Hedda Lund');
      await page.getByLabel('E-mail').fill(newAddress());
      await page.getByLabel('Password').fill(password);
      return send(page, 'Open an account');
    };
    expect(await register()).toEqual([200, 0]);
    const [status, seconds] = await register();
    expect(status).toBe(429);
    expect(seconds).toBeGreaterThan(3_500);
    expect(seconds).toBeLessThanOrEqual(3_600);
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Too many tries');
    await db.rateWindow.deleteMany({ where: { key } });
  });

  test('the second mail for a new password within ten minutes is 429, with a script 200', async ({
    page,
    plain,
  }) => {
    const email = newAddress();
    const ask = async (from: Page) => {
      await from.goto('/forgot', { waitUntil: 'networkidle' });
      await from.getByLabel('E-mail').fill(email);
      return send(from, 'Send me a link');
    };
    expect(await ask(plain)).toEqual([200, 0]);
    for (const [from, wanted] of [
      [plain, 429],
      [page, 200],
    ] as const) {
      const [status, seconds] = await ask(from);
      expect(status).toBe(wanted);
      expect(seconds).toBeGreaterThan(500);
      expect(seconds).toBeLessThanOrEqual(600);
      await expect(from.getByRole('main').getByRole('alert')).toContainText('Too many tries');
    }
  });
});

test.describe('on the wire', () => {
  /** What a program does to sign in by next-auth's endpoints. */
  async function signIn(email: string, typed: string, headers: Record<string, string> = {}) {
    const csrf = await ask('/api/auth/csrf');
    const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
    const Cookie = csrf.headers['set-cookie']!.map((one) => one.split(';')[0]).join('; ');
    return ask('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie, ...headers },
      body: String(new URLSearchParams({ csrfToken, email, password: typed, json: 'true' })),
    });
  }
  const sessionIn = (setCookie: string[] | undefined) =>
    setCookie?.find((one) => one.startsWith(`${sessionCookieName()}=`));

  test('a wrong password is 401, the right one sets the cookies, banned people get no rights', async () => {
    const { email } = await makeUser({ password });
    const wrong = await signIn(email, 'eighteen herring gulls');
    expect(wrong.status).toBe(401);
    expect(sessionIn(wrong.headers['set-cookie'])).toBeUndefined();
    const right = await signIn(email, password);
    expect(right.status).toBe(200);
    expect(sessionIn(right.headers['set-cookie'])).toMatch(
      /^next-auth\.session-token=[^;]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    expect(
      right.headers['set-cookie']!.filter((one) => one.startsWith('signed-in=1;')),
    ).toHaveLength(1);
    const banned = await makeUser({ password, status: 'BANNED' });
    const told = await signIn(banned.email, password);
    const Cookie = sessionIn(told.headers['set-cookie'])!.split(';')[0]!;
    expect(
      JSON.parse((await ask('/api/auth/session', { headers: { Cookie } })).text),
    ).not.toHaveProperty('user');
    const post = await ask('/api/v1/articles', {
      method: 'POST',
      headers: { Cookie, Origin: site.origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ headline: 'No', section: 'trade' }),
    });
    expect(post.status).toBe(403);
    expect(post.text).toContain('This account is banned.');
  });

  test('the eleventh try is 429, whatever the client says where it comes from', async () => {
    const { email } = await makeUser({ password });
    const tried: number[] = [];
    // What other tests have tried from this machine counts against the wider limit.
    await db.rateWindow.deleteMany({ where: { key: 'sign-in-from:127.0.0.1' } });
    for (let i = 1; i <= 10; i++) {
      const headers = { 'X-Forwarded-For': `203.0.113.${i}`, 'X-Real-IP': `203.0.113.${i}` };
      tried.push((await signIn(email, 'eighteen herring gulls', headers)).status);
    }
    expect(tried).toEqual(Array(10).fill(401));
    const refused = await signIn(email, password, { 'X-Forwarded-For': '203.0.113.77' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(600);
    expect(sessionIn(refused.headers['set-cookie'])).toBeUndefined();
    const keys = await db.rateWindow.findMany({
      where: { key: { startsWith: `sign-in:${email}|` } },
    });
    expect(keys.map(({ key }) => key)).toEqual([`sign-in:${email}|127.0.0.1`]);
  });

  test('a GET signs nobody in, and neither does a form of another site', async () => {
    const { email } = await makeUser({ password });
    const query = String(new URLSearchParams({ email, password }));
    const got = await ask(`/api/auth/callback/credentials?${query}`);
    expect(got.status).toBe(405);
    expect(got.headers['set-cookie']).toBeUndefined();
    expect((await signIn(email, password, { Origin: 'https://evil.example' })).status).toBe(403);
    const unasked = await ask('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: query, // without next-auth's token
    });
    expect(sessionIn(unasked.headers['set-cookie'])).toBeUndefined();
  });

  test('a cookie that is not ours to the last byte is nobody, and never an error', async () => {
    const { id } = await makeUser();
    const pointer = await makeSession({ userId: id });
    const name = sessionCookieName();
    const value = await sealSession(pointer);
    const of = async (changed: string) => {
      const headers = { Cookie: `${name}=${changed}` };
      const api = (await ask('/api/v1/me', { headers })).status;
      const page = await ask('/account', { headers });
      const session = await ask('/api/auth/session', { headers });
      return [api, page.status, session.status, 'user' in (JSON.parse(session.text) as object)];
    };
    expect(await of(value)).toEqual([200, 200, 200, true]);
    const at = (index: number) =>
      value.slice(0, index) + (value[index] === 'A' ? 'B' : 'A') + value.slice(index + 1);
    const token = { sub: String(id), sid: pointer.secret };
    const secret = env().NEXTAUTH_SECRET;
    const [header = '', ...rest] = value.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const claims = Buffer.from(JSON.stringify(token)).toString('base64url');
    const strangers: Record<string, string> = {
      'first byte': at(0),
      'byte of the header': at(30),
      'byte of the body': at(Math.floor(value.length / 2)),
      'byte of the seal': at(value.length - 10),
      cut: value.slice(0, 40),
      longer: `${value}A`,
      'alg none': `${none}.${claims}.`,
      'alg none before our body': [none, ...rest].join('.'),
      'our header alone': `${header}....`,
      'signed, not sealed': `${none}.${claims}.${claims}`,
      'another secret': await encode({ token, secret: 'another-secret-of-somebody-else-entirely' }),
      expired: await encode({ token, secret, maxAge: -60 }),
      'of another purpose': await encode({ token, secret, salt: 'link-intent' }),
      'without the secret': await encode({ token: { sub: token.sub }, secret }),
      'a guessed secret': await encode({ token: { ...token, sid: 'x'.repeat(43) }, secret }),
      "somebody else's number": await encode({ token: { ...token, sub: '1' }, secret }),
      'no number': await encode({ token: { ...token, sub: '1e99' }, secret }),
      empty: '',
      'percent signs': '%E0%A4%A',
      long: 'A'.repeat(3_000),
    };
    for (const [kind, changed] of Object.entries(strangers))
      expect(await of(changed), kind).toEqual([401, 307, 200, false]);
  });

  test('signing out ends the session by each way, and the browser forgets what it kept', async () => {
    const user = await makeUser();
    const rowOf = async (cookie: string) => {
      const pointer = await openSession(cookie.slice(cookie.indexOf('=') + 1));
      return db.session.count({ where: { id: hashSecret(pointer!.secret) } });
    };
    const cookie = await cookieOf(user);
    const csrf = await ask('/api/auth/csrf');
    const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
    const Cookie = [cookie, ...csrf.headers['set-cookie']!.map((one) => one.split(';')[0])].join(
      '; ',
    );
    expect(await rowOf(cookie)).toBe(1);
    const byNextAuth = await ask('/api/auth/signout', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie },
      body: String(new URLSearchParams({ csrfToken, json: 'true' })),
    });
    expect(await rowOf(cookie)).toBe(0);

    const another = await cookieOf(user);
    const form = { method: 'POST', body: '', headers: { Cookie: another, Origin: site.origin } };
    const byForm = await ask('/api/forms/sign-out', form);
    expect(byForm.status).toBe(303);
    expect(await rowOf(another)).toBe(0);

    for (const { headers } of [byNextAuth, byForm]) {
      expect(headers['clear-site-data']).toBe('"cache", "storage"');
      const cleared = headers['set-cookie']!.filter((one) => /=;.*Max-Age=0/.test(one));
      expect(cleared.map((one) => one.split('=')[0])).toEqual(
        expect.arrayContaining([sessionCookieName(), 'signed-in']) as string[],
      );
    }
    const foreign = await ask('/api/forms/sign-out', {
      ...form,
      headers: { Cookie: await cookieOf(user), Origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });
});
