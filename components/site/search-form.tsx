import type { ReactNode } from 'react';
import '@/components/site/islands/elements';
import { searchPath } from '@/lib/paths';
import { searchLimits } from '@/lib/search/schema';

type Props = { label: ReactNode; q?: string; isHeading?: boolean; problem?: string };

/** The search box: a plain form that puts its words into the address. With a script it offers headlines while somebody types. */
export function SearchForm({ label, q = '', isHeading = false, problem }: Props) {
  const words = <label htmlFor="q">{label}</label>;
  return (
    <search-box>
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
          <button className="btn">Search</button>
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
