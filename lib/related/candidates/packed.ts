import { endianness } from 'node:os';
import type { Vector } from '@/lib/related/vector';

/** Of a number: all are of 32 bits, the highest byte first, as Postgres sends them. */
const size = 4;

/** Whole numbers as bytes. */
export function packInts(numbers: ArrayLike<number>): Buffer {
  const bytes = Buffer.alloc(numbers.length * size);
  for (let i = 0; i < numbers.length; i++) bytes.writeInt32BE(numbers[i]!, i * size);
  return bytes;
}

/** A vector as bytes: the numbers of its lexemes, then their weights. */
export function packVector({ ids, weights }: Vector): Buffer {
  const bytes = Buffer.alloc(weights.length * size);
  for (let i = 0; i < weights.length; i++) bytes.writeFloatBE(weights[i]!, i * size);
  return Buffer.concat([packInts(ids), bytes]);
}

/** What `packInts` packed, from base64 (`encode(…, 'base64')` in Postgres). */
export const unpackInts = (base64: string): Int32Array => new Int32Array(readable(base64));

/** What `packVector` packed, from base64. */
export function unpackVector(base64: string): Vector {
  const bytes = readable(base64);
  const count = bytes.byteLength / size / 2;
  return {
    ids: new Int32Array(bytes, 0, count),
    weights: new Float32Array(bytes, count * size),
  };
}

/** The numbers of a `real[]` without nulls as Postgres' `array_send` packs it, from base64. */
export function unpackRealArray(base64: string): Float32Array {
  // First ndim, flags, the type of the elements, the size and the lower bound of the one dimension, then each with its length.
  const numbers = new Float32Array(readable(base64)).subarray(5);
  return numbers.filter((_, i) => i % 2 === 1);
}

/** In a memory of its own, with the bytes of each number as this processor reads them. */
function readable(base64: string): ArrayBuffer {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (endianness() === 'LE') Buffer.from(bytes.buffer).swap32();
  return bytes.buffer;
}
