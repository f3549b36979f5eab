import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { sanctionMember, suspendMember } from '@/lib/moderation/sanctions/mutations';
import { sanctionInput } from '@/lib/moderation/schema';
import { markNotificationsRead } from '@/lib/notifications/mutations';
import { listWarnings } from '@/lib/notifications/warnings/data';
import { acknowledgeWarning } from '@/lib/notifications/warnings/mutations';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const warning = {
  action: 'warn',
  until: null,
  reason: 'Second insult',
  message: 'Please argue about the story.',
} as const;

beforeEach(() => resetDatabase());

describe('a warning', () => {
  it('changes nothing of how the member stands, and is told and recorded', async () => {
    const member = await viewer({ trusted: true });
    const nora = await viewer({ role: 'MODERATOR' });
    expect(await sanctionMember(nora, member.id, warning, now)).toEqual({
      ...{ id: member.id, status: 'active', suspendedUntil: null },
      ...{ premoderated: false, trusted: true },
    });
    expect(await db.sanction.findMany()).toMatchObject([
      { action: 'WARN', reason: 'Second insult', actorId: nora.id, until: null, since: null },
    ]);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'member.warn', targetId: String(member.id), reason: 'Second insult' },
    ]);
    // By mail as well, as decisions are.
    expect(await db.job.findMany({ select: { kind: true } })).toEqual([
      { kind: 'mail-notifications' },
    ]);
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain('argue');
  });

  it('stays until it is acknowledged, by its member alone', async () => {
    const member = await viewer();
    const nora = await viewer({ role: 'MODERATOR' });
    await sanctionMember(nora, member.id, warning, now);
    await sanctionMember(nora, member.id, { ...warning, message: 'Once more.' }, later(1));
    const said = async () => (await listWarnings(member.id)).map(({ message }) => message);
    expect(await said()).toEqual(['Please argue about the story.', 'Once more.']);
    await markNotificationsRead(member, later(2));
    expect(await said()).toEqual(['Please argue about the story.', 'Once more.']);
    const [first] = await listWarnings(member.id);
    await expect(acknowledgeWarning(await viewer(), first!.id, later(3))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(acknowledgeWarning(null, first!.id, later(3))).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await acknowledgeWarning(member, first!.id, later(3));
    await acknowledgeWarning(member, first!.id, later(9));
    expect(await said()).toEqual(['Once more.']);
    expect(await db.notification.findUnique({ where: { id: first!.id } })).toMatchObject({
      readAt: later(3),
    });
  });

  it('can be acknowledged by somebody suspended', async () => {
    const member = await makeUser({ status: 'SUSPENDED', suspendedUntil: later(60) });
    await sanctionMember(await viewer({ role: 'EDITOR' }), member.id, warning, now);
    const [first] = await listWarnings(member.id);
    await acknowledgeWarning(viewerOf(member, { now }), first!.id, now);
    expect(await listWarnings(member.id)).toEqual([]);
  });
});

it.each(['warn', 'reject_recent'] as const)('asks for the higher role: %s', async (action) => {
  const wish = { action, until: null, reason: 'x', message: 'x', rejectDays: 1 };
  for (const [role, against] of [
    ['MODERATOR', 'AUTHOR'],
    ['MODERATOR', 'MODERATOR'],
    ['EDITOR', 'EDITOR'],
    ['EDITOR', 'ADMIN'],
    ['READER', 'READER'],
    ['AUTHOR', 'READER'],
  ] as const) {
    const { id } = await makeUser({ role: against });
    await expect(sanctionMember(await viewer({ role }), id, wish, now)).rejects.toMatchObject({
      code: 'forbidden',
    });
  }
  expect(await db.sanction.count()).toBe(0);
  expect(await db.job.count()).toBe(0);
  expect(await db.notification.count()).toBe(0);
});

it('bans and leaves the rest to the job, in one transaction', async () => {
  const { id } = await makeUser();
  const nora = await viewer({ role: 'MODERATOR' });
  const wish = { until: null, reason: 'Spam', rejectDays: 30 };
  await sanctionMember(nora, id, { ...wish, action: 'ban', rejectReason: 'spam' }, now);
  expect(await db.user.findUnique({ where: { id } })).toMatchObject({ status: 'BANNED' });
  const sanctions = await db.sanction.findMany({ orderBy: { id: 'asc' } });
  expect(sanctions).toMatchObject([
    { action: 'BAN', since: null },
    { action: 'REJECT_RECENT', since: new Date('2026-10-26T12:00:00Z') },
  ]);
  expect(await db.job.findMany({ select: { kind: true, key: true, payload: true } })).toEqual([
    {
      kind: 'reject-recent',
      key: `sanction:${sanctions[1]!.id}`,
      payload: { userId: id, sanctionId: sanctions[1]!.id, reason: 'spam' },
    },
  ]);
});

it.each([
  [{ action: 'warn' }, ['message']],
  [{ action: 'ban', message: 'Bye' }, ['message']],
  [{ action: 'reject_recent' }, ['rejectDays']],
  [{ action: 'suspend' }, ['until']],
  [{ action: 'trust', rejectDays: 3 }, ['rejectDays']],
  [{ action: 'ban', rejectDays: 0 }, ['rejectDays']],
  [{ action: 'ban', rejectDays: 3_651 }, ['rejectDays']],
  [{ action: 'ban', rejectDays: 3, rejectReason: 'taste' }, ['rejectReason']],
  [{ action: 'ban', rejectDays: 3, rejectReason: 'spam' }, []],
  [{ action: 'warn', message: 'Please.' }, []],
])('reads %j of the API with faults in %j', (given, faults) => {
  const parsed = sanctionInput.safeParse({ reason: 'x', ...given });
  expect(parsed.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(faults);
});

it('a ban is never turned into a suspension, which would end by itself', async () => {
  const { id: userId } = await makeUser();
  const [nora, ole] = [await viewer({ role: 'MODERATOR' }), await viewer({ role: 'MODERATOR' })];
  await sanctionMember(nora, userId, { action: 'ban', until: null, reason: 'Threats' }, now);
  const stale = { action: 'suspend', until: later(3600), reason: 'Threats' } as const;
  await expect(sanctionMember(ole, userId, stale, now)).rejects.toMatchObject({
    code: 'conflict',
    message: 'This member is banned. Restore them first to suspend them.',
  });
  expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
    ...{ status: 'BANNED', suspendedUntil: null },
  });
  expect(await db.sanction.count()).toBe(1);
});

it('keeps a log of sanctions that cannot be changed', async () => {
  const { id } = await makeUser();
  await sanctionMember(await viewer({ role: 'MODERATOR' }), id, warning, now);
  for (const change of [
    db.$executeRaw`update "sanction" set "reason" = 'Other'`,
    db.$executeRaw`update "sanction" set "since" = now()`,
    db.$executeRaw`delete from "sanction"`,
    db.$executeRaw`truncate "sanction"`,
  ]) {
    await expect(change).rejects.toThrow('sanction is append-only');
  }
});

describe('a suspension from a form', () => {
  const wish = { length: 'date', until: '2026-12-01T18:00', reason: 'Insults' } as const;

  it('ends at the moment of the newsroom’s clock', async () => {
    await db.setting.create({ data: { key: 'timeZone', value: 'America/New_York' } });
    const member = await makeUser();
    await suspendMember(await viewer({ role: 'MODERATOR' }), { ...wish, userId: member.id }, now);
    expect(await db.user.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      ...{ status: 'SUSPENDED', suspendedUntil: new Date('2026-12-01T23:00:00Z') },
    });
  });

  it('is refused to whoever may not moderate, and until a date that is none', async () => {
    const { id: userId } = await makeUser();
    const author = await viewer({ role: 'AUTHOR' });
    const byAuthor = suspendMember(author, { ...wish, userId }, now);
    await expect(byAuthor).rejects.toMatchObject({ code: 'forbidden' });
    const nora = await viewer({ role: 'MODERATOR' });
    const odd = suspendMember(nora, { ...wish, userId, until: '2026-13-01T18:00' }, now);
    await expect(odd).rejects.toMatchObject({
      fields: [{ path: 'until', message: 'Not a date and time, such as 24/12/2026, 18:00.' }],
    });
    expect(await db.sanction.count()).toBe(0);
  });
});
