import { appeal } from '@/lib/appeals/mutations';
import { appealInput, appealParams } from '@/lib/appeals/schema';
import { handler, json } from '@/lib/route';

/** Appeals against the decision on the own comment. */
export const POST = handler({
  can: 'appeal.send',
  params: appealParams,
  body: appealInput,
  run: async ({ viewer, params, body }) =>
    json(await appeal(viewer, { ...params, ...body }, new Date()), { status: 201 }),
});
