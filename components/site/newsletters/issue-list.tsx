import { longDate, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import type { SentIssue } from '@/lib/newsletters/issues/schema';
import { issuePath } from '@/lib/paths';

type Props = { slug: string; issues: readonly SentIssue[]; place: Place };

/** The issues of a newsletter that were sent, newest first. */
export function IssueList({ slug, issues, place }: Props) {
  const words = wordsIn(place).newsletters;
  if (issues.length === 0) return <p className="nothing">{words.noIssues}</p>;
  return (
    <ol className="issues" reversed>
      {issues.map(({ number, subject, startedAt }) => (
        <li key={number}>
          <a href={issuePath(slug, number)} dir="auto">
            {subject}
          </a>
          <p className="meta">
            {words.issue({ number })} ·{' '}
            <time dateTime={zonedIso(startedAt, place.timeZone)}>{longDate(startedAt, place)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
