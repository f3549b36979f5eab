import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { hashSecret } from '@/lib/auth/secret';
import { endOwnSession, endOwnSessions } from '@/lib/auth/sessions/mutations';
import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
beforeEach(() => resetDatabase());

/** Somebody signed in here and at two other places. */
async function signedIn(fields: NonNullable<Parameters<typeof makeUser>[0]>) {
  const user = await makeUser(fields);
  const [here = '', there = '', elsewhere = ''] = await Promise.all(
    [1, 2, 3].map(async () => hashSecret((await makeSession({ userId: user.id })).secret)),
  );
  return { viewer: viewerOf(user, { now, sessionId: here }), here, there, elsewhere };
}
const left = async () => (await db.session.findMany({ select: { id: true } })).map(({ id }) => id);

it.each([
  { status: 'ACTIVE' },
  { status: 'BANNED' },
  { status: 'SUSPENDED', suspendedUntil: new Date(now.getTime() + 60_000) },
] as const)('a person ends one session and then all others: %j', async (fields) => {
  const { viewer, here, there, elsewhere } = await signedIn(fields);
  await endOwnSession(viewer, there);
  expect((await left()).sort()).toEqual([here, elsewhere].sort());
  expect(await endOwnSessions(viewer)).toBe(1);
  expect(await left()).toEqual([here]);
  expect(await db.auditEntry.findMany({ select: { action: true, after: true } })).toEqual([
    { action: 'sessions.end', after: { ended: 1 } },
    { action: 'sessions.end', after: { ended: 1 } },
  ]);
});

it('nobody ends those of somebody else, and who is leaving has none to end', async () => {
  const { viewer } = await signedIn({});
  const other = await signedIn({ eraseAt: now });
  await endOwnSession(viewer, other.here);
  await expect(endOwnSessions(other.viewer)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await db.session.count()).toBe(6);
});
