import { beforeEach, describe, expect, it } from 'vitest';
import { findSession } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { getFactors } from '@/lib/auth/second-factor/data';
import { givePasskey, removeApp } from '@/lib/auth/second-factor/mutations';
import { demandProof } from '@/lib/auth/second-factor/proof/mutations';
import {
  addPasskey,
  provePasskey,
  removePasskey,
  renamePasskey,
  requestNewPasskey,
  requestPasskey,
  signInWithPasskey,
} from '@/lib/auth/second-factor/passkeys/mutations';
import {
  makeTestPasskey,
  strangeKey,
  type Lies,
  type TestPasskey,
} from '@/lib/auth/second-factor/passkeys/test-authenticator';
import { goesOn, signedIn } from '@/lib/auth/second-factor/test-person';
import { beginSession } from '@/lib/auth/sessions/mutations';
import { db } from '@/lib/db';
import { resetDatabase } from '@/scripts/testing/database';

const from = { address: '192.0.2.1', userAgent: 'Testing/1.0' };
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? String(error),
  );
const inSixMinutes = () => new Date(Date.now() + 6 * 60_000);

async function add(viewer: Viewer, passkey: TestPasskey, name = 'My phone') {
  const { challenge } = await requestNewPasskey(viewer);
  return addPasskey(viewer, { name, passkey: passkey.create(challenge) }, from);
}

/** Somebody with one passkey. */
async function withPasskey(fields: Parameters<typeof signedIn>[0] = {}) {
  const passkey = makeTestPasskey();
  const { begun, codes } = await add(await signedIn(fields), passkey);
  return { viewer: (await goesOn(begun))!, passkey, codes: codes! };
}

async function signIn(passkey: TestPasskey, lies: Lies = {}) {
  const { challenge } = await requestPasskey('sign-in', null, from);
  return signInWithPasskey(passkey.use(challenge, lies), from);
}

async function pendingOf({ id }: Viewer) {
  const begun = await db.$transaction((tx) =>
    beginSession(tx, { userId: id, method: 'PASSWORD', client: from }),
  );
  return (await findSession(begun, new Date()))!;
}

beforeEach(() => resetDatabase());

describe('adding a passkey', () => {
  it('makes it a second factor, with recovery codes, a mail and an entry', async () => {
    const { viewer, codes } = await withPasskey({ email: 'hedda@example.org' });
    expect(codes).toHaveLength(10);
    const { since, passkeys } = await getFactors(viewer.id);
    expect(since).not.toBeNull();
    expect(passkeys).toMatchObject([{ name: 'My phone', lastUsedAt: null }]);
    expect(await db.auditEntry.findMany({ select: { action: true, after: true } })).toEqual([
      { action: 'factor.add', after: { factor: 'passkey' } },
    ]);
    const { payload } = await db.job.findFirstOrThrow({ where: { kind: 'send-mail' } });
    expect(payload).toMatchObject({
      to: 'hedda@example.org',
      subject: 'A second factor was added at Broadsheet',
    });
  });

  it('asks for a discoverable one that checks its holder, for this host, and never for one that is here', async () => {
    const { viewer, passkey } = await withPasskey({ email: 'hedda@example.org', name: 'Hedda' });
    expect(await requestNewPasskey(viewer)).toMatchObject({
      rp: { id: 'localhost', name: 'Broadsheet' },
      user: { name: 'hedda@example.org', displayName: 'Hedda' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: passkey.id }],
    });
  });

  it('issues no second set of codes while the first holds', async () => {
    const { viewer } = await withPasskey();
    expect((await add(viewer, makeTestPasskey())).codes).toBeNull();
    expect(await db.recoveryCode.count()).toBe(10);
  });

  it.each<[string, Lies]>([
    ['from another origin', { origin: 'https://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['by an answer of another kind', { type: 'webauthn.get' }],
    ['without its holder being checked', { isVerified: false }],
  ])('is refused %s', async (_, lies) => {
    const viewer = await signedIn();
    const { challenge } = await requestNewPasskey(viewer);
    const answer = makeTestPasskey().create(challenge, lies);
    expect(await code(addPasskey(viewer, { name: 'x', passkey: answer }, from))).toBe('invalid');
    expect(await db.passkey.count()).toBe(0);
    expect(await db.challenge.count()).toBe(0); // used up all the same
  });

  it('takes a challenge once, from its own person, for five minutes and for nothing else', async () => {
    const viewer = await signedIn();
    const stranger = await signedIn();
    const passkey = makeTestPasskey();
    const wish = (challenge: string) => ({ name: 'x', passkey: passkey.create(challenge) });
    const { challenge } = await requestNewPasskey(viewer);
    expect(await code(addPasskey(stranger, wish(challenge), from))).toBe('gone');
    expect(await code(addPasskey(viewer, wish(challenge), from, inSixMinutes()))).toBe('gone');
    // One that is handed out without proof makes no passkey.
    const proof = await requestPasskey('proof', viewer.id, from);
    expect(await code(addPasskey(viewer, wish(proof.challenge), from))).toBe('gone');
    const { begun } = await addPasskey(viewer, wish(challenge), from);
    const now = (await goesOn(begun))!;
    expect(await code(addPasskey(now, wish(challenge), from))).toBe('gone');
  });

  it('does not take somebody else’s', async () => {
    const { passkey } = await withPasskey();
    expect(await code(add(await signedIn(), passkey))).toBe('conflict');
  });
});

describe('signing in with a passkey', () => {
  it('is both factors at once', async () => {
    const { viewer, passkey } = await withPasskey();
    const begun = await signIn(passkey);
    expect(begun.isPending).toBe(false);
    expect(await goesOn(begun)).toMatchObject({ id: viewer.id });
    expect(await findSession(begun, new Date())).toMatchObject({ method: 'PASSKEY' });
    const [row] = (await getFactors(viewer.id)).passkeys;
    expect(row!.lastUsedAt).not.toBeNull();
  });

  it.each<[string, Lies]>([
    ['from another origin', { origin: 'https://evil.example' }],
    ['from the same host on another port', { origin: 'http://localhost:3001' }],
    ['for another host', { rpId: 'evil.example' }],
    ['by an answer of another kind', { type: 'webauthn.create' }],
    ['without its holder being checked', { isVerified: false }],
    ['with another key', { key: strangeKey() }],
    ['with somebody else’s handle', { userHandle: Buffer.from('user-0').toString('base64url') }],
  ])('is refused %s', async (_, lies) => {
    const { passkey } = await withPasskey();
    expect(await code(signIn(passkey, lies))).toBe('unauthenticated');
    expect(await code(signIn(passkey))).toBe('ok');
  });

  it('is refused for a passkey that nobody has', async () => {
    expect(await code(signIn(makeTestPasskey()))).toBe('unauthenticated');
  });

  it('takes a challenge once and for five minutes', async () => {
    const { passkey } = await withPasskey();
    const { challenge } = await requestPasskey('sign-in', null, from);
    const answer = passkey.use(challenge);
    expect(await code(provePasskey(answer, 'sign-in', null, inSixMinutes()))).toBe('gone');
    expect(await code(signInWithPasskey(answer, from))).toBe('ok');
    expect(await code(signInWithPasskey(answer, from))).toBe('gone');
    expect(await code(signIn(passkey, { counter: 0 }))).toBe('unauthenticated');
    const invented = passkey.use(Buffer.alloc(32).toString('base64url'));
    expect(await code(signInWithPasskey(invented, from))).toBe('gone');
  });

  it('lets one of two answers to one challenge through', async () => {
    const { passkey } = await withPasskey();
    const { challenge } = await requestPasskey('sign-in', null, from);
    const answers = [passkey.use(challenge), passkey.use(challenge)];
    const outcomes = await Promise.all(answers.map((one) => code(signInWithPasskey(one, from))));
    expect(outcomes.sort()).toEqual(['gone', 'ok']);
  });

  it('is refused when the counter does not go up, as in a copy', async () => {
    const { passkey } = await withPasskey();
    await signIn(passkey, { counter: 7 });
    expect(await code(signIn(passkey, { counter: 7 }))).toBe('unauthenticated');
    expect(await code(signIn(passkey, { counter: 6 }))).toBe('unauthenticated');
    expect(await code(signIn(passkey, { counter: 8 }))).toBe('ok');
  });

  it('goes on with one that does not count', async () => {
    const { passkey } = await withPasskey();
    expect(await code(signIn(passkey, { counter: 0 }))).toBe('ok');
    expect(await code(signIn(passkey, { counter: 0 }))).toBe('ok');
  });
});

describe('a passkey as second factor', () => {
  it('completes a session that a password began', async () => {
    const { viewer, passkey } = await withPasskey();
    const pending = await pendingOf(viewer);
    expect(pending.isPending).toBe(true);
    const asked = await requestPasskey('second-factor', viewer.id, from);
    expect(asked.allowCredentials).toMatchObject([{ id: passkey.id, transports: ['internal'] }]);
    const begun = await givePasskey(pending, passkey.use(asked.challenge), from);
    expect(await findSession(begun, new Date())).toMatchObject({
      isPending: false,
      method: 'PASSWORD',
    });
  });

  it('must be one of the same person', async () => {
    const { viewer } = await withPasskey();
    const stranger = await withPasskey();
    const { challenge } = await requestPasskey('second-factor', viewer.id, from);
    const answer = stranger.passkey.use(challenge);
    expect(await code(givePasskey(await pendingOf(viewer), answer, from))).toBe('unauthenticated');
  });

  it('does not take the challenge of a sign-in', async () => {
    const { viewer, passkey } = await withPasskey();
    const { challenge } = await requestPasskey('sign-in', null, from);
    const answer = passkey.use(challenge);
    expect(await code(givePasskey(await pendingOf(viewer), answer, from))).toBe('gone');
  });
});

describe('changing passkeys', () => {
  it('takes a passkey as proof', async () => {
    const { viewer, passkey } = await withPasskey();
    const { challenge } = await requestPasskey('proof', viewer.id, from);
    expect(await code(demandProof(viewer, { passkey: passkey.use(challenge) }, from))).toBe('ok');
  });

  it('renames the own one only', async () => {
    const { viewer, passkey } = await withPasskey();
    await renamePasskey(viewer, passkey.id, 'The old phone');
    expect((await getFactors(viewer.id)).passkeys).toMatchObject([{ name: 'The old phone' }]);
    const renamed = { where: { action: 'factor.rename' as const } };
    expect(await db.auditEntry.findMany(renamed)).toMatchObject([
      {
        actorId: viewer.id,
        targetId: String(viewer.id),
        before: null,
        after: { factor: 'passkey' },
      },
    ]);
    const stranger = await signedIn();
    expect(await code(renamePasskey(stranger, passkey.id, 'Mine'))).toBe('not_found');
    expect(await code(removePasskey(stranger, passkey.id, from))).toBe('not_found');
  });

  it('removes one: it opens nothing any more', async () => {
    const { viewer, passkey } = await withPasskey();
    await removePasskey(viewer, passkey.id, from);
    expect(await code(signIn(passkey))).toBe('unauthenticated');
    expect((await getFactors(viewer.id)).since).toBeNull();
    expect(await db.recoveryCode.count()).toBe(0);
  });

  it('leaves one where the role must have one, also for two requests at once', async () => {
    const { viewer, passkey } = await withPasskey({ role: 'EDITOR' });
    await db.setting.create({ data: { key: 'secondFactorRoles', value: ['EDITOR'] } });
    const { begun } = await add(viewer, makeTestPasskey(), 'My key');
    const now = (await goesOn(begun))!;
    const other = (await getFactors(viewer.id)).passkeys.find(({ id }) => id !== passkey.id)!;
    const outcomes = await Promise.all([
      code(removePasskey(now, passkey.id, from)),
      code(removePasskey(now, other.id, from)),
    ]);
    expect(outcomes).toContain('ok');
    expect(await db.passkey.count()).toBe(1);
    expect((await getFactors(viewer.id)).since).not.toBeNull();
    expect(await code(removeApp(viewer, from))).toBe('unauthenticated');
  });
});
