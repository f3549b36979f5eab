import { expect, it } from 'vitest';
import { parentsFirst, type ForeignComment } from '@/lib/importers/conversations/mutations';

/** "b<a": b, which answers a. */
async function order(...written: string[]): Promise<string> {
  const comments = async function* (): AsyncGenerator<ForeignComment> {
    for (const [key = '', parentKey = null] of written.map((each) => each.split('<')))
      yield await Promise.resolve({
        ...{ key, parentKey, address: '', author: '', html: '', status: 'APPROVED' as const },
        createdAt: null,
      });
  };
  const keys: string[] = [];
  for await (const { key } of parentsFirst(comments())) keys.push(key);
  return keys.join(' ');
}

it.each([
  [['a', 'b<a', 'c'], 'a b c'],
  [['b<a', 'c<b', 'a', 'd'], 'a b c d'],
  [['c<a', 'b<a', 'a'], 'a c b'],
  [['b<gone', 'c<b', 'a'], 'a b c'],
  [['a<b', 'b<a', 'c'], 'c a b'],
  [['a<a', 'b<a'], 'a b'],
])('%j are taken as %s', async (written, taken) => {
  expect(await order(...written)).toBe(taken);
});
