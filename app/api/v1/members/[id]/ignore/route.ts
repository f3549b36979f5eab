import { setIgnored } from '@/lib/ignores/mutations';
import { ignoreInput } from '@/lib/ignores/schema';
import { handler, json } from '@/lib/route';

const answer = (ignored: boolean) =>
  handler({
    can: 'account.use',
    params: ignoreInput,
    run: async ({ viewer, params }) =>
      json(await setIgnored(viewer, { id: params.id, ignored }, new Date())),
  });

/** Ignores a member. */
export const POST = answer(true);

/** Stops doing so. */
export const DELETE = answer(false);
