import { tags } from '@/lib/cache/tags';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

export type Original = { id: number; slug: string };

const refuse = (message: string): never => {
  throw new AppError('invalid', message, { fields: [{ path: 'translationOf', message }] });
};

/**
 * The story at a present or former address that others translate: a translation leads to its own original, so that all that
 * say the same hang on one. Throws `invalid`.
 */
export async function findOriginal(tx: Tx, storyId: number, slug: string): Promise<Original> {
  const select = { id: true, slug: true, translationOf: { select: { id: true, slug: true } } };
  const where = { kind: 'STORY', trashedAt: null } as const;
  const found =
    (await tx.story.findFirst({ where: { ...where, slug }, select })) ??
    (await tx.story.findFirst({ where: { ...where, formerSlugs: { some: { slug } } }, select }));
  if (!found) return refuse('There is no story at this address.');
  if (found.id === storyId) return refuse('A story is no translation of itself.');
  const { translationOf, ...own } = found;
  if (translationOf?.id === storyId)
    return refuse('That story is itself a translation of this one.');
  return translationOf ?? own;
}

/** Brings a story with its own translations to those of another. Gives the tags of the pages that show them all. */
export async function joinTranslations(
  tx: Tx,
  storyId: number,
  originalId: number,
): Promise<string[]> {
  await tx.story.updateMany({
    where: { translationOfId: storyId },
    data: { translationOfId: originalId },
  });
  const rows = await tx.story.findMany({
    where: { OR: [{ id: originalId }, { translationOfId: originalId }] },
    select: { slug: true },
    take: 100,
  });
  return rows.map(({ slug }) => tags.story(slug));
}
