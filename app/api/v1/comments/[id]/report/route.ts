import { reportComment } from '@/lib/moderation/mutations';
import { moderationParams, reportInput } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

export const POST = handler({
  can: 'comment.join',
  params: moderationParams,
  body: reportInput,
  run: async ({ viewer, params, body }) =>
    json(await reportComment(viewer, params.id, body, new Date())),
});
