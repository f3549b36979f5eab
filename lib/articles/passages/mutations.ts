import { db, type Tx } from '@/lib/db';
import { hasOpenPassage } from '@/lib/articles/passages/data';
import type { AddPassage } from '@/lib/articles/passages/schema';
import { factsOf, storyStateSelect } from '@/lib/articles/snapshot';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';

async function readable(tx: Tx, actor: Viewer | null, storyId: number): Promise<Viewer> {
  const story = await tx.story.findUnique({ where: { id: storyId }, select: storyStateSelect });
  if (!story) throw new AppError('not_found', 'There is no such story.');
  demand(actor, 'story.read', factsOf(story, actor?.id ?? 0));
  return actor;
}

/** Says something about a passage, or about the whole story. For whoever may read it in the newsroom. Throws `not_found` and `forbidden`. */
export const addPassage = (
  actor: Viewer | null,
  storyId: number,
  { text, anchor }: AddPassage,
): Promise<{ id: number }> =>
  db.$transaction(async (tx) => {
    const { id: authorId } = await readable(tx, actor, storyId);
    return tx.passageNote.create({
      data: { storyId, authorId, text, anchor: anchor ?? {} },
      select: { id: true },
    });
  });

/** The first word of a thread, held against others until the commit. */
async function getThread(tx: Tx, actor: Viewer | null, id: number) {
  await tx.$queryRaw`select 1 from passage_note where id = ${id} for update`;
  const row = await tx.passageNote.findUnique({
    where: { id, parentId: null },
    select: { id: true, storyId: true, resolvedAt: true },
  });
  if (!row) throw new AppError('not_found', 'There is no such comment.');
  return { ...row, reader: await readable(tx, actor, row.storyId) };
}

/** Answers what somebody said about a passage; a resolved one is opened again by that. Throws `not_found` and `forbidden`. */
export const answerPassage = (
  actor: Viewer | null,
  id: number,
  { text }: { text: string },
): Promise<{ id: number; storyId: number }> =>
  db.$transaction(async (tx) => {
    const { storyId, reader } = await getThread(tx, actor, id);
    await tx.passageNote.update({
      where: { id },
      data: { resolvedAt: null, resolvedById: null },
      select: { id: true },
    });
    return tx.passageNote.create({
      data: { storyId, parentId: id, authorId: reader.id, text },
      select: { id: true, storyId: true },
    });
  });

/** Marks what was said as done, or opens it again. Throws `not_found` and `forbidden`. */
export const resolvePassage = (
  actor: Viewer | null,
  id: number,
  { isResolved }: { isResolved: boolean },
  now: Date,
): Promise<{ storyId: number }> =>
  db.$transaction(async (tx) => {
    const { storyId, reader, resolvedAt } = await getThread(tx, actor, id);
    if ((resolvedAt !== null) === isResolved) return { storyId };
    await tx.passageNote.update({
      where: { id },
      data: { resolvedAt: isResolved ? now : null, resolvedById: isResolved ? reader.id : null },
      select: { id: true },
    });
    return { storyId };
  });

/** Nobody is sent back without a word: what is given with the step becomes a comment, else one must be open. Throws `invalid`. */
export async function demandWords(
  tx: Tx,
  actor: Viewer | null,
  storyId: number,
  words: string | undefined,
): Promise<void> {
  if (words) {
    await tx.passageNote.create({
      data: { storyId, authorId: actor?.id ?? null, text: words },
      select: { id: true },
    });
    return;
  }
  if (await hasOpenPassage(storyId, tx)) return;
  throw new AppError('invalid', 'Say what is to be changed, in a word or on a passage.', {
    fields: [{ path: 'words', message: 'Say what is to be changed.' }],
  });
}
