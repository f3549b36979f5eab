import { beforeEach, describe, expect, it } from 'vitest';
import { countComments, countPicks, getHeldComments } from '@/lib/comments/data';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute));

beforeEach(() => resetDatabase());

it('counts what readers can see, and what of it is picked', async () => {
  const story = await makeStory();
  const root = await makeComment({ story, status: 'REJECTED', pickedAt: at(1) });
  await makeComment({ parent: root, pickedAt: at(2) });
  await makeComment({ story, status: 'PENDING' });
  await makeComment({ story, status: 'SPAM' });
  await makeComment({ story, status: 'DELETED' });
  await makeComment({ story });
  expect(await countComments(story.id)).toBe(2);
  expect(await countPicks(story.id)).toBe(1);
});

describe('getHeldComments', () => {
  it('gives a person their own waiting comments under one story', async () => {
    const story = await makeStory({ slug: 'mole' });
    const reader = await makeUser();
    const held = { story, author: reader, status: 'PENDING' } as const;
    const first = await makeComment({ ...held, body: 'One <b>', createdAt: at(1) });
    await makeComment({ ...held, body: 'Two', createdAt: at(2) });
    await makeComment({ story, author: reader });
    await makeComment({ story, status: 'PENDING' });
    await makeComment({ author: reader, status: 'PENDING' });
    const mine = await getHeldComments(reader.id, 'mole');
    expect(mine).toHaveLength(2);
    expect(mine[0]).toEqual({
      id: first.id,
      body: 'One <b>',
      bodyHtml: '<p dir="auto">One &lt;b&gt;</p>',
      parentId: null,
      createdAt: '2026-11-25T12:01:00.000Z',
    });
  });
});
