import { expect, it } from 'vitest';
import { db } from '@/lib/db';

it('keeps the plan of a marked statement, and of no other', async () => {
  const kept = await db.$transaction(async (tx) => {
    for (const number of [1, 2]) {
      await tx.$queryRaw`/* prepared */ select ${number}::int as kept`;
      await tx.$queryRaw`select ${number}::int as forgotten`;
    }
    return tx.$queryRaw<{ statement: string }[]>`
      select statement from pg_prepared_statements where statement like '%as kept' or statement like '%as forgotten'`;
  });
  expect(kept).toEqual([{ statement: '/* prepared */ select $1::int as kept' }]);
});
