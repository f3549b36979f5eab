import { clientOf } from '@/lib/auth/client';
import { endDevice, setDevice } from '@/lib/push/devices/mutations';
import { deviceInput, endpointInput } from '@/lib/push/schema';
import { handler, json } from '@/lib/route';

/** Keeps what a device wants to be told; for anyone, since whoever has the endpoint has the device. */
export const PUT = handler({
  can: null,
  body: deviceInput,
  run: async ({ body, request }) =>
    json(await setDevice(body, clientOf(request.headers).address, new Date())),
});

/** Forgets it. */
export const DELETE = handler({
  can: null,
  body: endpointInput,
  async run({ body, request }) {
    await endDevice(body.endpoint, clientOf(request.headers).address);
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
  },
});
