import { Headline } from '@/components/site/headline';
import { StoryMeta } from '@/components/site/story-meta';
import type { Front } from '@/lib/front/arrange';
import { byDay } from '@/lib/articles/day';
import { clock, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** The gauge down the page: the day's stories at their hours. On a young day it goes back over midnight. */
export function HourStaff({
  hours,
  place,
  dayStart,
}: {
  hours: Front['hours'];
  place: Place;
  dayStart: Date;
}) {
  const words = wordsIn(place).site.front;
  return (
    <section aria-labelledby="by-the-hour" data-below="">
      <h2 className="lab2" id="by-the-hour">
        {hours.isToday ? words.today : words.latest}
      </h2>
      <ol className="staff">
        {byDay(hours.stories, place).flatMap((day) => [
          day.items[0]!.publishedAt < dayStart && (
            <li key={day.key} className="day-name">
              {day.name}
            </li>
          ),
          ...day.items.map((story) => (
            <li key={story.id} data-ink={story.section.ink}>
              <time dateTime={zonedIso(story.publishedAt, place.timeZone)}>
                {clock(story.publishedAt, place)}
              </time>
              <Headline story={story} as="h3" place={place} />
              <StoryMeta story={story} show="nothing" place={place} />
            </li>
          )),
        ])}
      </ol>
    </section>
  );
}
