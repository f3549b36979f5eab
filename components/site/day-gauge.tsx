import type { CSSProperties } from 'react';
import type { DayGauge as Gauge } from '@/lib/front/schema';

const at = (value: number) => ({ '--at': value }) as CSSProperties;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** On a narrow screen the last change's clock stands over the next figure. */
const isCovered = (hour: number, { last }: Gauge) =>
  last !== null && hour / 24 > last.at && hour / 24 - last.at < 0.16;

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
      {day.last && <s style={at(day.last.at)} data-t={day.last.clock} />}
    </div>
  );
}
