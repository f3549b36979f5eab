import { createHmac } from 'node:crypto';
import { db } from '@/lib/db';
import { openReceiver } from '@/lib/webhooks/transport/test-receiver';
import { makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { call } from './wire';

type Receiver = Awaited<ReturnType<typeof openReceiver>>;
type Message = { event: string; data: { comment?: { id: number; text: string | null } } };
const messages = (receiver: Receiver) =>
  receiver.received.map(({ body }) => JSON.parse(body) as Message);

let receiver: Receiver;
test.beforeEach(async () => {
  receiver = await openReceiver();
});
test.afterEach(async () => {
  await db.webhook.deleteMany({ where: { url: receiver.url } });
  await receiver.close();
});

test('an admin adds a webhook, a test and a comment arrive signed, and one is sent again', async ({
  as,
}) => {
  const { page } = await as('ADMIN');
  await page.goto('/admin/settings');
  await page.getByRole('link', { name: 'Webhooks' }).click();
  const form = page.getByRole('region', { name: 'A new webhook' });
  await form.getByLabel('Address').fill(receiver.url);
  await form.getByRole('button', { name: 'Add the webhook' }).click();
  await expect(form.getByText('Choose at least one event.')).toBeVisible();
  await expect(form.getByLabel('Address')).toHaveValue(receiver.url);
  await form.getByLabel('Somebody has written a comment').check();
  await form.getByRole('button', { name: 'Add the webhook' }).click();
  const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await page.getByRole('link', { name: 'I have it. Go on.' }).click();
  expect(await page.content()).not.toContain(secret);

  const panel = page.getByRole('region').filter({ hasText: receiver.url });
  await panel.getByRole('button', { name: 'Send a test' }).click();
  await expect(panel.getByText('A test is on its way.')).toBeVisible();
  await expect.poll(() => messages(receiver).map(({ event }) => event)).toEqual(['webhook.test']);
  const { headers, body } = receiver.received[0]!;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`;
  const digest = createHmac('sha256', key).update(signed).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${digest}`);

  const { slug } = await makeStory();
  const posted = await call<{ id: number }>(
    await makeUser({ role: 'EDITOR' }),
    'POST',
    `/articles/${slug}/comments`,
    { body: { body: 'I was there.' } },
  );
  const { id } = posted.body;
  const told = () => messages(receiver).filter(({ data }) => data.comment?.id === id);
  await expect.poll(() => told().map(({ data }) => data.comment?.text)).toEqual(['I was there.']);

  await panel.getByRole('link', { name: 'Log' }).click();
  const log = page.getByRole('region', { name: 'Log of webhook' });
  const row = log.getByRole('row', { name: 'webhook.test' });
  await expect(row).toContainText('Arrived');
  await expect(row).toContainText('It answered 204.');
  await row.getByRole('button', { name: 'Send again' }).click();
  await expect
    .poll(
      () =>
        receiver.received.filter((one) => one.headers['webhook-id'] === headers['webhook-id'])
          .length,
    )
    .toBe(2);

  await panel.getByRole('button', { name: 'Pause' }).click();
  await expect(panel.getByText('Paused', { exact: true })).toBeVisible();
});

test('without a script as well, on a telephone', async ({ as }) => {
  const { page } = await as('ADMIN', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await page.goto('/admin/settings/webhooks');
  const form = page.getByRole('region', { name: 'A new webhook' });
  await form.getByLabel('Address').fill(receiver.url);
  await form.getByLabel('Somebody has reported a comment').check();
  await form.getByRole('button', { name: 'Add the webhook' }).click();
  await expect(page.getByRole('textbox', { name: 'Secret' })).toHaveValue(/^whsec_/);
});

test.describe('a service that is asked', () => {
  test.use({ isAlone: true });

  test('holds a comment, and the queue says why', async ({ as }) => {
    const { page } = await as('ADMIN');
    await page.goto('/admin/settings/webhooks');
    const form = page.getByRole('region', { name: 'A new webhook' });
    await form.getByLabel('Address').fill(receiver.url);
    await form.getByLabel('It is asked about each comment').check();
    await form.getByRole('button', { name: 'Add the webhook' }).click();
    await expect(page.getByRole('textbox', { name: 'Secret' })).toBeVisible();
    receiver.answer({
      status: 200,
      body: JSON.stringify({ decision: 'reject', reason: 'Heated' }),
    });
    const story = await makeStory();
    const author = await makeUser();
    await db.comment.createMany({
      data: [1, 2].map((n) => ({
        ...{ storyId: story.id, authorId: author.id, body: `Before ${n}.`, bodyHash: `b${n}` },
        ...{ status: 'APPROVED' as const, createdAt: new Date(Date.now() - n * 60_000) },
      })),
    });
    const posted = await call<{ id: number; status: string; reason: string }>(
      author,
      'POST',
      `/articles/${story.slug}/comments`,
      { body: { body: 'You people.' } },
    );
    expect(posted.body).toMatchObject({
      status: 'rejected',
      reason: 'An automatic check has refused this comment.',
    });
    const [asked] = receiver.received;
    expect(JSON.parse(asked!.body)).toMatchObject({
      event: 'comment.check',
      data: { kind: 'post', text: 'You people.', author: { id: author.id } },
    });
    await page.goto(`/admin/moderation?status=rejected&comment=${posted.body.id}`);
    await expect(page.getByText('The checking service says: Heated').first()).toBeVisible();
  });
});
