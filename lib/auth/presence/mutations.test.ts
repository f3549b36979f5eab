import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { demandPresence } from '@/lib/auth/presence/mutations';
import { demandProof } from '@/lib/auth/second-factor/proof/mutations';
import { hashSecret } from '@/lib/auth/secret';
import { code, from } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const password = 'salt and herring pie';
const now = new Date('2026-11-25T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

/** Somebody who signed in so many seconds ago. */
async function owner(fields: { password?: string }, seconds: number) {
  const user = await makeUser(fields);
  const { secret } = await makeSession({ userId: user.id, createdAt: ago(seconds) });
  return viewerOf(user, { now, sessionId: hashSecret(secret) });
}

beforeEach(() => resetDatabase());

describe('who changes a way into the account', () => {
  it('gives the password, however lately they signed in', async () => {
    const viewer = await owner({ password }, 1);
    const ask = (current?: string) => code(demandPresence(viewer, current, from, now));
    expect([await ask(), await ask(''), await ask('a guess at it'), await ask(password)]).toEqual([
      'invalid',
      'invalid',
      'invalid',
      'ok',
    ]);
  });

  it('or, without one, has signed in within 15 minutes', async () => {
    const lately = await owner({}, 15 * 60);
    expect(await code(demandPresence(lately, undefined, from, now))).toBe('ok');
    const long = await owner({}, 15 * 60 + 1);
    expect(await code(demandPresence(long, undefined, from, now))).toBe('forbidden');
    // Another browser's fresh sign-in is not this one's, and a token has none at all.
    await makeSession({ userId: long.id, createdAt: ago(1) });
    expect(await code(demandPresence(long, 'anything', from, now))).toBe('forbidden');
    expect(await code(demandPresence({ ...lately, sessionId: null }, undefined, from, now))).toBe(
      'forbidden',
    );
  });

  it('is no failed sign-in with the right password', async () => {
    const viewer = await owner({ password }, 1);
    await code(demandPresence(viewer, 'a guess at it', from, now));
    await demandPresence(viewer, password, from, now);
    await demandProof(viewer, { password }, from, now);
    expect(await db.rateWindow.findMany({ select: { key: true, count: true } })).toEqual([
      { key: 'sign-in-from:192.0.2.1', count: 1 },
    ]);
  });

  it('has as many guesses as at the sign-in', async () => {
    const viewer = await owner({ password }, 1);
    for (let i = 0; i < 10; i++) await code(demandPresence(viewer, 'a guess at it', from, now));
    expect(await code(demandPresence(viewer, password, from, now))).toBe('rate_limited');
  });
});
