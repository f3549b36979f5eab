import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { cookieOf } from './wire';

test.use({ isAlone: true });

// Words that nobody else uses: the lists are those of the whole site.
const refused = 'quaggledoom';
const held = 'plimsnorfel';

test.afterEach(async () => {
  await db.wordList.deleteMany();
});

test('an editor lists words, tries them, and the next comment meets them', async ({ as }) => {
  const { page } = await as('EDITOR');
  await page.goto('/admin');
  await page.getByRole('navigation', { name: 'Newsroom' }).getByText('Words').click();
  const lists = page.getByRole('textbox', { name: 'One word or phrase in each line' });
  await lists.nth(0).fill(`# rude\n${refused}\n${refused.toUpperCase()}\n*`);
  await page.getByRole('button', { name: 'Save “Refused words”' }).click();
  await expect(page.getByText('1 entry, 1 line said twice, 1 line left out.')).toBeVisible();
  await expect(page.getByText('Line 4: “*” has no letter or digit')).toBeVisible();
  await lists.nth(1).fill(`${held}*`);
  await page.getByRole('button', { name: 'Save “Held words”' }).click();
  await expect(page.getByText('Saved. It holds from the next comment on.')).toHaveCount(2);

  await page.getByRole('textbox', { name: 'A comment' }).fill('Such pl1msn0rfels!');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByText('It would wait for a moderator.')).toBeVisible();
  await expect(page.locator('.tried')).toHaveText(
    `pl1msn0rfels is on the list of held words, as “${held}*”`,
  );

  const story = await makeStory();
  const reader = await as('READER');
  await reader.page.goto(`/article/${story.slug}`);
  await reader.page.getByRole('textbox', { name: 'Your comment' }).fill(`Oh ${refused}.`);
  await reader.page.getByRole('button', { name: 'Post comment' }).click();
  await expect(reader.page.getByRole('main').getByRole('alert')).toHaveText(
    'It holds words that are not published here.',
  );
  expect(
    await db.comment.findFirst({
      where: { storyId: story.id },
      select: { status: true, phase: true },
    }),
  ).toEqual({ status: 'REJECTED', phase: 'refused_words' });

  const bare = await as('READER', { javaScriptEnabled: false });
  await bare.page.goto(`/article/${story.slug}`);
  await bare.page.getByRole('textbox', { name: 'Your comment' }).fill(`Ah ${refused}!`);
  await bare.page.getByRole('button', { name: 'Post comment' }).click();
  const why = 'Not published. It holds words that are not published here.';
  await expect(bare.page.getByText(why)).toBeVisible();
  await bare.page.goto('/account/comments');
  await expect(bare.page.getByText(why)).toBeVisible();
});

test('lists are saved and tried without a script', async ({ browser }) => {
  const editor = await makeUser({ role: 'EDITOR' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.setExtraHTTPHeaders({ Cookie: await cookieOf(editor) });
  const page = await context.newPage();
  await page.goto('/admin/settings/words');
  await page.getByRole('textbox', { name: 'One word or phrase in each line' }).nth(1).fill(held);
  await page.getByRole('button', { name: 'Save “Held words”' }).click();
  await expect(page.getByText('Saved. It holds from the next comment on.')).toBeVisible();
  await page.getByRole('textbox', { name: 'A comment' }).fill(`One ${held}`);
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByText('It would wait for a moderator.')).toBeVisible();
  await context.close();
});
