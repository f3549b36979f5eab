import { handler, json } from '@/lib/route';
import { loadRedirects, redirectAnswerOf } from '@/lib/redirects/loaders';
import { addRedirect } from '@/lib/redirects/mutations';
import { redirectInput, redirectsQuery } from '@/lib/redirects/schema';

/** Old addresses and where they lead. */
export const GET = handler({
  can: 'redirect.manage',
  query: redirectsQuery,
  run: async ({ query }) => json(await loadRedirects(query)),
});

export const POST = handler({
  can: 'redirect.manage',
  body: redirectInput,
  run: async ({ viewer, body }) =>
    json(redirectAnswerOf(await addRedirect(viewer, body)), { status: 201 }),
});
