import { beforeEach, describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/articles/document';
import { documentHtml } from '@/lib/articles/to-html';
import { db } from '@/lib/db';
import { Report } from '@/lib/importers/report';
import { atom, coral, disqus, exports, fileOf, rss } from '@/lib/importers/test-exports';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { detect, importFile } from './mutations';

const now = new Date('2024-01-01T00:00:00Z');
const run = async (text: string, isDryRun = false) => {
  const report = new Report();
  await importFile({ open: fileOf(text), now, isDryRun, report });
  return report.json(isDryRun);
};
beforeEach(() => resetDatabase());

it.each(Object.entries(exports))('knows %s by its beginning', async (format, text) =>
  expect(await detect(fileOf(text))).toBe(format),
);

const comments = () =>
  db.comment.findMany({
    orderBy: { id: 'asc' },
    select: { guestName: true, body: true, status: true, depth: true, createdAt: true },
  });

describe('comments of another system', () => {
  it('come in under the story that stood at their address: Disqus', async () => {
    const { id } = await makeStory({ slug: 'gate' });
    await db.redirect.create({
      data: { source: '/2013/01/the-gate?utm=1', target: '/article/gate', status: 308 },
    });
    const trial = await run(disqus, true);
    expect(await db.comment.count()).toBe(0);
    const report = await run(disqus);
    expect(report.counts).toEqual({
      comments: { found: 4, created: 2, updated: 0, skipped: 0, leftOut: 2 },
    });
    expect(trial.counts).toEqual(report.counts);
    expect(await comments()).toMatchObject([
      { guestName: 'Ann', body: 'First & best', status: 'APPROVED', depth: 0 },
      { guestName: 'Ben', body: 'Reply', status: 'APPROVED', depth: 1 },
    ]);
    expect(await db.comment.count({ where: { storyId: id } })).toBe(2);
    expect((await run(disqus)).counts.comments).toMatchObject({ created: 0, skipped: 2 });
  });

  it('come in with what waited there: Coral', async () => {
    await makeStory({ slug: 'the-gate' });
    const report = await run(coral);
    expect(report.counts.comments).toMatchObject({ found: 4, created: 2, leftOut: 2 });
    expect(await comments()).toEqual([
      {
        ...{ guestName: 'ann', body: 'Words of c1', status: 'APPROVED', depth: 0 },
        createdAt: new Date('2020-02-02T10:00:00Z'),
      },
      {
        ...{ guestName: 'ann', body: 'Words of c2', status: 'PENDING', depth: 1 },
        createdAt: new Date('2020-02-02T11:00:00Z'),
      },
    ]);
    const lines = ['c5', 'c6'].map((id) =>
      JSON.stringify({ id, storyURL: '/the-gate', body: 'Aye', author: { username: 'Bo' } }),
    );
    expect((await run(lines.join('\n'))).counts.comments).toMatchObject({ created: 2 });
  });
});

describe('feeds', () => {
  it('are drafts that name where they come from', async () => {
    expect((await run(rss)).counts.stories).toMatchObject({ found: 2, created: 2 });
    const [first, second] = await db.story.findMany({
      orderBy: { id: 'asc' },
      include: { authors: { include: { author: true } }, topics: { include: { topic: true } } },
    });
    expect(first).toMatchObject({
      ...{ status: 'DRAFT', headline: 'Tom & Ann sail', standfirst: 'Sum.', language: 'da-DK' },
      ...{ sourceOrganisation: 'The Other & Co', sourceUrl: 'https://other.example/1' },
      authors: [{ author: { name: 'Agnete Roe' } }],
      topics: [{ topic: { name: 'Harbour' } }],
    });
    expect(documentHtml(first!.body as DocNode)).toBe(
      '<p>Words <a href="https://other.example/x" rel="noopener">here</a>.</p>',
    );
    expect(second!.bodyText).toBe('Bold');
    expect((await run(rss)).counts.stories).toMatchObject({ created: 0, skipped: 2 });
  });

  it('may be Atom', async () => {
    await run(atom);
    const story = await db.story.findFirstOrThrow();
    expect([story.headline, story.bodyText]).toEqual(['A < B', 'One two three']);
  });
});

describe('how far it is', () => {
  const table = `id,body,status,storyURL
c1,One,APPROVED,https://old.example/gate
c2,Two,APPROVED,https://old.example/gate
`;
  /** What is told last of each step. */
  const last = async (text: string, size?: number) => {
    const steps = new Map<string, string>();
    await importFile({
      ...{ open: fileOf(text), now, isDryRun: true, report: new Report() },
      ...(size !== undefined && { size }),
      progress: (step, done, of) => void steps.set(step, `${done} of ${of}`),
    });
    return Object.fromEntries(steps);
  };

  it.each<[string, string, Record<string, string>]>([
    ['wxr', exports.wxr, { 'reading (kB)': '5 of 5', stories: '2 of 2', pictures: '1 of 1' }],
    ['ghost', exports.ghost, { 'reading (kB)': '2 of 2', 'reading posts (kB)': '2 of 2' }],
    ['disqus', disqus, { 'reading (kB)': '2 of 2', comments: '4 of 4' }],
    ['coral', coral, { 'reading (kB)': '1 of 1', comments: '4 of 4' }],
    ['a table of coral', table, { 'reading (kB)': '1 of 1', comments: '2 of 2' }],
    ['a feed', rss, { 'reading (kB)': '1 of 1', stories: '2 of 2' }],
  ])('has an end from the first reading on: %s', async (_, text, expected) => {
    await makeStory({ slug: 'gate' });
    expect(await last(text, Buffer.byteLength(text))).toMatchObject(expected);
  });

  it('is told by what was read where nobody knows how much there is', async () => {
    expect(await last(rss)).toMatchObject({ 'reading (kB)': '1 of null' });
  });
});
