import type { Metadata } from 'next';
import { notHere, notHereMetadata } from '../not-here';
import type { PageProps } from '../props';
import { Frame } from '@/components/site/frame';
import { SearchForm } from '@/components/site/search-form';
import { SearchFound } from '@/components/site/search-found';
import { loadChrome } from '@/lib/front/loaders';
import { pageMetadata } from '@/lib/front/metadata';
import { searchPath } from '@/lib/paths';
import { loadSearch } from '@/lib/search/loaders';
import { searchLimits } from '@/lib/search/schema';

async function load({ searchParams }: PageProps) {
  const { q, sort, page } = await searchParams;
  return loadSearch(q, sort, page);
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const search = await load(props);
  if (!search) return notHereMetadata();
  const { publication } = await loadChrome();
  const title = search.state === 'empty' ? 'Search' : `${search.q} – Search`;
  return pageMetadata(
    { title, path: searchPath(), isHidden: search.state !== 'empty' },
    publication,
  );
}

export default async function SearchPage(props: PageProps) {
  const search = await load(props);
  if (!search) return notHere();
  const chrome = await loadChrome();
  const problem =
    search.state === 'too-long'
      ? `Please search for fewer words: at most ${searchLimits.characters} characters. You wrote ${search.q.length}.`
      : undefined;
  return (
    <Frame chrome={chrome}>
      <div className="column">
        <SearchForm
          label="Search the paper"
          q={search.state === 'empty' ? '' : search.q}
          problem={problem}
          isHeading
        />
        {search.state === 'results' && <SearchFound search={search} place={chrome.place} />}
        {search.state === 'empty' && (
          <p className="nothing">
            Words are found in headlines, standfirsts and texts. “Two words” in quotation marks are
            found together; a word with a minus before it is left out.
          </p>
        )}
      </div>
    </Frame>
  );
}
