import { beforeEach, expect, it } from 'vitest';
import { readListCursor } from '@/lib/account/cursor';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { getFoldedComments, getIgnorable, listIgnored } from '@/lib/ignores/data';
import { setIgnored } from '@/lib/ignores/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
type Fields = Parameters<typeof makeUser>[0];
const viewer = async (fields: Fields = {}) => viewerOf(await makeUser(fields), { now });

beforeEach(() => resetDatabase());

it('ignores a member once, and stops', async () => {
  const [hedda, ole] = [await viewer(), await makeUser({ name: 'Ole' })];
  const ignore = (ignored: boolean) => setIgnored(hedda, { id: ole.id, ignored }, now);
  await Promise.all([ignore(true), ignore(true)]);
  expect(await listIgnored(hedda.id)).toEqual({
    people: [{ id: ole.id, name: 'Ole', since: now }],
    nextCursor: null,
  });
  expect((await listIgnored(ole.id)).people).toEqual([]);
  expect(await ignore(false)).toEqual({ ignored: false });
  expect(await ignore(false)).toEqual({ ignored: false });
  expect((await listIgnored(hedda.id)).people).toEqual([]);
});

it('ignores once in a full list too', async () => {
  const hedda = await viewer();
  const people = await db.user.createManyAndReturn({
    data: Array.from({ length: 1_001 }, (_, i) => ({
      email: `${i}@example.org`,
      name: `No. ${i}`,
    })),
    select: { id: true },
  });
  const [last, ...others] = people.map(({ id }) => id);
  await db.ignoredMember.createMany({
    data: others.map((ignoredId) => ({ userId: hedda.id, ignoredId })),
  });
  const ignore = (id: number) => setIgnored(hedda, { id, ignored: true }, now);
  expect(await ignore(others[0]!)).toEqual({ ignored: true });
  await expect(ignore(last!)).rejects.toMatchObject({ code: 'conflict' });
});

it('folds what they wrote, for whom ignores them alone', async () => {
  const [hedda, ole] = [await viewer(), await makeUser({ name: 'Ole' })];
  const story = await makeStory({ slug: 'mole' });
  const { id } = await makeComment({ story, author: ole });
  await makeComment({ story, author: ole, status: 'PENDING' });
  await makeComment({ story });
  await makeComment({ author: ole });
  expect(await getIgnorable(hedda.id, id)).toEqual({ id: ole.id, name: 'Ole', isIgnored: false });
  await setIgnored(hedda, { id: ole.id, ignored: true }, now);
  expect(await getFoldedComments(hedda.id, 'mole')).toEqual([id]);
  expect(await getFoldedComments((await viewer()).id, 'mole')).toEqual([]);
  expect(await getIgnorable(hedda.id, id)).toEqual({ id: ole.id, name: 'Ole', isIgnored: true });
  expect(await getIgnorable(ole.id, id)).toBeNull();
});

it('is refused of oneself, of nobody, to strangers and the banned', async () => {
  const ole = await makeUser();
  const code = (who: Parameters<typeof setIgnored>[0], id: number) =>
    setIgnored(who, { id, ignored: true }, now).then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
  const hedda = await viewer();
  expect(await code(hedda, hedda.id)).toBe('invalid');
  expect(await code(hedda, 2_147_483_647)).toBe('not_found');
  expect(await code(null, ole.id)).toBe('unauthenticated');
  expect(await code(await viewer({ status: 'BANNED' }), ole.id)).toBe('forbidden');
  expect(await code(hedda, ole.id)).toBe('ok');
});

it('lists page by page, the last first, also within one moment', async () => {
  const hedda = await viewer();
  for (const [name, seconds] of [
    ['One', 0],
    ['Two', 1],
    ['Three', 1],
  ] as const) {
    const { id } = await makeUser({ name });
    await setIgnored(hedda, { id, ignored: true }, new Date(now.getTime() + seconds * 1000));
  }
  const first = await listIgnored(hedda.id, { limit: 2 });
  expect(first.people.map(({ name }) => name)).toEqual(['Three', 'Two']);
  const rest = await listIgnored(hedda.id, { limit: 2, after: readListCursor(first.nextCursor) });
  expect(rest.people.map(({ name }) => name)).toEqual(['One']);
  expect(rest.nextCursor).toBeNull();
});
