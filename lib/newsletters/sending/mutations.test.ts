import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Env from '@/lib/env';
import { db } from '@/lib/db';
import { deliveryIn } from '@/lib/newsletters/bounces/return-path';
import { sendIssue, sendTestIssue, sweepDeliveries } from '@/lib/newsletters/sending/mutations';
import { startMailServer } from '@/lib/newsletters/sending/test-server';
import { readLetterToken } from '@/lib/newsletters/unsubscribe/token';
import {
  makeNewsletter,
  makeSection,
  makeStory,
  makeSubscriber,
  makeUser,
} from '@/prisma/factories';
import type { Prisma } from '@/prisma/generated/client';
import { resetDatabase } from '@/scripts/testing/database';

const set = vi.hoisted(() => ({}) as Record<string, string | undefined>);
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof Env>();
  return { ...real, env: () => ({ ...real.env(), ...set }) };
});

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
  set.SMTP_URL = server.url;
});
afterAll(() => server.close());
beforeEach(async () => {
  await resetDatabase();
  server.received.length = 0;
  server.answers.clear();
  server.losses.clear();
  server.meanwhile.clear();
  set.BOUNCE_ADDRESS = undefined;
});

const past = new Date(Date.now() - 1_000);
const run = (issueId: number, jobId = 7) => sendIssue(issueId, { jobId, milliseconds: 10_000 });

/** A list with so many readers and an issue whose moment has come. */
async function makeIssue(
  readers: number,
  fields: Partial<Prisma.NewsletterIssueUncheckedCreateInput> = {},
) {
  const list = await makeNewsletter({ slug: 'morning', name: 'Morning' });
  for (let i = 1; i <= readers; i++)
    await makeSubscriber({ newsletter: list, email: `r${i}@example.org` });
  const section = await makeSection({ name: 'Harbour' });
  const stories = [
    await makeStory({
      section,
      slug: 'gale',
      headline: 'Gale over <Ellery>',
      standfirst: 'Stay in.',
    }),
    await makeStory({ section, slug: 'calm', headline: 'Calm after it' }),
  ];
  const issue = await db.newsletterIssue.create({
    data: {
      ...{ newsletterId: list.id, subject: 'Gale & calm', preheader: 'Calm after it' },
      ...{ intro: 'Good morning.\n\nIt blew.', status: 'SCHEDULED', sendAt: past },
      stories: { create: stories.map(({ id }, position) => ({ storyId: id, position })) },
      ...fields,
    },
  });
  return { list, issue, stories };
}
/** Another of the same list, which tells no device. */
const makeIssueOf = async (newsletterId: number) =>
  db.newsletterIssue.create({
    data: {
      ...{ newsletterId, subject: 'Calm', status: 'SCHEDULED', sendAt: past },
      stories: { create: { storyId: (await makeStory()).id, position: 0 } },
    },
  });
const issueNow = (id: number) => db.newsletterIssue.findUniqueOrThrow({ where: { id } });
const outcomes = async () =>
  (
    await db.issueDelivery.findMany({
      orderBy: { id: 'asc' },
      select: { status: true, subscriber: { select: { email: true } } },
    })
  ).map(({ status, subscriber }) => `${subscriber.email}: ${status}`);
const waitingJobs = () =>
  db.job.findMany({
    where: { kind: 'send-issue', doneAt: null },
    select: { key: true, runAt: true },
  });

describe('an issue', () => {
  it('of breaking news tells devices as well where its editor said so, once', async () => {
    const { issue, stories } = await makeIssue(1, { tellsDevices: true });
    await Promise.all([run(issue.id), run(issue.id, 8)]);
    expect(await db.pushAlert.findMany()).toMatchObject([
      {
        ...{ kind: 'BREAKING', storyId: stories[0]!.id, title: 'Gale & calm' },
        key: `issue:${issue.id}`,
      },
    ]);
    expect(await db.job.count({ where: { kind: 'send-alert' } })).toBe(1);
    await run((await makeIssueOf(issue.newsletterId)).id);
    expect(await db.pushAlert.count()).toBe(1);
  });

  it('tells devices of its first story that readers have', async () => {
    const { issue, stories } = await makeIssue(1, { tellsDevices: true });
    await db.story.update({ where: { id: stories[0]!.id }, data: { status: 'UNPUBLISHED' } });
    await run(issue.id);
    expect(await db.pushAlert.findMany()).toMatchObject([{ storyId: stories[1]!.id }]);
  });

  it('names no story that was taken away before or while it goes, to mail or devices', async () => {
    const { issue, stories } = await makeIssue(2, {
      ...{ isAutomatic: true, tellsDevices: true, subject: 'Morning: Gale over <Ellery>' },
    });
    const [gale, calm] = [stories[0]!, stories[1]!];
    await db.story.update({ where: { id: gale.id }, data: { status: 'UNPUBLISHED' } });
    await db.story.update({ where: { id: calm.id }, data: { standfirst: 'At last.' } });
    await run(issue.id);
    expect(server.received.map(({ mail }) => mail.subject)).toEqual(
      Array(2).fill('Morning: Calm after it'),
    );
    const { html } = server.received[0]!.mail;
    expect(html).toContain('<title>Morning: Calm after it</title>');
    expect(html).toContain('aria-hidden="true">At last.</div>');
    expect(html).not.toContain('Gale');
    expect(await db.pushAlert.findMany()).toMatchObject([{ title: 'Morning: Calm after it' }]);
  });

  it('goes to everybody on the list as plain text and HTML, with a link and headers that end it', async () => {
    const { issue, list } = await makeIssue(2);
    await makeSubscriber({ newsletter: list, email: 'asked@example.org', status: 'PENDING' });
    await makeSubscriber({ newsletter: list, email: 'left@example.org', status: 'UNSUBSCRIBED' });
    await run(issue.id);
    expect(server.received.map(({ to }) => to)).toEqual(['r1@example.org', 'r2@example.org']);
    const [{ mail, from }] = server.received as [(typeof server.received)[number]];
    expect(from).toBe('newsroom@localhost');
    expect(mail.subject).toBe('Gale & calm');
    const text = mail.text!;
    const stop = /Unsubscribe: (\S+)/.exec(text)![1]!;
    expect(text.replace(stop, 'STOP').replace(/\d+ \w+ 20\d\d/, 'TODAY')).toBe(
      `Broadsheet: Morning
TODAY

Good morning.

It blew.

Gale over <Ellery>
Stay in.
http://localhost:3000/article/gale

Calm after it
http://localhost:3000/article/calm

-- 
r1@example.org gets this because it is signed up for Morning.
Unsubscribe: STOP
Read it on the site: http://localhost:3000/newsletters/morning/1
`,
    );
    const { id: subscriberId } = await db.subscriber.findUniqueOrThrow({
      where: { email: 'r1@example.org' },
    });
    expect(readLetterToken(new URL(stop).searchParams.get('token'))).toEqual({
      ...{ subscriberId, newsletterId: list.id },
    });
    const header = (name: string) =>
      mail.headerLines.find(({ key }) => key === name)!.line.replace(/\r\n\s+/g, ' ');
    expect(header('list-unsubscribe')).toBe(
      `List-Unsubscribe: <${stop.replace('/unsubscribe', '/api/unsubscribe')}>`,
    );
    expect(header('list-unsubscribe-post')).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    expect(header('list-id')).toBe(`List-ID: <newsletter-${list.id}.localhost>`);
    const html = String(mail.html);
    expect(html).toContain(
      '>Gale over &lt;Ellery&gt;</a></h2><p style="margin:0 0 6px">Stay in.</p>',
    );
    expect(html).toContain('aria-hidden="true">Calm after it</div>');
    // Nothing is loaded, so nothing tells who opens it.
    expect(html).not.toMatch(/<img|<link|url\(|<script/i);
    expect(await issueNow(issue.id)).toMatchObject({
      ...{ status: 'SENT', number: 1, recipients: 2, sent: 2, failed: 0 },
    });
    const delivery = await db.issueDelivery.findFirstOrThrow();
    expect(deliveryIn(mail.messageId!)).toBe(delivery.id);
  });

  it('goes to each once, however many workers send it and however often the job is done again', async () => {
    const { issue } = await makeIssue(12);
    await Promise.all([1, 2, 3, 4].map((jobId) => run(issue.id, jobId)));
    await run(issue.id);
    const addresses = server.received.map(({ to }) => to).sort();
    expect(addresses).toEqual([...new Set(addresses)]);
    expect(addresses).toHaveLength(12);
    expect(await issueNow(issue.id)).toMatchObject({ status: 'SENT', sent: 12 });
  });

  it('goes to nobody twice when a worker dies with a mail in its hands', async () => {
    const { issue } = await makeIssue(3, { status: 'SENDING', number: 1, recipients: 3 });
    const readers = await db.subscriber.findMany({ orderBy: { id: 'asc' } });
    const claimed = { status: 'SENDING', attempts: 1 } as const;
    await db.issueDelivery.createMany({
      data: [
        { issueId: issue.id, subscriberId: readers[0]!.id, ...claimed, claimedAt: new Date(0) },
        { issueId: issue.id, subscriberId: readers[1]!.id, ...claimed, claimedAt: new Date() },
        { issueId: issue.id, subscriberId: readers[2]!.id },
      ],
    });
    await run(issue.id);
    expect(await outcomes()).toEqual([
      'r1@example.org: UNSURE',
      // another worker may still be at it
      'r2@example.org: SENDING',
      'r3@example.org: SENT',
    ]);
    expect((await issueNow(issue.id)).status).toBe('SENDING');
    expect(await waitingJobs()).toHaveLength(1);
  });

  it('leaves out what readers have not at that moment, and whoever has left meanwhile', async () => {
    const { issue, list, stories } = await makeIssue(1);
    const soon = new Date(Date.now() + 3_600_000);
    await db.story.update({ where: { id: stories[0]!.id }, data: { embargoUntil: soon } });
    await run(issue.id);
    expect(server.received[0]!.mail.text).not.toContain('Gale over');
    expect(server.received[0]!.mail.text).toContain('Calm after it');
    const second = await db.newsletterIssue.create({
      data: {
        ...{ newsletterId: list.id, subject: 'Again', status: 'SENDING', number: 2 },
        stories: { create: { storyId: stories[1]!.id, position: 0 } },
        deliveries: { create: { subscriberId: 1 } },
      },
    });
    await db.subscription.updateMany({ data: { status: 'UNSUBSCRIBED' } });
    await run(second.id);
    expect(await outcomes()).toEqual(['r1@example.org: SENT', 'r1@example.org: SKIPPED']);
    expect(server.received).toHaveLength(1);
  });

  it('goes on to the others when an address is forgotten while its mail is handed over', async () => {
    const { issue } = await makeIssue(2);
    const email = 'r1@example.org';
    server.meanwhile.set(email, () => db.subscriber.delete({ where: { email } }));
    await run(issue.id);
    expect(server.received.map(({ to }) => to)).toEqual(['r1@example.org', 'r2@example.org']);
    expect(await outcomes()).toEqual(['r2@example.org: SENT']);
    expect((await issueNow(issue.id)).status).toBe('SENT');
  });

  it('does not go before its moment, of a list that is off, or with nothing left in it', async () => {
    const { issue, list, stories } = await makeIssue(1, { sendAt: new Date(Date.now() + 60_000) });
    await run(issue.id);
    expect((await issueNow(issue.id)).status).toBe('SCHEDULED');
    const due = { status: 'SCHEDULED', sendAt: past, number: null } as const;
    const change = (data: Prisma.NewsletterIssueUncheckedUpdateInput) =>
      db.newsletterIssue.update({ where: { id: issue.id }, data });
    await change(due);
    await db.story.updateMany({ data: { status: 'UNPUBLISHED' } });
    await run(issue.id);
    expect(await issueNow(issue.id)).toMatchObject({ status: 'DROPPED', number: null });
    await db.story.update({ where: { id: stories[0]!.id }, data: { status: 'PUBLISHED' } });
    await db.newsletter.update({ where: { id: list.id }, data: { isActive: false } });
    await change(due);
    await run(issue.id);
    expect(await issueNow(issue.id)).toMatchObject({ status: 'DROPPED', number: null });
    expect(server.received).toEqual([]);
  });

  it('goes no faster than the settings say, by all workers together', async () => {
    await db.setting.create({ data: { key: 'newsletterPerMinute', value: 2 } });
    const { issue } = await makeIssue(4);
    await run(issue.id, 1);
    await run(issue.id, 2);
    expect(server.received).toHaveLength(2);
    const jobs = await waitingJobs();
    expect(jobs.map(({ key }) => key)).toEqual([`${issue.id}:after:1`, `${issue.id}:after:2`]);
    for (const { runAt } of jobs) expect(Number(runAt)).toBeGreaterThan(Date.now() + 50_000);
    await db.rateWindow.deleteMany();
    await run(issue.id, 3);
    expect(server.received.map(({ to }) => to)).toEqual(
      [1, 2, 3, 4].map((i) => `r${i}@example.org`),
    );
  });

  it('can be mailed to a colleague alone, before anything is sent', async () => {
    const { issue } = await makeIssue(1, { status: 'DRAFT', sendAt: null });
    const { id: userId } = await makeUser({ email: 'ed@example.org', role: 'EDITOR' });
    await sendTestIssue({ issueId: issue.id, userId, jobId: 9 });
    expect(server.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
      ['ed@example.org', 'Test: Gale & calm'],
    ]);
    expect(await db.issueDelivery.count()).toBe(0);
  });
});

describe('a refusal', () => {
  it('for good ends every list of the address at once', async () => {
    const { issue } = await makeIssue(2);
    const other = await makeNewsletter({ name: 'Other' });
    await makeSubscriber({ newsletter: other, email: 'r1@example.org' });
    server.answers.set('r1@example.org', { at: 'to', code: 550, words: '5.1.1 No such user' });
    await run(issue.id);
    expect(await outcomes()).toEqual(['r1@example.org: FAILED', 'r2@example.org: SENT']);
    const ended = await db.subscription.findMany({ where: { status: 'BOUNCED' } });
    expect(ended.map(({ subscriberId }) => subscriberId)).toEqual([1, 1]);
    expect((await db.issueDelivery.findFirstOrThrow()).error).toContain('5.1.1 No such user');
    expect(await issueNow(issue.id)).toMatchObject({ status: 'SENT', sent: 1, failed: 1 });
  });

  it('for now is tried again later, and counts after five tries', async () => {
    const { issue } = await makeIssue(1);
    server.answers.set('r1@example.org', { at: 'to', code: 452, words: '4.2.2 Mailbox full' });
    for (let i = 1; i <= 5; i++) {
      await run(issue.id, i);
      const { retryAt, status } = await db.issueDelivery.findFirstOrThrow();
      if (i < 5) {
        expect(status).toBe('WAITING');
        const minutes = Math.round((Number(retryAt) - Date.now()) / 60_000);
        expect(minutes).toBe([5, 20, 80, 320][i - 1]);
      } else expect(status).toBe('FAILED');
      await db.issueDelivery.updateMany({ data: { retryAt: past } });
    }
    expect(await db.subscriber.findFirstOrThrow()).toMatchObject({ softBounces: 1 });
    expect((await db.subscription.findFirstOrThrow()).status).toBe('CONFIRMED');
    expect(await issueNow(issue.id)).toMatchObject({ status: 'SENT', sent: 0, failed: 1 });
  });

  it('for now ends the lists after as many as the settings bear, unless they lie far apart', async () => {
    await db.setting.create({ data: { key: 'newsletterSoftBounces', value: 2 } });
    const { issue } = await makeIssue(2);
    server.answers.set('r1@example.org', { at: 'to', code: 452, words: '4.2.2 Full' });
    server.answers.set('r2@example.org', { at: 'to', code: 552, words: '5.2.2 Full' });
    const longAgo = new Date(Date.now() - 31 * 86_400_000);
    for (const [id, lastBounceAt] of [
      [1, past],
      [2, longAgo],
    ] as const)
      await db.subscriber.update({ where: { id }, data: { softBounces: 1, lastBounceAt } });
    await run(issue.id);
    await db.issueDelivery.updateMany({ data: { attempts: 4, retryAt: past } });
    await run(issue.id);
    const rows = await db.subscription.findMany({ orderBy: { subscriberId: 'asc' } });
    expect(rows.map(({ status }) => status)).toEqual(['BOUNCED', 'CONFIRMED']);
    expect((await db.subscriber.findUniqueOrThrow({ where: { id: 2 } })).softBounces).toBe(1);
  });

  it('of us, in place of the recipient, stops the job and ends no list', async () => {
    const { issue } = await makeIssue(2);
    const words = '5.7.1 <r1@example.org>: Relay access denied';
    server.answers.set('r1@example.org', { at: 'to', code: 554, words });
    await expect(run(issue.id)).rejects.toThrow('Relay access denied');
    expect(await outcomes()).toEqual(['r1@example.org: WAITING', 'r2@example.org: WAITING']);
    expect(await db.subscription.count({ where: { status: 'CONFIRMED' } })).toBe(2);
  });

  it('by a rule of the recipient’s own fails that mail alone', async () => {
    const { issue } = await makeIssue(2);
    const words = '5.7.1 Not on the list of senders of this mailbox';
    server.answers.set('r1@example.org', { at: 'to', code: 550, words });
    await run(issue.id);
    expect(await outcomes()).toEqual(['r1@example.org: FAILED', 'r2@example.org: SENT']);
    expect(await db.subscription.count({ where: { status: 'CONFIRMED' } })).toBe(2);
  });

  it('of what is said is not held against the address', async () => {
    const { issue } = await makeIssue(1);
    server.answers.set('r1@example.org', { at: 'data', code: 554, words: '5.7.1 Looks like spam' });
    await run(issue.id);
    expect(await outcomes()).toEqual(['r1@example.org: FAILED']);
    expect((await db.subscription.findFirstOrThrow()).status).toBe('CONFIRMED');
  });

  it('of the sender, or a server that is away, stops the job: everybody waits', async () => {
    const { issue } = await makeIssue(2);
    server.answers.set('*', { at: 'from', code: 550, words: '5.7.1 Not from you' });
    await expect(run(issue.id)).rejects.toThrow('5.7.1 Not from you');
    expect(await outcomes()).toEqual(['r1@example.org: WAITING', 'r2@example.org: WAITING']);
    set.SMTP_URL = 'smtp://127.0.0.1:1';
    await expect(run(issue.id)).rejects.toThrow(/ECONNREFUSED/);
    set.SMTP_URL = server.url;
    server.answers.clear();
    await run(issue.id);
    expect(await outcomes()).toEqual(['r1@example.org: SENT', 'r2@example.org: SENT']);
  });
});

describe('a connection that is lost', () => {
  it.each(['close', 'reset'] as const)(
    'by a %s after the whole mail was said leaves that one unsure, and the others get theirs',
    async (by) => {
      const { issue } = await makeIssue(3);
      server.losses.set('r2@example.org', { at: 'taken', by });
      await run(issue.id);
      await run(issue.id, 8);
      expect(server.received.map(({ to }) => to)).toEqual([
        ...['r1@example.org', 'r2@example.org', 'r3@example.org'],
      ]);
      expect(await outcomes()).toEqual([
        ...['r1@example.org: SENT', 'r2@example.org: UNSURE', 'r3@example.org: SENT'],
      ]);
      expect(await issueNow(issue.id)).toMatchObject({ status: 'SENT', sent: 2, failed: 0 });
    },
  );

  it('before anything of the mail was said holds it back', async () => {
    const { issue } = await makeIssue(2);
    server.losses.set('r1@example.org', { at: 'to', by: 'close' });
    await expect(run(issue.id)).rejects.toThrow('Connection closed unexpectedly');
    expect(await outcomes()).toEqual(['r1@example.org: WAITING', 'r2@example.org: WAITING']);
    server.losses.clear();
    await run(issue.id);
    expect(server.received.map(({ to }) => to)).toEqual(['r1@example.org', 'r2@example.org']);
  });
});

it('names each delivery in its return path, where the operator has a mailbox for that', async () => {
  set.BOUNCE_ADDRESS = 'bounces@news.example.org';
  const { issue } = await makeIssue(1);
  await run(issue.id);
  const [{ from, mail }] = server.received as [(typeof server.received)[number]];
  expect(from).toMatch(/^bounces\+1-[\da-f]{32}@news\.example\.org$/);
  expect(deliveryIn(`rfc822; ${from.toUpperCase()}`)).toBe(1);
  expect(deliveryIn(from.replace('+1-', '+2-'))).toBeNull();
  expect(mail.from!.text).toContain('newsroom@localhost');
});

it('forgets after 90 days which address got what, and keeps the numbers', async () => {
  const { issue } = await makeIssue(1);
  await run(issue.id);
  await sweepDeliveries(new Date(Date.now() + 89 * 86_400_000));
  expect(await db.issueDelivery.count()).toBe(1);
  await sweepDeliveries(new Date(Date.now() + 91 * 86_400_000));
  expect(await db.issueDelivery.count()).toBe(0);
  expect((await issueNow(issue.id)).sent).toBe(1);
});
