import { createHash } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { flowSecret } from '@/lib/auth/flow-secret';
import { decodeCookie } from '@/lib/auth/jwt';
import { openSession, renewSession, sealSession } from '@/lib/auth/session';
import { reseal, seal, unseal } from '@/lib/auth/second-factor/cipher';
import { resealApps } from '@/lib/auth/second-factor/mutations';
import { db } from '@/lib/db';
import { sweep } from '@/lib/jobs/sweep';
import { readUnsubscribeToken, unsubscribeToken } from '@/lib/notifications/unsubscribe/token';
import { resealWebhooks } from '@/lib/webhooks/mutations';
import { signingSecrets } from '@/lib/webhooks/secrets';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// NEXTAUTH_SECRET is changed in three steps: it was `old`; it is `fresh` and `old` is still read; `old` is gone.
const old = 'the-secret-that-was-the-secret-that-was';
const fresh = 'the-secret-of-today-the-secret-of-today';
const configured = vi.hoisted(() => ({
  NEXTAUTH_SECRET: '',
  NEXTAUTH_SECRET_PREVIOUS: undefined as string | undefined,
}));
const jar = vi.hoisted(() => new Map<string, string>());

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), ...configured }) };
});
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name)! } : undefined),
  }),
}));

const before = () =>
  Object.assign(configured, { NEXTAUTH_SECRET: old, NEXTAUTH_SECRET_PREVIOUS: undefined });
const meanwhile = () =>
  Object.assign(configured, { NEXTAUTH_SECRET: fresh, NEXTAUTH_SECRET_PREVIOUS: old });
const after = () =>
  Object.assign(configured, { NEXTAUTH_SECRET: fresh, NEXTAUTH_SECRET_PREVIOUS: undefined });

const seven = { userId: 7, secret: 'a-secret-of-forty-three-letters-0123456789AB' };
const app = { purpose: 'totp', of: '7' } as const;
// Written under `old` by the edition that knew of one secret only.
const sealedApp = 'kBZ9EsfxNOxUQOEQ.Fm7jt7S6llINQ44di2zCAQ.xA4difmAtonHrCmse52Nzw';
const sealedWebhook =
  'AVIun5DZ1G2EKBvv.VXK0UIsczX8h8HGYCLrDqA._Tc2Ia1_U_ALtXtwex-WkfCPs-8ZOQhWMPobSElv';
const webhookSecret = 'whsec_c2Vjb25kLWhhbmQtc2VjcmV0';
const mailed = '7.0.DR-bJpx5r429gJk5k_0wUXetAPTXik4m2KHAhWyGQK8';

beforeEach(() => {
  jar.clear();
  meanwhile();
});

describe('the session cookie', () => {
  it('of the old secret is read while that is known, and written anew under the new one', async () => {
    before();
    const cookie = await sealSession(seven);
    expect(await renewSession(cookie)).toBeNull();
    meanwhile();
    expect(await openSession(cookie)).toEqual(seven);
    const renewed = await renewSession(cookie);
    expect(await renewSession(renewed!)).toBeNull();
    after();
    expect(await openSession(cookie)).toBeNull();
    expect(await openSession(renewed!)).toEqual(seven);
  });

  it('of a third secret, or of another purpose under the old one, is nobody', async () => {
    const token = { sub: '7', sid: seven.secret };
    const foreign = await encode({ token, secret: 'another-secret-another-secret-another' });
    const salted = await encode({ token, secret: old, salt: 'link-intent' });
    const expired = await encode({ token, secret: old, maxAge: -60 });
    for (const cookie of [foreign, salted, expired, 'nonsense', '']) {
      expect(await openSession(cookie)).toBeNull();
      expect(await renewSession(cookie)).toBeNull();
    }
    expect(await decodeCookie({ token: salted, salt: 'link-intent' })).toMatchObject(token);
  });
});

describe('an unsubscribe link', () => {
  it('of an old mail works while the old secret is known; new mails are signed with the new one', () => {
    expect(readUnsubscribeToken(mailed)).toEqual({ userId: 7, kinds: ['reply'] });
    const now = unsubscribeToken({ userId: 7, kinds: ['reply'] });
    expect(now).not.toBe(mailed);
    after();
    expect(readUnsubscribeToken(mailed)).toBeNull();
    expect(readUnsubscribeToken(now)).toEqual({ userId: 7, kinds: ['reply'] });
  });

  it('cannot be made for somebody else with either', () => {
    expect(readUnsubscribeToken(mailed.replace('7.', '8.'))).toBeNull();
    expect(readUnsubscribeToken(mailed.replace('.0.', '.01.'))).toBeNull();
  });
});

describe('what is stored encrypted', () => {
  it('is read under both and written under the new one', () => {
    expect(unseal(sealedApp, app)).toBe('JBSWY3DPEHPK3PXP');
    const renewed = reseal(sealedApp, app)!;
    expect(reseal(renewed, app)).toBeNull();
    expect(reseal(sealedApp, { ...app, of: '8' })).toBeNull();
    after();
    expect(reseal(sealedApp, app)).toBeNull();
    expect(unseal(sealedApp, app)).toBeNull();
    expect(unseal(renewed, app)).toBe('JBSWY3DPEHPK3PXP');
  });

  it('is changed over by the hourly sweep, so that the old secret can go', async () => {
    await resetDatabase();
    const [one, two] = [await makeUser({ id: 7 }), await makeUser({ id: 8 })];
    const mine = seal('KRSXG5CTMVRXEZLU', { purpose: 'totp', of: String(two.id) });
    await db.totp.createMany({
      data: [
        { userId: one.id, secret: sealedApp, confirmedAt: new Date(), lastStep: 41 },
        { userId: two.id, secret: mine, confirmedAt: new Date() },
      ],
    });
    const url = 'https://hooks.example.org/';
    const until = new Date('2099-01-01T00:00:00Z');
    const second = { previousSecret: sealedWebhook, previousSecretUntil: until };
    await db.webhook.create({
      data: { id: 3, url, secret: sealedWebhook, events: [], ...second },
    });

    await sweep(new Date());
    expect([await resealApps(), await resealWebhooks()]).toEqual([0, 0]);

    after();
    const rows = await db.totp.findMany({ orderBy: { userId: 'asc' } });
    expect(unseal(rows[0]!.secret, app)).toBe('JBSWY3DPEHPK3PXP');
    expect(rows[0]!.lastStep).toBe(41);
    expect(rows[1]!.secret).toBe(mine);
    const hook = await db.webhook.findUniqueOrThrow({ where: { id: 3 } });
    expect(signingSecrets(hook, new Date())).toEqual([webhookSecret, webhookSecret]);
  });

  it('is left alone without an old secret', async () => {
    await resetDatabase();
    after();
    await makeUser({ id: 7 });
    await db.totp.create({ data: { userId: 7, secret: sealedApp } });
    await sweep(new Date());
    expect(await db.totp.findMany({ select: { secret: true } })).toEqual([{ secret: sealedApp }]);
  });
});

describe("next-auth's own cookies", () => {
  const state = 'next-auth.state';
  const csrf = 'next-auth.csrf-token';
  const tokenUnder = (secret: string) =>
    `abc|${createHash('sha256').update(`abc${secret}`).digest('hex')}`;
  const stateUnder = (secret: string) => encode({ token: { value: 'x' }, secret, salt: state });

  it('are checked with the secret that this browser began under', async () => {
    expect(await flowSecret('GET')).toBe(fresh);
    jar.set(state, await stateUnder(old));
    expect(await flowSecret('GET')).toBe(old);
    expect(await flowSecret('POST')).toBe(fresh);
    jar.set(state, await stateUnder(fresh));
    expect(await flowSecret('GET')).toBe(fresh);
    jar.set(csrf, tokenUnder(old));
    expect(await flowSecret('POST')).toBe(old);
    expect(await flowSecret('GET')).toBe(fresh);
    after();
    expect(await flowSecret('POST')).toBe(fresh);
  });

  it.each(['abc', 'abc|', '|', 'abc|0000', ''])('%j is no token of ours', async (value) => {
    jar.set(csrf, value);
    expect(await flowSecret('POST')).toBe(fresh);
  });
});
