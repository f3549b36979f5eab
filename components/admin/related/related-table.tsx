import { DeskMoment } from '@/components/admin/desk-moment';
import { RuleForms } from '@/components/admin/related/rule-forms';
import { StatusBadge } from '@/components/admin/status-badge';
import { writing } from '@/lib/articles/language';
import { statusName } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { adminStoryPath } from '@/lib/paths';
import type { RelatedEntry } from '@/lib/related/editing/schema';

type Props = {
  storyId: number;
  entries: RelatedEntry[];
  mayEdit: boolean;
  place: Place;
  now: Date;
};

/** The stories of a list with their scores and grounds, and what can be done with each. */
export function RelatedTable({ storyId, entries, mayEdit, place, now }: Props) {
  if (entries.length === 0) return null;
  const pins = entries.filter(({ rule }) => rule === 'PIN').length;
  return (
    <ol className="related-rows">
      {entries.map((entry, i) => (
        <li key={entry.id} data-rule={entry.rule ?? undefined}>
          <p>
            <a href={adminStoryPath(entry.id)} {...writing(entry.language)}>
              {entry.headline}
            </a>{' '}
            {entry.rule === 'PIN' && <b>Pinned</b>}
            {entry.rule === 'EXCLUDE' && <b>Kept out</b>}
            {entry.rule === null && entry.isShown && <b>Shown</b>}
          </p>
          <p className="hint">
            {entry.section}
            {entry.publishedAt && (
              <>
                {' · '}
                <DeskMoment at={entry.publishedAt} now={now} place={place} />
              </>
            )}
            {entry.status !== 'PUBLISHED' && (
              <>
                {' · '}
                <StatusBadge status={statusName(entry.status)} />
              </>
            )}
          </p>
          <p className="hint">
            {entry.score !== null && (
              <>
                <meter min={0} max={1} value={Math.min(1, entry.score)} aria-label="Score" />{' '}
                {entry.score.toFixed(2)} ·{' '}
              </>
            )}
            {entry.grounds}
          </p>
          {mayEdit && (
            <RuleForms
              {...{ storyId, entry }}
              isFirst={i === 0}
              isLast={i === pins - 1}
              key={`${entry.rule}-${i}`}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
