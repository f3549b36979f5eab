import { alertDevices } from '@/lib/push/alerts/mutations';
import { alertInput } from '@/lib/push/schema';
import { handler, json } from '@/lib/route';

/** Tells the devices that take breaking news of a story. */
export const POST = handler({
  can: 'issue.edit',
  body: alertInput,
  run: async ({ viewer, body }) =>
    json(await alertDevices(viewer, body, new Date()), { status: 201 }),
});
