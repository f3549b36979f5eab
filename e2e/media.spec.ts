import { randomInt, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { db } from '@/lib/db';
import { makeMedia } from '@/prisma/factories';
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

test('words typed while a colleague saved stay, beside theirs, and the box as it was set', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const { id } = await makeMedia({ alt: 'A quay', caption: 'Before', credit: 'Edda Blom' });
  await page.goto(`/admin/media/${id}`);
  const says = page.getByLabel('What it shows, for those who do not see it');
  const caption = page.getByLabel('Caption');
  const decorative = page.getByLabel('It is decorative: nothing in it needs words');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await db.media.update({
    where: { id },
    data: { alt: 'Two cranes', caption: 'Theirs', version: { increment: 1 } },
  });

  await caption.fill('Mine');
  await save.click();
  await expect(
    page.getByText('A colleague has changed this picture since you opened it.'),
  ).toBeVisible();
  await expect(page.getByText('Now it says: Theirs Saving puts yours in its place.')).toBeVisible();
  await expect(caption).toHaveValue('Mine');
  await expect(says).toHaveValue('Two cranes');
  await save.click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  const row = () => db.media.findUniqueOrThrow({ where: { id } });
  expect(await row()).toMatchObject({ alt: 'Two cranes', caption: 'Mine', version: 3 });

  await decorative.check();
  await save.click();
  await expect.poll(async () => (await row()).isDecorative).toBe(true);
  await expect(says).toHaveValue('');
  await expect(decorative).toBeChecked();
  await expect(says).toBeDisabled();
});

test('the words under a story’s picture are saved on what was read there', async ({ as }) => {
  const { page } = await as('EDITOR');
  const hero = await makeMedia({ alt: 'A quay', caption: 'Before', credit: 'Edda Blom' });
  const story = await makeStory({ status: 'DRAFT', hero });
  await page.goto(`/admin/articles/${story.id}`);
  const form = page.locator('form', { hasText: 'Save the picture’s words' });
  await db.media.update({
    where: { id: hero.id },
    data: { caption: 'Theirs', credit: 'Nora Abell', version: { increment: 1 } },
  });
  await form.getByLabel('Caption').fill('Mine');
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toHaveText(
    'A colleague has changed this picture since you opened it. Nothing was overwritten.',
  );
  await expect(form.getByText('Now it says: Theirs')).toBeVisible();
  await expect(form.getByLabel('Credit')).toHaveValue('Nora Abell');
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toHaveText('Saved.');
  expect(await db.media.findUniqueOrThrow({ where: { id: hero.id } })).toMatchObject({
    ...{ caption: 'Mine', credit: 'Nora Abell', version: 3 },
  });
});

test('a dropped file that is no picture is refused in words, and ticks stay after a step', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const mark = randomUUID().slice(0, 8);
  const pictures = await Promise.all(
    [1, 2].map((one) => makeMedia({ alt: '', caption: `Quay ${mark} ${one}` })),
  );
  await page.goto(`/admin/media?q=${mark}`);
  await expect(async () => {
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['words'], 'notes.txt', { type: 'text/plain' }));
      return data;
    });
    await page.locator('.upload').dispatchEvent('drop', { dataTransfer: files });
    await expect(page.locator('.sending li').first()).toHaveText(
      'notes.txtThis is no picture. JPEG, PNG, WebP, AVIF and GIF are taken.',
      { timeout: 2_000 },
    );
  }).toPass();

  await page.getByRole('button', { name: 'Choose all here' }).click();
  for (const credit of ['Edda Blom', 'Nora Abell']) {
    await page.getByLabel('Credit', { exact: true }).fill(credit);
    await page.getByRole('button', { name: 'Set credit' }).click();
    const ids = pictures.map(({ id }) => id);
    await expect
      .poll(() => db.media.count({ where: { id: { in: ids }, credit } }), { timeout: 10_000 })
      .toBe(2);
    for (const { caption } of pictures)
      await expect(page.getByLabel(`Choose ${caption}`)).toBeChecked();
  }
});

test('what each shape leaves of a picture is shown while its focal point is set', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const { id } = await makeMedia({ path: `/prints/storm.svg#${randomUUID()}` });
  await page.goto(`/admin/media/${id}`);
  const canvas = page.getByRole('application');
  const square = page.getByRole('list', { name: 'How it is cut' }).locator('li').last();
  const left = () =>
    square
      .locator('img')
      .evaluate((image: HTMLElement) => parseFloat(image.style.insetInlineStart));
  await expect(square).toHaveText('1:1');
  // Two thirds of the width, from a sixth of it.
  expect(await left()).toBeCloseTo(-25);
  await expect(async () => {
    // In the middle again, should the keys of a try have been heard late.
    await canvas.click();
    await canvas.press('Shift+ArrowRight');
    await expect(page.getByText('Focal point: 60% from the left, 50% from the top.')).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  expect(await left()).toBeCloseTo(-40);
  const { width, height } = (await canvas.boundingBox())!;
  await canvas.click({ position: { x: width * 0.9, y: height * 0.3 } });
  await expect(
    page.getByText(/^Focal point: 90% from the left, 30% from the top\.$/),
  ).toBeVisible();
  expect(await left()).toBeCloseTo(-50);
});
