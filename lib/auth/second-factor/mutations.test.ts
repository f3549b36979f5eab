import { beforeEach, describe, expect, it } from 'vitest';
import { findSession } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { getFactors } from '@/lib/auth/second-factor/data';
import {
  completeByCode,
  confirmApp,
  giveCode,
  removeApp,
  renewCodes,
  resetFactors,
  startApp,
} from '@/lib/auth/second-factor/mutations';
import { demandProof } from '@/lib/auth/second-factor/proof/mutations';
import { goesOn, signedIn } from '@/lib/auth/second-factor/test-person';
import { totpCode } from '@/lib/auth/second-factor/totp';
import { beginSession } from '@/lib/auth/sessions/mutations';
import { db } from '@/lib/db';
import type { AppError } from '@/lib/errors';
import { makeSession } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const from = { address: '192.0.2.1', userAgent: 'Testing/1.0' };
const elsewhere = { address: '198.51.100.7', userAgent: 'Testing/1.0' };
const noon = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? String(error),
  );
const secretIn = (uri: string) => new URL(uri).searchParams.get('secret')!;
const mails = async () =>
  (await db.job.findMany({ where: { kind: 'send-mail' }, orderBy: { id: 'asc' } })).map(
    ({ payload }) => payload as { to: string; subject: string; text: string },
  );
const entries = () =>
  db.auditEntry.findMany({
    orderBy: { id: 'asc' },
    select: { action: true, actorId: true, targetId: true, before: true, after: true },
  });
const sinceOf = async (id: number) =>
  (await db.user.findUniqueOrThrow({ where: { id } })).secondFactorSince;

/** Somebody with an app, set up at noon. */
async function withApp(fields: Parameters<typeof signedIn>[0] = {}) {
  const viewer = await signedIn({ email: 'hedda@example.org', ...fields });
  const { ticket, uri } = await startApp(viewer, noon);
  const secret = secretIn(uri);
  const set = await confirmApp(viewer, { ticket, code: totpCode(secret, noon) }, from, noon);
  return { viewer: (await goesOn(set.begun))!, secret, codes: set.codes!, begun: set.begun };
}

/** What a right password gives: a session that is nobody's yet. */
async function pendingOf({ id }: Viewer) {
  const begun = await db.$transaction((tx) =>
    beginSession(tx, { userId: id, method: 'PASSWORD', client: from }),
  );
  return (await findSession(begun, new Date()))!;
}

beforeEach(() => resetDatabase());

describe('setting up an app', () => {
  it('turns it on by a code, gives ten recovery codes once, ends other sessions and says so', async () => {
    const viewer = await signedIn({ email: 'hedda@example.org' });
    const other = await makeSession({ userId: viewer.id });
    const { ticket, uri } = await startApp(viewer, noon);
    expect(await sinceOf(viewer.id)).toBeNull();
    expect(decodeURIComponent(uri)).toContain('otpauth://totp/Broadsheet:hedda@example.org?');

    const typed = totpCode(secretIn(uri), noon).replace(/(...)/, '$1 ');
    const { begun, codes } = await confirmApp(viewer, { ticket, code: typed }, from, noon);
    expect(codes).toHaveLength(10);
    expect(await sinceOf(viewer.id)).not.toBeNull();
    expect(await findSession(other, new Date())).toBeNull();
    expect(await db.session.findMany({ select: { isPending: true, userId: true } })).toEqual([
      { isPending: false, userId: viewer.id },
    ]);
    const now = await goesOn(begun);
    expect(now).toMatchObject({ id: viewer.id });
    expect(now!.sessionId).not.toBe(viewer.sessionId);
    expect(await entries()).toEqual([
      {
        action: 'factor.add',
        actorId: viewer.id,
        targetId: String(viewer.id),
        before: null,
        after: { factor: 'app' },
      },
    ]);
    const [mail] = await mails();
    expect(mail).toMatchObject({
      to: 'hedda@example.org',
      subject: 'A second factor was added at Broadsheet',
    });
    expect(mail!.text).toContain('An authenticator app was just added to your account');
    expect(mail!.text).toContain('http://localhost:3000/account/security');
  });

  it('keeps neither the secret nor a recovery code as it is', async () => {
    const { secret, codes } = await withApp();
    const { secret: stored } = await db.totp.findFirstOrThrow();
    expect(stored).not.toContain(secret);
    const rows = (await db.recoveryCode.findMany()).map(({ codeHash }) => codeHash);
    expect(rows.join()).not.toContain(codes[0]!.replaceAll('-', ''));
    expect(rows).toHaveLength(10);
  });

  it('says what is wrong with a code and goes on with the same ticket', async () => {
    const viewer = await signedIn();
    const { ticket, uri } = await startApp(viewer, noon);
    const wrong = totpCode(secretIn(uri), later(3600));
    await expect(confirmApp(viewer, { ticket, code: wrong }, from, noon)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'code' }],
      details: { ticket, uri },
    });
    expect(await db.totp.count()).toBe(0);
    const right = totpCode(secretIn(uri), later(60));
    expect(await code(confirmApp(viewer, { ticket, code: right }, from, later(60)))).toBe('ok');
  });

  it('takes a ticket once, for half an hour, from its own session', async () => {
    const viewer = await signedIn();
    const stranger = await signedIn();
    const { ticket, uri } = await startApp(viewer, noon);
    const at = (now: Date) => ({ ticket, code: totpCode(secretIn(uri), now) });
    expect(await code(confirmApp(stranger, at(noon), from, noon))).toBe('gone');
    expect(await code(confirmApp(viewer, at(later(1800)), from, later(1800)))).toBe('gone');
    const { begun } = await confirmApp(viewer, at(noon), from, noon);
    expect(await code(confirmApp(viewer, at(noon), from, noon))).toBe('unauthenticated');
    const now = (await goesOn(begun))!;
    expect(await code(confirmApp(now, at(noon), from, noon))).toBe('gone');
    expect(await code(confirmApp(viewer, { ticket: 'forged', code: '1' }, from, noon))).toBe(
      'gone',
    );
  });

  it('puts another phone in the place of the first only when its code arrives', async () => {
    const { viewer, secret } = await withApp();
    const { ticket, uri } = await startApp(viewer, noon);
    const old = await pendingOf(viewer);
    expect(await code(giveCode(old, totpCode(secret, later(30)), from, later(30)))).toBe('ok');
    const typed = totpCode(secretIn(uri), later(60));
    const current = await signedInAgain(viewer);
    const again = await startApp(current, later(60));
    expect(await code(confirmApp(current, { ticket, code: typed }, from, later(60)))).toBe('gone');
    const fresh = totpCode(secretIn(again.uri), later(60));
    const { codes } = await confirmApp(
      current,
      { ticket: again.ticket, code: fresh },
      from,
      later(60),
    );
    expect(codes).toBeNull(); // the ten still hold
    const pending = await pendingOf(viewer);
    expect(await code(giveCode(pending, totpCode(secret, later(90)), from, later(90)))).toBe(
      'invalid',
    );
  });
});

async function signedInAgain({ id }: Viewer) {
  return (await findSession(await makeSession({ userId: id }), new Date()))!.viewer;
}

describe('a code at sign-in', () => {
  it('completes the session, which gets a new id', async () => {
    const { viewer, secret } = await withApp();
    const pending = await pendingOf(viewer);
    expect(pending.isPending).toBe(true);
    const begun = await giveCode(pending, totpCode(secret, later(30)), from, later(30));
    expect(await goesOn(begun)).toMatchObject({ id: viewer.id });
    expect(await db.session.findUnique({ where: { id: pending.id } })).toBeNull();
  });

  it('works once, also when it was the one that set up the app', async () => {
    const { viewer, secret } = await withApp();
    const used = totpCode(secret, noon);
    expect(await code(giveCode(await pendingOf(viewer), used, from, later(1)))).toBe('invalid');
    const next = totpCode(secret, later(30));
    expect(await code(giveCode(await pendingOf(viewer), next, from, later(30)))).toBe('ok');
    expect(await code(giveCode(await pendingOf(viewer), next, from, later(31)))).toBe('invalid');
    // Nor does an older one that is still inside the window.
    const older = totpCode(secret, later(30));
    expect(await code(giveCode(await pendingOf(viewer), older, from, later(59)))).toBe('invalid');
  });

  it('lets one of five requests at once through', async () => {
    const { viewer, secret } = await withApp();
    const typed = totpCode(secret, later(30));
    const sessions = await Promise.all(Array.from({ length: 5 }, () => pendingOf(viewer)));
    const outcomes = await Promise.all(
      sessions.map((pending) => code(giveCode(pending, typed, from, later(30)))),
    );
    expect(outcomes.sort()).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'ok']);
  });

  it('is refused outside its window and for somebody else', async () => {
    const { viewer, secret } = await withApp();
    const stranger = await withApp({ email: 'olav@example.org' });
    const typed = totpCode(secret, later(300));
    const give = async (who: Viewer, now: Date) =>
      code(giveCode(await pendingOf(who), typed, from, now));
    expect(await give(viewer, later(240))).toBe('invalid');
    expect(await give(viewer, later(360))).toBe('invalid');
    expect(await give(stranger.viewer, later(300))).toBe('invalid');
    expect(await give(viewer, later(329))).toBe('ok');
  });

  it('is asked for at most ten times in ten minutes from one place, with the time to wait', async () => {
    const { viewer, secret } = await withApp();
    const pending = await pendingOf(viewer);
    for (let i = 0; i < 10; i++)
      expect(await code(giveCode(pending, '000000', elsewhere, noon))).toBe('invalid');
    const right = totpCode(secret, later(30));
    const refused = giveCode(pending, right, elsewhere, later(30));
    const { code: word, retryAfter } = (await refused.catch((error: unknown) => error)) as AppError;
    expect(word).toBe('rate_limited');
    expect(retryAfter).toBeGreaterThan(500);
    expect(retryAfter).toBeLessThanOrEqual(600);
    expect(await code(giveCode(pending, right, from, later(30)))).toBe('ok');
  });

  it('does not complete a session that was ended meanwhile', async () => {
    const { viewer, secret } = await withApp();
    const pending = await pendingOf(viewer);
    await db.session.delete({ where: { id: pending.id } });
    const typed = totpCode(secret, later(30));
    expect(await code(giveCode(pending, typed, from, later(30)))).toBe('unauthenticated');
    expect(await db.session.count({ where: { userId: viewer.id } })).toBe(1);
  });
});

describe('a program that signs in with a password', () => {
  it('needs the code as well: without it, or with a wrong one, it is nobody', async () => {
    const { viewer, codes } = await withApp();
    const enter = (typed: unknown) =>
      db
        .$transaction((tx) =>
          beginSession(tx, { userId: viewer.id, method: 'PASSWORD', client: from }),
        )
        .then((begun) => completeByCode(begun, typed, from));
    expect(await goesOn(await enter(undefined))).toBeNull();
    expect(await goesOn(await enter(['123456']))).toBeNull();
    expect(await code(enter('000000'))).toBe('invalid');
    expect(await goesOn(await enter(codes[0]))).toMatchObject({ id: viewer.id });
    expect(await code(enter(codes[0]))).toBe('invalid');
  });

  it('needs none where there is no second factor', async () => {
    const { id } = await signedIn();
    const begun = await db.$transaction((tx) =>
      beginSession(tx, { userId: id, method: 'PASSWORD', client: from }),
    );
    expect(await completeByCode(begun, 'whatever', from)).toEqual(begun);
  });
});

describe('a recovery code', () => {
  it('works once, however it is typed, and its owner is told', async () => {
    const { viewer, codes } = await withApp();
    const typed = codes[4]!.toUpperCase().replaceAll('-', ' ');
    expect(await code(giveCode(await pendingOf(viewer), typed, from))).toBe('ok');
    expect(await code(giveCode(await pendingOf(viewer), codes[4]!, from))).toBe('invalid');
    expect((await getFactors(viewer.id)).recoveryCodesLeft).toBe(9);
    const sent = (await mails()).at(-1)!;
    expect(sent.subject).toBe('A recovery code was used at Broadsheet');
    expect(sent.text).toContain('9 are left.');
    expect((await entries()).at(-1)).toMatchObject({
      action: 'factor.recovery',
      actorId: viewer.id,
      after: { left: 9 },
    });
  });

  it('lets one of two requests at once through', async () => {
    const { viewer, codes } = await withApp();
    const sessions = [await pendingOf(viewer), await pendingOf(viewer)];
    const outcomes = await Promise.all(
      sessions.map((pending) => code(giveCode(pending, codes[0]!, from))),
    );
    expect(outcomes.sort()).toEqual(['invalid', 'ok']);
  });

  it('is void once new ones are made', async () => {
    const { viewer, codes } = await withApp();
    const renewed = await renewCodes(viewer, from);
    expect(renewed.codes).toHaveLength(10);
    expect(await code(giveCode(await pendingOf(viewer), codes[0]!, from))).toBe('invalid');
    expect(await code(giveCode(await pendingOf(viewer), renewed.codes![0]!, from))).toBe('ok');
    expect((await mails()).map(({ subject }) => subject)).toContain(
      'New recovery codes at Broadsheet',
    );
  });

  it('is not made for somebody without a factor', async () => {
    const viewer = await signedIn();
    expect(await code(renewCodes(viewer, from))).toBe('conflict');
    expect(await db.recoveryCode.count()).toBe(0);
  });
});

describe('turning the app off', () => {
  it('takes the recovery codes along, and the password alone opens the account again', async () => {
    const { viewer } = await withApp();
    const { begun, codes } = await removeApp(viewer, from);
    expect(codes).toBeNull();
    expect(await sinceOf(viewer.id)).toBeNull();
    expect(await db.recoveryCode.count()).toBe(0);
    expect(await goesOn(begun)).toMatchObject({ id: viewer.id });
    expect((await pendingOf(viewer)).isPending).toBe(false);
    const mail = (await mails()).at(-1)!;
    expect(mail.subject).toBe('A second factor was removed at Broadsheet');
    expect(mail.text).toContain('the password alone opens it');
    expect((await entries()).at(-1)).toMatchObject({
      action: 'factor.remove',
      before: { factor: 'app' },
    });
  });

  it('is refused while the role must have a second factor', async () => {
    const { viewer } = await withApp({ role: 'EDITOR' });
    await db.setting.create({ data: { key: 'secondFactorRoles', value: ['EDITOR'] } });
    await expect(removeApp(viewer, from)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Your role must have a second factor') as string,
    });
    expect(await db.totp.count()).toBe(1);
    expect(await db.recoveryCode.count()).toBe(10);
  });
});

describe('proof', () => {
  const password = 'salt and herring pie';
  const prove = (viewer: Viewer, proof: Parameters<typeof demandProof>[1], now = new Date()) =>
    code(demandProof(viewer, proof, from, now));

  it('is the password while there is no factor', async () => {
    const viewer = await signedIn({ password });
    expect(await prove(viewer, { password })).toBe('ok');
    expect(await prove(viewer, { password: 'salt and herring tart' })).toBe('invalid');
    expect(await prove(viewer, { code: '123456' })).toBe('invalid');
    expect(await prove(viewer, {})).toBe('invalid');
  });

  it('is a code once there is one; the password does not do', async () => {
    const { viewer, secret, codes } = await withApp({ password });
    expect(await prove(viewer, { password })).toBe('invalid');
    expect(await prove(viewer, { code: totpCode(secret, later(30)) }, later(30))).toBe('ok');
    expect(await prove(viewer, { code: totpCode(secret, later(30)) }, later(30))).toBe('invalid');
    expect(await prove(viewer, { code: codes[0] })).toBe('ok');
  });

  it('is having signed in a moment ago where there is no password', async () => {
    const viewer = await signedIn();
    expect(await prove(viewer, {})).toBe('ok');
    expect(await prove(viewer, {}, new Date(Date.now() + 16 * 60_000))).toBe('forbidden');
    await db.session.deleteMany({ where: { userId: viewer.id } });
    expect(await prove(viewer, {})).toBe('forbidden');
  });

  it('counts wrong tries', async () => {
    const viewer = await signedIn({ password });
    for (let i = 0; i < 10; i++) await prove(viewer, { password: 'salt and herring tart' });
    expect(await prove(viewer, { password })).toBe('rate_limited');
  });
});

describe('somebody who lost everything', () => {
  it('gets in with the password after the reset, which is written down', async () => {
    const { viewer, begun } = await withApp({ role: 'ADMIN' });
    expect(await resetFactors('nobody@example.org')).toBe(false);
    expect(await resetFactors('hedda@example.org')).toBe(true);
    expect(await goesOn(begun)).toBeNull();
    expect(await sinceOf(viewer.id)).toBeNull();
    expect(await db.totp.count()).toBe(0);
    expect(await db.recoveryCode.count()).toBe(0);
    expect((await pendingOf(viewer)).isPending).toBe(false);
    expect((await entries()).at(-1)).toMatchObject({
      action: 'factor.reset',
      actorId: null,
      targetId: String(viewer.id),
      before: { apps: 1, passkeys: 0 },
    });
    expect((await mails()).at(-1)).toMatchObject({
      to: 'hedda@example.org',
      subject: 'Your second factors at Broadsheet were removed',
    });
  });
});

describe('a role that must have a second factor', () => {
  it('is shut out until the app is on', async () => {
    await db.setting.create({ data: { key: 'secondFactorRoles', value: ['EDITOR'] } });
    const viewer = await signedIn({ role: 'EDITOR' });
    expect(viewer.lacksSecondFactor).toBe(true);
    const { ticket, uri } = await startApp(viewer, noon);
    const typed = totpCode(secretIn(uri), noon);
    const { begun } = await confirmApp(viewer, { ticket, code: typed }, from, noon);
    expect(await goesOn(begun)).toMatchObject({ lacksSecondFactor: false });
  });
});
