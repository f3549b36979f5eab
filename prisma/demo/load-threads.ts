import type { Tx } from '@/lib/db';
import type { History } from '@/lib/moderation/context';
import { runPipeline } from '@/lib/moderation/pipeline';
import { compileWords } from '@/lib/moderation/words/compile';
import { defaultSettings } from '@/lib/settings/schema';
import { makeComment, makeDecision } from '@/prisma/factories';
import type { CommentStatus, Role } from '@/prisma/generated/enums';
import type { People, StoryRow } from './load';
import { demoMembers } from './people';
import { demoReports, demoThreads, type DemoComment } from './threads';

type Made = Awaited<ReturnType<typeof makeComment>>;
type Thread = { id: number; publishedAt: Date };

const minute = 60_000;
/** Everybody here has written before. */
const regular: History = {
  lastAt: null,
  isRepeatHere: false,
  isRepeatElsewhere: false,
  approved: 100,
  weekApproved: 0,
  weekRejected: 0,
};
const noWords = { reject: compileWords([]), hold: compileWords([]) };

/** The same sequence of numbers from 0 to 1 each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Makes the conversations under the stories as they would have come about: each comment goes through the rules, a
 * moderator decides on those that the rules held, members like what was approved. Returns how many comments there are.
 */
export async function loadThreads(
  tx: Tx,
  now: Date,
  stories: Map<string, StoryRow>,
  people: People,
): Promise<number> {
  const random = chance(1871);
  const made: { row: Made; it: DemoComment }[] = [];
  /** A while after `from`, and never later than now. */
  const after = (from: Date, minutes: number) =>
    new Date(Math.min(from.getTime() + minutes * minute, now.getTime()));

  const add = async (it: DemoComment, story: Thread, parent?: Made): Promise<void> => {
    const createdAt = new Date(story.publishedAt.getTime() + it.minutesAfter * minute);
    if (createdAt > now)
      throw new Error(`The comment "${it.text.slice(0, 40)}" would lie in the future.`);
    const [author, role, trusted] = speaker(it, people);
    const outcome = runPipeline({
      kind: 'post',
      now: createdAt,
      typed: it.text,
      text: it.text,
      author: { role, email: '', isPremoderated: false, isTrusted: trusted },
      mode: 'PREMODERATED',
      isSiteMode: true,
      rules: defaultSettings,
      history: regular,
      words: noWords,
      triage: null,
    });
    const status = it.status.toUpperCase() as CommentStatus;
    const steps = decisions(status, outcome.status);
    const decidedAt = after(createdAt, 2 + Math.floor(random() * 20));
    const row = await makeComment(
      {
        story,
        author,
        ...(parent ? { parent } : {}),
        body: it.text,
        status,
        phase: outcome.phase,
        findings: status === 'DELETED' ? [] : outcome.findings,
        createdAt,
        version: 1 + steps.length,
        decidedAt: status === 'PENDING' ? null : steps.length > 0 ? decidedAt : createdAt,
        judgedAt: steps.some(([, toStatus]) => toStatus !== 'DELETED') ? decidedAt : null,
      },
      tx,
    );
    made.push({ row, it });
    await makeDecision(
      { comment: row, phase: outcome.phase, toStatus: outcome.status, createdAt },
      tx,
    );
    for (const [fromStatus, toStatus] of steps) {
      // What is deleted here was taken back by whoever wrote it.
      const actor = toStatus === 'DELETED' ? author : people.moderator;
      const reason = toStatus === status ? (it.reason ?? null) : null;
      const at = toStatus === 'DELETED' ? after(decidedAt, 12) : decidedAt;
      await makeDecision({ comment: row, actor, fromStatus, toStatus, reason, createdAt: at }, tx);
    }
    for (const reply of it.replies ?? []) await add(reply, story, row);
  };

  for (const { on, comments } of demoThreads) {
    const { id, publishedAt } = stories.get(on) ?? { publishedAt: null };
    if (!id || !publishedAt) throw new Error(`No story "${on}" for a thread was published.`);
    for (const comment of comments) await add(comment, { id, publishedAt });
  }

  const likes = made.flatMap(({ row, it }) => {
    if (it.status !== 'approved') return [];
    const appeal = random() ** 2;
    return people.members
      .filter((member, i) => demoMembers[i]!.status === 'active' && member.id !== row.authorId)
      .filter(() => random() < appeal)
      .map(({ id }) => ({
        commentId: row.id,
        userId: id,
        createdAt: after(row.createdAt, 5 + Math.floor(random() * 240)),
      }));
  });
  await tx.commentLike.createMany({ data: likes });
  for (const { row } of made) {
    const likeCount = likes.filter(({ commentId }) => commentId === row.id).length;
    if (likeCount > 0)
      await tx.comment.update({ where: { id: row.id }, data: { likeCount }, select: { id: true } });
  }

  for (const { by, begins, reason, note } of demoReports) {
    const target = made.find(({ it }) => it.status === 'approved' && it.text.startsWith(begins));
    if (!target) throw new Error(`There is no approved comment that begins "${begins}".`);
    const { id, revision, createdAt } = target.row;
    const reporterId = people.members[by]!.id;
    await tx.commentReport.create({
      data: { commentId: id, reporterId, revision, reason, note, createdAt: after(createdAt, 35) },
    });
  }
  return made.length;
}

/** Who speaks, with what the rules ask about them. */
function speaker(
  { by }: DemoComment,
  people: People,
): [account: { id: number }, role: Role, trusted: boolean] {
  if (typeof by === 'number')
    return [people.members[by]!, 'READER', demoMembers[by]!.trusted !== undefined];
  const account = people.byProfile.get(by);
  if (!account) throw new Error(`"${by}" comments but has no account.`);
  return [account, 'AUTHOR', false];
}

/** The steps by people that lead from what the rules made of a comment to where it stands. */
function decisions(status: CommentStatus, made: CommentStatus): [CommentStatus, CommentStatus][] {
  if (status === made) return [];
  if (status === 'DELETED' && made !== 'APPROVED')
    return [
      [made, 'APPROVED'],
      ['APPROVED', 'DELETED'],
    ];
  return [[made, status]];
}
