import { loadSavedFilters } from '@/lib/newsroom/saved-filters/loaders';
import { saveFilter } from '@/lib/newsroom/saved-filters/mutations';
import { saveFilterInput } from '@/lib/newsroom/saved-filters/schema';
import { handler, json } from '@/lib/route';

/** The filters of the list that the person can use. */
export const GET = handler({
  can: 'story.create',
  run: async () => json(await loadSavedFilters()),
});

export const POST = handler({
  can: 'story.create',
  body: saveFilterInput,
  run: async ({ viewer, body }) => json(await saveFilter(viewer, body), { status: 201 }),
});
