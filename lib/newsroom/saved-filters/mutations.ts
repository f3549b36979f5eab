import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { AppError, isUniqueViolation } from '@/lib/errors';
import {
  savedFilterLimits,
  type ChangeFilterInput,
  type SaveFilterInput,
} from '@/lib/newsroom/saved-filters/schema';

const noSuch = () => new AppError('not_found', 'There is no such filter any more.');

const taken = () =>
  new AppError('invalid', 'You have a filter of this name.', {
    fields: [{ path: 'name', message: 'You have a filter of this name: choose another.' }],
  });

async function orTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw isUniqueViolation(error) ? taken() : error;
  }
}

/** Keeps a filter of the list under a name; only editors share one with the newsroom. Throws `forbidden`, `invalid`, `conflict`. */
export async function saveFilter(
  actor: Viewer | null,
  { name, query, isShared }: SaveFilterInput,
): Promise<{ id: number }> {
  demand(actor, 'story.create');
  if (isShared) demand(actor, 'filter.share');
  const { id: userId } = actor;
  return orTaken(
    db.$transaction(async (tx) => {
      // One after the other for a person, so that the limit holds.
      await tx.$queryRaw`select 1 from "user" where id = ${userId} for update`;
      const count = await tx.savedFilter.count({ where: { userId } });
      if (count >= savedFilterLimits.perPerson)
        throw new AppError(
          'conflict',
          `You can keep ${savedFilterLimits.perPerson} filters. Delete one first.`,
        );
      return tx.savedFilter.create({
        data: { userId, name, query, isShared },
        select: { id: true },
      });
    }),
  );
}

/** The filter, held, when this person may change it: their own, and as an editor what is shared. */
async function changeable(tx: Tx, actor: Viewer, id: number) {
  await tx.$queryRaw`select 1 from saved_filter where id = ${id} for update`;
  const row = await tx.savedFilter.findUnique({
    where: { id },
    select: { userId: true, isShared: true },
  });
  // Whoever may not see it learns nothing of it.
  if (!row || (row.userId !== actor.id && !row.isShared)) throw noSuch();
  if (row.userId !== actor.id) demand(actor, 'filter.share');
  return row;
}

/** Names a filter anew and says whether the newsroom has it too. Throws `not_found`, `forbidden`, `invalid`. */
export async function changeFilter(
  actor: Viewer | null,
  { id, name, isShared }: ChangeFilterInput,
): Promise<void> {
  demand(actor, 'story.create');
  await orTaken(
    db.$transaction(async (tx) => {
      const row = await changeable(tx, actor, id);
      if (isShared && !row.isShared) demand(actor, 'filter.share');
      if (!isShared && row.userId === null)
        throw new AppError(
          'conflict',
          'Whoever made this filter has left: it is shared or deleted.',
        );
      await tx.savedFilter.update({
        where: { id },
        data: { name, isShared },
        select: { id: true },
      });
    }),
  );
}

/** Throws `not_found`, `forbidden`. */
export async function deleteFilter(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'story.create');
  await db.$transaction(async (tx) => {
    await changeable(tx, actor, id);
    await tx.savedFilter.delete({ where: { id }, select: { id: true } });
  });
}
