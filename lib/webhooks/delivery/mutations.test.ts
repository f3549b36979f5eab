import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { deliver } from '@/lib/webhooks/delivery/mutations';
import { commentMessage } from '@/lib/webhooks/delivery/schema';
import type { CommentFacts, WebhookEvent } from '@/lib/webhooks/schema';
import { sealSecret } from '@/lib/webhooks/secrets';
import { newSigningSecret } from '@/lib/webhooks/transport/signature';
import { openReceiver } from '@/lib/webhooks/transport/test-receiver';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

vi.hoisted(() => {
  process.env.WEBHOOKS_ALLOW_PRIVATE = '1';
});

const now = new Date('2026-06-01T12:00:00Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const secret = newSigningSecret();

let receiver: Awaited<ReturnType<typeof openReceiver>>;
beforeEach(async () => {
  await resetDatabase();
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

async function makeWebhook(fields: Partial<Parameters<typeof db.webhook.create>[0]['data']> = {}) {
  const { id } = await db.webhook.create({
    data: { url: receiver.url, secret: '', events: ['comment.created'], ...(fields as object) },
    select: { id: true },
  });
  return db.webhook.update({ where: { id }, data: { secret: sealSecret(id, secret) } });
}

async function tell(facts: CommentFacts, event: WebhookEvent = 'comment.created') {
  await db.$executeRaw`select tell_webhooks(${event}, ${JSON.stringify(facts)}::jsonb)`;
  await db.webhookDelivery.updateMany({ data: { createdAt: now } });
}
const deliveries = () => db.webhookDelivery.findMany({ orderBy: { id: 'asc' } });
const state = (id: number) => db.webhook.findUniqueOrThrow({ where: { id } });
/** The jobs that wait, by their try, and when they are due. */
const waiting = async () =>
  (await db.job.findMany({ where: { doneAt: null }, orderBy: { id: 'asc' } })).map(
    ({ payload, runAt }) => ({ ...(payload as { attempt: number }), runAt }),
  );

async function makeApproved(fields: Parameters<typeof makeComment>[0] = {}) {
  const story = await makeStory({
    ...{ slug: 'gale', headline: 'A gale' },
    publishedAt: after(-day),
  });
  const author = await makeUser({ name: 'Wilma Reed', email: 'wilma@example.org' });
  const comment = await makeComment({ story, author, body: 'I was there.', ...fields });
  return { story, author, comment };
}
const factsOf = ({ id }: { id: number }, status: CommentFacts['status'] = 'approved') =>
  ({ commentId: id, revision: 1, status, phase: 'open_thread' }) as const;

describe('an event', () => {
  it('is kept for each active webhook that asked for it, with a job each', async () => {
    const { comment } = await makeApproved();
    const first = await makeWebhook();
    const second = await makeWebhook({ events: ['comment.reported', 'comment.created'] });
    await makeWebhook({ isActive: false });
    await makeWebhook({ events: ['comment.decided'] });
    await makeWebhook({ events: ['comment.created'], isCheck: true });
    await tell(factsOf(comment));
    const rows = await deliveries();
    expect(rows.map(({ webhookId }) => webhookId)).toEqual([first.id, second.id]);
    expect(await waiting()).toMatchObject([
      { deliveryId: rows[0]!.id, attempt: 1 },
      { deliveryId: rows[1]!.id, attempt: 1 },
    ]);
  });

  it('is not there when its change is not', async () => {
    await makeWebhook();
    const { comment } = await makeApproved();
    const work = db.$transaction(async (tx) => {
      await makeDecision({ comment }, tx);
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await deliveries()).toEqual([]);
    expect(await waiting()).toEqual([]);
  });
});

describe('what happens to a comment', () => {
  const told = async () =>
    (await deliveries()).map(({ event, payload }) => ({ event, ...(payload as object) }));

  it('is told from the first decision on, whoever makes it', async () => {
    await makeWebhook({ events: ['comment.created', 'comment.decided', 'comment.reported'] });
    const { comment, author } = await makeApproved();
    const actor = await makeUser({ role: 'MODERATOR' });
    await makeDecision({ comment, toStatus: 'PENDING', phase: 'links' });
    const made = await makeDecision({ comment, actor });
    await makeDecision({
      ...{ comment, actor, undoesId: made.id },
      ...{ fromStatus: 'APPROVED', toStatus: 'PENDING' },
    });
    await makeDecision({ comment: { ...comment, revision: 2 }, phase: 'open_thread' });
    await makeDecision({ comment, actor, toStatus: 'REJECTED', reason: 'spam', note: 'For us.' });
    await makeDecision({ comment, actor: author, toStatus: 'DELETED' });
    await db.commentReport.create({
      data: {
        ...{ commentId: comment.id, revision: 1, reason: 'illegal', note: 'A note.' },
        ...{ reporterName: 'Zoe Q', reporterEmail: 'zoe@example.org' },
      },
    });
    const common = { commentId: comment.id, revision: 1, before: 'pending', phase: null };
    expect(await told()).toEqual([
      {
        ...{ ...common, event: 'comment.created', status: 'pending', by: 'rules' },
        ...{ phase: 'links', reason: null },
      },
      { ...common, event: 'comment.decided', status: 'approved', by: 'moderator', reason: null },
      {
        ...{ ...common, event: 'comment.decided', status: 'pending', by: 'undo' },
        ...{ before: 'approved', reason: null },
      },
      {
        ...{ ...common, event: 'comment.decided', status: 'approved', by: 'rules' },
        ...{ revision: 2, phase: 'open_thread', reason: null },
      },
      { ...common, event: 'comment.decided', status: 'rejected', by: 'moderator', reason: 'spam' },
      { ...common, event: 'comment.decided', status: 'deleted', by: 'author', reason: null },
      {
        ...{ commentId: comment.id, revision: 1, event: 'comment.reported' },
        ...{ status: 'approved', reason: 'illegal' },
      },
    ]);
    expect(JSON.stringify(await told())).not.toMatch(/note|zoe|Zoe/);
  });
});

describe('a delivery', () => {
  it('arrives signed, with what readers may see, and is written down', async () => {
    await makeWebhook();
    const { comment, story, author } = await makeApproved();
    await tell(factsOf(comment));
    const { id, createdAt } = (await deliveries())[0]!;
    await deliver({ deliveryId: id, attempt: 1 }, after(1_000));

    const { headers, body } = receiver.received[0]!;
    const messageId = `msg_${createdAt.getTime().toString(36)}_${id}`;
    expect(JSON.parse(body)).toEqual({
      id: messageId,
      event: 'comment.created',
      createdAt: '2026-06-01T12:00:00.000Z',
      data: {
        status: 'approved',
        phase: 'open_thread',
        comment: {
          id: comment.id,
          revision: 1,
          currentStatus: 'approved',
          parentId: null,
          createdAt: comment.createdAt.toISOString(),
          text: 'I was there.',
          author: { id: author.id, name: 'Wilma Reed' },
          url: `http://localhost:3000/article/gale?comment=${comment.id}#comment-${comment.id}`,
        },
        story: {
          id: story.id,
          slug: 'gale',
          headline: 'A gale',
          url: 'http://localhost:3000/article/gale',
        },
      },
    });
    expect(commentMessage('comment.created').parse(JSON.parse(body))).toEqual(JSON.parse(body));
    const at = String(after(1_000).getTime() / 1_000);
    const key = Buffer.from(secret.slice(6), 'base64');
    const digest = createHmac('sha256', key).update(`${messageId}.${at}.${body}`).digest('base64');
    expect(headers).toMatchObject({
      'broadsheet-event': 'comment.created',
      'webhook-id': messageId,
      'webhook-timestamp': at,
      'webhook-signature': `v1,${digest}`,
    });
    expect(body).not.toContain('wilma@example.org');
    const [row] = await deliveries();
    expect(row).toMatchObject({
      attempts: 1,
      lastStatus: 204,
      lastError: null,
      lastAt: after(1_000),
      deliveredAt: after(1_000),
      failedAt: null,
    });
    expect(JSON.stringify(row!.payload)).not.toMatch(/there|Wilma/);
  });

  it.each([
    ['PENDING', false, null, null],
    ['PENDING', true, 'I was there.', 'Wilma Reed'],
    ['REJECTED', false, null, null],
    ['DELETED', true, null, null],
  ] as const)(
    'shows of a comment that is %s, to a webhook that may see what is hidden: %s, %s',
    async (status, seesHidden, text, name) => {
      await makeWebhook({ seesHidden });
      const { comment } = await makeApproved({ status });
      await tell(factsOf(comment, 'pending'));
      await deliver({ deliveryId: (await deliveries())[0]!.id, attempt: 1 }, now);
      const { data } = JSON.parse(receiver.received[0]!.body) as {
        data: { comment: { text: string | null; author: { name: string } | null; url: unknown } };
      };
      expect([data.comment.text, data.comment.author?.name ?? null]).toEqual([text, name]);
      expect(data.comment.url).toBeNull();
    },
  );

  it('says nothing of a story that is not public, nor of words that have changed since', async () => {
    await makeWebhook();
    const story = await makeStory({ status: 'DRAFT', headline: 'Not out yet' });
    const comment = await makeComment({ story, body: 'Early.' });
    await tell(factsOf(comment));
    const changed = await makeApproved({ revision: 2 });
    await tell(factsOf(changed.comment));
    for (const { id } of await deliveries()) await deliver({ deliveryId: id, attempt: 1 }, now);
    const bodies = receiver.received.map(
      ({ body }) => (JSON.parse(body) as { data: { story: object; comment: object } }).data,
    );
    expect(bodies[0]).toMatchObject({ story: { id: story.id }, comment: { text: null } });
    expect(JSON.stringify(bodies[0])).not.toMatch(/Not out yet|Early/);
    expect(bodies[1]!.comment).toMatchObject({ text: null });
  });

  it('says nothing of a story in the trash, even to who may see what is hidden', async () => {
    await makeWebhook({ seesHidden: true });
    const { comment, story } = await makeApproved();
    await tell(factsOf(comment));
    await db.story.update({ where: { id: story.id }, data: { status: 'DRAFT', trashedAt: now } });
    await deliver({ deliveryId: (await deliveries())[0]!.id, attempt: 1 }, now);
    const { body } = receiver.received[0]!;
    expect(JSON.parse(body)).toMatchObject({
      data: { story: { id: story.id }, comment: { text: null, author: null, url: null } },
    });
    expect(body).not.toMatch(/gale|I was there|Wilma/i);
  });

  it('signs with both secrets while they overlap', async () => {
    const { id } = await makeWebhook();
    await db.webhook.update({
      where: { id },
      data: { previousSecret: sealSecret(id, newSigningSecret()), previousSecretUntil: after(1) },
    });
    const { comment } = await makeApproved();
    await tell(factsOf(comment));
    await deliver({ deliveryId: (await deliveries())[0]!.id, attempt: 1 }, now);
    const signatures = String(receiver.received[0]!.headers['webhook-signature']).split(' ');
    expect(signatures.map((one) => one.slice(0, 3))).toEqual(['v1,', 'v1,']);
  });

  it('is made once, however often its job comes', async () => {
    await makeWebhook();
    const { comment } = await makeApproved();
    await tell(factsOf(comment));
    const { id } = (await deliveries())[0]!;
    await deliver({ deliveryId: id, attempt: 1 }, now);
    await deliver({ deliveryId: id, attempt: 1 }, now);
    await deliver({ deliveryId: id, attempt: 2 }, now);
    expect(receiver.received).toHaveLength(1);
  });

  it('is not made when its comment has been erased', async () => {
    await makeWebhook();
    const { comment } = await makeApproved();
    await tell(factsOf(comment));
    await db.comment.delete({ where: { id: comment.id } });
    const { id } = (await deliveries())[0]!;
    await deliver({ deliveryId: id, attempt: 1 }, now);
    expect(receiver.received).toEqual([]);
    expect((await deliveries())[0]).toMatchObject({
      failedAt: now,
      lastError: 'What it was about has been erased.',
    });
  });
});

it('is of the form that the API describes, whatever happens to a comment and whoever is told', async () => {
  const events = ['comment.created', 'comment.decided', 'comment.reported'] as const;
  await makeWebhook({ events: [...events] });
  await makeWebhook({ events: [...events], seesHidden: true });
  const { comment } = await makeApproved({ status: 'PENDING' });
  const actor = await makeUser({ role: 'MODERATOR' });
  await makeDecision({ comment, toStatus: 'PENDING', phase: 'links' });
  await makeDecision({ comment, actor, toStatus: 'APPROVED' });
  await makeDecision({ comment, actor, toStatus: 'REJECTED', reason: 'spam' });
  const reporterId = (await makeUser()).id;
  await db.commentReport.create({
    data: { commentId: comment.id, revision: 1, reporterId, reason: 'spam', weight: 1 },
  });
  for (const { id } of await deliveries()) await deliver({ deliveryId: id, attempt: 1 }, now);
  const sent = receiver.received.map(
    ({ body }) => JSON.parse(body) as { event: (typeof events)[number] },
  );
  expect(sent.map(({ event }) => event).sort()).toEqual([
    ...['comment.created', 'comment.created', 'comment.decided', 'comment.decided'],
    ...['comment.decided', 'comment.decided', 'comment.reported', 'comment.reported'],
  ]);
  for (const body of sent) expect(commentMessage(body.event).parse(body)).toEqual(body);
});

describe('a failure', () => {
  const makeOne = async (fields: object = {}) => {
    const webhook = await makeWebhook(fields);
    const { comment } = await makeApproved();
    await tell(factsOf(comment));
    await db.job.deleteMany();
    return { webhook, deliveryId: (await deliveries())[0]!.id };
  };
  /** Another delivery that was tried then, and failed. */
  const makeFailed = ({ id }: { id: number }, at: Date) =>
    db.webhookDelivery.create({
      data: {
        ...{ webhookId: id, event: 'webhook.test', payload: {}, attempts: 1 },
        ...{ lastAt: at, lastError: 'It answered 500.', failedAt: at },
      },
    });

  it.each([[500], [302], [429]])('with %i is tried again after some seconds', async (status) => {
    const { webhook, deliveryId } = await makeOne();
    receiver.answer({ status, headers: { Location: receiver.url } });
    await deliver({ deliveryId, attempt: 1 }, now);
    expect(receiver.received).toHaveLength(1);
    expect((await deliveries())[0]).toMatchObject({
      attempts: 1,
      lastStatus: status,
      lastError: `It answered ${status}.`,
      deliveredAt: null,
      failedAt: null,
    });
    const [next] = await waiting();
    expect(next).toMatchObject({ deliveryId, attempt: 2 });
    expect(next!.runAt.getTime() - now.getTime()).toBeGreaterThanOrEqual(4_000);
    expect(next!.runAt.getTime() - now.getTime()).toBeLessThanOrEqual(6_000);
    expect(await state(webhook.id)).toMatchObject({ failingSince: now, isActive: true });

    receiver.answer({ status: 200 });
    await deliver({ deliveryId, attempt: 2 }, after(5_000));
    expect((await deliveries())[0]).toMatchObject({ attempts: 2, deliveredAt: after(5_000) });
    expect(await state(webhook.id)).toMatchObject({ failingSince: null, restUntil: null });
  });

  it('is given up after eight tries', async () => {
    const { webhook, deliveryId } = await makeOne();
    receiver.answer({ status: 503 });
    for (let attempt = 1; attempt <= 8; attempt++) {
      await db.webhook.update({ where: { id: webhook.id }, data: { restUntil: null } });
      await deliver({ deliveryId, attempt }, after(attempt * 1_000));
    }
    expect(receiver.received).toHaveLength(8);
    expect((await deliveries())[0]).toMatchObject({ attempts: 8, failedAt: after(8_000) });
    expect((await waiting()).map(({ attempt }) => attempt)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it('that lasts lets the receiver rest: other deliveries wait without losing a try', async () => {
    const { webhook, deliveryId } = await makeOne({ failingSince: after(-5 * minute) });
    await makeFailed(webhook, after(-5 * minute));
    receiver.answer({ status: 500 });
    await deliver({ deliveryId, attempt: 1 }, now);
    expect(await state(webhook.id)).toMatchObject({ restUntil: after(minute) });
    await db.job.deleteMany();
    await deliver({ deliveryId, attempt: 2 }, after(30_000));
    expect(receiver.received).toHaveLength(1);
    expect((await deliveries())[0]).toMatchObject({ attempts: 1 });
    const [next] = await waiting();
    expect(next).toMatchObject({ deliveryId, attempt: 2 });
    expect(next!.runAt.getTime()).toBeGreaterThanOrEqual(after(minute).getTime());
    await deliver({ deliveryId, attempt: 2 }, after(minute));
    expect(receiver.received).toHaveLength(2);
  });

  it.each([
    ['almost three days', 500, -3 * day + 1, true],
    ['three days', 500, -3 * day, false],
    ['no time, when the receiver says that it is gone', 410, 0, false],
  ])('of %s', async (_, status, since, isActive) => {
    const { webhook, deliveryId } = await makeOne({ failingSince: after(since) });
    await makeFailed(webhook, after(-9 * hour));
    receiver.answer({ status });
    await deliver({ deliveryId, attempt: 1 }, now);
    expect(await state(webhook.id)).toMatchObject({ isActive, failingSince: after(since) });
  });

  it('counts its own tries too, with eight hours and more between them', async () => {
    const { webhook, deliveryId } = await makeOne({ failingSince: after(-3 * day) });
    await db.webhookDelivery.update({
      where: { id: deliveryId },
      data: { attempts: 6, lastAt: after(-9.6 * hour), lastError: 'It answered 500.' },
    });
    receiver.answer({ status: 500 });
    await deliver({ deliveryId, attempt: 7 }, now);
    expect(await state(webhook.id)).toMatchObject({ isActive: false });
  });

  it('after a quiet time begins anew, for all that fail at once', async () => {
    const { webhook, deliveryId } = await makeOne({ failingSince: after(-5 * day) });
    await makeFailed(webhook, after(-4 * day));
    await tell({ commentId: 1, revision: 1, status: 'approved', phase: null });
    const second = (await deliveries()).at(-1)!.id;
    await db.webhookDelivery.update({ where: { id: second }, data: { event: 'webhook.test' } });
    receiver.answer({ status: 500, afterMs: 200 });
    await Promise.all(
      [deliveryId, second].map((id) => deliver({ deliveryId: id, attempt: 1 }, now)),
    );
    expect(receiver.received).toHaveLength(2);
    const begun = { isActive: true, failingSince: now, restUntil: null };
    expect(await state(webhook.id)).toMatchObject(begun);
  });

  it('of the address before says nothing about the one of now', async () => {
    const { webhook, deliveryId } = await makeOne({ failingSince: after(-3 * day) });
    await makeFailed(webhook, after(-minute));
    receiver.answer({ status: 410, afterMs: 300 });
    const work = deliver({ deliveryId, attempt: 1 }, now);
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
    const moved = { url: 'https://other.example/', failingSince: null };
    await db.webhook.update({ where: { id: webhook.id }, data: moved });
    await work;
    expect(await state(webhook.id)).toMatchObject({ isActive: true, failingSince: null });
  });

  it('without an answer is told as such', async () => {
    const { deliveryId } = await makeOne();
    await receiver.close();
    await deliver({ deliveryId, attempt: 1 }, now);
    expect((await deliveries())[0]).toMatchObject({
      lastStatus: null,
      lastError: 'No answer (ECONNREFUSED).',
    });
    receiver = await openReceiver();
  });

  it('of a paused webhook is final', async () => {
    const { webhook, deliveryId } = await makeOne();
    await db.webhook.update({ where: { id: webhook.id }, data: { isActive: false } });
    await deliver({ deliveryId, attempt: 1 }, now);
    expect(receiver.received).toEqual([]);
    expect((await deliveries())[0]).toMatchObject({
      failedAt: now,
      lastError: 'The webhook is paused.',
    });
  });
});
