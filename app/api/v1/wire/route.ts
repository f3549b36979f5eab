import { AppError } from '@/lib/errors';
import { handler, json } from '@/lib/route';
import { takeIn } from '@/lib/wire/intake/mutations';
import { bodyOf, formatOf } from '@/lib/wire/request';

/** Takes items of a wire in. The same item again changes nothing. */
export const POST = handler({
  can: 'wire.send',
  async run({ request }) {
    const hints = formatOf(request.headers.get('content-type'));
    const { received, faults } = await takeIn(await bodyOf(request), hints, new Date());
    if (received.length === 0)
      throw new AppError('invalid', faults.slice(0, 5).join(' ') || 'There is no item in it.');
    const isNew = received.some(({ outcome }) => outcome !== 'known');
    return json({ items: received, faults }, { status: isNew ? 201 : 200 });
  },
});
