import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { claimNext, giveUpSilent, whenNext, type Claimed } from '@/lib/deliveries/mutations';
import type { DeliveryStatus } from '@/prisma/generated/enums';
import { makeNewsletter, makeStory, makeSubscriber } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const limit = { name: 'test', max: 100, seconds: 60 };
const inOrder = { orderBy: { id: 'asc' } } as const;
const at = new Date('2026-06-01T12:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
type State = { status?: DeliveryStatus; retryAt?: Date; claimedAt?: Date };

/** A round with a delivery in each of these states; gives whom they are for, in their order. */
async function makeIssueRound(states: State[]): Promise<{ id: number; to: number[] }> {
  const list = await makeNewsletter();
  const issue = await db.newsletterIssue.create({
    data: { newsletterId: list.id, subject: 'Gale', status: 'SENDING', number: 1, startedAt: at },
  });
  const to = [];
  for (const state of states) {
    const { id } = await makeSubscriber({ newsletter: list });
    await db.issueDelivery.create({ data: { issueId: issue.id, subscriberId: id, ...state } });
    to.push(id);
  }
  return { id: issue.id, to };
}
async function makeAlertRound(states: State[]): Promise<{ id: number; to: number[] }> {
  const { id: storyId } = await makeStory();
  const alert = await db.pushAlert.create({ data: { kind: 'BREAKING', storyId } });
  const to = [];
  for (const [n, state] of states.entries()) {
    const { id } = await db.pushDevice.create({
      data: { endpoint: `https://push.example/${n}`, p256dh: 'x', auth: 'x', serverKey: 'x' },
    });
    await db.pushDelivery.create({ data: { alertId: alert.id, deviceId: id, ...state } });
    to.push(id);
  }
  return { id: alert.id, to };
}

beforeEach(() => resetDatabase());

describe.each([
  {
    kind: 'issue' as const,
    make: makeIssueRound,
    states: () => db.issueDelivery.findMany(inOrder),
  },
  { kind: 'alert' as const, make: makeAlertRound, states: () => db.pushDelivery.findMany(inOrder) },
])('the deliveries of an $kind', ({ kind, make, states }) => {
  const begin = async (wish: State[]) => {
    const { id, to } = await make(wish);
    const round = { kind, id };
    const next = () => db.$transaction((tx) => whenNext(tx, round, at));
    return { round, to, next };
  };

  it('go to one worker each, in their order', async () => {
    const { round, to } = await begin([{}, {}, {}]);
    const claims = await Promise.all(Array.from({ length: 5 }, () => claimNext(round, limit)));
    const taken = claims.filter((one): one is Claimed => one !== null && 'to' in one);
    expect(taken.map((one) => one.to).sort((a, b) => a - b)).toEqual(to);
    expect(taken.map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
    expect(claims.filter((one) => one === null)).toEqual([null, null]);
    expect((await states()).map(({ status }) => status)).toEqual(Array(3).fill('SENDING'));
  });

  it('wait for the limit, which what finds nothing does not use up', async () => {
    const one = { name: 'one', max: 1, seconds: 60 };
    const empty = await begin([]);
    expect(await claimNext(empty.round, one)).toBeNull();
    const { round, to } = await begin([{}, {}]);
    expect(await claimNext(round, one)).toMatchObject({ to: to[0] });
    expect(await claimNext(round, one)).toBeInstanceOf(Date);
    expect((await states()).map(({ status }) => status)).toEqual(['SENDING', 'WAITING']);
  });

  it('are given up five minutes after a worker took them and died', async () => {
    const { round } = await begin([
      { status: 'SENDING', claimedAt: later(-6) },
      { status: 'SENDING', claimedAt: later(-4) },
      {},
    ]);
    await giveUpSilent(round, at);
    expect((await states()).map(({ status, error }) => [status, error])).toEqual([
      ['UNSURE', 'The worker died while handing it over.'],
      ['SENDING', null],
      ['WAITING', null],
    ]);
  });

  it.each([
    ['at the next moment of what waits', [{ retryAt: later(9) }, { retryAt: later(2) }], later(2)],
    // It was refused once and is being tried again: the moment of that is over.
    ['in five minutes while others have it', [{ status: 'SENDING', retryAt: later(-1) }], later(5)],
    ['never when all is done', [{ status: 'SENT' }, { status: 'FAILED' }], null],
  ] as const)('are looked at again %s', async (_, wish, moment) => {
    const { next } = await begin([...wish]);
    expect(await next()).toEqual(moment);
  });
});
