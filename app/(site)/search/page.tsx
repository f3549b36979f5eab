import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../not-here';
import type { PageProps } from '../props';
import { Frame } from '@/components/site/frame';
import { SearchForm } from '@/components/site/search-form';
import { SearchFound } from '@/components/site/search-found';
import { SearchHelp } from '@/components/site/search-help';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { wordsIn, type Words } from '@/lib/i18n/words';
import { searchPath } from '@/lib/paths';
import { loadSearch, type SearchPage as Search } from '@/lib/search/loaders';
import { searchLimits } from '@/lib/search/schema';

const load = async ({ searchParams }: PageProps) => loadSearch(await searchParams);

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const search = await load(props);
  if (!search) return notHereMetadata();
  const { publication, place } = await loadChrome();
  const words = wordsIn(place).search;
  const title = search.state === 'empty' ? words.title : words.titleOf({ q: search.q });
  return pageMetadata({ title, path: searchPath(), isHidden: true }, publication);
}

/** What is wrong with what was typed, and what would be right. */
function problemOf(search: Search, words: Words['search']): string | undefined {
  switch (search.state) {
    case 'too-long':
      return words.tooLong({ most: searchLimits.characters, count: search.q.length });
    case 'too-many':
      return words.tooMany({ most: searchLimits.terms });
    case 'no-words':
      return words.noWords;
    case 'busy':
      return search.words;
    default:
      return undefined;
  }
}

export default async function SearchPage(props: PageProps) {
  const search = await load(props);
  if (!search) return notHere();
  const chrome = await loadChrome();
  const words = wordsIn(chrome.place).search;
  return (
    <Frame chrome={chrome}>
      <SearchForm
        label={words.label}
        q={search.state === 'empty' ? '' : search.q}
        problem={problemOf(search, words)}
        place={chrome.place}
        isHeading
      />
      {search.state === 'results' ? (
        <SearchFound search={search} place={chrome.place} />
      ) : (
        <SearchHelp place={chrome.place} />
      )}
    </Frame>
  );
}
