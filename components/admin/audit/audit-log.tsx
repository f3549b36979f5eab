import { AuditFilters } from '@/components/admin/audit/audit-filters';
import { Changes } from '@/components/admin/audit/changes';
import { DeskMoment } from '@/components/admin/desk-moment';
import type { AuditLine } from '@/lib/audit/data';
import { auditPath, type AuditFilter } from '@/lib/audit/filter';
import { deedOf } from '@/lib/audit/deed';
import type { Place } from '@/lib/dates';
import { adminAuditPath, auditExportPath } from '@/lib/paths';

type Props = {
  filter: AuditFilter;
  lines: AuditLine[];
  nextCursor: string | null;
  place: Place;
  now: Date;
};

/** Who did what to whom, when, from where and why; newest first. */
export function AuditLog({ filter, lines, nextCursor, place, now }: Props) {
  const { cursor, ...narrowed } = filter;
  const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
  return (
    <>
      <div className="dk-head">
        <h1>Audit</h1>
        <div className="end">
          <a className="btn line" href={auditPath(auditExportPath(), narrowed)} download>
            {isNarrowed ? 'Export what is shown (CSV)' : 'Export all (CSV)'}
          </a>
        </div>
      </div>
      <AuditFilters filter={filter} />
      {lines.length === 0 ? (
        <p className="none">
          {cursor
            ? 'The log ends here.'
            : isNarrowed
              ? 'No entry fits. Try a longer period or another filter.'
              : 'Nothing has been written down yet. Decisions will stand here, and nobody can take them out again.'}
        </p>
      ) : (
        <ol className="log">
          {lines.map((line) => (
            <Entry key={line.id} line={line} place={place} now={now} />
          ))}
        </ol>
      )}
      {(nextCursor ?? cursor) && (
        <nav className="pages" aria-label="Pages">
          {cursor && <a href={auditPath(adminAuditPath(), narrowed)}>Newest</a>}
          {nextCursor && (
            <a href={auditPath(adminAuditPath(), { ...narrowed, cursor: nextCursor })} rel="next">
              Earlier
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function Name({ name, href }: { name: string; href: string | null }) {
  const text = <bdi>{name}</bdi>;
  return href ? <a href={href}>{text}</a> : text;
}

function Entry({ line, place, now }: { line: AuditLine; place: Place; now: Date }) {
  const { actor, target, reason, changes, address } = line;
  const isSelf = target?.kind === 'user' && target.id === String(actor?.id);
  const { words, object } = deedOf(line.words, { target, isSelf });
  return (
    <li>
      <p className="when">
        <DeskMoment at={line.at} now={now} place={place} />
        <small>{address ?? (actor ? 'address erased' : 'this machine')}</small>
      </p>
      <div>
        <p>
          <b>{actor ? <Name {...actor} /> : 'The system'}</b> {words}{' '}
          {typeof object === 'string' ? object : object && <Name {...object} />}
        </p>
        {reason && <q>{reason}</q>}
      </div>
      <Changes changes={changes} place={place} />
    </li>
  );
}
