import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { deleteComment } from '@/lib/comments/mutations';
import { decideComment } from '@/lib/moderation/mutations';
import { undoDecision } from '@/lib/moderation/undo/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { hearDoors } from '@/scripts/testing/door-ear';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
beforeEach(() => resetDatabase());

describe('what readers see where a comment stands without its words', () => {
  const heard = hearDoors();
  const makeThread = async (answers: number) => {
    const author = await makeUser();
    const story = await makeStory({ slug: 'mole' });
    const comment = await makeComment({ story, author, status: 'PENDING' });
    for (let i = 0; i < answers; i++)
      await makeComment({ story, parent: comment, status: 'APPROVED' });
    const nora = viewerOf(await makeUser({ role: 'MODERATOR' }), { now });
    await heard();
    return { id: comment.id, story, nora, author: viewerOf(author, { now }) };
  };
  const input = { decision: 'reject', reason: 'off_topic', version: 1 } as const;

  it('is told anew when it was rejected, given back and taken away above an answer', async () => {
    const { id, story, nora, author } = await makeThread(1);
    const conversation = [[`comments:${story.id}`]];
    await decideComment(nora, id, input, now);
    expect(await heard()).toEqual(conversation);
    await undoDecision(nora, { id, version: 2 }, now);
    expect(await heard()).toEqual(conversation);
    await deleteComment(author, id, now);
    expect(await heard()).toEqual(conversation);
  });

  it('stays where nothing answers it', async () => {
    const { id, nora, author } = await makeThread(0);
    await decideComment(nora, id, input, now);
    await deleteComment(author, id, now);
    expect(await heard()).toEqual([]);
  });
});
