import { expect, it } from 'vitest';
import { arrange, type Offer } from '@/lib/related/arrange';

const offer = (id: number, kind: Offer['kind'] = 'AUTO'): Offer => ({
  ...{ id, kind, score: 1 / id, days: 0 },
  ...{ reason: null, offeredUntil: null },
});
const copies = new Map([
  [2, [3, 4]],
  [3, [2]],
  [4, [2]],
]);
const ids = (offers: Offer[], limit = 6) => arrange(offers, copies, limit).map(({ id }) => id);

it('keeps the order and the limit', () => {
  expect(ids([offer(5), offer(1), offer(6)], 2)).toEqual([5, 1]);
});

it('offers of copies the one that stands first', () => {
  expect(ids([offer(2), offer(3), offer(5), offer(4)])).toEqual([2, 5]);
  expect(ids([offer(3), offer(4), offer(2)])).toEqual([3, 4]);
});

it('leaves a pin where it is', () => {
  expect(ids([offer(2, 'PIN'), offer(3, 'PIN'), offer(4)])).toEqual([2, 3]);
});
