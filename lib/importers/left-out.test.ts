import { beforeEach, expect, it } from 'vitest';
import { importFile } from '@/lib/importers/file/mutations';
import { ghost, ghostPostRow } from '@/lib/importers/ghost/test-ghost';
import { Report, type ReportItem } from '@/lib/importers/report';
import { coral, fileOf, rss } from '@/lib/importers/test-exports';
import { attachment, comment, post, wxr } from '@/lib/importers/wxr/test-wxr';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** Whatever of a file does not come in is an item of the report and counted. */

beforeEach(() => resetDatabase());

const twice = 'items that the file has twice';
const file = (id: string) => attachment({ id, attachmentUrl: 'https://old.example/a.pdf' });

it.each<[string, string, string[]]>([
  [
    'WordPress',
    wxr(
      post(),
      post({ title: 'Once more', comments: [comment()] }),
      attachment(),
      attachment({ title: 'Quay' }),
      file('91'),
      post({ id: '12', type: 'nav_menu_item', title: 'Home' }),
      post({ id: '13', type: 'revision', status: 'inherit', title: 'Old' }),
      post({ id: '14', type: 'page', title: 'About', slug: 'about' }),
      post({ id: '14', type: 'page', title: 'About', slug: 'about-2' }),
    ),
    [
      `stories 10 ${twice}`,
      `pictures 90 ${twice}`,
      'items 91 files that are no pictures (texts still link to them)',
      'items 12 menu entries (this site makes its own menus)',
      'items 13 old versions of texts',
      `pages 14 ${twice}`,
    ],
  ],
  [
    'Ghost',
    ghost({
      posts: [ghostPostRow(), ghostPostRow(), ghostPostRow({ uuid: 'p', page: 1 })],
      members: [{ id: 'm1', email: 'a@mail.example', name: 'Ann' }, 7],
    }),
    [
      'members  rows of the table members that cannot be read',
      `stories 4bcae678-0c29-4f70-8395-f63ae5f4fa91 ${twice}`,
    ],
  ],
  [
    'a feed',
    rss.replace('</channel>', '<item><guid>g1</guid></item></channel>'),
    [`stories g1 ${twice}`],
  ],
  [
    'Coral',
    coral.replace('"comments":[', '"comments":[{"body":"x"},null,"c",[],'),
    [
      ...[1, 2, 3, 4].map((row) => `comments row ${row} comments that cannot be read`),
      'comments c3 comments that were rejected there',
      'comments c4 comments under pages that are not here',
    ],
  ],
])('of %s', async (_, text, expected) => {
  await makeStory({ slug: 'the-gate' });
  const items: ReportItem[] = [];
  const report = new Report((item) => items.push(item));
  const now = new Date('2024-01-01T00:00:00Z');
  await importFile({ open: fileOf(text), now, isDryRun: true, report });
  const gone = items.filter(({ outcome }) => outcome === 'leftOut');
  expect(gone.map(({ kind, key, why }) => `${kind} ${key} ${why}`)).toEqual(expected);
  const { counts, leftOut } = report.json(true);
  const { comments, ...rest } = counts;
  const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
  const ofItems = _ === 'Coral' ? { comments } : rest;
  expect(sum(Object.values(ofItems).map((row) => row!.leftOut))).toBe(expected.length);
  expect(sum(leftOut.map(({ count }) => count))).toBe(expected.length);
});
