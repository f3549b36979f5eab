import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { post, wxr } from '@/lib/importers/wxr/test-wxr';
import { expect, test } from './fixtures';

const term = { domain: 'category', slug: 'harbour', name: 'Harbour' };
const sendFile = (name: string, text: string) => ({
  ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) },
});

test('an export comes in by the newsroom: refused, tried, for good, and once more', async ({
  as,
}) => {
  const { page } = await as('ADMIN', { viewport: { width: 390, height: 844 } });
  await page.goto('/admin/settings/import');
  const kind = page.getByLabel('What it is');
  const look = page.getByRole('button', { name: 'See what would become of it' });
  await page.getByLabel('File', { exact: true }).setInputFiles(sendFile('old.json', '{"db":[]}'));
  await kind.selectOption('wxr');
  await page.getByLabel('Address of the old site').fill('https://journey.example');
  await look.click();
  await expect(page.getByText(/was chosen, but the file is JSON/)).toBeVisible();
  await expect(kind).toHaveValue('wxr');
  await expect(page.getByLabel('Address of the old site')).toHaveValue('https://journey.example');

  // A story as long as its words may be, so that the report has something to keep within the page.
  const title = `Ferry ${'and the ferryman of the quay '.repeat(5)}`.trim();
  const item = (n: number, status: string) =>
    post({ id: String(n), slug: `ferry-${n}`, title: `${title} ${n}`, status, terms: [term] });
  const old = wxr(
    ...[1, 2, 3].map((n) => item(n, 'draft')),
    ...[4, 5, 6].map((n) => item(n, 'trash')),
  ).replaceAll('old.example', 'journey.example');
  for (const [round, row] of [
    ['first', ['6', '3', '0', '0', '3']],
    ['second', ['6', '0', '0', '3', '3']],
  ] as const) {
    await page.goto('/admin/settings/import');
    await page.getByLabel('File', { exact: true }).setInputFiles(sendFile('old.xml', old));
    await look.click();
    await expect(page.getByRole('heading', { name: 'What would become of it' })).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole('button', { name: 'Import it' }).click();
    await expect(page.getByRole('heading', { name: 'What became of it' })).toBeVisible({
      timeout: 30_000,
    });
    const stories = page
      .getByRole('region', { name: 'Counts' })
      .getByRole('row', { name: /^stories/ });
    expect(await stories.getByRole('cell').allInnerTexts(), round).toEqual(row);
  }
  await page.getByText('Item by item').click();
  await expect(page.getByText('posts in the bin').last()).toBeVisible();
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, 'scrolls sideways').toBe(0);
  await page.getByRole('button', { name: 'Remove this record' }).click();
  await expect(page).toHaveURL(/\/admin\/settings\/import$/);
});

test('an import that goes on is stopped, says who did so, and goes on with the rest', async ({
  as,
}) => {
  test.slow();
  const { page } = await as('ADMIN', { viewport: { width: 390, height: 844 } });
  const all = 1_500;
  const item = (n: number) =>
    post({ id: String(n), slug: `buoy-${n}`, title: `Buoy ${n}`, status: 'draft', terms: [term] });
  const old = wxr(...Array.from({ length: all }, (_, n) => item(n + 1))).replaceAll(
    'old.example',
    'stopped.example',
  );
  await page.goto('/admin/settings/import');
  await page.getByLabel('File', { exact: true }).setInputFiles(sendFile('buoys.xml', old));
  await page.getByRole('button', { name: 'See what would become of it' }).click();
  await expect(page.getByRole('heading', { name: 'What would become of it' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Import it' }).click();
  await expect(page.getByText(/^stories: \d+ of 1500/)).toBeVisible({ timeout: 60_000 });
  // By the keyboard alone, and asked once.
  await page.getByText('Stop', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Stop it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Stopped' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Stopped by .+, .+\. This is what it had done/)).toBeVisible();
  const cells = async () => {
    const row = page.getByRole('region', { name: 'Counts' }).getByRole('row', { name: /^stories/ });
    return (await row.getByRole('cell').allInnerTexts()).map(Number);
  };
  const [found, made] = await cells();
  expect(made).toBe(found);
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(all);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'What became of it' })).toBeVisible({
    timeout: 120_000,
  });
  expect(await cells()).toEqual([all, all - made!, 0, made, 0]);
});

test('pictures of an import are fetched from the sites that an admin ticks, never from private addresses', async ({
  as,
}) => {
  let asked = 0;
  const server = http.createServer((_, response) => {
    asked++;
    response.end('never sent');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { page } = await as('ADMIN', { viewport: { width: 390, height: 844 } });
  const content = `<p>Lamps.</p><img src="http://127.0.0.1:${port}/lamp.jpg" alt="A lamp"><img src="https://lamps.invalid/lamp.jpg" alt="Another">`;
  const old = wxr(post({ id: '1', slug: 'lamps', title: 'Lamps', content, terms: [term] }));
  await page.goto('/admin/settings/import');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles(sendFile('lamps.xml', old.replaceAll('old.example', 'lamps.example')));
  await page.getByRole('button', { name: 'See what would become of it' }).click();
  await expect(page.getByRole('heading', { name: 'What would become of it' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Import it' }).click();
  await expect(page.getByRole('heading', { name: 'What became of it' })).toBeVisible({
    timeout: 30_000,
  });
  const own = page.getByRole('checkbox', { name: /^127\.0\.0\.1 1 picture$/ });
  await expect(own).not.toBeChecked();
  const fetchThem = page.getByRole('button', { name: 'Fetch pictures' });
  for (const box of await page.getByRole('group').getByRole('checkbox').all()) await box.uncheck();
  await fetchThem.click();
  await expect(page.getByText('Tick at least one site.')).toBeVisible();
  await own.check();
  await fetchThem.click();
  await expect(page.getByRole('heading', { name: 'What became of the pictures' })).toBeVisible({
    timeout: 30_000,
  });
  const row = page.getByRole('region', { name: 'Counts' }).getByRole('row', { name: /^pictures/ });
  const [found, made, , , leftOut] = (await row.getByRole('cell').allInnerTexts()).map(Number);
  expect([made, leftOut]).toEqual([0, found]);
  await expect(page.getByText('1 × The server is not on the open internet.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'The report as JSON' }).click();
  const report = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
    format: string;
    counts: { pictures: { found: number; leftOut: number } };
  };
  expect(report).toMatchObject({ format: 'pictures', counts: { pictures: { found, leftOut } } });
  expect(asked).toBe(0);
  await page.getByRole('button', { name: 'Remove this record' }).click();
  await expect(page).toHaveURL(/\/admin\/settings\/import$/);
  await new Promise<void>((done) => void server.close(() => done()));
});
