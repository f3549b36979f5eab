import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { db } from '@/lib/db';
import { expect, makeStory, test } from './fixtures';

/** A picture that the library cannot have already. */
const png = () =>
  sharp({
    create: {
      width: 640,
      height: 400,
      channels: 3,
      background: { r: randomInt(256), g: randomInt(256), b: randomInt(256) },
    },
  })
    .png()
    .toBuffer();

async function upload(page: Page, name: string) {
  const buffer = await png();
  // A file that is chosen before the script listens is not heard.
  await expect(async () => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
    await expect(page.locator('.sending li')).toContainText(name, { timeout: 2_000 });
  }).toPass();
  await expect(page.locator('.sending li')).toHaveText(`${name} Added.`, { timeout: 15_000 });
}

test('a picture is added, described, put over a story, and deleted', async ({ as }) => {
  const { page, user } = await as('EDITOR');
  const mark = randomUUID().slice(0, 8);
  const words = `The quay at dawn ${mark}`;
  const says = page.getByLabel('What it shows, for those who do not see it');

  await page.goto('/admin/media');
  await upload(page, `quay-${mark}.png`);
  await page.getByRole('link', { name: `quay-${mark}.png` }).click();
  await says.fill(words);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(says).toHaveValue(words);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
  const picture = await db.media.findFirstOrThrow({ where: { fileName: `quay-${mark}.png` } });
  expect(picture).toMatchObject({ alt: words, width: 640, height: 400, uploadedById: user.id });

  const story = await makeStory({ status: 'DRAFT', headline: `Under the quay ${mark}` });
  const hero = async () =>
    (await db.story.findUniqueOrThrow({ where: { id: story.id }, select: { heroId: true } }))
      .heroId;
  await page.goto(`/admin/articles/${story.id}`);
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  const chooser = page.getByRole('dialog', { name: 'The story’s picture' });
  await chooser.getByLabel('Find by caption, credit or what it shows').fill(mark);
  await chooser.getByRole('button', { name: words }).click();
  await expect(page.locator('.dk-head .hint[role=status]')).toHaveText(/^Saved .*, version 2$/);
  expect(await hero()).toBe(picture.id);

  await page.goto(`/admin/media/${picture.id}`);
  await expect(page.getByRole('link', { name: `Under the quay ${mark}` })).toBeVisible();
  const away = page.getByRole('button', { name: 'Delete the picture' });
  await away.click();
  await expect(
    page.getByText('This picture is in use. Deleting it takes it from there too.'),
  ).toBeVisible();
  expect(await db.media.count({ where: { id: picture.id } })).toBe(1);
  await page.getByLabel('Also from the places where it stands').check();
  await away.click();
  await expect(page).toHaveURL(/\/admin\/media$/);
  expect(await db.media.count({ where: { id: picture.id } })).toBe(0);
  expect(await hero()).toBe(null);
});
