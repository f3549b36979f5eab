import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseAccount } from '@/lib/account/erasure/mutations';
import { requestAddressChange } from '@/lib/auth/address/mutations';
import { viewerOf } from '@/lib/auth/data';
import { from } from '@/lib/auth/test-mails';
import { setLike } from '@/lib/comments/likes/mutations';
import { listThreads } from '@/lib/comments/threads/data';
import { db } from '@/lib/db';
import {
  makeAuthor,
  makeComment,
  makeDecision,
  makeNewsletter,
  makeSession,
  makeStory,
  makeSubscriber,
  makeUser,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';

const now = new Date();
const hour = 3_600_000;
const soon = new Date(now.getTime() + hour);
const past = new Date(now.getTime() - hour);
const due = { eraseAt: past };

/** A number that no counter of these tests comes near, and words that stand nowhere else. */
const id = 1_987_654_321;
const marks = {
  name: 'Zenobia Quillfeather',
  email: 'zenobia@quillfeather.example',
  newEmail: 'zq@elsewhere.example',
  address: '198.51.100.77',
  userAgent: 'Zenobrowser/77.1',
  words: 'zenobia-wrote-this',
};

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());
const told = hearDoors();
beforeEach(() => resetDatabase());

/** Each table with the rows that hold this, anywhere: as text, in JSON, as a number. */
async function tablesWith(pattern: string): Promise<Record<string, number>> {
  const { rows: tables } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'",
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from "${name}" t where to_jsonb(t)::text ~ $1`,
      [pattern],
    );
    if (rows[0]!.count > 0) found[name] = rows[0]!.count;
  }
  return found;
}
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asNumber = `(^|[^0-9])${id}([^0-9]|$)`;

/** The tables with a relation to a person or a number of one, read from the schema. */
function tablesOfPeople(): string[] {
  const schema = readFileSync(path.resolve('prisma/schema.prisma'), 'utf8');
  return [...schema.matchAll(/^model (\w+) \{(.*?)^\}/gms)].flatMap(([, model, body]) =>
    model !== 'User' && /^\s+\w+\s+User\??\s|^\s+(userId|actorId)\s+Int/m.test(body!)
      ? [/@@map\("(\w+)"\)/.exec(body!)![1]!]
      : [],
  );
}

/** What somebody leaves behind in the newsroom beside stories. */
async function makeNewsroomWork(userId: number, storyId: number) {
  const theirs = { createdById: userId };
  await db.story.update({
    where: { id: storyId },
    data: { legalClearedAt: past, legalClearedById: userId },
  });
  await db.story.update({
    where: { id: (await makeStory({ status: 'DRAFT' })).id },
    data: { trashedAt: past, trashedById: userId },
  });
  await db.pendingVersion.create({
    data: { storyId, snapshot: {}, baseVersion: 1, savedById: userId },
  });
  await db.assignment.create({ data: { storyId, assigneeId: userId, assignedById: userId } });
  await db.presence.create({ data: { id: 'window', storyId, userId } });
  await db.passageNote.create({
    data: { storyId, authorId: userId, resolvedById: userId, text: 'Who says so?' },
  });
  await db.previewLink.create({
    data: { storyId, tokenHash: 'of a link', expiresAt: soon, ...theirs },
  });
  await db.redirect.create({ data: { source: '/old', target: '/latest', ...theirs } });
  await db.importRun.create({
    data: { format: 'wxr', fileName: 'old.xml', bytes: 1, startedById: userId },
  });
  await db.frontEdition.create({ data: { liveAt: past, slots: [], ...theirs } });
  await db.banner.create({ data: { text: 'Gale warning', endsAt: soon, ...theirs } });
  await db.savedFilter.create({ data: { userId, name: marks.words, query: 'status=draft' } });
  await db.savedFilter.create({
    data: { userId, name: 'In review', query: 'status=in_review', isShared: true },
  });
  await db.deskPreference.create({ data: { userId, columns: ['views'] } });
  await db.newsletter.create({
    data: {
      ...{ slug: 'morning', name: 'Morning edition', kind: 'DAILY' },
      issues: { create: { subject: 'A quiet day', ...theirs } },
    },
  });
  await db.pushAlert.create({ data: { kind: 'BREAKING', storyId, ...theirs } });
}

/** A person who has done everything that can be done here, and to whom everything was done. */
async function makeMarked() {
  const user = await makeUser({
    id,
    ...due,
    role: 'EDITOR',
    name: marks.name,
    email: marks.email,
    password: 'seventeen herring gulls',
    secondFactorSince: past,
  });
  const userId = id;
  const other = await makeUser({ role: 'ADMIN', name: 'Wilma' });
  const client = { address: marks.address, userAgent: marks.userAgent };
  await makeSession({ userId, ...client });
  const token = { userId, tokenHash: marks.words, email: marks.newEmail, expiresAt: past };
  await db.emailToken.create({ data: { ...token, purpose: 'CHANGE_EMAIL', name: marks.name } });
  await db.emailToken.create({
    data: {
      userId: other.id,
      tokenHash: 'of another',
      email: other.email,
      expiresAt: soon,
      purpose: 'INVITE',
      role: 'AUTHOR',
      invitedById: userId,
    },
  });
  const identity = { userId, provider: 'oidc', issuer: 'https://id.example', subject: marks.words };
  await db.identity.create({ data: { ...identity, label: marks.email } });
  await db.totp.create({ data: { userId, secret: marks.words } });
  await db.recoveryCode.create({ data: { userId, codeHash: marks.words } });
  await db.passkey.create({
    data: { userId, id: marks.words, name: marks.name, publicKey: Buffer.from('x') },
  });
  const asked = { newsletter: { create: { slug: 'w', name: 'W', kind: 'BREAKING' } } } as const;
  await db.subscriber.create({
    data: {
      email: marks.email,
      subscriptions: { create: { ...asked, requestedAt: past, tokenHash: marks.words } },
    },
  });
  await db.challenge.create({ data: { userId, hash: marks.words, expiresAt: soon } });
  await db.memberNote.createMany({
    data: [
      { userId, authorId: other.id, text: marks.words },
      { userId: other.id, authorId: userId, text: 'A note about Wilma.' },
    ],
  });
  await db.apiToken.create({
    data: {
      ...{ userId, name: marks.words, tokenHash: marks.words, hint: 'abcd' },
      ...{ scopes: ['account:read'], expiresAt: soon },
    },
  });
  await db.sanction.createMany({
    data: [
      { userId, actorId: other.id, action: 'PREMODERATE', reason: marks.words },
      { userId: other.id, actorId: userId, action: 'TRUST', reason: 'A regular.' },
    ],
  });
  await db.auditEntry.createMany({
    data: [
      { actorId: userId, actorRole: 'EDITOR', action: 'sign-in', address: marks.address },
      { actorId: other.id, action: 'role.change', targetKind: 'user', targetId: String(id) },
    ],
  });

  const byline = await makeAuthor({ userId, name: 'Z. Q.', slug: 'z-q' });
  const story = await makeStory({
    ...{ slug: 'gale', createdBy: user, authors: [byline] },
    corrections: [{ text: 'It was Tuesday.', createdAt: past, authorId: userId }],
  });
  await db.storyRevision.create({
    data: { storyId: story.id, version: 1, snapshot: {}, savedById: userId },
  });
  await db.livePost.create({
    data: { storyId: story.id, text: 'Gates shut.', body: {}, authorId: userId },
  });
  await db.media.create({ data: { path: '/media/a.svg', uploadedById: userId } });
  await makeNewsroomWork(userId, story.id);
  await db.savedStory.create({ data: { userId, storyId: story.id } });

  const others = await makeComment({ story, author: other, likeCount: 1 });
  await db.commentLike.create({ data: { userId, commentId: others.id } });
  await db.commentReport.create({
    data: {
      reporterId: userId,
      commentId: others.id,
      revision: 1,
      reason: 'spam',
      note: marks.words,
    },
  });
  await makeDecision({ comment: others, actor: user });
  const mine = await makeComment({
    ...{ story, author: user, body: marks.words },
    findings: [{ phase: 'links', message: marks.words }],
  });
  await makeDecision({ comment: mine, actor: other });
  await makeComment({ parent: mine, author: other, body: 'An answer.' });
  await db.comment.update({ where: { id: others.id }, data: { pickedById: userId } });
  await db.commentRevision.create({
    data: { commentId: others.id, revision: 2, body: 'Theirs, edited.', editedById: userId },
  });
  await db.appeal.create({ data: { userId, commentId: mine.id, text: marks.words } });
  await db.notification.createMany({
    data: [
      { userId, kind: 'REPLY', key: marks.words, actorId: other.id, commentId: others.id },
      { userId: other.id, kind: 'REPLY', key: `reply:${others.id}`, actorId: userId },
    ],
  });
  await db.notificationPreference.create({ data: { userId } });
  await db.ignoredMember.createMany({
    data: [
      { userId, ignoredId: other.id },
      { userId: other.id, ignoredId: userId },
    ],
  });
  await db.webhook.create({
    data: { url: 'https://hooks.example', secret: 's', events: [], createdById: userId },
  });
  const alone = await makeComment({ story, author: user, body: `${marks.words} alone` });
  await makeDecision({ comment: alone, actor: other });

  await db.idempotentAnswer.create({
    data: {
      ...{ userId, route: 'post-comment', key: 'k', bodyHash: 'h', storyId: story.id },
      ...{ status: 201, answer: { words: marks.words } },
    },
  });
  const mail = (to: string) => ({ to, subject: 'Hello', text: `Hello ${marks.name}` });
  await db.job.createMany({
    data: [
      { kind: 'send-mail', payload: mail(marks.email), doneAt: past },
      {
        kind: 'send-mail',
        key: `address-change:${id}:${marks.words}`,
        payload: mail(marks.newEmail),
      },
      { kind: 'account-link', payload: { email: marks.email, purpose: 'SIGN_IN' } },
      { kind: 'erase-account', payload: { userId: id } },
      { kind: 'send-mail', payload: { to: `x${marks.email.slice(1)}`, subject: 'S', text: 'T' } },
    ],
  });
  await db.rateWindow.createMany({
    data: [
      { key: `sign-in:${marks.email}|${marks.address}`, count: 3, resetAt: soon },
      { key: `mail-to:${marks.email}`, count: 1, resetAt: soon },
      { key: `like:${id}`, count: 1, resetAt: past },
      { key: `sign-in-from:${marks.address}`, count: 1, resetAt: past },
      { key: 'sign-in:wilma@example.org|192.0.2.1', count: 1, resetAt: soon },
    ],
  });
  await db.commentDraft.create({
    data: { tokenHash: 'd', storyId: story.id, body: marks.words, expiresAt: past },
  });
  return { other, story, byline, others, mine, alone };
}

describe('erasing', () => {
  it('leaves no trace of the person in any table', async () => {
    const { other } = await makeMarked();
    const before = await tablesWith(asNumber);
    expect(tablesOfPeople().filter((table) => !before[table])).toEqual([]);
    for (const mark of Object.values(marks)) {
      expect(Object.keys(await tablesWith(quoted(mark))), mark).not.toEqual([]);
    }

    expect(await eraseAccount(id, now)).toBe(true);
    for (const mark of Object.values(marks)) {
      expect(await tablesWith(quoted(mark)), mark).toEqual({});
    }
    // The log says that somebody acted and was acted on, by number: three entries, of which one says that they are gone.
    expect(await tablesWith(asNumber)).toEqual({ audit_entry: 3 });
    expect(
      await db.auditEntry.findMany({
        orderBy: { id: 'asc' },
        select: { actorId: true, action: true, targetId: true, address: true },
      }),
    ).toEqual([
      { actorId: id, action: 'sign-in', targetId: null, address: null },
      { actorId: other.id, action: 'role.change', targetId: String(id), address: null },
      { actorId: null, action: 'account.erase', targetId: String(id), address: null },
    ]);
  });

  it('leaves what is somebody else’s, and the paper’s, without them', async () => {
    const { other, story, byline } = await makeMarked();
    await eraseAccount(id, now);
    expect(await db.authorProfile.findUnique({ where: { id: byline.id } })).toMatchObject({
      name: 'Z. Q.',
      userId: null,
    });
    expect(
      await db.story.findUniqueOrThrow({
        where: { id: story.id },
        select: {
          createdById: true,
          revisions: { select: { savedById: true } },
          corrections: { select: { text: true, authorId: true } },
          livePosts: { select: { text: true, authorId: true } },
        },
      }),
    ).toEqual({
      createdById: null,
      revisions: [{ savedById: null }],
      corrections: [{ text: 'It was Tuesday.', authorId: null }],
      livePosts: [{ text: 'Gates shut.', authorId: null }],
    });
    expect(
      await db.memberNote.findMany({ select: { userId: true, authorId: true, text: true } }),
    ).toEqual([{ userId: other.id, authorId: null, text: 'A note about Wilma.' }]);
    expect(await db.savedFilter.findMany({ select: { userId: true, name: true } })).toEqual([
      { userId: null, name: 'In review' },
    ]);
    expect(await db.sanction.findMany({ select: { userId: true, actorId: true } })).toEqual([
      { userId: other.id, actorId: null },
    ]);
    expect(await db.job.findMany({ select: { payload: true } })).toEqual([
      { payload: { to: 'xenobia@quillfeather.example', subject: 'S', text: 'T' } },
    ]);
    expect(await db.rateWindow.findMany({ select: { key: true } })).toEqual([
      { key: 'sign-in:wilma@example.org|192.0.2.1' },
    ]);
  });

  it('leaves a stranger’s address alone that was asked for and never confirmed', async () => {
    const password = 'seventeen herring gulls';
    const user = await makeUser({ email: 'zenobia@example.org', password });
    const wish = { email: 'victim@example.org', current: password };
    await requestAddressChange(viewerOf(user, { now }), wish, from);
    const former = { userId: user.id, tokenHash: 'of a former one', expiresAt: past };
    await db.emailToken.create({
      data: { ...former, purpose: 'CHANGE_EMAIL', email: 'former@example.org', usedAt: past },
    });
    const newsletter = await makeNewsletter();
    for (const email of ['victim@example.org', 'zenobia@example.org'])
      await makeSubscriber({ newsletter, email });
    const mail = (to: string) => ({ kind: 'send-mail', payload: { to, subject: 'S', text: 'T' } });
    await db.job.createMany({
      data: [mail('victim@example.org'), mail('former@example.org'), mail('zenobia@example.org')],
    });
    await db.user.update({ where: { id: user.id }, data: due });
    expect(await eraseAccount(user.id, now)).toBe(true);
    expect(
      await db.subscriber.findMany({
        select: { email: true, subscriptions: { select: { status: true } } },
      }),
    ).toEqual([{ email: 'victim@example.org', subscriptions: [{ status: 'CONFIRMED' }] }]);
    expect(await db.job.findMany({ select: { payload: true } })).toEqual([
      { payload: { to: 'victim@example.org', subject: 'S', text: 'T' } },
    ]);
    expect((await db.rateWindow.findMany()).map(({ key }) => key)).toContain(
      'mail-to:victim@example.org',
    );
  });

  it('removes comments nobody has answered and leaves nameless tombstones of the others', async () => {
    const { story, mine, alone, others } = await makeMarked();
    await eraseAccount(id, now);
    expect(await db.comment.findUnique({ where: { id: alone.id } })).toBeNull();
    expect(
      await db.comment.findUniqueOrThrow({
        where: { id: mine.id },
        include: { revisions: true, decisions: true },
      }),
    ).toMatchObject({
      status: 'DELETED',
      authorId: null,
      guestName: null,
      body: '',
      findings: [],
      revisions: [],
      decisions: [{ toStatus: 'APPROVED' }],
    });
    expect(await db.comment.findUnique({ where: { id: others.id } })).toMatchObject({
      likeCount: 0,
      status: 'APPROVED',
    });
    const { threads } = await listThreads({ storyId: story.id, sort: 'oldest', limit: 10 });
    expect(
      threads.map(({ tombstone, author, body, replies }) => [
        tombstone,
        author?.name,
        body,
        replies.map((reply) => reply.body),
      ]),
    ).toEqual([
      [null, 'Wilma', others.body, []],
      ['withdrawn', undefined, null, ['An answer.']],
    ]);
  });

  it('removes a whole conversation with oneself, from its end upwards', async () => {
    const author = await makeUser(due);
    const story = await makeStory();
    const top = await makeComment({ story, author });
    const below = await makeComment({ parent: top, author });
    await makeComment({ parent: below, author, status: 'PENDING' });
    await makeComment({ parent: top, author, status: 'REJECTED' });
    await eraseAccount(author.id, now);
    expect(await db.comment.count()).toBe(0);
  });

  it('tells who reported their comments that those are gone', async () => {
    const author = await makeUser(due);
    const member = await makeUser();
    const story = await makeStory({ headline: 'The gale' });
    const alone = await makeComment({ story, author });
    const answered = await makeComment({ story, author });
    await makeComment({ story, parent: answered });
    const about = { revision: 1, reason: 'spam', wantsOutcome: true };
    const guest = { reporterName: 'Gus', reporterEmail: 'gus@example.org', reason: 'illegal' };
    await db.commentReport.createMany({
      data: [
        { ...about, ...guest, commentId: alone.id },
        { ...about, commentId: answered.id, reporterId: member.id },
        // Not open any more, not wanted, and by themself.
        { ...about, ...guest, commentId: answered.id, settledAt: past },
        { ...about, commentId: alone.id, reporterId: (await makeUser()).id, wantsOutcome: false },
        { ...about, commentId: answered.id, reporterId: author.id },
      ],
    });
    await eraseAccount(author.id, now);
    const mails = await db.job.findMany({ where: { kind: 'send-mail' } });
    expect(mails.map(({ payload }) => payload)).toMatchObject([
      { to: 'gus@example.org', text: expect.stringContaining('The gale') as string },
    ]);
    expect(
      await db.notification.findMany({ select: { userId: true, kind: true, commentId: true } }),
    ).toEqual([{ userId: member.id, kind: 'REPORT_OUTCOME', commentId: answered.id }]);
  });

  it('makes stale what showed them', async () => {
    const author = await makeUser(due);
    await makeAuthor({ userId: author.id, slug: 'nobody-reads' });
    const story = await makeStory({ slug: 'gale' });
    await makeComment({ story, author });
    const liked = await makeComment({ likeCount: 1 });
    await db.commentLike.create({ data: { userId: author.id, commentId: liked.id } });
    await told();
    await eraseAccount(author.id, now);
    expect((await told()).flat().sort()).toEqual(
      [
        'author:nobody-reads',
        `comments:${liked.storyId}`,
        `comments:${story.id}`,
        'counts',
        'story:gale',
      ].sort(),
    );
  });

  it('removes a byline that stands over no story', async () => {
    const author = await makeUser(due);
    await makeAuthor({ userId: author.id });
    await eraseAccount(author.id, now);
    expect(await db.authorProfile.count()).toBe(0);
  });

  it('does nothing before it is due, to whoever did not ask, and twice', async () => {
    const early = await makeUser({ eraseAt: soon });
    const never = await makeUser();
    const now1 = await makeUser(due);
    expect(await eraseAccount(early.id, now)).toBe(false);
    expect(await eraseAccount(never.id, now)).toBe(false);
    expect(await eraseAccount(now1.id, now)).toBe(true);
    expect(await eraseAccount(now1.id, now)).toBe(false);
    expect(await db.user.count()).toBe(2);
  });

  it('counts likes right when somebody likes at the same moment', async () => {
    const leaving = await makeUser(due);
    const { id: commentId } = await makeComment({ likeCount: 1 });
    await db.commentLike.create({ data: { userId: leaving.id, commentId } });
    const fans = await Promise.all(Array.from({ length: 10 }, () => makeUser()));
    await Promise.all([
      eraseAccount(leaving.id, now),
      ...fans.map((fan) => setLike(viewerOf(fan, { now }), { id: commentId, liked: true }, now)),
    ]);
    expect((await db.comment.findUniqueOrThrow({ where: { id: commentId } })).likeCount).toBe(10);
  });
});
