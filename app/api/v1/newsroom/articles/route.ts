import { invalidField } from '@/lib/errors';
import { actTogether, foreseeTogether } from '@/lib/newsroom/bulk/mutations';
import { bulkInput, isOut } from '@/lib/newsroom/bulk/schema';
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
  async run({ viewer, body: { items, isTrial, ...action } }) {
    const now = new Date();
    if (!isTrial) return json({ results: await actTogether(viewer, items, action, now) });
    if (!isOut(action)) throw invalidField('isTrial', 'Publishing and scheduling can be tried.');
    return json({ results: await foreseeTogether(viewer, items, action, now) });
  },
});
