import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newDraft } from '@/components/admin/story-editor/draft';
import {
  copyKey,
  dropCopy,
  findCopy,
  forgetFound,
  keepCopy,
  writeCopy,
} from '@/components/admin/story-editor/local-copy';

const store = new Map<string, string>();
beforeEach(() => {
  store.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  });
});
const draft = { ...newDraft('en-GB', null), headline: 'Gale' };
const key = copyKey(7, 12);

describe('the copy in the browser', () => {
  it('is found by the next visit and survives what that visit writes, until it is decided about', () => {
    writeCopy(key, draft);
    expect(findCopy(key)?.draft.headline).toBe('Gale');
    writeCopy(key, { ...draft, headline: 'Other work' });
    dropCopy(key);
    expect(findCopy(key)?.draft.headline).toBe('Gale');
    forgetFound(key);
    expect(findCopy(key)).toBeNull();
  });

  it('a text laid aside is offered again', () => {
    keepCopy(key, draft);
    expect(findCopy(key)?.draft.headline).toBe('Gale');
  });

  it('another person and another story have their own', () => {
    writeCopy(key, draft);
    expect(findCopy(copyKey(8, 12))).toBeNull();
    expect(findCopy(copyKey(7, null))).toBeNull();
  });

  it('nonsense and a store that refuses count as nothing', () => {
    store.set(key, '{"draft":1}');
    expect(findCopy(key)).toBeNull();
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('denied');
      },
    });
    writeCopy(key, draft);
    expect(findCopy(key)).toBeNull();
  });
});
