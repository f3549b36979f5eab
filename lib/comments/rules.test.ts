import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { deleteComment, editComment, postComment } from '@/lib/comments/mutations';
import { db } from '@/lib/db';
import { reportComment } from '@/lib/moderation/mutations';
import type { Settings } from '@/lib/settings/schema';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import type { WordListKind } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

// The rules of lib/moderation/phases with what is in the database: posted and edited through the whole list.

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const publishedAt = new Date('2026-11-24T12:00:00Z');

const set = async (wanted: Partial<Settings>) => {
  for (const [key, value] of Object.entries(wanted))
    await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
};
const list = (kind: WordListKind, text: string) =>
  db.wordList.upsert({
    where: { kind },
    create: { kind, text },
    update: { text, version: { increment: 1 } },
  });
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
/** Somebody two of whose comments were approved long ago. */
const regular = async (fields: Parameters<typeof makeUser>[0] = {}) => {
  const user = await makeUser(fields);
  for (const days of [30, 31])
    await makeComment({
      author: user,
      createdAt: later(-days * 86_400),
      decidedAt: later(-days * 86_400),
    });
  return viewerOf(user, { now });
};
type Who = Awaited<ReturnType<typeof viewer>>;
const post = (actor: Who, body: string, at = now, slug = 'mole') =>
  postComment(actor, { slug, body, parentId: null }, at);
const stored = (id: number) =>
  db.comment.findUniqueOrThrow({
    where: { id },
    select: { status: true, phase: true, findings: true },
  });

beforeEach(async () => {
  await resetDatabase();
  await makeStory({ slug: 'mole', publishedAt, commentMode: 'OPEN' });
  await makeStory({ slug: 'tram', publishedAt, commentMode: 'OPEN' });
});

describe('a comment through all rules', () => {
  it('by somebody known appears at once', async () => {
    const { id, status } = await post(await regular(), 'A fair point.');
    expect(status).toBe('approved');
    expect(await stored(id)).toEqual({ status: 'APPROVED', phase: 'open_thread', findings: [] });
  });

  it('with a word of a list is held or refused, however it is written, posted and edited', async () => {
    await list('REJECT', '# insults\nidiot');
    await list('HOLD', 'lizard people');
    const reader = await regular();
    const refused = await post(reader, 'You 1d\u200B10t!');
    expect(refused).toEqual({
      id: refused.id,
      status: 'rejected',
      reason: 'It holds words that are not published here.',
    });
    expect(await stored(refused.id)).toEqual({
      status: 'REJECTED',
      phase: 'refused_words',
      findings: [
        {
          phase: 'refused_words',
          message: 'On the list of refused words: “idiot”.',
          matches: ['1d10t'],
          ranges: [{ start: 4, end: 9 }],
        },
      ],
    });
    const { id } = await post(reader, 'The council.', later(20));
    expect(await editComment(reader, { id, body: 'The LIZARD people.' }, later(40))).toEqual({
      id,
      status: 'pending',
    });
    expect(await stored(id)).toMatchObject({
      status: 'PENDING',
      phase: 'held_words',
      findings: [{ matches: ['LIZARD people'], ranges: [{ start: 4, end: 17 }] }],
    });
  });

  it('is refused as an edit and settles what was reported: who asked hears that it is gone', async () => {
    await list('REJECT', 'idiot');
    const { id } = await post(await regular(), 'The council.');
    const author = viewerOf(
      (await db.comment.findUniqueOrThrow({ where: { id }, select: { author: true } })).author!,
      { now },
    );
    const curious = await viewer();
    const report = { reason: 'abusive', note: '', wantsOutcome: true } as const;
    await reportComment(curious, id, report, later(10));
    expect(await editComment(author, { id, body: 'Idiot!' }, later(40))).toMatchObject({
      status: 'rejected',
    });
    expect(
      await db.commentReport.findMany({ select: { settledAt: true, wasRight: true } }),
    ).toEqual([{ settledAt: later(40), wasRight: null }]);
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ reportedAt: null });
    expect(
      await db.notification.findMany({
        where: { kind: 'REPORT_OUTCOME' },
        select: { userId: true },
      }),
    ).toEqual([{ userId: curious.id }]);
  });

  it('asks the lists as they are now', async () => {
    const reader = await regular();
    await set({ commentRejectionPercent: 0 }); // they do not learn
    await list('REJECT', 'idiot');
    expect((await post(reader, 'idiot')).status).toBe('rejected');
    await list('REJECT', 'fool');
    expect((await post(reader, 'An idiot', later(20))).status).toBe('approved');
    expect((await post(reader, 'A fool', later(40))).status).toBe('rejected');
    await db.wordList.deleteMany();
    expect((await post(reader, 'What a fool', later(60))).status).toBe('approved');
  });

  it('that turns the direction of writing is held, though the signs are not kept', async () => {
    const { id } = await post(await regular(), 'See \u202Egpj.exe');
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      body: 'See gpj.exe',
      status: 'PENDING',
      phase: 'turned_text',
    });
  });

  it('waits until two of its author were approved', async () => {
    const reader = await viewer();
    const first = await post(reader, 'One');
    const second = await post(reader, 'Two', later(20));
    expect([first.status, second.status]).toEqual(['pending', 'pending']);
    expect((await stored(second.id)).phase).toBe('new_member');
    await db.comment.updateMany({ where: { id: first.id }, data: { status: 'APPROVED' } });
    expect((await post(reader, 'Three', later(40))).status).toBe('pending');
    await db.comment.updateMany({ where: { id: second.id }, data: { status: 'APPROVED' } });
    expect((await post(reader, 'Four', later(60))).status).toBe('approved');
  });

  it('does not count itself when it is edited', async () => {
    const reader = await viewer();
    await set({ commentNewMembers: 1 });
    const { id } = await post(reader, 'One');
    await db.comment.update({ where: { id }, data: { status: 'APPROVED' } });
    expect((await editComment(reader, { id, body: 'One!!' }, later(60))).status).toBe('pending');
  });

  it('waits while too many of the last week were rejected', async () => {
    const reader = await regular();
    const author = { id: reader.id };
    const week = (days: number) => ({ createdAt: later(-days * 86_400), decidedAt: now });
    await makeComment({ author, status: 'REJECTED', ...week(8) });
    await makeComment({ author, status: 'REJECTED', ...week(6) });
    await makeComment({ author, status: 'SPAM', ...week(5) });
    expect((await post(reader, 'One')).status).toBe('approved'); // two decided are too few
    const { id } = await post(reader, 'Two', later(20)); // and now it is 2 of 3
    expect(await stored(id)).toMatchObject({
      status: 'PENDING',
      phase: 'rejection_rate',
      findings: [{ message: '2 of this member’s 3 comments of the last 7 days were rejected.' }],
    });
  });

  it('of the same words goes to another story after 6 minutes, or as the settings say', async () => {
    const reader = await regular();
    await post(reader, 'A fair point.');
    const again = await post(reader, 'A FAIR point!', later(20), 'tram');
    expect(await stored(again.id)).toMatchObject({ status: 'PENDING', phase: 'repeat' });
    await db.comment.delete({ where: { id: again.id } });
    await set({ commentRepeat: 'REFUSE' });
    await expect(post(reader, 'A fair point.', later(40), 'tram')).rejects.toMatchObject({
      code: 'conflict',
      message: 'You have just posted this text under another story.',
    });
    expect((await post(reader, 'A fair point.', later(360), 'tram')).status).toBe('approved');
  });

  it('that was refused is not said again because its author has taken it back', async () => {
    await list('REJECT', 'idiot');
    const reader = await regular();
    const { id } = await post(reader, 'You idiot!');
    await deleteComment(reader, id, later(5));
    await list('REJECT', '');
    await expect(post(reader, 'You idiot!', later(86_400))).rejects.toMatchObject({
      code: 'conflict',
      message: 'You have already posted this text under this story.',
    });
  });

  it('comes as fast as the settings let it', async () => {
    await set({ commentSecondsBetween: 60 });
    const reader = await regular();
    await post(reader, 'One');
    await expect(post(reader, 'Two', later(30))).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 30,
    });
    await set({ commentSecondsBetween: 0 });
    expect((await post(reader, 'Two', later(30))).status).toBe('approved');
  });

  it('from a held mail domain waits', async () => {
    await set({ heldDomains: ['example.net'] });
    const { id } = await post(await regular({ email: 'gull@post.example.net' }), 'One');
    expect(await stored(id)).toMatchObject({ status: 'PENDING', phase: 'mail_domain' });
  });

  it('waits where its section says so, if the story says nothing', async () => {
    const { section } = await db.story.findUniqueOrThrow({
      where: { slug: 'mole' },
      select: { section: { select: { id: true } } },
    });
    await db.section.update({ where: section, data: { commentMode: 'PREMODERATED' } });
    await set({ commentMode: 'OPEN' });
    const reader = await regular();
    expect((await post(reader, 'One')).status).toBe('approved');
    await db.story.update({ where: { slug: 'mole' }, data: { commentMode: 'DEFAULT' } });
    const { id } = await post(reader, 'Two', later(20));
    expect(await stored(id)).toMatchObject({ status: 'PENDING', phase: 'premoderated_thread' });
  });
});

describe('where nobody can comment', () => {
  it('the refusal says why: paused, closed by age, closed with a sentence', async () => {
    const reader = await regular();
    await set({ commenting: 'PAUSED', commentPausedWords: 'Back at noon.' });
    await expect(post(reader, 'One')).rejects.toMatchObject({
      code: 'forbidden',
      message: 'Back at noon.',
    });
    await set({ commenting: 'ON', commentCloseDays: 1 });
    await expect(post(reader, 'One', now)).rejects.toMatchObject({
      code: 'forbidden',
      message: 'Comments on this story are closed: they were open for one day.',
    });
    await db.story.update({
      where: { slug: 'mole' },
      data: { commentClosedWords: 'The inquest is on.' },
    });
    await expect(post(reader, 'One')).rejects.toMatchObject({ message: 'The inquest is on.' });
    // A longer time reaches the story that is closed already.
    await set({ commentCloseDays: 2 });
    expect((await post(reader, 'One')).status).toBe('approved');
  });

  it('an edit is still taken, and waits', async () => {
    const reader = await regular();
    const { id } = await post(reader, 'One');
    await set({ commenting: 'PAUSED' });
    expect((await editComment(reader, { id, body: 'Two' }, later(60))).status).toBe('pending');
  });
});
