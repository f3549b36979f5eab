import type { CSSProperties } from 'react';
import type { DayGauge as Gauge } from '@/lib/front/schema';

const at = (value: number) => ({ '--at': value }) as CSSProperties;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** How much of the gauge the last change's clock and the figure of an hour take, on a narrow screen and on a wide one. */
const narrow = { clock: 0.16, figure: 0.07 };
const wide = { clock: 0.05, figure: 0.02 };

/** How much the clock takes at most: on the narrowest screen, in letters twice as large. */
const longestClock = 0.27;

/** In the evening the clock stands before its mark: after it, it would stick out of the page. */
const isLate = (at: number) => at > 1 - longestClock;

/** The last change's mark goes through the figure of the hour, or its clock stands over it. */
const isCovered = (hour: number, { last }: Gauge, { clock, figure }: typeof narrow) => {
  if (last === null) return false;
  const [from, until] = isLate(last.at) ? [last.at - clock, last.at] : [last.at, last.at + clock];
  return hour / 24 + figure > from && hour / 24 < until;
};

/** Whether the figure of an hour has its place: nowhere, or on a wide screen alone. */
const placeOf = (hour: number, day: Gauge) => {
  if (isCovered(hour, day, wide)) return null;
  return isCovered(hour, day, narrow) ? 'far' : '';
};

/** The figure of every sixth hour, where nothing stands over it. */
function Figure({ hour, day }: { hour: number; day: Gauge }) {
  const place = hour % 6 === 0 ? placeOf(hour, day) : null;
  if (place === null) return null;
  return <b className={place || undefined}>{String(hour).padStart(2, '0')}</b>;
}

/** The day as a ruler: a notch for each story of today, a mark for the last change. Hidden from readers' aids, for which the times stand in the stories. */
export function DayGauge({ day }: { day: Gauge }) {
  return (
    <div className="day" aria-hidden="true">
      {hours.map((hour) => (
        <i key={hour}>
          <Figure hour={hour} day={day} />
        </i>
      ))}
      {day.marks.map((mark) => (
        <u key={mark} style={at(mark)} />
      ))}
      {day.last && (
        <s
          className={isLate(day.last.at) ? 'late' : undefined}
          style={at(day.last.at)}
          data-t={day.last.clock}
        />
      )}
    </div>
  );
}
