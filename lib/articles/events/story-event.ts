import { changedKeys } from '@/lib/articles/pending/fields';
import { statusName } from '@/lib/articles/schema';
import { snapshotOf, type StoryState } from '@/lib/articles/snapshot';
import { isPublic } from '@/lib/articles/visibility';
import type { StoryTold } from '@/lib/webhooks/schema';

type Change = {
  /** Null for a new story. */
  before: StoryState | null;
  after: StoryState;
  /** Readers are told that the story was updated. */
  tellsReaders?: boolean;
  now: Date;
};

/**
 * What other programs are told of a change of a story; null when it means nothing to readers. A story whose moment has come
 * without a worker counts as out only when its release has been noted, so that it is told once.
 */
export function storyEvent({ before, after, tellsReaders, now }: Change): StoryTold | null {
  if (after.kind !== 'STORY') return null;
  const storyId = after.id;
  const was = before !== null && isPublic(before, now);
  if (!isPublic(after, now)) {
    if (!was) return null;
    // The address that readers had: where the story stands later may be nobody's business.
    const facts = { storyId, slug: before.slug, status: statusName(after.status) };
    return { event: 'story.unpublished', facts };
  }
  if (after.status === 'SCHEDULED') return null;
  if (!was || before.status === 'SCHEDULED') {
    const isFirst = before === null || before.firstPublishedAt === null;
    return { event: 'story.published', facts: { storyId, isFirst } };
  }
  const changed = changedKeys(snapshotOf(before), snapshotOf(after)).filter(
    (key) => key !== 'note',
  );
  if (changed.length === 0 && !tellsReaders) return null;
  return {
    event: 'story.updated',
    facts: { storyId, changed, tellsReaders: tellsReaders === true },
  };
}
