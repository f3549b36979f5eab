import { beforeEach, describe, expect, it, vi } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { editComment, postComment } from '@/lib/comments/mutations';
import { db } from '@/lib/db';
import { decideComment } from '@/lib/moderation/mutations';
import { undoDecision } from '@/lib/moderation/undo/mutations';
import { getSettings } from '@/lib/settings/data';
import { readTriage, writeTriage } from '@/lib/triage/bytes';
import { getJudge, getTriage } from '@/lib/triage/data';
import { learnDecisions, resetTriage, resumeTriage } from '@/lib/triage/mutations';
import { newState, type TriageState } from '@/lib/triage/state';
import { rebuild, type Example, type Triage } from '@/lib/triage/triage';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import type { SettingKey } from '@/lib/settings/schema';
import type { CommentStatus } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const published = { publishedAt: new Date('2026-11-24T12:00:00Z') };

let story: { id: number };
let author: { id: number };
let nora: { id: number };
beforeEach(async () => {
  await resetDatabase();
  story = await makeStory({ ...published, slug: 'mole' });
  author = await makeUser();
  nora = await makeUser({ role: 'MODERATOR' });
});

type Said = { at?: Date; phase?: string; actor?: { id: number } | null; id?: number };
const comment = (body: string, status: CommentStatus = 'APPROVED') =>
  makeComment({ story, author, body, status });
/** A row of the log about a comment; by a moderator, long ago, unless said otherwise. */
const said = (
  of: { id: number; revision: number },
  toStatus: CommentStatus,
  { at = later(-3_600), phase, actor = nora, id }: Said = {},
) =>
  makeDecision({
    comment: of,
    actor,
    toStatus,
    createdAt: at,
    ...(phase ? { phase } : {}),
    ...(id ? { id } : {}),
  });
const set = (key: SettingKey, value: number | string) =>
  db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });

const stored = async () => {
  const { weights, state, decisions } = await db.triageModel.findUniqueOrThrow({
    where: { id: 1 },
  });
  return { triage: readTriage(weights)!, state: state as TriageState, decisions };
};
const counts = async () => {
  const { good, bad } = (await stored()).triage.model;
  return [good, bad];
};
const bytesOf = (triage: Triage) => Buffer.from(writeTriage(triage)).toString('base64');

describe('learning', () => {
  it('takes every decision of a person once, however often it runs', async () => {
    await said(await comment('The ferry was on time.'), 'APPROVED');
    await said(await comment('You moron.', 'REJECTED'), 'REJECTED');
    await said(await comment('Buy pills.', 'SPAM'), 'SPAM');
    await learnDecisions(now);
    await learnDecisions(later(5));
    const { triage, state, decisions } = await stored();
    expect([triage.model.good, triage.model.bad, decisions, state.version]).toEqual([1, 2, 3, 1]);
    expect(bytesOf(triage)).toBe(
      bytesOf(
        rebuild([
          { text: 'The ferry was on time.', signals: [], isBad: false },
          { text: 'You moron.', signals: [], isBad: true },
          { text: 'Buy pills.', signals: [], isBad: true },
        ]),
      ),
    );
  });

  it('loses and doubles nothing when several processes learn at once', async () => {
    for (let i = 0; i < 6; i++) await said(await comment(`The ferry, ${i}.`), 'APPROVED');
    await learnDecisions(now);
    for (let i = 0; i < 6; i++) {
      await said(await comment(`Moron, ${i}.`, 'REJECTED'), 'REJECTED', { at: later(i) });
    }
    await Promise.all([16, 15, 14, 13].map((seconds) => learnDecisions(later(seconds))));
    await learnDecisions(later(30));
    expect(await counts()).toEqual([6, 6]);
  });

  it('gives the same bytes step by step as from the log at once', async () => {
    const rows = [];
    for (let i = 0; i < 6; i++) rows.push(await comment(`Number ${i} of the ferry.`));
    for (const [i, row] of rows.entries()) {
      await said(row, i % 2 ? 'REJECTED' : 'APPROVED', { at: later(60 * i) });
      await learnDecisions(later(60 * i + 20));
    }
    const online = bytesOf((await stored()).triage);
    expect(await counts()).toEqual([3, 3]);
    await learnDecisions(later(400), { anew: true });
    expect(bytesOf((await stored()).triage)).toBe(online);
  });

  it('finds a decision that was committed after a later one was learnt', async () => {
    await said(await comment('First.'), 'APPROVED', { id: 5_000, at: now });
    await learnDecisions(later(12));
    await said(await comment('Second.'), 'APPROVED', { id: 4_000, at: now });
    await learnDecisions(later(30));
    await learnDecisions(later(90));
    await learnDecisions(later(120));
    expect(await counts()).toEqual([2, 0]);
  });

  it('waits until a decision can no more be undone, and learns none that was', async () => {
    const one = await comment('The ferry.', 'PENDING');
    const { id } = await said(one, 'APPROVED', { at: now });
    await learnDecisions(later(9));
    expect(await counts()).toEqual([0, 0]);
    await makeDecision({
      comment: one,
      actor: nora,
      fromStatus: 'APPROVED',
      toStatus: 'PENDING',
      undoesId: id,
      createdAt: later(9),
    });
    await learnDecisions(later(20));
    expect(await counts()).toEqual([0, 0]);
  });

  it('unlearns what is overturned or taken back, as if it had never been learnt', async () => {
    const one = await comment('The ferry.');
    const two = await comment('The harbour.');
    await said(one, 'REJECTED');
    const { id } = await said(two, 'APPROVED');
    await learnDecisions(now);
    expect(await counts()).toEqual([1, 1]);
    await said(one, 'APPROVED', { at: later(10) });
    await makeDecision({
      comment: two,
      actor: nora,
      toStatus: 'PENDING',
      undoesId: id,
      createdAt: later(11),
    });
    await learnDecisions(later(30));
    const only: Example[] = [{ text: 'The ferry.', signals: [], isBad: false }];
    expect(bytesOf((await stored()).triage)).toBe(bytesOf(rebuild(only)));
  });

  it('learns nothing from rules, from who takes the own words back, and from rejections in one go', async () => {
    await said(await comment('By a rule.'), 'APPROVED', { phase: 'open_thread', actor: null });
    await said(await comment('Withdrawn.', 'DELETED'), 'DELETED', { actor: author });
    const recent = await makeComment({
      story,
      author,
      body: 'One of many.',
      createdAt: later(-60),
    });
    await db.sanction.create({
      data: {
        userId: author.id,
        actorId: nora.id,
        action: 'REJECT_RECENT',
        reason: 'A troll.',
        since: later(-600),
        createdAt: later(-30),
      },
    });
    const many = { comment: recent, actor: nora, note: 'A troll.', createdAt: later(-29) };
    await makeDecision({ ...many, toStatus: 'REJECTED' });
    await learnDecisions(now);
    expect(await counts()).toEqual([0, 0]);
  });

  it('takes an edited comment as another example, each with the rule that held it', async () => {
    const one = await makeComment({ story, author, body: 'www.a.example www.b.example' });
    await said(one, 'PENDING', { phase: 'links', actor: null, at: later(-4_000) });
    await said(one, 'APPROVED');
    await db.commentRevision.create({ data: { commentId: one.id, revision: 2, body: 'Moron.' } });
    await said({ ...one, revision: 2 }, 'PENDING', { phase: 'new_member', actor: null });
    await said({ ...one, revision: 2 }, 'REJECTED');
    await learnDecisions(now);
    expect(bytesOf((await stored()).triage)).toBe(
      bytesOf(
        rebuild([
          { text: 'www.a.example www.b.example', signals: ['links'], isBad: false },
          { text: 'Moron.', signals: [], isBad: true },
        ]),
      ),
    );
  });

  it('forgets within a day what has been erased', async () => {
    const one = await comment('What Ann wrote.');
    await said(one, 'APPROVED');
    await said(await comment('The harbour.'), 'APPROVED');
    await learnDecisions(now);
    expect(await counts()).toEqual([2, 0]);
    await db.commentRevision.deleteMany({ where: { commentId: one.id } });
    await learnDecisions(later(86_400));
    expect(await counts()).toEqual([1, 0]);
  });

  it('builds anew what it cannot read', async () => {
    await said(await comment('The ferry.'), 'APPROVED');
    const row = {
      weights: new Uint8Array([1, 2, 3]),
      state: { version: 41, of: 'another program' },
    };
    await db.triageModel.create({ data: { id: 1, ...row } });
    await learnDecisions(now);
    expect(await counts()).toEqual([1, 0]);
    expect((await stored()).state.version).toBe(42);
  });
});

it('is asked for by a decision, after the time for an undo, with others of about the same time', async () => {
  const moderator = viewerOf(await makeUser({ role: 'MODERATOR' }), { now });
  const [one, two] = [await comment('One.', 'PENDING'), await comment('Two.', 'PENDING')];
  const approve = { decision: 'approve', version: 1 } as const;
  await Promise.all([
    decideComment(moderator, one.id, approve, later(1)),
    decideComment(moderator, two.id, approve, later(9)),
  ]);
  const jobs = await db.job.findMany({ where: { kind: 'learn-decisions' } });
  expect(jobs.map(({ runAt }) => runAt.toISOString())).toEqual(['2026-11-25T12:00:20.000Z']);
});

it('unlearns a decision that was taken back at the last moment, without another to wait for', async () => {
  const moderator = viewerOf(await makeUser({ role: 'MODERATOR' }), { now });
  const { id } = await comment('One.', 'PENDING');
  await decideComment(moderator, id, { decision: 'approve', version: 1 }, later(1));
  await undoDecision(moderator, { id, version: 2 }, later(10.9));
  await learnDecisions(later(20));
  expect(await counts()).toEqual([1, 0]);
  const jobs = await db.job.findMany({
    where: { kind: 'learn-decisions' },
    orderBy: { id: 'asc' },
  });
  expect(jobs.map(({ runAt }) => runAt)).toEqual([later(20), later(40)]);
  await learnDecisions(later(40));
  expect(await counts()).toEqual([0, 0]);
});

/** 40 decisions of each kind, in the log or only in the weights. */
const examples: Example[] = Array.from({ length: 80 }, (_, i) => ({
  text: i % 2 ? `You moron, what a moron, ${i}.` : `The council is right, ${i}.`,
  signals: [],
  isBad: i % 2 === 1,
}));
async function putExamplesInTheLog() {
  for (const { text, isBad } of examples.slice(0, 60)) {
    const status = isBad ? 'REJECTED' : 'APPROVED';
    await said(await comment(text, status), status);
  }
}
async function storeTriage(triage: Triage, more: Partial<TriageState> = {}) {
  const state = { ...newState(), version: 1, builtAt: now.toISOString(), ...more };
  const weights = new Uint8Array(writeTriage(triage));
  await db.triageModel.create({ data: { id: 1, weights, state } });
}

describe('scores', () => {
  const scoreOf = async (id: number) =>
    db.comment.findUniqueOrThrow({
      where: { id },
      select: { score: true, findings: true, version: true },
    });

  it('come to what waits once enough was learnt, and to what is posted and edited then', async () => {
    const [waiting, decided] = [
      await makeComment({
        story,
        author,
        status: 'PENDING',
        body: 'What a moron.',
        findings: [{ phase: 'links', message: 'It holds 2 links.', matches: [], ranges: [] }],
      }),
      await comment('What a moron, he said.'),
    ];
    await set('triageDecisions', 60);
    await set('commentNewMembers', 0);
    await learnDecisions(now);
    expect(await scoreOf(waiting.id)).toMatchObject({ score: null, version: 1 });

    await putExamplesInTheLog();
    await learnDecisions(later(30));
    const { score, findings, version } = await scoreOf(waiting.id);
    expect(score).toBeGreaterThan(0.8);
    expect(version).toBe(1);
    expect(findings).toMatchObject([
      { phase: 'links' },
      { phase: 'triage', message: expect.stringContaining('“moron”') },
    ]);
    expect((await scoreOf(decided.id)).score).toBeNull();

    const ann = viewerOf(await makeUser(), { now });
    const post = { slug: 'mole', body: 'The council is right, I think.', parentId: null };
    const { id } = await postComment(ann, post, later(40));
    const first = await scoreOf(id);
    expect(first.score).toBeLessThan(0.2);
    expect(first.findings).toMatchObject([{ phase: 'triage' }, { phase: 'premoderated_thread' }]);
    await editComment(ann, { id, body: 'Moron!' }, later(60));
    expect((await scoreOf(id)).score).toBeGreaterThan(0.5);
  });

  it('go when an admin has it forget, which is written down, and it begins with the next decision', async () => {
    const admin = viewerOf(await makeUser({ role: 'ADMIN' }), { now });
    const waiting = await comment('What a moron.', 'PENDING');
    await putExamplesInTheLog();
    await learnDecisions(now);
    expect((await scoreOf(waiting.id)).score).toBeGreaterThan(0.8);
    await expect(
      resetTriage(viewerOf(await makeUser({ role: 'EDITOR' }), { now }), now),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await resetTriage(admin, later(1));
    expect(await scoreOf(waiting.id)).toMatchObject({ score: null, findings: [] });
    expect(await counts()).toEqual([0, 0]);
    await said(await comment('The ferry.'), 'APPROVED', { at: later(2) });
    await learnDecisions(later(90_000));
    expect(await counts()).toEqual([1, 0]);
    const entries = await db.auditEntry.findMany({ select: { action: true, actorId: true } });
    expect(entries).toEqual([{ action: 'triage.reset', actorId: admin.id }]);
  });
});

describe('what it does by itself', () => {
  const learnt = rebuild(examples);
  learnt.record.rejected = Array.from({ length: 300 }, () => 1);

  beforeEach(async () => {
    await set('triageClearPercent', 20);
    await set('commentNewMembers', 0);
  });

  const judge = async () => getJudge(await getSettings());
  /** Comments that chance had a moderator read: so many, of which the last ones were rejected. */
  async function check(count: number, rejected: number) {
    const rows = await db.comment.createManyAndReturn({
      data: Array.from({ length: count }, (_, i) => ({
        storyId: story.id,
        body: `Number ${i}`,
        bodyHash: String(i),
        status: 'APPROVED' as const,
      })),
      select: { id: true },
    });
    const of = { revision: 1, fromStatus: 'PENDING', createdAt: later(-100) } as const;
    await db.decision.createMany({
      data: rows.map(({ id }) => ({
        ...{ commentId: id, toStatus: 'PENDING' as const, phase: 'triage_check' },
        ...of,
      })),
    });
    await db.decision.createMany({
      data: rows.map(({ id }, i) => ({
        ...{ commentId: id, actorId: nora.id },
        toStatus: i < count - rejected ? ('APPROVED' as const) : ('REJECTED' as const),
        ...of,
      })),
    });
  }
  const bars = { hold: 0, clear: 20, sinceCount: 80, sinceDecision: 0, precision: null };

  it('lets the mildest appear at once where an admin has set a bar', async () => {
    await storeTriage(learnt, { bars });
    const ann = viewerOf(await makeUser(), { now });
    const post = (body: string, minutes: number) =>
      postComment(ann, { slug: 'mole', body, parentId: null }, later(60 * minutes));
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.05).mockReturnValueOnce(0.049);
    expect((await post('The council is right.', 1)).status).toBe('approved');
    expect((await post('The council is right, yes.', 2)).status).toBe('pending');
    expect((await post('What a moron.', 3)).status).toBe('pending');
    const rows = await db.comment.findMany({ orderBy: { id: 'asc' }, select: { phase: true } });
    expect(rows.map(({ phase }) => phase)).toEqual([
      'triage_clear',
      'triage_check',
      'premoderated_thread',
    ]);
    vi.restoreAllMocks();
  });

  it('stays on while what is checked keeps the promise', async () => {
    await storeTriage(learnt, { bars });
    await check(150, 3);
    await learnDecisions(now);
    expect((await stored()).state.off).toBeNull();
    expect((await judge())?.clear).toBeCloseTo(Math.log(0.2 / 0.8));
  });

  it('goes off when too many of what is checked are bad, says so, and comes back by hand', async () => {
    await storeTriage(learnt, { bars });
    await check(149, 3);
    await learnDecisions(now);
    expect((await stored()).state.off).toEqual({ at: now.toISOString(), why: ['audit'] });
    expect((await judge())?.clear).toBeNull();
    // It is told once.
    await said(await comment('The ferry.'), 'APPROVED', { at: later(1) });
    await learnDecisions(later(30));
    const log = () => db.auditEntry.findMany({ select: { action: true, after: true } });
    expect(await log()).toEqual([{ action: 'triage.off', after: { why: ['audit'] } }]);

    await resumeTriage(viewerOf(await makeUser({ role: 'ADMIN' }), { now }), later(60));
    expect((await judge())?.clear).not.toBeNull();
    await learnDecisions(later(90));
    expect((await stored()).state.off).toBeNull();
    expect((await log()).map(({ action }) => action)).toEqual(['triage.off', 'triage.resume']);
  });

  it('comes back with another bar', async () => {
    await storeTriage(learnt, { bars, off: { at: now.toISOString(), why: ['share'] } });
    expect((await judge())?.clear).toBeNull();
    await set('triageClearPercent', 10);
    expect((await judge())?.clear).toBeCloseTo(Math.log(0.1 / 0.9));
  });

  it('holds nothing either while it is off', async () => {
    await set('triageHoldPercent', 80);
    await storeTriage(learnt, { bars: { ...bars, hold: 80 } });
    expect((await judge())?.hold).toBeCloseTo(Math.log(4));
    await check(149, 3);
    await learnDecisions(now);
    expect((await judge())?.hold).toBeNull();
  });
});

it('reads the weights once a process, and again when another has learnt', async () => {
  await storeTriage(rebuild(examples));
  const first = await getTriage();
  expect(await getTriage()).toBe(first);
  await said(await comment('The ferry.'), 'APPROVED');
  await learnDecisions(now);
  const second = await getTriage();
  expect(second).not.toBe(first);
  expect([first.triage.model.good, second.triage.model.good]).toEqual([40, 41]);
});
