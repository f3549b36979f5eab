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
