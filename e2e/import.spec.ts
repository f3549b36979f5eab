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
  await page.getByLabel('File').setInputFiles(sendFile('old.json', '{"db":[]}'));
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
    await page.getByLabel('File').setInputFiles(sendFile('old.xml', old));
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
