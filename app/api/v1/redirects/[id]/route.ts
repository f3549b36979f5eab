import { handler, json } from '@/lib/route';
import { redirectAnswerOf } from '@/lib/redirects/loaders';
import { changeRedirect, deleteRedirect } from '@/lib/redirects/mutations';
import { redirectInput, redirectParams } from '@/lib/redirects/schema';

export const PATCH = handler({
  can: 'redirect.manage',
  params: redirectParams,
  body: redirectInput,
  run: async ({ viewer, params, body }) =>
    json(redirectAnswerOf(await changeRedirect(viewer, params.id, body))),
});

export const DELETE = handler({
  can: 'redirect.manage',
  params: redirectParams,
  async run({ viewer, params }) {
    await deleteRedirect(viewer, params.id);
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
