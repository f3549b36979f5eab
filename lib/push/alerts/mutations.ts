import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { isPublic, publicStoriesAt } from '@/lib/articles/visibility';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { ensurePushKeys } from '@/lib/push/keys/mutations';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

/** A button that is pressed twice, or by two editors, is one alert. */
const pauseMilliseconds = 300_000;
/** What came out so long ago is no news: an old story that is saved, or one that was imported. */
const freshMilliseconds = 3_600_000;

type Moments = { id: number; publishedAt: Date | null; embargoUntil: Date | null };
const outAt = ({ publishedAt, embargoUntil }: Moments) =>
  Math.max(Number(publishedAt), Number(embargoUntil ?? 0));

/**
 * Asks, inside the transaction of a change that readers see, for the devices that follow the story's section to be told:
 * when readers have it only later, then. Nobody, unless the setting is on.
 */
export async function queueSectionAlert(tx: Tx, story: Moments): Promise<void> {
  const moment = outAt(story);
  if (moment < Date.now() - freshMilliseconds) return;
  if ((await getSettings(tx)).pushAlerts !== 'ON') return;
  const isLater = moment > Date.now();
  await enqueue(tx, {
    kind: 'push-news',
    payload: { storyId: story.id },
    key: isLater ? `${story.id}:${moment}` : String(story.id),
    ...(isLater && { runAt: new Date(moment) }),
  });
}

/**
 * An alert to those who follow the section of a story that has just come out; once for each story, and so many an hour for
 * each section. A translation stands beside its original, which was told of. For the job alone.
 */
export async function makeSectionAlert(storyId: number, now: Date): Promise<void> {
  const { pushAlerts, pushSectionHourly: max } = await getSettings();
  if (pushAlerts !== 'ON') return;
  const story = await db.story.findFirst({
    where: { AND: [publicStoriesAt(now), { id: storyId, translationOfId: null }] },
    select: { id: true, publishedAt: true, embargoUntil: true, sectionId: true },
  });
  if (!story || outAt(story) < now.getTime() - freshMilliseconds) return;
  const key = `section:${storyId}`;
  if (await db.pushAlert.findUnique({ where: { key }, select: { id: true } })) return;
  try {
    await countAttempt({ name: 'push-section', max, seconds: 3_600 }, String(story.sectionId));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.info({ event: 'push.enough', story: storyId, max }, 'enough alerts of this section');
    return;
  }
  await db.$transaction((tx) => beginAlert(tx, { kind: 'SECTION', storyId, key, now }));
}

type NewAlert = {
  kind: 'BREAKING' | 'SECTION';
  storyId: number;
  /** What it may come from once; null for a button. */
  key: string | null;
  title?: string;
  createdById?: number;
  now: Date;
};

/** Makes an alert with the job that sends it. Null where the same has been made before. */
export async function beginAlert(
  tx: Tx,
  { now, ...fields }: NewAlert,
): Promise<{ id: number } | null> {
  const [made] = await tx.pushAlert.createManyAndReturn({
    data: [{ ...fields, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return null;
  await enqueueAlert(tx, made.id, now);
  return made;
}

const enqueueAlert = (tx: Tx, alertId: number, runAt: Date): Promise<void> =>
  enqueue(tx, { kind: 'send-alert', payload: { alertId }, key: String(alertId), runAt });

/**
 * Tells every device that takes breaking news of a story that readers have. Throws `unauthenticated`, `forbidden`,
 * `not_found`, and `conflict` (readers do not have it, no alerts are sent, or one about this story has just gone).
 */
export async function alertDevices(
  actor: Viewer | null,
  { storyId }: { storyId: number },
  now: Date,
): Promise<{ id: number }> {
  demand(actor, 'issue.edit');
  return db.$transaction(async (tx) => {
    if ((await getSettings(tx)).pushAlerts !== 'ON')
      throw new AppError(
        'conflict',
        'Alerts on devices are off. An administrator switches them on.',
      );
    await tx.$queryRaw`select 1 from story where id = ${storyId} for no key update`;
    const story = await tx.story.findFirst({
      where: { id: storyId, kind: 'STORY', trashedAt: null },
      select: { status: true, publishedAt: true, embargoUntil: true },
    });
    if (!story) throw new AppError('not_found', 'There is no such story.');
    if (!isPublic(story, now))
      throw new AppError('conflict', 'Readers cannot open this story yet. Publish it first.');
    const recent = {
      kind: 'BREAKING',
      storyId,
      createdAt: { gt: new Date(now.getTime() - pauseMilliseconds) },
    } as const;
    if (await tx.pushAlert.findFirst({ where: recent, select: { id: true } }))
      throw new AppError('conflict', 'An alert about this story has just gone to the devices.');
    const made = await beginAlert(tx, {
      ...{ kind: 'BREAKING', storyId, key: null, createdById: actor.id, now },
    });
    await recordAudit(tx, actor, {
      action: 'alert.send',
      target: { kind: 'story', id: storyId },
      after: { alertId: made!.id },
    });
    return made!;
  });
}

/** Puts in again the alerts that no job sends any more, and makes keys that are missing. For the sweep alone. */
export async function tendAlerts(now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await getSettings(tx)).pushAlerts === 'ON') await ensurePushKeys(tx);
    const open = await tx.pushAlert.findMany({ where: { finishedAt: null }, select: { id: true } });
    for (const { id } of open) await enqueueAlert(tx, id, now);
  });
}
