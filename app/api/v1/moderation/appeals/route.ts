import { loadAppeals } from '@/lib/appeals/loaders';
import { appealsQuery } from '@/lib/appeals/schema';
import { handler, json } from '@/lib/route';

/** The appeals that nobody has heard. */
export const GET = handler({
  can: 'comment.moderate',
  query: appealsQuery,
  run: async ({ query }) => json(await loadAppeals(query.cursor, query.limit)),
});
