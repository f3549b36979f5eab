import { listStoriesById } from '@/lib/articles/data';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { AppError, invalidField } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { getDeskNewsletter } from '@/lib/newsletters/data';
import { getDeskIssue, pickStories } from '@/lib/newsletters/issues/data';
import type { DeskIssue, IssueForm } from '@/lib/newsletters/issues/schema';
import { wordsOf } from '@/lib/newsletters/issues/words';
import { oneInstantOf } from '@/lib/newsroom/local-time';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

/** Begins an issue, filled with what is new; of breaking news with that story. Gives its number. Throws `forbidden`, `not_found`, `invalid`. */
export async function beginIssue(
  actor: Viewer | null,
  { newsletterId, storyId }: { newsletterId: number; storyId?: number },
  now: Date,
): Promise<{ id: number }> {
  demand(actor, 'issue.edit');
  const list = await getDeskNewsletter(newsletterId);
  if (!list) throw new AppError('not_found', 'There is no such newsletter.');
  const { pushAlerts } = await getSettings();
  const stories = storyId === undefined ? await pickStories(list, now) : [await theStory(storyId)];
  return db.newsletterIssue.create({
    data: {
      newsletterId,
      ...wordsOf(list.name, stories),
      createdById: actor.id,
      tellsDevices: list.kind === 'BREAKING' && pushAlerts === 'ON',
      stories: { create: stories.map(({ id }, position) => ({ storyId: id, position })) },
    },
    select: { id: true },
  });
}

async function theStory(id: number) {
  const story = await db.story.findFirst({
    where: { id, kind: 'STORY', trashedAt: null },
    select: { id: true, headline: true, standfirst: true },
  });
  if (!story) throw new AppError('not_found', 'There is no such story.');
  return story;
}

type Change = { id: number; version: number } & Partial<
  Pick<IssueForm, 'subject' | 'preheader' | 'intro' | 'story' | 'tellsDevices'>
>;

/** Saves words and stories of an issue that has not gone out; what is left out stays. Throws `forbidden`, `not_found`, `conflict`, `invalid`. */
export async function saveIssue(actor: Viewer | null, change: Change): Promise<void> {
  demand(actor, 'issue.edit');
  await db.$transaction((tx) => saveIssueIn(tx, change));
}

/** The same inside a transaction, for whoever has asked for the permission. Throws `not_found`, `conflict`. */
export async function saveIssueIn(
  tx: Tx,
  { id, version, story, tellsDevices: tells, ...words }: Change,
): Promise<void> {
  const { list } = await demandOpen(tx, id);
  const { count } = await tx.newsletterIssue.updateMany({
    where: { id, version },
    data: {
      ...words,
      ...(tells !== undefined && { tellsDevices: tells && list.kind === 'BREAKING' }),
      version: { increment: 1 },
    },
  });
  if (count === 0)
    throw new AppError(
      'conflict',
      'A colleague has saved this issue meanwhile. Keep what you typed elsewhere and load the page again.',
    );
  if (story) await putStories(tx, id, story);
}

async function putStories(tx: Tx, issueId: number, ids: readonly number[]): Promise<void> {
  const unique = [...new Set(ids)];
  const there = await tx.story.findMany({
    where: { id: { in: unique }, kind: 'STORY' },
    select: { id: true },
  });
  const known = new Set(there.map(({ id }) => id));
  await tx.issueStory.deleteMany({ where: { issueId } });
  await tx.issueStory.createMany({
    data: unique
      .filter((id) => known.has(id))
      .map((storyId, position) => ({ issueId, storyId, position })),
  });
}

/** The row of an issue that nobody has begun to send, locked. Throws `not_found`, `conflict`. */
async function demandOpen(tx: Tx, id: number): Promise<DeskIssue> {
  await tx.$queryRaw`select 1 from newsletter_issue where id = ${id} for no key update`;
  const issue = await getDeskIssue(id, tx);
  if (!issue) throw new AppError('not_found', 'There is no such issue.');
  if (issue.status === 'DRAFT' || issue.status === 'SCHEDULED') return issue;
  throw new AppError('conflict', 'This issue has gone out: it cannot be changed any more.');
}

/** The ids of what the issue would be filled with now. Throws `forbidden`, `not_found`. */
export async function fillingOf(actor: Viewer | null, id: number, now: Date): Promise<number[]> {
  demand(actor, 'issue.edit');
  const issue = await getDeskIssue(id);
  const list = issue && (await getDeskNewsletter(issue.list.id));
  if (!list) throw new AppError('not_found', 'There is no such issue.');
  return (await pickStories(list, now)).map((story) => story.id);
}

type Going = { id: number; sendAt: string | Date | null };

/**
 * Sends an issue, now, at a moment, or at one of the newsroom's clock as a field says it: it goes to whoever is on the list then, with the stories that
 * readers have then. Gives the moment. Throws `forbidden`, `not_found`, `conflict`, `invalid`.
 */
export async function scheduleIssue(actor: Viewer | null, going: Going, now: Date): Promise<Date> {
  demand(actor, 'issue.edit');
  return db.$transaction((tx) => scheduleIssueIn(tx, actor, going, now));
}

/** The same inside a transaction, for whoever has asked for the permission. Throws `not_found`, `conflict`, `invalid`. */
export async function scheduleIssueIn(
  tx: Tx,
  actor: Viewer,
  { id, sendAt: typed }: Going,
  now: Date,
): Promise<Date> {
  const { timeZone } = await getSettings(tx);
  const meant = typeof typed === 'string' ? oneInstantOf(typed, timeZone) : { at: typed ?? now };
  if ('fault' in meant) throw invalidField('sendAt', meant.fault);
  const sendAt = meant.at;
  if (typed !== null && sendAt <= now) throw invalidField('sendAt', 'This moment has passed.');
  const { list, storyIds } = await demandOpen(tx, id);
  if (!list.isActive)
    throw new AppError('invalid', 'This newsletter is off. An administrator switches it on.');
  if (storyIds.length === 0) throw invalidField('story', 'An issue needs a story.');
  if (typed === null && (await listStoriesById(now, storyIds)).length === 0)
    throw invalidField('story', 'Readers cannot open any of these stories now.');
  await tx.newsletterIssue.update({
    where: { id },
    data: { status: 'SCHEDULED', sendAt, version: { increment: 1 } },
    select: { id: true },
  });
  await enqueueSend(tx, { issueId: id, sendAt });
  await recordAudit(tx, actor, {
    action: 'issue.send',
    target: { kind: 'issue', id },
    after: { newsletterId: list.id, sendAt: sendAt.toISOString() },
  });
  return sendAt;
}

/** The job of an issue's moment; twice is once. */
export const enqueueSend = (
  tx: Tx,
  { issueId, sendAt }: { issueId: number; sendAt: Date },
): Promise<void> =>
  enqueue(tx, {
    kind: 'send-issue',
    payload: { issueId },
    key: `${issueId}:${sendAt.getTime()}`,
    runAt: sendAt,
  });

/** Keeps a scheduled issue from going out. Throws `forbidden`, `not_found`, `conflict`. */
export async function holdIssue(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'issue.edit');
  await db.$transaction((tx) => holdIssueIn(tx, actor, id));
}

/** The same inside a transaction, for whoever has asked for the permission. Throws `not_found`, `conflict`. */
export async function holdIssueIn(tx: Tx, actor: Viewer, id: number): Promise<void> {
  await demandOpen(tx, id);
  await tx.newsletterIssue.update({
    where: { id },
    data: { status: 'DRAFT', sendAt: null, version: { increment: 1 } },
    select: { id: true },
  });
  await recordAudit(tx, actor, { action: 'issue.hold', target: { kind: 'issue', id } });
}

/** Throws an issue away that has not gone out. Throws `forbidden`, `not_found`, `conflict`. */
export async function deleteIssue(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'issue.edit');
  await db.$transaction(async (tx) => {
    await demandOpen(tx, id);
    await tx.newsletterIssue.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, { action: 'issue.delete', target: { kind: 'issue', id } });
  });
}

const tests = { name: 'issue-test', max: 10, seconds: 600 };

/** Mails the issue as it is saved to whoever asks, and nobody else. Throws `forbidden`, `not_found`, `rate_limited`. */
export async function testIssue(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'issue.edit');
  if (!(await getDeskIssue(id))) throw new AppError('not_found', 'There is no such issue.');
  await countTest(actor.id);
  await db.$transaction((tx) => queueTest(tx, actor, id));
}

/** Counts a test mail, before a transaction rather than in it, which would hold two connections. Throws `rate_limited`. */
export const countTest = (userId: number): Promise<void> => countAttempt(tests, String(userId));

/** Has a test mailed to whoever asked for the permission and whose test was counted. */
export const queueTest = (tx: Tx, actor: Viewer, issueId: number): Promise<void> =>
  enqueue(tx, { kind: 'test-issue', payload: { issueId, userId: actor.id } });
