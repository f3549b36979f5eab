import { handler, json } from '@/lib/route';
import { loadMissList } from '@/lib/redirects/loaders';
import { ignoreMiss } from '@/lib/redirects/missed/mutations';
import { missesQuery, missInput } from '@/lib/redirects/schema';

/** Addresses that readers asked for and that are not there. */
export const GET = handler({
  can: 'redirect.manage',
  query: missesQuery,
  run: async ({ query }) => json(await loadMissList(query)),
});

export const PATCH = handler({
  can: 'redirect.manage',
  body: missInput,
  async run({ viewer, body: { path, ignored } }) {
    await ignoreMiss(viewer, { path, isIgnored: ignored });
    return json({ path, ignored });
  },
});
