import { db } from '@/lib/db';
import { assignmentMail } from '@/lib/articles/assignments/mail';
import { assignmentLimits, type Assign } from '@/lib/articles/assignments/schema';
import { demandVersion } from '@/lib/articles/revisions/mutations';
import { lockStory } from '@/lib/articles/row/mutations';
import { factsOf } from '@/lib/articles/snapshot';
import { recordAudit } from '@/lib/audit/mutations';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/mutations';
import { getSettings } from '@/lib/settings/data';

const noSuch = () => new AppError('not_found', 'There is no such assignment.');

/**
 * Gives somebody work on a story, and tells them by mail unless it is themselves or they want none. An author who gets it must be able to
 * open the story: it has to be theirs. Throws `not_found`, `forbidden`, `invalid`, `conflict`.
 */
export const assign = (
  actor: Viewer | null,
  storyId: number,
  { assigneeId, task, dueAt, version }: Assign,
  now: Date,
): Promise<{ id: number }> =>
  db.$transaction(async (tx) => {
    demand(actor, 'story.assign');
    const story = await lockStory(tx, storyId);
    if (version !== undefined) await demandVersion(tx, story, version);
    const refuse = (path: string, message: string) =>
      new AppError('invalid', message, { fields: [{ path, message }] });
    const assignee = await tx.user.findFirst({
      where: { id: assigneeId, status: 'ACTIVE', eraseAt: null },
      select: {
        ...{ id: true, name: true, email: true, role: true },
        notificationPreference: { select: { assignments: true } },
      },
    });
    if (!assignee || !['AUTHOR', 'EDITOR', 'ADMIN'].includes(assignee.role))
      throw refuse('assigneeId', 'Choose somebody who writes here.');
    if (assignee.role === 'AUTHOR' && !factsOf(story, assignee.id).isOwn)
      throw refuse(
        'assigneeId',
        `${assignee.name} cannot open this story. Put them into its byline first.`,
      );
    if (dueAt && dueAt <= now) throw refuse('dueAt', 'This time has passed already.');
    if ((await tx.assignment.count({ where: { storyId } })) >= assignmentLimits.perStory)
      throw new AppError('conflict', `A story can have ${assignmentLimits.perStory} assignments.`);
    const made = await tx.assignment.create({
      data: { storyId, assigneeId, assignedById: actor.id, task, dueAt: dueAt ?? null },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'story.assign',
      target: { kind: 'story', id: storyId },
      after: { assignee: assigneeId, dueAt: dueAt?.toISOString() ?? null },
    });
    if (assigneeId !== actor.id && assignee.notificationPreference?.assignments !== false) {
      const { siteName, locale, timeZone } = await getSettings(tx);
      const mail = assignmentMail(
        { siteName, siteUrl: env().SITE_URL, place: { locale, timeZone } },
        { by: actor.name, headline: story.headline, storyId, task, dueAt: dueAt ?? null },
      );
      await queueMail(tx, { to: assignee.email, ...mail });
    }
    return made;
  });

async function getOwn(
  tx: Parameters<Parameters<typeof db.$transaction>[0]>[0],
  actor: Viewer | null,
  id: number,
) {
  await tx.$queryRaw`select 1 from assignment where id = ${id} for update`;
  const row = await tx.assignment.findUnique({
    where: { id },
    select: { assigneeId: true, doneAt: true },
  });
  demand(actor, 'story.create');
  const isTheirs = row?.assigneeId === actor.id;
  // Whoever may not give out work learns nothing of what others have to do.
  if (!row || (!isTheirs && !can(actor, 'story.assign'))) throw noSuch();
  return row;
}

/** Says that work is done, or that it is not after all: by whoever has it, or an editor. Throws `not_found`, `forbidden`. */
export const setAssignmentDone = (
  actor: Viewer | null,
  id: number,
  { isDone }: { isDone: boolean },
  now: Date,
): Promise<void> =>
  db.$transaction(async (tx) => {
    const { doneAt } = await getOwn(tx, actor, id);
    if ((doneAt !== null) === isDone) return;
    await tx.assignment.update({
      where: { id },
      data: { doneAt: isDone ? now : null },
      select: { id: true },
    });
  });

/** Takes work back. Throws `not_found`, `forbidden`. */
export const unassign = (actor: Viewer | null, id: number): Promise<void> =>
  db.$transaction(async (tx) => {
    demand(actor, 'story.assign');
    const { count } = await tx.assignment.deleteMany({ where: { id } });
    if (count === 0) throw noSuch();
  });
