import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import { moderationParams, sanctionInput } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

export const POST = handler({
  can: 'comment.moderate',
  params: moderationParams,
  body: sanctionInput,
  run: async ({ viewer, params, body }) =>
    json(await sanctionMember(viewer, params.id, body, new Date())),
});
