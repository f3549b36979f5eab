import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import { Report } from '@/lib/importers/report';
import { fileOf } from '@/lib/importers/test-exports';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** Comments in the shapes that other systems, their databases and their programs have for them. */

const page = 'https://old.example/2013/the-gate/';

beforeEach(async () => {
  await resetDatabase();
  await makeStory({ slug: 'the-gate' });
});

async function bring(file: unknown) {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const now = new Date('2024-01-01T00:00:00Z');
  await importFile({ open: fileOf(text), now, isDryRun: false, report: new Report() });
  const rows = await db.comment.findMany({
    orderBy: { id: 'asc' },
    select: { guestName: true, body: true, createdAt: true, parent: { select: { body: true } } },
  });
  return rows.map(({ guestName, body, createdAt, parent }) => [
    ...[guestName, body, createdAt.toISOString().slice(0, 10), parent?.body ?? null],
  ]);
}

const lines = (...values: object[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('Coral', () => {
  const at = { $date: { $numberLong: '1609459200000' } };
  const said = (id: string, more: object = {}) => ({
    ...{ _id: { $oid: `5f${id}` }, tenantID: 't', id, storyID: 's1', authorID: 'u1' },
    ...{ status: 'NONE', revisions: [{ body: `<div>Words of ${id}</div>` }], createdAt: at },
    ...more,
  });
  const story = { tenantID: 't', id: 's1', url: page, metadata: { title: 'The gate' } };
  const user = { tenantID: 't', id: 'u1', username: 'ann', role: 'COMMENTER' };
  const both = [
    ['ann', 'Words of a', '2021-01-01', null],
    ['ann', 'Words of b', '2021-01-01', 'Words of a'],
  ];

  it('the lists of its database in one file of lines, replies first', async () => {
    expect(await bring(lines(said('b', { parentID: 'a' }), said('a'), user, story))).toEqual(both);
  });

  it('the same as one list', async () => {
    expect(await bring([said('a'), story, said('b', { parentID: 'a' }), user])).toEqual(both);
  });

  it('an answer of its API', async () => {
    const node = (id: string, more: object) => ({
      node: {
        ...{ id, body: `Words of ${id}`, status: 'APPROVED', story: { id: 's1', url: page } },
        ...{ createdAt: '2021-01-01T00:00:00.000Z', author: { username: 'ann' }, ...more },
      },
    });
    const edges = [node('a', { parent: null }), node('b', { parent: { id: 'a' } })];
    expect(await bring({ data: { comments: { edges } } })).toEqual(both);
  });

  it.each(['8640000000000000', '-100000000000000'])(
    'a moment that no calendar has: %s',
    async ($numberLong) => {
      const comment = said('a', { createdAt: { $date: { $numberLong } } });
      expect(await bring(lines(story, user, comment))).toEqual([
        ['ann', 'Words of a', '2024-01-01', null],
      ]);
    },
  );

  it('what the database refuses is left out with its code, and what answers it hangs above', async () => {
    const other = { ...story, id: 's2', url: 'https://old.example/other' };
    const { id } = await makeStory({ slug: 'other' });
    const report = new Report();
    await importFile({
      open: fileOf(
        lines(
          ...[story, other, user, said('a'), said('b', { storyID: 's2' })],
          ...[said('c', { storyID: 's2' }), said('d', { parentID: 'c' })],
        ),
      ),
      ...{ now: new Date('2024-01-01T00:00:00Z'), isDryRun: false, report },
      // Somebody deletes the story while its comments come in.
      progress: async (_, done) => {
        if (done === 3) await db.story.delete({ where: { id }, select: { id: true } });
      },
    });
    expect(await db.comment.findMany({ select: { body: true }, orderBy: { id: 'asc' } })).toEqual([
      { body: 'Words of a' },
      { body: 'Words of d' },
    ]);
    const { counts, leftOut } = report.json(false);
    expect(counts.comments).toMatchObject({ found: 4, created: 3, leftOut: 1 });
    expect(leftOut).toEqual([
      { why: 'comments that the database refuses (23503)', count: 1, examples: ['ann'] },
    ]);
  });

  it('what is no comment among the comments ends nothing', async () => {
    const file = { comments: [null, 'x', said('a')], stories: [story], users: [user, null] };
    expect(await bring(file)).toEqual([['ann', 'Words of a', '2021-01-01', null]]);
  });

  it('a page whose address is its number, a comment that is counted, and no parent in words', async () => {
    const comment = { ...said('a'), id: 7, storyID: page, parentID: '', authorID: 'gone' };
    expect(await bring(lines(comment))).toEqual([['Anonymous', 'Words of a', '2021-01-01', null]]);
  });
});

describe('Disqus', () => {
  const export_ = (...posts: string[]) =>
    `<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"><link>${page}</link></thread>${posts.join('')}</disqus>`;
  const said = (id: string, message: string, more = '') =>
    `<post dsq:id="${id}"><message><![CDATA[${message}]]></message><createdAt>2013-01-06T09:00:00Z</createdAt><author><name>Ann</name></author><thread dsq:id="1"/>${more}</post>`;

  it('a reply that stands before what it answers', async () => {
    const reply = said('2', '<p>Reply</p>', '<parent dsq:id="1"/>');
    expect(await bring(export_(reply, said('1', '<p>First</p>')))).toEqual([
      ['Ann', 'First', '2013-01-06', null],
      ['Ann', 'Reply', '2013-01-06', 'First'],
    ]);
  });

  it('two runs of one file at once bring each comment in once', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => said(`${i}`, `<p>Comment ${i}</p>`));
    const file = export_(...texts);
    const now = new Date('2024-01-01T00:00:00Z');
    const runs = [new Report(), new Report()].map(async (report) => {
      await importFile({ open: fileOf(file), now, isDryRun: false, report });
      return report.of('comments', 'created') + report.of('comments', 'skipped');
    });
    expect(await Promise.all(runs)).toEqual([20, 20]);
    expect(await db.comment.count()).toBe(20);
  });

  const thread = (link: string, id: string) => (text: string) =>
    text.replace(`<link>${page}</link>`, `<id>${id}</id><link>${link}</link>`);
  it.each([
    ['its address', 'https://elsewhere.example/gone/', page],
    ['its path', '', '/2013/the-gate/'],
    ['its name', 'https://elsewhere.example/gone/', 'the-gate'],
    ['its number, in the address', 'https://old.example/?p=10', ''],
    ['its number, on the site’s other name', 'http://www.old.example/?p=10', ''],
    [
      'its number, as WordPress writes it',
      'https://old.example/gone/',
      '10 http://old.example/?p=10',
    ],
  ])('a page by %s', async (_, link, id) => {
    const story = await db.story.findFirstOrThrow();
    await db.importedItem.create({
      data: {
        ...{ source: 'https://old.example', kind: 'story', externalId: '10' },
        ...{ localId: story.id, hash: '' },
      },
    });
    const comments = await bring(thread(link, id)(export_(said('1', '<p>First</p>'))));
    expect(comments).toEqual([['Ann', 'First', '2013-01-06', null]]);
  });

  it('nobody’s number leads nowhere', async () => {
    const text = thread('https://old.example/?p=10', '')(export_(said('1', '<p>First</p>')));
    expect(await bring(text)).toEqual([]);
  });

  it('links that lead over Disqus, and who is spoken to', async () => {
    const message =
      '<p>@ben:disqus see <a href="https://disq.us/url?url=https%3A%2F%2Fx.example%2Fa%3Fb%3D1%3Aq_zxVmc5Ckx&amp;cuid=1">this</a></p>';
    expect(await bring(export_(said('1', message)))).toEqual([
      ['Ann', '@ben see this (https://x.example/a?b=1)', '2013-01-06', null],
    ]);
  });
});
