import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../not-here';
import type { PageProps } from '../props';
import { Frame } from '@/components/site/frame';
import { SearchForm } from '@/components/site/search-form';
import { SearchFound } from '@/components/site/search-found';
import { SearchHelp } from '@/components/site/search-help';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { searchPath } from '@/lib/paths';
import { loadSearch, type SearchPage as Search } from '@/lib/search/loaders';
import { searchLimits } from '@/lib/search/schema';

const load = async ({ searchParams }: PageProps) => loadSearch(await searchParams);

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const search = await load(props);
  if (!search) return notHereMetadata();
  const { publication } = await loadChrome();
  const title = search.state === 'empty' ? 'Search' : `${search.q} – Search`;
  return pageMetadata({ title, path: searchPath(), isHidden: true }, publication);
}

/** What is wrong with what was typed, and what would be right. */
function problemOf(search: Search): string | undefined {
  switch (search.state) {
    case 'too-long':
      return `Please search for fewer words: at most ${searchLimits.characters} characters. You wrote ${search.q.length}.`;
    case 'too-many':
      return `Please search for fewer words: at most ${searchLimits.terms} at once.`;
    case 'no-words':
      return 'There is no word here to look for: some words are in every story, and a minus leaves words out. Please add a rarer one.';
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
  return (
    <Frame chrome={chrome}>
      <SearchForm
        label="Search the paper"
        q={search.state === 'empty' ? '' : search.q}
        problem={problemOf(search)}
        isHeading
      />
      {search.state === 'results' ? (
        <SearchFound search={search} place={chrome.place} />
      ) : (
        <SearchHelp />
      )}
    </Frame>
  );
}
