import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { db } from '@/lib/db';
import { newsItem, ninjs3, nitf } from '@/lib/wire/test-items';
import { makeToken, makeUser } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { ask } from './wire';

/** A program that sends items in, and does nothing else. */
async function agency() {
  const editor = await makeUser({ role: 'EDITOR' });
  const { secret } = await makeToken({ userId: editor.id, scopes: ['wire:write'] });
  return async (body: string | object, type = 'application/json') => {
    const answer = await ask('/api/v1/wire', {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return {
      status: answer.status,
      body: JSON.parse(answer.text) as {
        items?: { id: number; outcome: string }[];
        detail?: string;
      },
    };
  };
}

test('an item comes, becomes a story, and a kill takes it from readers at once', async ({ as }) => {
  const send = await agency();
  const mark = randomUUID().slice(0, 8);
  const headline = `Board votes ${mark}`;
  const item = ninjs3({ uri: `urn:wire:${mark}`, headlines: [{ role: 'main', value: headline }] });
  const first = await send(item);
  expect([first.status, first.body.items?.[0]?.outcome]).toEqual([201, 'new']);
  expect((await send(item)).status).toBe(200);

  const { page } = await as('EDITOR');
  await page.goto(`/admin/wire?q=${mark}`);
  await page.getByRole('link', { name: headline }).click();
  await expect(page.getByText('No archives.')).toBeVisible();
  await expect(page.getByText('The board voted & left.')).toBeVisible();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations, `${width} px`).toEqual([]);
  }
  await page.getByRole('button', { name: 'Take as draft' }).click();
  await page.waitForURL(/\/admin\/articles\/\d+/);
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  const id = Number(/\d+$/.exec(new URL(page.url()).pathname)![0]);

  await send({ ...item, version: '2', urgency: 1 });
  await page.reload();
  await expect(page.getByText('Coast News has sent a newer version of this story.')).toBeVisible();

  const done = await page.request.post(`/api/v1/articles/${id}/status`, {
    data: { status: 'published' },
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(done.status()).toBe(200);
  const { slug } = await db.story.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  const address = `/article/${encodeURIComponent(slug)}`;
  expect((await ask(address)).status).toBe(200);
  await send({ ...item, version: '3', pubStatus: 'canceled' });
  await expect.poll(async () => (await ask(address)).status).toBe(410);
  await page.goto(`/admin/articles/${id}`);
  await expect(page.getByText('Coast News has called this story back.')).toBeVisible();
});

test('each format is told by its content type, and what is wrong is said', async () => {
  const send = await agency();
  const mark = randomUUID().slice(0, 8);
  const newsml = newsItem({ guid: `tag:${mark}` });
  expect((await send(newsml, 'application/vnd.iptc.g2.newsitem+xml')).status).toBe(201);
  expect((await send(nitf({ id: mark }), 'application/nitf+xml')).status).toBe(201);
  expect((await send(nitf({ id: mark }), 'application/xml')).status).toBe(200);
  const wrong = await send(newsml, 'text/plain');
  expect(wrong.status).toBe(415);
  const bomb = '<!DOCTYPE nitf [<!ENTITY a "a">]><nitf>&a;</nitf>';
  const refused = await send(bomb, 'application/xml');
  expect([refused.status, refused.body.detail]).toEqual([
    422,
    expect.stringContaining('declares a document type of its own'),
  ]);
});

test('the queue goes by keys, and without a script', async ({ as }) => {
  const send = await agency();
  const mark = randomUUID().slice(0, 8);
  for (const n of [1, 2])
    await send(ninjs3({ uri: `urn:${mark}:${n}`, headlines: [{ value: `Item ${n} ${mark}` }] }));
  const { page } = await as('AUTHOR');
  await page.goto(`/admin/wire?q=${mark}`);
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: `Item 1 ${mark}` })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('x');
  await expect(page.getByRole('link', { name: `Item 1 ${mark}` })).toBeHidden();

  const { page: plain } = await as('AUTHOR', { javaScriptEnabled: false });
  await plain.goto(`/admin/wire?q=${mark}`);
  await plain.getByRole('button', { name: 'Take as draft' }).click();
  await expect(plain).toHaveURL(/\/admin\/articles\/\d+/);
});
