import { db, type Tx } from '@/lib/db';
import { queueNews } from '@/lib/announce/mutations';
import { isPublic } from '@/lib/articles/visibility';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import type { CorrectionChange, CorrectionInput } from '@/lib/corrections/schema';
import { AppError } from '@/lib/errors';
import { tellOfStory } from '@/lib/webhooks/outbox/mutations';

/** Says what a story that readers have got wrong. Throws `unauthenticated`, `forbidden`, `not_found`, `conflict` when readers do not have it. */
export async function addCorrection(
  actor: Viewer | null,
  storyId: number,
  { updateReaders, ...fields }: CorrectionInput,
): Promise<{ id: number }> {
  demand(actor, 'correction.write');
  const now = new Date();
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!isPublic(story, now))
      throw new AppError('conflict', 'Readers do not have this story: change its text instead.');
    const { id } = await tx.correction.create({
      data: { ...fields, storyId, authorId: actor.id, createdAt: now },
      select: { id: true },
    });
    await tell(tx, actor, story, {
      action: 'correction.add',
      id,
      kind: fields.kind,
      updateReaders,
      now,
    });
    return { id };
  });
}

/** Words a correction anew; its date stays. Throws like `addCorrection`, and `conflict` for another wording than the one that was read, with what stands there now. */
export async function changeCorrection(
  actor: Viewer | null,
  { storyId, id }: { storyId: number; id: number },
  { updateReaders, version, ...fields }: CorrectionChange,
): Promise<{ id: number; version: number }> {
  demand(actor, 'correction.write');
  const now = new Date();
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    await readCorrection(tx, { storyId, id }, version);
    const data = { ...fields, version: { increment: 1 } };
    const changed = await tx.correction.update({
      where: { id },
      data,
      select: { id: true, version: true },
    });
    const { kind } = fields;
    await tell(tx, actor, story, { action: 'correction.change', id, kind, updateReaders, now });
    return changed;
  });
}

/** Takes a correction back that was none. Throws like `changeCorrection`. */
export async function withdrawCorrection(
  actor: Viewer | null,
  { storyId, id }: { storyId: number; id: number },
  { version }: { version?: number | undefined } = {},
): Promise<void> {
  demand(actor, 'correction.write');
  const now = new Date();
  await db.$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    const row = await readCorrection(tx, { storyId, id }, version);
    await tx.correction.delete({ where: { id } });
    await tell(tx, actor, story, {
      action: 'correction.withdraw',
      id,
      kind: row.kind,
      updateReaders: false,
      now,
    });
  });
}

/** Whether readers may see what was changed in this story; null as the settings say. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function setStoryHistory(
  actor: Viewer | null,
  { storyId, shows }: { storyId: number; shows: boolean | null },
): Promise<void> {
  demand(actor, 'correction.write');
  await db.$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    const { showsHistory: before } = story;
    if (before === shows) return;
    await tx.story.update({ where: { id: storyId }, data: { showsHistory: shows } });
    await recordAudit(tx, actor, {
      action: 'story.history',
      target: { kind: 'story', id: storyId },
      before: { shows: before },
      after: { shows },
    });
    await expireInTx(tx, pagesOf(story));
  });
}

/** A correction as it stands, under its story's lock; refused when somebody else has worded it since it was read. */
async function readCorrection(
  tx: Tx,
  where: { storyId: number; id: number },
  version: number | undefined,
) {
  const row = await tx.correction.findFirst({
    where,
    select: { kind: true, wrong: true, text: true, signature: true, version: true },
  });
  if (!row) throw new AppError('not_found', 'This correction is not there any more.');
  if (version !== undefined && version !== row.version)
    throw new AppError(
      'conflict',
      'A colleague has worded this correction anew since you opened it. Nothing was overwritten.',
      { details: row },
    );
  return row;
}

type Locked = Awaited<ReturnType<typeof lockStory>>;

async function lockStory(tx: Tx, id: number) {
  await tx.$queryRaw`select 1 from story where id = ${id} for update`;
  const row = await tx.story.findUnique({
    where: { id },
    select: {
      ...{ id: true, kind: true, slug: true, status: true, publishedAt: true },
      ...{ embargoUntil: true, showsHistory: true },
    },
  });
  if (!row) throw new AppError('not_found', 'There is no such story.');
  return row;
}

const pagesOf = ({ kind, slug }: Locked) => [kind === 'PAGE' ? tags.page(slug) : tags.story(slug)];

const deeds = {
  'correction.add': 'added',
  'correction.change': 'changed',
  'correction.withdraw': 'withdrawn',
} as const;

type Deed = {
  action: keyof typeof deeds;
  id: number;
  kind: string;
  updateReaders: boolean;
  now: Date;
};

/** Writes it down, and has every page made anew that shows it: the story, the list of corrections, the feeds. */
async function tell(
  tx: Tx,
  actor: Viewer,
  story: Locked,
  { action, id, kind, updateReaders, now }: Deed,
): Promise<void> {
  const tellsReaders = updateReaders && isPublic(story, now);
  await tx.story.update({
    where: { id: story.id },
    data: tellsReaders ? { revisedAt: now } : { updatedAt: now },
  });
  await recordAudit(tx, actor, {
    action,
    target: { kind: 'story', id: story.id },
    after: { kind: kind.toLowerCase(), updated: updateReaders },
  });
  if (isPublic(story, now)) await queueNews(tx, story.id, story);
  // Of a story that readers do not have, nobody outside hears what was wrong in it.
  if (story.kind === 'STORY' && isPublic(story, now)) {
    const facts = { storyId: story.id, correctionId: id, deed: deeds[action], tellsReaders };
    await tellOfStory(tx, { event: 'story.corrected', facts });
  }
  await expireInTx(tx, [...pagesOf(story), tags.stories()]);
}
