import { deleteComment, editComment } from '@/lib/comments/mutations';
import { commentParams, editCommentInput } from '@/lib/comments/schema';
import { handler, json } from '@/lib/route';

export const PATCH = handler({
  can: 'comment.join',
  params: commentParams,
  body: editCommentInput,
  run: async ({ viewer, params, body }) =>
    json(await editComment(viewer, { id: params.id, body: body.body }, new Date())),
});

export const DELETE = handler({
  can: 'comment.join',
  params: commentParams,
  async run({ viewer, params }) {
    await deleteComment(viewer, params.id, new Date());
    return new Response(null, { status: 204 });
  },
});
