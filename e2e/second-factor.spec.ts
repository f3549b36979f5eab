import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { linkMailed } from './outbox';
import { ask, site } from './wire';

const password = 'seventeen herring gulls';

/** What the app would show; the step after the present one counts already, and was not used by the one before. */
const codeOf = (secret: string, steps = 0) =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: Date.now() + steps * 30_000,
  });

async function enterPassword(page: Page, { email }: { email: string }) {
  await page.goto('/signin');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more step');
}

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
}

/** Sets up an app on /account/security; gives its secret and the recovery codes. */
async function setUpApp(page: Page) {
  await page.goto('/account/security');
  const app = page.getByRole('region', { name: 'Authenticator app' });
  await app.getByLabel('Your password').fill(password);
  await app.getByRole('button', { name: 'Set up an app' }).click();
  await expect(app.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  const key = async () => (await app.locator('.key').innerText()).replaceAll(' ', '');
  const secret = await key();
  await app.getByRole('textbox', { name: 'Code' }).fill('000000');
  await app.getByRole('button', { name: 'Turn it on' }).click();
  await expect(app.getByRole('textbox', { name: 'Code' })).toHaveAccessibleDescription(
    /That code does not fit/,
  );
  expect(await key()).toBe(secret);
  await app.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret));
  await app.getByRole('button', { name: 'Turn it on' }).click();
  await expect(app.getByRole('status')).toContainText('Your app is set up');
  const codes = await app.locator('.codes code').allInnerTexts();
  expect(codes).toHaveLength(10);
  return { secret, codes };
}

const signOut = async (page: Page) => {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
};

/** A security key in the browser that signs whatever it is asked to. */
async function addAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('from opening an account to signing in with an app, each code once, and a recovery code', async ({
  page,
}) => {
  const email = `two-${Date.now()}@example.test`;
  await page.goto('/register');
  await page.getByLabel('Name').fill('Tone Twofold');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Open an account' }).click();
  await expect(page.getByRole('status')).toContainText(email);
  await page.goto(await linkMailed(email, 'Confirm your address for Port Ellery Tidings'));
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(page).toHaveURL('/account');

  const { secret, codes } = await setUpApp(page);
  await linkMailed(email, 'A second factor was added at Port Ellery Tidings');

  await signOut(page);
  await enterPassword(page, { email });
  // Half a sign-in opens nothing.
  await page.goto('/account');
  await expect(page).toHaveURL('/signin?next=%2Faccount');
  await page.getByRole('link', { name: 'Go on with the second factor' }).click();
  const code = codeOf(secret, 1);
  await giveCode(page, code);
  await expect(page).toHaveURL('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tone Twofold');

  await signOut(page);
  await enterPassword(page, { email });
  await giveCode(page, code);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('That code does not fit');
  await giveCode(page, codes[0]!.toUpperCase());
  await expect(page).toHaveURL('/account');

  await signOut(page);
  await enterPassword(page, { email });
  await giveCode(page, codes[0]!);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('That code does not fit');
  await page.getByRole('button', { name: 'Sign in as somebody else' }).click();
  await expect(page).toHaveURL('/signin?next=%2Faccount');
  await page.goto('/signin/second');
  await expect(page).toHaveURL('/signin?next=%2Faccount');
});

test('the same without JavaScript', async ({ plain }) => {
  const user = await makeUser({ password });
  await plain.goto('/signin');
  await plain.getByLabel('E-mail').fill(user.email);
  await plain.getByLabel('Password').fill(password);
  await plain.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(plain).toHaveURL('/account');
  const { secret, codes } = await setUpApp(plain);
  const file = await plain.getByRole('link', { name: 'Download as text' }).getAttribute('href');
  expect(decodeURIComponent(file!)).toContain(codes[9]!);
  await expect(plain.getByRole('button', { name: 'Print' })).toHaveCount(0);

  await signOut(plain);
  await enterPassword(plain, user);
  await giveCode(plain, '000000');
  await expect(plain.getByRole('alert')).toContainText('That code does not fit');
  await giveCode(plain, codeOf(secret, 1));
  await expect(plain).toHaveURL('/account');

  await plain.goto('/account/security');
  const recovery = plain.getByRole('region', { name: 'Recovery codes' });
  await expect(recovery).toContainText('10 codes are left');
  await recovery.getByText('Make ten new codes').click();
  await recovery.getByLabel('Code from your app, or a recovery code').fill(codes[0]!);
  await recovery.getByRole('button', { name: 'Make new codes' }).click();
  await expect(recovery.getByRole('status')).toContainText('The old ones are void');
  const renewed = await recovery.locator('.codes code').allInnerTexts();
  expect(renewed).toHaveLength(10);

  await plain.goto('/account/security');
  const app = plain.getByRole('region', { name: 'Authenticator app' });
  await app.getByText('Turn it off').click();
  await app.getByLabel('Code from your app, or a recovery code').last().fill(renewed[0]!);
  await app.getByRole('button', { name: 'Turn the app off' }).click();
  await expect(app.getByRole('status')).toContainText('The app is turned off');
  await expect(plain.getByRole('region', { name: 'Recovery codes' })).toHaveCount(0);
});

test('a passkey is added, signs in by itself and after a password, is renamed and removed', async ({
  as,
}) => {
  const { page, user } = await as(await makeUser({ password }));
  const elsewhere = await as(user);
  await addAuthenticator(page);
  // This authenticator would sign in as soon as the page offers to, before anybody presses anything.
  await page.addInitScript(() => {
    if (window.name === 'may offer') return;
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  await page.goto('/account/security');
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await passkeys.getByLabel('Name of the new passkey').fill('Blue key');
  await passkeys.getByLabel('Your password').fill('not the password at all');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(passkeys.getByRole('alert')).toContainText('That is not your password');
  await expect(passkeys.getByLabel('Name of the new passkey')).toHaveValue('Blue key');
  await passkeys.getByLabel('Your password').fill(password);
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(passkeys.getByRole('status')).toContainText('“Blue key” is added');
  await expect(passkeys.locator('.codes code')).toHaveCount(10);
  await elsewhere.page.goto('/account');
  await expect(elsewhere.page).toHaveURL('/signin?next=%2Faccount'); // its session has ended

  await signOut(page);
  await page.goto('/signin');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(user.name);

  await signOut(page);
  await enterPassword(page, user);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL('/account');

  // The browser offers it by itself where the address is typed.
  await signOut(page);
  await page.evaluate(() => void (window.name = 'may offer'));
  await page.goto('/signin');
  await expect(page).toHaveURL('/account');

  await page.goto('/account/security');
  await passkeys.getByText('Rename Blue key').click();
  await passkeys.getByLabel('Name of the passkey').fill('Green key');
  await passkeys.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(passkeys.getByRole('heading', { name: 'Green key' })).toBeVisible();
  await passkeys.getByText('Remove Green key').click();
  await passkeys
    .getByRole('listitem')
    .getByRole('button', { name: 'Use a passkey instead of a code' })
    .click();
  await expect(passkeys.getByRole('heading', { name: 'Green key' })).toHaveCount(0);
  expect(await db.passkey.count({ where: { userId: user.id } })).toBe(0);
});

test('a program that signs in gives the code with the password', async ({ page }) => {
  const { page: own, user } = { page, user: await makeUser({ password }) };
  await own.goto('/signin');
  await own.getByLabel('E-mail').fill(user.email);
  await own.getByLabel('Password').fill(password);
  await own.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(own).toHaveURL('/account');
  const { codes } = await setUpApp(own);

  expect(await nameBehind(await programCookie(user.email))).toBeNull();
  expect(await nameBehind(await programCookie(user.email, 'k7wm-2q9d-x4tn'))).toBeNull();
  expect(await nameBehind(await programCookie(user.email, codes[0]))).toBe(user.name);
});

/** Signs in at next-auth's own address, as a program does; gives the cookies. */
async function programCookie(email: string, code?: string): Promise<string> {
  const csrf = await ask('/api/auth/csrf');
  const cookies = cookiesOf(csrf.headers['set-cookie']);
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  const form = { csrfToken, email, password, json: 'true', ...(code ? { code } : {}) };
  const answer = await ask('/api/auth/callback/credentials', {
    method: 'POST',
    headers: {
      Origin: site.origin,
      Cookie: cookies,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: String(new URLSearchParams(form)),
  });
  return cookiesOf(answer.headers['set-cookie']);
}

const cookiesOf = (lines: string[] = []) => lines.map((line) => line.split(';', 1)[0]!).join('; ');

async function nameBehind(Cookie: string): Promise<string | null> {
  const answer = await ask('/api/v1/me', { headers: { Cookie } });
  return answer.status === 200 ? (JSON.parse(answer.text) as { name: string }).name : null;
}

test.describe('a role that must have a second factor', () => {
  test.use({ isAlone: true });
  test.afterEach(async () => {
    await db.setting.deleteMany({ where: { key: 'secondFactorRoles' } });
  });

  test('is shut out of the newsroom until there is one, and keeps the last', async ({ as }) => {
    const { page } = await as(await makeUser({ role: 'EDITOR', password }));
    await page.goto('/admin');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not for this account');
    await db.setting.create({ data: { key: 'secondFactorRoles', value: ['EDITOR'] } });
    await page.goto('/admin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not for this account');
    await page.getByRole('link', { name: 'Set up a second factor' }).click();
    await expect(page.getByRole('main')).toContainText('Your role must have a second factor.');
    const { codes } = await setUpApp(page);
    await page.goto('/admin');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not for this account');

    await page.goto('/account/security');
    const app = page.getByRole('region', { name: 'Authenticator app' });
    await app.getByText('Turn it off').click();
    await app.getByLabel('Code from your app, or a recovery code').last().fill(codes[0]!);
    await app.getByRole('button', { name: 'Turn the app off' }).click();
    await expect(app.getByRole('alert')).toContainText('this is your last one');
  });
});
