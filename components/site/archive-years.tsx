import type { ArchiveYear } from '@/lib/articles/months/years';
import { bareMonthName, yearName, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { archiveMonthPath, archiveYearId, archiveYearPath } from '@/lib/paths';

type Props = { years: readonly ArchiveYear[]; place: Place };

/** Where each year stands further down; nothing when there is only one. */
export function YearLinks({ years, place }: Props) {
  if (years.length < 2) return null;
  return (
    <ul className="subs" aria-label={wordsIn(place).site.lists.years}>
      {years.map(({ year }) => (
        <li key={year}>
          <a href={archiveYearPath(year)}>{yearName(year, place.locale)}</a>
        </li>
      ))}
    </ul>
  );
}

/** Each year with its twelve months, and how many stories came out. A month without any only keeps its place. */
export function ArchiveYears({ years, place: { locale } }: Props) {
  const { count } = wordsIn({ locale }).search;
  return years.map(({ year, stories, months }) => (
    <section key={year} className="year">
      <h2 id={archiveYearId(year)}>{yearName(year, locale)}</h2>
      <span className="hint">{count(stories)}</span>
      <ol>
        {months.map((inMonth, at) => {
          const name = bareMonthName(year, at + 1, locale);
          return inMonth > 0 ? (
            <li key={name}>
              <a href={archiveMonthPath(year, at + 1)}>
                {name} <span className="hint">{count(inMonth)}</span>
              </a>
            </li>
          ) : (
            <li key={name} aria-hidden="true">
              {name}
            </li>
          );
        })}
      </ol>
    </section>
  ));
}
