import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { countQueue, getQueueItem, listQueue } from '@/lib/moderation/data';
import { decideComment } from '@/lib/moderation/mutations';
import { addReport } from '@/lib/moderation/reports/mutations';
import type { DecisionInput } from '@/lib/moderation/schema';
import { undoDecision } from '@/lib/moderation/undo/mutations';
import { mailNotifications } from '@/lib/notifications/mailing/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const published = { publishedAt: new Date('2026-11-24T12:00:00Z') };
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const moderator = (name = 'Nora Abell') => viewer({ role: 'MODERATOR', name });
const approve: DecisionInput = { decision: 'approve', version: 1 };
const reject: DecisionInput = {
  ...{ decision: 'reject', reason: 'abusive', version: 1 },
  message: 'Please be kind.',
};
const stateOf = (id: number) =>
  db.comment.findUniqueOrThrow({
    where: { id },
    select: { status: true, version: true, decidedAt: true, judgedAt: true, reportWeight: true },
  });
const notices = async () =>
  (await db.notification.findMany({ orderBy: { id: 'asc' } })).map(({ kind, key }) => [kind, key]);

beforeEach(() => resetDatabase());

describe('taking a decision back', () => {
  it('brings status, counts and version forward, and writes it down', async () => {
    const { id } = await makeComment({ status: 'PENDING', body: 'It waits.' });
    const nora = await moderator();
    const before = await countQueue();
    await decideComment(nora, id, reject, now);
    expect(await undoDecision(nora, { id, version: 2 }, later(9))).toEqual({
      ...{ id, status: 'pending', version: 3 },
    });
    expect(await stateOf(id)).toEqual({
      ...{ status: 'PENDING', version: 3, decidedAt: null, judgedAt: null, reportWeight: 0 },
    });
    expect(await countQueue()).toEqual(before);
    const decisions = await db.decision.findMany({ orderBy: { id: 'asc' } });
    expect(decisions).toMatchObject([
      { actorId: nora.id, fromStatus: 'PENDING', toStatus: 'REJECTED', undoesId: null },
      { actorId: nora.id, fromStatus: 'REJECTED', toStatus: 'PENDING', undoesId: decisions[0]!.id },
    ]);
    expect(await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'comment.reject' },
      {
        ...{ action: 'comment.undo', actorId: nora.id, targetId: String(id) },
        ...{ before: { status: 'rejected' }, after: { status: 'pending' } },
      },
    ]);
    // Nobody has decided on it: neither is a decision shown, nor is it out of what is new.
    expect(await getQueueItem(id)).toMatchObject({ lastDecision: null, isJudged: false });
    expect((await listQueue({ status: 'new', limit: 9 }))!.items).toHaveLength(1);
  });

  it('withdraws what the author was told, so that no mail ever goes', async () => {
    const hedda = await makeUser({ name: 'Hedda' });
    const { id } = await makeComment({ status: 'PENDING', author: hedda });
    const nora = await moderator();
    await decideComment(nora, id, reject, now);
    expect(await db.notification.count()).toBe(1);
    await mailNotifications({ userId: hedda.id, rhythm: 'NOW' }, later(9));
    await undoDecision(nora, { id, version: 2 }, later(9));
    expect(await notices()).toEqual([]);
    await mailNotifications({ userId: hedda.id, rhythm: 'NOW' }, later(60));
    expect(await db.job.count({ where: { kind: 'send-mail' } })).toBe(0);
  });

  it('withdraws what a reply was told that nobody may read now, and tells it when it is approved after all', async () => {
    const hedda = await makeUser({ name: 'Hedda' });
    const parent = await makeComment({ story: await makeStory(published), author: hedda });
    const editor = await makeUser({ role: 'EDITOR' });
    const { id } = await makeComment({ parent, author: editor, status: 'PENDING' });
    const nora = await moderator();
    const decided = await decideComment(nora, id, approve, now);
    // Mails of staff replies go at once, but not while a moderator may take it back.
    await mailNotifications({ userId: hedda.id, rhythm: 'NOW' }, later(9));
    expect(await notices()).toEqual([
      ['DECISION', expect.stringMatching(/^decision:/)],
      ['STAFF_REPLY', `reply:${id}`],
    ]);
    const { version } = await undoDecision(nora, { id, version: decided.version }, later(9));
    expect(await notices()).toEqual([]);
    await mailNotifications({ userId: hedda.id, rhythm: 'NOW' }, later(60));
    expect(await db.job.count({ where: { kind: 'send-mail' } })).toBe(0);
    await decideComment(nora, id, { decision: 'approve', version }, later(70));
    await mailNotifications({ userId: hedda.id, rhythm: 'NOW' }, later(90));
    expect(await db.job.count({ where: { kind: 'send-mail' } })).toBe(1);
  });

  it('opens the reports again that the decision settled, and tells nobody of it', async () => {
    const [one, two] = [await makeUser(), await makeUser()];
    const { id } = await makeComment({ story: await makeStory(published) });
    const report = { commentId: id, revision: 1, note: '', wantsOutcome: true };
    await db.$transaction(async (tx) => {
      await addReport(tx, { ...report, reason: 'abusive', reporterId: one.id }, later(-9));
      await addReport(tx, { ...report, reason: 'spam', reporterId: two.id }, later(-8));
      const guest = { reporterName: 'Ada', reporterEmail: 'ada@example.org' };
      await addReport(tx, { ...report, reason: 'illegal', ...guest }, later(-7));
    });
    const { reportWeight } = await stateOf(id);
    const nora = await moderator();
    await decideComment(nora, id, reject, now);
    expect((await notices()).filter(([kind]) => kind === 'REPORT_OUTCOME')).toHaveLength(2);
    expect(await db.job.count({ where: { kind: 'send-mail' } })).toBe(1);
    expect(await countQueue()).toMatchObject({ reported: 0, rejected: 1 });

    await undoDecision(nora, { id, version: 2 }, later(5));
    expect(await countQueue()).toMatchObject({ reported: 1, rejected: 0, approved: 1 });
    expect(
      await db.commentReport.findMany({ select: { settledAt: true, wasRight: true } }),
    ).toEqual(Array(3).fill({ settledAt: null, wasRight: null }));
    expect((await stateOf(id)).reportWeight).toBe(reportWeight);
    expect((await notices()).filter(([kind]) => kind === 'REPORT_OUTCOME')).toEqual([]);
    expect(await db.job.count({ where: { kind: 'send-mail' } })).toBe(0);
  });

  it('brings back the decision before, with what its author had been told', async () => {
    const { id } = await makeComment({ status: 'PENDING' });
    const [nora, idris] = [await moderator(), await moderator('Idris Quayle')];
    await decideComment(idris, id, reject, later(-100));
    const told = await db.notification.findMany();
    await decideComment(nora, id, { decision: 'approve', version: 2 }, now);
    await undoDecision(nora, { id, version: 3 }, later(2));
    expect(await stateOf(id)).toMatchObject({
      ...{ status: 'REJECTED', version: 4, decidedAt: later(-100), judgedAt: later(-100) },
    });
    const again = await db.notification.findMany();
    expect(again).toEqual([{ ...told[0], id: again[0]!.id }]);
    expect((await getQueueItem(id))?.lastDecision).toMatchObject({
      ...{ by: 'Idris Quayle', decision: 'rejected', reason: 'abusive' },
      message: 'Please be kind.',
    });
  });

  it('is done once though it is sent five times at once', async () => {
    const { id } = await makeComment({ status: 'PENDING' });
    const nora = await moderator();
    await decideComment(nora, id, approve, now);
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => undoDecision(nora, { id, version: 2 }, later(1))),
    );
    expect(answers).toEqual(Array(5).fill({ id, status: 'pending', version: 3 }));
    expect(await db.decision.count()).toBe(2);
    expect(await db.auditEntry.count()).toBe(2);
  });

  it('yields to a colleague who has decided since, and says who and what', async () => {
    const { id } = await makeComment({ status: 'PENDING' });
    const [nora, idris] = [await moderator(), await moderator('Idris Quayle')];
    await decideComment(nora, id, approve, now);
    await decideComment(idris, id, { decision: 'spam', version: 2 }, later(1));
    await expect(undoDecision(nora, { id, version: 2 }, later(3))).rejects.toMatchObject({
      code: 'conflict',
      message: 'Idris Quayle marked this as spam 2 seconds ago.',
      details: { currentStatus: 'spam', version: 3, decidedBy: 'Idris Quayle', decision: 'spam' },
    });
    expect((await stateOf(id)).status).toBe('SPAM');
  });

  it('tells a colleague who comes after it', async () => {
    const { id } = await makeComment({ status: 'PENDING' });
    const [nora, idris] = [await moderator(), await moderator('Idris Quayle')];
    await decideComment(nora, id, approve, now);
    await undoDecision(nora, { id, version: 2 }, later(1));
    await expect(decideComment(idris, id, approve, later(4))).rejects.toMatchObject({
      code: 'conflict',
      message: 'Nora Abell took their decision on this back 3 seconds ago.',
      details: { currentStatus: 'pending', version: 3, decision: 'undo' },
    });
  });

  it('is for who decided, for a few seconds, and once', async () => {
    const { id } = await makeComment({ status: 'PENDING' });
    const nora = await moderator();
    await decideComment(nora, id, approve, now);
    const undo = (actor: Awaited<ReturnType<typeof viewer>> | null, version = 2, at = later(1)) =>
      undoDecision(actor, { id, version }, at);
    await expect(undo(null)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(undo(await viewer())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(undo(await moderator('Idris'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(undo(nora, 2, later(16))).rejects.toMatchObject({
      code: 'conflict',
      message: 'It is too late to take this back. Decide anew instead.',
    });
    await expect(undoDecision(nora, { id: 99, version: 1 }, now)).rejects.toMatchObject({
      code: 'not_found',
    });
    await undo(nora);
    await expect(undo(nora, 3)).rejects.toMatchObject({ code: 'conflict' });
    expect(await stateOf(id)).toMatchObject({ status: 'PENDING', version: 3 });
  });

  it('leaves the log as it is: what was taken back cannot be changed either', async () => {
    const { id } = await makeComment({ status: 'PENDING' });
    const nora = await moderator();
    await decideComment(nora, id, reject, now);
    await undoDecision(nora, { id, version: 2 }, now);
    const log = await db.decision.findMany();
    for (const data of [{ undoesId: null }, { message: 'Never said.' }]) {
      await expect(db.decision.updateMany({ data })).rejects.toThrow();
    }
    expect(await db.decision.findMany()).toEqual(log);
  });
});
