import { storyIdParams } from '@/lib/articles/api';
import { setLegal } from '@/lib/articles/legal/mutations';
import { legalInput } from '@/lib/articles/legal/schema';
import { handler, json } from '@/lib/route';

export const POST = handler({
  can: 'story.create',
  params: storyIdParams,
  body: legalInput,
  async run({ viewer, params, body }) {
    const { needsLegal, legalClearedAt } = await setLegal(viewer, params.ref, body, new Date());
    return json({ needsLegal, clearedAt: legalClearedAt?.toISOString() ?? null });
  },
});
