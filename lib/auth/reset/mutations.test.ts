import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import { requestAddressChange } from '@/lib/auth/address/mutations';
import { requestLink, signInByLink } from '@/lib/auth/links/mutations';
import { changePassword, resetPassword } from '@/lib/auth/reset/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from, linkIn, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const password = 'salt and herring pie';
const requestReset = (email: string, client = from) =>
  requestLink({ email, purpose: 'RESET_PASSWORD' }, client);

beforeEach(() => resetDatabase());

describe('a new password', () => {
  it('by a link of a mail ends every session', async () => {
    const user = await makeUser({ email: 'known@example.org', password });
    await requestReset('known@example.org');
    const [mail] = await mailsQueued();
    expect(mail!.text).toContain('http://localhost:3000/reset?token=');
    const before = await makeSession({ userId: user.id });
    const pointer = await resetPassword(secretIn(mail!), 'another good password', from);
    expect(await getViewerByPointer(before, new Date())).toBeNull();
    expect(await getViewerByPointer(pointer, new Date())).toMatchObject({ id: user.id });
    expect(
      await code(
        authenticate({ email: 'known@example.org', password: 'another good password' }, from),
      ),
    ).toBe('ok');
    expect(await code(resetPassword(secretIn(mail!), 'once more with feeling', from))).toBe('gone');
    expect((await mailsQueued()).at(-1)!.subject).toBe('Your password for Broadsheet was changed');
  });

  it('is answered by a mail also where there is no account, or an unconfirmed one', async () => {
    await makeUser({ email: 'waiting@example.org', emailVerifiedAt: null });
    await requestReset('nobody@example.org');
    await requestReset('waiting@example.org');
    const mails = await mailsQueued();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['nobody@example.org', 'There is no account with this address at Broadsheet'],
      ['waiting@example.org', 'There is no account with this address at Broadsheet'],
    ]);
    expect(linkIn(mails[0]!).href).toBe('http://localhost:3000/register');
    expect(await db.emailToken.count()).toBe(0);
  });

  it('asks for the one that holds now', async () => {
    const user = await makeUser({ password });
    const viewer = viewerOf(user, { now: new Date() });
    const before = await makeSession({ userId: user.id });
    await expect(
      changePassword(viewer, { current: 'wrong', password: 'another good password' }, from),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'current' }] });
    const pointer = await changePassword(
      viewer,
      { current: password, password: 'another good password' },
      from,
    );
    expect(await getViewerByPointer(before, new Date())).toBeNull();
    expect(await getViewerByPointer(pointer, new Date())).toMatchObject({ id: user.id });
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'password.change', actorId: user.id, address: '192.0.2.1' },
    ]);
  });

  it('can be set by people who have none', async () => {
    await makeUser({ email: 'linked@example.org' });
    await requestReset('linked@example.org');
    await resetPassword(secretIn((await mailsQueued())[0]!), 'another good password', from);
    expect(
      await code(
        authenticate({ email: 'linked@example.org', password: 'another good password' }, from),
      ),
    ).toBe('ok');
  });

  it('must be a good one, and the link is not used up by a bad one', async () => {
    await makeUser({ email: 'known@example.org', name: 'Hedda Lund', password });
    await requestReset('known@example.org');
    const secret = secretIn((await mailsQueued())[0]!);
    await expect(resetPassword(secret, 'heddalund1234', from)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'password' }],
    });
    expect(await code(resetPassword(secret, 'another good password', from))).toBe('ok');
  });

  it('makes every other link void', async () => {
    const user = await makeUser({ email: 'known@example.org', password });
    const viewer = viewerOf(user, { now: new Date() });
    await requestReset('known@example.org');
    await requestLink({ email: 'known@example.org', purpose: 'SIGN_IN' }, from);
    await requestAddressChange(viewer, { email: 'new@example.org', current: password }, from);
    const mails = await mailsQueued();
    const secretOf = (words: string) =>
      secretIn(mails.find(({ subject }) => subject.includes(words))!);
    await changePassword(viewer, { current: password, password: 'another good password' }, from);
    expect(await code(resetPassword(secretOf('A new password'), 'third good password', from))).toBe(
      'gone',
    );
    expect(await code(signInByLink(secretOf('sign-in link'), from))).toBe('gone');
    expect(await db.emailToken.count({ where: { usedAt: null } })).toBe(0);
  });

  it('is mailed once in ten minutes to an address, known or not', async () => {
    await makeUser({ email: 'known@example.org' });
    for (const email of ['known@example.org', 'nobody@example.org']) {
      expect(await code(requestReset(email))).toBe('ok');
      const again = requestReset(email, { ...from, address: '192.0.2.9' });
      await expect(again).rejects.toMatchObject({
        code: 'rate_limited',
        retryAfter: expect.any(Number) as number,
      });
    }
    expect(await mailsQueued()).toHaveLength(2);
  });
});
