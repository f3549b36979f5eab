import { noteInput } from '@/lib/articles/desk/api';
import { answerPassage, resolvePassage } from '@/lib/articles/passages/mutations';
import { passageParams } from '@/lib/articles/passages/schema';
import { handler } from '@/lib/route';

export const POST = handler({
  can: 'story.create',
  params: passageParams,
  body: noteInput,
  async run({ viewer, params, body: { text, isResolved } }) {
    if (text !== undefined) await answerPassage(viewer, params.id, { text });
    if (isResolved !== undefined)
      await resolvePassage(viewer, params.id, { isResolved }, new Date());
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
