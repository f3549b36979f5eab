import { db, type Tx } from '@/lib/db';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { listPassages } from '@/lib/articles/passages/data';
import { getPending } from '@/lib/articles/pending/data';
import { listWindows, type OpenWindow } from '@/lib/articles/presence/data';
import type { PresenceAnswer, PresenceInput } from '@/lib/articles/presence/schema';
import { factsOf } from '@/lib/articles/snapshot';
import { standingOf } from '@/lib/articles/standing';
import type { PendingStatus } from '@/lib/articles/workflow';
import type { Prisma } from '@/prisma/generated/client';

const storySelect = {
  id: true,
  status: true,
  publishedAt: true,
  trashedAt: true,
  needsLegal: true,
  legalClearedAt: true,
  version: true,
  createdById: true,
  authors: { select: { author: { select: { userId: true } } } },
} as const satisfies Prisma.StorySelect;

const writerOf = (windows: readonly OpenWindow[]) =>
  windows.find(({ writesAt }) => writesAt !== null) ?? null;

/**
 * A window says that it is there and learns who writes. Writing goes to the first window that may and has what stands;
 * taking over asks nobody, and the window that loses it learns of it the next time it speaks. Throws `not_found`,
 * `forbidden` like the story itself.
 */
export async function bePresent(
  actor: Viewer | null,
  { story: storyId, window: id, person, does, version }: PresenceInput,
  now: Date,
): Promise<PresenceAnswer> {
  demand(actor, 'story.create');
  demandSamePerson(actor, person);
  return db.$transaction(async (tx) => {
    const story = await tx.story.findUnique({ where: { id: storyId }, select: storySelect });
    if (!story) throw new AppError('not_found', 'There is no such story.');
    const facts = factsOf(story, actor.id);
    demand(actor, 'story.read', facts);
    const beside = await tx.pendingVersion.findUnique({
      where: { storyId },
      select: { status: true, publishAt: true, updateReaders: true },
    });
    const pending = beside && { ...beside, status: beside.status as PendingStatus };
    const isTrashed = story.trashedAt !== null;
    const standing = standingOf(actor, { ...story, ...facts, isTrashed, pending }, now);
    if (does === 'takes' && standing.lockedBecause)
      throw new AppError('forbidden', standing.lockedBecause);
    const own = { id, storyId, userId: actor.id };
    const mayBegin = async () =>
      does === 'writes' &&
      version === story.version &&
      standing.lockedBecause === null &&
      !writerOf(await listWindows(storyId, now, tx));
    if (does === 'leaves') await tx.presence.deleteMany({ where: own });
    else if (does === 'takes' || (await mayBegin())) {
      // One after the other, and none while a save is under way. Before the own row, which also locks the story a little.
      await tx.$queryRaw`select 1 from story where id = ${storyId} for update`;
      await beThere(tx, own, now);
      if (does === 'takes' || (await mayBegin())) await giveWriting(tx, own, now);
    } else await beThere(tx, own, now);
    const windows = await listWindows(storyId, now, tx);
    const writer = writerOf(windows);
    const isWriter = writer?.id === id;
    return {
      isWriter,
      writer:
        writer && !isWriter
          ? {
              name: writer.name,
              since: writer.writesAt!.toISOString(),
              isYou: writer.userId === actor.id,
            }
          : null,
      others: [
        ...new Set(windows.filter(({ userId }) => userId !== actor.id).map(({ name }) => name)),
      ],
      version: story.version,
      newer:
        version === story.version
          ? null
          : {
              standing,
              passages: await listPassages(storyId, tx),
              beside: (await getPending(storyId, tx))?.snapshot ?? null,
            },
    };
  });
}

async function giveWriting(
  tx: Tx,
  { id, storyId }: { id: string; storyId: number },
  now: Date,
): Promise<void> {
  await tx.presence.updateMany({ where: { storyId, id: { not: id } }, data: { writesAt: null } });
  await tx.presence.update({ where: { id }, data: { writesAt: now }, select: { id: true } });
}

async function beThere(
  tx: Tx,
  own: { id: string; storyId: number; userId: number },
  now: Date,
): Promise<void> {
  const seen = () => tx.presence.updateMany({ where: own, data: { seenAt: now } });
  if ((await seen()).count > 0) return;
  const made = await tx.presence.createMany({
    data: [{ ...own, since: now, seenAt: now }],
    skipDuplicates: true,
  });
  // The window itself may have said so twice at once.
  if (made.count === 0 && (await seen()).count === 0)
    throw new AppError('conflict', 'This window belongs to another story.');
}

/** Throws `conflict` when another window has the writing: what this one holds stays with it, in its browser. */
export async function demandWriting(
  tx: Tx,
  { storyId, window, now }: { storyId: number; window: string; now: Date },
): Promise<void> {
  const writer = writerOf(await listWindows(storyId, now, tx));
  if (!writer || writer.id === window) return;
  throw new AppError(
    'conflict',
    `${writer.name} has taken over the writing of this story. Your words are kept in this browser.`,
    { details: { takenOverBy: writer.name } },
  );
}

/** Throws `unauthenticated` when a window was opened by somebody else than who is signed in now: nobody saves in another's name. */
export function demandSamePerson(actor: Viewer | null, person: number | undefined): void {
  if (person === undefined || person === actor?.id) return;
  throw new AppError(
    'unauthenticated',
    'Somebody else is signed in in this browser now. Sign in as yourself to save this.',
  );
}

/** Forgets windows that have long been silent. */
export async function sweepPresence(now: Date): Promise<void> {
  await db.presence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - 3_600_000) } } });
}
