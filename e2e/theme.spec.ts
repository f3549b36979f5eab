import { db } from '@/lib/db';
import { pictureBytes } from '@/lib/media/test-pictures';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask, call, cookieOf } from './wire';

test.use({ isAlone: true });

let before: Awaited<ReturnType<typeof db.setting.findMany>> | undefined;
test.beforeEach(async () => {
  before = await db.setting.findMany();
});
test.afterEach(async () => {
  // A test that never had its turn has set nothing, and must not take away what others go by.
  if (!before) return;
  const admin = await makeUser({ role: 'ADMIN' });
  // Through the door, so that no page keeps what a test has set.
  await call(admin, 'PATCH', '/settings', {
    body: { petrolLight: '#0b5b67', paperLight: '#f4f5f1', logo: 0, icon: 0 },
  });
  await db.setting.deleteMany();
  await db.setting.createMany({ data: before.map(({ key, value }) => ({ key, value: value! })) });
});

const refusal =
  'By day petrol on the tray would have a contrast of 2.53 : 1, and 4.5 : 1 is asked. The nearest that passes is #007382.';

test('a colour is looked at while it is typed, refused where it cannot be read, and holds on every page', async ({
  as,
}) => {
  const { page } = await as('ADMIN');
  await page.goto('/admin/settings');
  const petrol = page.getByLabel('Petrol by day', { exact: true });
  const day = page.getByRole('figure', { name: 'By day' }).locator('.specimen');
  await petrol.fill('#3aa0b0');
  await expect(page.getByText(refusal)).toBeVisible();
  await expect(day).toHaveCSS('--petrol', '#3aa0b0');
  await page.getByRole('button', { name: 'Save the colours and faces' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Not everybody could read these colours.',
  );
  await expect(petrol).toHaveValue('#3aa0b0');
  await expect(petrol).toHaveAttribute('aria-invalid', 'true');
  expect((await ask('/')).text).not.toContain('#3aa0b0');

  await petrol.fill('007382');
  await expect(page.getByText(refusal)).toBeHidden();
  await expect(day).toHaveCSS('--petrol', '#007382');
  await page.getByRole('button', { name: 'Save the colours and faces' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. Readers see it from now on.');
  await expect(petrol).toHaveValue('#007382');

  const front = await ask('/');
  expect(front.text).toContain('<style>:root:root{--petrol:light-dark(#007382,#66c5d1)}');
  expect(front.headers['content-security-policy']).toMatch(
    /style-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/,
  );
  // The policy lets it in: the colour is there, by day and by night.
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/section/harbour');
  const ink = page.locator('[data-ink="harbour"]').first();
  const spot = () =>
    ink.evaluate((element) => {
      const probe = document.createElement('i');
      probe.style.color = 'var(--spot)';
      element.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
  expect(await spot()).toBe('rgb(0, 115, 130)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await spot()).toBe('rgb(102, 197, 209)');
});

test('a preview stands on the paper of the theme, and the newsroom on its own', async ({ as }) => {
  const admin = await makeUser({ role: 'ADMIN' });
  await call(admin, 'PATCH', '/settings', { body: { paperLight: '#fffaf0' } });
  const { page } = await as('EDITOR');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/admin/front/preview');
  await expect(page.locator('.as-read')).toHaveCSS('background-color', 'rgb(255, 250, 240)');
  await expect(page.locator('.desk')).toHaveCSS('background-color', 'rgb(238, 241, 238)');
});

test('a theme is looked at and saved without a script', async ({ browser }) => {
  const admin = await makeUser({ role: 'ADMIN' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.setExtraHTTPHeaders({ Cookie: await cookieOf(admin) });
  const page = await context.newPage();
  await page.goto('/admin/settings');
  const petrol = page.getByLabel('Petrol by day', { exact: true });
  await petrol.fill('#3aa0b0');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('status')).toContainText('It is not saved yet.');
  await expect(page.getByText(refusal)).toBeVisible();
  await expect(petrol).toHaveValue('#3aa0b0');
  await expect(page.getByRole('figure', { name: 'By day' }).locator('.specimen')).toHaveAttribute(
    'style',
    /--petrol:\s*#3aa0b0/,
  );
  await petrol.fill('#007382');
  await page.getByRole('button', { name: 'Save the colours and faces' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. Readers see it from now on.');
  await page.getByRole('button', { name: 'Back to the design’s own' }).click();
  await expect(page.getByRole('status')).toContainText('its own colours and faces again');
  await expect(petrol).toHaveValue('#0b5b67');
  await context.close();
});

test('a logo stands in the masthead, in tabs and in the feed, and goes again', async ({ as }) => {
  const { page } = await as('ADMIN');
  await page.goto('/admin/settings');
  const file = async (width: number, height: number) => ({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await pictureBytes({ width, height, type: 'png' }),
  });
  const chosen = page.locator('input[name=logoFile]');
  await chosen.setInputFiles(await file(60, 20));
  await page.getByRole('button', { name: 'Save the logo' }).click();
  await expect(
    page.getByText('This picture has 60 × 20 pixels: a logo needs 120 × 40 or more.'),
  ).toBeVisible();

  await chosen.setInputFiles(await file(811, 203));
  await page.getByLabel('What the logo says').fill('Tidings, since 1871');
  await page.getByRole('button', { name: 'Save the logo' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. Readers see it from now on.');

  await page.goto('/');
  const logo = page.getByRole('img', { name: 'Tidings, since 1871' });
  await expect(logo).toBeVisible();
  await expect(logo).toHaveJSProperty('naturalHeight', 160);
  const html = (await ask('/')).text;
  const icon = /<link rel="icon" href="(\/mark\/[0-9a-f]{16}\/icon-32\.png)"/.exec(html)?.[1];
  expect(html).not.toContain('/icon.svg');
  const drawn = await ask(icon!);
  expect([drawn.status, drawn.headers['content-type']]).toEqual([200, 'image/png']);
  expect((await ask('/feed.xml')).text).toMatch(
    /<image><url>http[^<]+\/mark\/[0-9a-f]{16}\/logo-144\.png<\/url>/,
  );
  expect(JSON.parse((await ask('/manifest.webmanifest')).text)).toMatchObject({
    icons: [{ sizes: '192x192' }, { sizes: '512x512' }],
  });

  await page.goto('/admin/settings');
  await page.getByLabel('Take it down: the name is set in its place').check();
  await page.getByRole('button', { name: 'Save the logo' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. Readers see it from now on.');
  const plain = (await ask('/')).text;
  expect(plain).not.toContain('/mark/');
  expect(plain).toContain('/icon.svg');
  expect((await ask(icon!)).status).toBe(404);
  expect((await ask('/feed.xml')).text).not.toContain('<image>');
});

test('programs of an admin read settings and change them under the same rules', async () => {
  const admin = await makeUser({ role: 'ADMIN' });
  const refused = await call<{ errors: object[] }>(admin, 'PATCH', '/settings', {
    body: { petrolLight: '#3aa0b0' },
  });
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ path: 'petrolLight', message: refusal }]);
  const changed = await call<{ petrolLight: string; timeZone: string }>(
    admin,
    'PATCH',
    '/settings',
    { body: { petrolLight: '#007382' } },
  );
  expect([changed.status, changed.body.petrolLight]).toEqual([200, '#007382']);
  const read = await call<{ petrolLight: string }>(admin, 'GET', '/settings');
  expect(read.body.petrolLight).toBe('#007382');
});
