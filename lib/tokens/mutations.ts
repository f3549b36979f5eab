import { recordAudit } from '@/lib/audit/mutations';
import type { Client } from '@/lib/auth/client';
import { placeOf } from '@/lib/auth/place';
import { demand, type Viewer } from '@/lib/auth/policy';
import { hashSecret } from '@/lib/auth/secret';
import { db } from '@/lib/db';
import { AppError, invalidField } from '@/lib/errors';
import { countAttempt, type Limit } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';
import { newToken } from '@/lib/tokens/bearer';
import { findToken, type FoundToken } from '@/lib/tokens/data';
import { endAfter, endDays, endOfDay } from '@/lib/tokens/expiry';
import type { CreateTokenForm } from '@/lib/tokens/schema';

/** Counted are failures alone: whoever holds a token is not stopped by a neighbour who has none. */
const failuresByAddress: Limit = { name: 'token-from', max: 30, seconds: 600 };
/** "Last used" is at most this much behind; no call writes more often. */
const touchMilliseconds = 60_000;

const words: Record<Exclude<FoundToken['state'], 'valid'> | 'unknown', string> = {
  unknown: 'This is no token of this site.',
  expired: 'This token has expired.',
  revoked: 'This token has been revoked.',
};

/**
 * The account that a call with this token acts as, within its scopes; notes that the token is in use. `secret` is null for
 * what cannot be a token. Throws `unauthenticated`, `forbidden` when the account may do nothing now, and `rate_limited`
 * after many failures from one address.
 */
export async function authenticateToken(
  secret: string | null,
  client: Client,
  now: Date,
): Promise<Viewer> {
  const found = secret === null ? null : await findToken(secret, client, now);
  if (found?.state !== 'valid') {
    await countAttempt(failuresByAddress, placeOf(client.address));
    throw new AppError('unauthenticated', words[found?.state ?? 'unknown']);
  }
  demand(found.viewer, 'token.use');
  const stale = new Date(now.getTime() - touchMilliseconds);
  if (!found.lastUsedAt || found.lastUsedAt <= stale) {
    await db.apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } });
  }
  return found.viewer;
}

/**
 * Makes a token and gives its secret, which can never be read again. Throws `forbidden` for an owner of the same or a higher
 * role (except oneself) and `invalid`.
 */
export async function createToken(
  actor: Viewer | null,
  { name, ownerId, scopes, life, until }: CreateTokenForm,
  now: Date,
): Promise<{ id: number; secret: string; expiresAt: Date }> {
  demand(actor, 'token.manage');
  const { timeZone } = await getSettings();
  const expiresAt = life === 'date' ? endOfDay(until, now, timeZone) : endAfter(Number(life), now);
  if (!expiresAt) {
    const { first, last } = endDays(now, timeZone);
    throw invalidField('until', `A day from ${first} to ${last}.`);
  }
  return db.$transaction(async (tx) => {
    const owner = await tx.user.findUnique({
      where: { id: ownerId },
      select: { id: true, role: true },
    });
    if (!owner) throw invalidField('ownerId', 'There is no such account.');
    demand(actor, 'token.create', owner);
    const secret = newToken();
    const { id } = await tx.apiToken.create({
      data: {
        userId: owner.id,
        name,
        tokenHash: hashSecret(secret),
        hint: secret.slice(-4),
        scopes: [...scopes],
        expiresAt,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'token.create',
      target: { kind: 'token', id },
      after: { owner: owner.id, scopes, expiresAt: expiresAt.toISOString() },
    });
    return { id, secret, expiresAt };
  });
}

/** Ends a token for good; it is refused from the next call on. One that was revoked before stays as it is. Throws `not_found`. */
export async function revokeToken(actor: Viewer | null, id: number, now: Date): Promise<void> {
  demand(actor, 'token.manage');
  await db.$transaction(async (tx) => {
    const token = await tx.apiToken.findUnique({ where: { id }, select: { userId: true } });
    if (!token) throw new AppError('not_found', 'There is no such token.');
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    await recordAudit(tx, actor, {
      action: 'token.revoke',
      target: { kind: 'token', id },
      before: { owner: token.userId },
    });
  });
}
