import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import { requestLink } from '@/lib/auth/links/mutations';
import { findRegistration } from '@/lib/auth/registration/data';
import { confirmEmail, register, renewConfirmation } from '@/lib/auth/registration/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { acceptInvitation, inviteMember } from '@/lib/people/invitations/mutations';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const password = 'salt and herring pie';
/** The browser that registers, and that of somebody else. */
const here = 'h'.repeat(43);
const there = 't'.repeat(43);

beforeEach(() => resetDatabase());

describe('registering', () => {
  const wish = { name: 'Hedda Lund', email: 'hedda@example.org', password };

  it('sends a link, and only the link makes the account', async () => {
    await register({ ...wish, next: '/account/comment?draft=x' }, from, here);
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('unauthenticated');
    const [mail] = await mailsQueued();
    expect(mail).toMatchObject({
      to: 'hedda@example.org',
      subject: 'Confirm your address for Broadsheet',
    });
    expect(mail!.text).toContain('http://localhost:3000/verify?token=');
    expect(mail!.text).toContain('next=%2Faccount%2Fcomment%3Fdraft%3Dx');
    const viewer = await getViewerByPointer(
      await confirmEmail({ token: secretIn(mail!), browser: here }, from),
      new Date(),
    );
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
    await register(wish, from, here);
    const secret = secretIn((await mailsQueued())[0]!);
    await confirmEmail({ token: secret, browser: here }, from);
    expect(await code(confirmEmail({ token: secret, browser: here }, from))).toBe('gone');
    expect(await code(confirmEmail({ token: 'x'.repeat(43), browser: here }, from))).toBe('gone');
  });

  it('with a link that is too old after an hour', async () => {
    await register(wish, from, here);
    await db.emailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(
      await code(confirmEmail({ token: secretIn((await mailsQueued())[0]!), browser: here }, from)),
    ).toBe('gone');
  });

  it("of somebody else's address gains nothing: the owner's own link decides", async () => {
    await register({ ...wish, name: 'Mallory', password: 'mallory knows this' }, from, there);
    await register(wish, from, here);
    const [attackers, owners] = await mailsQueued();
    await confirmEmail({ token: secretIn(owners!), browser: here }, from);
    expect(
      await code(authenticate({ email: wish.email, password: 'mallory knows this' }, from)),
    ).toBe('unauthenticated');
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('ok');
    expect(await code(confirmEmail({ token: secretIn(attackers!), browser: here }, from))).toBe(
      'gone',
    );
  });

  it.each([here, null])(
    "of somebody else's address gains nothing when the owner confirms it in browser %j",
    async (browser) => {
      const email = wish.email;
      await register({ name: 'Mallory', email, password: 'mallory knows this' }, from, there);
      const token = secretIn((await mailsQueued())[0]!);
      expect(await findRegistration({ token, browser }, new Date())).toEqual({
        email: 'hedda@example.org',
        name: 'Mallory',
        isHere: false,
      });
      // Pressing the button is not enough, and uses nothing up.
      await expect(confirmEmail({ token, browser }, from)).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'password' }],
      });
      for (const bad of [
        { name: 'Hedda Lund', password: 'passwordpassword' },
        { name: 'Administrator', password },
      ])
        expect(await code(confirmEmail({ token, browser, ...bad }, from))).toBe('invalid');
      expect(await db.session.count()).toBe(0);
      const own = { name: 'Hedda Lund', password };
      const begun = await confirmEmail({ token, browser, ...own }, from);
      expect(await getViewerByPointer(begun, new Date())).toMatchObject({ name: 'Hedda Lund' });
      const typed = (word: string) => code(authenticate({ email, password: word }, from));
      expect(await typed('mallory knows this')).toBe('unauthenticated');
      expect(await typed(password)).toBe('ok');
    },
  );

  it('takes no other password in the browser that registered', async () => {
    await register(wish, from, here);
    const token = secretIn((await mailsQueued())[0]!);
    expect(await findRegistration({ token, browser: here }, new Date())).toMatchObject({
      isHere: true,
    });
    await confirmEmail({ token, browser: here, name: 'Wilma', password: 'twelve wet gulls' }, from);
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('ok');
  });

  it('of somebody else leaves nothing to a sign-in link, a reset or an invitation', async () => {
    await register({ ...wish, name: 'Mallory', password: 'mallory knows this' }, from, there);
    await requestLink({ email: wish.email, purpose: 'SIGN_IN' }, from);
    await requestLink({ email: wish.email, purpose: 'RESET_PASSWORD' }, from);
    const [mallorys, ...others] = await mailsQueued();
    // Nobody is in yet: the owner is told so, and no link into the unconfirmed account goes out.
    expect(others.map(({ subject }) => subject)).toEqual([
      'There is no account with this address at Broadsheet',
      'There is no account with this address at Broadsheet',
    ]);
    const admin = viewerOf(await makeUser({ role: 'ADMIN' }), { now: new Date() });
    await inviteMember(
      admin,
      { name: wish.name, email: wish.email, role: 'AUTHOR', reason: 'She writes.' },
      new Date(),
    );
    const invitation = secretIn((await mailsQueued()).at(-1)!);
    await acceptInvitation({ token: invitation, name: wish.name, password }, from, new Date());
    const theirs = { token: secretIn(mallorys!), browser: there };
    expect(await code(confirmEmail(theirs, from))).toBe('gone');
    const typed = (word: string) => code(authenticate({ email: wish.email, password: word }, from));
    expect(await typed('mallory knows this')).toBe('unauthenticated');
    expect(await typed(password)).toBe('ok');
  });

  it('of a known address tells its owner by mail and changes nothing', async () => {
    await makeUser({ email: wish.email, password: 'the first password' });
    await register(wish, from, here);
    expect((await mailsQueued()).map(({ subject }) => subject)).toEqual([
      'You already have an account at Broadsheet',
    ]);
    expect(
      await code(authenticate({ email: wish.email, password: 'the first password' }, from)),
    ).toBe('ok');
  });

  it('stops after three mails to one address', async () => {
    for (let i = 0; i < 3; i++) await register(wish, from, here);
    await expect(register(wish, { ...from, address: '192.0.2.9' }, here)).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: expect.any(Number) as number,
    });
    expect(await mailsQueued()).toHaveLength(3);
  });

  it('is limited to ten an hour from one place', async () => {
    for (let i = 0; i < 10; i++)
      expect(await code(register({ ...wish, email: `reader-${i}@example.org` }, from, here))).toBe(
        'ok',
      );
    expect(await code(register({ ...wish, email: 'reader-10@example.org' }, from, here))).toBe(
      'rate_limited',
    );
    const elsewhere = { ...from, address: '192.0.2.2' };
    expect(await code(register({ ...wish, email: 'reader-10@example.org' }, elsewhere, here))).toBe(
      'ok',
    );
  });

  it('counts no try that is refused for what was typed, up to sixty an hour', async () => {
    for (let i = 0; i < 11; i++)
      expect(await code(register({ ...wish, name: 'Administrator' }, from, here))).toBe('invalid');
    expect(await code(register(wish, from, here))).toBe('ok');
    await db.rateWindow.updateMany({
      where: { key: `register-try-from:${from.address}` },
      data: { count: 60 },
    });
    expect(await code(register({ ...wish, name: 'Administrator' }, from, here))).toBe(
      'rate_limited',
    );
  });

  it.each([
    [{ name: 'Administrator' }, 'name'],
    [{ password: 'passwordpassword' }, 'password'],
    [{ password: 'Broadsheet 2026' }, 'password'],
  ])('with %j is refused beside the field, known address or not', async (bad, path) => {
    await makeUser({ email: 'known@example.org' });
    for (const email of ['hedda@example.org', 'known@example.org'])
      await expect(register({ ...wish, email, ...bad }, from, here)).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path }],
      });
    expect(await mailsQueued()).toEqual([]);
  });

  it('holds the comments of a throw-away address, once that is confirmed', async () => {
    const email = 'x@mailinator.com';
    await register({ ...wish, email }, from, here);
    const { userId } = await confirmEmail(
      { token: secretIn((await mailsQueued())[0]!), browser: here },
      from,
    );
    expect(
      await db.user.findUnique({ where: { id: userId }, select: { premoderated: true } }),
    ).toEqual({ premoderated: true });
  });
});

describe('an old link', () => {
  const wish = { name: 'Hedda Lund', email: 'hedda@example.org', password };
  const expire = () => db.emailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });

  it('brings a new one to the same address, with what was chosen then', async () => {
    await register(wish, from, here);
    const old = secretIn((await mailsQueued())[0]!);
    await expire();
    await renewConfirmation({ token: old, next: '/latest' }, from);
    const mail = (await mailsQueued())[1]!;
    expect(mail).toMatchObject({
      to: 'hedda@example.org',
      subject: 'Confirm your address for Broadsheet',
    });
    expect(mail.text).toContain('next=%2Flatest');
    // Still bound to the browser that registered.
    const token = secretIn(mail);
    expect(await code(confirmEmail({ token, browser: there }, from))).toBe('invalid');
    await confirmEmail({ token, browser: here }, from);
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('ok');
  });

  it('comes anew ten times an hour, however many have registered from there', async () => {
    await register(wish, from, here);
    const token = secretIn((await mailsQueued())[0]!);
    await db.rateWindow.updateMany({
      where: { key: `register-from:${from.address}` },
      data: { count: 10 },
    });
    expect(await code(renewConfirmation({ token }, from))).toBe('ok');
    for (let i = 0; i < 9; i++)
      expect(await code(renewConfirmation({ token: 'x'.repeat(43) }, from))).toBe('gone');
    expect(await code(renewConfirmation({ token }, from))).toBe('rate_limited');
  });

  it('brings nothing once the address is confirmed, or when it is unknown', async () => {
    await register(wish, from, here);
    const old = secretIn((await mailsQueued())[0]!);
    await confirmEmail({ token: old, browser: here }, from);
    expect(await code(renewConfirmation({ token: old }, from))).toBe('gone');
    expect(await code(renewConfirmation({ token: 'x'.repeat(43) }, from))).toBe('gone');
    expect(await mailsQueued()).toHaveLength(1);
  });

  it('gives no password to an account whose owner came by another way', async () => {
    await register(wish, from, here);
    await db.user.updateMany({ data: { emailVerifiedAt: new Date() } });
    expect(
      await code(confirmEmail({ token: secretIn((await mailsQueued())[0]!), browser: here }, from)),
    ).toBe('gone');
    expect(await code(authenticate({ email: wish.email, password }, from))).toBe('unauthenticated');
  });
});
