import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { claimJob } from '@/lib/jobs/queue';
import { runDueJobs } from '@/lib/jobs/run';
import { decideComment, reportComment } from '@/lib/moderation/mutations';
import { rejectRecent } from '@/lib/moderation/reject-recent/mutations';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import type { SanctionInput } from '@/lib/moderation/schema';
import { undoDecision } from '@/lib/moderation/undo/mutations';
import { listNotifications } from '@/lib/notifications/data';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';

const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const moderator = async () => viewerOf(await makeUser({ role: 'MODERATOR' }), { now });
const order: SanctionInput = {
  action: 'reject_recent',
  until: null,
  reason: 'A flood of spam.',
  rejectDays: 7,
  rejectReason: 'spam',
};
/** So many approved comments, an hour apart from now backwards. */
async function comments(author: { id: number }, count: number, storyId: number) {
  const { id: authorId } = author;
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ storyId, authorId, body: `Buy eels ${i}`, bodyHash: `hash-${i}` },
    ...{ status: 'APPROVED' as const, createdAt: new Date(now.getTime() - 60_000 * (i + 1)) },
  }));
  await db.comment.createMany({ data: rows });
}
const statuses = async (authorId: number) => {
  const rows = await db.comment.groupBy({
    by: ['status'],
    where: { authorId },
    orderBy: { status: 'asc' },
    _count: { _all: true },
  });
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count._all]));
};

const told = hearDoors();
beforeEach(() => resetDatabase());

it('rejects what waits and what stands of the days, and nothing else', async () => {
  const member = await makeUser();
  await db.setting.create({ data: { key: 'reasonSpam', value: 'Adverts' } });
  const story = await makeStory({ publishedAt: daysAgo(20) });
  const make = (body: string, days: number, status: 'PENDING' | 'APPROVED' | 'SPAM' | 'DELETED') =>
    makeComment({ story, author: member, body, status, createdAt: daysAgo(days) });
  await make('old', 8, 'APPROVED');
  const waits = await make('waits', 6, 'PENDING');
  const stands = await make('stands', 1, 'APPROVED');
  await make('spam', 1, 'SPAM');
  await make('gone', 1, 'DELETED');
  const other = await makeComment({ story });
  const reporter = viewerOf(await makeUser(), { now });
  await reportComment(reporter, stands.id, { reason: 'spam', note: '' }, now);
  const nora = await moderator();
  await sanctionMember(nora, member.id, order, now);
  expect(await statuses(member.id)).toEqual({ PENDING: 1, APPROVED: 2, SPAM: 1, DELETED: 1 });
  expect(await runDueJobs()).toBe(1);
  expect(await statuses(member.id)).toEqual({ APPROVED: 1, REJECTED: 2, SPAM: 1, DELETED: 1 });
  expect(await db.comment.findUnique({ where: { id: other.id } })).toMatchObject({
    status: 'APPROVED',
  });
  expect(
    await db.decision.findMany({
      orderBy: { commentId: 'asc' },
      select: {
        commentId: true,
        actorId: true,
        fromStatus: true,
        toStatus: true,
        reason: true,
        note: true,
        phase: true,
      },
    }),
  ).toEqual(
    [waits, stands].map(({ id, status }) => ({
      ...{ commentId: id, actorId: nora.id, fromStatus: status, toStatus: 'REJECTED' },
      ...{ reason: 'spam', note: 'A flood of spam.', phase: null },
    })),
  );
  expect(
    (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(
      ({ action, actorId, targetId }) => [...[action, actorId, targetId]],
    ),
  ).toEqual([
    ['member.reject_recent', nora.id, String(member.id)],
    ['comment.reject', nora.id, String(waits.id)],
    ['comment.reject', nora.id, String(stands.id)],
  ]);
  expect(await db.commentReport.findMany()).toMatchObject([{ wasRight: true }]);
  expect(await db.comment.findUnique({ where: { id: stands.id } })).toMatchObject({
    ...{ version: 2, reportWeight: 0, reportedAt: null },
  });
  expect(await db.sanction.findMany()).toMatchObject([
    { action: 'REJECT_RECENT', since: daysAgo(7), actorId: nora.id, reason: 'A flood of spam.' },
  ]);
  const told = await listNotifications(member.id, { now: new Date() });
  expect(told.items).toMatchObject([
    {
      kind: 'DECISION',
      facts: { outcome: 'rejected_recent', reason: 'spam', label: 'Adverts', count: 2 },
    },
  ]);
});

it('goes in batches of a hundred, each whole, and goes on where it was broken off', async () => {
  const member = await makeUser();
  const { id: storyId } = await makeStory({ publishedAt: daysAgo(20) });
  await comments(member, 250, storyId);
  await sanctionMember(await moderator(), member.id, order, now);
  const job = (await claimJob())!;
  const { sanctionId } = job.payload as { sanctionId: number };
  const payload = { userId: member.id, sanctionId, reason: 'spam' };
  let batches = 0;
  const broken = rejectRecent(payload, {
    jobId: job.id,
    now: () => {
      if (++batches === 3) throw new Error('The machine stops.');
      return now;
    },
  });
  await expect(broken).rejects.toThrow('The machine stops.');
  const progress = async () => (await db.job.findUnique({ where: { id: job.id } }))?.progress;
  expect(await statuses(member.id)).toEqual({ APPROVED: 50, REJECTED: 200 });
  expect(await progress()).toEqual({ done: 200, of: 250 });
  await rejectRecent(payload, { jobId: job.id, now: () => now });
  expect(await statuses(member.id)).toEqual({ REJECTED: 250 });
  expect(await progress()).toEqual({ done: 250, of: 250 });
  expect(await db.decision.count()).toBe(250);
  // Once more: there is nothing left, and nobody is told twice.
  await rejectRecent(payload, { jobId: job.id, now: () => now });
  expect(await db.decision.count()).toBe(250);
  expect(await db.notification.count()).toBe(1);
});

it('decides each comment once though two workers do it, and a colleague is told', async () => {
  const member = await makeUser();
  const { id: storyId } = await makeStory({ publishedAt: daysAgo(20) });
  await comments(member, 150, storyId);
  const nora = await moderator();
  await sanctionMember(nora, member.id, order, now);
  const job = (await claimJob())!;
  const { sanctionId } = job.payload as { sanctionId: number };
  const run = () =>
    rejectRecent(
      { userId: member.id, sanctionId, reason: 'spam' },
      { jobId: job.id, now: () => now },
    );
  await Promise.all([run(), run()]);
  expect(await statuses(member.id)).toEqual({ REJECTED: 150 });
  expect(await db.decision.count()).toBe(150);
  expect((await db.job.findUnique({ where: { id: job.id } }))?.progress).toEqual({
    ...{ done: 150, of: 150 },
  });
  const { id } = await db.comment.findFirstOrThrow({ where: { authorId: member.id } });
  const late = decideComment(await moderator(), id, { decision: 'approve', version: 1 }, now);
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
});

it('tells the member of each comment once, whatever a colleague did to it meanwhile', async () => {
  const member = await makeUser();
  const story = await makeStory({ publishedAt: daysAgo(20) });
  const [slip, changed] = [
    await makeComment({ story, author: member, createdAt: daysAgo(1) }),
    await makeComment({ story, author: member, createdAt: daysAgo(1) }),
  ];
  await makeComment({ story, author: member, createdAt: daysAgo(1), status: 'PENDING' });
  const nora = await moderator();
  await sanctionMember(nora, member.id, order, now);
  const job = (await claimJob())!;
  const { sanctionId } = job.payload as { sanctionId: number };
  const later = (seconds: number) => new Date(now.getTime() + 1_000 * seconds);
  const reject = { decision: 'reject', reason: 'spam' } as const;
  await decideComment(nora, slip.id, { ...reject, version: 1 }, later(1));
  await undoDecision(nora, { id: slip.id, version: 2 }, later(5));
  await decideComment(nora, changed.id, { ...reject, version: 1 }, later(1));
  await decideComment(nora, changed.id, { decision: 'approve', version: 2 }, later(20));
  await rejectRecent(
    { userId: member.id, sanctionId, reason: 'spam' },
    { jobId: job.id, now: () => later(60) },
  );
  expect(await statuses(member.id)).toEqual({ REJECTED: 3 });
  expect(await db.decision.count({ where: { toStatus: 'REJECTED' } })).toBe(5);
  const told = await db.notification.findMany({ where: { key: `reject-recent:${sanctionId}` } });
  expect(told).toMatchObject([{ userId: member.id, data: { count: 3 } }]);
});

it('makes the pages stale on which something stood, and tells each story once', async () => {
  const member = await makeUser();
  const story = await makeStory({ slug: 'mole', publishedAt: daysAgo(20) });
  await comments(member, 3, story.id);
  await sanctionMember(await moderator(), member.id, order, now);
  await told();
  await runDueJobs();
  expect(await told()).toEqual([[`comments:${story.id}`, 'story:mole', 'counts']]);
});

it('what was approved a moment ago and nobody has heard of is not told as published', async () => {
  const member = await makeUser();
  const story = await makeStory({ publishedAt: daysAgo(20) });
  const { id } = await makeComment({ story, author: member, status: 'PENDING', createdAt: now });
  const nora = await moderator();
  await decideComment(nora, id, { decision: 'approve', version: 1 }, now);
  const outcomes = async () =>
    (await listNotifications(member.id, { now })).items.map(({ facts }) => facts.outcome);
  expect(await outcomes()).toEqual(['approved']);
  await db.job.deleteMany(); // the mail about it waits for its moment
  await sanctionMember(nora, member.id, order, now);
  await runDueJobs();
  expect(await outcomes()).toEqual(['rejected_recent']);
});
