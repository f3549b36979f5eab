import { memberNoteInput } from '@/lib/moderation/members/answers';
import { moderationParams } from '@/lib/moderation/schema';
import { addNote } from '@/lib/people/mutations';
import { handler, json } from '@/lib/route';

/** Writes a note about a member. */
export const POST = handler({
  can: 'comment.moderate',
  params: moderationParams,
  body: memberNoteInput,
  run: async ({ viewer, params, body }) =>
    json(await addNote(viewer, { userId: params.id, text: body.text }), { status: 201 }),
});
