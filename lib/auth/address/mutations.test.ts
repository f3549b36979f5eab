import { beforeEach, describe, expect, it } from 'vitest';
import { confirmAddressChange, requestAddressChange } from '@/lib/auth/address/mutations';
import { viewerOf } from '@/lib/auth/data';
import { requestLink, signInByLink } from '@/lib/auth/links/mutations';
import { hashSecret } from '@/lib/auth/secret';
import { resetPassword } from '@/lib/auth/reset/mutations';
import { code, from, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const password = 'salt and herring pie';
const old = 'old@example.org';
const wish = { email: 'new@example.org', current: password };
const emailOf = async (id: number) => (await db.user.findUniqueOrThrow({ where: { id } })).email;

async function owner(fields: NonNullable<Parameters<typeof makeUser>[0]> = { password }) {
  const user = await makeUser({ email: old, ...fields });
  return viewerOf(user, { now: new Date() });
}

beforeEach(() => resetDatabase());

describe('a change of address', () => {
  it('counts once the new address has confirmed it, and is announced at the old one', async () => {
    const viewer = await owner();
    await requestAddressChange(viewer, wish, from);
    expect(await emailOf(viewer.id)).toBe(old);
    const [toNew, toOld] = await mailsQueued();
    expect([toNew!.to, toNew!.subject]).toEqual([
      'new@example.org',
      'Confirm your new address for Broadsheet',
    ]);
    expect([toOld!.to, toOld!.subject]).toEqual([
      old,
      'Your account at Broadsheet is about to get another address',
    ]);
    expect(toOld!.text).toContain('n…@example.org');
    expect(toOld!.text).toContain('http://localhost:3000/forgot');
    expect(await confirmAddressChange(secretIn(toNew!), from)).toEqual({
      email: 'new@example.org',
    });
    expect(await emailOf(viewer.id)).toBe('new@example.org');
    expect((await mailsQueued())[2]).toMatchObject({
      to: old,
      subject: 'Your account at Broadsheet has another address now',
    });
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        action: 'email.change',
        before: { email: 'o…@e….org' },
        after: { email: 'n…@e….org' },
      },
    ]);
    expect(await code(confirmAddressChange(secretIn(toNew!), from))).toBe('gone');
  });

  it.each([
    { status: 'BANNED' } as const,
    { status: 'SUSPENDED', suspendedUntil: new Date('2099-01-01T00:00:00Z') } as const,
    { eraseAt: new Date('2099-01-01T00:00:00Z') },
  ])('is not confirmed by who may do nothing by then: %j', async (data) => {
    const viewer = await owner();
    await requestAddressChange(viewer, wish, from);
    const secret = secretIn((await mailsQueued())[0]!);
    await db.user.update({ where: { id: viewer.id }, data });
    expect(await code(confirmAddressChange(secret, from))).toBe('forbidden');
    expect(await emailOf(viewer.id)).toBe(old);
  });

  it('asks for the password', async () => {
    const viewer = await owner();
    for (const current of [undefined, '', 'guess'])
      await expect(
        requestAddressChange(
          viewer,
          { email: wish.email, ...(current === undefined ? {} : { current }) },
          from,
        ),
      ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'current' }] });
    expect(await mailsQueued()).toEqual([]);
  });

  it('asks those without a password to have signed in just now', async () => {
    const viewer = await owner({});
    const { secret } = await makeSession({
      userId: viewer.id,
      createdAt: new Date(Date.now() - 16 * 60_000),
    });
    const inSession = { ...viewer, sessionId: hashSecret(secret) };
    expect(await code(requestAddressChange(viewer, wish, from))).toBe('forbidden');
    expect(await code(requestAddressChange(inSession, wish, from))).toBe('forbidden');
    const fresh = await makeSession({ userId: viewer.id });
    const sessionId = hashSecret(fresh.secret);
    expect(await code(requestAddressChange({ ...viewer, sessionId }, wish, from))).toBe('ok');
  });

  it('says nothing of an address that is taken, but to its owner', async () => {
    const viewer = await owner();
    await makeUser({ email: wish.email });
    await expect(requestAddressChange(viewer, wish, from)).resolves.toBeUndefined();
    const [toNew] = await mailsQueued();
    expect(toNew!.subject).toBe('This address already has an account at Broadsheet');
    expect(toNew!.text).not.toContain('token=');
  });

  it('is refused when somebody confirmed the address meanwhile', async () => {
    const viewer = await owner();
    await requestAddressChange(viewer, wish, from);
    await makeUser({ email: wish.email });
    const secret = secretIn((await mailsQueued())[0]!);
    expect(await code(confirmAddressChange(secret, from))).toBe('conflict');
    expect(await emailOf(viewer.id)).toBe(old);
  });

  it('takes an address that a stranger registered and never confirmed', async () => {
    const viewer = await owner();
    const stranger = await makeUser({ email: wish.email, emailVerifiedAt: null });
    await requestAddressChange(viewer, wish, from);
    await confirmAddressChange(secretIn((await mailsQueued())[0]!), from);
    expect(await emailOf(viewer.id)).toBe(wish.email);
    expect(await db.user.count({ where: { id: stranger.id } })).toBe(0);
  });

  it('is stopped by a new password, set from the old address', async () => {
    const viewer = await owner();
    await requestAddressChange(viewer, wish, from);
    await requestLink({ email: old, purpose: 'RESET_PASSWORD' }, from);
    const mails = await mailsQueued();
    await resetPassword(secretIn(mails[2]!), 'another good password', from);
    expect(await code(confirmAddressChange(secretIn(mails[0]!), from))).toBe('gone');
    expect(await emailOf(viewer.id)).toBe(old);
  });

  it('makes the other links of the account void', async () => {
    const viewer = await owner();
    await requestLink({ email: old, purpose: 'SIGN_IN' }, from);
    await requestAddressChange(viewer, wish, from);
    const mails = await mailsQueued();
    const secretOf = (words: string) =>
      secretIn(mails.find(({ subject }) => subject.includes(words))!);
    await confirmAddressChange(secretOf('Confirm your new'), from);
    expect(await code(signInByLink(secretOf('sign-in link'), from))).toBe('gone');
  });

  it('to the address one has is said to be none', async () => {
    const viewer = await owner();
    await expect(
      requestAddressChange(viewer, { email: old, current: password }, from),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'email' }] });
  });
});
