import { undoDecision } from '@/lib/moderation/undo/mutations';
import { moderationParams, undoInput } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

export const POST = handler({
  can: 'comment.moderate',
  params: moderationParams,
  body: undoInput,
  run: async ({ viewer, params, body }) =>
    json(await undoDecision(viewer, { ...params, ...body }, new Date())),
});
