import { Headline } from '@/components/site/headline';
import { Picture } from '@/components/site/picture';
import { StoryMeta } from '@/components/site/story-meta';
import { byDay } from '@/lib/articles/day';
import { writing } from '@/lib/articles/language';
import type { StoryCard } from '@/lib/articles/schema';
import { clock, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** Stories down a staff, day by day, each at its hour in its section's ink. */
export function River({ stories, place }: { stories: StoryCard[]; place: Place }) {
  return byDay(stories, place).map((day, i) => (
    <section
      key={day.key}
      className="day-part"
      aria-labelledby={`day-${day.key}`}
      {...(i > 0 && { 'data-below': '' })}
    >
      <h2 className="lab2" id={`day-${day.key}`}>
        {day.name}
      </h2>
      <ol className="staff river">
        {day.items.map((story) => (
          <li key={story.id} data-ink={story.section.ink}>
            <time className="at num" dateTime={zonedIso(story.publishedAt, place.timeZone)}>
              {clock(story.publishedAt, place)}
            </time>
            <article className={story.hero?.path ? 'story pic' : 'story'}>
              <div>
                <Headline story={story} as="h3" place={place} />
                {story.standfirst && (
                  <p {...writing(story.language, wordsIn(place))}>{story.standfirst}</p>
                )}
                <StoryMeta story={story} show="authors" place={place} />
              </div>
              <Picture picture={story.hero} sizes="(min-width: 60rem) 12rem, 6rem" crop="1:1" />
            </article>
          </li>
        ))}
      </ol>
    </section>
  ));
}
