import { factsOf } from '@/lib/articles/snapshot';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { getStoryState } from '@/lib/newsroom/data';
import { getRelated, getRelatedControl } from '@/lib/related/data';
import { listEntries } from '@/lib/related/editing/data';
import { shownPerStory } from '@/lib/related/schema';
import { mostPreviously, shelve } from '@/lib/related/shelves';
import { getSettings } from '@/lib/settings/data';

/**
 * A story's related stories for the newsroom, with what readers see below it: now, or at its moment while that is to come.
 * Throws `unauthenticated`, `not_found`, `forbidden`.
 */
export async function loadRelatedDesk(storyId: number, now: Date) {
  const viewer = await requirePermission('story.create');
  const row = await getStoryState(storyId);
  if (!row || row.kind !== 'STORY') throw new AppError('not_found', 'There is no such story.');
  await requirePermission('story.read', factsOf(row, viewer.id));
  const { id, slug, headline, language, section, status, publishedAt } = row;
  const at = publishedAt && publishedAt > now ? publishedAt : now;
  const [control, entries, items, { locale, timeZone }] = await Promise.all([
    getRelatedControl(storyId),
    listEntries(storyId),
    getRelated({
      ...{ storyId, language, now: at },
      sectionSlug: section.slug,
      limit: shownPerStory + mostPreviously,
    }),
    getSettings(),
  ]);
  const shelves = shelve(items, publishedAt ?? at);
  const shown = new Set([...shelves.previously, ...shelves.matches].map((item) => item.slug));
  return {
    story: { id, slug, headline, language, status, sectionName: section.name },
    control,
    entries: entries.map((entry) => ({ ...entry, isShown: shown.has(entry.slug) })),
    shelves,
    at,
    mayEdit: can(viewer, 'related.edit'),
    place: { locale, timeZone },
    now,
  };
}
