import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getReport } from '@/lib/moderation/transparency/data';
import { periodOf } from '@/lib/moderation/transparency/period';
import { transparencyAnswer, transparencyQuery } from '@/lib/moderation/transparency/schema';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import type { CommentStatus } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const zone = 'Europe/Berlin';
const report = () => getReport(periodOf({ from: '2026-10', to: '2026-11' }, now, zone), zone);
const at = (text: string) => new Date(`${text}Z`);

beforeEach(() => resetDatabase());

async function aComment(status: CommentStatus = 'APPROVED') {
  const story = await makeStory();
  return makeComment({ story, status, createdAt: at('2026-10-31T22:00:00') });
}

describe('decisions', () => {
  it('are counted by month of the newsroom, rule or person, reason and outcome', async () => {
    const comment = await aComment();
    const nora = await makeUser({ role: 'MODERATOR' });
    const make = (createdAt: string, fields: Partial<Parameters<typeof makeDecision>[0]>) =>
      makeDecision({ comment, createdAt: at(createdAt), ...fields });
    await make('2026-09-30T21:59:59', { phase: 'open_thread' }); // September in Berlin
    await make('2026-09-30T22:00:00', { phase: 'open_thread' });
    await make('2026-10-31T22:59:59', { phase: 'links', toStatus: 'PENDING' });
    await make('2026-10-31T23:00:00', { phase: 'links', toStatus: 'PENDING' });
    // Decided on the site from which it was imported.
    await make('2026-10-05T12:00:00', { phase: 'import' });
    await make('2026-11-02T12:00:00', { phase: 'refused_words', toStatus: 'REJECTED' });
    await make('2026-11-02T12:00:00', { actor: nora, toStatus: 'REJECTED', reason: 'spam' });
    await make('2026-11-03T12:00:00', { actor: nora, toStatus: 'REJECTED', reason: 'spam' });
    await make('2026-11-03T12:00:00', { actor: nora, toStatus: 'SPAM' });
    // By somebody whose account is gone.
    await make('2026-11-04T12:00:00', { actor: null, toStatus: 'APPROVED' });
    await make('2026-11-30T22:59:59', { actor: nora, toStatus: 'DELETED' });
    await make('2026-11-30T23:00:00', { actor: nora }); // December in Berlin
    expect((await report()).decisions).toEqual([
      { month: '2026-10', by: 'rule', rule: 'links', reason: null, outcome: 'held', count: 1 },
      {
        month: '2026-10',
        by: 'rule',
        rule: 'open_thread',
        reason: null,
        outcome: 'published',
        count: 1,
      },
      { month: '2026-11', by: 'person', rule: null, reason: 'spam', outcome: 'rejected', count: 2 },
      { month: '2026-11', by: 'person', rule: null, reason: null, outcome: 'deleted', count: 1 },
      { month: '2026-11', by: 'person', rule: null, reason: null, outcome: 'published', count: 1 },
      { month: '2026-11', by: 'person', rule: null, reason: null, outcome: 'spam', count: 1 },
      { month: '2026-11', by: 'rule', rule: 'links', reason: null, outcome: 'held', count: 1 },
      {
        month: '2026-11',
        by: 'rule',
        rule: 'refused_words',
        reason: null,
        outcome: 'rejected',
        count: 1,
      },
    ]);
  });

  it('leave out what was taken back at once, and the author’s own deletion', async () => {
    const comment = await aComment();
    const nora = await makeUser({ role: 'MODERATOR' });
    const createdAt = at('2026-11-02T12:00:00');
    const hasty = await makeDecision({ comment, createdAt, actor: nora, toStatus: 'SPAM' });
    await makeDecision({
      comment,
      createdAt,
      actor: nora,
      undoesId: hasty.id,
      toStatus: 'PENDING',
    });
    await makeDecision({
      ...{ comment, createdAt, actor: { id: comment.authorId! }, toStatus: 'DELETED' },
    });
    const { decisions, decisionTimes } = await report();
    expect([decisions, decisionTimes]).toEqual([[], []]);
  });

  it('of what waited are timed from when it was held', async () => {
    const nora = await makeUser({ role: 'MODERATOR' });
    for (const minutes of [1, 2, 3, 4, 11]) {
      const comment = await aComment();
      const held = at('2026-11-02T12:00:00');
      await makeDecision({ comment, createdAt: held, phase: 'links', toStatus: 'PENDING' });
      const createdAt = new Date(held.getTime() + minutes * 60_000);
      await makeDecision({ comment, createdAt, actor: nora });
      // A second thought is no wait.
      await makeDecision({
        comment,
        createdAt: at('2026-11-20T12:00:00'),
        actor: nora,
        fromStatus: 'APPROVED',
        toStatus: 'REJECTED',
      });
    }
    // An import has no hold: half an hour since it came in.
    const imported = await aComment();
    await makeDecision({ comment: imported, createdAt: at('2026-10-31T22:30:00'), actor: nora });
    const { decisionTimes } = await report();
    expect(decisionTimes).toEqual([
      { month: '2026-10', count: 1, median: 1_800, p90: 1_800 },
      { month: '2026-11', count: 5, median: 180, p90: 492 },
      { month: null, count: 6, median: 210, p90: 1_230 },
    ]);
  });
});

it('counts reports by reason, who sent them and what became of them, and times them', async () => {
  const { id: commentId } = await aComment();
  const createdAt = at('2026-11-02T12:00:00');
  const settled = (minutes: number) => ({
    settledAt: new Date(createdAt.getTime() + minutes * 60_000),
  });
  const make = async (fields: object) => {
    const { id: reporterId } = await makeUser();
    const report = { commentId, revision: 1, createdAt, reporterId, reason: 'spam', ...fields };
    await db.commentReport.create({ data: report });
  };
  await make({ wasRight: true, ...settled(10) });
  await make({ wasRight: true, ...settled(20) });
  await make({ wasRight: false, ...settled(30) });
  await make({ ...settled(60) });
  await make({});
  const guest = { reporterId: null, reporterName: 'Ada', reporterEmail: 'a@example.org' };
  await make({ ...guest, reason: 'illegal', wasRight: true, ...settled(5) });
  await make({ createdAt: at('2026-08-01T12:00:00') });
  const { reports, reportTimes, noticeTimes } = await report();
  const month = '2026-11';
  expect(reports).toEqual([
    { month, reason: 'illegal', by: 'guest', outcome: 'removed', count: 1 },
    { month, reason: 'spam', by: 'member', outcome: 'closed', count: 1 },
    { month, reason: 'spam', by: 'member', outcome: 'kept', count: 1 },
    { month, reason: 'spam', by: 'member', outcome: 'open', count: 1 },
    { month, reason: 'spam', by: 'member', outcome: 'removed', count: 2 },
  ]);
  expect(reportTimes).toEqual([
    { month, count: 5, median: 1_200, p90: 2_880 },
    { month: null, count: 5, median: 1_200, p90: 2_880 },
  ]);
  expect(noticeTimes).toEqual([
    { month, count: 1, median: 300, p90: 300 },
    { month: null, count: 1, median: 300, p90: 300 },
  ]);
});

it('counts appeals with their outcomes, and sanctions', async () => {
  const member = await makeUser();
  const createdAt = at('2026-11-02T12:00:00');
  const decidedAt = at('2026-11-02T13:00:00');
  for (const [status, fields] of [
    ['REJECTED', { outcome: 'UPHELD', decidedAt }],
    ['APPROVED', { outcome: 'OVERTURNED', decidedAt }],
    ['REJECTED', { outcome: 'OVERTURNED', decidedAt }],
    ['REJECTED', {}],
    ['SPAM', {}],
    // Nobody has heard these, and need not any more.
    ['APPROVED', {}],
    ['DELETED', {}],
  ] as const) {
    const { id: commentId } = await aComment(status);
    await db.appeal.create({
      data: { commentId, userId: member.id, text: 'No.', createdAt, ...fields },
    });
  }
  for (const action of ['WARN', 'BAN', 'BAN', 'REJECT_RECENT'] as const) {
    await db.sanction.create({ data: { userId: member.id, action, reason: 'x', createdAt } });
  }
  const { appeals, appealTimes, sanctions } = await report();
  const month = '2026-11';
  expect(appeals).toEqual([
    { month, outcome: 'open', count: 2 },
    { month, outcome: 'overturned', count: 3 },
    { month, outcome: 'upheld', count: 1 },
    { month, outcome: 'withdrawn', count: 1 },
  ]);
  expect(appealTimes).toEqual([
    { month, count: 3, median: 3_600, p90: 3_600 },
    { month: null, count: 3, median: 3_600, p90: 3_600 },
  ]);
  expect(sanctions).toEqual([
    { month, action: 'ban', count: 2 },
    { month, action: 'reject_recent', count: 1 },
    { month, action: 'warn', count: 1 },
  ]);
});

it('is what the API says it is, which refuses a month that is none', async () => {
  await makeDecision({ comment: await aComment(), createdAt: at('2026-11-02T12:00:00') });
  const answer = { from: '2026-10', to: '2026-11', ...(await report()) };
  expect(transparencyAnswer.parse(answer)).toEqual(answer);
  expect(transparencyQuery.safeParse({ from: '2026-13' }).error?.issues).toMatchObject([
    { path: ['from'], message: 'A month is written like 2026-11.' },
  ]);
});
