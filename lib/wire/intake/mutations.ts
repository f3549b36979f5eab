import { AppError } from '@/lib/errors';
import { attempt } from '@/lib/importers/run/faults';
import { receiveItem, type Received } from '@/lib/wire/mutations';
import { readWire } from '@/lib/wire/read';
import type { WireContent, WireFormat } from '@/lib/wire/schema';

export type Intake = { received: Received[]; faults: string[] };

/**
 * Takes one item in, once more where something stood in its way. Throws `invalid` where the database refuses it, which would
 * refuse it the next time too, and what is no fault of the item.
 */
export async function receiveOrRefuse(item: WireContent, now: Date): Promise<Received> {
  const tried = await attempt(() => receiveItem(item, now));
  if ('done' in tried) return tried.done;
  throw new AppError('invalid', `The database refuses it (${tried.refused}).`);
}

/**
 * Reads a file or a request and takes its items in, each in a transaction of its own: one that cannot be read, or kept, keeps
 * none of the others out. Called by the machine. Throws what readWire() throws when nothing in it is an item.
 */
export async function takeIn(
  bytes: Uint8Array,
  hints: { format?: WireFormat; charset?: string },
  now: Date,
): Promise<Intake> {
  const { items, faults } = readWire(bytes, hints);
  const intake: Intake = { received: [], faults: [...faults] };
  for (const item of items) {
    try {
      intake.received.push(await receiveOrRefuse(item, now));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      intake.faults.push(`${item.guid}: ${error.message}`);
    }
  }
  return intake;
}
