import { actTogether } from '@/lib/newsroom/bulk/mutations';
import { bulkInput } from '@/lib/newsroom/bulk/schema';
import { loadStoryListAnswer } from '@/lib/newsroom/list/loaders';
import { listQuery } from '@/lib/newsroom/list/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: 'story.browse',
  query: listQuery,
  run: async ({ query }) => json(await loadStoryListAnswer(query)),
});

export const POST = handler({
  can: 'story.create',
  body: bulkInput,
  async run({ viewer, body: { items, ...action } }) {
    return json({ results: await actTogether(viewer, items, action, new Date()) });
  },
});
