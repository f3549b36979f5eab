import { momentIn } from '@/lib/importers/moment';
import type { ImportedStory } from '@/lib/importers/schema';
import type { GhostPost } from '@/lib/importers/ghost/schema';

/** Milliseconds in the oldest exports, ISO or "2019-01-02 11:56:15" (UTC) in the others. */
export function ghostDate(value: unknown): Date | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const isPlain =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$/.test(value);
  const date = new Date(isPlain ? `${value.replace(' ', 'T')}Z` : value);
  return momentIn(date);
}

export type Publication = Pick<
  ImportedStory,
  'status' | 'publishedAt' | 'createdAt' | 'updatedAt'
> & {
  /** For the newsroom: why it is not as it was. */
  notes: string[];
};

/** In which state a post comes in. What the old site did not show to everyone is not shown here. */
export function publicationOf(post: GhostPost, now: Date, isMailOnly = false): Publication {
  const at = ghostDate(post.published_at);
  const made = ghostDate(post.created_at) ?? at ?? now;
  const createdAt = made < now ? made : now;
  const changed = ghostDate(post.updated_at);
  const updatedAt = changed && changed >= createdAt && changed <= now ? changed : createdAt;
  const as = (status: Publication['status'], publishedAt: Date | null, ...notes: string[]) => ({
    ...{ status, publishedAt, createdAt, updatedAt, notes },
  });
  const draft = (...notes: string[]) => as('DRAFT', null, ...notes);
  if (post.visibility && post.visibility !== 'public' && post.status !== 'draft')
    return draft(`Was for ${post.visibility} readers only on the old site.`);
  if (isMailOnly && post.status !== 'draft')
    return draft('Was for its mail alone on the old site and never stood on it.');
  switch (post.status) {
    case 'published':
      if (!at) return draft('Was published on the old site, but the export does not say when.');
      return as(at > now ? 'SCHEDULED' : 'PUBLISHED', at);
    case 'scheduled':
      if (at && at > now) return as('SCHEDULED', at);
      return draft('Was scheduled on the old site for a time that has passed.');
    case 'sent':
      return draft('Was sent by mail on the old site and never stood on it.');
    case 'draft':
    case '':
      return draft();
    default:
      return draft(`Was of the status “${post.status.slice(0, 40)}” on the old site.`);
  }
}
