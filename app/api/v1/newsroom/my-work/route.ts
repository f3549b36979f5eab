import { loadMyWorkAnswer } from '@/lib/newsroom/my-work/loaders';
import { handler, json } from '@/lib/route';

/** What waits for the person. */
export const GET = handler({
  can: 'story.browse',
  run: async () => json(await loadMyWorkAnswer()),
});
