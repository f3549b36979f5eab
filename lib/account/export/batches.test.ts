import { expect, it } from 'vitest';
import { byId, byOther, few } from '@/lib/account/export/batches';

const all = async <T>(items: AsyncIterable<T>) => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};
const numbers = [1, 2, 5, 9, 12];
/** A table that gives two rows at a time. */
const after = (number: number) => numbers.filter((one) => one > number).slice(0, 2);

it('reads a list to its end, each row once and in order', async () => {
  const rows = byId(
    async (last) => after(last).map((id) => ({ id })),
    ({ id }) => id,
  );
  expect(await all(rows)).toEqual(numbers);
  const others = byOther(
    async (last) => after(last).map((storyId) => ({ storyId })),
    ({ storyId }) => storyId,
    ({ storyId }) => storyId,
  );
  expect(await all(others)).toEqual(numbers);
  expect(await all(few(Promise.resolve(numbers), (one) => one + 1))).toEqual([2, 3, 6, 10, 13]);
  expect(await all(byId(async () => [] as { id: number }[], String))).toEqual([]);
});
