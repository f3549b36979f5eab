import { createHash } from 'node:crypto';
import { db } from '@/lib/db';
import { createStory, updateStory } from '@/lib/articles/mutations';
import type { SavedStory } from '@/lib/articles/saved-story';
import type { CreateStoryInput } from '@/lib/articles/schema';
import { demand, type Viewer } from '@/lib/auth/policy';

const route = 'story.create';

/**
 * Begins a story once for each window that writes it: when the answer was lost on its way and the window sends its words
 * again, they become the next version of that story and not a second one. Throws what createStory() and updateStory() do.
 */
export async function createStoryOnce(
  actor: Viewer | null,
  input: CreateStoryInput,
  { key, origin }: { key?: string; origin?: 'autosave' },
): Promise<SavedStory> {
  demand(actor, 'story.create');
  const how = origin ? { origin } : {};
  if (!key) return createStory(actor, input, how);
  const id = { userId: actor.id, route, key };
  const known = await db.idempotentAnswer.findUnique({
    where: { userId_route_key: id },
    select: { storyId: true },
  });
  if (known?.storyId) return updateStory(actor, known.storyId, { ...input, version: 1 }, how);
  const saved = await createStory(actor, input, how);
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  await db.idempotentAnswer.create({
    data: { ...id, bodyHash, storyId: saved.id, status: 201, answer: {} },
    select: { key: true },
  });
  return saved;
}
