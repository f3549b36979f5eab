import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer } from '@/lib/auth/data';
import { confirmEmail, register, renewConfirmation } from '@/lib/auth/registration/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const password = 'salt and herring pie';

beforeEach(() => resetDatabase());

describe('registering', () => {
  const wish = { name: 'Hedda Lund', email: 'hedda@example.org', password };

  it('sends a link, and only the link makes the account', async () => {
    await register({ ...wish, next: '/account/comment?draft=x' }, from);
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('unauthenticated');
    const [mail] = await mailsQueued();
    expect(mail).toMatchObject({
      to: 'hedda@example.org',
      subject: 'Confirm your address for Broadsheet',
    });
    expect(mail!.text).toContain('http://localhost:3000/verify?token=');
    expect(mail!.text).toContain('next=%2Faccount%2Fcomment%3Fdraft%3Dx');
    const viewer = await getViewerByPointer(await confirmEmail(secretIn(mail!), from), new Date());
    expect(viewer).toMatchObject({
      name: 'Hedda Lund',
      email: 'hedda@example.org',
      role: 'READER',
      isVerified: true,
    });
    await expect(authenticate({ email: wish.email, password }, from)).resolves.toMatchObject({
      userId: viewer!.id,
    });
  });

  it('with a link that works once', async () => {
    await register(wish, from);
    const secret = secretIn((await mailsQueued())[0]!);
    await confirmEmail(secret, from);
    expect(await code(confirmEmail(secret, from))).toBe('gone');
    expect(await code(confirmEmail('x'.repeat(43), from))).toBe('gone');
  });

  it('with a link that is too old after an hour', async () => {
    await register(wish, from);
    await db.emailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await code(confirmEmail(secretIn((await mailsQueued())[0]!), from))).toBe('gone');
  });

  it("of somebody else's address gains nothing: the owner's own link decides", async () => {
    await register({ ...wish, name: 'Mallory', password: 'mallory knows this' }, from);
    await register(wish, from);
    const [attackers, owners] = await mailsQueued();
    await confirmEmail(secretIn(owners!), from);
    expect(
      await code(authenticate({ email: wish.email, password: 'mallory knows this' }, from)),
    ).toBe('unauthenticated');
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('ok');
    expect(await code(confirmEmail(secretIn(attackers!), from))).toBe('gone');
  });

  it('of a known address tells its owner by mail and changes nothing', async () => {
    await makeUser({ email: wish.email, password: 'the first password' });
    await register(wish, from);
    expect((await mailsQueued()).map(({ subject }) => subject)).toEqual([
      'You already have an account at Broadsheet',
    ]);
    expect(
      await code(authenticate({ email: wish.email, password: 'the first password' }, from)),
    ).toBe('ok');
  });

  it('stops after three mails to one address', async () => {
    for (let i = 0; i < 3; i++) await register(wish, from);
    await expect(register(wish, { ...from, address: '192.0.2.9' })).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: expect.any(Number) as number,
    });
    expect(await mailsQueued()).toHaveLength(3);
  });

  it('is limited to ten an hour from one place', async () => {
    for (let i = 0; i < 10; i++)
      expect(await code(register({ ...wish, email: `reader-${i}@example.org` }, from))).toBe('ok');
    expect(await code(register({ ...wish, email: 'reader-10@example.org' }, from))).toBe(
      'rate_limited',
    );
    const elsewhere = { ...from, address: '192.0.2.2' };
    expect(await code(register({ ...wish, email: 'reader-10@example.org' }, elsewhere))).toBe('ok');
  });

  it.each([
    [{ name: 'Administrator' }, 'name'],
    [{ password: 'passwordpassword' }, 'password'],
    [{ password: 'Broadsheet 2026' }, 'password'],
  ])('with %j is refused beside the field, known address or not', async (bad, path) => {
    await makeUser({ email: 'known@example.org' });
    for (const email of ['hedda@example.org', 'known@example.org'])
      await expect(register({ ...wish, email, ...bad }, from)).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path }],
      });
    expect(await mailsQueued()).toEqual([]);
  });

  it('holds the comments of a throw-away address, once that is confirmed', async () => {
    const email = 'x@mailinator.com';
    await register({ ...wish, email }, from);
    const { userId } = await confirmEmail(secretIn((await mailsQueued())[0]!), from);
    expect(
      await db.user.findUnique({ where: { id: userId }, select: { premoderated: true } }),
    ).toEqual({ premoderated: true });
  });
});

describe('an old link', () => {
  const wish = { name: 'Hedda Lund', email: 'hedda@example.org', password };
  const expire = () => db.emailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });

  it('brings a new one to the same address, with what was chosen then', async () => {
    await register(wish, from);
    const old = secretIn((await mailsQueued())[0]!);
    await expire();
    await renewConfirmation({ token: old, next: '/latest' }, from);
    const mail = (await mailsQueued())[1]!;
    expect(mail).toMatchObject({
      to: 'hedda@example.org',
      subject: 'Confirm your address for Broadsheet',
    });
    expect(mail.text).toContain('next=%2Flatest');
    await confirmEmail(secretIn(mail), from);
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('ok');
  });

  it('brings nothing once the address is confirmed, or when it is unknown', async () => {
    await register(wish, from);
    const old = secretIn((await mailsQueued())[0]!);
    await confirmEmail(old, from);
    expect(await code(renewConfirmation({ token: old }, from))).toBe('gone');
    expect(await code(renewConfirmation({ token: 'x'.repeat(43) }, from))).toBe('gone');
    expect(await mailsQueued()).toHaveLength(1);
  });

  it('gives no password to an account whose owner came by another way', async () => {
    await register(wish, from);
    await db.user.updateMany({ data: { emailVerifiedAt: new Date() } });
    expect(await code(confirmEmail(secretIn((await mailsQueued())[0]!), from))).toBe('gone');
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('unauthenticated');
  });
});
