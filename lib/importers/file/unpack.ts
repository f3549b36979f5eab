import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { AppError } from '@/lib/errors';

type Open = () => AsyncIterable<Uint8Array>;

/**
 * A file as it is read: one that was packed by gzip is unpacked on the way, piece by piece. Reading throws `invalid` where
 * it is damaged.
 */
export const unpacked = (open: Open): Open =>
  async function* () {
    let isFirst = true;
    for await (const chunk of open()) {
      if (isFirst && chunk[0] === 0x1f && chunk[1] === 0x8b) return yield* gunzipped(open);
      isFirst &&= chunk.length === 0;
      yield chunk;
    }
  };

async function* gunzipped(open: Open): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(open());
  const plain = createGunzip();
  packed.on('error', (error) => plain.destroy(error));
  try {
    for await (const chunk of packed.pipe(plain) as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    const isOurs = (error as NodeJS.ErrnoException).code?.startsWith('Z_');
    if (!isOurs) throw error;
    throw new AppError('invalid', 'The file is packed (gzip) and damaged or cut off.');
  } finally {
    packed.destroy();
  }
}
