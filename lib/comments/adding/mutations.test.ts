import { expect, it } from 'vitest';
import { addComment } from '@/lib/comments/adding/mutations';
import { commentHash } from '@/lib/comments/text';
import { db } from '@/lib/db';
import type { Outcome } from '@/lib/moderation/pipeline';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';

const now = new Date('2026-03-02T10:00:00Z');
const held: Outcome = {
  status: 'PENDING',
  phase: 'held_words',
  findings: [
    { phase: 'held_words', message: 'A word', matches: ['mole'], ranges: [{ start: 4, end: 8 }] },
  ],
  score: 0.25,
};

async function whose() {
  const [story, author] = [await makeStory(), await makeUser()];
  const text = 'The mole, again.';
  return { storyId: story.id, authorId: author.id, text, bodyHash: commentHash(text), place: {} };
}

it('writes a comment with its first revision and what the rules decided', async () => {
  const one = await whose();
  const id = await db.$transaction((tx) => addComment(tx, { ...one, outcome: held }, now));
  const row = await db.comment.findUniqueOrThrow({
    where: { id },
    include: { revisions: true, decisions: true },
  });
  expect(row).toMatchObject({
    ...{ body: 'The mole, again.', status: 'PENDING', phase: 'held_words', score: 0.25 },
    ...{
      createdAt: now,
      decidedAt: null,
      parentId: null,
      rootId: null,
      depth: 0,
      revision: 1,
      version: 1,
    },
    findings: held.findings,
    revisions: [{ revision: 1, body: 'The mole, again.', createdAt: now }],
    decisions: [
      {
        revision: 1,
        actorId: null,
        fromStatus: 'PENDING',
        toStatus: 'PENDING',
        phase: 'held_words',
        createdAt: now,
      },
    ],
  });
});

it('hangs a reply where it belongs, and dates what appears at once', async () => {
  const { storyId, authorId } = await whose();
  const parent = await makeComment({ story: { id: storyId } });
  const place = { parentId: parent.id, rootId: parent.id, depth: 1 };
  const outcome: Outcome = { status: 'APPROVED', phase: 'open_thread', findings: [], score: null };
  const reply = { storyId, authorId, text: 'No.', bodyHash: commentHash('No.'), place, outcome };
  const id = await db.$transaction((tx) => addComment(tx, reply, now));
  expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ parentId: parent.id, rootId: parent.id, depth: 1, status: 'APPROVED', score: null },
    ...{ findings: [], decidedAt: now },
  });
});

it('refuses the text that the same person has under the story, and writes nothing', async () => {
  const one = await whose();
  await db.$transaction((tx) => addComment(tx, { ...one, outcome: held }, now));
  const again = db.$transaction((tx) => addComment(tx, { ...one, outcome: held }, now));
  await expect(again).rejects.toMatchObject({ code: 'conflict' });
  expect(await db.decision.count({ where: { comment: { storyId: one.storyId } } })).toBe(1);
});
