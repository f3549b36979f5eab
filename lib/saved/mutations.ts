import { publicStoriesAt } from '@/lib/articles/visibility';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const saveLimit: Limit = { name: 'save', max: 60, seconds: 60 };
/** More than anybody reads later; a script that saves the archive stops here. */
const mostSaved = 2_000;

/**
 * Puts a story aside or takes it from the list; doing so twice changes nothing. Only a public story can be put aside, any
 * can be taken away. Throws `unauthenticated`, `forbidden`, `not_found`, `conflict` (the list is full), `rate_limited`.
 */
export async function setSaved(
  actor: Viewer | null,
  { slug, saved }: { slug: string; saved: boolean },
  now: Date,
): Promise<{ saved: boolean }> {
  demand(actor, 'story.save');
  await countAttempt(saveLimit, String(actor.id));
  const isAt = { OR: [{ slug }, { formerSlugs: { some: { slug } } }] };
  const found = await db.story.findMany({
    where: saved ? { AND: [isAt, publicStoriesAt(now)] } : isAt,
    select: { id: true, slug: true },
    take: 2,
  });
  // A living address wins over a former one.
  const story = found.find((one) => one.slug === slug) ?? found[0];
  if (!story) throw new AppError('not_found', 'There is no such story.');
  const pair = { userId: actor.id, storyId: story.id };
  if (!saved) {
    await db.savedStory.deleteMany({ where: pair });
    return { saved };
  }
  const key = { userId_storyId: pair };
  if (await db.savedStory.findUnique({ where: key, select: { storyId: true } })) return { saved };
  if ((await db.savedStory.count({ where: { userId: actor.id } })) >= mostSaved) {
    throw new AppError(
      'conflict',
      `You have put ${mostSaved.toLocaleString('en-GB')} stories aside. Take some away first.`,
    );
  }
  await db.savedStory.createMany({ data: [{ ...pair, createdAt: now }], skipDuplicates: true });
  return { saved };
}
