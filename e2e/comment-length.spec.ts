import { db } from '@/lib/db';
import { makeStory, expect, test } from './fixtures';

test('counts what is left of a comment as the server does, and sends none that it would refuse', async ({
  page,
}) => {
  const { id, slug } = await makeStory();
  await page.goto(`/article/${slug}`);
  const field = page.getByRole('textbox', { name: 'Your comment' });
  const post = page.getByRole('button', { name: 'Post comment' });
  const count = page.locator('comment-form').first().getByRole('status');

  await field.fill('a'.repeat(4_000));
  await expect(count).toHaveText('');
  await field.fill('👩\u200D👩\u200D👧'.repeat(1_000) + 'a\u200B'.repeat(3_990));
  await expect(count).toHaveText('10 characters left');

  // What the counter allows arrives whole, however many bytes a form makes of it.
  await field.fill('文'.repeat(4_990));
  await expect(count).toHaveText('10 characters left');
  await post.click();
  await expect(page).toHaveURL(/\/signin/);
  expect((await db.commentDraft.findFirstOrThrow({ where: { storyId: id } })).body).toBe(
    '文'.repeat(4_990),
  );
  await page.goto(`/article/${slug}`);

  await field.fill('a'.repeat(5_001));
  await expect(count).toHaveText('1 character too many');
  await post.click();
  await expect(page).toHaveURL(`/article/${slug}`);
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.validationMessage)).toBe(
    'Make it 1 character shorter.',
  );

  await field.fill(' \u200B\n ');
  await post.click();
  await expect(page).toHaveURL(`/article/${slug}`);

  await field.fill('A fair point.');
  await post.click();
  await expect(page).toHaveURL(/\/signin/);
});
