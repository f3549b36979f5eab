import type { ReactNode } from 'react';
import '@/components/site/islands/elements';
import type { Place } from '@/lib/dates';
import { textsIn, wordsIn } from '@/lib/i18n/words';
import { searchPath } from '@/lib/paths';
import { searchLimits } from '@/lib/search/schema';

type Props = { label: ReactNode; q?: string; isHeading?: boolean; problem?: string; place: Place };

/** The search box: a plain form that puts its words into the address. With a script it offers headlines while somebody types. */
export function SearchForm({ label, q = '', isHeading = false, problem, place }: Props) {
  const { search } = wordsIn(place);
  const words = <label htmlFor="q">{label}</label>;
  return (
    <search-box
      data-stories={search.stories}
      data-offered={JSON.stringify(textsIn(place).search.offered)}
    >
      <form action={searchPath()} role="search">
        {isHeading ? <h1 className="lab2">{words}</h1> : words}
        <div className="seek">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            autoComplete="off"
            dir="auto"
            maxLength={problem ? undefined : searchLimits.characters}
            aria-describedby={problem ? 'q-problem' : undefined}
            aria-invalid={problem ? true : undefined}
          />
          <button className="btn">{search.button}</button>
        </div>
        {problem && (
          <p className="err" id="q-problem">
            {problem}
          </p>
        )}
      </form>
    </search-box>
  );
}
