import { cache } from 'react';
import { loadNextDue } from '@/lib/articles/loaders';
import { pageCount, pageNumber } from '@/lib/articles/paging';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { oneLine } from '@/lib/one-line';
import { articlePath } from '@/lib/paths';
import { searchStories, suggestStories } from '@/lib/search/data';
import { readQuery, termCount } from '@/lib/search/query';
import {
  searchLimits,
  searchOrders,
  searchSpans,
  type SearchChoices,
  type SearchOrder,
  type SearchResult,
  type Suggestion,
} from '@/lib/search/schema';

/** The parameters of the search page as they stand in an address. */
export type RawSearch = Partial<
  Record<'q' | 'sort' | 'page' | 'section' | 'topic' | 'author' | 'when', string | string[]>
>;

export type SearchPage =
  /** Nothing was typed. */
  | { state: 'empty' }
  /** Nothing that can be looked for: signs, left-out words, words that stand in every story. */
  | { state: 'no-words'; q: string }
  | { state: 'too-long' | 'too-many'; q: string }
  /** It takes too long, or too many search; `words` say so. */
  | { state: 'busy'; q: string; words: string }
  | ({ state: 'results' } & SearchResult);

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

function narrowOf(raw: RawSearch): SearchChoices {
  const slug = (name: 'section' | 'topic' | 'author') => single(raw[name]).normalize('NFC');
  const when = searchSpans.find((span) => span === single(raw.when));
  return {
    ...(slug('section') && { section: slug('section') }),
    ...(slug('topic') && { topic: slug('topic') }),
    ...(slug('author') && { author: slug('author') }),
    ...(when && { when }),
  };
}

/** Search results for an address; null when there is no such page of them. */
export const loadSearch = cache(async (raw: RawSearch): Promise<SearchPage | null> => {
  const q = oneLine(single(raw.q));
  const page = pageNumber(raw.page);
  if (page === null) return null;
  // Words instead of results are one page.
  const only = (said: SearchPage) => (page === 1 ? said : null);
  if (!q) return only({ state: 'empty' });
  if (q.length > searchLimits.characters) return only({ state: 'too-long', q });
  if (termCount(readQuery(q)) > searchLimits.terms) return only({ state: 'too-many', q });
  dependsOn(tags.stories(), tags.counts());
  await loadNextDue();
  const order = searchOrders.find((name) => name === single(raw.sort)) ?? 'best';
  const narrow = narrowOf(raw);
  const take = searchLimits.perPage;
  try {
    const wish = { now: new Date(), q, order, narrow, take, skip: (page - 1) * take };
    const found = await searchStories(wish);
    if (!found) return only({ state: 'no-words', q });
    const pages = pageCount(found.total, take);
    if (page > pages) return null;
    return {
      state: 'results',
      ...found,
      q,
      order: order satisfies SearchOrder,
      narrow,
      page,
      pages,
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable')
      return { state: 'busy', q, words: error.message };
    throw error;
  }
});

/** What is offered while somebody types: stories whose headlines begin so. Nothing rather than late. */
export async function loadSuggestions(typed: string): Promise<Suggestion[]> {
  dependsOn(tags.stories());
  try {
    const rows = await suggestStories(new Date(), typed);
    return rows.map(({ slug, ...story }) => ({
      ...story,
      url: env().SITE_URL + articlePath(slug),
    }));
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return [];
    throw error;
  }
}
