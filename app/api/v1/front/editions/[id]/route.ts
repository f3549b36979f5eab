import { revokeEdition } from '@/lib/front/editions/mutations';
import { editionOn, editionParams } from '@/lib/front/editions/schema';
import { handler, json } from '@/lib/route';

/** Takes an edition back; the version of the front that was seen is in the query. */
export const DELETE = handler({
  can: 'front.edit',
  params: editionParams,
  query: editionOn,
  run: async ({ viewer, params, query }) =>
    json(await revokeEdition(viewer, { ...params, ...query })),
});
