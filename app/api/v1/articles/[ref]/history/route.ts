import { storyIdParams } from '@/lib/articles/api';
import { setStoryHistory } from '@/lib/corrections/mutations';
import { historyInput } from '@/lib/corrections/schema';
import { handler, json } from '@/lib/route';

/** Says whether readers may see what was changed in a story. */
export const PATCH = handler({
  can: 'correction.write',
  params: storyIdParams,
  body: historyInput,
  async run({ viewer, params, body }) {
    await setStoryHistory(viewer, { storyId: params.ref, ...body });
    return json(body);
  },
});
