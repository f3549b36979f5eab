import { memberCommentsQuery } from '@/lib/moderation/members/answers';
import { loadMemberComments } from '@/lib/moderation/members/loaders';
import { moderationParams } from '@/lib/moderation/schema';
import { handler, json } from '@/lib/route';

/** What a member wrote. */
export const GET = handler({
  can: 'comment.moderate',
  params: moderationParams,
  query: memberCommentsQuery,
  run: async ({ params, query }) => json(await loadMemberComments(params.id, query)),
});
