import { storyIdParams } from '@/lib/articles/api';
import { setCoverage } from '@/lib/live-posts/mutations';
import { coverageInput } from '@/lib/live-posts/schema';
import { handler, json } from '@/lib/route';

export const PUT = handler({
  can: 'live.switch',
  params: storyIdParams,
  body: coverageInput,
  run: async ({ viewer, params, body }) => json(await setCoverage(viewer, params.ref, body.state)),
});
