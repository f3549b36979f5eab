import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';

/** What is wrong with where the keyboard stands now: not marked, outside of the window, or below something else. */
const faultOfFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null; // between the end of the page and its beginning
    const name = `${focused.tagName} ${focused.textContent.trim().slice(0, 40)}`;
    const style = getComputedStyle(focused);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
      return `${name}: not marked`;
    // A link that runs over two lines has a box for each.
    const { left, top, width, height } = focused.getClientRects()[0]!;
    const [x, y] = [left + width / 2, top + height / 2];
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return `${name}: out of sight`;
    const seen = document.elementFromPoint(x, y);
    if (!seen || !(focused.contains(seen) || seen.contains(focused))) return `${name}: covered`;
    return null;
  });

/** Goes on by Tab until the keyboard stands there; every stop on the way can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let stops = 0; stops < 150; stops++) {
    await page.keyboard.press('Tab');
    await expect.poll(() => faultOfFocus(page)).toBeNull();
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('The keyboard never comes there.');
}

for (const width of [390, 1280])
  test(`by Tab and Enter alone, from the front to a posted comment, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
    const password = 'seventeen herring gulls';
    const { email } = await makeUser({ password });
    const word = `slipway${Date.now()}`;
    const { id, slug } = await makeStory({ headline: `Boats wait at the ${word}` });
    const words = 'My grandfather laid that slipway.';
    const enter = () => page.keyboard.press('Enter');

    await page.goto('/');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Search' }));
    await enter();
    await expect(page).toHaveURL('/search');
    await tabTo(page, page.getByRole('searchbox').or(page.getByRole('combobox')));
    await page.keyboard.type(word);
    await enter();
    await expect(page).toHaveURL(`/search?q=${word}`);
    const found = page.getByRole('main').getByRole('link', { name: `Boats wait at the ${word}` });
    await tabTo(page, found);
    await enter();
    await expect(page).toHaveURL(`/article/${slug}`);

    // Past the masthead, into the story.
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await enter();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
    await tabTo(page, page.getByRole('textbox', { name: 'Your comment' }));
    await page.keyboard.type(words);
    await tabTo(page, page.getByRole('button', { name: 'Post comment' }));
    await enter();

    await expect(page).toHaveURL(/\/signin\?next=/);
    await tabTo(page, page.getByLabel('E-mail'));
    await page.keyboard.type(email);
    await tabTo(page, page.getByLabel('Password'));
    await page.keyboard.type(password);
    await tabTo(page, page.getByRole('button', { name: 'Sign in', exact: true }));
    await enter();

    await expect(page).toHaveURL(/\/account\/comment\?draft=/);
    await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue(words);
    await tabTo(page, page.getByRole('button', { name: 'Post comment' }));
    await enter();
    await expect(page.getByText('Waiting for an editor. Only you can see this.')).toBeVisible();
    expect(await db.comment.count({ where: { storyId: id, body: words } })).toBe(1);
  });

test('what was refused has the keyboard at its first fault, or on the button that was pressed', async ({
  page,
}) => {
  const main = page.getByRole('main');
  await page.goto('/signin');
  await page.getByLabel('E-mail').fill('nobody@example.test');
  await page.getByLabel('Password').fill('not the right one');
  const signIn = page.getByRole('button', { name: 'Sign in', exact: true });
  await signIn.press('Enter');
  await expect(main.getByRole('alert')).toContainText('do not fit together');
  await expect(signIn).toBeFocused();

  await page.goto('/register');
  // The browser would not let these go.
  const form = main.locator('form').filter({ has: page.locator('[name=password]') });
  await form.evaluate((element: HTMLFormElement) => (element.noValidate = true));
  await form.locator('[name=email]').fill('nobody@example.test');
  await form.locator('[name=password]').fill('short');
  await form.locator('button').first().press('Enter');
  await expect(main.getByRole('alert')).toHaveText('Please correct what is marked below.');
  await expect(form.locator('[name=name]')).toBeFocused();
});
