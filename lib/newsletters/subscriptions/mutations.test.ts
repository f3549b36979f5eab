import { beforeEach, describe, expect, it } from 'vitest';
import { code, linkIn, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { findPending, getLetterClaim } from '@/lib/newsletters/subscriptions/data';
import {
  confirmNewsletters,
  endNewsletters,
  forgetSubscriber,
  moveSubscriber,
  requestNewsletters,
  setOwnNewsletters,
  sweepSubscribers,
} from '@/lib/newsletters/subscriptions/mutations';
import { signUpForm } from '@/lib/newsletters/subscriptions/schema';
import { letterToken, readLetterToken } from '@/lib/newsletters/unsubscribe/token';
import { makeNewsletter, makeSubscriber } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-26T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const network = '192.0.2.1';
const email = 'hedda@example.org';

beforeEach(() => resetDatabase());

const ask = (ids: number[], at = now, address = email) =>
  requestNewsletters({ email: address, newsletter: ids }, network, at);
const states = async () =>
  (
    await db.subscription.findMany({
      orderBy: { newsletterId: 'asc' },
      select: { status: true, newsletter: { select: { name: true } } },
    })
  ).map(({ status, newsletter }) => `${newsletter.name}: ${status}`);

describe('signing up', () => {
  it('puts nobody on a list before the owner of the address has pressed once', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const weekly = await makeNewsletter({ name: 'Weekly', kind: 'WEEKLY', weekday: 7 });
    await makeNewsletter({ name: 'Other' });
    await ask([morning.id, weekly.id]);
    expect(await states()).toEqual(['Morning: PENDING', 'Weekly: PENDING']);
    const [mail] = await mailsQueued();
    expect(mail).toMatchObject({
      to: email,
      subject: 'Confirm your newsletters from Broadsheet',
      text: expect.stringContaining('\n\nMorning\nWeekly\n\n') as string,
    });
    expect(linkIn(mail!).pathname).toBe('/verify/newsletter');
    const secret = secretIn(mail!);
    const rows = await db.subscription.findMany();
    expect(JSON.stringify(rows)).not.toContain(secret);
    // A machine that opens the link confirms nothing.
    expect(await findPending(secret, now)).toEqual({ email, names: ['Morning', 'Weekly'] });
    expect(await states()).toEqual(['Morning: PENDING', 'Weekly: PENDING']);
    await confirmNewsletters(secret, now);
    expect(await states()).toEqual(['Morning: CONFIRMED', 'Weekly: CONFIRMED']);
    expect(await code(confirmNewsletters(secret, now))).toBe('gone');
  });

  it('confirms with the newest link, for three days, and what the link names alone', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const weekly = await makeNewsletter({ name: 'Weekly' });
    await ask([morning.id]);
    await ask([weekly.id]);
    const [first, second] = (await mailsQueued()).map(secretIn);
    expect(await code(confirmNewsletters(second!, later(72)))).toBe('gone');
    await confirmNewsletters(second!, later(71));
    expect(await states()).toEqual(['Morning: PENDING', 'Weekly: CONFIRMED']);
    await ask([morning.id], later(71));
    expect(await code(confirmNewsletters(first!, later(71)))).toBe('gone');
    expect(await code(confirmNewsletters('no secret of ours at all', now))).toBe('gone');
  });

  it('answers the same for an address that is on the list already, and tells its owner', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const { id } = await makeSubscriber({ newsletter: morning, email });
    expect(await ask([morning.id])).toBeUndefined();
    const [mail] = await mailsQueued();
    expect(mail!.subject).toBe('You get these newsletters from Broadsheet already');
    expect(readLetterToken(secretIn(mail!))).toEqual({
      subscriberId: id,
      newsletterId: morning.id,
    });
    expect(await states()).toEqual(['Morning: CONFIRMED']);
  });

  it('writes to an address three times an hour and goes on giving the same answer', async () => {
    const { id } = await makeNewsletter();
    for (let i = 0; i < 5; i++) expect(await ask([id])).toBeUndefined();
    expect(await mailsQueued()).toHaveLength(3);
    expect(await code(ask([id], now, 'other@example.org'))).toBe('ok');
    expect(await mailsQueued()).toHaveLength(4);
  });

  it('takes twenty wishes an hour from one network', async () => {
    const { id } = await makeNewsletter();
    for (let i = 0; i < 20; i++) await ask([id], now, `reader${i}@example.org`);
    await expect(ask([id], now, 'last@example.org')).rejects.toMatchObject({
      code: 'rate_limited',
    });
  });

  it('takes a whole IPv6 network for one', async () => {
    const newsletter = [(await makeNewsletter()).id];
    const askAt = (host: string) =>
      requestNewsletters({ email, newsletter }, `2001:db8:1:2::${host}`, now);
    for (let i = 0; i < 20; i++) await askAt(String(i));
    expect(await code(askAt('ffff'))).toBe('rate_limited');
  });

  it('knows no list that is off, and says what is wrong with what was typed', async () => {
    const { id } = await makeNewsletter({ isActive: false });
    await expect(ask([id])).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'newsletter', message: 'These newsletters are not sent any more.' }],
    });
    expect(await db.subscriber.count()).toBe(0);
    const faults = (typed: unknown) =>
      signUpForm.safeParse(typed).error?.issues.map(({ message }) => message);
    expect(faults({ email: 'hedda', newsletter: ['1'] })).toEqual([
      'An address such as name@example.org.',
    ]);
    expect(faults({ email })).toEqual(['Choose at least one newsletter.']);
    expect(signUpForm.parse({ email: ' HEDDA@Example.org ', newsletter: '7' })).toEqual({
      email,
      newsletter: [7],
    });
  });

  it('begins anew after an end: a bounce is forgiven once a mail has arrived', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const { id } = await makeSubscriber({ newsletter: morning, email, status: 'BOUNCED' });
    await db.subscriber.update({ where: { id }, data: { softBounces: 4, lastBounceAt: now } });
    await ask([morning.id]);
    await confirmNewsletters(secretIn((await mailsQueued())[0]!), now);
    expect(await states()).toEqual(['Morning: CONFIRMED']);
    expect(await db.subscriber.findUniqueOrThrow({ where: { id } })).toMatchObject({
      softBounces: 0,
      lastBounceAt: null,
    });
  });
});

describe('leaving', () => {
  it('ends the list of the mail, or all, twice as once, and has the address forgotten', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const weekly = await makeNewsletter({ name: 'Weekly' });
    const { id: subscriberId } = await makeSubscriber({ newsletter: morning, email });
    await makeSubscriber({ newsletter: weekly, email });
    const claim = readLetterToken(letterToken({ subscriberId, newsletterId: morning.id }))!;
    expect(await getLetterClaim(claim)).toEqual({
      ...{ email, name: 'Morning', isOn: true, others: ['Weekly'] },
    });
    await endNewsletters(claim, { all: false, now });
    await endNewsletters(claim, { all: false, now: later(1) });
    expect(await states()).toEqual(['Morning: UNSUBSCRIBED', 'Weekly: CONFIRMED']);
    const ended = await db.subscription.findFirstOrThrow({ where: { status: 'UNSUBSCRIBED' } });
    expect(ended.endedAt).toEqual(now);
    await endNewsletters(claim, { all: true, now });
    expect(await states()).toEqual(['Morning: UNSUBSCRIBED', 'Weekly: UNSUBSCRIBED']);
    await forgetSubscriber(subscriberId);
    expect([await db.subscriber.count(), await db.subscription.count()]).toEqual([0, 0]);
    expect(await getLetterClaim(claim)).toBeNull();
  });

  it('takes no link that we have not signed', () => {
    const token = letterToken({ subscriberId: 7, newsletterId: 3 });
    expect(readLetterToken(token)).toEqual({ subscriberId: 7, newsletterId: 3 });
    expect(readLetterToken(token.replace('n.7', 'n.8'))).toBeNull();
    expect(readLetterToken(token.slice(0, -1))).toBeNull();
    expect(readLetterToken([token])).toBeNull();
  });
});

describe('the own newsletters', () => {
  it('are set without a mail, since the address is confirmed', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const weekly = await makeNewsletter({ name: 'Weekly' });
    const off = await makeNewsletter({ name: 'Off', isActive: false });
    const viewer = testViewer('READER', { email });
    await setOwnNewsletters(viewer, [morning.id, off.id], now);
    expect(await states()).toEqual(['Morning: CONFIRMED']);
    await setOwnNewsletters(viewer, [weekly.id], now);
    expect(await states()).toEqual(['Morning: UNSUBSCRIBED', 'Weekly: CONFIRMED']);
    await setOwnNewsletters(viewer, [morning.id, weekly.id], now);
    expect(await states()).toEqual(['Morning: CONFIRMED', 'Weekly: CONFIRMED']);
    expect(await mailsQueued()).toEqual([]);
  });

  it('are nobody’s who is not signed in or whose address is not confirmed', async () => {
    expect(await code(setOwnNewsletters(null, [], now))).toBe('unauthenticated');
    const unverified = testViewer('READER', { email, isVerified: false });
    expect(await code(setOwnNewsletters(unverified, [], now))).toBe('forbidden');
  });
});

it('follow their reader to a new address, and leave what that has itself', async () => {
  const morning = await makeNewsletter({ name: 'Morning' });
  const weekly = await makeNewsletter({ name: 'Weekly' });
  await makeSubscriber({ newsletter: morning, email });
  const move = (from: string, to: string) =>
    db.$transaction((tx) => moveSubscriber(tx, { from, to }));
  await move('nobody@example.org', 'x@example.org');
  await move(email, 'new@example.org');
  const addresses = async () =>
    (await db.subscriber.findMany({ orderBy: { id: 'asc' } })).map((row) => row.email);
  expect(await addresses()).toEqual(['new@example.org']);
  const last = 'last@example.org';
  await makeSubscriber({ newsletter: weekly, email: 'new@example.org' });
  await makeSubscriber({ newsletter: morning, email: last, status: 'UNSUBSCRIBED' });
  await move('new@example.org', last);
  expect(await addresses()).toEqual([last]);
  expect(await states()).toEqual(['Morning: UNSUBSCRIBED', 'Weekly: CONFIRMED']);
});

describe('what was mailed to an address that its reader has left', () => {
  const to = 'new@example.org';
  const move = () => db.$transaction((tx) => moveSubscriber(tx, { from: email, to }));

  it('says nothing of the new one and ends nothing of it', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const { id: subscriberId } = await makeSubscriber({ newsletter: morning, email });
    const claim = { subscriberId, newsletterId: morning.id };
    await move();
    expect(await getLetterClaim(claim)).toBeNull();
    await endNewsletters(claim, { all: true, now });
    await forgetSubscriber(subscriberId);
    expect(await db.subscriber.findMany({ select: { email: true } })).toEqual([{ email: to }]);
    expect(await states()).toEqual(['Morning: CONFIRMED']);
  });

  it('confirms nothing for the new one', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const weekly = await makeNewsletter({ name: 'Weekly' });
    await makeSubscriber({ newsletter: weekly, email, status: 'BOUNCED' });
    await ask([morning.id]);
    const secret = secretIn((await mailsQueued())[0]!);
    await move();
    expect(await findPending(secret, now)).toBeNull();
    expect(await code(confirmNewsletters(secret, now))).toBe('gone');
    expect(await states()).toEqual([]);
  });

  it('stays behind, and what still waits goes to the new one, once', async () => {
    const morning = await makeNewsletter({ name: 'Morning' });
    const old = await makeSubscriber({ newsletter: morning, email });
    const own = await makeSubscriber({ newsletter: await makeNewsletter(), email: to });
    const makeDelivery = async (status: 'SENT' | 'WAITING', subscriberIds: number[]) => {
      const deliveries = { create: subscriberIds.map((id) => ({ subscriberId: id, status })) };
      const data = { newsletterId: morning.id, subject: 'Gale', deliveries };
      return (await db.newsletterIssue.create({ data, select: { id: true } })).id;
    };
    await makeDelivery('SENT', [old.id]);
    const waiting = await makeDelivery('WAITING', [old.id]);
    const both = await makeDelivery('WAITING', [old.id, own.id]);
    await move();
    const left = await db.issueDelivery.findMany({
      orderBy: { issueId: 'asc' },
      select: { issueId: true, subscriberId: true, status: true },
    });
    expect(left).toEqual([
      { issueId: waiting, subscriberId: own.id, status: 'WAITING' },
      { issueId: both, subscriberId: own.id, status: 'WAITING' },
    ]);
  });
});

it('forgets what nobody confirmed, and addresses that are on no list for 30 days', async () => {
  const list = await makeNewsletter();
  const old = new Date(now.getTime() - 31 * 86_400_000);
  const recent = new Date(now.getTime() - 29 * 86_400_000);
  const asked = new Date(now.getTime() - 73 * 3_600_000);
  const make = async (
    name: string,
    fields: Omit<Parameters<typeof makeSubscriber>[0], 'newsletter' | 'email'>,
  ) => {
    const { id } = await makeSubscriber({ newsletter: list, email: name, ...fields });
    await db.subscriber.update({ where: { id }, data: { createdAt: old } });
  };
  await make('stays', {});
  await make('left-long-ago', { status: 'UNSUBSCRIBED', endedAt: old });
  await make('left', { status: 'UNSUBSCRIBED', endedAt: recent });
  await make('bounced-long-ago', { status: 'BOUNCED', endedAt: old });
  await make('never-confirmed', { status: 'PENDING', requestedAt: asked });
  await make('asked', { status: 'PENDING', requestedAt: now });
  await sweepSubscribers(now);
  const left = await db.subscriber.findMany({ orderBy: { email: 'asc' } });
  expect(left.map((row) => row.email)).toEqual(['asked', 'left', 'stays']);
});
