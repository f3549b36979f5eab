import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { isoOf } from '@/lib/importers/coral/table';
import { importFile } from '@/lib/importers/file/mutations';
import { Report } from '@/lib/importers/report';
import { fileOf } from '@/lib/importers/test-exports';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** Comments in each of the shapes in which Coral and Talk give them away. */

const page = 'https://old.example/2013/the-gate/';

beforeEach(async () => {
  await resetDatabase();
  await makeStory({ slug: 'the-gate' });
});

async function bring(file: string) {
  const report = new Report();
  const now = new Date('2024-01-01T00:00:00Z');
  await importFile({ open: fileOf(file), now, isDryRun: false, report });
  const { leftOut, notes } = report.json(false);
  const rows = await db.comment.findMany({
    orderBy: { id: 'asc' },
    include: { parent: { select: { body: true } } },
  });
  return {
    comments: rows.map(({ guestName, body, status, createdAt, parent }) => [
      ...[guestName, body, status, createdAt.toISOString().slice(0, 16), parent?.body ?? null],
    ]),
    leftOut: leftOut.map(({ why, count }) => `${count} ${why}`),
    notes: notes.map(({ what, count }) => `${count} ${what}`),
  };
}
const lines = (...values: object[]) => values.map((value) => JSON.stringify(value)).join('\n');

const time = '2021-03-04T05:06:07.000Z';
const said = (id: string, more: object = {}) => ({
  ...{ _id: { $oid: `60${id}` }, tenantID: 't', siteID: 'w', id, storyID: 's1', authorID: 'u1' },
  ...{ status: 'NONE', initialStatus: 'NONE', ancestorIDs: [], childIDs: [], actionCounts: {} },
  ...{ tags: [], childCount: 0, createdAt: { $date: time } },
  revisions: [
    { id: `${id}-1`, body: '<div>Before.</div>', actionCounts: {}, createdAt: { $date: time } },
    { id: `${id}-2`, body: `<div>Words of ${id}</div>`, actionCounts: {} },
  ],
  ...more,
});
const story = { _id: { $oid: '61' }, tenantID: 't', id: 's1', url: page, settings: {} };
const user = { _id: { $oid: '62' }, tenantID: 't', id: 'u1', username: 'ann', role: 'COMMENTER' };

describe('the lists of its database', () => {
  it('by what is decided on each, with its marks and what was sent with it', async () => {
    const media = { type: 'giphy', url: 'https://media.example/wave.gif' };
    const got = await bring(
      lines(
        story,
        user,
        said('a', { status: 'APPROVED', tags: [{ type: 'FEATURED', createdAt: { $date: time } }] }),
        said('b', { status: 'PREMOD', tags: [{ type: 'STAFF' }] }),
        said('c', { status: 'SYSTEM_WITHHELD', revisions: [{ body: '', media }] }),
        said('d', { status: 'REJECTED' }),
        said('e', { authorID: null, revisions: [], deletedAt: { $date: time } }),
        said('f', { parentID: 'd', ancestorIDs: ['d', 'a'] }),
        said('g', { parentID: 'a', authorID: 'u2' }),
        // What else lies in the same folder.
        { id: 'u2', tenantID: 't', profiles: [], role: 'COMMENTER' },
        { id: 'x1', tenantID: 't', actionType: 'FLAG', commentID: 'a', storyID: 's1' },
        { id: 'w', tenantID: 't', name: 'The Gate', allowedOrigins: [page] },
      ),
    );
    expect(got.comments).toEqual([
      ['ann', 'Words of a', 'APPROVED', '2021-03-04T05:06', null],
      ['ann', 'Words of b', 'PENDING', '2021-03-04T05:06', null],
      ['ann', 'https://media.example/wave.gif', 'PENDING', '2021-03-04T05:06', null],
      ['ann', 'Words of f', 'APPROVED', '2021-03-04T05:06', null],
      ['Anonymous', 'Words of g', 'APPROVED', '2021-03-04T05:06', 'Words of a'],
    ]);
    expect(got.leftOut.sort()).toEqual([
      '1 comments that were deleted there',
      '1 comments that were rejected there',
    ]);
    expect(got.notes.sort()).toEqual([
      '1 comments of the newsroom, which stand here without its mark',
      '1 comments that were featured there: recommend them again',
      '2 what is no comment, story or person is not looked at',
    ]);
  });

  it('of Talk, whose texts are what was typed', async () => {
    const talk = (id: string, more: object) => ({
      ...{ id, asset_id: 's1', author_id: 'u1', parent_id: null, status: 'ACCEPTED' },
      ...{ body: 'Now: 1 < 2 & <b>3</b>\nTwo', created_at: { $date: time }, tags: [] },
      body_history: [{ body: 'Before', created_at: { $date: time } }],
      ...more,
    });
    const got = await bring(
      lines(
        { id: 's1', url: page, scraped: null, closedMessage: null, title: 'The gate' },
        { id: 'u1', username: 'ann_1', metadata: { displayName: 'Ann' }, profiles: [] },
        talk('a', { tags: [{ assigned_by: null, tag: { name: 'FEATURED' } }] }),
        talk('b', { parent_id: 'a', body: null, status: 'NONE' }),
        talk('c', { deleted_at: { $date: time }, body: null, body_history: [] }),
        { id: 'x1', action_type: 'FLAG', item_id: 'a', item_type: 'COMMENTS', user_id: 'u1' },
      ),
    );
    const first = 'Now: 1 < 2 & <b>3</b>\nTwo';
    expect(got.comments).toEqual([
      ['Ann', first, 'APPROVED', '2021-03-04T05:06', null],
      ['Ann', 'Before', 'APPROVED', '2021-03-04T05:06', first],
    ]);
    expect(got.leftOut).toEqual(['1 comments that were deleted there']);
  });

  it.each([
    ['as lists, one after the other', [[story], [user], [said('a')]].map((x) => JSON.stringify(x))],
    [
      'in one object',
      [JSON.stringify({ made: 1, users: [user], stories: [story], comments: [said('a')] })],
    ],
    [
      'in "data"',
      [JSON.stringify({ data: { stories: [story], users: [user], comments: [said('a')] } })],
    ],
    [
      'the archived ones',
      [JSON.stringify({ stories: [story], users: [user], archivedComments: [said('a')] })],
    ],
    [
      'stories first, more than is looked at',
      [lines(...Array.from({ length: 200 }, () => story)), lines(user, said('a'))],
    ],
  ])('%s', async (_, files) => {
    const { comments } = await bring(files.join('\n'));
    expect(comments).toEqual([['ann', 'Words of a', 'APPROVED', '2021-03-04T05:06', null]]);
  });
});

describe('an answer of its API', () => {
  const node = (id: string, more: object = {}) => ({
    ...{ id, body: `Words of ${id}`, status: 'APPROVED', createdAt: time },
    ...{ author: { id: 'u1', username: 'ann' }, tags: [{ code: 'STAFF' }], deleted: false },
    ...more,
  });
  const all = ['Words of a', 'Words of b', 'Words of c'];
  it.each<[string, object]>([
    [
      'nodes',
      { comments: { nodes: ['a', 'b', 'c'].map((id) => node(id, { story: { url: page } })) } },
    ],
    [
      'answers within what they answer',
      {
        comments: {
          edges: [
            {
              node: node('a', {
                story: { url: page },
                replies: {
                  edges: [{ node: node('b', { replies: { nodes: [node('c')] } }) }],
                },
              }),
            },
          ],
        },
      },
    ],
    [
      'of one story',
      {
        story: {
          id: 's1',
          url: page,
          comments: { edges: ['a', 'b', 'c'].map((id) => ({ node: node(id) })) },
        },
      },
    ],
    [
      'of one story that is named last',
      { story: { comments: { nodes: ['a', 'b', 'c'].map((id) => node(id)) }, url: page } },
    ],
  ])('%s', async (_, data) => {
    for (const answer of [{ data }, data]) {
      await resetDatabase();
      await makeStory({ slug: 'the-gate' });
      const { comments } = await bring(JSON.stringify(answer));
      expect(comments.map(([, body]) => body)).toEqual(all);
    }
  });

  it('hangs answers on what they stand in', async () => {
    const replies = { nodes: [node('b')] };
    const comments = {
      nodes: [node('a', { replies, story: { url: page } }), node('d', { deleted: true })],
    };
    const got = await bring(JSON.stringify({ data: { comments } }));
    expect(got.comments.map(([, body, , , parent]) => [body, parent])).toEqual([
      ['Words of a', null],
      ['Words of b', 'Words of a'],
    ]);
    expect(got.leftOut).toEqual(['1 comments that were deleted there']);
  });
});

describe('a table', () => {
  it('of what somebody wrote: it waits, because what was rejected is in it too', async () => {
    const got = await bring(
      [
        'Comment ID,Published Timestamp,Article URL,Comment URL,Comment Text,Media',
        `a,"3/4/2021, 24:06:07",${page},${page}?commentID=a,"One <b>, ""two""`,
        'three",',
        `b,"3/14/2021, 05:06:07",${page},${page}?commentID=b,,giphy: https://media.example/w.gif`,
      ].join('\n'),
    );
    expect(got.comments).toEqual([
      ['Anonymous', 'One <b>, "two"\nthree', 'PENDING', '2021-03-04T00:06', null],
      ['Anonymous', 'https://media.example/w.gif', 'PENDING', '2021-03-14T05:06', null],
    ]);
    expect(got.notes).toEqual([
      '1 the table does not say which comments were let through: all wait for a decision',
      '1 the table does not say who wrote a comment',
      '1 the table does not say what a comment answers',
    ]);
  });

  it('with all that a comment has', async () => {
    const got = await bring(
      [
        'id,author_id,author_name,story_url,created_at,body,parent_id,status',
        `a,u1,ann,${page},${time},<p>One</p>,,APPROVED`,
        `b,u1,ben,${page},${time},Two,a,none`,
        `c,u1,cy,${page},${time},Three,a,REJECTED`,
      ].join('\r\n'),
    );
    expect(got.comments).toEqual([
      ['ann', 'One', 'APPROVED', '2021-03-04T05:06', null],
      ['ben', 'Two', 'APPROVED', '2021-03-04T05:06', 'One'],
    ]);
    expect(got.notes).toEqual([]);
  });

  it('without words or stories is refused in words', async () => {
    const open = fileOf('id,body\na,One\n');
    const options = { open, now: new Date(), isDryRun: true, report: new Report() };
    await expect(importFile({ ...options, format: 'coral' })).rejects.toThrow(/no table of Coral/);
  });

  it.each([
    ['1/31/2021, 14:03:22', false, '2021-01-31T14:03:22Z'],
    ['4/3/2021, 14:03:22', true, '2021-03-04T14:03:22Z'],
    ['4.3.2021, 14:03:22', false, '2021-03-04T14:03:22Z'],
    ['2021/3/4 9:03:22', false, '2021-03-04T09:03:22Z'],
    ['2021-03-04 24:03:22', false, '2021-03-04T00:03:22Z'],
    [time, false, time],
  ])('%s', (local, isDayFirst, expected) => expect(isoOf(local, isDayFirst)).toBe(expected));
});
