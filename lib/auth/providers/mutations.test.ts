import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import type { Arrival } from '@/lib/auth/providers/arrival';
import { arrive, linkIdentity, unlinkIdentity } from '@/lib/auth/providers/mutations';
import { confirmEmail, register } from '@/lib/auth/registration/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const email = 'hedda@example.org';
const password = 'salt and herring pie';
const mallorys = 'm'.repeat(43);
const hedda: Arrival = {
  provider: 'google',
  issuer: 'https://accounts.google.com',
  subject: '7',
  verifiedEmail: email,
  name: 'Hedda Lund',
  assurance: 'plain',
  label: email,
};

/** Comes in, and gives who that is. */
async function comeIn(arrival: Arrival) {
  const begun = await arrive(arrival, from);
  if (typeof begun === 'string') return begun;
  return getViewerByPointer(begun, new Date());
}
const viewerOfNew = async (fields: Parameters<typeof makeUser>[0]) =>
  viewerOf(await makeUser(fields), { now: new Date() });

beforeEach(() => resetDatabase());

describe('who comes from a provider', () => {
  it('with a checked address and no account gets one', async () => {
    expect(await comeIn(hedda)).toMatchObject({
      name: 'Hedda Lund',
      email,
      role: 'READER',
      isVerified: true,
    });
    expect(await db.identity.findMany()).toMatchObject([
      { provider: 'google', issuer: 'https://accounts.google.com', subject: '7', label: email },
    ]);
    expect(await db.session.findMany()).toMatchObject([{ method: 'PROVIDER' }]);
    expect(await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'identity.link', after: { provider: 'google' } },
      { action: 'sign-in', after: { method: 'provider' } },
    ]);
  });

  it('is known again by issuer and subject, whatever the address is now', async () => {
    const first = await comeIn(hedda);
    const again = await comeIn({ ...hedda, verifiedEmail: 'other@example.org' });
    expect(again).toEqual({ ...(first as object), sessionId: expect.any(String) as string });
    expect(await comeIn({ ...hedda, verifiedEmail: null })).toMatchObject({ email });
    expect(await db.user.count()).toBe(1);
  });

  it('is somebody else with another subject, or the same subject of another issuer', async () => {
    await comeIn(hedda);
    const other = { ...hedda, issuer: 'https://id.example.org', verifiedEmail: 'b@example.org' };
    expect(await comeIn(other)).toMatchObject({ email: 'b@example.org' });
    expect(await db.user.count()).toBe(2);
  });

  it('is linked with the confirmed account of that address, whose owner is told', async () => {
    const user = await makeUser({ email, password, name: 'Hedda' });
    expect(await comeIn(hedda)).toMatchObject({ id: user.id, name: 'Hedda' });
    const [mail] = await mailsQueued();
    expect([mail!.to, mail!.subject]).toEqual([
      email,
      'Your account at Broadsheet can now be signed in to with Google',
    ]);
    expect(await code(authenticate({ email, password }, from))).toBe('ok');
  });

  it('without a checked address comes nowhere', async () => {
    await makeUser({ email });
    expect(await comeIn({ ...hedda, verifiedEmail: null })).toBe('unverified');
    expect(await db.session.count()).toBe(0);
    expect(await db.identity.count()).toBe(0);
  });

  it('takes over what a stranger registered with their address and never confirmed', async () => {
    await register({ name: 'Mallory', email, password: 'mallory knows this' }, from, mallorys);
    const secret = secretIn((await mailsQueued())[0]!);
    expect(await comeIn(hedda)).toMatchObject({ name: 'Hedda Lund', isVerified: true });
    expect(await db.user.findMany({ select: { name: true, passwordHash: true } })).toEqual([
      { name: 'Hedda Lund', passwordHash: null },
    ]);
    expect(await code(confirmEmail({ token: secret, browser: mallorys }, from))).toBe('gone');
    expect(await code(authenticate({ email, password: 'mallory knows this' }, from))).toBe(
      'unauthenticated',
    );
  });

  it.each([null, 'Administrator', 'Broadsheet'])('as %j gets a name that is free', async (name) => {
    const viewer = await comeIn({ ...hedda, name });
    expect((viewer as { name: string }).name).toMatch(/^Reader \d{5}$/);
  });

  it('still has to give the second factor', async () => {
    await makeUser({ email, secondFactorSince: new Date() });
    expect(await arrive(hedda, from)).toMatchObject({ isPending: true });
  });

  it('and is banned may do nothing', async () => {
    await makeUser({ email, status: 'BANNED' });
    expect(await comeIn(hedda)).toMatchObject({ status: 'BANNED' });
  });

  it('twice at once is one account', async () => {
    const both = await Promise.all([arrive(hedda, from), arrive(hedda, from)]);
    expect(both.map((one) => typeof one)).toEqual(['object', 'object']);
    expect(await db.user.count()).toBe(1);
    expect(await db.identity.count()).toBe(1);
  });

  it('with an address of a refused mail service is refused, unless known already', async () => {
    await db.setting.create({ data: { key: 'refusedDomains', value: ['example.org'] } });
    expect(await comeIn(hedda)).toBe('disposable');
    await makeUser({ email });
    expect(await comeIn(hedda)).toMatchObject({ email });
  });
});

it('ten accounts an hour are opened from one place, registered ones among them', async () => {
  const at = (i: number) => ({ ...hedda, subject: `s${i}`, verifiedEmail: `r${i}@example.org` });
  await register({ name: 'Wilma Penrose', email: 'w@example.org', password }, from, mallorys);
  for (let i = 0; i < 9; i++) expect(await comeIn(at(i))).toMatchObject({ isVerified: true });
  expect(await comeIn(at(9))).toBe('many');
  expect(await db.user.count()).toBe(10);
  // Who has an account goes in, and so does whose address is known.
  expect(await comeIn(at(0))).toMatchObject({ email: 'r0@example.org' });
  const { email: known } = await makeUser();
  expect(await comeIn({ ...at(9), verifiedEmail: known })).toMatchObject({ email: known });
  const elsewhere = { ...from, address: '192.0.2.2' };
  expect(typeof (await arrive(at(10), elsewhere))).toBe('object');
});

describe('linking', () => {
  it('adds the identity to the account that asked, whatever its address', async () => {
    const viewer = await viewerOfNew({ email: 'other@example.org' });
    await linkIdentity(viewer, hedda, from);
    expect(await comeIn(hedda)).toMatchObject({ id: viewer.id });
    expect((await mailsQueued())[0]!.to).toBe('other@example.org');
  });

  it('is refused where the provider has not checked the address', async () => {
    const viewer = await viewerOfNew({});
    await expect(
      linkIdentity(viewer, { ...hedda, verifiedEmail: null }, from),
    ).rejects.toMatchObject({
      code: 'invalid',
      message:
        'That service has not checked your e-mail address. Confirm it there, then link it again.',
    });
    expect(await db.identity.count()).toBe(0);
    // Linked before, it is no news.
    await linkIdentity(viewer, hedda, from);
    await linkIdentity(viewer, { ...hedda, verifiedEmail: null }, from);
    expect(await db.identity.count()).toBe(1);
  });

  it('is refused for an identity of another account, a banned person and nobody', async () => {
    await comeIn(hedda);
    const viewer = await viewerOfNew({});
    expect(await code(linkIdentity(viewer, hedda, from))).toBe('conflict');
    const banned = await viewerOfNew({ status: 'BANNED' });
    expect(await code(linkIdentity(banned, { ...hedda, subject: '8' }, from))).toBe('forbidden');
    expect(await code(linkIdentity(null, { ...hedda, subject: '8' }, from))).toBe(
      'unauthenticated',
    );
  });
});

describe('unlinking', () => {
  const identityOf = async () => (await db.identity.findFirstOrThrow()).id;

  it('takes the way in away, and tells', async () => {
    const viewer = await viewerOfNew({ email, password });
    await comeIn(hedda);
    await unlinkIdentity(viewer, await identityOf());
    expect(await db.identity.count()).toBe(0);
    expect((await mailsQueued()).at(-1)!.subject).toBe(
      'Your account at Broadsheet can no longer be signed in to with Google',
    );
    expect(await db.auditEntry.findMany({ where: { action: 'identity.unlink' } })).toMatchObject([
      { actorId: viewer.id, before: { provider: 'google' } },
    ]);
  });

  it('is refused for the last way in', async () => {
    const viewer = await viewerOfNew({ email });
    await comeIn(hedda);
    await expect(unlinkIdentity(viewer, await identityOf())).rejects.toMatchObject({
      code: 'conflict',
      message: 'This is the only way into your account. Set a password first, then unlink it.',
    });
  });

  it('of two at once leaves one', async () => {
    const viewer = await viewerOfNew({ email });
    await comeIn(hedda);
    await comeIn({ ...hedda, issuer: 'https://id.example.org' });
    const rows = await db.identity.findMany({ select: { id: true } });
    const both = await Promise.all(rows.map(({ id }) => code(unlinkIdentity(viewer, id))));
    expect(both.sort()).toEqual(['conflict', 'ok']);
  });

  it('is for the own ones only', async () => {
    await comeIn(hedda);
    const other = await viewerOfNew({ password });
    expect(await code(unlinkIdentity(other, await identityOf()))).toBe('not_found');
  });
});
