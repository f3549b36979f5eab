import { River } from '@/components/site/river';
import { Pagination } from '@/components/ui/pagination';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { pagedPath } from '@/lib/paths';

type List = { stories: StoryCard[]; page: number; pages: number; total: number };
type Props = { list: List; path: string; place: Place; empty: string };

/** One page of a list of stories, or the words for an empty one. */
export function StoryList({ list: { stories, page, pages, total }, path, place, empty }: Props) {
  if (total === 0) return <p className="nothing">{empty}</p>;
  const words = wordsIn(place).site.lists;
  return (
    <>
      <River stories={stories} place={place} />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => pagedPath(path, number)}
        next={words.olderStories}
        place={place}
      />
    </>
  );
}
