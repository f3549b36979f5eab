import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { sweep } from '@/lib/jobs/sweep';
import { makeComment, makeSession, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

beforeEach(() => resetDatabase());

it('takes sessions that have run out by the settings of their role, and no other', async () => {
  await db.setting.create({ data: { key: 'sessionIdleHoursReader', value: 48 } });
  const { id: reader } = await makeUser();
  const { id: editor } = await makeUser({ role: 'EDITOR' });
  const make = (userAgent: string, userId: number, created: number, seen: number) =>
    makeSession({ userId, userAgent, createdAt: ago(created), lastSeenAt: ago(seen) });
  await make('idle for three days', reader, 3, 3);
  await make('in use', reader, 300, 1);
  await make('older than a year', reader, 366, 0);
  await make('idle for a night', editor, 1, 0.6);
  await make('at work', editor, 6, 0.4);
  await make('older than a week', editor, 8, 0);
  const pending = { userId: reader, isPending: true };
  await makeSession({ ...pending, userAgent: 'half in', createdAt: ago(11 / 1440) });
  await makeSession({ ...pending, userAgent: 'coming in', createdAt: ago(9 / 1440) });
  await sweep(now);
  const left = await db.session.findMany({ orderBy: { userAgent: 'asc' } });
  expect(left.map(({ userAgent }) => userAgent)).toEqual(['at work', 'coming in', 'in use']);
});

it('takes closed windows, old links and jobs that are done', async () => {
  const { id: userId } = await makeUser();
  const link = { userId, email: 'a@example.org', purpose: 'RESET_PASSWORD' } as const;
  await db.emailToken.createMany({
    data: [
      { ...link, tokenHash: 'old', expiresAt: ago(8) },
      { ...link, tokenHash: 'late', expiresAt: ago(1) },
    ],
  });
  await db.rateWindow.createMany({
    data: [
      { key: 'over', count: 3, resetAt: ago(1) },
      { key: 'open', count: 3, resetAt: ago(-1) },
    ],
  });
  const job = { kind: 'send-mail', payload: {} };
  await db.job.createMany({
    data: [
      { ...job, key: 'done', doneAt: ago(8) },
      { ...job, key: 'just done', doneAt: ago(1) },
      { ...job, key: 'waiting', createdAt: ago(30) },
    ],
  });
  await sweep(now);
  expect((await db.emailToken.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(['late']);
  expect((await db.rateWindow.findMany()).map(({ key }) => key)).toEqual(['open']);
  const jobs = await db.job.findMany({ orderBy: { id: 'asc' } });
  expect(jobs.map(({ key }) => key)).toEqual(['just done', 'waiting']);
});

it('takes mails that were given up after thirty days, but no other job', async () => {
  const mail = { payload: { to: 'old@example.org', subject: 'Hello', text: 'Hello.' } };
  const link = { payload: { email: 'old@example.org', purpose: 'SIGN_IN' } };
  await db.job.createMany({
    data: [
      { kind: 'send-mail', key: 'old mail', ...mail, failedAt: ago(31) },
      { kind: 'account-link', key: 'old link', ...link, failedAt: ago(31) },
      { kind: 'send-mail', key: 'late mail', ...mail, failedAt: ago(29) },
      { kind: 'account-link', key: 'late link', ...link, failedAt: ago(29) },
      { kind: 'erase-account', key: 'erasure', payload: { userId: 1 }, failedAt: ago(31) },
      { kind: 'send-mail', key: 'waiting', ...mail, createdAt: ago(31) },
    ],
  });
  await sweep(now);
  const jobs = await db.job.findMany({ orderBy: { id: 'asc' } });
  expect(jobs.map(({ key }) => key)).toEqual(['late mail', 'late link', 'erasure', 'waiting']);
});

it('takes registrations that nobody confirmed, but nobody who has written or has a role', async () => {
  const unconfirmed = { emailVerifiedAt: null, createdAt: ago(31) };
  await makeUser({ name: 'Never came back', ...unconfirmed });
  await makeUser({ name: 'Editor', role: 'EDITOR', ...unconfirmed });
  await makeUser({ name: 'Confirmed', createdAt: ago(31) });
  const writer = await makeUser({ name: 'Writer', ...unconfirmed });
  await makeComment({ story: await makeStory(), author: writer });
  await sweep(now);
  const left = await db.user.findMany({ orderBy: { id: 'asc' } });
  expect(left.map(({ name }) => name)).toEqual(['Editor', 'Confirmed', 'Writer']);
});

it('takes what is known of changed likes after a day', async () => {
  const { id } = await makeComment({ story: await makeStory() });
  await db.likeChange.createMany({
    data: [
      { commentId: id, delta: 1, createdAt: ago(2) },
      { commentId: id, delta: -1, createdAt: ago(0.5) },
    ],
  });
  await sweep(now);
  expect((await db.likeChange.findMany()).map(({ delta }) => delta)).toEqual([-1]);
});

it('takes the log of webhooks after thirty days, and a secret that signs no more', async () => {
  const hook = await db.webhook.create({
    data: {
      ...{ url: 'https://hooks.example/', secret: 'new', events: [] },
      ...{ previousSecret: 'old', previousSecretUntil: ago(1) },
    },
  });
  const delivery = { webhookId: hook.id, event: 'webhook.test', payload: {} };
  await db.webhookDelivery.createMany({
    data: [
      { ...delivery, createdAt: ago(31) },
      { ...delivery, createdAt: ago(29) },
    ],
  });
  await sweep(now);
  const left = await db.webhookDelivery.findMany({ select: { createdAt: true } });
  expect(left).toEqual([{ createdAt: ago(29) }]);
  expect(await db.webhook.findUniqueOrThrow({ where: { id: hook.id } })).toMatchObject({
    ...{ secret: 'new', previousSecret: null, previousSecretUntil: null },
  });
});
