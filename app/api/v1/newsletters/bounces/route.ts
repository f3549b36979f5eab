import { takeBounce } from '@/lib/newsletters/bounces/mutations';
import { bounceInput } from '@/lib/newsletters/bounces/schema';
import { handler, json } from '@/lib/route';

/** What a mailbox or a mail service hears of newsletters that did not arrive. */
export const POST = handler({
  can: 'newsletter.bounce',
  body: bounceInput,
  run: async ({ viewer, body }) => json(await takeBounce(viewer, body, new Date())),
});
