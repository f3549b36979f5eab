import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask, call } from './wire';

type Saved = { id: number; slug: string; version: number };

async function published() {
  const editor = await makeUser({ role: 'EDITOR' });
  const { body } = await call<Saved>(editor, 'POST', '/articles', {
    body: {
      headline: `Boats ${randomUUID().slice(0, 8)}`,
      section: 'harbour',
      bodyHtml: '<p>Forty boats lay in the harbour on Sunday.</p>',
      status: 'published',
    },
  });
  return { editor, ...body };
}

test('an editor corrects a story, readers see it everywhere, and it is withdrawn', async ({
  as,
  plain,
}) => {
  const { editor, id, slug } = await published();
  const words = `There were fourteen, ${slug}.`;
  const { page } = await as(editor);
  await page.goto(`/admin/articles/${id}/corrections`);
  await page.getByLabel('Kind').selectOption('CLARIFICATION');
  await page.getByLabel('What was wrong').fill('We said there were forty boats.');
  await page.getByLabel('What is right').fill(words);
  await page.getByLabel('Signed, for readers').fill('The harbour desk');
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(page.getByRole('heading', { name: 'Clarification 1' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await expect
    .poll(async () => (await ask(`/article/${slug}`)).text)
    .toContain('"@type":"CorrectionComment"');
  await plain.goto(`/article/${slug}`);
  const note = plain.locator('.corr');
  await expect(note).toContainText('Clarification,');
  await expect(note).toContainText(`We said there were forty boats. ${words}`);
  await expect(note).toContainText('The harbour desk');
  await expect(plain.locator('article.full').getByText(/updated/i)).toHaveCount(0);
  await plain.goto('/corrections');
  await expect(plain.getByText(words)).toBeVisible();
  for (const feed of ['/feed.xml', '/atom.xml', '/feed.json'])
    expect((await ask(feed)).text, feed).toContain(words);

  await page.getByText('Change', { exact: true }).click();
  const form = page.getByRole('region', { name: 'Clarification 1' });
  await form.getByLabel('It matters').check();
  await form.getByRole('button', { name: 'Save the correction' }).click();
  await expect(form.getByText('Saved.')).toBeVisible();
  await expect.poll(async () => (await ask(`/article/${slug}`)).text).toMatch(/[Uu]pdated/);

  await page.getByText('Withdraw', { exact: true }).click();
  await page.getByRole('button', { name: 'Take it away from readers' }).click();
  await expect(page.getByText('This story has no corrections.')).toBeVisible();
  await expect.poll(async () => (await ask('/corrections')).text).not.toContain(words);
});

test('readers see what was changed where an editor lets them, and nothing of the newsroom', async ({
  as,
  plain,
}) => {
  const { editor, id, slug, version } = await published();
  const history = `/article/${slug}/history`;
  const changed = await call<Saved>(editor, 'PATCH', `/articles/${id}`, {
    body: {
      version,
      note: 'Ask the lawyer',
      bodyHtml: '<p>Fourteen boats lay in the harbour on Sunday.</p>',
    },
  });
  expect(changed.status).toBe(200);
  expect((await ask(history)).status).toBe(404);
  const { page } = await as(editor);
  await page.goto(`/admin/articles/${id}/corrections`);
  await page.getByRole('combobox', { name: 'Readers' }).selectOption('yes');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect.poll(async () => (await ask(history)).status).toBe(200);
  await plain.goto(`/article/${slug}`);
  await plain.getByRole('link', { name: 'See what was changed' }).click();
  await expect(plain.getByRole('heading', { name: 'What was changed' })).toBeVisible();
  await expect(plain.locator('del')).toContainText('Forty');
  await expect(plain.locator('ins')).toContainText('Fourteen');
  await expect(plain.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  expect(await plain.content()).not.toContain('lawyer');

  await call(editor, 'POST', `/articles/${id}/status`, { body: { status: 'unpublished' } });
  await expect.poll(async () => (await ask(history)).status).toBe(410);
});
