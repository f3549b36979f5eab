import { expect, it } from 'vitest';
import { Gate, Overloaded } from './gate';

function work() {
  let finish!: () => void;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { done, finish };
}
const turn = () => new Promise(setImmediate);

it('lets so many run, so many wait, and sends the rest away', async () => {
  const gate = new Gate({ width: 1, queue: 1 });
  const started: string[] = [];
  const [a, b] = [work(), work()];
  const run = (name: string, { done }: { done: Promise<void> }) =>
    gate.run(async () => {
      started.push(name);
      await done;
    });
  const first = run('a', a);
  const second = run('b', b);
  await expect(run('c', work())).rejects.toThrow(Overloaded);
  expect(started).toEqual(['a']);
  a.finish();
  await first;
  await turn();
  expect(started).toEqual(['a', 'b']);
  b.finish();
  await second;
  await run('d', { done: Promise.resolve() });
  expect(started).toEqual(['a', 'b', 'd']);
});

it('gives its place back when the work fails', async () => {
  const gate = new Gate({ width: 1, queue: 0 });
  await expect(gate.run(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  await expect(gate.run(() => Promise.resolve('y'))).resolves.toBe('y');
});

it('leaves half of the room to what strangers cannot invent', async () => {
  const gate = new Gate({ width: 2, queue: 0 });
  const a = work();
  const search = gate.run(() => a.done, true);
  await expect(gate.run(() => Promise.resolve(), true)).rejects.toThrow(Overloaded);
  await expect(gate.run(() => Promise.resolve('page'))).resolves.toBe('page');
  a.finish();
  await search;
});

it('keeps that half free of searches also when many of them wait', async () => {
  const gate = new Gate({ width: 4, queue: 20 });
  const running = { searches: 0, pages: 0 };
  const most = { ...running };
  const run = async (kind: 'searches' | 'pages') => {
    const isFleeting = kind === 'searches';
    await gate.run(async () => {
      most[kind] = Math.max(most[kind], (running[kind] += 1));
      await turn();
      running[kind] -= 1;
    }, isFleeting);
  };
  const pages = Array.from({ length: 4 }, () => run('pages'));
  const searches = Array.from({ length: 10 }, () => run('searches'));
  await Promise.all(pages); // whose places the searches that wait may have, but not all four
  await turn();
  expect(running.searches).toBe(2);
  await run('pages');
  expect(running.searches).toBe(2); // the page waited for none of them
  await Promise.all(searches);
  expect(most).toEqual({ searches: 2, pages: 4 });
});

it('lets a page go before searches that have their half, and the rest in the order in which they came', async () => {
  const gate = new Gate({ width: 2, queue: 10 });
  const started: string[] = [];
  const run = (name: string, { done }: { done: Promise<void> }, isFleeting = false) =>
    gate.run(async () => {
      started.push(name);
      await done;
    }, isFleeting);
  const [search, page, rest] = [work(), work(), work()];
  rest.finish();
  const first = [run('search 1', search, true), run('page 1', page)];
  const later = [run('search 2', rest, true), run('page 2', rest), run('search 3', rest, true)];
  page.finish();
  await first[1];
  await turn();
  expect(started).toEqual(['search 1', 'page 1', 'page 2']);
  search.finish();
  await Promise.all([...first, ...later]);
  expect(started).toEqual(['search 1', 'page 1', 'page 2', 'search 2', 'search 3']);
});
