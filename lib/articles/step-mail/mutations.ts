import type { Tx } from '@/lib/db';
import { stepMail, type StoryNews } from '@/lib/articles/step-mail/mail';
import type { StoryState } from '@/lib/articles/snapshot';
import type { Viewer } from '@/lib/auth/policy';
import { env } from '@/lib/env';
import { queueMail } from '@/lib/mail/mutations';
import { undoMilliseconds } from '@/lib/notifications/undo';
import { getSettings } from '@/lib/settings/data';
import type { StoryStatus } from '@/prisma/generated/enums';

const told = ['CHANGES_ASKED', 'APPROVED', 'SCHEDULED', 'PUBLISHED'] as const;
const isTold = (to: StoryStatus): to is StoryNews['to'] =>
  (told as readonly StoryStatus[]).includes(to);

const keyOf = (storyId: number) => `story-step:${storyId}:`;

type Step = {
  /** Where it went and when it goes out; left out where the story itself says so. */
  to?: StoryStatus;
  at?: Date | null;
  words?: string | undefined;
  isNewVersion?: boolean;
};

/**
 * Tells who writes a story, by mail, that somebody else has sent it back, approved it, scheduled it or published it, in the
 * transaction of the step. It is mailed when the step can no longer be undone; a further step meanwhile takes its place.
 */
export async function tellWriters(
  tx: Tx,
  /** Null for the machine, whose steps somebody has asked for before. */
  actor: Viewer | null,
  story: StoryState,
  { to = story.status, at = story.publishedAt, words = '', isNewVersion = false }: Step,
): Promise<void> {
  await tx.job.deleteMany({
    where: {
      ...{ kind: 'send-mail', doneAt: null, leaseUntil: null },
      key: { startsWith: keyOf(story.id) },
    },
  });
  if (!actor || !isTold(to)) return;
  const ids = [story.createdById, ...story.authors.map(({ author }) => author.userId)];
  const writers = await tx.user.findMany({
    where: {
      id: { in: ids.filter((id) => id !== null), not: actor.id },
      role: { in: ['AUTHOR', 'EDITOR', 'ADMIN'] },
      ...{ status: 'ACTIVE', eraseAt: null },
      NOT: { notificationPreference: { is: { storySteps: false } } },
    },
    select: { id: true, email: true },
  });
  if (writers.length === 0) return;
  const { siteName, locale, timeZone } = await getSettings(tx);
  const paper = { siteName, siteUrl: env().SITE_URL, place: { locale, timeZone } };
  const { id: storyId, headline } = story;
  const mail = stepMail(paper, actor.name, { to, storyId, headline, isNewVersion, at, words });
  const runAt = new Date(Date.now() + undoMilliseconds);
  for (const { id, email } of writers)
    await queueMail(tx, { ...mail, to: email, key: `${keyOf(storyId)}${id}`, runAt });
}
