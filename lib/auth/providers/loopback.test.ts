import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdentityProvider, strongAcr, type Person } from '@/e2e/identity-provider';
import { getViewerByPointer } from '@/lib/auth/data';
import { flowSecret } from '@/lib/auth/flow-secret';
import { authOptions, type AuthNotes } from '@/lib/auth/options';
import { startProvider } from '@/lib/auth/providers/start';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { freePort } from '@/scripts/lib/ports.mjs';

// The whole way through a real provider on this machine, without a browser: asked by next-auth, answered to next-auth.
const configured = vi.hoisted(() => ({
  NEXTAUTH_SECRET: 'the-secret-of-today-the-secret-of-today',
  NEXTAUTH_SECRET_PREVIOUS: undefined as string | undefined,
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: 'broadsheet',
  OIDC_CLIENT_SECRET: 'only-for-tests',
  OIDC_NAME: 'Harbour ID',
  OIDC_STAFF_ACR: [] as string[],
  OIDC_STAFF_AMR: [] as string[],
  OIDC_STAFF_MAX_AGE: undefined as number | undefined,
}));
/** The cookies that this site has set in the visitor's browser. */
const jar = vi.hoisted(() => new Map<string, string>());

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), ...configured }) };
});
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name)! } : undefined),
    set: (name: string) => jar.delete(name),
  }),
}));

let provider: IdentityProvider;
beforeAll(async () => {
  configured.OIDC_ISSUER = `http://127.0.0.1:${await freePort()}`;
  provider = new IdentityProvider();
  await provider.start();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await resetDatabase();
  jar.clear();
  atProvider.clear();
  Object.assign(configured, {
    OIDC_STAFF_ACR: [],
    OIDC_STAFF_AMR: [],
    OIDC_STAFF_MAX_AGE: undefined,
    NEXTAUTH_SECRET_PREVIOUS: undefined,
  });
});

/** The cookies that the provider has set. */
const atProvider = new Map<string, string>();
const keep = (into: Map<string, string>, lines: string[]) => {
  for (const line of lines) {
    const [pair] = line.split(';');
    const at = pair!.indexOf('=');
    into.set(pair!.slice(0, at), decodeURIComponent(pair!.slice(at + 1)));
  }
};

async function askProvider(url: string, body?: URLSearchParams): Promise<Response> {
  const cookie = [...atProvider].map(([name, value]) => `${name}=${value}`).join('; ');
  const method = body ? 'POST' : 'GET';
  const answer = await fetch(url, { method, body, redirect: 'manual', headers: { cookie } });
  keep(atProvider, answer.headers.getSetCookie());
  return answer;
}

/** From our button to the provider, whose page is filled in if it shows one, and to its answer. */
async function goThere(subject: string): Promise<{ asked: URL; answer: URL }> {
  const start = await startProvider(authOptions({}), 'oidc', 'http://localhost:3000/account');
  keep(jar, start.cookies);
  let url = start.url;
  while (!url.startsWith('http://localhost:3000/')) {
    let answer = await askProvider(url);
    if (answer.status === 200) answer = await askProvider(url, new URLSearchParams({ subject }));
    url = new URL(answer.headers.get('location')!, configured.OIDC_ISSUER).href;
  }
  return { asked: new URL(start.url), answer: new URL(url) };
}

/** Brings the provider's answer back to next-auth. Who that is then, or which error the page of sign-in shows. */
async function comeBack(answer: URL) {
  const notes: AuthNotes = {};
  let location = '';
  const response = {
    status: () => response,
    getHeader: () => undefined,
    setHeader(name: string, value: unknown) {
      if (name === 'Location') location = String(value);
      return response;
    },
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  };
  const query = { nextauth: ['callback', 'oidc'], ...Object.fromEntries(answer.searchParams) };
  const request = { method: 'GET', query, headers: {}, cookies: Object.fromEntries(jar) };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(notes, await flowSecret('GET')),
  );
  const error = new URL(location, 'http://localhost:3000').searchParams.get('error');
  return error ?? (notes.begun ? getViewerByPointer(notes.begun, new Date()) : null);
}

const comeIn = async (subject: string) => comeBack((await goThere(subject)).answer);

let subjects = 0;
/** Somebody with an account there, and one of this role here under the same address. */
async function known(role: 'READER' | 'EDITOR', how: Person = {}) {
  const user = await makeUser({ role });
  const subject = `subject-${++subjects}`;
  provider.people.set(subject, { email: user.email, email_verified: true, ...how });
  return { user, subject };
}

describe('without any demand', () => {
  it('staff come in as everybody, and nothing is asked of the provider', async () => {
    const { user, subject } = await known('EDITOR');
    const { asked, answer } = await goThere(subject);
    expect(asked.searchParams.has('acr_values')).toBe(false);
    expect(asked.searchParams.has('max_age')).toBe(false);
    expect(await comeBack(answer)).toMatchObject({ id: user.id });
    expect(await db.session.findMany()).toMatchObject([{ method: 'PROVIDER' }]);
  });

  it('a provider that speaks of two factors unasked lifts no demand of ours', async () => {
    await db.setting.create({ data: { key: 'secondFactorRoles', value: ['EDITOR'] } });
    const { subject } = await known('EDITOR', { acr: strongAcr, amr: ['mfa'] });
    expect(await comeIn(subject)).toMatchObject({ lacksSecondFactor: true });
  });

  it('who began under the secret before the change comes in under the one of today', async () => {
    const { user, subject } = await known('READER');
    const today = configured.NEXTAUTH_SECRET;
    configured.NEXTAUTH_SECRET = 'the-secret-that-was-the-secret-that-was';
    const { answer } = await goThere(subject);
    configured.NEXTAUTH_SECRET_PREVIOUS = configured.NEXTAUTH_SECRET;
    configured.NEXTAUTH_SECRET = today;
    expect(await comeBack(answer)).toMatchObject({ id: user.id });
    configured.NEXTAUTH_SECRET_PREVIOUS = undefined;
  });
});

describe('with a class of sign-in demanded of staff', () => {
  beforeEach(() => void (configured.OIDC_STAFF_ACR = [strongAcr]));

  it('it is asked for, and counts as the second factor that their role must have', async () => {
    await db.setting.create({ data: { key: 'secondFactorRoles', value: ['EDITOR'] } });
    const { user, subject } = await known('EDITOR', { acr: strongAcr });
    const { asked, answer } = await goThere(subject);
    expect(asked.searchParams.get('acr_values')).toBe(strongAcr);
    expect(await comeBack(answer)).toMatchObject({ id: user.id, lacksSecondFactor: false });
    expect(await db.session.findMany()).toMatchObject([{ method: 'PROVIDER_FACTOR' }]);
  });

  it.each([undefined, 'urn:harbour:password'])('staff with %s come nowhere', async (acr) => {
    const { subject } = await known('EDITOR', { acr });
    expect(await comeIn(subject)).toBe('weak');
    expect([await db.session.count(), await db.identity.count()]).toEqual([0, 0]);
  });

  it('staff who were linked before are refused as well', async () => {
    const { user, subject } = await known('EDITOR');
    const label = user.email;
    const issuer = configured.OIDC_ISSUER;
    await db.identity.create({
      data: { userId: user.id, provider: 'oidc', issuer, subject, label },
    });
    expect(await comeIn(subject)).toBe('weak');
    expect(await db.session.count()).toBe(0);
  });

  it('readers come in all the same', async () => {
    const { user, subject } = await known('READER');
    expect(await comeIn(subject)).toMatchObject({ id: user.id });
    expect(await db.session.findMany()).toMatchObject([{ method: 'PROVIDER' }]);
  });

  it('whoever has a factor here is asked for that one besides', async () => {
    const { user, subject } = await known('EDITOR', { acr: strongAcr });
    await db.user.update({ where: { id: user.id }, data: { secondFactorSince: new Date() } });
    expect(await comeIn(subject)).toBeNull();
    expect(await db.session.findMany()).toMatchObject([
      { method: 'PROVIDER_FACTOR', isPending: true },
    ]);
  });
});

describe('with a method demanded of staff', () => {
  beforeEach(() => void (configured.OIDC_STAFF_AMR = ['mfa', 'hwk']));

  it('one among those that the token names will do', async () => {
    const { user, subject } = await known('EDITOR', { amr: ['pwd', 'hwk'] });
    expect(await comeIn(subject)).toMatchObject({ id: user.id });
    expect(await db.session.findMany()).toMatchObject([{ method: 'PROVIDER_FACTOR' }]);
  });

  it('others will not', async () => {
    const { subject } = await known('EDITOR', { amr: ['pwd'] });
    expect(await comeIn(subject)).toBe('weak');
  });
});

describe('with a time demanded of staff', () => {
  beforeEach(() => void (configured.OIDC_STAFF_MAX_AGE = 3600));
  const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

  it('the provider is told, and who has just signed in there comes in', async () => {
    const { user, subject } = await known('EDITOR');
    const { asked, answer } = await goThere(subject);
    expect(asked.searchParams.get('max_age')).toBe('3600');
    expect(await comeBack(answer)).toMatchObject({ id: user.id });
    expect(await db.session.findMany()).toMatchObject([{ method: 'PROVIDER' }]); // a time is no factor
  });

  it('staff who signed in there too long ago come nowhere, readers do', async () => {
    const { subject } = await known('EDITOR', { signedInAt: secondsAgo(7200) });
    expect(await comeIn(subject)).toBe('stale');
    expect(await db.session.count()).toBe(0);
    atProvider.clear();
    const reader = await known('READER', { signedInAt: secondsAgo(7200) });
    expect(await comeIn(reader.subject)).toMatchObject({ id: reader.user.id });
  });
});
