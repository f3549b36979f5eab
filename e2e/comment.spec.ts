import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { linkMailed } from './outbox';
import { ask } from './wire';

const password = 'seventeen herring gulls';
const waiting = 'Waiting for an editor. Only you can see this.';

const field = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });
const post = (page: Page) => page.getByRole('button', { name: 'Post comment' }).click();
const html = async (slug: string) => (await ask(`/article/${slug}`)).text;
const countOf = (storyId: number) => db.comment.count({ where: { storyId } });

test('from a new account to a comment that everyone reads', async ({ page, as }) => {
  const { slug, headline } = await makeStory();
  const email = `wilma-${randomUUID()}@example.test`;
  await page.goto(`/register?next=${encodeURIComponent(`/article/${slug}`)}`);
  await page.getByLabel('Name').fill('Wilma Penrose');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Open an account' }).click();
  await expect(page.getByRole('status')).toContainText(`We have sent a mail to ${email}.`);

  await page.goto(await linkMailed(email, 'Confirm your address for Port Ellery Tidings'));
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(page).toHaveURL(`/article/${slug}`);
  await expect(page.getByRole('link', { name: 'Wilma Penrose' })).toBeVisible();

  const words = 'My grandfather laid that slipway.';
  await field(page).fill(words);
  await post(page);
  const own = page.locator('.held', { hasText: words });
  await expect(own).toContainText(waiting);
  await expect(field(page)).toHaveValue('');
  await page.reload();
  await expect(own).toContainText(waiting);
  expect(await html(slug)).not.toContain(words);

  const moderator = await as('MODERATOR');
  const { id } = await db.comment.findFirstOrThrow({
    where: { story: { slug } },
    select: { id: true },
  });
  await moderator.page.goto(`/admin/moderation?comment=${id}`);
  const card = moderator.page.getByRole('article');
  await expect(card).toContainText(words);
  await expect(card.getByRole('link', { name: headline })).toBeVisible();
  await card.getByRole('button', { name: 'Approve' }).click();
  await expect(moderator.page.getByRole('status')).toContainText(`Comment #${id}.`);
  await expect.poll(() => html(slug), { timeout: 15_000 }).toContain(words);
  await page.reload();
  await expect(page.locator(`#comment-${id}`)).toContainText('Wilma Penrose');
  await expect(page.locator('.held')).toHaveCount(0);
});

for (const [how, hasScript] of [
  ['with', true],
  ['without', false],
] as const) {
  test(`what was typed survives signing in, ${how} JavaScript`, async ({ page, plain }) => {
    const visitor = hasScript ? page : plain;
    const { slug, id } = await makeStory();
    const { email } = await makeUser({ password });
    const words = 'Two lines,\nand “quotes” & <tags>.';
    await visitor.goto(`/article/${slug}`);
    await field(visitor).fill(words);
    await post(visitor);
    await expect(visitor).toHaveURL(/\/signin\?next=/);
    await visitor.getByLabel('E-mail').fill(email);
    await visitor.getByLabel('Password').fill(password);
    await visitor.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(visitor).toHaveURL(/\/account\/comment\?draft=/);
    await expect(field(visitor)).toHaveValue(words);
    await post(visitor);
    await expect(visitor.getByText(waiting)).toBeVisible();
    await expect(visitor.locator('article.c')).toContainText('and “quotes” & <tags>.');
    expect(await countOf(id)).toBe(1);
  });

  test(`posting and being refused, ${how} JavaScript`, async ({ as }) => {
    const { page, user } = await as('READER', { javaScriptEnabled: hasScript });
    const { slug, id } = await makeStory();
    const again = async () => {
      await page.goto(`/article/${slug}`);
      await field(page).fill('Once is enough.');
      await post(page);
    };
    await again();
    await expect(page.getByText(waiting)).toBeVisible();
    await again();
    const refusal = page.getByRole('main').getByRole('alert');
    await expect(refusal).toHaveText('You have already posted this text under this story.');
    await expect(field(page)).toHaveValue('Once is enough.');

    const long = 'x'.repeat(5_001);
    await page.goto(`/article/${slug}`);
    await field(page).fill(long);
    await post(page);
    // With the script the field itself keeps it from being sent.
    await expect(hasScript ? page.getByText('1 character too many') : refusal).toContainText(
      hasScript ? '1 character too many' : '5,000 characters',
    );
    await expect(field(page)).toHaveValue(long);

    // Said in this very moment, however long the machine took for the rest.
    const story = await makeStory();
    await makeComment({ story, author: user, createdAt: new Date(Date.now() + 20_000) });
    await page.goto(`/article/${slug}`);
    await field(page).fill('In a hurry.');
    await post(page);
    await expect(refusal).toContainText(/wait 10 seconds|Wait a moment/);
    await expect(field(page)).toHaveValue('In a hurry.');
    expect(await countOf(id)).toBe(1);
  });

  test(`a reply stands under what it answers, ${how} JavaScript`, async ({ as }) => {
    const { page } = await as('EDITOR', { javaScriptEnabled: hasScript });
    const story = await makeStory();
    const parent = await makeComment({ story, body: 'Who paid for it?' });
    await page.goto(`/article/${story.slug}`);
    const thread = page.locator('.thread > li', { has: page.locator(`#comment-${parent.id}`) });
    await thread.getByText('Reply to').click();
    await thread.getByRole('textbox', { name: 'Your reply' }).fill('The harbour board did.');
    await thread.getByRole('button', { name: 'Post reply' }).click();
    const reply = thread.locator('.reps', { hasText: 'The harbour board did.' });
    if (hasScript) {
      await expect(reply).toBeVisible();
    } else {
      // The address of the reply has what it answers above it.
      await expect(page.locator('.above')).toContainText('Who paid for it?');
      await expect(page.locator('.c.here')).toContainText('The harbour board did.');
    }
    await expect
      .poll(() => html(story.slug), { timeout: 15_000 })
      .toContain('The harbour board did.');
    await page.goto(`/article/${story.slug}`);
    await expect(reply).toContainText('in reply to');
  });
}

test('an answer begun before the script came has its form, with what was typed there before', async ({
  page,
}) => {
  const story = await makeStory();
  const parent = await makeComment({ story, body: 'Who kept the light?' });
  const thread = page.locator('.thread > li');
  const reply = thread.getByText('Reply to');
  const words = thread.getByRole('textbox', { name: 'Your reply' });
  let letScriptCome = () => {};
  const isAsked = new Promise<void>((resolve) => (letScriptCome = resolve));
  await page.route('**/islands/site-*.js', async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.goto(`/article/${story.slug}`, { waitUntil: 'commit' });
  await reply.click();
  await expect(thread.locator('details')).toHaveAttribute('open');
  await expect(words).toHaveCount(0);
  letScriptCome();
  await expect(words).toBeVisible();
  await words.fill('My aunt did.');

  // Closed and opened again, and on another day: what was typed is there, and the keyboard in it.
  await reply.click();
  await expect(words).toBeHidden();
  await reply.click();
  await expect(words).toBeFocused();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('');
  await reply.click();
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('My aunt did.');
  await expect(thread.locator('[name=parentId]')).toHaveValue(String(parent.id));
});

test('what stands beside “Reply” stays where it is when the form comes, and a second press takes it away', async ({
  page,
}) => {
  const story = await makeStory();
  await makeComment({ story });
  const acts = page.locator('.thread .acts');
  const places = () =>
    acts.evaluate((line) => {
      const from = line.getBoundingClientRect();
      return [...line.querySelectorAll('button.text, summary, a')].map((act) => {
        const { x, y } = act.getBoundingClientRect();
        return [x - from.x, y - from.y];
      });
    });
  const form = acts.getByRole('textbox', { name: 'Your reply' });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/article/${story.slug}`);
    // Set in its typefaces, and laid out down to its foot.
    await expect(page.locator('[data-below]')).toHaveCount(0);
    const before = await places();
    expect(before).toHaveLength(3);
    await acts.getByText('Reply to').click();
    await expect(form).toBeFocused();
    expect(await places()).toEqual(before);
    expect((await form.boundingBox())!.width).toBe((await acts.boundingBox())!.width);
    await acts.getByText('Reply to').click();
    await expect(form).toBeHidden();
  }
});

test('two clicks post once', async ({ as }) => {
  const { page } = await as('READER');
  const { slug, id } = await makeStory();
  await page.goto(`/article/${slug}`);
  await field(page).fill('Once.');
  await page.getByRole('button', { name: 'Post comment' }).dblclick();
  await expect(page.getByText(waiting)).toHaveCount(1);
  await expect(field(page)).toHaveValue('');
  expect(await countOf(id)).toBe(1);
});

test('a ban in the middle of a session stops the next comment and keeps its words', async ({
  as,
}) => {
  const { page, user } = await as('READER');
  const moderator = await as('MODERATOR');
  const story = await makeStory();
  const { id } = await makeComment({
    story,
    author: user,
    status: 'PENDING',
    createdAt: new Date(0),
  });
  await page.goto(`/article/${story.slug}`);
  await field(page).fill('I have more to say.');

  await moderator.page.goto(`/admin/moderation?comment=${id}`);
  await moderator.page.getByRole('link', { name: 'Record and decisions' }).click();
  const drawer = moderator.page.getByRole('dialog', { name: user.name });
  const ban = drawer.locator('details', { hasText: 'Ban for good' });
  await ban.locator('summary').click();
  await ban.getByLabel('Why (for the log)').fill('A test of bans.');
  await ban.getByRole('button', { name: 'Ban' }).click();
  await expect(drawer.getByText('It holds from their next request on.')).toBeVisible();

  await post(page);
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('This account is banned.');
  await expect(field(page)).toHaveValue('I have more to say.');
  expect(await countOf(story.id)).toBe(1);
});

test('a like counts once and can be taken back', async ({ as }) => {
  const { page } = await as('READER');
  const story = await makeStory();
  const { id } = await makeComment({ story, body: 'Well said.' });
  await page.goto(`/article/${story.slug}`);
  const like = page.locator(`#comment-${id}`).getByRole('button', { name: /^Like/ });
  await expect(like).toContainText('0');
  await like.click();
  await expect(like).toContainText('1');
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await like.press('Enter');
  await expect(like).toContainText('0');
  await expect(like).toBeEnabled();
  await expect(like).toBeFocused();
});

test('a thread that closes by itself loses its form at that moment, and says why', async ({
  page,
}) => {
  const day = 86_400_000;
  const closesAt = Date.now() + 12_000;
  const { slug } = await makeStory({
    publishedAt: new Date(closesAt - day),
    commentCloseDays: 1,
    commentClosedWords: 'The inquest is on: nothing more can be said here.',
  });
  await page.goto(`/article/${slug}`);
  await expect(field(page)).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('The inquest is on')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(field(page)).toHaveCount(0);
  expect(Date.now()).toBeGreaterThanOrEqual(closesAt);
});

test('a thread that is closed has no form', async ({ page }) => {
  const { slug } = await makeStory({ commentMode: 'CLOSED' });
  await page.goto(`/article/${slug}`);
  await expect(page.getByText('Comments on this story are closed.')).toBeVisible();
  await expect(page.getByText('Yours may be the first')).toHaveCount(0);
  await expect(field(page)).toHaveCount(0);
});
