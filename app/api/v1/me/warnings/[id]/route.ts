import { acknowledgeWarning } from '@/lib/notifications/warnings/mutations';
import { warningParams } from '@/lib/notifications/warnings/schema';
import { handler } from '@/lib/route';

/** Acknowledges a warning, also while suspended or banned. */
export const POST = handler({
  can: 'warning.acknowledge',
  params: warningParams,
  async run({ viewer, params }) {
    await acknowledgeWarning(viewer, params.id, new Date());
    return new Response(null, { status: 204 });
  },
});
