import type { Change } from '@/lib/audit/change';
import { longDateTime, type Place } from '@/lib/dates';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What was before and after; moments on the newsroom's clock. */
export function Changes({ changes, place }: { changes: Change[]; place: Place }) {
  if (changes.length === 0) return null;
  const shown = (value: string) =>
    instant.test(value) ? longDateTime(new Date(value), place) : value;
  return (
    <dl className="changes">
      {changes.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {before !== null && <del>{shown(before)}</del>}
            {before !== null && after !== null && ' → '}
            {after !== null && <ins>{shown(after)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
