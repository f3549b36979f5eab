import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, expect, it } from 'vitest';
import {
  dependsOn,
  freshUntil,
  notesKey,
  renderFailed,
  respondWith,
  type RenderNotes,
} from './page';

const shared = globalThis as { [notesKey]?: AsyncLocalStorage<RenderNotes> };

afterEach(() => {
  delete shared[notesKey];
});

it('does nothing without the door', () => {
  const say = () => {
    dependsOn('front');
    freshUntil(new Date(0));
    respondWith(404);
    renderFailed(new Error('x'));
  };
  expect(say).not.toThrow();
  shared[notesKey] = new AsyncLocalStorage();
  expect(say).not.toThrow(); // nor outside a render
});

it('notes what a render says, each render for itself', async () => {
  const store = (shared[notesKey] = new AsyncLocalStorage());
  const make = (): RenderNotes => ({ tags: new Set(), freshUntil: Infinity });
  const [a, b] = [make(), make()];
  const error = new Error('x');
  await Promise.all([
    store.run(a, async () => {
      dependsOn('story:a', 'front');
      await new Promise(setImmediate);
      dependsOn('front');
      freshUntil(new Date(2000));
      freshUntil(new Date(1000));
      freshUntil(new Date(3000));
      respondWith(410);
    }),
    store.run(b, async () => {
      await new Promise(setImmediate);
      dependsOn('story:b');
      renderFailed(error);
    }),
  ]);
  expect(a).toEqual({ tags: new Set(['story:a', 'front']), freshUntil: 1000, status: 410 });
  expect(b).toEqual({ tags: new Set(['story:b']), freshUntil: Infinity, failed: error });
});
