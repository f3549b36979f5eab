import { slugOf } from '@/lib/paths';
import { handler, json } from '@/lib/route';
import { setSaved } from '@/lib/saved/mutations';
import { savedParams } from '@/lib/saved/schema';

/** Puts a story aside. */
export const POST = handler({
  can: 'story.save',
  params: savedParams,
  run: async ({ viewer, params }) =>
    json(await setSaved(viewer, { slug: slugOf(params.ref), saved: true }, new Date())),
});

/** Takes it from the list. */
export const DELETE = handler({
  can: 'story.save',
  params: savedParams,
  run: async ({ viewer, params }) =>
    json(await setSaved(viewer, { slug: slugOf(params.ref), saved: false }, new Date())),
});
