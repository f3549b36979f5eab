import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { countComments } from '@/lib/comments/data';
import { deleteComment, editComment, postComment } from '@/lib/comments/mutations';
import type { ReaderComment } from '@/lib/comments/schema';
import { getConversation, listThreads } from '@/lib/comments/threads/data';
import { db } from '@/lib/db';
import { decideComment } from '@/lib/moderation/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser({ trusted: true, ...fields }), { now });
const aStory = () =>
  makeStory({ commentMode: 'OPEN', publishedAt: new Date(now.getTime() - 86_400_000) });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
const rounds = 12;
/** Both at once; in every other round the second is asked first. */
async function race(n: number, first: () => Promise<string>, second: () => Promise<string>) {
  if (n % 2) return Promise.all([first(), second()]);
  const [two, one] = await Promise.all([second(), first()]);
  return [one, two] as const;
}
const count = (list: string[], one: string) => list.filter((each) => each === one).length;

/** A thread in one line: words, † for a tombstone, replies in brackets. */
const sketch = (threads: ReaderComment[]): string =>
  threads
    .map(({ body, replies }) => (body ?? '†') + (replies.length ? `(${sketch(replies)})` : ''))
    .join(' ');
const shown = async (storyId: number) =>
  sketch((await listThreads({ storyId, sort: 'oldest', limit: 20 })).threads);

beforeEach(() => resetDatabase());

it('approves an edited comment as it was read or not at all, whoever is first', async () => {
  const moderator = await viewer({ role: 'MODERATOR' });
  const outcomes: string[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const hedda = await viewer({ premoderated: true, trusted: false });
    const story = await aStory();
    const fields = { story, author: hedda, body: 'Read words.', createdAt: now };
    const { id } = await makeComment({ ...fields, status: 'PENDING' });
    const edit = () => codeOf(editComment(hedda, { id, body: 'Unread words.' }, later(5)));
    const approve = () =>
      codeOf(decideComment(moderator, id, { decision: 'approve', version: 1 }, later(5)));
    const [edited, approved] = await race(n, edit, approve);
    outcomes.push(approved);
    expect(edited).toBe('ok');
    const row = await db.comment.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ status: true, body: true, revision: true, version: true },
        revisions: { orderBy: { revision: 'asc' }, select: { body: true } },
        decisions: { where: { actorId: moderator.id }, select: { revision: true } },
      },
    });
    // The edit counts in any case and waits again; who approved before it approved the words of before.
    expect(row).toEqual({
      ...{ status: 'PENDING', body: 'Unread words.', revision: 2 },
      version: approved === 'ok' ? 3 : 2,
      revisions: [{ body: 'Read words.' }, { body: 'Unread words.' }],
      decisions: approved === 'ok' ? [{ revision: 1 }] : [],
    });
    expect(await countComments(story.id)).toBe(0);
  }
  expect(count(outcomes, 'ok') + count(outcomes, 'conflict')).toBe(rounds);
});

it('lets a reply stand below a tombstone or refuses it, and loses none', async () => {
  const outcomes: string[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const [hedda, arne] = await Promise.all([viewer(), viewer()]);
    const story = await aStory();
    const parent = await makeComment({ story, author: hedda, body: 'Top', createdAt: now });
    const reply = () => codeOf(send(arne, story.slug, parent.id));
    const remove = () => codeOf(deleteComment(hedda, parent.id, later(5)));
    const [replied, removed] = await race(n, reply, remove);
    expect(removed).toBe('ok');
    outcomes.push(replied);
    expect(await shown(story.id)).toBe(replied === 'ok' ? '†(Reply)' : '');
    expect(await countComments(story.id)).toBe(replied === 'ok' ? 1 : 0);
  }
  expect(count(outcomes, 'ok') + count(outcomes, 'invalid')).toBe(rounds);
});

it('lets a comment be edited or answered, and never both', async () => {
  const outcomes: string[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const [hedda, arne] = await Promise.all([viewer(), viewer()]);
    const story = await aStory();
    const { id } = await makeComment({ story, author: hedda, body: 'Top', createdAt: now });
    const edit = () => codeOf(editComment(hedda, { id, body: 'Other' }, later(5)));
    const reply = () => codeOf(send(arne, story.slug, id));
    const [edited, replied] = await race(n, edit, reply);
    outcomes.push(`${edited}, ${replied}`);
    // Whoever answers after the edit has read it or will; nothing that was answered changes.
    expect(await shown(story.id)).toBe(edited === 'ok' ? 'Other(Reply)' : 'Top(Reply)');
    expect(await db.commentRevision.count({ where: { commentId: id } })).toBe(
      edited === 'ok' ? 2 : 1,
    );
  }
  expect(count(outcomes, 'ok, ok') + count(outcomes, 'conflict, ok')).toBe(rounds);
});

it('keeps a tombstone while something below it is seen, and not a moment longer', async () => {
  const [hedda, arne, moderator] = await Promise.all([
    viewer(),
    viewer(),
    viewer({ role: 'MODERATOR' }),
  ]);
  const story = await aStory();
  const top = await makeComment({ story, author: hedda, body: 'Top', createdAt: now });
  const middle = await makeComment({ parent: top, author: arne, body: 'Middle', createdAt: now });
  const low = await makeComment({ parent: middle, body: 'Low', createdAt: now });
  const alone = await makeComment({ story, author: hedda, body: 'Alone', createdAt: later(1) });
  const held = await makeComment({ parent: alone, status: 'PENDING', createdAt: later(2) });
  await deleteComment(hedda, alone.id, later(5));
  expect(await shown(story.id)).toBe('Top(Middle(Low))');
  await deleteComment(hedda, top.id, later(5));
  await deleteComment(arne, middle.id, later(5));
  expect(await shown(story.id)).toBe('†(†(Low))');
  expect(await countComments(story.id)).toBe(1);
  // Its replies that waited hang on a tombstone once they are approved.
  await decideComment(moderator, held.id, { decision: 'approve', version: 1 }, later(6));
  expect(await countComments(story.id)).toBe(2);
  const reject = { decision: 'reject', reason: 'off_topic', version: 1 } as const;
  await decideComment(moderator, low.id, reject, later(7));
  expect(await shown(story.id)).toMatch(/^†\(A comment about the harbour, number [^()]+\)$/);
  expect(await getConversation({ storyId: story.id, id: top.id })).toBeNull();
});

function send(actor: Viewer, slug: string, parentId: number) {
  return postComment(actor, { slug, body: 'Reply', parentId }, later(5));
}
