import { setLike } from '@/lib/comments/likes/mutations';
import { commentParams } from '@/lib/comments/schema';
import { handler, json } from '@/lib/route';

const like = (liked: boolean) =>
  handler({
    can: 'comment.join',
    params: commentParams,
    run: async ({ viewer, params }) =>
      json(await setLike(viewer, { id: params.id, liked }, new Date())),
  });

export const POST = like(true);
export const DELETE = like(false);
