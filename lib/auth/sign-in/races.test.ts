import { scryptSync } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import { requestLink } from '@/lib/auth/links/mutations';
import { verifyPassword } from '@/lib/auth/password';
import { changePassword, resetPassword } from '@/lib/auth/reset/mutations';
import type { Begun } from '@/lib/auth/sessions/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** What happens once, right after a password was found to fit or not. */
const meanwhile = vi.hoisted(() => ({ happens: undefined as (() => Promise<void>) | undefined }));

vi.mock('@/lib/auth/password', async (original) => {
  const real = await original<typeof import('@/lib/auth/password')>();
  return {
    ...real,
    verifyPassword: async (...given: Parameters<typeof real.verifyPassword>) => {
      const fits = await real.verifyPassword(...given);
      const { happens } = meanwhile;
      meanwhile.happens = undefined;
      await happens?.();
      return fits;
    },
  };
});

const email = 'known@example.org';
const password = 'salt and herring pie';
const fresh = 'another good password';

const storedHash = async () =>
  (await db.user.findUniqueOrThrow({ where: { email }, select: { passwordHash: true } }))
    .passwordHash;

/** With less work than a hash of today. */
async function makeOutdated(): Promise<void> {
  const key = scryptSync(password, Buffer.from('salt'), 32, { N: 2 ** 14, r: 8, p: 1 });
  const passwordHash = `scrypt$16384$8$1$${Buffer.from('salt').toString('base64')}$${key.toString('base64')}`;
  await db.user.update({ where: { email }, data: { passwordHash } });
}

/** Sets a new password by mail while the next one is looked at; gives the session that this begins. */
async function resetMeanwhile(): Promise<() => Begun> {
  await requestLink({ email, purpose: 'RESET_PASSWORD' }, from);
  const secret = secretIn((await mailsQueued())[0]!);
  let begun: Begun | undefined;
  meanwhile.happens = async () => {
    begun = await resetPassword(secret, fresh, from);
  };
  return () => begun!;
}

beforeEach(() => resetDatabase());

it.each([false, true])(
  'begins no session with a password that was replaced meanwhile (outdated: %s)',
  async (isOutdated) => {
    const { id } = await makeUser({ email, password });
    if (isOutdated) await makeOutdated();
    const begun = await resetMeanwhile();
    expect(await code(authenticate({ email, password }, from))).toBe('unauthenticated');
    expect(await db.session.count()).toBe(1);
    expect(await getViewerByPointer(begun(), new Date())).toMatchObject({ id });
    expect(await verifyPassword(fresh, await storedHash())).toBe(true);
  },
);

it('lets somebody in twice at once when the hash is made anew', async () => {
  await makeUser({ email, password });
  await makeOutdated();
  const codes: unknown[] = [];
  meanwhile.happens = async () => {
    codes.push(await code(authenticate({ email, password }, from)));
  };
  codes.push(await code(authenticate({ email, password }, from)));
  expect(codes).toEqual(['ok', 'ok']);
  expect((await storedHash())!.startsWith('scrypt$32768$8$3$')).toBe(true);
});

it('replaces no password by one that was replaced meanwhile', async () => {
  const viewer = viewerOf(await makeUser({ email, password }), { now: new Date() });
  const begun = await resetMeanwhile();
  const change = changePassword(viewer, { current: password, password: 'a third good one' }, from);
  await expect(change).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'current' }] });
  expect(await verifyPassword(fresh, await storedHash())).toBe(true);
  expect(await getViewerByPointer(begun(), new Date())).toMatchObject({ id: viewer.id });
});
