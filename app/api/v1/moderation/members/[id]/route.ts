import { loadMemberRecord } from '@/lib/moderation/members/loaders';
import { sanctionMember } from '@/lib/moderation/sanctions/mutations';
import { moderationParams, sanctionInput } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

/** A member's record. */
export const GET = handler({
  can: 'comment.moderate',
  params: moderationParams,
  run: async ({ params }) => json(await loadMemberRecord(params.id)),
});

/** Decides on a member. */
export const POST = handler({
  can: 'comment.moderate',
  params: moderationParams,
  body: sanctionInput,
  run: async ({ viewer, params, body }) =>
    json(await sanctionMember(viewer, params.id, body, new Date())),
});
