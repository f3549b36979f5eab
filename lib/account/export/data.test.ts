import { beforeEach, describe, expect, it } from 'vitest';
import { exportText } from '@/lib/account/export/data';
import { beginExport } from '@/lib/account/export/mutations';
import { exportAnswer } from '@/lib/account/export/schema';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import {
  makeAuthor,
  makeComment,
  makeDecision,
  makeSession,
  makeStory,
  makeUser,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
const soon = new Date(now.getTime() + 3_600_000);
const site = { name: 'Port Ellery Tidings', url: 'https://t.example' };

async function fileOf(userId: number) {
  let text = '';
  for await (const piece of exportText(userId, { now, site })) text += piece;
  return { text, file: exportAnswer.parse(JSON.parse(text)) };
}

beforeEach(() => resetDatabase());

describe('the download of everything', () => {
  it('is a whole file for somebody who has done nothing yet', async () => {
    const { id, name, email } = await makeUser();
    const { file } = await fileOf(id);
    expect(file.profile).toMatchObject({ id, name, email, role: 'READER', hasPassword: false });
    const lists = Object.values(file).filter((value) => Array.isArray(value));
    expect(lists).toHaveLength(26);
    expect(lists.flat()).toEqual([]);
  });

  it('holds what is theirs and what was decided about them, and no secret', async () => {
    const user = await makeUser({
      name: 'Wilma',
      role: 'EDITOR',
      password: 'seventeen herring gulls',
    });
    const other = await makeUser({
      role: 'ADMIN',
      name: 'Somebody Else',
      email: 'else@example.org',
    });
    const userId = user.id;
    await makeAuthor({ userId, name: 'W. Penrose', slug: 'w-penrose' });
    await makeSession({ userId, address: '192.0.2.7', userAgent: 'Testing/1.0' });
    const secret = 'a-secret-of-somebody';
    await db.identity.create({
      data: {
        userId,
        provider: 'oidc',
        issuer: 'https://id.example',
        subject: '42',
        label: 'wilma',
      },
    });
    await db.totp.create({ data: { userId, secret, confirmedAt: now } });
    await db.recoveryCode.createMany({
      data: [
        { userId, codeHash: `${secret}1` },
        { userId, codeHash: `${secret}2`, usedAt: now },
      ],
    });
    await db.passkey.create({
      data: { userId, id: secret, name: 'Phone', publicKey: Buffer.from(secret) },
    });
    await db.apiToken.create({
      data: {
        ...{ userId, name: 'Importer', tokenHash: secret, hint: 'wxyz' },
        ...{ scopes: ['account:read'], expiresAt: soon },
      },
    });
    await db.emailToken.create({
      data: {
        ...{ userId, tokenHash: `${secret}3`, email: user.email, passwordHash: secret },
        ...{ purpose: 'VERIFY_EMAIL', expiresAt: soon },
      },
    });
    await db.savedFilter.create({ data: { userId, name: 'Mine', query: 'status=draft' } });
    await db.deskPreference.create({ data: { userId, columns: ['views'] } });
    const story = await makeStory({
      slug: 'gale',
      headline: 'Gale over Port Ellery',
      createdBy: user,
    });
    const gone = await makeStory({ slug: 'gone', headline: 'Secret', status: 'UNPUBLISHED' });
    const comment = await makeComment({ story, author: user, body: 'I was there.' });
    await db.commentRevision.create({
      data: {
        ...{ commentId: comment.id, revision: 2, body: 'I was [there].' },
        editedById: other.id,
      },
    });
    await makeDecision({
      ...{ comment, actor: other, toStatus: 'APPROVED' },
      note: 'Knows the harbour.',
    });
    const liked = await makeComment({ story: gone, author: other });
    await db.commentLike.create({ data: { userId, commentId: liked.id } });
    await db.commentReport.create({
      data: { reporterId: userId, commentId: liked.id, revision: 1, reason: 'spam' },
    });
    await db.savedStory.create({ data: { userId, storyId: story.id } });
    const subscriber = await db.subscriber.create({ data: { email: user.email } });
    await db.newsletter.create({
      data: {
        ...{ slug: 'morning', name: 'Morning edition', kind: 'DAILY' },
        subscriptions: {
          create: {
            ...{ status: 'CONFIRMED', requestedAt: now, confirmedAt: now, tokenHash: secret },
            subscriberId: subscriber.id,
          },
        },
        issues: {
          create: {
            subject: 'A quiet day',
            deliveries: { create: { subscriberId: subscriber.id, status: 'SENT', sentAt: now } },
          },
        },
      },
    });
    await db.appeal.create({ data: { userId, commentId: comment.id, text: 'Read it again.' } });
    await db.notification.create({ data: { userId, kind: 'LIKES', key: 'likes:1' } });
    await db.notificationPreference.create({ data: { userId, likes: 'DAILY' } });
    await db.ignoredMember.create({ data: { userId, ignoredId: other.id } });
    await db.memberNote.create({ data: { userId, authorId: other.id, text: 'Writes well.' } });
    await db.sanction.create({
      data: { userId, actorId: other.id, action: 'TRUST', reason: 'A regular.' },
    });
    await db.auditEntry.createMany({
      data: [
        { actorId: userId, action: 'sign-in', address: '192.0.2.7' },
        {
          ...{ actorId: other.id, action: 'role.change', address: '192.0.2.99' },
          ...{ targetKind: 'user', targetId: String(userId), after: { role: 'EDITOR' } },
        },
        { actorId: other.id, action: 'sign-in', address: '192.0.2.99' },
      ],
    });

    const { file, text } = await fileOf(userId);
    expect(file).toMatchObject({
      format: 'broadsheet-account/1',
      profile: { name: 'Wilma', hasPassword: true },
      byline: { name: 'W. Penrose' },
      authenticator: { confirmedAt: now.toISOString() },
      recoveryCodesLeft: 1,
      passkeys: [{ name: 'Phone' }],
      sessions: [{ address: '192.0.2.7', userAgent: 'Testing/1.0' }],
      identities: [{ subject: '42', label: 'wilma' }],
      apiTokens: [{ name: 'Importer', hint: 'wxyz' }],
      links: [{ purpose: 'VERIFY_EMAIL', email: user.email }],
      comments: [
        {
          story: { slug: 'gale', headline: 'Gale over Port Ellery' },
          body: 'I was there.',
          revisions: [
            { revision: 1, body: 'I was there.', by: 'you' },
            { revision: 2, body: 'I was [there].', by: 'staff' },
          ],
          decisions: [{ to: 'APPROVED', by: 'staff', note: 'Knows the harbour.' }],
        },
      ],
      likes: [{ commentId: liked.id, story: { slug: 'gone', headline: null } }],
      reports: [
        { commentId: liked.id, reason: 'spam', weight: 1, wantsOutcome: false, wasRight: null },
      ],
      notificationPreference: { reply: 'OFF', likes: 'DAILY' },
      appeals: [{ commentId: comment.id, text: 'Read it again.', outcome: null }],
      notifications: [{ kind: 'LIKES' }],
      ignoredMembers: [{ memberId: other.id }],
      savedStories: [{ story: { slug: 'gale' } }],
      newsletters: [
        { name: 'Morning edition', status: 'CONFIRMED', confirmedAt: now.toISOString() },
      ],
      newsletterIssues: [{ subject: 'A quiet day', status: 'SENT', sentAt: now.toISOString() }],
      notes: [{ text: 'Writes well.' }],
      sanctions: [{ action: 'TRUST', since: null, reason: 'A regular.' }],
      log: [
        { action: 'sign-in', by: 'you', address: '192.0.2.7' },
        { action: 'role.change', by: 'staff', address: null, after: { role: 'EDITOR' } },
      ],
      stories: [{ slug: 'gale' }],
    });
    for (const hidden of [secret, 'scrypt$', 'Somebody Else', 'else@example.org', '192.0.2.99']) {
      expect(text).not.toContain(hidden);
    }
    expect(text).not.toContain(Buffer.from(secret).toString('base64'));
  });

  it('leaves nothing out when there is more than fits a batch', async () => {
    const author = await makeUser();
    const story = await makeStory();
    await db.comment.createMany({
      data: Array.from({ length: 450 }, (_, at) => ({
        ...{ storyId: story.id, authorId: author.id, body: `Number ${at}`, bodyHash: String(at) },
      })),
    });
    const { file } = await fileOf(author.id);
    expect(new Set(file.comments.map(({ body }) => body)).size).toBe(450);
  });
});

describe('asking for it', () => {
  it('is written down and limited, and open to the banned', async () => {
    const banned = viewerOf(await makeUser({ status: 'BANNED' }), { now });
    for (let i = 0; i < 5; i++) await beginExport(banned);
    await expect(beginExport(banned)).rejects.toMatchObject({ code: 'rate_limited' });
    expect(await db.auditEntry.count({ where: { action: 'account.export' } })).toBe(5);
  });

  it('is refused to tokens, to nobody, and while the account is about to go', async () => {
    const user = await makeUser();
    const token = viewerOf(user, { now, scopes: ['account:read'] });
    await expect(beginExport(token)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(beginExport(null)).rejects.toMatchObject({ code: 'unauthenticated' });
    const going = { ...viewerOf(user, { now }), eraseAt: soon };
    await expect(beginExport(going)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
