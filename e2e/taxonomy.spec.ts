import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { makeAuthor, makeMedia, makeTopic } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';

test('two topics become one, and the old address leads there', async ({ as }) => {
  const tag = randomUUID().slice(0, 8);
  const old = await makeTopic({ slug: `old-${tag}`, name: `Old ${tag}` });
  const stays = await makeTopic({ slug: `stays-${tag}`, name: `Stays ${tag}` });
  await makeStory({ headline: `A story of ${tag}`, topics: [old] });
  const { page } = await as('EDITOR');
  await page.goto(`/topic/${stays.slug}`);
  await expect(page.getByText(`There is no story about Stays ${tag} yet.`)).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);

  await page.goto(`/admin/taxonomy/topics?edit=${old.id}`);
  // Every other topic is offered there, whatever page of the list it stands on; itself is not.
  await expect(page.locator(`#merge-into-offers option[value="Stays ${tag}"]`)).toHaveCount(1);
  await expect(page.locator(`#merge-into-offers option[value="Old ${tag}"]`)).toHaveCount(0);
  await page.getByLabel('Into', { exact: true }).fill('nowhere at all');
  await page.getByRole('button', { name: `Merge Old ${tag}` }).click();
  await expect(page.getByText('There is no topic “nowhere at all”.')).toBeVisible();
  await page.getByLabel('Into', { exact: true }).fill(`stays ${tag}`);
  await page.getByRole('button', { name: `Merge Old ${tag}` }).click();
  await expect(page).toHaveURL(`/admin/taxonomy/topics?q=stays-${tag}`);

  await page.goto(`/topic/${old.slug}`);
  await expect(page).toHaveURL(`/topic/${stays.slug}`);
  await expect(page.getByRole('link', { name: `A story of ${tag}` }).first()).toBeVisible();
});

test('a guest author gets a page with links, and is deleted with their stories kept', async ({
  as,
}) => {
  const tag = randomUUID().slice(0, 8);
  const desk = await makeAuthor({ slug: `desk-${tag}`, name: `Desk ${tag}`, kind: 'DESK' });
  const { page } = await as('EDITOR');
  await page.goto('/admin/taxonomy/authors');
  await page.getByLabel('Name', { exact: true }).fill(`Ada ${tag}`);
  await page.getByLabel('Links', { exact: true }).fill('Her own site https://ada.example/');
  await page.getByRole('button', { name: 'Add the author' }).click();
  await expect(page.getByText(`Ada ${tag} was added.`)).toBeVisible();
  const answer = await page.goto(`/author/ada-${tag}`);
  expect(answer!.status()).toBe(200);
  await expect(page.getByRole('link', { name: 'Her own site' })).toHaveAttribute(
    'href',
    'https://ada.example/',
  );
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data!)).toMatchObject({ mainEntity: { sameAs: ['https://ada.example/'] } });

  const ada = await db.authorProfile.findUniqueOrThrow({ where: { slug: `ada-${tag}` } });
  await makeStory({ headline: `Kept ${tag}`, authors: [ada] });
  await page.goto(`/admin/taxonomy/authors?q=ada-${tag}`);
  await page.getByRole('link', { name: `Change Ada ${tag}` }).click();
  await page.getByLabel('The one story gets the byline of').selectOption(String(desk.id));
  await page.getByRole('button', { name: `Delete Ada ${tag}` }).click();
  await expect(page).toHaveURL('/admin/taxonomy/authors');
  await page.goto(`/author/ada-${tag}`);
  await expect(page).toHaveURL(`/author/desk-${tag}`);
  await expect(page.getByRole('link', { name: `Kept ${tag}` }).first()).toBeVisible();
});

test('an author’s photo is any picture of the library, also one that is not among the newest', async ({
  as,
}) => {
  const tag = randomUUID().slice(0, 8);
  const { id: photoId } = await makeMedia({
    caption: `Portrait of ${tag}`,
    createdAt: new Date('2001-01-01T00:00:00Z'),
  });
  const author = await makeAuthor({ slug: `ada-${tag}`, name: `Ada ${tag}` });
  const { page } = await as('EDITOR');
  await page.goto(`/admin/taxonomy/authors?edit=${author.id}`);
  await page.getByRole('button', { name: 'Another of the library, or a new one' }).click();
  const library = page.getByRole('dialog', { name: 'The author’s photo' });
  await library.getByLabel('Find by caption, credit or what it shows').fill(tag);
  await library.getByRole('button', { name: `Portrait of ${tag}` }).click();
  await expect(library).toBeHidden();
  await expect(page.locator(`input[name="photoId"][value="${photoId}"]`)).toBeChecked();
  // A refusal keeps it chosen.
  await page.getByLabel('Links', { exact: true }).fill('nowhere');
  await page.getByRole('button', { name: 'Save the author' }).click();
  await expect(page.getByText('An http or https address.')).toBeVisible();
  await expect(page.locator(`input[name="photoId"][value="${photoId}"]`)).toBeChecked();
  await page.getByLabel('Links', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Save the author' }).click();
  await expect
    .poll(() =>
      db.authorProfile.findUnique({ where: { id: author.id }, select: { photoId: true } }),
    )
    .toEqual({ photoId });
});
