import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { reportAsGuest } from '@/lib/moderation/guest-reports/mutations';
import { guestReportInput } from '@/lib/moderation/guest-reports/schema';
import { decideComment, reportComment } from '@/lib/moderation/mutations';
import { listNotifications } from '@/lib/notifications/data';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const client = (address: string) => ({ address, userAgent: '' });
const aComment = async () =>
  makeComment({
    story: await makeStory({
      headline: 'The mole',
      publishedAt: new Date('2026-11-24T12:00:00Z'),
    }),
  });
const report = (id: number) => ({
  ...{ id, name: 'Ada', email: 'ada@example.org', note: 'It is libel.', wantsOutcome: true },
});
const reports = () =>
  db.commentReport.findMany({
    orderBy: { id: 'asc' },
    select: { reporterId: true, reporterName: true, reporterEmail: true, reason: true, note: true },
  });

beforeEach(() => resetDatabase());

it('takes a report once an address and text, and only as illegal', async () => {
  const { id } = await aComment();
  const send = () => reportAsGuest(report(id), client('192.0.2.7'), now);
  await Promise.all([send(), send(), send()]);
  expect(await reports()).toEqual([
    {
      reporterId: null,
      reporterName: 'Ada',
      reporterEmail: 'ada@example.org',
      reason: 'illegal',
      note: 'It is libel.',
    },
  ]);
  await db.comment.updateMany({ data: { revision: 2 } });
  await send();
  expect(await reports()).toHaveLength(2);
});

it('wants name, address, grounds and good faith in words', () => {
  const given = { id: '7', name: 'Ada', email: 'ada@example.org', note: 'x', inGoodFaith: 'yes' };
  expect(guestReportInput.parse({ ...given, reason: 'spam' })).toEqual({
    ...{ id: 7, name: 'Ada', email: 'ada@example.org', note: 'x' },
    ...{ inGoodFaith: 'yes', wantsOutcome: false },
  });
  for (const [wrong, message] of [
    [{ name: ' ' }, 'Your name, so that we know who says so.'],
    [{ email: 'ada' }, 'An address such as name@example.org.'],
    [{ note: '' }, 'Say which law it breaks, and how.'],
    [{ note: 'x'.repeat(501) }, 'At most 500 characters.'],
    [{ inGoodFaith: undefined }, 'Please confirm this.'],
  ] as const) {
    const { error } = guestReportInput.safeParse({ ...given, ...wrong });
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
  }
});

it('stops after five an hour from one place, and knows no hidden comment', async () => {
  const { id } = await aComment();
  const hidden = await makeComment({ status: 'PENDING' });
  const send = (of: number, address: string, email: string) =>
    reportAsGuest({ ...report(of), email }, client(address), now).then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
  expect(await send(hidden.id, '192.0.2.8', 'a@example.org')).toBe('not_found');
  for (let i = 0; i < 5; i++) {
    expect(await send(id, `2001:db8::${i}`, `b${i}@example.org`)).toBe('ok');
  }
  expect(await send(id, '2001:db8::9', 'c@example.org')).toBe('rate_limited');
  expect(await send(id, '2001:db8:0:1::9', 'c@example.org')).toBe('ok');
});

it('tells who wanted to know what came of it: members on the site, guests by mail, each once', async () => {
  const { id } = await aComment();
  const viewer = async () => viewerOf(await makeUser(), { now });
  const [curious, quiet] = [await viewer(), await viewer()];
  const abusive = { reason: 'abusive', note: '' } as const;
  await reportComment(curious, id, { ...abusive, wantsOutcome: true }, now);
  await reportComment(quiet, id, abusive, now);
  await reportAsGuest(report(id), client('192.0.2.7'), now);
  const other = { ...report(id), email: 'quiet@example.org', wantsOutcome: false };
  await reportAsGuest(other, client('192.0.2.7'), now);
  const nora = viewerOf(await makeUser({ role: 'MODERATOR' }), { now });
  await reportComment(nora, id, { ...abusive, wantsOutcome: true }, now);
  await decideComment(nora, id, { decision: 'spam', version: 1 }, now);
  await decideComment(nora, id, { decision: 'approve', version: 2 }, now);
  const told = async (userId: number) =>
    (await listNotifications(userId, { now })).items.map(({ kind, facts, comment }) => [
      ...[kind, facts.outcome, comment?.id],
    ]);
  expect(await told(curious.id)).toEqual([['REPORT_OUTCOME', 'removed', id]]);
  expect(await told(quiet.id)).toEqual([]);
  expect(await told(nora.id)).toEqual([]);
  const mails = await db.job.findMany({ where: { kind: 'send-mail' } });
  expect(mails.map(({ payload }) => payload)).toEqual([
    {
      to: 'ada@example.org',
      subject: expect.stringMatching(/^Your report to /) as string,
      text: expect.stringMatching(/Hello Ada,[^]*“The mole”[^]*We have taken it down\./) as string,
    },
  ]);
});
