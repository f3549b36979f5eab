import { expect, it } from 'vitest';
import { Pace, timeLeft } from './pace';

it('tells a rate and an end, once there is something to go by', () => {
  let now = 1_000;
  const pace = new Pace(() => now);
  expect(pace.at('writing', 0, 100)).toEqual({
    ...{ step: 'writing', done: 0, of: 100, perSecond: 0, endsAt: null },
  });
  now = 2_000;
  expect(pace.at('writing', 10, 100)).toMatchObject({ perSecond: 10, endsAt: null });
  now = 6_000;
  expect(pace.at('writing', 50, 100)).toMatchObject({ perSecond: 10, endsAt: new Date(11_000) });
  expect(pace.at('pictures', 7)).toEqual({
    ...{ step: 'pictures', done: 7, of: null, perSecond: 0, endsAt: null },
  });
});

it.each([
  [null, ''],
  [new Date(30_000), 'about 30 s left'],
  [new Date(600_000), 'about 10 min left'],
  [new Date(10_800_000), 'about 3 hours left'],
])('says how long until %s', (endsAt, words) => expect(timeLeft({ endsAt }, 0)).toBe(words));
