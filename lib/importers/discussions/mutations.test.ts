import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import { Report, type ReportJson } from '@/lib/importers/report';
import { fileOf } from '@/lib/importers/test-exports';
import { comment, post, wxr } from '@/lib/importers/wxr/test-wxr';
import type { WxrComment } from '@/lib/importers/wxr/schema';
import { decideComment } from '@/lib/moderation/mutations';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** What is changed in comments on the old site, once they are here. */

beforeEach(() => resetDatabase());

const now = new Date('2024-01-01T00:00:00Z');
async function bring(text: string, isDryRun = false): Promise<ReportJson> {
  const report = new Report();
  await importFile({ open: fileOf(text), now, isDryRun, report });
  return report.json(isDryRun);
}
/** What a trial foretells, which the run then does. */
async function foretold(text: string) {
  const { isDryRun: _trial, ...trial } = await bring(text, true);
  const { isDryRun: _run, ...done } = await bring(text);
  expect(trial).toEqual(done);
  return done;
}
const states = async () => {
  const rows = await db.comment.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ body, status, revision }) => `${body} ${status} ${revision}`);
};
async function decideHere(body: string, decision: 'reject' | 'approve') {
  const actor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
  const { id, version } = await db.comment.findFirstOrThrow({ where: { body } });
  await decideComment(actor, id, { decision, reason: 'spam', version }, now);
}
const story = (...comments: Partial<WxrComment>[]) =>
  wxr(post({ comments: comments.map(comment) }));

it('follows them where nobody has decided on or edited them here', async () => {
  await bring(
    story(
      ...[
        { id: '1', content: 'Frist' },
        { id: '2', content: 'Held', approved: '0' },
      ],
      ...[
        { id: '3', content: 'Same' },
        { id: '4', content: 'Buy' },
        { id: '5', content: 'Rude' },
      ],
    ),
  );
  await decideHere('Rude', 'reject');
  const later = story(
    ...[
      { id: '1', content: 'First' },
      { id: '2', content: 'Held' },
    ],
    ...[
      { id: '3', content: 'Same' },
      { id: '4', content: 'Buy', approved: 'spam' },
    ],
    { id: '5', content: 'Kind' },
  );
  const { counts, notes, leftOut } = await foretold(later);
  expect(counts.comments).toEqual({ found: 5, created: 0, updated: 3, skipped: 2, leftOut: 0 });
  expect(leftOut).toEqual([]);
  expect(notes.map(({ what, count }) => `${count} ${what}`)).toEqual([
    '1 comments that were taken down on the old site, and so are not seen here either',
    '1 comments changed on the old site that were decided on or edited here since: they stay',
  ]);
  const after = [
    'First APPROVED 2',
    'Held APPROVED 1',
    'Same APPROVED 1',
    'Buy SPAM 1',
    'Rude REJECTED 1',
  ];
  expect(await states()).toEqual(after);
  const revisions = await db.commentRevision.findMany({ where: { revision: 2 } });
  expect(revisions.map(({ body }) => body)).toEqual(['First']);
  const decisions = await db.decision.findMany({ orderBy: { id: 'asc' } });
  expect(decisions.map((one) => `${one.phase} ${one.fromStatus} ${one.toStatus}`)).toEqual([
    'null APPROVED REJECTED',
    ...['import APPROVED APPROVED', 'import PENDING APPROVED', 'import APPROVED SPAM'],
  ]);
  const first = await db.comment.findFirstOrThrow({ where: { body: 'First' } });
  expect([first.editedAt !== null, first.version]).toEqual([true, 2]);
  // Once more, and then what was taken for spam is not.
  expect((await bring(later)).counts.comments).toMatchObject({
    updated: 0,
    skipped: 4,
    leftOut: 1,
  });
  await foretold(later.replace('<wp:comment_approved>spam', '<wp:comment_approved>1'));
  expect(await states()).toEqual(after.with(3, 'Buy APPROVED 1'));
});

it('sees it also in what an earlier version had brought in without a mark of its words', async () => {
  await bring(story({ id: '1', content: 'Frist' }, { id: '2', content: 'Rude' }, { id: '3' }));
  await decideHere('Rude', 'reject');
  await db.importedItem.updateMany({ where: { kind: 'comment' }, data: { hash: '' } });
  const later = story({ id: '1', content: 'First' }, { id: '2', content: 'Kind' }, { id: '3' });
  const { counts, notes } = await foretold(later);
  expect(counts.comments).toMatchObject({ updated: 1, skipped: 2 });
  expect(notes).toEqual([]);
  expect(await states()).toEqual(['First APPROVED 2', 'Rude REJECTED 1', 'Aye. APPROVED 1']);
  expect(await db.importedItem.count({ where: { kind: 'comment', hash: '' } })).toBe(0);
});

const address = 'https://old.example/2013/the-gate/';
const disqus = (...posts: [id: string, message: string, more?: string][]) =>
  `<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"><link>${address}</link></thread>${posts
    .map(
      ([id, message, more = '']) =>
        `<post dsq:id="${id}"><message>${message}</message><createdAt>2013-01-06T09:00:00Z</createdAt><author><name>Ann</name></author><thread dsq:id="1"/>${more}</post>`,
    )
    .join('')}</disqus>`;
const coral = (...said: [id: string, body: string, status?: string][]) =>
  JSON.stringify({
    comments: said.map(([id, body, status = 'APPROVED']) => ({
      id,
      body,
      status,
      storyURL: address,
    })),
  });

it.each([
  [
    'Disqus',
    disqus(['1', 'Frist'], ['2', 'Buy'], ['3', 'Rude'], ['4', 'Mine'], ['5', 'Same']),
    disqus(
      ['1', 'First'],
      ['2', 'Buy', '<isSpam>true</isSpam>'],
      ['3', 'Kind'],
      ['4', 'Mine', '<isDeleted>true</isDeleted>'],
      ...([
        ['5', 'Same'],
        ['5', 'Twice'],
      ] as [string, string][]),
    ),
  ],
  [
    'Coral',
    coral(['1', 'Frist'], ['2', 'Buy'], ['3', 'Rude'], ['4', 'Mine'], ['5', 'Same']),
    coral(
      ...([
        ['1', 'First'],
        ['2', 'Buy', 'SPAM'],
        ['3', 'Kind'],
      ] as [string, string][]),
      ...([
        ['4', 'Mine', 'REJECTED'],
        ['5', 'Same'],
        ['5', 'Twice'],
      ] as [string, string][]),
    ),
  ],
])('does the same for %s', async (_, before, after) => {
  await makeStory({ slug: 'the-gate' });
  await bring(before);
  await decideHere('Rude', 'reject');
  const { counts, leftOut, notes } = await foretold(after);
  expect(counts.comments).toEqual({ found: 6, created: 0, updated: 3, skipped: 2, leftOut: 1 });
  expect(leftOut).toEqual([
    { why: 'comments that the file has twice', count: 1, examples: expect.anything() as string[] },
  ]);
  expect(notes.map(({ count }) => count)).toEqual([2, 1]);
  const there = [
    'First APPROVED 2',
    'Buy SPAM 1',
    'Rude REJECTED 1',
    'Mine REJECTED 1',
    'Same APPROVED 1',
  ];
  expect(await states()).toEqual(there);
  const again = await bring(after);
  expect(again.counts.comments).toMatchObject({ updated: 0, skipped: 3, leftOut: 3 });
  expect(await states()).toEqual(there);
});
