import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { getMember, listMemberComments, listRejecting } from '@/lib/moderation/members/data';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 11, minute));

beforeEach(() => resetDatabase());

it('tells how a member stands and what became of their comments and reports', async () => {
  const story = await makeStory();
  const { id } = await makeUser({ name: 'Gull', premoderated: true, createdAt: at(0) });
  const states = ['APPROVED', 'PENDING', 'REJECTED', 'SPAM', 'DELETED', 'REJECTED'] as const;
  for (const [minute, status] of states.entries()) {
    await makeComment({ story, author: { id }, status, createdAt: at(minute) });
  }
  for (const wasRight of [true, true, false, null]) {
    const { id: commentId } = await makeComment({ story });
    const report = { commentId, reporterId: id, revision: 1, reason: 'spam', wasRight };
    await db.commentReport.create({ data: report });
  }
  expect(await getMember(id, now)).toMatchObject({
    ...{ name: 'Gull', standing: 'active', isBanned: false, suspendedUntil: null, joinedAt: at(0) },
    premoderated: true,
    comments: { pending: 1, approved: 1, rejected: 2, spam: 1, deleted: 1 },
    last: ['approved', 'pending', 'rejected', 'spam', 'deleted', 'rejected'].map((state) => ({
      state,
    })),
    reports: { right: 2, wrong: 1, weight: 1.2 },
  });
  expect(await getMember(999, now)).toBeNull();
});

it('never tells an address or how somebody signs in', async () => {
  const { id } = await makeUser({ email: 'gull@example.org' });
  expect(JSON.stringify(await getMember(id, now))).not.toMatch(/example\.org|password|email/i);
});

it('lists everything they wrote, newest first, in pages, and by state', async () => {
  const story = await makeStory({ slug: 'mole', headline: 'The mole' });
  const author = await makeUser();
  for (let minute = 0; minute < 25; minute++) {
    // Two at the same moment on the edge of the page.
    const createdAt = at(minute === 4 ? 5 : minute);
    await makeComment({ story, author, body: `C${minute}`, createdAt });
  }
  await makeComment({ story, author, body: 'Gone', status: 'DELETED', createdAt: at(50) });
  await makeComment({ story });
  const first = await listMemberComments(author.id, {});
  const second = await listMemberComments(author.id, { cursor: first.nextCursor! });
  const names = [...first.items, ...second.items].map(({ body }) => body);
  expect(names).toEqual(['Gone', ...Array.from({ length: 25 }, (_, i) => `C${24 - i}`)]);
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 6, null]);
  expect(first.items[0]).toMatchObject({ status: 'deleted', story: { headline: 'The mole' } });
  const deleted = await listMemberComments(author.id, { status: 'deleted' });
  expect(deleted.items.map(({ body }) => body)).toEqual(['Gone']);
});

it('shows how far the rejecting has come', async () => {
  const author = await makeUser();
  await makeComment({ author, createdAt: at(0) });
  const nora = viewerOf(await makeUser({ role: 'MODERATOR' }), { now });
  const wish = { action: 'reject_recent', until: null, reason: 'Spam', rejectDays: 1 } as const;
  await sanctionMember(nora, author.id, wish, now);
  const { id: sanctionId } = await db.sanction.findFirstOrThrow();
  expect(await listRejecting(author.id)).toEqual([
    { sanctionId, state: 'waiting', progress: null },
  ]);
  await runDueJobs();
  expect(await listRejecting(author.id)).toEqual([
    { sanctionId, state: 'done', progress: { done: 1, of: 1 } },
  ]);
});
