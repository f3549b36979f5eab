import { expect, it } from 'vitest';
import { withinLimits } from '@/lib/search/limits/data';

it('gives up a statement that takes longer than it may, and goes on with the next', async () => {
  const sleeping = withinLimits((tx) => tx.$queryRaw`select pg_sleep(5)::text`, 50);
  await expect(sleeping).rejects.toMatchObject({
    code: 'unavailable',
    message:
      'This search takes too long. Please try rarer words, or narrow it to a section or a time.',
  });
  expect(await withinLimits((tx) => tx.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }]);
});

it('lets through what else goes wrong', async () => {
  await expect(withinLimits(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
});

it('runs four at once, has forty wait, and refuses the rest in words', async () => {
  let [running, most] = [0, 0];
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const one = () =>
    withinLimits(async () => {
      most = Math.max(most, ++running);
      // The fourth lets all of them go; a fifth beside them would be seen.
      if (running === 4) open();
      await gate;
      running--;
    });
  const all = Array.from({ length: 44 }, one);
  await expect(one()).rejects.toMatchObject({
    code: 'unavailable',
    message: 'Very many people are searching. Please try again in a moment.',
  });
  await Promise.all(all);
  expect(most).toBe(4);
});
