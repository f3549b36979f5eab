import { beforeEach, describe, expect, it } from 'vitest';
import { commentHash } from '@/lib/comments/text';
import { db } from '@/lib/db';
import { countPending, countQueue, listQueue, listWaitingStories } from '@/lib/moderation/data';
import type { QueueFilter, QueueSort, QueueStatus } from '@/lib/moderation/queue/schema';
import { makeComment, makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute));
type Query = QueueFilter & { status?: QueueStatus; sort?: QueueSort };

/** The words of all comments of a part of the queue, page by page of two. */
async function bodies({ status = 'pending', ...query }: Query): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listQueue({ status, ...query, limit: 2, cursor });
    seen.push(...page!.items.map(({ body }) => body));
    cursor = page!.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

beforeEach(() => resetDatabase());

describe('the orders', () => {
  beforeEach(async () => {
    const story = await makeStory();
    const rows: [string, number | null, number][] = [
      ['middling', 0.5, 1],
      ['unknown, late', null, 9],
      ['bad, late', 0.81, 5],
      ['bad, early', 0.81, 2],
      ['worst', 0.93, 3],
      ['unknown, early', null, 0],
      ['fine', 0.02, 4],
    ];
    for (const [body, score, minute] of rows) {
      await makeComment({ story, body, score, status: 'PENDING', createdAt: at(minute) });
    }
  });

  it('has what is likeliest bad first, what has no score last, and who waits longest among equals', async () => {
    expect(await bodies({ sort: 'worst' })).toEqual([
      'worst',
      'bad, early',
      'bad, late',
      'middling',
      'fine',
      'unknown, early',
      'unknown, late',
    ]);
  });

  it('has the newest or the oldest first', async () => {
    const oldest = [
      'unknown, early',
      'middling',
      'bad, early',
      'worst',
      'fine',
      'bad, late',
      'unknown, late',
    ];
    expect(await bodies({ sort: 'oldest' })).toEqual(oldest);
    expect(await bodies({})).toEqual(oldest);
    expect(await bodies({ sort: 'newest' })).toEqual(oldest.toReversed());
  });

  it('neither skips nor repeats while the worst are decided', async () => {
    const first = await listQueue({ status: 'pending', sort: 'worst', limit: 3 });
    await db.comment.updateMany({ where: { score: { gt: 0.8 } }, data: { status: 'SPAM' } });
    const next = await listQueue({
      ...{ status: 'pending', sort: 'worst', limit: 9 },
      cursor: first!.nextCursor!,
    });
    expect(next!.items.map(({ body }) => body)).toEqual([
      'middling',
      'fine',
      'unknown, early',
      'unknown, late',
    ]);
  });

  it('takes no cursor of another order', async () => {
    const { nextCursor } = (await listQueue({ status: 'pending', sort: 'worst', limit: 1 }))!;
    expect(await listQueue({ status: 'pending', limit: 1, cursor: nextCursor! })).toBeNull();
  });

  it.each<[QueueFilter, string[]]>([
    [{ min: 0.81 }, ['bad, early', 'worst', 'bad, late']],
    [{ max: 0.5 }, ['middling', 'fine']],
    [{ min: 0.5, max: 0.81 }, ['middling', 'bad, early', 'bad, late']],
    [{ min: 0.94 }, []],
  ])('lets through the scores of %j, bounds included', async (filter, expected) => {
    expect(await bodies(filter)).toEqual(expected);
  });
});

describe('what narrows the queue', () => {
  beforeEach(async () => {
    const [harbour, schools] = [
      await makeSection({ slug: 'harbour', name: 'Harbour' }),
      await makeSection({ slug: 'schools', name: 'Schools' }),
    ];
    const mole = await makeStory({ slug: 'mole', headline: 'The mole', section: harbour });
    const tram = await makeStory({ slug: 'tram', headline: 'The tram', section: harbour });
    const school = await makeStory({ slug: 'school', headline: 'The school', section: schools });
    const gull = await makeUser({ name: 'Gullwatcher' });
    const vesna = await makeUser({ name: 'Vesna P.' });
    const make = (body: string, minute: number, fields: Parameters<typeof makeComment>[0] = {}) =>
      makeComment({ body, status: 'PENDING', createdAt: at(minute), author: gull, ...fields });
    const finding = (phase: string) => ({ phase, message: '', matches: [], ranges: [] });
    await make('Crooks, 100% of them', 1, { story: mole, phase: 'held_words' });
    await make('Buy eels', 2, {
      ...{ story: tram, phase: 'links', author: vesna },
      findings: [finding('links'), finding('new_member')],
    });
    await make('A fine school', 3, { story: school, phase: 'new_member', status: 'APPROVED' });
    await make('Is it 100 or so?', 4, { story: school, phase: 'new_member', author: null });
    await make('Stands since long ago', 0, {
      ...{ story: mole, phase: 'open_thread', status: 'APPROVED', judgedAt: at(9) },
    });
  });

  it.each<[QueueFilter, string[]]>([
    [{ section: 'harbour' }, ['Crooks, 100% of them', 'Buy eels']],
    [{ section: 'schools' }, ['Is it 100 or so?']],
    [{ section: 'nowhere' }, []],
    [{ story: 'tram' }, ['Buy eels']],
    [{ phase: 'new_member' }, ['Buy eels', 'Is it 100 or so?']],
    [{ phase: 'links' }, ['Buy eels']],
    [{ q: 'crook' }, ['Crooks, 100% of them']],
    [{ q: '100%' }, ['Crooks, 100% of them']],
    [{ q: '_' }, []],
    [{ q: 'vesna' }, ['Buy eels']],
    [{ q: '#2' }, ['Buy eels']],
    [{ q: 'eels', section: 'schools' }, []],
  ])('finds with %j what waits', async (filter, expected) => {
    expect(await bodies(filter)).toEqual(expected);
  });

  it('finds what one member has written, and counts each part by the same filter', async () => {
    const { id } = await db.user.findFirstOrThrow({ where: { name: 'Gullwatcher' } });
    expect(await bodies({ member: id })).toEqual(['Crooks, 100% of them']);
    expect(await countQueue({ member: id })).toEqual({
      pending: 1,
      reported: 0,
      new: 2,
      approved: 2,
      rejected: 0,
      spam: 0,
    });
    expect(await countQueue({ q: 'school' })).toMatchObject({ pending: 0, new: 1, approved: 1 });
    expect(await countPending()).toBe(3);
  });

  it('has as new what no person has looked at', async () => {
    expect(await bodies({ status: 'new' })).toEqual([
      'Crooks, 100% of them',
      'Buy eels',
      'A fine school',
      'Is it 100 or so?',
    ]);
  });

  it('offers the stories under which comments wait, most of them first', async () => {
    const story = await db.story.findUniqueOrThrow({ where: { slug: 'tram' } });
    await makeComment({ story, status: 'PENDING' });
    expect(await listWaitingStories()).toEqual([
      { slug: 'tram', headline: 'The tram' },
      { slug: 'school', headline: 'The school' },
      { slug: 'mole', headline: 'The mole' },
    ]);
  });
});

it('counts no further than it must', async () => {
  const story = await makeStory();
  for (let n = 0; n < 4; n += 1) await makeComment({ story, judgedAt: at(n) });
  await makeComment({ story, status: 'SPAM' });
  expect(await countQueue({}, 2)).toMatchObject({ approved: 3, spam: 1, pending: 0 });
  expect(await countQueue({ story: story.slug }, 2)).toMatchObject({ approved: 3, spam: 1 });
  expect(await countQueue()).toMatchObject({ approved: 4, spam: 1 });
});

it('answers each part and order from an index', async () => {
  // An archive in which few comments wait: over a handful of rows one index is as good as another.
  const judged = { storyId: (await makeStory()).id, body: 'Seen.', bodyHash: commentHash('Seen.') };
  await db.comment.createMany({
    data: Array.from({ length: 2_000 }, (_, n) => ({
      ...judged,
      status: 'APPROVED' as const,
      judgedAt: at(n),
      decidedAt: at(n),
    })),
  });
  await db.$executeRaw`analyze comment`;
  const plans = await db.$transaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    await tx.$executeRaw`set local enable_sort = off`;
    const plan = async (query: Promise<{ 'QUERY PLAN': string }[]>) =>
      (await query).map((row) => row['QUERY PLAN']).join('\n');
    return [
      await plan(
        tx.$queryRaw`explain select id from comment where status = 'PENDING' order by "createdAt", id limit 25`,
      ),
      await plan(
        tx.$queryRaw`explain select id from comment where status = 'PENDING'
          order by score desc nulls last, "createdAt", id limit 25`,
      ),
      await plan(
        tx.$queryRaw`explain select count(*) from comment where status in ('PENDING', 'APPROVED') and "judgedAt" is null`,
      ),
    ];
  });
  expect(
    plans.map((plan) => /(?:using|Bitmap Index Scan on) "?(comment\w+)/.exec(plan)?.[1]),
  ).toEqual([
    'comment_status_createdAt_id_idx',
    'comment_worst',
    'comment_status_judgedAt_createdAt_id_idx',
  ]);
});
