import type { CSSProperties } from 'react';
import { number } from '@/components/admin/transparency/words';

export type MonthBar = {
  month: string;
  /** "Nov 2026" and, where there is little room, "11". */
  name: string;
  brief: string;
  rule: number;
  person: number;
};

/** Two stacked bars a month: what rules refused is hatched, what people did is solid, so that it needs no colour. */
export function MonthChart({ bars, label }: { bars: readonly MonthBar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ rule, person }) => rule + person));
  return (
    <figure className="months">
      <figcaption className="lab">{label}</figcaption>
      <ol aria-label={label}>
        {bars.map(({ month, name, brief, rule, person }) => (
          <li key={month}>
            <span className="vh">
              {name}: {number(rule)} by rules, {number(person)} by people
            </span>
            <span className="n" aria-hidden>
              {rule + person > 0 ? number(rule + person) : ''}
            </span>
            <i className="auto" style={{ '--v': rule / most } as CSSProperties} />
            <i style={{ '--v': person / most } as CSSProperties} />
            <span className="m" aria-hidden>
              {brief}
            </span>
          </li>
        ))}
      </ol>
      <p className="hint key">
        <i className="auto" /> by rules <i /> by people
      </p>
    </figure>
  );
}
