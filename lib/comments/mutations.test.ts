import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { viewerOf } from '@/lib/auth/data';
import { deleteComment, editComment, postComment } from '@/lib/comments/mutations';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import { listNotifications } from '@/lib/notifications/data';
import { placeOf, tell } from '@/lib/notifications/words';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const published = { publishedAt: new Date('2026-11-24T12:00:00Z') };

const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const open = () => makeStory({ ...published, slug: 'mole', commentMode: 'OPEN' });
const post = (
  actor: Awaited<ReturnType<typeof viewer>> | null,
  body: string,
  more: { slug?: string; parentId?: number; idempotencyKey?: string; at?: Date } = {},
) => {
  const { slug = 'mole', parentId = null, at = now, idempotencyKey } = more;
  return postComment(
    actor,
    { slug, body, parentId, ...(idempotencyKey ? { idempotencyKey } : {}) },
    at,
  );
};
const refusal = (code: string, message?: string) =>
  expect.objectContaining({ code, ...(message ? { message } : {}) });
/** What of several at once was done and what was refused with which code. */
const outcomes = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work))
    .map((one) =>
      one.status === 'fulfilled'
        ? 'done'
        : one.reason instanceof AppError
          ? one.reason.code
          : one.reason,
    )
    .sort();

beforeEach(async () => {
  await resetDatabase();
  // Everybody here is new; what the rules make of that is shown in rules.test.ts.
  await db.setting.create({ data: { key: 'commentNewMembers', value: 0 } });
});

describe('postComment', () => {
  it('holds a reader’s comment by default, with the rule that held it', async () => {
    await makeStory({ ...published, slug: 'mole' });
    const reader = await viewer();
    const { id, status } = await post(reader, ' A fair\u200B point. ');
    expect(status).toBe('pending');
    expect(
      await db.comment.findUnique({
        where: { id },
        include: { revisions: true, decisions: true },
      }),
    ).toMatchObject({
      body: 'A fair point.',
      status: 'PENDING',
      phase: 'premoderated_thread',
      authorId: reader.id,
      revision: 1,
      version: 1,
      createdAt: now,
      decidedAt: null,
      findings: [
        {
          phase: 'premoderated_thread',
          message: 'Comments on this story are read before they appear.',
          matches: [],
          ranges: [],
        },
      ],
      revisions: [{ revision: 1, body: 'A fair point.' }],
      decisions: [
        {
          actorId: null,
          fromStatus: 'PENDING',
          toStatus: 'PENDING',
          phase: 'premoderated_thread',
          reason: null,
        },
      ],
    });
  });

  it('shows a comment at once where the thread is open, and the staff’s everywhere', async () => {
    await open();
    await makeStory({ ...published, slug: 'tram' });
    const reader = await viewer();
    expect(await post(reader, 'One')).toMatchObject({ status: 'approved' });
    expect(await post(await viewer({ role: 'AUTHOR' }), 'Two', { slug: 'tram' })).toMatchObject({
      status: 'approved',
    });
    expect(await post(await viewer({ trusted: true }), 'Three', { slug: 'tram' })).toMatchObject({
      status: 'approved',
    });
    expect(
      await post(reader, 'https://a.example https://b.example', { at: later(10) }),
    ).toMatchObject({ status: 'pending' });
  });

  it('hangs a reply below its parent and its root', async () => {
    const story = await open();
    const root = await makeComment({ story });
    const parent = await makeComment({ parent: root });
    const { id } = await post(await viewer(), 'Indeed', { parentId: parent.id });
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({
      parentId: parent.id,
      rootId: root.id,
      depth: 2,
    });
  });

  it.each([
    ['nobody', null, 'unauthenticated', 'Please sign in first.'],
    ['a banned member', { status: 'BANNED' }, 'forbidden', 'This account is banned.'],
    [
      'a suspended member',
      { status: 'SUSPENDED', suspendedUntil: later(60) },
      'forbidden',
      'This account is suspended until 2026-11-25T12:01:00.000Z.',
    ],
    [
      'a member without a confirmed address',
      { emailVerifiedAt: null },
      'forbidden',
      'Please confirm your e-mail address first.',
    ],
  ] as const)('refuses %s', async (_, fields, code, message) => {
    await open();
    const actor = fields === null ? null : await viewer(fields);
    await expect(post(actor, 'One')).rejects.toEqual(refusal(code, message));
    expect(await db.comment.count()).toBe(0);
  });

  it('takes a member whose suspension has run out', async () => {
    await open();
    const back = await viewer({ status: 'SUSPENDED', suspendedUntil: later(-1) });
    expect(await post(back, 'One')).toMatchObject({ status: 'approved' });
  });

  it('refuses closed stories and those that are not public', async () => {
    await makeStory({ ...published, slug: 'closed', commentMode: 'CLOSED' });
    await makeStory({ slug: 'draft', status: 'DRAFT' });
    await makeStory({ slug: 'soon', status: 'SCHEDULED', publishedAt: later(60) });
    const reader = await viewer({ role: 'EDITOR' });
    await expect(post(reader, 'One', { slug: 'closed' })).rejects.toEqual(
      refusal('forbidden', 'Comments on this story are closed.'),
    );
    for (const slug of ['draft', 'soon', 'nothing']) {
      await expect(post(reader, 'One', { slug })).rejects.toEqual(
        refusal('not_found', 'There is no such story.'),
      );
    }
  });

  it('finds the story of a page that was open while its address changed', async () => {
    await makeStory({ ...published, slug: 'new', formerSlugs: ['old'], commentMode: 'OPEN' });
    expect(await post(await viewer(), 'One', { slug: 'old' })).toMatchObject({
      status: 'approved',
    });
  });

  it('refuses a parent of another story, one that is not approved and one that is not there', async () => {
    const story = await open();
    const elsewhere = await makeComment();
    const held = await makeComment({ story, status: 'PENDING' });
    const reader = await viewer();
    for (const parentId of [elsewhere.id, held.id, 999]) {
      await expect(post(reader, 'One', { parentId })).rejects.toEqual(
        expect.objectContaining({
          code: 'invalid',
          fields: [
            { path: 'parentId', message: 'The comment you reply to is not there any more.' },
          ],
        }),
      );
    }
  });

  it('refuses the same words again, also in other dress, until they are taken away', async () => {
    await open();
    await makeStory({ ...published, slug: 'tram', commentMode: 'OPEN' });
    const reader = await viewer();
    const { id } = await post(reader, 'A fair point.');
    await expect(post(reader, 'a FAIR\u200B point!!', { at: later(1) })).rejects.toEqual(
      refusal('conflict', 'You have already posted this text under this story.'),
    );
    // Minutes later it is no longer the same again from story to story.
    expect(await post(reader, 'A fair point.', { slug: 'tram', at: later(360) })).toMatchObject({
      status: 'approved',
    });
    expect(await post(await viewer(), 'A fair point.')).toMatchObject({ status: 'approved' });
    await deleteComment(reader, id, later(370));
    expect(await post(reader, 'A fair point.', { at: later(720) })).toMatchObject({
      status: 'approved',
    });
  });

  it.each([
    ['at once', 0, 10],
    ['after 0.1 seconds', 0.1, 10],
    ['after 9.5 seconds', 9.5, 1],
  ])('asks a reader who writes again %s to wait', async (_, seconds, retryAfter) => {
    await open();
    const reader = await viewer();
    await post(reader, 'One');
    await expect(post(reader, 'Two', { at: later(seconds) })).rejects.toEqual(
      expect.objectContaining({ code: 'rate_limited', retryAfter }),
    );
    expect(await post(reader, 'Two', { at: later(10) })).toMatchObject({ status: 'approved' });
  });

  it('lets the staff answer as fast as they write', async () => {
    await open();
    const author = await viewer({ role: 'AUTHOR' });
    await post(author, 'One');
    expect(await post(author, 'Two')).toMatchObject({ status: 'approved' });
  });

  it('takes one of two that come at once, of the same text or of two', async () => {
    await open();
    const first = await viewer();
    expect(await outcomes([post(first, 'One'), post(first, 'One')])).toEqual(['conflict', 'done']);
    const second = await viewer();
    expect(await outcomes([post(second, 'One'), post(second, 'Two')])).toEqual([
      'done',
      'rate_limited',
    ]);
    expect(await db.comment.count()).toBe(2);
  });

  it('gives the first answer again to the same key, however many ask at once', async () => {
    await open();
    const reader = await viewer();
    const idempotencyKey = 'k1';
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(reader, 'One', { idempotencyKey })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db.comment.count()).toBe(1);
    await expect(post(reader, 'Two', { idempotencyKey, at: later(60) })).rejects.toEqual(
      refusal('invalid', 'This Idempotency-Key was used for another comment.'),
    );
    const other = await viewer();
    expect((await post(other, 'One', { idempotencyKey })).id).not.toBe(answers[0]!.id);
  });

  it('has forgotten a key after a day, whether the sweep has come by or not', async () => {
    await open();
    const reader = await viewer();
    const idempotencyKey = 'k1';
    const { id } = await post(reader, 'One', { idempotencyKey });
    const next = await post(reader, 'Two', { idempotencyKey, at: later(86_401) });
    expect(next).toMatchObject({ status: 'approved' });
    expect(next.id).not.toBe(id);
  });

  it('keeps no answer of a request that was refused', async () => {
    await open();
    const reader = await viewer();
    await expect(post(reader, ' ', { idempotencyKey: 'k1' })).rejects.toEqual(refusal('invalid'));
    expect(await post(reader, 'One', { idempotencyKey: 'k1' })).toMatchObject({
      status: 'approved',
    });
  });

  it('stops a banned member at the next comment, whatever the request believed of them', async () => {
    await open();
    const reader = await viewer();
    await post(reader, 'One');
    const moderator = await viewer({ role: 'MODERATOR' });
    await sanctionMember(
      moderator,
      reader.id,
      { action: 'ban', until: null, reason: 'Threats' },
      later(5),
    );
    await expect(post(reader, 'Two', { at: later(60) })).rejects.toEqual(
      refusal('forbidden', 'This account is banned.'),
    );
  });
});

describe('editComment', () => {
  const edit = (
    actor: Awaited<ReturnType<typeof viewer>>,
    id: number,
    body: string,
    at = later(60),
  ) => editComment(actor, { id, body }, at);

  it('keeps the old text as a revision and sends the new one through the rules', async () => {
    await open();
    const reader = await viewer();
    const { id } = await post(reader, 'One');
    expect(await edit(reader, id, 'https://a.example https://b.example')).toEqual({
      id,
      status: 'pending',
    });
    expect(
      await db.comment.findUnique({
        where: { id },
        include: {
          revisions: { orderBy: { revision: 'asc' } },
          decisions: { orderBy: { id: 'asc' } },
        },
      }),
    ).toMatchObject({
      status: 'PENDING',
      revision: 2,
      version: 2,
      editedAt: later(60),
      revisions: [{ body: 'One' }, { body: 'https://a.example https://b.example' }],
      decisions: [
        { revision: 1, toStatus: 'APPROVED' },
        { revision: 2, fromStatus: 'APPROVED', toStatus: 'PENDING', phase: 'links' },
      ],
    });
  });

  it('ends with the minutes that the settings give', async () => {
    await open();
    const reader = await viewer();
    const { id } = await post(reader, 'One');
    await expect(edit(reader, id, 'Two', later(301))).rejects.toEqual(
      refusal('forbidden', 'A comment can be edited for 5 minutes.'),
    );
    expect(await edit(reader, id, 'Two', later(300))).toMatchObject({ status: 'approved' });
  });

  it('refuses others, an answered comment, one that was removed and one that is gone', async () => {
    await open();
    const reader = await viewer();
    const { id } = await post(reader, 'One');
    await expect(edit(await viewer({ role: 'AUTHOR' }), id, 'Two')).rejects.toEqual(
      refusal('forbidden'),
    );
    await post(await viewer(), 'Reply', { parentId: id });
    await expect(edit(reader, id, 'Two')).rejects.toEqual(
      refusal('conflict', 'Somebody has answered; the comment stays as it is.'),
    );
    const removed = await makeComment({
      author: reader,
      status: 'REJECTED',
      createdAt: now,
    });
    await expect(edit(reader, removed.id, 'Two')).rejects.toEqual(refusal('forbidden'));
    await expect(edit(reader, 999, 'Two')).rejects.toEqual(refusal('not_found'));
  });

  it('refuses another of one’s own texts, and what postComment() refuses', async () => {
    await open();
    const reader = await viewer();
    await post(reader, 'One', { at: later(-20) });
    const { id } = await post(reader, 'Two');
    await expect(edit(reader, id, 'one')).rejects.toEqual(refusal('conflict'));
    await expect(edit(reader, id, '\u200B')).rejects.toEqual(refusal('invalid'));
    await expect(edit(reader, id, 'a'.repeat(5_001))).rejects.toEqual(refusal('too_large'));
    expect(await edit(reader, id, 'Two!')).toMatchObject({ status: 'approved' });
  });
});

describe('deleteComment', () => {
  it('takes the words from one’s own comment and keeps them in its revisions', async () => {
    await open();
    const reader = await viewer();
    const { id } = await post(reader, 'One');
    await deleteComment(reader, id, later(600));
    expect(
      await db.comment.findUnique({ where: { id }, include: { revisions: true } }),
    ).toMatchObject({ status: 'DELETED', body: '', revisions: [{ body: 'One' }] });
    expect(await db.auditEntry.count()).toBe(0);
    await expect(deleteComment(reader, id, later(601))).rejects.toEqual(refusal('not_found'));
  });

  it('is for its author and for moderators, who are recorded', async () => {
    const { id } = await makeComment();
    await expect(deleteComment(await viewer(), id, now)).rejects.toEqual(refusal('forbidden'));
    await expect(deleteComment(await viewer({ role: 'AUTHOR' }), id, now)).rejects.toEqual(
      refusal('forbidden'),
    );
    const moderator = await viewer({ role: 'MODERATOR' });
    await deleteComment(moderator, id, now);
    expect(await db.decision.findMany({ where: { commentId: id } })).toMatchObject([
      { actorId: moderator.id, fromStatus: 'APPROVED', toStatus: 'DELETED' },
    ]);
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        actorId: moderator.id,
        action: 'comment.delete',
        targetKind: 'comment',
        targetId: String(id),
        before: { status: 'approved' },
        after: { status: 'deleted' },
      },
    ]);
  });

  it('by a moderator may have a reason and a message, which its author and the logs get', async () => {
    const hedda = await viewer();
    const { id } = await makeComment({ author: hedda });
    const said = { reason: 'personal_data', message: 'It names her street.' } as const;
    await deleteComment(await viewer({ role: 'MODERATOR' }), id, now, said);
    expect(await db.decision.findMany({ where: { commentId: id } })).toMatchObject([
      { toStatus: 'DELETED', ...said },
    ]);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'comment.delete', reason: 'Gives away somebody’s personal details' },
    ]);
    const { items } = await listNotifications(hedda.id, { now });
    expect(items.map(({ facts }) => facts)).toMatchObject([{ outcome: 'deleted', ...said }]);
    expect(items.map((told) => tell(told, { locale: 'en-GB' }))).toEqual([
      'A moderator has taken your comment away. Reason: gives away somebody’s personal details.',
    ]);
  });

  it.each([
    ['reason', { reason: 'off_topic' }],
    ['message', { message: 'Sorry.' }],
  ] as const)('of one’s own has no %s', async (path, said) => {
    const nora = await viewer({ role: 'MODERATOR' });
    const { id } = await makeComment({ author: nora });
    await expect(deleteComment(nora, id, now, said)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path }],
    });
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ status: 'APPROVED' });
  });

  it('by a moderator is told to whose comment it was, and one’s own is not', async () => {
    const hedda = await viewer();
    const [one, own] = [await makeComment({ author: hedda }), await makeComment({ author: hedda })];
    await deleteComment(await viewer({ role: 'MODERATOR' }), one.id, now);
    await deleteComment(hedda, own.id, now);
    const { items } = await listNotifications(hedda.id, { now });
    expect(items.map((told) => tell(told, { locale: 'en-GB' }))).toEqual([
      'A moderator has taken your comment away.',
    ]);
    expect(items.map(placeOf)).toEqual(['/account/notifications']);
  });
});
