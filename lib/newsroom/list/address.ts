import { adminStoriesPath } from '@/lib/paths';
import { storyMarks, type ListFilter } from '@/lib/newsroom/list/schema';

const plain = ['status', 'section', 'topic', 'author', 'assignee', 'language'] as const;

/** What a filter asks for as the query of an address, in one spelling: only what narrows or orders it stands there. */
export function listWords(filter: Partial<ListFilter>): string {
  const query = new URLSearchParams();
  for (const name of plain) {
    const value = filter[name];
    if (value !== undefined) query.set(name, String(value));
  }
  for (const mark of storyMarks) if (filter.is?.includes(mark)) query.append('is', mark);
  if (filter.from || filter.to) {
    if (filter.when && filter.when !== 'changed') query.set('when', filter.when);
    if (filter.from) query.set('from', filter.from);
    if (filter.to) query.set('to', filter.to);
  }
  if (filter.q) query.set('q', filter.q);
  if (filter.sort && filter.sort !== 'changed') query.set('sort', filter.sort);
  if (filter.dir && filter.dir !== (filter.sort === 'headline' ? 'asc' : 'desc'))
    query.set('dir', filter.dir);
  if (filter.cursor) query.set('cursor', filter.cursor);
  return query.toString();
}

/** The address of the newsroom's list under a filter. */
export function storyListPath(filter: Partial<ListFilter>): string {
  const words = listWords(filter);
  return adminStoriesPath() + (words && `?${words}`);
}

/** An address's query as zod takes it: a name that comes several times is a list. */
export const wordsOf = (query: string): Record<string, string | string[]> => {
  const all = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(all.keys())].map((name) => {
      const values = all.getAll(name);
      return [name, values.length > 1 ? values : values[0]!];
    }),
  );
};

/** Whether anything but the order is asked for. */
export const isNarrowed = (filter: ListFilter): boolean =>
  listWords({ ...filter, sort: 'changed', dir: undefined, cursor: undefined }) !== '';
