import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import { ghost, ghostPostRow } from '@/lib/importers/ghost/test-ghost';
import { Report, type ReportJson } from '@/lib/importers/report';
import { fileOf } from '@/lib/importers/test-exports';
import { attachment, post, wxr } from '@/lib/importers/wxr/test-wxr';
import { makeAuthor } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** What is said of pictures and authors, where it is changed on the old site once they are here. */

beforeEach(() => resetDatabase());

const now = new Date('2024-01-01T00:00:00Z');
async function bring(text: string, isDryRun = false): Promise<Omit<ReportJson, 'isDryRun'>> {
  const report = new Report();
  await importFile({ open: fileOf(text), now, isDryRun, report, site: 'https://old.example' });
  const { isDryRun: _isDryRun, ...json } = report.json(isDryRun);
  return json;
}
/** What a trial foretells, which the run then does. */
async function foretold(text: string) {
  const trial = await bring(text, true);
  const done = await bring(text);
  expect(trial).toEqual(done);
  return done;
}
const words = async () => ({
  pictures: (await db.media.findMany({ orderBy: { id: 'asc' } })).map(
    ({ alt, caption, version }) => `${alt}, ${caption}, ${version}`,
  ),
  authors: (await db.authorProfile.findMany({ orderBy: { id: 'asc' } })).map(
    ({ name, bio, version }) => `${name}, ${bio}, ${version}`,
  ),
});
const said = (alt: string, excerpt: string) => ({
  ...{ excerpt, meta: [{ key: '_wp_attachment_image_alt', value: alt }] },
});
const paper = (alt: string, caption: string, name = 'Agnete Roe') =>
  wxr(post(), attachment(said(alt, caption))).replace('Agnete Roe', name);

it('follows WordPress, with and without a change in a story', async () => {
  await bring(paper('A quay', 'The quay.'));
  const later = paper('A pier', 'The pier.', 'Agnete Lund');
  const { counts } = await foretold(later);
  expect(counts).toMatchObject({
    stories: { found: 1, skipped: 1 },
    pictures: { found: 1, updated: 1 },
    authors: { found: 1, updated: 1 },
  });
  const after = { pictures: ['A pier, The pier., 2'], authors: ['Agnete Lund, , 2'] };
  expect(await words()).toEqual(after);
  const again = await bring(later);
  expect(again.counts.pictures).toMatchObject({ updated: 0, skipped: 1 });
  expect(again.counts.authors).toBeUndefined();
  // Its own changes keep it from following no further; and with a story that was changed, each counts once.
  const third = paper('A mole', '', 'Agnete Berg').replace('Words.', 'Other words.');
  expect((await foretold(third)).counts).toMatchObject({
    stories: { found: 1, updated: 1 },
    pictures: { found: 1, updated: 1 },
    authors: { found: 1, updated: 1 },
  });
  expect(await words()).toEqual({ pictures: ['A mole, , 3'], authors: ['Agnete Berg, , 3'] });
});

it('leaves what was edited here, and says so each time', async () => {
  await bring(paper('A quay', 'The quay.'));
  const version = { increment: 1 };
  await db.media.updateMany({ data: { alt: 'Ours', version } });
  await db.authorProfile.updateMany({ data: { bio: 'Ours', version } });
  for (let run = 0; run < 2; run++) {
    const { counts, notes } = await foretold(paper('A pier', 'The pier.', 'Agnete Lund'));
    expect(counts.pictures).toMatchObject({ updated: 0, skipped: 1 });
    expect(notes.map(({ what }) => what)).toEqual([
      'words of pictures changed on the old site that were edited here since: they stay',
      'authors changed on the old site that were edited here since: they stay',
    ]);
  }
  expect(await words()).toEqual({
    pictures: ['Ours, The quay., 2'],
    authors: ['Agnete Roe, Ours, 2'],
  });
});

it('renames nobody who was here before, nor one whom two logins mean, nor by a login', async () => {
  await makeAuthor({ name: 'Agnete Roe' });
  await bring(paper('A quay', ''));
  await bring(paper('A quay', '', 'Agnete Lund'));
  expect((await words()).authors).toEqual(['Agnete Roe, , 1']);

  await resetDatabase();
  const two = wxr(post(), post({ id: '11', slug: 'b', creator: 'lund' })).replace(
    '<wp:author>',
    '<wp:author><wp:author_login>lund</wp:author_login><wp:author_display_name>Agnete Roe</wp:author_display_name></wp:author><wp:author>',
  );
  await bring(two);
  await bring(two.replace('Agnete Roe', 'Bo Lund'));
  expect((await words()).authors).toEqual(['Agnete Roe, , 1']);

  await resetDatabase();
  await bring(paper('A quay', ''));
  await bring(paper('A quay', '').replace(/<wp:author>.*<\/wp:author>/, ''));
  expect((await words()).authors).toEqual(['Agnete Roe, , 1']);
});

it('takes what an earlier version brought in for its own where it is the same there', async () => {
  await bring(paper('A quay', ''));
  await db.importedItem.updateMany({ where: { kind: 'author' }, data: { hash: '' } });
  await bring(paper('A quay', ''));
  await bring(paper('A quay', '', 'Agnete Lund'));
  expect((await words()).authors).toEqual(['Agnete Lund, , 2']);
});

it('follows Ghost', async () => {
  const site = (caption: string, bio: string) =>
    ghost({
      posts: [
        ghostPostRow({
          feature_image: 'https://old.example/q.jpg',
          feature_image_caption: caption,
        }),
      ],
    }).replace('Writes.', bio);
  await bring(site('The quay.', 'Writes.'));
  // As an earlier version remembered it.
  await db.importedItem.updateMany({ where: { kind: 'picture' }, data: { hash: '' } });
  const { counts } = await foretold(site('The pier.', 'Wrote.'));
  expect([counts.pictures, counts.authors]).toMatchObject([{ updated: 1 }, { updated: 1 }]);
  expect(await words()).toEqual({
    pictures: [', The pier., 2'],
    authors: ['Joe Bloggs, Wrote., 2'],
  });
});
