import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { hashSecret } from '@/lib/auth/secret';
import { testViewer } from '@/lib/auth/test-viewer';
import { authenticateToken, createToken, revokeToken } from '@/lib/tokens/mutations';
import { listTokens } from '@/lib/tokens/data';
import type { CreateTokenForm } from '@/lib/tokens/schema';
import { makeUser } from '@/prisma/factories';
import type { Viewer } from '@/lib/auth/policy';
import type { Role } from '@/prisma/generated/enums';

const now = new Date('2026-11-25T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const minute = 60_000;
const day = 86_400_000;

let addresses = 0;
/** A client of an address that no other test counts. */
const client = () => ({ address: `198.51.100.${++addresses}`, userAgent: '' });

const viewerWho = async (role: Role): Promise<Viewer> => {
  const { id } = await makeUser({ role });
  return testViewer(role, { id });
};
const form = (more: Partial<CreateTokenForm>): CreateTokenForm => ({
  name: 'Wire import',
  ownerId: 0,
  scopes: ['stories:read', 'stories:write'],
  life: '30',
  until: '',
  ...more,
});
const refused = (code: string, message?: string) =>
  expect.objectContaining(message === undefined ? { code } : { code, message });

let admin: Viewer;
beforeEach(async () => {
  admin = await viewerWho('ADMIN');
});

describe('making a token', () => {
  it('keeps the hash alone, and writes down who made what, without the secret', async () => {
    const editor = await makeUser({ role: 'EDITOR' });
    const made = await createToken(admin, form({ ownerId: editor.id }), now);
    expect(made.secret).toMatch(/^bs_[A-Za-z0-9_-]{43}$/);
    const row = await db.apiToken.findUniqueOrThrow({ where: { id: made.id } });
    expect(row).toEqual({
      id: made.id,
      userId: editor.id,
      name: 'Wire import',
      tokenHash: hashSecret(made.secret),
      hint: made.secret.slice(-4),
      scopes: ['stories:read', 'stories:write'],
      createdAt: now,
      expiresAt: new Date('2026-12-25T12:00:00Z'),
      revokedAt: null,
      lastUsedAt: null,
    });
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'token.create', targetId: String(made.id) },
    });
    expect(entry).toMatchObject({
      actorId: admin.id,
      actorRole: 'ADMIN',
      targetKind: 'token',
      after: {
        owner: editor.id,
        scopes: ['stories:read', 'stories:write'],
        expiresAt: '2026-12-25T12:00:00.000Z',
      },
    });
    expect(JSON.stringify(entry)).not.toContain(made.secret.slice(3));
  });

  it.each<[Role, boolean]>([
    ['READER', false],
    ['AUTHOR', true],
    ['MODERATOR', true],
    ['EDITOR', true],
    ['ADMIN', false],
  ])('for somebody else who is %s: %s', async (role, isAllowed) => {
    const { id } = await makeUser({ role });
    const made = createToken(admin, form({ ownerId: id }), now);
    if (isAllowed) expect((await made).secret).toContain('bs_');
    else await expect(made).rejects.toEqual(refused('forbidden'));
    expect(await db.apiToken.count({ where: { userId: id } })).toBe(isAllowed ? 1 : 0);
  });

  it('for oneself, until the end of a day', async () => {
    const { expiresAt } = await createToken(
      admin,
      form({ ownerId: admin.id, life: 'date', until: '2026-12-31' }),
      now,
    );
    expect(expiresAt).toEqual(new Date('2027-01-01T00:00:00Z'));
  });

  it.each(['', '2026-11-24', '2027-11-26'])('not until %j', async (until) => {
    const made = createToken(admin, form({ ownerId: admin.id, life: 'date', until }), now);
    await expect(made).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'until', message: 'A day from 2026-11-25 to 2027-11-25.' }],
    });
  });

  it('is for admins', async () => {
    for (const role of ['READER', 'AUTHOR', 'MODERATOR', 'EDITOR'] as const) {
      const actor = await viewerWho(role);
      const made = createToken(actor, form({ ownerId: actor.id }), now);
      await expect(made).rejects.toEqual(refused('forbidden'));
    }
    await expect(createToken(null, form({ ownerId: admin.id }), now)).rejects.toEqual(
      refused('unauthenticated'),
    );
    const { secret } = await createToken(admin, form({ ownerId: admin.id }), now);
    const token = await authenticateToken(secret, client(), now);
    await expect(createToken(token, form({ ownerId: admin.id }), now)).rejects.toEqual(
      refused('forbidden', 'This is never open to a token. Please sign in.'),
    );
  });
});

describe('using a token', () => {
  it('gives its owner as they are now, within its scopes', async () => {
    const author = await makeUser({ role: 'AUTHOR' });
    const { secret } = await createToken(admin, form({ ownerId: author.id }), now);
    const from = client();
    expect(await authenticateToken(secret, from, now)).toMatchObject({
      id: author.id,
      role: 'AUTHOR',
      scopes: ['stories:read', 'stories:write'],
      sessionId: null,
      address: from.address,
    });
    await db.user.update({ where: { id: author.id }, data: { role: 'READER' } });
    expect((await authenticateToken(secret, from, now)).role).toBe('READER');
  });

  it.each([
    [{ status: 'BANNED' } as const, 'This account is banned.'],
    [
      { status: 'SUSPENDED', suspendedUntil: later(day) } as const,
      'This account is suspended until 2026-11-26T12:00:00.000Z.',
    ],
    [{ eraseAt: later(day) }, 'This account is about to be erased. Take that back first.'],
  ])('stops at once when its owner is %j', async (change, words) => {
    const editor = await makeUser({ role: 'EDITOR' });
    const { secret } = await createToken(admin, form({ ownerId: editor.id }), now);
    await authenticateToken(secret, client(), now);
    await db.user.update({ where: { id: editor.id }, data: change });
    await expect(authenticateToken(secret, client(), now)).rejects.toEqual(
      refused('forbidden', words),
    );
  });

  it('ends at its end, when it is revoked, and with its owner', async () => {
    const editor = await makeUser({ role: 'EDITOR' });
    const { id, secret, expiresAt } = await createToken(admin, form({ ownerId: editor.id }), now);
    const use = (at: Date) => authenticateToken(secret, client(), at);
    expect((await use(new Date(expiresAt.getTime() - 1))).id).toBe(editor.id);
    await expect(use(expiresAt)).rejects.toEqual(
      refused('unauthenticated', 'This token has expired.'),
    );
    await revokeToken(admin, id, now);
    await expect(use(now)).rejects.toEqual(
      refused('unauthenticated', 'This token has been revoked.'),
    );
    await db.user.delete({ where: { id: editor.id } });
    await expect(use(now)).rejects.toEqual(
      refused('unauthenticated', 'This is no token of this site.'),
    );
  });

  it('notes when it was used last, at most once a minute', async () => {
    const { id, secret } = await createToken(admin, form({ ownerId: admin.id }), now);
    const lastUsed = async (at: Date) => {
      await authenticateToken(secret, client(), at);
      return (await db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
    };
    expect(await lastUsed(now)).toEqual(now);
    expect(await lastUsed(later(minute - 1))).toEqual(now);
    expect(await lastUsed(later(minute))).toEqual(later(minute));
  });

  it('slows down whoever tries many, and nobody else', async () => {
    const { secret } = await createToken(admin, form({ ownerId: admin.id }), now);
    const from = client();
    for (let i = 0; i < 30; i += 1) {
      const guess = i % 2 ? null : `bs_${String(i).padStart(43, 'x')}`;
      await expect(authenticateToken(guess, from, now)).rejects.toEqual(refused('unauthenticated'));
    }
    const tooMany = authenticateToken(null, from, now);
    await expect(tooMany).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: expect.any(Number) as number,
    });
    expect((await authenticateToken(secret, from, now)).id).toBe(admin.id);
    await expect(authenticateToken(null, client(), now)).rejects.toEqual(
      refused('unauthenticated'),
    );
  });
});

describe('revoking a token', () => {
  it('is written down once, and may be done to any token', async () => {
    const other = await viewerWho('ADMIN');
    const { id } = await createToken(other, form({ ownerId: other.id }), now);
    await revokeToken(admin, id, later(minute));
    await revokeToken(other, id, later(2 * minute));
    const row = await db.apiToken.findUniqueOrThrow({ where: { id } });
    expect(row.revokedAt).toEqual(later(minute));
    const entries = await db.auditEntry.findMany({
      where: { action: 'token.revoke', targetId: String(id) },
      select: { actorId: true, before: true },
    });
    expect(entries).toEqual([{ actorId: admin.id, before: { owner: other.id } }]);
  });

  it('is for admins, and of tokens that are there', async () => {
    const { id } = await createToken(admin, form({ ownerId: admin.id }), now);
    const editor = await viewerWho('EDITOR');
    await expect(revokeToken(editor, id, now)).rejects.toEqual(refused('forbidden'));
    await expect(revokeToken(admin, 2_147_483_647, now)).rejects.toEqual(refused('not_found'));
  });
});

it('lists those that work before those that do not, without secret or hash', async () => {
  const owner = await makeUser({ role: 'AUTHOR', name: 'Ada' });
  const make = (name: string, at: Date) =>
    createToken(admin, form({ name, ownerId: owner.id, life: '7' }), at);
  await make('expired', later(-30 * day));
  const revoked = await make('revoked', now);
  await make('works', later(-day));
  await revokeToken(admin, revoked.id, now);
  const mine = (await listTokens(now, 200)).filter((token) => token.owner.id === owner.id);
  expect(mine.map(({ name }) => name)).toEqual(['works', 'revoked', 'expired']);
  expect(Object.keys(mine[0]!).sort()).toEqual([
    'createdAt',
    'expiresAt',
    'hint',
    'id',
    'lastUsedAt',
    'name',
    'owner',
    'revokedAt',
    'scopes',
  ]);
  expect(mine[0]!.owner).toEqual({ id: owner.id, name: 'Ada', role: 'AUTHOR' });
});
