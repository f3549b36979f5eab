import { AppError } from '@/lib/errors';
import { receiveItem, type Received } from '@/lib/wire/mutations';
import { readWire } from '@/lib/wire/read';
import type { WireFormat } from '@/lib/wire/schema';

export type Intake = { received: Received[]; faults: string[] };

/**
 * Reads a file or a request and takes its items in, each in a transaction of its own: one that cannot be read keeps none of
 * the others out. Called by the machine. Throws what readWire() throws when nothing in it is an item.
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
      intake.received.push(await receiveItem(item, now));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      intake.faults.push(`${item.guid}: ${error.message}`);
    }
  }
  return intake;
}
