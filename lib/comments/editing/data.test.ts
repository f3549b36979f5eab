import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { editComment, postComment } from '@/lib/comments/mutations';
import { db } from '@/lib/db';
import { getQueueItem } from '@/lib/moderation/data';
import { decideComment } from '@/lib/moderation/mutations';
import { listNotifications } from '@/lib/notifications/data';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import type { CommentStatus, Role } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

// What a moderator may do with the words of a member; the author's own edits stand beside editComment().

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const moderator = () => viewer({ role: 'MODERATOR', name: 'Nora' });
const open = () => makeStory({ slug: 'mole', publishedAt: later(-86_400), commentMode: 'OPEN' });

/** A comment of Hedda's that stands for an hour and has been answered. */
async function answered() {
  const story = await open();
  const hedda = await viewer({ name: 'Hedda' });
  const said = { story, author: hedda, body: 'Call 555 0100.', createdAt: now };
  const comment = await makeComment({ ...said, pickedAt: now });
  await makeComment({ parent: comment, createdAt: later(60) });
  return { hedda, id: comment.id };
}

beforeEach(async () => {
  await resetDatabase();
  await db.setting.create({ data: { key: 'commentNewMembers', value: 0 } });
});

describe('a moderator who edits a comment', () => {
  it('does so long after and below an answer, with a revision and an entry of the log', async () => {
    const { hedda, id } = await answered();
    const nora = await moderator();
    const hook = { url: 'https://hooks.example', secret: 's', events: ['comment.decided'] };
    await db.webhook.create({ data: hook });
    expect(await editComment(nora, { id, body: 'Call [number].' }, later(3_600))).toEqual({
      ...{ id, status: 'approved' },
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
      ...{ body: 'Call [number].', status: 'APPROVED', revision: 2, version: 2 },
      ...{ authorId: hedda.id, editedAt: later(3_600), pickedAt: null },
      revisions: [
        { body: 'Call 555 0100.', editedById: null },
        { body: 'Call [number].', editedById: nora.id },
      ],
      decisions: [{ revision: 2, actorId: null, phase: 'open_thread', toStatus: 'APPROVED' }],
    });
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        ...{ actorId: nora.id, action: 'comment.edit', targetId: String(id) },
        before: { status: 'approved', revision: 1 },
        after: { status: 'approved', revision: 2 },
      },
    ]);
    expect(await getQueueItem(id)).toMatchObject({
      editedBy: 'Nora',
      revisions: [{ revision: 1, body: 'Call 555 0100.', by: null }],
    });
    expect(await db.webhookDelivery.findMany({ select: { event: true, payload: true } })).toEqual([
      {
        event: 'comment.decided',
        payload: {
          ...{ commentId: id, revision: 2, status: 'approved', before: 'approved' },
          ...{ by: 'rules', phase: 'open_thread', reason: null },
        },
      },
    ]);
    expect((await listNotifications(hedda.id, { now: later(3_600) })).items).toEqual([]);
  });

  it('is held to the rules of its author', async () => {
    await db.wordList.create({ data: { kind: 'REJECT', text: 'moron' } });
    const { hedda, id } = await answered();
    const nora = await moderator();
    const edit = (body: string) => editComment(nora, { id, body }, later(3_600));
    await expect(edit(' ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(edit('a'.repeat(5_001))).rejects.toMatchObject({ code: 'too_large' });
    await postComment(hedda, { slug: 'mole', body: 'Two', parentId: null }, later(1_800));
    await expect(edit('two')).rejects.toMatchObject({ code: 'conflict' });
    expect(await edit('https://a.example https://b.example')).toMatchObject({ status: 'pending' });
    expect(await edit('You moron.')).toMatchObject({ status: 'rejected' });
    const { items } = await listNotifications(hedda.id, { now: later(3_600) });
    expect(items.map(({ kind, facts }) => [kind, facts.outcome])).toEqual([
      ['DECISION', 'rejected'],
    ]);
    await expect(edit('Hello.')).rejects.toMatchObject({
      message: 'A moderator has removed this comment; it cannot be edited.',
    });
  });

  it.each<[string, Role | 'guest', Role, string]>([
    ['a reader', 'READER', 'AUTHOR', 'forbidden'],
    ['a reader', 'READER', 'READER', 'forbidden'],
    ['a reader', 'READER', 'EDITOR', 'ok'],
    ['a guest', 'guest', 'MODERATOR', 'ok'],
    ['an author', 'AUTHOR', 'MODERATOR', 'forbidden'],
    ['a moderator', 'MODERATOR', 'MODERATOR', 'forbidden'],
    ['a moderator', 'MODERATOR', 'EDITOR', 'ok'],
    ['an admin', 'ADMIN', 'ADMIN', 'forbidden'],
  ])('of %s (%s) as %s: %s', async (_, author, role, wanted) => {
    const story = await open();
    const whose =
      author === 'guest'
        ? { author: null, guestName: 'Wilma' }
        : { author: await makeUser({ role: author }) };
    const { id } = await makeComment({ story, ...whose });
    const code = await editComment(await viewer({ role }), { id, body: 'Hm.' }, now).then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
    expect(code).toBe(wanted);
    const { body } = await db.comment.findUniqueOrThrow({ where: { id } });
    expect(body === 'Hm.').toBe(wanted === 'ok');
  });

  it.each<[CommentStatus, string]>([
    ['REJECTED', 'forbidden'],
    ['SPAM', 'forbidden'],
    ['DELETED', 'not_found'],
  ])('finds one that is %s %s', async (status, code) => {
    const { id } = await makeComment({ story: await open(), status });
    await expect(editComment(await moderator(), { id, body: 'Hm.' }, now)).rejects.toMatchObject({
      code,
    });
  });

  it('is named to a colleague who decides on what it said before', async () => {
    const { id } = await answered();
    await editComment(await moderator(), { id, body: 'Call [number].' }, later(3_600));
    const late = decideComment(
      ...([await moderator(), id, { decision: 'approve', version: 1 }, later(3_601)] as const),
    );
    await expect(late).rejects.toMatchObject({
      ...{ code: 'conflict', message: 'Nora has edited this comment. Please read it again.' },
      details: { decidedBy: 'Nora', decision: 'edit', version: 2 },
    });
  });
});
