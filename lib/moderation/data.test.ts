import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { countQueue, getQueueItem, listQueue } from '@/lib/moderation/data';
import { addReport } from '@/lib/moderation/reports/mutations';
import type { QueueStatus } from '@/lib/moderation/queue/schema';
import { queueItemAnswer, type QueueItem } from '@/lib/moderation/schema';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute));
const bodies = async (status: QueueStatus) =>
  (await listQueue({ status, limit: 25 }))!.items.map(({ body }) => body);

beforeEach(() => resetDatabase());

it('shows each part of the queue in its order', async () => {
  const story = await makeStory();
  const make = (
    body: string,
    minute: number,
    status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'SPAM' | 'DELETED',
  ) => makeComment({ story, body, status, createdAt: at(minute) });
  await make('P2', 2, 'PENDING');
  await make('P1', 1, 'PENDING');
  await make('A1', 1, 'APPROVED');
  const reported = await make('A2', 2, 'APPROVED');
  const settled = await make('A3', 3, 'APPROVED');
  await make('R', 1, 'REJECTED');
  await make('S', 1, 'SPAM');
  await make('D', 1, 'DELETED');
  const { id } = await makeUser();
  const report = { reporterId: id, revision: 1, reason: 'abusive' };
  await db.$transaction((tx) =>
    addReport(tx, { ...report, commentId: reported.id, note: '', wantsOutcome: false }, at(9)),
  );
  await db.commentReport.create({ data: { ...report, commentId: settled.id, settledAt: at(9) } });

  expect(await bodies('pending')).toEqual(['P1', 'P2']);
  expect(await bodies('reported')).toEqual(['A2']);
  expect(await bodies('approved')).toEqual(['A3', 'A2', 'A1']);
  expect(await bodies('rejected')).toEqual(['R']);
  expect(await bodies('spam')).toEqual(['S']);
  expect(await bodies('new')).toEqual(['P1', 'A1', 'P2', 'A2', 'A3']);
  expect(await countQueue()).toEqual({
    pending: 2,
    reported: 1,
    new: 5,
    approved: 3,
    rejected: 1,
    spam: 1,
  });
});

it('tells all that a moderator needs, in the shape that the API promises', async () => {
  const story = await makeStory({ slug: 'mole', headline: 'The mole' });
  const hedda = await makeUser({ name: 'Hedda Lund' });
  const author = await makeUser({ name: 'Gull', createdAt: at(0), premoderated: true });
  const parent = await makeComment({ story, author: hedda, body: 'Who has the lease?' });
  for (const status of ['APPROVED', 'APPROVED', 'REJECTED', 'SPAM', 'DELETED'] as const) {
    await makeComment({ author, status });
  }
  const findings = [
    { phase: 'links', message: 'It holds 2 links.', matches: ['www.a.example'], ranges: [] },
  ];
  const comment = await makeComment({ parent, author, status: 'PENDING', body: 'I do', findings });
  const nora = await makeUser({ name: 'Nora Abell', role: 'MODERATOR' });
  await makeDecision({ comment, phase: 'links', toStatus: 'PENDING' });
  await makeDecision({
    comment,
    actor: nora,
    toStatus: 'REJECTED',
    reason: 'spam',
    note: 'No',
    createdAt: at(9),
  });

  const item = await getQueueItem(comment.id);
  expect(item).toMatchObject({
    body: 'I do',
    status: 'pending',
    version: 1,
    author: {
      id: author.id,
      name: 'Gull',
      role: 'reader',
      status: 'active',
      premoderated: true,
      memberSince: '2026-11-25T12:00:00.000Z',
      approved: 2,
      rejected: 2,
    },
    story: { slug: 'mole', headline: 'The mole', url: '/article/mole' },
    parent: { id: parent.id, body: 'Who has the lease?', author: 'Hedda Lund' },
    findings,
    reports: [],
    lastDecision: {
      decision: 'rejected',
      by: 'Nora Abell',
      phase: null,
      reason: 'spam',
      note: 'No',
      at: '2026-11-25T12:09:00.000Z',
    },
  });
  expect(queueItemAnswer.safeParse(item).success).toBe(true);
  expect((await listQueue({ status: 'pending', limit: 25 }))?.items).toEqual([item]);
});

it('counts against a member what they took back once it was refused', async () => {
  const author = await makeUser();
  for (const fromStatus of ['REJECTED', 'SPAM', 'APPROVED', 'PENDING'] as const) {
    const comment = await makeComment({ author, status: 'DELETED' });
    await makeDecision({ comment, actor: author, fromStatus, toStatus: 'DELETED' });
  }
  const { id } = await makeComment({ author, status: 'APPROVED' });
  expect((await getQueueItem(id))!.author).toMatchObject({ approved: 1, rejected: 2 });
});

it('shows a guest’s comment and one whose member is gone', async () => {
  const guest = await makeComment({ author: null, guestName: 'Old Salter' });
  expect(await getQueueItem(guest.id)).toMatchObject({
    author: null,
    guestName: 'Old Salter',
    lastDecision: null,
  });
  const { id } = await makeComment({ status: 'DELETED' });
  expect(await getQueueItem(id)).toBeNull();
});

it('pages by cursor, neither skipping nor repeating while colleagues decide', async () => {
  const story = await makeStory();
  for (const minute of [1, 2, 2, 2, 3]) {
    await makeComment({ story, body: `P${minute}`, status: 'PENDING', createdAt: at(minute) });
  }
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: QueueItem[]; nextCursor: string | null } = (await listQueue({
      status: 'pending',
      limit: 2,
      ...(cursor ? { cursor } : {}),
    }))!;
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await db.comment.update({ where: { id: page.items[0]!.id }, data: { status: 'APPROVED' } });
  } while (cursor);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
  expect(await listQueue({ status: 'pending', limit: 2, cursor: 'x' })).toBeNull();
});
