import { Headline } from '@/components/site/headline';
import { Pagination } from '@/components/ui/pagination';
import type { StoryList, StoryOrder } from '@/lib/articles/data';
import { byDay } from '@/lib/articles/day';
import { writing } from '@/lib/articles/language';
import { clock, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { timelinePath } from '@/lib/paths';

type Props = { slug: string; list: StoryList; order: StoryOrder; place: Place };

/** A running story told by its steps: what happened at which hour of which day, from either end. */
export function Timeline({ slug, list: { stories, page, pages }, order, place }: Props) {
  const isFromStart = order === 'oldest';
  const words = wordsIn(place);
  const { lists } = words.site;
  return (
    <>
      <p className="turn">
        <a href={timelinePath(slug, 1, isFromStart ? 'newest' : 'oldest')}>
          {isFromStart ? lists.newestFirst : lists.fromBeginning}
        </a>
      </p>
      {byDay(stories, place).map((day) => (
        <section key={day.key} className="day-part" aria-labelledby={`day-${day.key}`}>
          <h2 className="lab2" id={`day-${day.key}`}>
            {day.name}
          </h2>
          <ol className="staff steps">
            {day.items.map((story) => (
              <li key={story.id} data-ink={story.section.ink}>
                <time className="at num" dateTime={zonedIso(story.publishedAt, place.timeZone)}>
                  {clock(story.publishedAt, place)}
                </time>
                <div>
                  <Headline story={story} as="h3" place={place} />
                  {story.standfirst && (
                    <p {...writing(story.language, words)}>{story.standfirst}</p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => timelinePath(slug, number, order)}
        next={isFromStart ? lists.whatFollowed : lists.earlierSteps}
        place={place}
      />
    </>
  );
}
