import { idempotencyHeaders } from '@/lib/comments/api';
import { commentHtml } from '@/lib/comments/answer';
import { loadCommentList } from '@/lib/comments/loaders';
import { postComment } from '@/lib/comments/mutations';
import { listCommentsQuery, postCommentInput, storyParams } from '@/lib/comments/schema';
import { AppError } from '@/lib/errors';
import { slugOf } from '@/lib/paths';
import { handler, json } from '@/lib/route';

export const GET = handler({
  can: null,
  params: storyParams,
  query: listCommentsQuery,
  run: async ({ params, query }) => json(await loadCommentList(slugOf(params.ref), query)),
});

function idempotencyKey(request: Request): string | undefined {
  const value = request.headers.get('idempotency-key') ?? undefined;
  const parsed = idempotencyHeaders.safeParse({ 'Idempotency-Key': value });
  if (parsed.success) return parsed.data['Idempotency-Key'];
  throw new AppError('malformed', 'An Idempotency-Key has 1 to 200 characters.');
}

export const POST = handler({
  can: 'comment.join',
  params: storyParams,
  body: postCommentInput,
  unreadable: 'invalid',
  async run({ viewer, params, body, request }) {
    const posted = await postComment(
      viewer,
      {
        slug: slugOf(params.ref),
        body: body.body,
        parentId: body.parentId ?? null,
        idempotencyKey: idempotencyKey(request),
      },
      new Date(),
    );
    return json({ ...posted, bodyHtml: commentHtml(body.body) }, { status: 201 });
  },
});
