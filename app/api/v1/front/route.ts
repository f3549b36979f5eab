import { loadFrontAnswer } from '@/lib/front/desk/loaders';
import { saveFront } from '@/lib/front/editions/mutations';
import { frontQuery, saveFrontInput } from '@/lib/front/editions/schema';
import { handler, json } from '@/lib/route';

/** A front as it is set. */
export const GET = handler({
  can: 'front.edit',
  query: frontQuery,
  run: async ({ query }) => json(await loadFrontAnswer(query.section ?? null)),
});

/** Sets a front. */
export const PUT = handler({
  can: 'front.edit',
  body: saveFrontInput,
  async run({ viewer, body: { section = null, slots, liveAt = null, note = '', version } }) {
    return json(await saveFront(viewer, { section, placements: slots, liveAt, note, version }));
  },
});
