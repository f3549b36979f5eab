import { cache } from 'react';
import { loadNextDue } from '@/lib/articles/loaders';
import { pageCount, pageNumber } from '@/lib/articles/paging';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { countMatches, searchStories } from '@/lib/search/data';
import { searchLimits, searchOrders, type SearchResult } from '@/lib/search/schema';

type Raw = string | string[] | undefined;
export type SearchPage =
  { state: 'empty' } | { state: 'too-long'; q: string } | ({ state: 'results' } & SearchResult);

const single = (value: Raw) => (typeof value === 'string' ? value : '');

/** Search results for what was typed; null when there is no such page of them. */
export const loadSearch = cache(
  async (rawQ: Raw, rawSort: Raw, rawPage: Raw): Promise<SearchPage | null> => {
    // Postgres cannot read NUL, and the other control characters mean nothing.
    const q = single(rawQ)
      .replace(/\p{Cc}/gu, ' ')
      .toWellFormed()
      .replace(/\s+/g, ' ')
      .trim();
    const page = pageNumber(rawPage);
    if (page === null) return null;
    if (!q) return { state: 'empty' };
    if (q.length > searchLimits.characters) return { state: 'too-long', q };
    dependsOn(tags.stories(), tags.counts());
    await loadNextDue();
    const now = new Date();
    const order = searchOrders.find((name) => name === single(rawSort)) ?? 'best';
    const total = await countMatches(now, q);
    const take = searchLimits.perPage;
    const pages = pageCount(total, take);
    if (page > pages) return null;
    const hits = total ? await searchStories({ now, q, order, take, skip: (page - 1) * take }) : [];
    return { state: 'results', q, order, hits, total, page, pages };
  },
);
