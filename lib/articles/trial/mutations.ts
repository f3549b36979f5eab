import { inTransactionOverDrafts } from '@/lib/addresses/mutations';
import { takeStoryStep } from '@/lib/articles/mutations';
import type { SavedStory } from '@/lib/articles/saved-story';
import type { StoryStatusInput } from '@/lib/articles/schema';
import type { Viewer } from '@/lib/auth/policy';

/** Takes the transaction back, with what it came to. */
class Tried extends Error {
  constructor(readonly saved: SavedStory) {
    super('Tried only.');
  }
}

/**
 * What a step would come to: the step itself with all its checks, in a transaction that is taken back, so that nothing is
 * changed and nobody told. Throws what setStoryStatus() throws.
 */
export async function tryStoryStatus(
  actor: Viewer | null,
  id: number,
  input: StoryStatusInput,
): Promise<SavedStory> {
  try {
    return await inTransactionOverDrafts(async (tx) => {
      throw new Tried(await takeStoryStep(tx, actor, id, input));
    });
  } catch (error) {
    if (error instanceof Tried) return error.saved;
    throw error;
  }
}
