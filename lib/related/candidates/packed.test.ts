import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { unpackInts, unpackReals } from '@/lib/related/candidates/packed';

it('reads what Postgres packs', async () => {
  const [row] = await db.$queryRaw<[Record<'ints' | 'reals' | 'none', Uint8Array>]>`
    select array_send('{1,-2147483648,70000}'::int[]) as ints, array_send('{0.5,-0.25}'::real[]) as reals,
      array_send('{}'::int[]) as none`;
  expect([...unpackInts(row.ints)]).toEqual([1, -2_147_483_648, 70_000]);
  expect([...unpackReals(row.reals)]).toEqual([0.5, -0.25]);
  expect([...unpackInts(row.none)]).toEqual([]);
});
