import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask, call, site } from './wire';

type Saved = { id: number; slug: string };

async function drafted() {
  const editor = await makeUser({ role: 'EDITOR' });
  const headline = `Secret plan ${randomUUID().slice(0, 8)}`;
  const { body } = await call<Saved>(editor, 'POST', '/articles', {
    body: { headline, section: 'harbour', bodyHtml: '<p>The mole goes.</p>', note: 'Only for us' },
  });
  return { editor, headline, ...body };
}

test('somebody outside sees a draft by a link, until it is revoked; once public it leads there', async ({
  as,
  plain,
}) => {
  const { editor, headline, id, slug } = await drafted();
  const { page } = await as(editor);
  await page.goto(`/admin/articles/${id}`);
  await page.getByText('Readers and guests').click();
  await page.getByRole('link', { name: 'Preview links' }).click();
  await page.getByLabel('For whom').fill('The harbour master');
  await page.getByLabel('It ends after').selectOption('3');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const url = await page.getByLabel('The link for The harbour master').inputValue();
  expect(url).toMatch(new RegExp(`^${site.origin}/preview/[\\w-]{43}$`));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await plain.goto(url);
  await expect(plain.getByRole('heading', { name: headline })).toBeVisible();
  await expect(plain.getByText('Not published.')).toBeVisible();
  expect(await plain.content()).not.toContain('Only for us');
  const path = new URL(url).pathname;
  const { status, headers } = await ask(path);
  expect([status, headers['cache-control'], headers['referrer-policy']]).toEqual([
    200,
    'private, no-store',
    'no-referrer',
  ]);
  expect(headers['x-robots-tag']).toContain('noindex');
  expect((await ask(`/article/${slug}`)).status).toBe(404);

  // The draft as it stands: nothing of it was kept anywhere.
  await db.story.update({ where: { id }, data: { standfirst: 'Told anew.' } });
  expect((await ask(path)).text).toContain('Told anew.');

  await page.reload();
  await expect(page.getByRole('row', { name: 'The harbour master' })).toContainText('3 times');
  await page.getByRole('button', { name: 'Revoke the link for The harbour master' }).click();
  await expect(page.getByRole('row', { name: 'The harbour master' })).toContainText('Revoked');
  const over = await ask(path);
  expect([over.status, over.text.includes(headline)]).toEqual([410, false]);
  expect(over.text).toContain('This link has ended');

  await call(editor, 'POST', `/articles/${id}/status`, { body: { status: 'published' } });
  const now = await ask(path);
  expect([now.status, now.headers.location]).toEqual([307, `/article/${slug}`]);
});

test('a link that has run out says so, and a made-up one is none', async () => {
  const { editor, id } = await drafted();
  const { body } = await call<{ id: number; url: string }>(
    editor,
    'POST',
    `/articles/${id}/previews`,
    { body: { label: 'A source', days: 1 } },
  );
  await db.previewLink.update({ where: { id: body.id }, data: { expiresAt: new Date() } });
  expect((await ask(new URL(body.url).pathname)).status).toBe(410);
  expect((await ask(`/preview/${'x'.repeat(43)}`)).status).toBe(404);
  expect((await ask('/preview/x')).status).toBe(404);
});

test('a page of the paper’s own is previewed as a page: no section, date or reading time', async ({
  as,
  plain,
}) => {
  const { editor, headline, id } = await drafted();
  await db.story.update({ where: { id }, data: { kind: 'PAGE' } });
  const { body } = await call<{ url: string }>(editor, 'POST', `/articles/${id}/previews`, {
    body: { label: 'A lawyer', days: 1 },
  });
  const { page } = await as(editor);
  await page.goto(`/admin/articles/${id}/preview`);
  await plain.goto(body.url);
  for (const place of [page, plain]) {
    const article = place.getByRole('article');
    await expect(article).toHaveText(`${headline}The mole goes.`);
    await expect(place.locator('[data-ink="notices"]').locator('article')).toHaveCount(1);
  }
});
