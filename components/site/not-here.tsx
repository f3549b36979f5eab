import { Heads } from '@/components/site/heads';
import { SearchForm } from '@/components/site/search-form';
import type { StoryCard } from '@/lib/articles/schema';

const words = {
  404: {
    slug: '404, page not found',
    title: 'This page has slipped its moorings',
    lede: 'The address may be old, or mistyped, or the story may have moved. Nothing we print is lost: it is only somewhere else.',
  },
  410: {
    slug: '410, withdrawn',
    title: 'This story has been withdrawn',
    lede: 'It stood here and was taken down by the newsroom. It is not coming back to this address.',
  },
} as const;

/** The words for an address where nothing is (404) or is any more (410), with a way on. */
export function NotHere({ status, newest }: { status: 404 | 410; newest: StoryCard[] }) {
  const { slug, title, lede } = words[status];
  return (
    <div className="two lost">
      <div>
        <p className="slug">{slug}</p>
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
        <SearchForm label="Look for it" />
        {newest.length > 0 && (
          <>
            <h2 className="lab2">Or start from the newest</h2>
            <Heads stories={newest} />
          </>
        )}
      </div>
      <figure>
        <img
          src="/prints/storm.svg"
          alt="Print of a great wave folding over a harbour wall in the rain"
          width={1200}
          height={800}
          loading="lazy"
        />
      </figure>
    </div>
  );
}
