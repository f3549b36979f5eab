import { clock, hourOfDay, type Place } from '@/lib/dates';
import type { DayGauge } from '@/lib/front/schema';

type Mark = { publishedAt: Date; revisedAt: Date | null };

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** A notch for each story published since `dayStart`, and where the last change that readers were told of stands. */
export function dayGauge(
  marks: Mark[],
  { dayStart, now, place }: { dayStart: Date; now: Date; place: Place },
): DayGauge {
  const at = (moment: Date) => rounded(hourOfDay(moment, place.timeZone) / 24);
  const isToday = (moment: Date | null) => moment !== null && moment >= dayStart && moment <= now;
  const published = marks.map(({ publishedAt }) => publishedAt).filter(isToday);
  const changes = [...published, ...marks.map(({ revisedAt }) => revisedAt)]
    .filter((moment) => moment !== null)
    .filter(isToday);
  const last = changes.length ? new Date(Math.max(...changes.map(Number))) : null;
  return {
    marks: [...new Set(published.map(at))].sort((a, b) => a - b),
    last: last && { at: at(last), clock: clock(last, place) },
  };
}
