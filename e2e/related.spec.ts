import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask } from './wire';

/** A story with four others in a section of their own: related to none, so that the section fills. */
async function quietSection() {
  const mark = randomUUID().slice(0, 8);
  const section = await makeSection({ slug: `quiet-${mark}`, name: `Quiet ${mark}` });
  const stories = [];
  for (const [i, name] of ['own', 'one', 'two', 'three'].entries()) {
    stories.push(
      await makeStory({
        ...{ slug: `${name}-${mark}`, headline: `${name} ${mark}`, section },
        publishedAt: new Date(Date.now() - 3_600_000 + i * 60_000),
      }),
    );
  }
  return { mark, own: stories[0]!, others: stories.slice(1) };
}

test('an editor pins, orders, keeps out and switches off, and readers see it at once', async ({
  as,
  plain,
}) => {
  const { mark, own } = await quietSection();
  const { page } = await as(await makeUser({ role: 'EDITOR' }));
  await page.goto(`/admin/articles/${own.id}/related`);
  const pin = async (name: string) => {
    await page.getByLabel('Pin another story').fill(`/article/${name}-${mark}`);
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect(page.getByRole('button', { name: `Unpin: ${name} ${mark}` })).toBeVisible();
  };
  await pin('one');
  await pin('two');
  await page.getByRole('button', { name: `Move up: two ${mark}` }).click();
  await expect(page.getByRole('button', { name: `Move down: two ${mark}` })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const likes = plain.getByRole('region', { name: 'You may also like' }).getByRole('heading', {
    level: 3,
  });
  await expect(async () => {
    await plain.goto(`/article/${own.slug}`);
    await expect(likes).toHaveText([`two ${mark}`, `one ${mark}`], { timeout: 1_000 });
  }).toPass();

  await page.getByLabel('Pin another story').fill('/article/nowhere-at-all');
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page.getByText('No story has the address “nowhere-at-all”')).toBeVisible();
  await expect(page.getByLabel('Pin another story')).toHaveValue('/article/nowhere-at-all');

  await page.getByLabel('Offer nothing below this story').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Nothing is offered below this story.')).toBeVisible();
  await expect
    .poll(async () => (await ask(`/article/${own.slug}`)).text)
    .not.toContain('You may also like');
});

test('what only fills says so, and a withheld story is offered nowhere', async ({ as, plain }) => {
  const { mark, own, others } = await quietSection();
  const fill = plain
    .getByRole('region', { name: `More from Quiet ${mark}` })
    .getByRole('heading', { level: 3 });
  await plain.goto(`/article/${own.slug}`);
  await expect(fill).toHaveText([`three ${mark}`, `two ${mark}`, `one ${mark}`]);
  const { page } = await as(await makeUser({ role: 'EDITOR' }));
  await page.goto(`/admin/articles/${others[0]!.id}/related`);
  await page.getByLabel('Offer this story nowhere').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  // Two are left, and fewer than three are none.
  await expect
    .poll(async () => (await ask(`/article/${own.slug}`)).text)
    .not.toContain(`More from Quiet ${mark}`);

  // The same when its time is over, as it is on the newsroom's clock.
  await page.getByLabel('Offer this story nowhere').uncheck();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(async () => (await ask(`/article/${own.slug}`)).text)
    .toContain(`More from Quiet ${mark}`);
  await page.getByLabel('Offer this story elsewhere until').fill('2026-01-01T08:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(async () => (await ask(`/article/${own.slug}`)).text)
    .not.toContain(`More from Quiet ${mark}`);
  await page.reload();
  await expect(page.getByLabel('Offer this story elsewhere until')).toHaveValue('2026-01-01T08:00');
});
