import { beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/v1/articles/[ref]/comments/route';
import { DELETE, PATCH } from '@/app/api/v1/comments/[id]/route';
import { call, type At } from '@/app/api/v1/test-call';
import { db } from '@/lib/db';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

describe('a comment whose body cannot be read', () => {
  const isUnreadable = 'The body is not valid JSON.';
  const isForm = 'Send the body as application/json.';
  it.each([
    ['{"body": "A fair', 'application/json', [{ path: '', message: isUnreadable }]],
    ['', 'application/json', [{ path: '', message: isUnreadable }]],
    ['body=A+fair+point', 'application/x-www-form-urlencoded', [{ path: '', message: isForm }]],
    ['["A fair point"]', 'application/json', [expect.objectContaining({ path: '' })]],
    ['{"body": 7}', 'application/json', [{ path: 'body', message: 'Write the comment as text.' }]],
    ['{}', 'application/json', [{ path: 'body', message: 'Write the comment as text.' }]],
    ['{"body": " "}', 'application/json', [{ path: 'body', message: 'Write something first.' }]],
  ])('such as %j is not valid, posted or edited', async (body, type, errors) => {
    const who = await makeUser();
    const story = await makeStory({ slug: 'mole', commentMode: 'OPEN' });
    const { id } = await makeComment({ story, author: who, body: 'One', createdAt: new Date() });
    const said = {
      ...{ status: 422, type: 'application/problem+json; charset=utf-8' },
      said: { type: 'urn:broadsheet:problem:invalid', status: 422, errors },
    };
    const sent = { who, body, type };
    expect(
      await call(POST, ['POST', '/articles/mole/comments', { ref: 'mole' }], sent),
    ).toMatchObject(said);
    expect(await call(PATCH, ['PATCH', `/comments/${id}`, { id: String(id) }], sent)).toMatchObject(
      said,
    );
    expect(await db.comment.findMany({ select: { body: true } })).toEqual([{ body: 'One' }]);
  });
});

describe('a moderator who deletes a comment', () => {
  it.each([
    ['{"reason":"spam","message":"No adverts."}', 204, 'spam', 'No adverts.'],
    ['', 204, null, null],
    ['{}', 204, null, null],
    ['{"reason":"dull"}', 422, undefined, undefined],
    ['{"reason', 422, undefined, undefined],
  ])('and sends %j is answered %i', async (body, status, reason, message) => {
    const who = await makeUser({ role: 'MODERATOR' });
    const { id } = await makeComment();
    const at: At = [...(['DELETE', `/comments/${id}`] as const), { id: String(id) }];
    expect((await call(DELETE, at, { who, body })).status).toBe(status);
    const made = await db.decision.findFirst({ where: { commentId: id } });
    expect([made?.reason, made?.message]).toEqual([reason, message]);
  });
});

describe('PATCH of somebody else’s comment', () => {
  it.each([
    ['MODERATOR', 200, 'I was [there].'],
    ['AUTHOR', 403, 'I was there.'],
    ['READER', 403, 'I was there.'],
  ] as const)('by a %s is answered %i', async (role, status, text) => {
    const story = await makeStory({ commentMode: 'OPEN' });
    const { id } = await makeComment({ story, body: 'I was there.' });
    const sent = { who: await makeUser({ role }), body: '{"body":"I was [there]."}' };
    const answer = await call(PATCH, ['PATCH', `/comments/${id}`, { id: String(id) }], sent);
    expect(answer.status).toBe(status);
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ body: text });
  });
});
