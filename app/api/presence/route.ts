import { bePresent } from '@/lib/articles/presence/mutations';
import { presenceInput } from '@/lib/articles/presence/schema';
import { handler, json } from '@/lib/route';

/** A window of the editor says that it is there, and learns who writes. */
export const POST = handler({
  can: 'story.create',
  body: presenceInput,
  run: async ({ viewer, body }) => json(await bePresent(viewer, body, new Date())),
});
