import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  dropSessionCookie,
  renewSessionCookie,
  setSessionCookie,
  signOutHere,
} from '@/lib/auth/cookies';
import { openSession, sealSession, sessionCookieName } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in/mutations';
import { from } from '@/lib/auth/test-mails';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** The browser: what it holds of this site's cookies. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name)! } : undefined),
    set: (name: string, value: string) => void (value ? jar.set(name, value) : jar.delete(name)),
  }),
}));

beforeEach(async () => {
  jar.clear();
  await resetDatabase();
});

const comeIn = (userId: number) =>
  db.$transaction((tx) => signIn(tx, { userId, method: 'PASSWORD', client: from }));
const owners = async () => {
  const rows = await db.session.findMany({ orderBy: { createdAt: 'asc' } });
  return rows.map(({ userId }) => userId);
};

it('a new session in a browser ends the one it had, whoever’s, and no other', async () => {
  const [hedda, tove] = [await makeUser(), await makeUser()];
  await comeIn(hedda.id); // at another computer
  const first = await comeIn(hedda.id);
  await setSessionCookie(first);
  await setSessionCookie(first); // the same once more
  expect(await owners()).toEqual([hedda.id, hedda.id]);
  await setSessionCookie(await comeIn(hedda.id));
  expect(await owners()).toEqual([hedda.id, hedda.id]);
  await setSessionCookie(await comeIn(tove.id));
  expect(await owners()).toEqual([hedda.id, tove.id]);
  const pointer = await openSession(jar.get(sessionCookieName()));
  expect(pointer!.userId).toBe(tove.id);
});

it('a cookie that points to nothing, or says nothing, is in nobody’s way', async () => {
  const user = await makeUser();
  for (const value of ['nonsense', await sealSession({ userId: 7, secret: 'x'.repeat(43) })]) {
    jar.set(sessionCookieName(), value);
    await setSessionCookie(await comeIn(user.id));
  }
  expect(await owners()).toEqual([user.id, user.id]);
});

it('without a change of the secret nothing is written anew, and signing out takes it away', async () => {
  const user = await makeUser();
  await setSessionCookie(await comeIn(user.id));
  const before = jar.get(sessionCookieName());
  await renewSessionCookie();
  expect(jar.get(sessionCookieName())).toBe(before);
  await dropSessionCookie();
  expect([...jar.keys()]).toEqual([]);
});

it('an action that signs out takes the cookies and has the door empty the browser', async () => {
  const shared = globalThis as { [notesKey]?: AsyncLocalStorage<RenderNotes> };
  const notes = (shared[notesKey] = new AsyncLocalStorage<RenderNotes>());
  const mine: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  await setSessionCookie(await comeIn((await makeUser()).id));
  await notes.run(mine, signOutHere);
  delete shared[notesKey];
  expect([...jar.keys()]).toEqual([]);
  expect(mine.isSignedOut).toBe(true);
});
