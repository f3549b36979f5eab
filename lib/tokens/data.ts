import { db } from '@/lib/db';
import { viewerOf, viewerSelect } from '@/lib/auth/data';
import type { Client } from '@/lib/auth/client';
import type { Viewer } from '@/lib/auth/policy';
import { scopes, type Scope } from '@/lib/auth/scopes';
import { hashSecret } from '@/lib/auth/secret';
import { getSettings } from '@/lib/settings/data';
import type { TokenEntry, TokenOwner } from '@/lib/tokens/schema';

/** What is stored may name a scope that is no more: it opens nothing. */
const known = (stored: readonly string[]): Scope[] =>
  scopes.filter((scope) => stored.includes(scope));

export type FoundToken = {
  id: number;
  state: 'valid' | 'expired' | 'revoked';
  lastUsedAt: Date | null;
  /** The account that the token acts as, as it is now, within the token's scopes. */
  viewer: Viewer;
};

/** The token of that secret; null when there never was one. */
export async function findToken(
  secret: string,
  { address }: Client,
  now: Date,
): Promise<FoundToken | null> {
  const [row, { secondFactorRoles }] = await Promise.all([
    db.apiToken.findUnique({
      where: { tokenHash: hashSecret(secret) },
      select: {
        id: true,
        scopes: true,
        expiresAt: true,
        revokedAt: true,
        lastUsedAt: true,
        user: { select: viewerSelect },
      },
    }),
    getSettings(),
  ]);
  if (!row) return null;
  const { id, lastUsedAt, revokedAt, expiresAt } = row;
  const state = revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'valid';
  const viewer = viewerOf(row.user, {
    now,
    secondFactorRoles,
    address,
    scopes: known(row.scopes),
  });
  return { id, state, lastUsedAt, viewer };
}

/** The tokens made last, those that still work first. */
export async function listTokens(now: Date, take: number): Promise<TokenEntry[]> {
  const select = {
    id: true,
    name: true,
    hint: true,
    scopes: true,
    createdAt: true,
    expiresAt: true,
    lastUsedAt: true,
    revokedAt: true,
    user: { select: { id: true, name: true, role: true } },
  } as const;
  const orderBy = [{ createdAt: 'desc' }, { id: 'desc' }] as const;
  const working = { revokedAt: null, expiresAt: { gt: now } };
  const [live, over] = await Promise.all([
    db.apiToken.findMany({ where: working, orderBy: [...orderBy], take, select }),
    db.apiToken.findMany({ where: { NOT: working }, orderBy: [...orderBy], take, select }),
  ]);
  return [...live, ...over]
    .slice(0, take)
    .map(({ user, ...row }) => ({ ...row, scopes: known(row.scopes), owner: user }));
}

/** The staff that is active, by name. */
export function listStaff(): Promise<TokenOwner[]> {
  return db.user.findMany({
    where: { role: { not: 'READER' }, status: 'ACTIVE', eraseAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, role: true },
  });
}
