import { beforeEach, describe, expect, it } from 'vitest';
import { getViewerByPointer, viewerOf } from '@/lib/auth/data';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const password = 'salt and herring pie';

beforeEach(() => resetDatabase());

describe('signing in', () => {
  it('is refused in the same words for a wrong password and an unknown address', async () => {
    await makeUser({ email: 'known@example.org', password });
    const wrong = authenticate(
      { email: 'known@example.org', password: 'not this one' },
      from,
    ).catch((e: Error) => e.message);
    const unknown = authenticate({ email: 'nobody@example.org', password }, from).catch(
      (e: Error) => e.message,
    );
    expect(await wrong).toBe(await unknown);
  });

  it('stops after ten tries from one place and still works from another', async () => {
    await makeUser({ email: 'known@example.org', password });
    for (let i = 0; i < 10; i++)
      expect(
        await code(authenticate({ email: 'known@example.org', password: 'guess' }, from)),
      ).toBe('unauthenticated');
    expect(await code(authenticate({ email: 'known@example.org', password }, from))).toBe(
      'rate_limited',
    );
    expect(
      await code(
        authenticate({ email: 'known@example.org', password }, { ...from, address: '192.0.2.2' }),
      ),
    ).toBe('ok');
  });

  it('shuts out nobody but the place that guesses, and counts for every process alike', async () => {
    await makeUser({ email: 'known@example.org', password });
    const answers: unknown[] = [];
    for (let i = 0; i < 20; i++)
      answers.push(await code(authenticate({ email: 'known@example.org', password: 'no' }, from)));
    expect(answers).toEqual([
      ...Array<string>(10).fill('unauthenticated'),
      ...Array<string>(10).fill('rate_limited'),
    ]);
    await expect(
      authenticate({ email: 'known@example.org', password }, from),
    ).rejects.toMatchObject({ code: 'rate_limited', retryAfter: expect.any(Number) as number });
    // In the database: neither a restart nor another worker begins anew.
    expect(await db.rateWindow.findMany({ where: { key: { contains: 'known@' } } })).toMatchObject([
      { key: 'sign-in:known@example.org|192.0.2.1', count: 21 },
    ]);
    const elsewhere = { ...from, address: '192.0.2.2' };
    const right = authenticate({ email: 'known@example.org', password }, elsewhere);
    expect(await code(right)).toBe('ok');
  });

  it('forgets the failed tries after one that fits', async () => {
    await makeUser({ email: 'known@example.org', password });
    for (let i = 0; i < 9; i++)
      await code(authenticate({ email: 'known@example.org', password: 'guess' }, from));
    expect(await code(authenticate({ email: 'known@example.org', password }, from))).toBe('ok');
    expect(await code(authenticate({ email: 'known@example.org', password: 'guess' }, from))).toBe(
      'unauthenticated',
    );
  });

  it('is limited more widely from one place, whatever the addresses', async () => {
    const resetAt = new Date(Date.now() + 60_000);
    await db.rateWindow.create({ data: { key: 'sign-in-from:192.0.2.1', count: 49, resetAt } });
    const guess = (email: string, client = from) =>
      code(authenticate({ email, password: 'guess' }, client));
    expect(await guess('50@example.org')).toBe('unauthenticated');
    expect(await guess('51@example.org')).toBe('rate_limited');
    expect(await guess('51@example.org', { ...from, address: '192.0.2.2' })).toBe(
      'unauthenticated',
    );
  });

  it('does not count what fits against the place: a newsroom shares one', async () => {
    await makeUser({ email: 'known@example.org', password });
    const resetAt = new Date(Date.now() + 60_000);
    await db.rateWindow.create({ data: { key: 'sign-in-from:192.0.2.1', count: 49, resetAt } });
    for (let i = 0; i < 3; i++)
      expect(await code(authenticate({ email: 'known@example.org', password }, from))).toBe('ok');
    expect(await db.rateWindow.findMany({ select: { key: true, count: true } })).toEqual([
      { key: 'sign-in-from:192.0.2.1', count: 49 },
    ]);
  });

  it('is refused in the same words for people without a password and who never confirmed', async () => {
    await makeUser({ email: 'linked@example.org' });
    await makeUser({ email: 'waiting@example.org', emailVerifiedAt: null });
    const said = [];
    for (const email of ['linked@example.org', 'waiting@example.org', 'nobody@example.org'])
      said.push(
        await authenticate({ email, password }, from).catch((error: Error) => error.message),
      );
    expect(new Set(said).size).toBe(1);
  });

  it('lets a banned person in, who may then do nothing', async () => {
    await makeUser({ email: 'known@example.org', password, status: 'BANNED' });
    const begun = await authenticate({ email: 'known@example.org', password }, from);
    expect(await getViewerByPointer(begun, new Date())).toMatchObject({ status: 'BANNED' });
  });

  it('is written down without an address of theirs', async () => {
    const { id } = await makeUser({ email: 'known@example.org', password });
    await authenticate({ email: 'known@example.org', password }, from);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'sign-in', actorId: id, targetId: String(id), after: { method: 'password' } },
    ]);
  });

  it('waits for the second factor where there is one', async () => {
    await makeUser({ email: 'known@example.org', password, secondFactorSince: new Date() });
    const begun = await authenticate({ email: 'known@example.org', password }, from);
    expect(begun.isPending).toBe(true);
    expect(await getViewerByPointer(begun, new Date())).toBeNull();
  });
});

describe('a session', () => {
  it('is read against the person at each request', async () => {
    const user = await makeUser();
    const pointer = await makeSession({ userId: user.id });
    await db.user.update({ where: { id: user.id }, data: { role: 'EDITOR', status: 'BANNED' } });
    expect(await getViewerByPointer(pointer, new Date())).toMatchObject({
      role: 'EDITOR',
      status: 'BANNED',
    });
    await db.session.deleteMany();
    expect(await getViewerByPointer(pointer, new Date())).toBeNull();
  });

  it('counts a suspension only while it lasts', async () => {
    const until = new Date('2026-11-25T12:00:00Z');
    const user = await makeUser({ status: 'SUSPENDED', suspendedUntil: until });
    expect(viewerOf(user, { now: new Date('2026-11-25T11:59:59Z') })).toMatchObject({
      status: 'SUSPENDED',
      suspendedUntil: until,
    });
    expect(viewerOf(user, { now: until })).toMatchObject({
      status: 'ACTIVE',
      suspendedUntil: null,
    });
  });
});
