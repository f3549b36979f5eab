import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen } from '@/components/site/islands/listen';

/** As the browser's, as far as it is used here. */
class Source {
  readyState = 1;
  onerror = () => {};
  constructor(readonly address: string) {
    sources.push(this);
  }
  addEventListener() {}
  close() {
    this.readyState = 2;
  }
  refuse() {
    this.readyState = 2;
    this.onerror();
  }
}
const sources: Source[] = [];
const ask = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  sources.length = 0;
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { hidden: false, addEventListener: () => {} });
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('fetch', ask);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
      observe() {
        this.tell([{ isIntersecting: true }]);
      }
    },
  );
  listen({ dataset: { after: '7' } } as unknown as HTMLElement, 'a b', 'posts', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Refuses the stream; what the site says when it is asked why. How many streams were begun just before and at a moment. */
async function begunAt(answer: () => Promise<Response>, ms: number): Promise<[number, number]> {
  ask.mockImplementationOnce(answer);
  sources[0]!.refuse();
  await vi.advanceTimersByTimeAsync(ms - 1);
  const before = sources.length;
  await vi.advanceTimersByTimeAsync(1);
  return [before, sources.length];
}
const says = (status: number, retryAfter?: string) => () =>
  Promise.resolve(
    new Response(null, { status, headers: retryAfter ? { 'Retry-After': retryAfter } : {} }),
  );

it('listens from where the page stands', () => {
  expect(sources.map(({ address }) => address)).toEqual([
    '/api/v1/articles/a%20b/posts/events?after=7',
  ]);
});

it.each([
  ['after the time that the site says', says(503, '4'), 4_000],
  ['also where too many listen', says(429, '60'), 60_000],
  ['after a while where it says none', says(502), 30_000],
  ['after a while where it is well by then', says(200), 30_000],
  ['after a while where it cannot be reached', () => Promise.reject(new TypeError()), 30_000],
])('sent away it comes back: %s', async (_, answer, ms) => {
  expect(await begunAt(answer, ms)).toEqual([1, 2]);
});

it.each([204, 404, 410])('does not come back after %i', async (status) => {
  expect(await begunAt(says(status), 3_600_000)).toEqual([1, 1]);
});
