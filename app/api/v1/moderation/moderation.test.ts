import { beforeEach, expect, it } from 'vitest';
import { GET as getCounts } from '@/app/api/v1/moderation/counts/route';
import { GET as getMember } from '@/app/api/v1/moderation/members/[id]/route';
import { call } from '@/app/api/v1/test-call';
import { db } from '@/lib/db';
import { memberAnswer } from '@/lib/moderation/members/answers';
import { countsAnswer } from '@/lib/moderation/queue/schema';
import { rejectingKey } from '@/lib/moderation/reject-recent/job-key';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('GET /moderation/counts has every part of the queue, narrowed as it can be', async () => {
  const story = await makeStory({ slug: 'mole' });
  for (const status of ['PENDING', 'PENDING', 'APPROVED', 'REJECTED', 'SPAM', 'DELETED'] as const)
    await makeComment({ story, status });
  await makeComment({ status: 'PENDING' });
  const who = await makeUser({ role: 'MODERATOR' });
  const all = await call(getCounts, ['GET', '/moderation/counts'], { who });
  expect(all.said).toEqual({
    ...{ pending: 3, reported: 0, new: 4, approved: 1, rejected: 1, spam: 1 },
  });
  expect(countsAnswer.parse(all.said)).toEqual(all.said);
  const mole = await call(getCounts, ['GET', '/moderation/counts?story=mole'], { who });
  expect(mole.said).toMatchObject({ pending: 2, new: 3 });
  const reader = { who: await makeUser() };
  expect((await call(getCounts, ['GET', '/moderation/counts'], reader)).status).toBe(403);
});

it('GET /moderation/members/{id} says how far the rejecting of recent comments has come', async () => {
  const who = await makeUser({ role: 'MODERATOR' });
  const { id } = await makeUser();
  const at = ['GET', `/moderation/members/${id}`, { id: String(id) }] as const;
  expect((await call(getMember, [...at], { who })).said).toMatchObject({ rejecting: [] });
  const { id: sanctionId } = await db.sanction.create({
    data: { userId: id, actorId: who.id, action: 'REJECT_RECENT', reason: 'Adverts.' },
  });
  const job = { kind: 'reject-recent', key: rejectingKey(sanctionId), payload: { sanctionId } };
  await db.job.create({ data: { ...job, progress: { done: 100, of: 240 } } });
  const { said } = await call(getMember, [...at], { who });
  expect(said).toMatchObject({
    rejecting: [{ sanctionId, state: 'waiting', progress: { done: 100, of: 240 } }],
  });
  expect(memberAnswer.parse(said)).toEqual(said);
});
