import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { endAllSessions } from '@/lib/auth/sessions/mutations';
import { db } from '@/lib/db';
import { decideComment, reportComment } from '@/lib/moderation/mutations';
import { viewerOf } from '@/lib/auth/data';
import { getQueueCursor, getThreadCursor, getThreadEvent, listQueueEvents } from '@/lib/live/data';
import { heardOf } from '@/lib/live/hold';
import { makeComment, makeSession, makeStory, makeToken, makeUser } from '@/prisma/factories';

const now = () => new Date();
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now: now() });
const decide = async (
  actor: Parameters<typeof decideComment>[0],
  id: number,
  decision: 'approve' | 'reject',
) => {
  const { version } = await db.comment.findUniqueOrThrow({ where: { id } });
  const reason = decision === 'reject' ? 'off_topic' : undefined;
  await decideComment(actor, id, { decision, reason, note: '', message: '', version }, now());
};

describe('what has changed for readers', () => {
  it('names what has come and what has gone since they looked, and counts what is there', async () => {
    const moderator = await viewer({ role: 'MODERATOR' });
    const story = await makeStory();
    const [one, two, three] = [
      await makeComment({ story, status: 'APPROVED' }),
      await makeComment({ story, status: 'PENDING' }),
      await makeComment({ story, status: 'PENDING' }),
    ];
    await decide(moderator, two.id, 'approve');
    const after = await getThreadCursor(story.id);
    expect(await getThreadEvent(story.id, { after, heard: [] })).toEqual({
      count: 2,
      shown: [],
      gone: [],
    });
    await decide(moderator, three.id, 'approve');
    await decide(moderator, one.id, 'reject');
    expect(await getThreadEvent(story.id, { after, heard: [] })).toEqual({
      count: 2,
      shown: [three.id],
      gone: [one.id],
    });
  });

  it('names a decision that came to light behind a later one, when it was heard', async () => {
    const moderator = await viewer({ role: 'MODERATOR' });
    const comment = await makeComment({ status: 'PENDING' });
    await decide(moderator, comment.id, 'approve');
    const after = await getThreadCursor(comment.storyId);
    expect(
      (await getThreadEvent(comment.storyId, { after: after + 1, heard: [after] })).shown,
    ).toEqual([comment.id]);
  });

  it('does not move for a decision that readers do not notice', async () => {
    const moderator = await viewer({ role: 'MODERATOR' });
    const comment = await makeComment({ status: 'PENDING' });
    const before = await getThreadCursor(comment.storyId);
    await decide(moderator, comment.id, 'reject');
    expect(await getThreadCursor(comment.storyId)).toBe(before);
  });
});

describe('what has happened in the queue', () => {
  it('tells arrivals, decisions with who made them, and reports, in their order', async () => {
    const moderator = await viewer({ role: 'MODERATOR', name: 'Mona' });
    const reader = await viewer();
    const comment = await makeComment({ status: 'PENDING' });
    const after = await getQueueCursor();
    await db.decision.create({
      data: { commentId: comment.id, revision: 1, fromStatus: 'PENDING', toStatus: 'PENDING' },
    });
    await decide(moderator, comment.id, 'approve');
    await reportComment(reader, comment.id, { reason: 'spam', note: '' }, now());
    expect(await listQueueEvents({ after, heard: { decisions: [], reports: [] } })).toEqual([
      { kind: 'arrived', commentId: comment.id, status: 'pending' },
      { kind: 'decided', commentId: comment.id, by: 'Mona', decision: 'approved' },
      { kind: 'reported', commentId: comment.id },
    ]);
  });

  it('says that more has happened when it is more than a hundred', async () => {
    const comment = await makeComment({ status: 'PENDING' });
    const after = await getQueueCursor();
    const row = {
      ...{ commentId: comment.id, revision: 1 },
      ...({ fromStatus: 'PENDING', toStatus: 'PENDING' } as const),
    };
    await db.decision.createMany({ data: Array.from({ length: 101 }, () => row) });
    const heard = { decisions: [], reports: [] };
    expect(await listQueueEvents({ after, heard })).toEqual([{ kind: 'missed' }]);
  });
});

describe('what the database says by itself', () => {
  const ear = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const payloads: string[] = [];
  beforeAll(async () => {
    await ear.connect();
    ear.on('notification', ({ payload }) => payloads.push(payload!));
    await ear.query('listen live');
  });
  afterAll(() => ear.end());

  /** What was said until now, as the door reads it. */
  async function heard() {
    const mark = randomUUID();
    await db.$executeRaw`select pg_notify('live', ${mark})`;
    while (payloads.at(-1) !== mark) await once(ear, 'notification');
    return payloads.splice(0).slice(0, -1).map(heardOf);
  }

  it('tells a decision with its commit, and none that was rolled back', async () => {
    const moderator = await viewer({ role: 'MODERATOR' });
    const comment = await makeComment({ status: 'PENDING' });
    await heard();
    const row = { commentId: comment.id, revision: 1 };
    await db
      .$transaction(async (tx) => {
        await tx.decision.create({ data: { ...row, fromStatus: 'PENDING', toStatus: 'APPROVED' } });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect(await heard()).toEqual([]);
    await decide(moderator, comment.id, 'approve');
    const { id } = await db.decision.findFirstOrThrow({ where: { commentId: comment.id } });
    expect(await heard()).toEqual([
      { decision: id, comment: comment.id, story: comment.storyId, changes: true },
    ]);
  });

  it('tells whatever changes what a person may: ban, role, end of a session, revoked token', async () => {
    const member = await makeUser();
    const person = { person: member.id };
    await makeSession({ userId: member.id });
    const { id } = await makeToken({ userId: member.id, scopes: ['moderation'] });
    await heard();
    await db.user.update({ where: { id: member.id }, data: { status: 'BANNED' } });
    expect(await heard()).toEqual([person]);
    await db.user.update({ where: { id: member.id }, data: { role: 'MODERATOR' } });
    expect(await heard()).toEqual([person]);
    await db.$transaction((tx) => endAllSessions(tx, member.id));
    expect(await heard()).toEqual([person]);
    await db.apiToken.update({ where: { id }, data: { revokedAt: now() } });
    expect(await heard()).toEqual([person]);
    await db.user.update({ where: { id: member.id }, data: { name: 'Nothing else' } });
    expect(await heard()).toEqual([]);
  });
});
