import AxeBuilder from '@axe-core/playwright';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db } from '@/lib/db';
import type { Language } from '@/lib/i18n/languages';
import { textsOf } from '@/lib/i18n/texts';
import { makeComment } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { pageTypes } from './page-types';
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
      '/archive',
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

type Texts = string | { readonly [name: string]: Texts };

/** What the site says in English and otherwise in this language, as what it may look like on a page. */
function englishOf(language: Language): (text: string) => boolean {
  const pairs = (english: Texts, other: Texts | undefined): string[] => {
    if (other === undefined) return [];
    if (typeof english === 'string') return english === other ? [] : [english];
    return Object.entries(english).flatMap(([name, text]) =>
      pairs(text, (other as Record<string, Texts>)[name]),
    );
  };
  const all = pairs(textsOf('en'), textsOf(language)).filter((text) => text.length > 3);
  const whole = new Set(all);
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const patterns = all
    // What has hardly a word beside its placeholders is found in words of anybody.
    .filter((text) => /\{/.test(text) && text.replace(/\{.*?\}/g, '').trim().length > 7)
    .map(
      (text) =>
        new RegExp(
          `^${text
            .split(/\{.*?\}/)
            .map(literal)
            .join('.+')}$`,
        ),
    );
  return (text) => whole.has(text) || patterns.some((pattern) => pattern.test(text));
}

for (const [locale, language] of [
  ['de-DE', 'de'],
  ['ar', 'ar'],
  ['ko-KR', 'ko'],
] as const) {
  test(`no page of a site in ${locale} says anything of ours in English, or is wider than a phone`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 390, height: 844 });
    const addresses: [string, string][] = [];
    for (const [name, address] of Object.entries(pageTypes))
      addresses.push([name, await address()]);
    await setLanguage(locale);
    const isEnglish = englishOf(language);
    for (const [name, address] of addresses) {
      await page.goto(address);
      const texts = await page
        .locator(':is([lang] *, [lang]):not(script, style, template)')
        .evaluateAll((elements, code) => {
          const ours = elements.filter((element) =>
            element.closest('[lang]')?.getAttribute('lang')?.startsWith(code),
          );
          // Nothing here may be a function with a name, which the compiler would mark with one of its own.
          return ours.flatMap((element) => [
            element.childElementCount < 9 ? element.textContent.trim() : '',
            ...[...element.childNodes].map(({ nodeType, textContent }) =>
              nodeType === 3 ? textContent!.trim() : '',
            ),
            ...[...element.attributes]
              .filter(({ name }) => /^(data-.*|aria-label|placeholder|title|alt)$/.test(name))
              .map(({ value }) => value),
          ]);
        }, language);
      expect(texts.length, name).toBeGreaterThan(50);
      expect([...new Set(texts)].filter(isEnglish), name).toEqual([]);
      const [wide, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(wide, name).toBeLessThanOrEqual(room!);
      // The hours of the gauge, each in one line.
      const broken = await page
        .locator('.day b:visible')
        .evaluateAll(
          (hours) =>
            hours.filter(
              (hour) => hour.clientHeight > 2 * parseFloat(getComputedStyle(hour).fontSize),
            ).length,
        );
      expect(broken, `hours of ${name}`).toBe(0);
    }
  });
}

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
  // The figures of its day begin at their hours, as those of an English page do.
  await expect(page.locator('.desk .day i b').first()).toHaveCSS('left', '0px');
});

test('what the newsroom shows as readers see it runs as the site does', async ({ as }) => {
  const { id } = await makeStory();
  const { id: relatedId } = await makeStory();
  await db.relatedRule.create({ data: { storyId: id, relatedId, kind: 'PIN' } });
  await setLanguage('ar');
  const { page } = await as('EDITOR');
  for (const address of ['/admin/front/preview', `/admin/articles/${id}/preview`]) {
    await page.goto(address);
    await expect(page.locator('.as-read'), address).toHaveAttribute('lang', 'ar');
    await expect(page.locator('.as-read'), address).toHaveCSS('direction', 'rtl');
  }
  await page.goto(`/admin/articles/${id}/related`);
  const shown = page.getByRole('region', { name: 'As readers see it' });
  await expect(shown.locator('.like').first()).toHaveCSS('direction', 'rtl');
  await expect(shown.locator('.hint').first()).toHaveCSS('direction', 'ltr');
});
