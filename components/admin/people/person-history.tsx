import { Changes } from '@/components/admin/audit/changes';
import { DeskMoment } from '@/components/admin/desk-moment';
import { deedOf } from '@/lib/audit/deed';
import { auditPath } from '@/lib/audit/filter';
import type { Place } from '@/lib/dates';
import { adminAuditPath } from '@/lib/paths';
import type { Decided } from '@/lib/people/history';

function said(words: string, isSelf: boolean): string {
  const deed = deedOf(words, { target: null, isSelf, isKnown: true });
  return `${deed.words} ${deed.object ?? ''}`;
}

type Props = { userId: number; history: Decided[]; place: Place; now: Date };

/** What was decided about somebody, newest first. */
export function PersonHistory({ userId, history, place, now }: Props) {
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">
        History
        <a
          className="end"
          href={auditPath(adminAuditPath(), { kind: 'user', target: `${userId}` })}
        >
          In the log
        </a>
      </h2>
      <div className="in">
        {history.length === 0 ? (
          <p className="hint">Nothing has been decided about them yet.</p>
        ) : (
          <ol className="said-of">
            {history.map(({ key, at, by, words, isOwn, reason, changes }) => (
              <li key={key}>
                <p className="hint">
                  <DeskMoment at={at} now={now} place={place} />,{' '}
                  {by === null ? (
                    'the system'
                  ) : by.href ? (
                    <a href={by.href}>
                      <bdi>{by.name}</bdi>
                    </a>
                  ) : (
                    <bdi>{by.name}</bdi>
                  )}
                </p>
                <p>
                  {said(words, isOwn)}
                  {reason && <q>{reason}</q>}
                </p>
                <Changes changes={changes} place={place} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
