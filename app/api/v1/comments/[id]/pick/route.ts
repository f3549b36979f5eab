import { setPick } from '@/lib/comments/picks/mutations';
import { commentParams } from '@/lib/comments/schema';
import { handler, json } from '@/lib/route';

const pick = (picked: boolean) =>
  handler({
    can: 'comment.moderate',
    params: commentParams,
    run: async ({ viewer, params }) =>
      json(await setPick(viewer, { id: params.id, picked }, new Date())),
  });

export const POST = pick(true);
export const DELETE = pick(false);
