import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newDraft } from '@/components/admin/story-editor/draft';
import {
  copyKey,
  dropCopy,
  findCopies,
  keepCopy,
  writeCopy,
} from '@/components/admin/story-editor/local-copy';

const store = new Map<string, string>();
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T10:42:00Z') });
  store.clear();
  vi.stubGlobal('localStorage', {
    get length() {
      return store.size;
    },
    key: (at: number) => [...store.keys()][at] ?? null,
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
  return () => vi.useRealTimers();
});

const base = newDraft('en-GB', null);
const copy = (headline: string) => ({ draft: { ...base, headline }, base, version: 3 });
const found = (storyId: number | null = 12, open: string[] = [], personId = 7) =>
  findCopies({ personId, storyId }, new Set(open)).map(({ draft, at, version }) => [
    draft.headline,
    at.slice(11, 16),
    version,
  ]);

describe('the copies in the browser', () => {
  it('of windows that are gone are found, newest first; one that is open keeps its own', () => {
    writeCopy(copyKey(7, 12, 'first'), copy('Gale'));
    vi.setSystemTime(new Date('2026-11-25T10:50:00Z'));
    writeCopy(copyKey(7, 12, 'second'), copy('Storm'));
    expect(found()).toEqual([
      ['Storm', '10:50', 3],
      ['Gale', '10:42', 3],
    ]);
    expect(found(12, ['second'])).toEqual([['Gale', '10:42', 3]]);
    dropCopy(copyKey(7, 12, 'first'));
    expect(found(12, ['second'])).toEqual([]);
  });

  it('a text laid aside is offered although its window is open', () => {
    keepCopy(copyKey(7, 12, 'first'), copy('Gale'));
    writeCopy(copyKey(7, 12, 'first'), copy('Other work'));
    expect(found(12, ['first'])).toEqual([['Gale', '10:42', 3]]);
  });

  it('a text laid aside is not overwritten by the next one, and the same one is not kept twice', () => {
    const own = copyKey(7, 12, 'first');
    keepCopy(own, copy('Gale'));
    vi.setSystemTime(new Date('2026-11-25T10:50:00Z'));
    keepCopy(own, copy('Storm'));
    vi.setSystemTime(new Date('2026-11-25T10:55:00Z'));
    keepCopy(own, copy('Gale'));
    expect(found(12, ['first'])).toEqual([
      ['Gale', '10:55', 3],
      ['Storm', '10:50', 3],
    ]);
    const [gale] = findCopies({ personId: 7, storyId: 12 }, new Set());
    dropCopy(gale!.key);
    expect(found(12, ['first'])).toEqual([['Storm', '10:50', 3]]);
  });

  it('a text is laid aside in a full store in the place of what its window kept of it', () => {
    const own = copyKey(7, 12, 'first');
    writeCopy(own, copy('Gale'));
    const set = (key: string, value: string) => {
      if (store.size > 0) throw new Error('full');
      store.set(key, value);
    };
    vi.stubGlobal('localStorage', { ...localStorage, length: 1, setItem: set });
    expect(keepCopy(own, copy('Gale'))).toBe(true);
    expect(found(12, ['first'])).toEqual([['Gale', '10:42', 3]]);
  });

  it('another person and another story have their own', () => {
    writeCopy(copyKey(7, 12, 'first'), copy('Gale'));
    expect([found(12, [], 8), found(1), found(null)]).toEqual([[], [], []]);
  });

  it('nonsense and a store that refuses count as nothing', () => {
    store.set(copyKey(7, 12, 'odd'), '{"draft":1}');
    expect(found()).toEqual([]);
    const refuse = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { key: refuse, getItem: refuse, setItem: refuse, length: 1 });
    expect(writeCopy(copyKey(7, 12, 'first'), copy('Gale'))).toBe(false);
    expect(found()).toEqual([]);
  });
});
