import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { editComment, postComment } from '@/lib/comments/mutations';
import { db } from '@/lib/db';
import { askService } from '@/lib/moderation/external/ask';
import { sealSecret } from '@/lib/webhooks/secrets';
import { newSigningSecret, signedHeaders } from '@/lib/webhooks/transport/signature';
import { openReceiver } from '@/lib/webhooks/transport/test-receiver';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

vi.hoisted(() => {
  process.env.WEBHOOKS_ALLOW_PRIVATE = '1';
});

const now = new Date('2026-06-01T12:00:00Z');
const secret = newSigningSecret();
const question = { kind: 'post' as const, text: 'I was there.', slug: 'gale', parentId: null };
const at = (settings: 'SKIP' | 'ASK' = 'SKIP', when = now) => ({
  settings: { commentCheckStaff: settings },
  now: when,
});
const reader = testViewer('READER', { id: 7, name: 'Wilma', email: 'wilma@example.org' });

let service: Awaited<ReturnType<typeof openReceiver>>;
const says = (body: unknown, status = 200) =>
  service.answer({ status, body: typeof body === 'string' ? body : JSON.stringify(body) });

beforeEach(async () => {
  await resetDatabase();
  // Another port each time, so that no test meets the breaker of the one before.
  service = await openReceiver();
  const { id } = await db.webhook.create({
    data: { url: service.url, secret: '', events: [], isCheck: true },
  });
  await db.webhook.update({ where: { id }, data: { secret: sealSecret(id, secret) } });
});
afterEach(() => service.close());

describe('the service', () => {
  it('is asked with the text and who and where, signed, and nothing else of the person', async () => {
    says({ decision: 'hold', reason: 'Heated', ranges: [{ start: 0, end: 1 }], score: 3 });
    expect(await askService(reader, question, at())).toEqual({
      decision: 'hold',
      reason: 'Heated',
      ranges: [{ start: 0, end: 1 }],
    });
    const { headers, body } = service.received[0]!;
    const { id, ...message } = JSON.parse(body) as { id: string };
    expect(message).toEqual({
      event: 'comment.check',
      createdAt: '2026-06-01T12:00:00.000Z',
      data: {
        ...{ kind: 'post', text: 'I was there.', parentId: null },
        author: { id: 7, name: 'Wilma' },
        story: { slug: 'gale', url: 'http://localhost:3000/article/gale' },
      },
    });
    expect(headers).toMatchObject(signedHeaders([secret], { id, at: now, body }));
    expect(body).not.toMatch(/example\.org|192\.0\.2\.1/);
  });

  it.each([
    ['no JSON', 'yes'],
    ['no decision', {}],
    ['another decision', { decision: 'delete' }],
    ['a range beyond the text', { decision: 'hold', ranges: [{ start: 0, end: 13 }] }],
    ['a range that is turned round', { decision: 'hold', ranges: [{ start: 3, end: 2 }] }],
    ['a reason of several lines', { decision: 'hold', reason: 'a\nb' }],
    ['more than we read', { decision: 'none', more: 'x'.repeat(100_000) }],
  ])('that answers with %s has failed', async (_, body) => {
    says(body);
    expect(await askService(reader, question, at())).toEqual({ decision: 'failed' });
  });

  it('that answers with another status has failed, also when it leads elsewhere', async () => {
    service.answer({ status: 307, headers: { Location: service.url } });
    expect(await askService(reader, question, at())).toEqual({ decision: 'failed' });
    expect(service.received).toHaveLength(1);
  });

  it('is waited for 800 ms, and after three failures not asked for half a minute', async () => {
    service.answer({ afterMs: 60_000 });
    const seconds = (s: number) => at('SKIP', new Date(now.getTime() + s * 1_000));
    const began = performance.now();
    expect(await askService(reader, question, seconds(0))).toEqual({ decision: 'failed' });
    const took = performance.now() - began;
    expect(took).toBeGreaterThanOrEqual(790);
    expect(took).toBeLessThan(3_000);
    await askService(reader, question, seconds(1));
    await askService(reader, question, seconds(2));
    expect(service.received).toHaveLength(3);
    expect(await askService(reader, question, seconds(3))).toEqual({ decision: 'failed' });
    expect(service.received).toHaveLength(3);
    says({ decision: 'none' });
    expect(await askService(reader, question, seconds(33))).toEqual({
      decision: 'none',
      ranges: [],
    });
    expect(service.received).toHaveLength(4);
  });

  it('is asked about one comment of a person at a time', async () => {
    service.answer({ status: 200, body: '{"decision":"none"}', afterMs: 200 });
    const other = testViewer('READER', { id: 8 });
    const answers = await Promise.all([
      askService(reader, question, at()),
      askService(reader, question, at()),
      askService(other, question, at()),
    ]);
    const decisions = answers.map((answer) => answer?.decision);
    // Which of the two comes first is theirs to settle.
    expect(decisions.slice(0, 2).sort()).toEqual(['failed', 'none']);
    expect(decisions[2]).toBe('none');
  });

  it.each([
    ['of a reader', reader, 'SKIP', 1],
    ['of a trusted member', { ...reader, isTrusted: true }, 'SKIP', 0],
    ['of the staff', testViewer('EDITOR'), 'SKIP', 0],
    ['of the staff, if the settings say so', testViewer('EDITOR'), 'ASK', 1],
  ] as const)('about a comment %s', async (_, author, setting, count) => {
    says({ decision: 'none' });
    await askService(author, question, at(setting));
    expect(service.received).toHaveLength(count);
  });

  it('is not asked while it is paused', async () => {
    await db.webhook.updateMany({ data: { isActive: false } });
    expect(await askService(reader, question, at())).toBeNull();
    expect(service.received).toEqual([]);
  });
});

describe('a comment that is posted', () => {
  const open = () =>
    db.setting.createMany({
      data: [
        { key: 'commentMode', value: 'OPEN' },
        { key: 'commentNewMembers', value: 0 },
      ],
    });
  const post = async (body = 'I was there.', fields: object = {}) => {
    const story = await makeStory({ publishedAt: new Date(now.getTime() - 1_000) });
    const { id, role } = await makeUser(fields);
    const actor = testViewer(role, { id });
    return postComment(actor, { slug: story.slug, body, parentId: null }, now);
  };
  const stored = (id: number) =>
    db.comment.findUniqueOrThrow({
      where: { id },
      select: { status: true, phase: true, findings: true },
    });

  it.each([
    ['none', 'APPROVED', 'open_thread', []],
    ['approve', 'APPROVED', 'external', []],
    [
      'hold',
      'PENDING',
      'external',
      [
        {
          phase: 'external',
          message: 'The checking service says: Heated',
          matches: ['was'],
          ranges: [{ start: 2, end: 5 }],
        },
      ],
    ],
  ])('does as the service says: %s', async (decision, status, phase, findings) => {
    await open();
    const more = decision === 'hold' ? { reason: 'Heated', ranges: [{ start: 2, end: 5 }] } : {};
    says({ decision, ...more });
    const { id } = await post();
    expect(await stored(id)).toEqual({ status, phase, findings });
  });

  it('is told when the service refuses it', async () => {
    await open();
    says({ decision: 'reject' });
    expect(await post()).toMatchObject({
      status: 'rejected',
      reason: 'An automatic check has refused this comment.',
    });
  });

  it('waits when the service gives no answer', async () => {
    await open();
    says('', 500);
    const { id } = await post();
    expect(await stored(id)).toMatchObject({ status: 'PENDING', phase: 'external' });
  });

  it('appears where all comments wait when the service approves, but not a new member’s', async () => {
    says({ decision: 'approve' });
    const held = await post();
    expect(await stored(held.id)).toMatchObject({ status: 'PENDING', phase: 'new_member' });
    await db.setting.create({ data: { key: 'commentNewMembers', value: 0 } });
    const { id } = await post();
    expect(await stored(id)).toMatchObject({ status: 'APPROVED', phase: 'external' });
  });

  it('of the staff is held only by an objection', async () => {
    await db.setting.create({ data: { key: 'commentCheckStaff', value: 'ASK' } });
    says({ decision: 'hold' });
    const held = await post('I was there.', { role: 'EDITOR' });
    expect(await stored(held.id)).toMatchObject({ status: 'PENDING', phase: 'external_staff' });
    says('', 500);
    const { id } = await post('I was there.', { role: 'EDITOR' });
    expect(await stored(id)).toMatchObject({ status: 'APPROVED', phase: 'staff' });
  });

  it('is not asked about when it would be refused anyway', async () => {
    says({ decision: 'none' });
    await expect(post(' ')).rejects.toMatchObject({ code: 'invalid' });
    const banned = testViewer('READER', { id: (await makeUser()).id, status: 'BANNED' });
    const story = await makeStory({ publishedAt: new Date(now.getTime() - 1_000) });
    const input = { slug: story.slug, body: 'Hm.', parentId: null };
    await postComment(banned, input, now).catch(() => undefined);
    expect(service.received).toEqual([]);
  });

  it('is asked about again when it is edited, with its number', async () => {
    await open();
    says({ decision: 'hold' });
    const story = await makeStory({ publishedAt: new Date(now.getTime() - 1_000) });
    const author = await makeUser();
    const comment = await makeComment({ story, author, createdAt: now });
    const stranger = testViewer('READER', { id: (await makeUser()).id });
    const edit = { id: comment.id, body: 'I was not there.' };
    await expect(editComment(stranger, edit, now)).rejects.toMatchObject({ code: 'forbidden' });
    expect(service.received).toEqual([]);
    const viewer = testViewer('READER', { id: author.id });
    expect(await editComment(viewer, edit, now)).toMatchObject({ status: 'pending' });
    expect(JSON.parse(service.received[0]!.body)).toMatchObject({
      data: { kind: 'edit', text: 'I was not there.', commentId: comment.id },
    });
  });
});
