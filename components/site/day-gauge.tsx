import type { CSSProperties } from 'react';
import type { DayGauge as Gauge } from '@/lib/front/schema';

const at = (value: number) => ({ '--at': value }) as CSSProperties;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** How much of the gauge the last change's clock takes on a narrow screen. */
const clockLength = 0.16;

/** In the evening the clock stands before its mark: after it, it would stick out of the page. */
const isLate = (at: number) => at > 1 - clockLength;

/** On a narrow screen the clock stands over the figure beside it. */
const isCovered = (hour: number, { last }: Gauge) => {
  if (last === null) return false;
  const beyond = isLate(last.at) ? last.at - hour / 24 : hour / 24 - last.at;
  return beyond > 0 && beyond < clockLength;
};

/** The day as a ruler: a notch for each story of today, a mark for the last change. Hidden from readers' aids, for which the times stand in the stories. */
export function DayGauge({ day }: { day: Gauge }) {
  return (
    <div className="day" aria-hidden="true">
      {hours.map((hour) => (
        <i key={hour}>
          {hour % 6 === 0 && (
            <b className={isCovered(hour, day) ? 'far' : undefined}>
              {String(hour).padStart(2, '0')}
            </b>
          )}
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
