import { beforeEach, describe, expect, it } from 'vitest';
import { eraseAccount } from '@/lib/account/erasure/mutations';
import { appeal, hearAppeal } from '@/lib/appeals/mutations';
import { viewerOf } from '@/lib/auth/data';
import { deleteComment } from '@/lib/comments/mutations';
import { db } from '@/lib/db';
import { reportAsGuest } from '@/lib/moderation/guest-reports/mutations';
import { decideComment, reportComment } from '@/lib/moderation/mutations';
import { getReporterRecord } from '@/lib/moderation/reports/data';
import { undoDecision } from '@/lib/moderation/undo/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const moderator = () => viewer({ role: 'MODERATOR' });
const aComment = async (fields: Parameters<typeof makeComment>[0] = {}) =>
  makeComment({
    story: await makeStory({ publishedAt: new Date('2026-11-24T12:00:00Z') }),
    ...fields,
  });
const abusive = { reason: 'abusive', note: '' } as const;
const standing = (id: number) =>
  db.comment.findUniqueOrThrow({
    where: { id },
    select: { reportWeight: true, reportedAt: true },
  });
const approve = (version: number) => ({ decision: 'approve', version }) as const;
const reject = (version: number) => ({ decision: 'reject', reason: 'abusive', version }) as const;

beforeEach(() => resetDatabase());

describe('fifty at once', () => {
  it('are fifty reports that weigh fifty together', async () => {
    const { id } = await aComment();
    const readers = await Promise.all(Array.from({ length: 50 }, () => viewer()));
    await Promise.all(readers.map((reader) => reportComment(reader, id, abusive, now)));
    expect(await db.commentReport.count()).toBe(50);
    expect(await standing(id)).toEqual({ reportWeight: 50, reportedAt: now });
  });

  it('by the same person are one', async () => {
    const { id } = await aComment();
    const reader = await viewer();
    const sent = Array.from({ length: 25 }, () => reportComment(reader, id, abusive, now));
    await Promise.all(sent);
    expect(await db.commentReport.count()).toBe(1);
    expect(await standing(id)).toEqual({ reportWeight: 1, reportedAt: now });
  });

  it('and a decision between them leave what is open and its weight the same', async () => {
    const { id } = await aComment();
    const nora = await moderator();
    const readers = await Promise.all(Array.from({ length: 50 }, () => viewer()));
    await Promise.all([
      ...readers.slice(0, 25).map((reader) => reportComment(reader, id, abusive, now)),
      decideComment(nora, id, approve(1), later(1)),
      ...readers.slice(25).map((reader) => reportComment(reader, id, abusive, now)),
    ]);
    const open = await db.commentReport.count({ where: { settledAt: null } });
    const settled = await db.commentReport.count({ where: { settledAt: later(1) } });
    expect(open + settled).toBe(50);
    expect((await standing(id)).reportWeight).toBe(open);
  });
});

describe('the weight of a report', () => {
  it('follows how often its author was right, and is kept as it was then', async () => {
    const [right, wrong] = [await viewer(), await viewer()];
    const nora = await moderator();
    for (let i = 0; i < 3; i++) {
      const [bad, good] = [await aComment(), await aComment()];
      await reportComment(right, bad.id, abusive, now);
      await reportComment(wrong, good.id, abusive, now);
      await decideComment(nora, bad.id, reject(1), now);
      await decideComment(nora, good.id, approve(1), now);
    }
    expect(await getReporterRecord(right.id)).toEqual({ right: 3, wrong: 0 });
    expect(await getReporterRecord(wrong.id)).toEqual({ right: 0, wrong: 3 });
    const { id } = await aComment();
    await reportComment(right, id, abusive, now);
    await reportComment(wrong, id, abusive, now);
    const given = await db.commentReport.findMany({
      where: { commentId: id },
      orderBy: { id: 'asc' },
      select: { weight: true },
    });
    expect(given.map(({ weight }) => Math.round(weight * 100))).toEqual([160, 40]);
    expect((await standing(id)).reportWeight).toBe(2);
  });

  it('of somebody without an account is 1', async () => {
    const { id } = await aComment();
    const guest = {
      id,
      name: 'Ada',
      email: 'ada@example.org',
      note: 'Libel.',
      wantsOutcome: false,
    };
    await reportAsGuest(guest, { address: '192.0.2.7', userAgent: '' }, now);
    expect(await standing(id)).toEqual({ reportWeight: 1, reportedAt: now });
  });
});

describe('a comment that a moderator has decided on', () => {
  /** Decided by a person, then reported by so many unknown people. */
  const reportedBy = async (id: number, people: number) => {
    for (let i = 0; i < people; i++)
      await reportComment(await viewer(), id, abusive, later(60 + i));
    return standing(id);
  };

  it('comes back only when new reports pass the bar of the settings', async () => {
    const { id } = await aComment();
    await reportComment(await viewer(), id, abusive, now);
    await decideComment(await moderator(), id, approve(1), later(1));
    expect(await standing(id)).toEqual({ reportWeight: 0, reportedAt: null });
    expect(await reportedBy(id, 1)).toEqual({ reportWeight: 1, reportedAt: null });
    expect(await reportedBy(id, 1)).toEqual({ reportWeight: 2, reportedAt: later(60) });
  });

  it.each([
    [0, 1, true],
    [3, 2, false],
    [3, 3, true],
  ])('with the bar at %i and %i reports: %s', async (bar, people, isBack) => {
    await db.setting.create({ data: { key: 'commentReportBar', value: bar } });
    const { id } = await aComment();
    await decideComment(await moderator(), id, approve(1), now);
    expect((await reportedBy(id, people)).reportedAt !== null).toBe(isBack);
  });

  it('comes back at once as breaking the law, and when it has another text', async () => {
    const nora = await moderator();
    const [law, edited] = [await aComment(), await aComment()];
    for (const { id } of [law, edited]) await decideComment(nora, id, approve(1), now);
    await reportComment(await viewer(), law.id, { reason: 'illegal', note: '' }, later(1));
    expect((await standing(law.id)).reportedAt).toEqual(later(1));
    await db.comment.update({ where: { id: edited.id }, data: { revision: 2 } });
    await reportComment(await viewer(), edited.id, abusive, later(2));
    expect((await standing(edited.id)).reportedAt).toEqual(later(2));
  });

  it('is another thing than one that a rule let through', async () => {
    const { id } = await aComment();
    await db.decision.create({
      data: {
        ...{ commentId: id, revision: 1, phase: 'open_thread' },
        fromStatus: 'PENDING',
        toStatus: 'APPROVED',
      },
    });
    await reportComment(await viewer(), id, abusive, now);
    expect((await standing(id)).reportedAt).toEqual(now);
  });
});

it('weighs nothing any more once who reported has been erased', async () => {
  const { id } = await aComment();
  const [leaves, stays] = [await viewer(), await viewer()];
  for (const reader of [leaves, stays]) await reportComment(reader, id, abusive, now);
  await db.user.update({ where: { id: leaves.id }, data: { eraseAt: now }, select: { id: true } });
  expect(await eraseAccount(leaves.id, later(1))).toBe(true);
  expect(await standing(id)).toEqual({ reportWeight: 1, reportedAt: now });
});

it('an undone decision leaves the comment reported as it was', async () => {
  const { id } = await aComment();
  const nora = await moderator();
  await reportComment(await viewer(), id, abusive, now);
  await decideComment(nora, id, approve(1), later(1));
  await undoDecision(nora, { id, version: 2 }, later(5));
  expect((await standing(id)).reportWeight).toBe(1);
  expect((await standing(id)).reportedAt).not.toBeNull();
  expect(await db.commentReport.findMany()).toMatchObject([{ settledAt: null, wasRight: null }]);
});

describe('who was right', () => {
  const judged = async () =>
    (await db.commentReport.findMany({ orderBy: { id: 'asc' } })).map(({ wasRight }) => wasRight);

  it('is what the last decision says', async () => {
    const { id } = await aComment();
    const nora = await moderator();
    await reportComment(await viewer(), id, abusive, now);
    expect(await judged()).toEqual([null]);
    await decideComment(nora, id, reject(1), later(1));
    expect(await judged()).toEqual([true]);
    await decideComment(nora, id, approve(2), later(2));
    expect(await judged()).toEqual([false]);
    expect(await db.commentReport.findMany()).toMatchObject([{ settledAt: later(1) }]);
  });

  it('is what an appeal says in the end', async () => {
    const author = await makeUser();
    const { id } = await aComment({ author });
    await reportComment(await viewer(), id, abusive, now);
    await decideComment(await moderator(), id, reject(1), now);
    const { id: appealId } = await appeal(viewerOf(author, { now }), { id, text: 'No.' }, now);
    await hearAppeal(await moderator(), appealId, { outcome: 'overturned', answer: '' }, now);
    expect(await judged()).toEqual([false]);
  });

  it('nobody knows of a text that is gone, unless what came after it went too', async () => {
    const nora = await moderator();
    for (const decision of [approve(1), reject(1)]) {
      const { id } = await aComment();
      await reportComment(await viewer(), id, abusive, now);
      await db.comment.update({ where: { id }, data: { revision: 2 } });
      await decideComment(nora, id, decision, now);
    }
    expect(await judged()).toEqual([null, true]);
  });

  it('is not said by an author who takes the comment back, but by a moderator who does', async () => {
    const author = await makeUser();
    const [own, other] = [await aComment({ author }), await aComment({ author })];
    for (const { id } of [own, other]) await reportComment(await viewer(), id, abusive, now);
    await deleteComment(viewerOf(author, { now }), own.id, later(1));
    await deleteComment(await moderator(), other.id, later(1));
    expect(await judged()).toEqual([null, true]);
    for (const { id } of [own, other]) {
      expect(await standing(id)).toEqual({ reportWeight: 0, reportedAt: null });
    }
    expect(await db.commentReport.count({ where: { settledAt: null } })).toBe(0);
  });
});
