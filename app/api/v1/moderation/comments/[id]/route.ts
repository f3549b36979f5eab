import { decideComment } from '@/lib/moderation/mutations';
import { decisionInput, moderationParams } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

export const POST = handler({
  can: 'comment.moderate',
  params: moderationParams,
  body: decisionInput,
  run: async ({ viewer, params, body }) =>
    json(await decideComment(viewer, params.id, body, new Date())),
});
