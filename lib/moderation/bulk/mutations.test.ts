import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { decideComments, undoDecisions } from '@/lib/moderation/bulk/mutations';
import { countQueue } from '@/lib/moderation/data';
import { decideComment } from '@/lib/moderation/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const moderator = (name: string) => viewer({ role: 'MODERATOR', name });

/** Comments that wait, as they were read. */
async function waiting(count: number) {
  const story = await makeStory();
  const items = [];
  for (let i = 0; i < count; i++) {
    const { id } = await makeComment({ story, status: 'PENDING', body: `Number ${i}.` });
    items.push({ id, version: 1 });
  }
  return items;
}

beforeEach(() => resetDatabase());

describe('deciding on several', () => {
  it('decides on each by itself, and says of those that stay why', async () => {
    const items = await waiting(4);
    const [nora, idris] = [await moderator('Nora Abell'), await moderator('Idris Quayle')];
    await decideComment(idris, items[1]!.id, { decision: 'spam', version: 1 }, later(-3));
    await db.comment.update({ where: { id: items[2]!.id }, data: { version: 2, revision: 2 } });
    const reject = { decision: 'reject', reason: 'off_topic', message: 'Elsewhere.' } as const;
    const results = await decideComments(
      nora,
      { ...reject, items: [...items, { id: 99, version: 1 }] },
      now,
    );
    expect(results).toEqual([
      { ok: true, id: 1, status: 'rejected', version: 2 },
      {
        ok: false,
        id: 2,
        code: 'conflict',
        detail: 'Idris Quayle marked this as spam 3 seconds ago.',
      },
      { ok: false, id: 3, code: 'conflict', detail: 'This comment has changed.' },
      { ok: true, id: 4, status: 'rejected', version: 2 },
      { ok: false, id: 99, code: 'not_found', detail: 'There is no such comment.' },
    ]);
    expect(await countQueue()).toMatchObject({ pending: 1, rejected: 2, spam: 1 });
    const made = await db.decision.findMany({ where: { actorId: nora.id } });
    expect(made.map(({ reason, message }) => [reason, message])).toEqual([
      ['off_topic', 'Elsewhere.'],
      ['off_topic', 'Elsewhere.'],
    ]);
  });

  it('takes several back, except those that somebody has decided on since', async () => {
    const items = await waiting(3);
    const [nora, idris] = [await moderator('Nora Abell'), await moderator('Idris Quayle')];
    await decideComments(nora, { decision: 'approve', items }, now);
    await decideComment(idris, items[0]!.id, { decision: 'spam', version: 2 }, later(1));
    const results = await undoDecisions(
      nora,
      items.map(({ id }) => ({ id, version: 2 })),
      later(2),
    );
    expect(results).toEqual([
      {
        ok: false,
        id: 1,
        code: 'conflict',
        detail: 'Idris Quayle marked this as spam 1 second ago.',
      },
      { ok: true, id: 2, status: 'pending', version: 3 },
      { ok: true, id: 3, status: 'pending', version: 3 },
    ]);
    expect(await countQueue()).toMatchObject({ pending: 2, approved: 0, spam: 1 });
  });

  it('is for moderators', async () => {
    const items = await waiting(1);
    const approve = { decision: 'approve', items } as const;
    await expect(decideComments(null, approve, now)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const reader = await viewer();
    await expect(decideComments(reader, approve, now)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(undoDecisions(reader, items, now)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await countQueue()).toMatchObject({ pending: 1, approved: 0 });
  });
});

describe('at the same time', () => {
  it('two moderators with the same twenty: each comment decided once, none lost, none doubled', async () => {
    const items = await waiting(20);
    const [nora, idris] = [await moderator('Nora Abell'), await moderator('Idris Quayle')];
    const [hers, his] = await Promise.all([
      decideComments(nora, { decision: 'approve', items }, now),
      decideComments(idris, { decision: 'spam', items: items.toReversed() }, now),
    ]);
    const made = (results: typeof hers) => results.filter(({ ok }) => ok).length;
    expect(made(hers) + made(his)).toBe(20);
    expect(await countQueue()).toMatchObject({
      ...{ pending: 0, new: 0, approved: made(hers), spam: made(his) },
    });
    expect(await db.decision.count()).toBe(20);
    expect(await db.decision.count({ where: { actorId: nora.id } })).toBe(made(hers));
    expect(await db.auditEntry.count()).toBe(20);
    expect(await db.comment.count({ where: { version: 2 } })).toBe(20);
    // Who came second is told who was first.
    const late = [...hers, ...his].flatMap((one) => (one.ok ? [] : [one]));
    expect(late).toHaveLength(20);
    expect(new Set(late.map(({ code }) => code))).toEqual(new Set(['conflict']));
    expect(
      late.every(({ detail }) => /^(Nora Abell approved|Idris Quayle marked) this/.test(detail)),
    ).toBe(true);
  });

  it('the same form sent five times: decided once, and every answer is the same', async () => {
    const items = await waiting(3);
    const nora = await moderator('Nora Abell');
    const reject = { decision: 'reject', reason: 'spam', items } as const;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => decideComments(nora, reject, now)));
    const rejected = items.map(({ id }) => ({ ok: true, id, status: 'rejected', version: 2 }));
    expect(answers).toEqual(Array(5).fill(rejected));
    expect(await db.decision.count()).toBe(3);
    expect(await db.auditEntry.count()).toBe(3);
    expect(await db.notification.count()).toBe(3);
  });
});
