import { hearAppeal } from '@/lib/appeals/mutations';
import { appealParams, hearingInput } from '@/lib/appeals/schema';
import { handler, json } from '@/lib/route';

/** Hears an appeal. */
export const POST = handler({
  can: 'comment.moderate',
  params: appealParams,
  body: hearingInput,
  run: async ({ viewer, params, body }) =>
    json(await hearAppeal(viewer, params.id, body, new Date())),
});
