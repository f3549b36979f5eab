import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer } from '@/lib/auth/data';
import { requestLink, signInByLink } from '@/lib/auth/links/mutations';
import { code, from, linkIn, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const email = 'hedda@example.org';
const ask = (next?: string) =>
  requestLink({ email, purpose: 'SIGN_IN', ...(next ? { next } : {}) }, from);

beforeEach(() => resetDatabase());

describe('a sign-in link', () => {
  it('signs in once, and comes back to where one was', async () => {
    const user = await makeUser({ email });
    await ask('/article/a#comments');
    const [mail] = await mailsQueued();
    expect(mail).toMatchObject({ to: email, subject: 'Your sign-in link for Broadsheet' });
    const link = linkIn(mail!);
    expect(link.origin + link.pathname).toBe('http://localhost:3000/signin/link');
    expect(link.searchParams.get('next')).toBe('/article/a#comments');
    const begun = await signInByLink(secretIn(mail!), from);
    expect(await getViewerByPointer(begun, new Date())).toMatchObject({ id: user.id });
    expect(await db.session.findMany({ select: { method: true } })).toEqual([{ method: 'LINK' }]);
    expect(await code(signInByLink(secretIn(mail!), from))).toBe('gone');
  });

  it('is kept only as a hash', async () => {
    await makeUser({ email });
    await ask();
    const secret = secretIn((await mailsQueued())[0]!);
    expect(secret).toMatch(/^[\w-]{43}$/);
    const [token] = await db.emailToken.findMany();
    expect(JSON.stringify(token)).not.toContain(secret);
    expect(token!.expiresAt.getTime() - token!.createdAt.getTime()).toBeLessThanOrEqual(3_600_000);
  });

  it('is too old after an hour', async () => {
    await makeUser({ email });
    await ask();
    const secret = secretIn((await mailsQueued())[0]!);
    await db.emailToken.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await code(signInByLink(secret, from))).toBe('gone');
  });

  it('lets only one of two at once in', async () => {
    await makeUser({ email });
    await ask();
    const secret = secretIn((await mailsQueued())[0]!);
    const both = await Promise.all([1, 2].map(() => code(signInByLink(secret, from))));
    expect(both.sort()).toEqual(['gone', 'ok']);
  });

  it('is no link of another purpose', async () => {
    await makeUser({ email });
    await requestLink({ email, purpose: 'RESET_PASSWORD' }, from);
    expect(await code(signInByLink(secretIn((await mailsQueued())[0]!), from))).toBe('gone');
  });

  it('still asks for the second factor', async () => {
    await makeUser({ email, secondFactorSince: new Date() });
    await ask();
    expect((await signInByLink(secretIn((await mailsQueued())[0]!), from)).isPending).toBe(true);
  });

  it('lets a banned person in, to be told so', async () => {
    await makeUser({ email, status: 'BANNED' });
    await ask();
    const begun = await signInByLink(secretIn((await mailsQueued())[0]!), from);
    expect(await getViewerByPointer(begun, new Date())).toMatchObject({ status: 'BANNED' });
  });

  it('is asked for with the same rows written, whether there is an account or not', async () => {
    await makeUser({ email });
    const written = async (address: string) => {
      await db.job.deleteMany();
      await requestLink({ email: address, purpose: 'SIGN_IN' }, from);
      return db.job.findMany({ select: { kind: true, payload: true } });
    };
    for (const address of [email, 'nobody@example.org'])
      expect(await written(address)).toEqual([
        { kind: 'account-link', payload: { email: address, purpose: 'SIGN_IN' } },
      ]);
  });
});
