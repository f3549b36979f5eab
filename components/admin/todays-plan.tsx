import type { CSSProperties } from 'react';
import { DayGauge } from '@/components/site/day-gauge';
import { clock, hourOfDay, type Place } from '@/lib/dates';
import type { DayGauge as Gauge } from '@/lib/front/schema';
import type { Span } from '@/lib/articles/day';
import type { ScheduledStory } from '@/lib/newsroom/schema';

type Props = {
  day: Gauge;
  scheduled: ScheduledStory[];
  publishedToday: number;
  today: Span;
  place: Place;
  now: Date;
};

const at = (moment: Date, place: Place) =>
  Math.round((hourOfDay(moment, place.timeZone) / 24) * 1000) / 1000;
const firstWords = (headline: string) => headline.split(/\s+/).slice(0, 2).join(' ');

/** The newsroom's day on the ruler: what is out, where the day stands, what hangs scheduled. */
export function TodaysPlan({ day, scheduled, publishedToday, today, place, now }: Props) {
  const slots = scheduled.filter(({ publishedAt }) => publishedAt < today.until);
  const words = slots
    .map(({ publishedAt, headline }) => `${clock(publishedAt, place)} ${headline}`)
    .join(', ');
  return (
    <section className="panel plan" aria-label="Today’s plan">
      <p className="lab">
        Today’s plan{' '}
        <span className="hint">
          {publishedToday === 1 ? '1 story is out' : `${publishedToday} stories are out`}; to come:{' '}
          {words || 'nothing scheduled'}
        </span>
      </p>
      <div className="ruler">
        {slots.map((story) => {
          const due = at(story.publishedAt, place);
          return (
            <span
              key={story.id}
              // What is due in the evening has its words before its moment, or they would leave the ruler.
              className={due > 0.75 ? 'slot late' : 'slot'}
              aria-hidden="true"
              style={{ '--at': due } as CSSProperties}
            >
              {clock(story.publishedAt, place)} {firstWords(story.headline)}
            </span>
          );
        })}
        <DayGauge
          day={{
            marks: day.marks,
            last: { at: at(now, place), clock: `now ${clock(now, place)}` },
          }}
        />
      </div>
    </section>
  );
}
