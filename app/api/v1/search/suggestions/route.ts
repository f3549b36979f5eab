import { handler, json } from '@/lib/route';
import { loadSuggestions } from '@/lib/search/loaders';
import { suggestQuery } from '@/lib/search/schema';

export const GET = handler({
  can: null,
  query: suggestQuery,
  run: async ({ query: { q } }) =>
    json(
      { items: await loadSuggestions(q) },
      // Everybody types the same beginnings.
      { headers: { 'Cache-Control': 'public, max-age=0, s-maxage=30' } },
    ),
});
