import { loadFrontFill } from '@/lib/front/desk/loaders';
import { previewQuery } from '@/lib/front/editions/schema';
import { handler, json } from '@/lib/route';

/** What the places of a front fill themselves with while it is being made. */
export const GET = handler({
  can: 'front.edit',
  query: previewQuery,
  run: async ({ query }) => json(await loadFrontFill(query)),
});
