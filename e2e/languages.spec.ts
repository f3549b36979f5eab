import AxeBuilder from '@axe-core/playwright';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db } from '@/lib/db';
import { makeComment } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask } from './wire';

// Changes the language of every page.
test.use({ isAlone: true });

let before: Awaited<ReturnType<typeof db.setting.findUnique>> | undefined;

async function setLanguage(locale: string): Promise<void> {
  await db.setting.upsert({
    where: { key: 'locale' },
    create: { key: 'locale', value: locale },
    update: { value: locale },
  });
  await expireInTx(db, [tags.settings()]);
  // The door hears of the change a moment after the one who makes it here.
  await expect
    .poll(async () => (await ask('/')).text.includes(`<html lang="${locale}"`))
    .toBe(true);
}

// Each test within its turn: after all of them, another worker's may be under way.
test.beforeEach(async () => {
  before = await db.setting.findUnique({ where: { key: 'locale' } });
});
test.afterEach(async () => {
  if (before === undefined) return;
  if (before) await setLanguage(String(before.value));
  else {
    await db.setting.deleteMany({ where: { key: 'locale' } });
    await expireInTx(db, [tags.settings()]);
  }
});

for (const [locale, dir, words] of [
  ['de-DE', 'ltr', ['Suche', 'Anmelden', 'Meistgelesen', 'Korrekturen']],
  ['fr', 'ltr', ['Recherche', 'Se connecter', 'Les plus lus', 'Rectificatifs']],
  ['es', 'ltr', ['Buscar', 'Iniciar sesión', 'Lo más leído', 'Fe de errores']],
  ['ar-EG', 'rtl', ['بحث', 'تسجيل الدخول', 'الأكثر قراءة', 'التصويبات']],
  ['ko-KR', 'ltr', ['검색', '로그인', '많이 본 기사', '바로잡습니다']],
  ['en-GB', 'ltr', ['Search', 'Sign in', 'Most read', 'Corrections']],
] as const) {
  test(`a site in ${locale} speaks it on every page, from the moment of the change on`, async () => {
    const story = await makeStory();
    await makeComment({ story });
    await setLanguage(locale);
    for (const address of [
      '/',
      '/latest',
      `/article/${story.slug}`,
      '/search',
      '/nobody-is-here',
    ]) {
      const { text } = await ask(address);
      expect(text.slice(0, 60), address).toContain(`<html lang="${locale}" dir="${dir}"`);
      for (const word of words) expect(text, `${address}: ${word}`).toContain(word);
    }
  });
}

test('an Arabic site runs from right to left, fits a phone, and has no fault that a program finds', async ({
  page,
}) => {
  await setLanguage('ar');
  await page.setViewportSize({ width: 390, height: 844 });
  const story = await makeStory({ headline: 'Harbour board votes', language: 'en-GB' });
  await makeComment({ story });
  for (const address of ['/', '/latest', '/search?q=herring', `/article/${story.slug}`]) {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('body')).toHaveCSS('direction', 'rtl');
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide, address).toBeLessThanOrEqual(room!);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id }) => `${address} ${colorScheme} ${id}`)).toEqual([]);
    }
  }
  const article = page.locator('article.full');
  await expect(article).toHaveAttribute('lang', 'en-GB');
  await expect(article).toHaveCSS('direction', 'ltr');
  await expect(article.locator('.who')).toHaveCSS('direction', 'rtl');
  await page.goto('/latest');
  // Headlines in English among them keep the face of stories.
  const english = page.locator('main :is(h2, h3)[lang|="en"]').first();
  await expect(english).toHaveCSS('font-family', /^Literata/);
});

test('what scripts say under a story is in the language of the site too', async ({ as }) => {
  await setLanguage('de');
  const story = await makeStory();
  const { page } = await as('READER');
  await page.goto(`/article/${story.slug}`);
  await page.getByLabel('Ihr Kommentar').fill('Die Mole hält.');
  await page.getByRole('button', { name: 'Kommentar abschicken' }).click();
  await expect(page.getByText('Vielen Dank. Die Redaktion liest Ihren Kommentar.')).toBeVisible();
  await expect(page.getByText('Wartet auf die Redaktion. Nur Sie können das sehen.')).toBeVisible();
});

test('the account speaks Arabic down to its last page, fits a phone, and has no fault that a program finds', async ({
  as,
}) => {
  await setLanguage('ar');
  const { page } = await as('READER');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [address, title] of [
    ['/account/comments', 'ما كتبته'],
    ['/account/likes', 'ما يعجبك'],
    ['/account/sessions', 'أين سجّلت الدخول'],
    ['/account/sign-in', 'كيف تسجّل الدخول'],
    ['/account/security', 'العامل الثاني'],
    ['/account/delete', 'احذف حسابك'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(new RegExp(title));
    await expect(page.locator('main')).toHaveCSS('direction', 'rtl');
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide, address).toBeLessThanOrEqual(room!);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode()
      .analyze();
    expect(violations.map(({ id }) => `${address} ${id}`)).toEqual([]);
  }
});

test('the newsroom stays English on an Arabic site', async ({ as }) => {
  await setLanguage('ar');
  const { page } = await as('EDITOR');
  await page.goto('/admin');
  await expect(page.locator('.desk')).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('.desk')).toHaveCSS('direction', 'ltr');
});
