import { restoreEdition } from '@/lib/front/editions/mutations';
import { editionOn, editionParams } from '@/lib/front/editions/schema';
import { handler, json } from '@/lib/route';

/** Brings back an edition that was taken back. */
export const POST = handler({
  can: 'front.edit',
  params: editionParams,
  body: editionOn,
  run: async ({ viewer, params, body }) =>
    json(await restoreEdition(viewer, { ...params, ...body })),
});
