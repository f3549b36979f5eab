import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask, call } from './wire';

const unique = () => randomUUID().slice(0, 8);
const led = async (path: string) => {
  const { status, headers } = await ask(path);
  return [status, headers.location];
};
const story = (headline: string, more: object = {}) => ({
  body: { headline, section: 'harbour', bodyHtml: '<p>The wind rose at noon.</p>', ...more },
});
type Saved = { id: number; slug: string; version: number };

test('an editor leads an old address on, changes it and takes it away; each holds at once', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  const old = `/2019/05/${unique()}`;
  expect(await led(old)).toEqual([404, undefined]);
  await page.goto('/admin/redirects');
  await page.getByLabel('Old address').fill(`https://old.example${old}/`);
  await page.getByLabel('Leads to').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Add the redirect' }).click();
  await expect(page.getByText('A path such as /article/new-story')).toBeVisible();
  await expect(page.getByLabel('Old address')).toHaveValue(`https://old.example${old}/`);
  await page.getByLabel('Leads to').fill('/latest');
  await page.getByRole('button', { name: 'Add the redirect' }).click();
  await expect(page.getByText(`${old} leads to /latest now.`)).toBeVisible();
  await expect.poll(() => led(`${old}?page=2`)).toEqual([308, '/latest?page=2']);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`/admin/redirects?q=${old}`);
  await page.getByRole('link', { name: `Change the redirect from ${old}` }).click();
  await page.getByLabel('Leads to').fill('/corrections');
  await page.getByLabel('How').selectOption('307');
  await page.getByRole('button', { name: 'Save the redirect' }).click();
  await expect(page.getByRole('row', { name: old })).toContainText('for now (307)');
  await expect.poll(() => led(old)).toEqual([307, '/corrections']);

  await page.getByRole('button', { name: `Delete the redirect from ${old}` }).click();
  await expect(page.getByRole('row', { name: old })).toHaveCount(0);
  await expect.poll(() => led(old)).toEqual([404, undefined]);
});

test('a list is looked at before it is written, without a script as well', async ({ as }) => {
  const { page } = await as('EDITOR', { javaScriptEnabled: false });
  const [a, b] = [`/list/${unique()}`, `/list/${unique()}`];
  await page.goto('/admin/redirects/import');
  await page.getByLabel('Or lines').fill(`source,target\n${a},/latest\n${b},ftp://x/\n`);
  await page.getByRole('button', { name: 'See what would become of it' }).click();
  await expect(page.getByText('1 new, 0 changed, 0 there already, 1 left out.')).toBeVisible();
  await expect(page.getByRole('row', { name: b })).toContainText('3');
  expect(await led(a)).toEqual([404, undefined]);
  await page.getByRole('button', { name: 'Write 1 redirect' }).click();
  await expect(page.getByText('The list is in.')).toBeVisible();
  await expect.poll(() => led(a)).toEqual([308, '/latest']);
});

test('what readers miss is one click from a redirect, or set aside', async ({ as }) => {
  const { page } = await as('EDITOR');
  const [missed, noise] = [`/missed/${unique()}`, `/missed/${unique()}`];
  await db.missedAddress.createMany({
    data: [
      { path: missed, hits: 1_000_000, fromHost: 'forum.example' },
      { path: noise, hits: 1_000_000 },
    ],
  });
  await page.goto('/admin/redirects/missed');
  await expect(page.getByRole('row', { name: missed })).toContainText('forum.example');
  await page.getByRole('button', { name: `Ignore ${noise}` }).click();
  await expect(page.getByRole('row', { name: noise })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: `Redirect ${missed}` }).click();
  await expect(page.getByLabel('Old address')).toHaveValue(missed);
  await page.getByLabel('Leads to').fill('/latest');
  await page.getByRole('button', { name: 'Add the redirect' }).click();
  await expect.poll(() => led(missed)).toEqual([308, '/latest']);
  await page.goto('/admin/redirects/missed');
  await expect(page.getByRole('row', { name: missed })).toHaveCount(0);
  await db.missedAddress.deleteMany({ where: { path: noise } });
});

test('an address of a story: two drafts wish for it, the first that goes out has it, and it leaves a redirect', async ({
  as,
}) => {
  const editor = await makeUser({ role: 'EDITOR' });
  const [slug, next] = [`gale-${unique()}`, `storm-${unique()}`];
  const first = await call<Saved>(editor, 'POST', '/articles', story('One', { slug }));
  const second = await call<Saved>(editor, 'POST', '/articles', story('Two', { slug }));
  expect([first.body.slug, second.body.slug]).toEqual([slug, `${slug}-2`]);
  // The question before the publication knows which one it will be.
  const { page } = await as(editor);
  await page.goto(`/admin/articles/${second.body.id}`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Publish this story?' });
  await expect(question.getByText('Its address:')).toHaveText(
    new RegExp(`^Its address: https?://[^/]+/article/${slug}$`),
  );
  await question.getByRole('button', { name: 'Not now' }).click();
  const publish = (id: number) =>
    call<Saved>(editor, 'POST', `/articles/${id}/status`, { body: { status: 'published' } });
  const out = await publish(second.body.id);
  expect(out.body.slug).toBe(slug);
  await expect.poll(() => led(`/article/${slug}`)).toEqual([200, undefined]);

  const body = { version: out.body.version, slug: next };
  await call(editor, 'PATCH', `/articles/${second.body.id}`, { body });
  await expect
    .poll(() => led(`/article/${slug}?sort=newest`))
    .toEqual([308, `/article/${next}?sort=newest`]);

  // A new story that takes the old address wins, once readers have it.
  const third = await call<Saved>(editor, 'POST', '/articles', story('Three', { slug }));
  expect((await led(`/article/${slug}`))[0]).toBe(308);
  await publish(third.body.id);
  await expect.poll(() => led(`/article/${slug}`)).toEqual([200, undefined]);
});
