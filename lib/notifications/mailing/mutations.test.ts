import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { viewerOf } from '@/lib/auth/data';
import { env } from '@/lib/env';
import { mailNotifications } from '@/lib/notifications/mailing/mutations';
import { notify, notifyDecision, notifyReply, setPreferences } from '@/lib/notifications/mutations';
import { unsubscribe } from '@/lib/notifications/unsubscribe/mutations';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import type { MailRhythm } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:10:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
type Fields = Parameters<typeof makeUser>[0];

type Mail = { to: string; subject: string; text: string; headers: Record<string, string> };
const mails = async () =>
  (await db.job.findMany({ where: { kind: 'send-mail' }, orderBy: { id: 'asc' } })).map(
    ({ payload }) => payload as Mail,
  );
const due = async () =>
  (await db.job.findMany({ where: { kind: 'mail-notifications' }, orderBy: { id: 'asc' } })).map(
    ({ key, runAt }) => [key, runAt.toISOString()],
  );

/** Hedda, who wants replies in this rhythm, and somebody who replies. */
async function hedda(reply: MailRhythm, fields: Fields = {}) {
  const user = await makeUser({ name: 'Hedda', email: 'hedda@example.org', ...fields });
  await db.notificationPreference.create({ data: { userId: user.id, reply } });
  const publishedAt = new Date('2026-11-24T12:00:00Z');
  const story = await makeStory({ slug: 'mole', headline: 'The mole', publishedAt });
  const parent = await makeComment({ story, author: user });
  const answer = async (name: string, body: string) => {
    const { id } = await makeComment({ parent, author: await makeUser({ name }), body });
    await db.$transaction((tx) => notifyReply(tx, id, now));
    return id;
  };
  return { userId: user.id, user, answer };
}

beforeEach(() => resetDatabase());

it('mails a reply at once, with words, links and headers to stop it', async () => {
  const { userId, answer } = await hedda('NOW');
  const id = await answer('Ole', 'The gate was open.');
  expect(await due()).toEqual([[`${userId}:NOW`, '2026-11-25T12:10:00.000Z']]);
  await mailNotifications({ userId, rhythm: 'NOW' }, now);
  const [mail, ...rest] = await mails();
  expect(rest).toEqual([]);
  expect(mail).toMatchObject({ to: 'hedda@example.org' });
  expect(mail!.subject).toMatch(/^Ole replied to you \(.+\)$/);
  const site = env().SITE_URL;
  expect(mail!.text).toContain(`Hello Hedda,

Ole replied to you.
  “The gate was open.”
  On “The mole”
  ${site}/article/mole?comment=${id}#comment-${id}
`);
  expect(mail!.headers).toEqual({
    'List-Unsubscribe': expect.stringMatching(
      new RegExp(`^<${site}/api/unsubscribe\\?token=${userId}\\.0\\.[\\w-]{43}>$`),
    ) as string,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

it('mails nothing twice, though two jobs run at once and again later', async () => {
  const { userId, answer } = await hedda('HOURLY');
  await answer('Ole', 'One.');
  await answer('Ivo', 'Two.');
  const run = () => mailNotifications({ userId, rhythm: 'HOURLY' }, now);
  await Promise.all([run(), run(), run()]);
  await run();
  const sent = await mails();
  expect(sent.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^2 notifications from /) as string,
  ]);
  expect(sent[0]!.text).toMatch(/Ole replied to you\.[^]*Ivo replied to you\./);
  expect(await db.notification.count({ where: { mailedAt: now } })).toBe(2);
});

it('leaves what does not fit, and what may still be undone, to the next mail of the same rhythm', async () => {
  const { userId, user, answer } = await hedda('HOURLY');
  for (let n = 0; n < 51; n += 1) await answer(`Fan ${n}`, `Reply ${n}.`);
  const run = (at: Date) => mailNotifications({ userId, rhythm: 'HOURLY' }, at);
  await db.job.deleteMany();
  await run(now);
  const rest = (moment: string) => [`${userId}:HOURLY:rest:${Date.parse(moment)}`, moment];
  expect(await due()).toEqual([rest('2026-11-25T13:00:00.000Z')]);
  await db.notificationPreference.update({ where: { userId }, data: { decision: 'HOURLY' } });
  const comment = await makeComment({ author: user, status: 'REJECTED' });
  const { id: decisionId } = await makeDecision({ comment, toStatus: 'REJECTED' });
  const nora = await makeUser({ role: 'MODERATOR' });
  const decided = { commentId: comment.id, decisionId, actorId: nora.id };
  const at = new Date('2026-11-25T12:59:50Z');
  await db.$transaction((tx) =>
    notifyDecision(tx, { ...decided, fromStatus: 'PENDING', toStatus: 'REJECTED' }, at),
  );
  await db.job.deleteMany({
    where: { kind: 'mail-notifications', NOT: { key: rest('2026-11-25T13:00:00.000Z')[0]! } },
  });
  await run(new Date('2026-11-25T13:00:00Z'));
  // The job that runs is left alone: it would be due again at once.
  expect(await due()).toEqual([rest('2026-11-25T13:00:00.000Z'), rest('2026-11-25T14:00:00.000Z')]);
  await run(new Date('2026-11-25T14:00:00Z'));
  expect((await mails()).map(({ text }) => text.match(/replied to you|not published/g))).toEqual([
    Array.from({ length: 50 }, () => 'replied to you'),
    ['replied to you'],
    ['not published'],
  ]);
  expect(await db.notification.count({ where: { mailedAt: null } })).toBe(0);
});

it('gathers an hour or a day in one job', async () => {
  const { userId, answer } = await hedda('HOURLY');
  await answer('Ole', 'One.');
  await answer('Ivo', 'Two.');
  expect(await due()).toEqual([[`${userId}:HOURLY`, '2026-11-25T13:00:00.000Z']]);
});

it('sends no old mail after a change of mind', async () => {
  const { userId, user, answer } = await hedda('OFF');
  await answer('Ole', 'One.');
  expect(await due()).toEqual([]);
  const actor = viewerOf(user, { now });
  expect(await setPreferences(actor, { reply: 'DAILY' })).toEqual({
    reply: 'DAILY',
    staffReply: 'NOW',
    decision: 'NOW',
    likes: 'OFF',
  });
  await answer('Ivo', 'Two.');
  await setPreferences(actor, { reply: 'OFF' });
  await mailNotifications({ userId, rhythm: 'DAILY' }, now);
  expect(await mails()).toEqual([]);
  await setPreferences(actor, { reply: 'HOURLY' });
  await mailNotifications({ userId, rhythm: 'DAILY' }, now);
  expect((await mails()).map(({ text }) => /Ole|Ivo/.exec(text)?.[0])).toEqual(['Ivo']);
});

it.each<[string, Fields]>([
  ['not confirmed', { emailVerifiedAt: null }],
  ['banned', { status: 'BANNED' }],
  ['suspended', { status: 'SUSPENDED', suspendedUntil: later(60) }],
  ['about to be erased', { eraseAt: later(60) }],
])('mails nobody who is %s', async (_, fields) => {
  const { userId, answer } = await hedda('NOW', fields);
  await answer('Ole', 'One.');
  await mailNotifications({ userId, rhythm: 'NOW' }, now);
  expect(await mails()).toEqual([]);
});

it('mails neither what was read nor what cannot be read any more', async () => {
  const { userId, answer } = await hedda('DAILY');
  const first = await answer('Ole', 'One.');
  const second = await answer('Ivo', 'Two.');
  await db.notification.updateMany({ where: { commentId: first }, data: { readAt: now } });
  await db.comment.updateMany({ where: { id: second }, data: { status: 'REJECTED' } });
  await mailNotifications({ userId, rhythm: 'DAILY' }, now);
  expect(await mails()).toEqual([]);
});

it('mails a decision with reason and message, once it cannot be undone any more', async () => {
  const author = await makeUser({ name: 'Hedda', email: 'hedda@example.org' });
  const comment = await makeComment({ author, status: 'REJECTED', body: 'Buy eels!' });
  const { id: decisionId } = await makeDecision({ comment, toStatus: 'REJECTED' });
  const nora = await makeUser({ role: 'MODERATOR' });
  const decided = {
    ...{ commentId: comment.id, decisionId, actorId: nora.id },
    ...({ fromStatus: 'PENDING', toStatus: 'REJECTED' } as const),
    ...{ reason: 'spam', message: 'No adverts, please.' },
  };
  await db.$transaction((tx) => notifyDecision(tx, decided, now));
  const reply = { userId: author.id, kind: 'STAFF_REPLY', key: 'reply:1' } as const;
  const { id: commentId } = await makeComment({
    story: await makeStory({ publishedAt: new Date('2026-11-24T12:00:00Z') }),
  });
  await db.$transaction((tx) => notify(tx, { ...reply, commentId, actorId: nora.id }, now));
  expect(await due()).toEqual([
    [`${author.id}:NOW:settled`, '2026-11-25T12:10:15.000Z'],
    [`${author.id}:NOW`, '2026-11-25T12:10:00.000Z'],
  ]);
  const run = (at: Date) => mailNotifications({ userId: author.id, rhythm: 'NOW' }, at);
  await run(now);
  expect((await mails()).map(({ text }) => text.includes('eels'))).toEqual([false]);
  await run(later(15));
  const [, mail] = await mails();
  expect(mail!.subject).toMatch(/^Your comment is not published \(/);
  expect(mail!.text).toContain(`Your comment is not published. Reason: spam or advertising.
  No adverts, please.
  “Buy eels!”
`);
  expect(mail!.text).toContain(`/account/comment?posted=${comment.id}\n`);
});

it('mails decisions to somebody suspended, and the rest once that is over', async () => {
  const { userId, user, answer } = await hedda('NOW');
  await answer('Ole', 'One.');
  const comment = await makeComment({ author: user, status: 'REJECTED' });
  const { id: decisionId } = await makeDecision({ comment, toStatus: 'REJECTED' });
  const nora = await makeUser({ role: 'MODERATOR' });
  const made = { commentId: comment.id, decisionId, actorId: nora.id, reason: 'abusive' };
  const at = { fromStatus: 'PENDING', toStatus: 'REJECTED' } as const;
  await db.$transaction(async (tx) => {
    await notifyDecision(tx, { ...made, ...at }, now);
    for (const kind of ['WARNING', 'APPEAL_OUTCOME', 'REPORT_OUTCOME'] as const)
      await notify(tx, { userId, kind, key: kind }, now);
    const data = { status: 'SUSPENDED', suspendedUntil: later(3_600) } as const;
    await tx.user.update({ where: { id: userId }, data, select: { id: true } });
  });
  await db.job.deleteMany();
  const run = (seconds: number) => mailNotifications({ userId, rhythm: 'NOW' }, later(seconds));
  await run(60);
  const [mail, ...rest] = await mails();
  expect([mail!.subject, rest]).toEqual([expect.stringMatching(/^4 notifications from /), []]);
  expect(mail!.text).toContain(
    'Your comment is not published. Reason: attacks a person or a group.',
  );
  expect(mail!.text).not.toContain('Ole');
  expect(await due()).toEqual([]);
  await run(3_600);
  expect((await mails()).map(({ text }) => text.includes('Ole replied to you.'))).toEqual([
    false,
    true,
  ]);
});

it('stops by the link of a mail only what the mail was about, of whom it was to', async () => {
  const { userId, answer } = await hedda('NOW');
  const other = await makeUser();
  await answer('Ole', 'One.');
  await mailNotifications({ userId, rhythm: 'NOW' }, now);
  const [mail] = await mails();
  const token = /token=([^>]+)/.exec(mail!.headers['List-Unsubscribe']!)![1]!;
  const refused = expect.objectContaining({ code: 'invalid' });
  const forged = [
    token.replace(`${userId}.`, `${other.id}.`),
    token.replace('.0.', '.0123.'),
    token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA'),
    `${userId}.0.${'A'.repeat(43)}`,
    '',
    undefined,
  ];
  for (const wrong of forged) await expect(unsubscribe(wrong)).rejects.toEqual(refused);
  const rows = () =>
    db.notificationPreference.findMany({
      select: { userId: true, reply: true, staffReply: true },
    });
  expect(await rows()).toEqual([{ userId, reply: 'NOW', staffReply: 'NOW' }]);
  await unsubscribe(token);
  await unsubscribe(token);
  expect(await rows()).toEqual([{ userId, reply: 'OFF', staffReply: 'NOW' }]);
});
