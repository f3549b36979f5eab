import type { Range } from '@/lib/readings/schema';
import type { Span } from '@/lib/readings/span';

type Props = {
  span: Span;
  /** This page for other days. */
  pathOf: (query: { range?: string }) => string;
  withNow?: boolean;
};

const chips: [Range, string][] = [
  ['now', 'Now'],
  ['today', 'Today'],
  ['7', '7 days'],
  ['30', '30 days'],
  ['90', '90 days'],
];

/** Which days: links for the usual ones, and a plain form, so that every look is an address to share. */
export function SpanForm({ span: { range, from, to }, pathOf, withNow = false }: Props) {
  return (
    <>
      <ul className="chips in-bar" aria-label="Days">
        {chips
          .filter(([of]) => withNow || of !== 'now')
          .map(([of, name]) => (
            <li key={of}>
              <a href={pathOf({ range: of })} aria-current={range === of ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
      </ul>
      <form
        key={`${from}.${to}`}
        className="narrow"
        action={pathOf({})}
        role="search"
        aria-label="Other days"
      >
        <input type="hidden" name="range" value="own" />
        <div className="short">
          <label htmlFor="f-from">From</label>
          <input id="f-from" type="date" name="from" defaultValue={from} />
        </div>
        <div className="short">
          <label htmlFor="f-to">To the end of</label>
          <input id="f-to" type="date" name="to" defaultValue={to} />
        </div>
        <button className="btn line">Show</button>
      </form>
    </>
  );
}
