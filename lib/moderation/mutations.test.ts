import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { viewerOf } from '@/lib/auth/data';
import { decideComment, reportComment } from '@/lib/moderation/mutations';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import type { DecisionInput } from '@/lib/moderation/schema';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const published = { publishedAt: new Date('2026-11-24T12:00:00Z') };
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const refusal = (code: string, message?: string) =>
  expect.objectContaining({ code, ...(message ? { message } : {}) });

beforeEach(() => resetDatabase());

describe('decideComment', () => {
  const held = () => makeComment({ status: 'PENDING' });
  const approve: DecisionInput = { decision: 'approve', version: 1 };

  it('sets the status, counts the version and records who decided and why', async () => {
    const { id } = await held();
    const nora = await viewer({ role: 'MODERATOR', name: 'Nora Abell' });
    const reject: DecisionInput = {
      decision: 'reject',
      reason: 'personal_data',
      note: 'Names a neighbour.',
      version: 1,
    };
    expect(await decideComment(nora, id, reject, now)).toEqual({
      id,
      status: 'rejected',
      version: 2,
    });
    expect(
      await db.comment.findUnique({ where: { id }, include: { decisions: true } }),
    ).toMatchObject({
      status: 'REJECTED',
      version: 2,
      decidedAt: now,
      decisions: [
        {
          actorId: nora.id,
          revision: 1,
          fromStatus: 'PENDING',
          toStatus: 'REJECTED',
          reason: 'personal_data',
          note: 'Names a neighbour.',
          phase: null,
        },
      ],
    });
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        actorId: nora.id,
        actorRole: 'MODERATOR',
        action: 'comment.reject',
        targetKind: 'comment',
        targetId: String(id),
        reason: 'Gives away somebody’s personal details',
        before: { status: 'pending' },
        after: { status: 'rejected' },
      },
    ]);
    // A second thought, on what stands now.
    expect(await decideComment(nora, id, { ...approve, version: 2 }, now)).toEqual({
      id,
      status: 'approved',
      version: 3,
    });
  });

  it('logs the reason in the newsroom’s own words', async () => {
    await db.setting.create({ data: { key: 'reasonAbusive', value: 'Rude to somebody' } });
    const { id } = await makeComment({ status: 'PENDING' });
    const input = { decision: 'reject', reason: 'abusive', version: 1 } as const;
    await decideComment(await viewer({ role: 'MODERATOR' }), id, input, now);
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'comment.reject' } });
    expect(entry.reason).toBe('Rude to somebody');
    // The decision keeps which reason of the list it was: numbers do not depend on words.
    const made = await db.decision.findFirstOrThrow({ where: { commentId: id } });
    expect(made.reason).toBe('abusive');
  });

  it('lets one of two moderators decide and tells the other what the first did', async () => {
    const { id } = await held();
    const nora = await viewer({ role: 'MODERATOR', name: 'Nora Abell' });
    const idris = await viewer({ role: 'EDITOR', name: 'Idris Quayle' });
    const spam: DecisionInput = { decision: 'spam', version: 1 };
    const [first, second] = await Promise.allSettled([
      decideComment(nora, id, approve, now),
      decideComment(idris, id, spam, now),
    ]);
    const winner = first.status === 'fulfilled' ? 'Nora Abell' : 'Idris Quayle';
    const loser = first.status === 'fulfilled' ? second : first;
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(loser).toMatchObject({
      reason: { code: 'conflict', details: { decidedBy: winner, version: 2 } },
    });
    expect(await db.decision.count()).toBe(1);
  });

  it('tells who was first, when, and what stands now', async () => {
    const { id } = await held();
    await decideComment(await viewer({ role: 'MODERATOR', name: 'Nora Abell' }), id, approve, now);
    await expect(
      decideComment(
        await viewer({ role: 'ADMIN' }),
        id,
        { decision: 'spam', version: 1 },
        later(3),
      ),
    ).rejects.toEqual(
      expect.objectContaining({
        code: 'conflict',
        message: 'Nora Abell approved this 3 seconds ago.',
        details: {
          decidedBy: 'Nora Abell',
          decision: 'approve',
          at: '2026-11-25T12:00:00.000Z',
          currentStatus: 'approved',
          version: 2,
        },
      }),
    );
  });

  it('says so, too, when the colleague’s account is gone since', async () => {
    const comment = await held();
    await makeDecision({ comment, toStatus: 'REJECTED', createdAt: later(-60) });
    await db.comment.update({ where: { id: comment.id }, data: { version: 2 } });
    const moderator = await viewer({ role: 'MODERATOR' });
    await expect(decideComment(moderator, comment.id, approve, now)).rejects.toEqual(
      expect.objectContaining({
        code: 'conflict',
        message: 'A former colleague rejected this 1 minute ago.',
        details: expect.objectContaining({ decidedBy: null, decision: 'reject' }) as object,
      }),
    );
  });

  it('does not decide on a text that nobody has read', async () => {
    const comment = await held();
    await makeDecision({ comment, toStatus: 'PENDING', phase: 'premoderated_thread' });
    await db.comment.update({ where: { id: comment.id }, data: { version: 2, revision: 2 } });
    await expect(
      decideComment(await viewer({ role: 'MODERATOR' }), comment.id, approve, now),
    ).rejects.toEqual(
      refusal('conflict', 'The author has edited this comment. Please read it again.'),
    );
  });

  it('refuses everyone below a moderator, and comments that are gone', async () => {
    const { id } = await held();
    await expect(decideComment(null, id, approve, now)).rejects.toEqual(refusal('unauthenticated'));
    for (const fields of [
      { role: 'READER' },
      { role: 'AUTHOR' },
      { role: 'MODERATOR', status: 'BANNED' },
    ] as const) {
      await expect(decideComment(await viewer(fields), id, approve, now)).rejects.toEqual(
        refusal('forbidden'),
      );
    }
    const nora = await viewer({ role: 'MODERATOR' });
    await expect(decideComment(nora, 999, approve, now)).rejects.toEqual(refusal('not_found'));
    expect(await db.decision.count()).toBe(0);
  });

  it('does not approve what its author has deleted', async () => {
    const { id } = await makeComment({ status: 'DELETED' });
    await expect(
      decideComment(await viewer({ role: 'MODERATOR' }), id, approve, now),
    ).rejects.toEqual(refusal('conflict'));
  });

  it('does not approve the same words of one person twice', async () => {
    const author = await makeUser();
    const story = await makeStory();
    const refused = await makeComment({ author, story, body: 'One', status: 'REJECTED' });
    await makeComment({ author, story, body: 'One' });
    await expect(
      decideComment(await viewer({ role: 'MODERATOR' }), refused.id, approve, now),
    ).rejects.toEqual(
      refusal('conflict', 'The same text by this member already stands under the story.'),
    );
  });

  it('settles the reports that it answers', async () => {
    const { id } = await makeComment({ story: await makeStory(published) });
    await reportComment(await viewer(), id, { reason: 'abusive', note: '' }, now);
    await decideComment(await viewer({ role: 'MODERATOR' }), id, approve, later(9));
    expect(await db.commentReport.findMany()).toMatchObject([{ settledAt: later(9) }]);
  });

  it('leaves a log that cannot be changed', async () => {
    const comment = await makeComment();
    const { id } = await makeDecision({ comment, note: 'First' });
    await expect(db.$executeRaw`update "decision" set "note" = 'Other'`).rejects.toThrow(
      'decision is append-only',
    );
    await expect(db.$executeRaw`delete from "decision"`).rejects.toThrow('decision is append-only');
    await expect(db.$executeRaw`truncate "decision"`).rejects.toThrow('decision is append-only');
    await expect(db.$executeRaw`truncate "comment" cascade`).rejects.toThrow(
      'decision is append-only',
    );
    expect(await db.decision.findMany()).toMatchObject([{ id, note: 'First' }]);
  });
});

describe('sanctionMember', () => {
  const action = (
    name: 'ban' | 'suspend' | 'premoderate' | 'trust' | 'restore',
    until: Date | null = null,
  ) => ({
    action: name,
    until,
    reason: 'Threats',
  });

  it.each([
    ['ban', null, { status: 'BANNED', suspendedUntil: null, trusted: true }],
    ['suspend', later(60), { status: 'SUSPENDED', suspendedUntil: later(60), trusted: true }],
    ['premoderate', null, { status: 'ACTIVE', premoderated: true, trusted: false }],
    ['trust', null, { status: 'ACTIVE', premoderated: false, trusted: true }],
    ['restore', null, { status: 'ACTIVE', premoderated: false, trusted: false }],
  ] as const)(
    '%s changes the member and records who did it and why',
    async (name, until, after) => {
      const member = await makeUser({ trusted: true });
      const nora = await viewer({ role: 'MODERATOR' });
      await sanctionMember(nora, member.id, action(name, until), now);
      expect(await db.user.findUnique({ where: { id: member.id } })).toMatchObject(after);
      expect(await db.sanction.findMany()).toMatchObject([
        {
          userId: member.id,
          actorId: nora.id,
          action: name.toUpperCase(),
          until,
          reason: 'Threats',
          createdAt: now,
        },
      ]);
      expect(await db.auditEntry.findMany()).toMatchObject([
        {
          actorId: nora.id,
          action: `member.${name}`,
          targetKind: 'user',
          targetId: String(member.id),
          reason: 'Threats',
          before: { status: 'active', suspendedUntil: null, premoderated: false, trusted: true },
          after: {
            status: after.status.toLowerCase(),
            suspendedUntil: until?.toISOString() ?? null,
            trusted: after.trusted,
          },
        },
      ]);
    },
  );

  it('bans a suspended member and restores them after', async () => {
    const member = await makeUser({ status: 'SUSPENDED', suspendedUntil: later(60) });
    const nora = await viewer({ role: 'MODERATOR' });
    expect(await sanctionMember(nora, member.id, action('ban'), now)).toEqual({
      id: member.id,
      status: 'banned',
      suspendedUntil: null,
      premoderated: false,
      trusted: false,
    });
    expect(await sanctionMember(nora, member.id, action('restore'), now)).toMatchObject({
      status: 'active',
    });
  });

  it('is never against someone of the same or a higher role, nor oneself, nor by a reader', async () => {
    const nora = await viewer({ role: 'MODERATOR' });
    for (const role of ['AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'] as const) {
      const { id } = await makeUser({ role });
      await expect(sanctionMember(nora, id, action('ban'), now)).rejects.toEqual(
        refusal('forbidden'),
      );
    }
    await expect(sanctionMember(nora, nora.id, action('ban'), now)).rejects.toEqual(
      refusal('forbidden'),
    );
    const { id } = await makeUser();
    await expect(sanctionMember(await viewer(), id, action('ban'), now)).rejects.toEqual(
      refusal('forbidden'),
    );
    await expect(sanctionMember(nora, 999, action('ban'), now)).rejects.toEqual(
      refusal('not_found'),
    );
    expect(await db.sanction.count()).toBe(0);
  });

  it('refuses a suspension that has ended already', async () => {
    const { id } = await makeUser();
    await expect(
      sanctionMember(await viewer({ role: 'EDITOR' }), id, action('suspend', now), now),
    ).rejects.toEqual(refusal('invalid', 'The end must be in the future.'));
  });
});

describe('reportComment', () => {
  const report = { reason: 'abusive', note: 'Look.' } as const;

  it('takes one report a person and text, also of several at once', async () => {
    const { id } = await makeComment({ story: await makeStory(published) });
    const reader = await viewer();
    await Promise.all([1, 2, 3].map(() => reportComment(reader, id, report, now)));
    await reportComment(await viewer(), id, { reason: 'spam', note: '' }, now);
    expect(await db.commentReport.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { reporterId: reader.id, revision: 1, reason: 'abusive', note: 'Look.', settledAt: null },
      { reason: 'spam', note: '' },
    ]);
    await db.comment.update({ where: { id }, data: { revision: 2 } });
    await reportComment(reader, id, report, now);
    expect(await db.commentReport.count()).toBe(3);
  });

  it('refuses strangers, the banned, one’s own comment and what readers cannot see', async () => {
    const author = await makeUser();
    const story = await makeStory(published);
    const { id } = await makeComment({ story, author });
    await expect(reportComment(null, id, report, now)).rejects.toEqual(refusal('unauthenticated'));
    await expect(
      reportComment(await viewer({ status: 'BANNED' }), id, report, now),
    ).rejects.toEqual(refusal('forbidden', 'This account is banned.'));
    await expect(reportComment(viewerOf(author, { now }), id, report, now)).rejects.toEqual(
      refusal('forbidden', 'You cannot report your own comment.'),
    );
    const held = await makeComment({ story, status: 'PENDING' });
    const draft = await makeComment({ story: await makeStory({ status: 'DRAFT' }) });
    for (const hidden of [held.id, draft.id, 999]) {
      await expect(reportComment(await viewer(), hidden, report, now)).rejects.toEqual(
        refusal('not_found'),
      );
    }
  });
});
