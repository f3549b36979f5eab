import { beforeEach, describe, expect, it } from 'vitest';
import { readListCursor } from '@/lib/account/cursor';
import { countAppeals, listAppeals } from '@/lib/appeals/data';
import { appeal, hearAppeal } from '@/lib/appeals/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { deleteComment } from '@/lib/comments/mutations';
import { db } from '@/lib/db';
import { decideComment } from '@/lib/moderation/mutations';
import { undoDecision } from '@/lib/moderation/undo/mutations';
import { listNotifications } from '@/lib/notifications/data';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import type { CommentStatus } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
type Fields = Parameters<typeof makeUser>[0];
const viewer = async (fields: Fields = {}) => viewerOf(await makeUser(fields), { now });
const moderator = (name: string) => viewer({ role: 'MODERATOR', name });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

/** A comment of Hedda's that Nora has rejected. */
async function rejected() {
  const hedda = await viewer({ name: 'Hedda' });
  const nora = await moderator('Nora');
  const story = await makeStory({ headline: 'The mole', publishedAt: later(-86_400) });
  const { id } = await makeComment({ story, author: hedda, status: 'PENDING', body: 'The mayor!' });
  await decideComment(nora, id, { decision: 'reject', reason: 'off_topic', version: 1 }, now);
  return { hedda, nora, id };
}

beforeEach(() => resetDatabase());

describe('an appeal', () => {
  it('is taken once, however often it is sent', async () => {
    const { hedda, id } = await rejected();
    const send = () => codeOf(appeal(hedda, { id, text: 'It is about the mole.' }, now));
    const given = await Promise.all([send(), send(), send()]);
    expect(given.sort()).toEqual(['conflict', 'conflict', 'ok']);
    expect(await send()).toBe('conflict');
    expect(await db.appeal.findMany({ select: { userId: true, text: true } })).toEqual([
      { userId: hedda.id, text: 'It is about the mole.' },
    ]);
  });

  it.each<[CommentStatus, string]>([
    ['REJECTED', 'ok'],
    ['SPAM', 'ok'],
    ['PENDING', 'conflict'],
    ['APPROVED', 'conflict'],
    ['DELETED', 'not_found'],
  ])('against a comment that is %s gives %s', async (status, code) => {
    const hedda = await viewer();
    const { id } = await makeComment({ author: hedda, status });
    expect(await codeOf(appeal(hedda, { id, text: 'Why?' }, now))).toBe(code);
  });

  it('is for the author alone', async () => {
    const { id } = await rejected();
    const send = (who: Parameters<typeof appeal>[0], of = id) =>
      codeOf(appeal(who, { id: of, text: 'Why?' }, now));
    expect(await send(null)).toBe('unauthenticated');
    expect(await send(await viewer())).toBe('forbidden');
    expect(await send(await moderator('Idris'))).toBe('forbidden');
    expect(await send(await viewer(), 999)).toBe('not_found');
  });

  it.each<[string, string, Fields]>([
    ['banned', 'ok', { status: 'BANNED' }],
    ['suspended', 'ok', { status: 'SUSPENDED', suspendedUntil: later(3_600) }],
    ['about to be erased', 'forbidden', { eraseAt: later(3_600) }],
  ])('of somebody %s gives %s', async (_, code, fields) => {
    const author = await viewer(fields);
    const { id } = await makeComment({ author, status: 'REJECTED' });
    expect(await codeOf(appeal(author, { id, text: 'Why?' }, now))).toBe(code);
    const others = await makeComment({ status: 'REJECTED' });
    expect(await codeOf(appeal(author, { id: others.id, text: 'Why?' }, now))).toBe('forbidden');
  });
});

describe('hearing it', () => {
  const overturn = { outcome: 'overturned', answer: 'You are right.' } as const;

  it('is for somebody else than who decided, and not for whose it is', async () => {
    const { hedda, nora, id } = await rejected();
    const { id: appealId } = await appeal(hedda, { id, text: 'Why?' }, now);
    const idris = await moderator('Idris');
    expect(await codeOf(hearAppeal(nora, appealId, overturn, now))).toBe('forbidden');
    expect(await codeOf(hearAppeal(hedda, appealId, overturn, now))).toBe('forbidden');
    expect(await codeOf(hearAppeal(null, appealId, overturn, now))).toBe('unauthenticated');
    expect(await codeOf(hearAppeal(idris, 999, overturn, now))).toBe('not_found');
    const own = await makeComment({ author: idris, status: 'REJECTED' });
    const mine = await appeal(idris, { id: own.id, text: 'Why?' }, now);
    expect(await codeOf(hearAppeal(idris, mine.id, overturn, now))).toBe('forbidden');
    const flags = async (who: { id: number }) =>
      (await listAppeals(who.id)).items.map(({ mayHear }) => mayHear);
    expect(await flags(nora)).toEqual([false, true]);
    expect(await flags(idris)).toEqual([true, false]);
  });

  it('is for nobody who has refused it, before a colleague or after one; who took that back may', async () => {
    const { hedda, nora, id } = await rejected();
    const [idris, mara] = [await moderator('Idris'), await moderator('Mara')];
    const spam = (version: number) => ({ decision: 'spam', version }) as const;
    await decideComment(idris, id, spam(2), later(20));
    await decideComment(mara, id, spam(3), later(30));
    await undoDecision(mara, { id, version: 4 }, later(31));
    const { id: appealId } = await appeal(hedda, { id, text: 'Why?' }, later(60));
    const flags = async (who: { id: number }) =>
      (await listAppeals(who.id)).items.map(({ mayHear }) => mayHear);
    expect([await flags(nora), await flags(idris), await flags(mara)]).toEqual([
      [false],
      [false],
      [true],
    ]);
    const hearing = (who: Viewer) => codeOf(hearAppeal(who, appealId, overturn, later(70)));
    expect([await hearing(nora), await hearing(idris), await hearing(mara)]).toEqual([
      'forbidden',
      'forbidden',
      'ok',
    ]);
  });

  it('overturns: the comment is published and its author told, once, by one of two', async () => {
    const { hedda, id } = await rejected();
    const { id: appealId } = await appeal(hedda, { id, text: 'Why?' }, now);
    const [idris, mara] = [await moderator('Idris'), await moderator('Mara')];
    const given = await Promise.all(
      [idris, mara].map((who) => codeOf(hearAppeal(who, appealId, overturn, later(60)))),
    );
    expect(given.sort()).toEqual(['conflict', 'ok']);
    expect(
      await db.comment.findUnique({
        where: { id },
        select: { status: true, version: true, decisions: { select: { toStatus: true } } },
      }),
    ).toEqual({
      ...{ status: 'APPROVED', version: 3 },
      decisions: [{ toStatus: 'REJECTED' }, { toStatus: 'APPROVED' }],
    });
    const { items } = await listNotifications(hedda.id, { now: later(60) });
    expect(items.map(({ kind, facts }) => [kind, facts.outcome, facts.message])).toEqual([
      ['APPEAL_OUTCOME', 'overturned', 'You are right.'],
      ['DECISION', 'rejected', undefined],
    ]);
    const [entry] = await db.auditEntry.findMany({ where: { action: 'appeal.overturn' } });
    expect(entry).toMatchObject({ targetKind: 'comment', targetId: String(id) });
    expect((await listAppeals(idris.id)).items).toEqual([]);
  });

  it('upholds: the comment stays as it is, and its author is told', async () => {
    const { hedda, id } = await rejected();
    const { id: appealId } = await appeal(hedda, { id, text: 'Why?' }, now);
    await hearAppeal(await moderator('Idris'), appealId, { outcome: 'upheld', answer: '' }, now);
    const { status } = await db.comment.findUniqueOrThrow({ where: { id } });
    expect(status).toBe('REJECTED');
    const { items } = await listNotifications(hedda.id, { now });
    expect(items[0]).toMatchObject({ kind: 'APPEAL_OUTCOME', facts: { outcome: 'upheld' } });
    expect(await codeOf(appeal(hedda, { id, text: 'Again!' }, now))).toBe('conflict');
  });

  it.each<[string, CommentStatus, (who: Viewer, id: number) => Promise<unknown>]>([
    ['its author has taken back', 'DELETED', (hedda, id) => deleteComment(hedda, id, later(30))],
    [
      'a colleague has published',
      'APPROVED',
      async (_, id) =>
        decideComment(await moderator('Mara'), id, { decision: 'approve', version: 2 }, later(30)),
    ],
  ])('is over for a comment that %s meanwhile: nobody is told anything', async (_, status, act) => {
    const { hedda, id } = await rejected();
    const { id: appealId } = await appeal(hedda, { id, text: 'Why?' }, now);
    const idris = await moderator('Idris');
    expect(await countAppeals()).toBe(1);
    await act(hedda, id);
    expect((await listAppeals(idris.id)).items).toEqual([]);
    expect(await countAppeals()).toBe(0);
    for (const outcome of ['overturned', 'upheld'] as const) {
      const hearing = hearAppeal(idris, appealId, { outcome, answer: '' }, later(60));
      expect(await codeOf(hearing)).toBe('conflict');
    }
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ status });
    const { items } = await listNotifications(hedda.id, { now: later(60) });
    expect(items.filter(({ kind }) => kind === 'APPEAL_OUTCOME')).toEqual([]);
  });

  it('is not taken back: its author has been told', async () => {
    const { hedda, id } = await rejected();
    const { id: appealId } = await appeal(hedda, { id, text: 'Why?' }, now);
    const idris = await moderator('Idris');
    await hearAppeal(idris, appealId, overturn, later(60));
    expect(await codeOf(undoDecision(idris, { id, version: 3 }, later(61)))).toBe('conflict');
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ status: 'APPROVED', version: 3 },
    });
  });
});

it('lists what waits, the oldest first, with what was decided and page by page', async () => {
  const { hedda, id } = await rejected();
  await appeal(hedda, { id, text: 'It is about the mole.' }, later(1));
  const other = await makeComment({ author: hedda, status: 'REJECTED' });
  await appeal(hedda, { id: other.id, text: 'Why?' }, later(1));
  const idris = await moderator('Idris');
  const first = await listAppeals(idris.id, { limit: 1 });
  expect(first.items).toMatchObject([
    {
      text: 'It is about the mole.',
      by: 'Hedda',
      comment: { id, body: 'The mayor!', status: 'rejected', story: { headline: 'The mole' } },
      decision: { by: 'Nora', reason: 'off_topic', at: '2026-11-25T12:00:00.000Z' },
      mayHear: true,
    },
  ]);
  const rest = await listAppeals(idris.id, { limit: 1, after: readListCursor(first.nextCursor) });
  expect(rest.items.map(({ comment }) => comment.id)).toEqual([other.id]);
  expect(rest.nextCursor).toBeNull();
});
