import type { ListAnswer, ListStoriesQuery } from '@/lib/articles/api';
import { cardAnswerOf } from '@/lib/articles/listing/answer';
import { env } from '@/lib/env';
import { invalidField } from '@/lib/errors';
import { readSearchCursor, writeSearchCursor } from '@/lib/search/cursor';
import { searchStories } from '@/lib/search/data';
import { readQuery, termCount } from '@/lib/search/query';
import { searchLimits, type SearchNarrow } from '@/lib/search/schema';

type Wish = Pick<ListStoriesQuery, 'sort' | 'match' | 'from' | 'to' | 'limit'> & {
  now: Date;
  q: string;
  cursor: string | undefined;
  narrow: { [K in 'section' | 'topic' | 'author']: string | undefined };
};

/** A page of the published stories that match, exactly as they were asked for. Throws `invalid` (a broken cursor, too many words), `unavailable`. */
export async function findStories({
  now,
  q,
  sort = 'newest',
  match = 'all',
  cursor,
  limit,
  from,
  to,
  narrow,
}: Wish): Promise<ListAnswer> {
  const after = cursor === undefined ? undefined : readSearchCursor(cursor, now);
  if (after === null) throw invalidField('cursor', 'This is no cursor of this list.');
  if (termCount(readQuery(q)) > searchLimits.terms)
    throw invalidField('q', `Please search for at most ${searchLimits.terms} words at once.`);
  const found = await searchStories({
    now,
    q,
    order: sort === 'newest' ? 'newest' : 'best',
    mode: match,
    isExact: true,
    narrow: given({
      section: narrow.section?.normalize('NFC'),
      topic: narrow.topic?.normalize('NFC'),
      author: narrow.author?.normalize('NFC'),
      from,
      to,
    }),
    take: limit + 1,
    ...(after && { after }),
  });
  const hits = found?.hits.slice(0, limit) ?? [];
  const last = found && found.ranked.length > limit ? found.ranked[limit - 1] : undefined;
  const origin = env().SITE_URL;
  return {
    items: hits.map(({ story, headline, extract }) => ({
      ...cardAnswerOf(story, origin),
      highlight: { headline, extract },
    })),
    nextCursor: last ? writeSearchCursor({ now: after?.now ?? now, ...last }) : null,
    ...(after === undefined && { search: searchOf(found) }),
  };
}

/** Without what is undefined. */
function given<T extends object>(all: T): SearchNarrow {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const nothing = { week: 0, month: 0, year: 0, older: 0 };

function searchOf(found: Awaited<ReturnType<typeof searchStories>>): ListAnswer['search'] {
  const { total = 0, isCapped = false, didYouMean = null, facets } = found ?? {};
  return {
    total,
    isCapped,
    didYouMean,
    facets: {
      sections: facets?.sections.map(({ ink: _, ...section }) => section) ?? [],
      topics: facets?.topics ?? [],
      authors: facets?.authors ?? [],
      when: facets?.when ?? nothing,
      isCapped: facets?.isCapped ?? false,
    },
  };
}
