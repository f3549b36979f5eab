import { WayOn } from '@/components/site/way-on';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = { status: 404 | 410; newest: StoryCard[]; place: Place };

/** The words for an address where nothing is (404) or is any more (410), with a way on. */
export function NotHere({ status, newest, place }: Props) {
  const { lost } = wordsIn(place).site;
  const [slug, title, lede] =
    status === 404
      ? [lost.notFoundSlug, lost.notFound, lost.notFoundWords]
      : [lost.withdrawnSlug, lost.withdrawn, lost.withdrawnWords];
  return (
    <div className="two lost">
      <div>
        <p className="slug">{slug}</p>
        <h1>{title}</h1>
        <p className="lede">{lede}</p>
        <WayOn newest={newest} place={place} />
      </div>
      <figure>
        <img src="/prints/storm.svg" alt={lost.print} width={1200} height={800} loading="lazy" />
      </figure>
    </div>
  );
}
