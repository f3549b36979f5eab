import { dayKey } from '@/lib/dates';
import { instantOf } from '@/lib/newsroom/local-time';
import type { ReportQuery } from '@/lib/moderation/transparency/schema';

/** More would be a table that nobody reads. */
const maxMonths = 60;

export type Period = {
  /** The first and the last month, "2026-01". */
  from: string;
  to: string;
  months: string[];
  /** From the first moment of the first month to that of the month after the last, on the newsroom's clock. */
  start: Date;
  end: Date;
};

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthOf = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The months of a report: those asked for, else the last twelve with the one that runs; at most five years. */
export function periodOf({ from, to }: ReportQuery, now: Date, timeZone: string): Period {
  const last = numberOf(to ?? dayKey(now, timeZone).slice(0, 7));
  const wanted = from === undefined ? last - 11 : numberOf(from);
  const [first, final] = wanted <= last ? [wanted, last] : [last, wanted];
  const begin = Math.max(first, final - maxMonths + 1);
  const months = Array.from({ length: final - begin + 1 }, (_, i) => monthOf(begin + i));
  const startOf = (number: number) => instantOf(`${monthOf(number)}-01T00:00`, timeZone)!;
  return {
    from: monthOf(begin),
    to: monthOf(final),
    months,
    start: startOf(begin),
    end: startOf(final + 1),
  };
}
