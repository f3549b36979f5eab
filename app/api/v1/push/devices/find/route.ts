import { clientOf } from '@/lib/auth/client';
import { AppError } from '@/lib/errors';
import { findDevice } from '@/lib/push/devices/mutations';
import { endpointInput } from '@/lib/push/schema';
import { handler, json } from '@/lib/route';

/** What a device is told of. A POST, so that the endpoint stands in no log. */
export const POST = handler({
  can: null,
  body: endpointInput,
  async run({ body, request }) {
    const found = await findDevice(body.endpoint, clientOf(request.headers).address);
    if (!found) throw new AppError('not_found', 'This device is told of nothing.');
    return json(found);
  },
});
