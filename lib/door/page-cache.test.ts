import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageCache, type Page } from './page-cache';
import type { Wanted } from './shelves';

type Render = { wanted: Wanted; resolve: (page: Page) => void; reject: (error: Error) => void };

const face = { head: [], head304: [], etag: '', body: Buffer.alloc(0) };
const page = (
  name: string,
  change: Partial<Page> & { status?: number; bytes?: number } = {},
): Page => ({
  faces: {
    status: change.status ?? 200,
    bytes: change.bytes ?? 1000,
    byEncoding: { br: face, gzip: face, identity: { ...face, etag: name } },
  },
  tags: ['story:one'],
  freshUntil: Infinity,
  isStorable: true,
  ...change,
});
const one: Wanted = { key: '/article/one', ttl: 60_000, isFleeting: false };

let cache: PageCache;
let renders: Render[];
const turn = () => vi.advanceTimersByTimeAsync(0);
/** Asks and, when it needs a render, leaves that open. */
const ask = (url = one.key, wanted = one) =>
  cache.get(wanted).then((entry) => {
    cache.learn(url, entry);
    return entry.faces.byEncoding.identity.etag;
  });
const hit = (url = one.key) => cache.hit(url, Date.now())?.faces.byEncoding.identity.etag;
async function fill(name: string, change: Parameters<typeof page>[1] = {}, wanted = one) {
  const asked = ask(wanted.key, wanted);
  renders.at(-1)!.resolve(page(name, change));
  return asked;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  renders = [];
  cache = new PageCache(
    (wanted) => new Promise((resolve, reject) => renders.push({ wanted, resolve, reject })),
    { maxBytes: 80_000, graceMs: 600_000 },
  );
  cache.busUp();
});
afterEach(() => vi.useRealTimers());

describe('keeping', () => {
  it('renders a page once and answers from memory afterwards', async () => {
    expect(hit()).toBeUndefined();
    expect(await fill('v1')).toBe('v1');
    expect(hit()).toBe('v1');
    expect(await ask()).toBe('v1');
    expect(renders.length).toBe(1);
  });

  it('has one render for all who ask while it runs', async () => {
    const all = Array.from({ length: 500 }, () => ask());
    expect(renders.length).toBe(1);
    renders[0]!.resolve(page('v1'));
    expect(new Set(await Promise.all(all))).toEqual(new Set(['v1']));
  });

  it('learns a few spellings of an address, not any number', async () => {
    await fill('v1');
    for (let i = 0; i < 20; i += 1) await ask(`/article/one?utm_source=${i}`);
    expect(renders.length).toBe(1);
    expect(cache.size().urls).toBe(8);
    expect(hit('/article/one?utm_source=0')).toBe('v1');
    expect(hit('/article/one?utm_source=19')).toBeUndefined();
  });

  it('does not keep what may not be kept', async () => {
    expect(await fill('failed', { isStorable: false, status: 500 })).toBe('failed');
    expect(hit()).toBeUndefined();
    expect(await fill('v1')).toBe('v1');
    expect(hit()).toBe('v1');
  });

  it('hands an error to all who wait, and tries again for the next', async () => {
    const both = [ask(), ask()];
    renders[0]!.reject(new Error('down'));
    for (const asked of both) await expect(asked).rejects.toThrow('down');
    expect(await fill('v1')).toBe('v1');
    expect(renders.length).toBe(2);
  });

  it('keeps within its bytes, the pages in use before the others', async () => {
    const wanted = (i: number): Wanted => ({ ...one, key: `/article/${i}` });
    for (let i = 0; i < 10; i += 1) {
      await fill(`v${i}`, { bytes: 9000 }, wanted(i));
      vi.advanceTimersByTime(2000);
      hit('/article/0');
    }
    expect(cache.size().bytes).toBeLessThanOrEqual(80_000);
    expect(hit('/article/0')).toBe('v0');
    expect(hit('/article/1')).toBeUndefined();
    expect(hit('/article/9')).toBe('v9');
  });

  it('keeps nothing that is larger than an eighth of it all', async () => {
    expect(await fill('huge', { bytes: 11_000 })).toBe('huge');
    expect(hit()).toBeUndefined();
    expect(cache.size()).toMatchObject({ entries: 0, urls: 0, tags: 0 });
  });

  it('gives missing pages and searches a shelf of their own', async () => {
    await fill('page', { bytes: 5000 });
    for (let i = 0; i < 50; i += 1) {
      await fill('none', { status: 404, bytes: 1000 }, { ...one, key: `/article/none-${i}` });
      await fill(
        'found',
        { bytes: 1000 },
        { key: `/search?q=${i}`, ttl: 10_000, isFleeting: true },
      );
    }
    expect(hit()).toBe('page');
    expect(cache.size().bytes).toBe(15_000);
  });
});

describe('age', () => {
  it('serves an aged page while one render replaces it', async () => {
    await fill('v1');
    vi.advanceTimersByTime(60_000);
    expect([hit(), hit(), await ask()]).toEqual(['v1', 'v1', 'v1']);
    expect(renders.length).toBe(2);
    renders[1]!.resolve(page('v2'));
    await turn();
    expect(await ask()).toBe('v2');
    expect(hit()).toBe('v2');
    expect(renders.length).toBe(2);
  });

  it('lets it stand in, trying once a second, while the renders fail, until its grace is over', async () => {
    await fill('v1');
    vi.advanceTimersByTime(60_000);
    expect(hit()).toBe('v1');
    renders[1]!.reject(new Error('down'));
    await turn();
    expect(hit()).toBe('v1');
    expect(renders.length).toBe(2);
    vi.advanceTimersByTime(1000);
    expect(hit()).toBe('v1');
    expect(renders.length).toBe(3);
    renders[2]!.resolve(page('failed', { isStorable: false, status: 500 }));
    await turn();
    expect(hit()).toBe('v1');
    vi.advanceTimersByTime(600_000);
    expect(hit()).toBeUndefined();
    const late = ask();
    renders[3]!.reject(new Error('down'));
    await expect(late).rejects.toThrow('down');
  });

  it('never serves a page past its due moment', async () => {
    await fill('before', { freshUntil: 1_005_000 });
    vi.advanceTimersByTime(4999);
    expect(hit()).toBe('before');
    vi.advanceTimersByTime(1);
    expect(hit()).toBeUndefined();
    expect(await fill('after')).toBe('after');
  });

  it('does not keep a render that ended after the moment it was good for', async () => {
    const asked = ask();
    vi.advanceTimersByTime(50);
    renders[0]!.resolve(page('before', { freshUntil: 1_000_040 }));
    await asked;
    expect(hit()).toBeUndefined();
    expect(cache.stats.refused).toBe(1);
  });
});

describe('purge', () => {
  it('drops the pages with the tag and no others', async () => {
    const two: Wanted = { ...one, key: '/article/two' };
    await fill('one', { tags: ['story:one', 'sections'] });
    await fill('two', { tags: ['story:two', 'sections'] }, two);
    cache.purge(['story:one', 'story:unknown']);
    expect([hit('/article/one'), hit('/article/two')]).toEqual([undefined, 'two']);
    cache.purge(['sections']);
    expect(hit('/article/two')).toBeUndefined();
    expect(cache.size()).toEqual({ entries: 0, bytes: 0, urls: 0, tags: 0, flights: 0 });
  });

  it('turns a missing page into one that is there', async () => {
    await fill('none', { status: 404 });
    cache.purge(['story:one']);
    await fill('there');
    expect(hit()).toBe('there');
    expect(cache.size().entries).toBe(1);
  });

  it('keeps what is missing for a minute, whatever the address, and shows it no longer', async () => {
    await fill('none', { status: 404 }, { ...one, ttl: 600_000 });
    vi.advanceTimersByTime(59_999);
    expect(hit()).toBe('none');
    vi.advanceTimersByTime(1);
    expect(hit()).toBeUndefined();
  });

  it('drops an aged page too: it is wrong, not old', async () => {
    await fill('v1');
    vi.advanceTimersByTime(60_000);
    expect(hit()).toBe('v1');
    cache.purge(['story:one']);
    expect(hit()).toBeUndefined();
  });

  it('never stores a render that began before it', async () => {
    const before = ask();
    cache.purge(['story:one']);
    const after = ask();
    expect(renders.length).toBe(2); // who comes after does not join
    renders[0]!.resolve(page('old'));
    expect(await before).toBe('old');
    expect(hit()).toBeUndefined();
    renders[1]!.resolve(page('new'));
    expect(await after).toBe('new');
    expect(hit()).toBe('new');
  });

  it('nor when the renders end the other way round', async () => {
    const before = ask();
    cache.purge(['story:one']);
    const after = ask();
    renders[1]!.resolve(page('new'));
    expect(await after).toBe('new');
    renders[0]!.resolve(page('old'));
    expect(await before).toBe('old');
    expect(hit()).toBe('new');
  });

  it('stores a render that an unrelated purge met', async () => {
    const asked = ask();
    cache.purge(['story:two']);
    renders[0]!.resolve(page('v1'));
    await asked;
    expect(hit()).toBe('v1');
  });

  it('does not let a refresh of an aged page bring the old one back', async () => {
    await fill('v1');
    vi.advanceTimersByTime(60_000);
    hit();
    cache.purge(['story:one']);
    renders[1]!.resolve(page('v1 again'));
    await turn();
    expect(hit()).toBeUndefined();
  });

  it('with * drops all, and every running render', async () => {
    await fill('v1');
    const two: Wanted = { ...one, key: '/article/two' };
    const running = ask(two.key, two);
    cache.purge(['*']);
    renders[1]!.resolve(page('old', { tags: [] }));
    await running;
    expect([hit(), hit(two.key)]).toEqual([undefined, undefined]);
  });
});

describe('without the bus', () => {
  it('keeps nothing, neither old nor new, and shares renders all the same', async () => {
    await fill('v1');
    cache.busDown();
    expect(hit()).toBeUndefined();
    const both = [ask(), ask()];
    expect(renders.length).toBe(2);
    renders[1]!.resolve(page('v2'));
    expect(await Promise.all(both)).toEqual(['v2', 'v2']);
    expect(hit()).toBeUndefined();
  });

  it('does not store a render that the silence overlapped', async () => {
    const asked = ask();
    cache.busDown();
    cache.busUp();
    renders[0]!.resolve(page('old'));
    await asked;
    expect(hit()).toBeUndefined();
    cache.busDown();
    const silent = ask();
    cache.busUp();
    renders[1]!.resolve(page('old'));
    await silent;
    expect(hit()).toBeUndefined();
    await fill('new');
    expect(hit()).toBe('new');
  });

  it('keeps nothing before it is up for the first time', async () => {
    cache = new PageCache(async () => page('v1'), { maxBytes: 80_000, graceMs: 0 });
    await ask();
    expect(hit()).toBeUndefined();
  });
});
