import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  packInts,
  packVector,
  unpackInts,
  unpackRealArray,
  unpackVector,
} from '@/lib/related/candidates/packed';

it('packs numbers, and reads them from what Postgres says', async () => {
  const ints = packInts([1, -2_147_483_648, 70_000]);
  expect(ints.toString('hex')).toBe('000000018000000000011170');
  expect([...unpackInts(ints.toString('base64'))]).toEqual([1, -2_147_483_648, 70_000]);
  expect([...unpackInts('')]).toEqual([]);
  // More than one line of base64.
  const many = { ids: Array.from({ length: 50 }, (_, i) => i * 7), weights: Array(50).fill(0.25) };
  const [row] = await db.$queryRaw<[Record<'made' | 'packed' | 'array', string>]>`
    select encode(int4send(7) || int4send(9) || float4send(0.5) || float4send(0.25), 'base64') as made,
      encode(${packVector(many)}::bytea, 'base64') as packed, encode(array_send('{0.5,-0.25}'::real[]), 'base64') as array`;
  expect(unpackVector(row.made)).toEqual({
    ids: new Int32Array([7, 9]),
    weights: new Float32Array([0.5, 0.25]),
  });
  const { ids, weights } = unpackVector(row.packed);
  expect([Array.from(ids), Array.from(weights)]).toEqual([many.ids, many.weights]);
  expect([...unpackRealArray(row.array)]).toEqual([0.5, -0.25]);
});
