import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { makeAuthor, makeMedia, makeTopic } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask } from './wire';

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

for (const hasScript of [true, false]) {
  const how = hasScript ? 'with' : 'without';
  test(`a section is added, changed and deleted with its stories kept, ${how} JavaScript`, async ({
    as,
  }) => {
    const tag = randomUUID().slice(0, 8);
    const { page } = await as('EDITOR', { javaScriptEnabled: hasScript });
    const field = (name: string) => page.getByLabel(name, { exact: true });
    await page.goto('/admin/taxonomy');
    await field('Name').fill(`Quays ${tag}`);
    await field('Address').fill('harbour');
    await field('What it is about').fill('Ropes and rings.');
    await field('Plum').check();
    await page.getByRole('button', { name: 'Add the section' }).click();
    await expect(page.locator('#section-slug-note')).toHaveText(
      'Another one has this address: choose a different one.',
    );
    await expect(field('Name')).toHaveValue(`Quays ${tag}`);
    await expect(field('What it is about')).toHaveValue('Ropes and rings.');
    await expect(field('Plum')).toBeChecked();
    await field('Address').fill('');
    await page.getByRole('button', { name: 'Add the section' }).click();
    await expect(page.getByText(`Quays ${tag} was added.`)).toBeVisible();
    await expect(field('Name')).toHaveValue('');
    const made = await db.section.findUniqueOrThrow({ where: { slug: `quays-${tag}` } });
    expect([made.description, made.ink, made.parentId]).toEqual([
      ...['Ropes and rings.', 'culture', null],
    ]);

    await page.goto(`/admin/taxonomy?edit=${made.id}`);
    await field('Below').selectOption({ label: 'Harbour' });
    await field('Address').fill(`piers-${tag}`);
    await page.getByRole('button', { name: 'Save the section' }).click();
    await expect(page).toHaveURL('/admin/taxonomy');
    expect((await ask(`/section/quays-${tag}`)).headers.location).toBe(`/section/piers-${tag}`);

    const story = await makeStory({ section: made });
    await page.goto(`/admin/taxonomy?edit=${made.id}`);
    await page.getByLabel('Its one story goes to').selectOption({ label: 'Trade' });
    await page.getByRole('button', { name: `Delete Quays ${tag}` }).click();
    await expect(page).toHaveURL('/admin/taxonomy');
    expect((await ask(`/section/piers-${tag}`)).headers.location).toBe('/section/trade');
    const { section } = await db.story.findUniqueOrThrow({
      where: { id: story.id },
      select: { section: { select: { slug: true } } },
    });
    expect(section.slug).toBe('trade');
  });
}

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
