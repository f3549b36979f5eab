import { Passage } from '@/components/site/passage';
import { Slug } from '@/components/site/slug';
import { writing } from '@/lib/articles/language';
import { dayAndYear, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { articlePath } from '@/lib/paths';
import type { SearchHit } from '@/lib/search/schema';

type Props = { hits: SearchHit[]; as?: 'h2' | 'h3'; place: Place };

/** What was found, down a staff of dates. */
export function SearchResults({ hits, as: Level = 'h2', place }: Props) {
  const words = wordsIn(place);
  return (
    <ol className="staff river found">
      {hits.map(({ story, headline, extract }) => (
        <li key={story.id} data-ink={story.section.ink}>
          <time className="at num" dateTime={zonedIso(story.publishedAt, place.timeZone)}>
            {dayAndYear(story.publishedAt, place).map(([part, words]) => (
              <span className={part === 'year' ? part : undefined} key={part}>
                {words}{' '}
              </span>
            ))}
          </time>
          <article className="story">
            <Slug section={story.section} />
            <Level {...writing(story.language, words)}>
              <a href={articlePath(story.slug)}>
                <Passage parts={headline} />
              </a>
            </Level>
            <p {...writing(story.language, words)}>
              <Passage parts={extract} />
            </p>
          </article>
        </li>
      ))}
    </ol>
  );
}
