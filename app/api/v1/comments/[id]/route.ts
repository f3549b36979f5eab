import { commentHtml } from '@/lib/comments/answer';
import { loadConversation } from '@/lib/comments/loaders';
import { deleteComment, editComment } from '@/lib/comments/mutations';
import { commentParams, editCommentInput } from '@/lib/comments/schema';
import { removalInput } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: null,
  params: commentParams,
  run: async ({ params }) => json(await loadConversation(params.id)),
});

export const PATCH = handler({
  can: 'comment.join',
  params: commentParams,
  body: editCommentInput,
  unreadable: 'invalid',
  async run({ viewer, params, body }) {
    const posted = await editComment(viewer, { id: params.id, body: body.body }, new Date());
    return json({ ...posted, bodyHtml: commentHtml(body.body) });
  },
});

export const DELETE = handler({
  can: 'comment.join',
  params: commentParams,
  body: removalInput,
  unreadable: 'invalid',
  async run({ viewer, params, body }) {
    await deleteComment(viewer, params.id, new Date(), body);
    return new Response(null, { status: 204 });
  },
});
