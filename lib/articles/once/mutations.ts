import { createHash } from 'node:crypto';
import { inTransactionOverDrafts } from '@/lib/addresses/mutations';
import { beginStory, createStory, updateStory } from '@/lib/articles/mutations';
import type { SavedStory } from '@/lib/articles/saved-story';
import type { BeginStoryInput } from '@/lib/articles/schema';
import { demand, type Viewer } from '@/lib/auth/policy';

const route = 'story.create';

/**
 * Begins a story once for each window that writes it: when the answer was lost on its way and the window sends its words
 * again, they become the next version of that story and not a second one. Throws what createStory() and updateStory() do.
 */
export async function createStoryOnce(
  actor: Viewer | null,
  input: BeginStoryInput,
  { key, origin }: { key?: string; origin?: 'autosave' },
): Promise<SavedStory> {
  demand(actor, 'story.create');
  const how = origin ? { origin } : {};
  if (!key) return createStory(actor, input, how);
  const id = { userId: actor.id, route, key };
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const { known, saved } = await inTransactionOverDrafts(async (tx) => {
    // The words may come again while they are still being saved.
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext(${route}), hashtext(${`${actor.id} ${key}`}))`;
    const answer = await tx.idempotentAnswer.findUnique({
      where: { userId_route_key: id },
      select: { storyId: true },
    });
    if (answer?.storyId) return { known: answer.storyId };
    const begun = await beginStory(tx, actor, input, how);
    await tx.idempotentAnswer.create({
      data: { ...id, bodyHash, storyId: begun.id, status: 201, answer: {} },
      select: { key: true },
    });
    return { saved: begun };
  });
  return saved ?? updateStory(actor, known, { ...input, version: 1 }, how);
}
