import { Choice } from '@/components/admin/choice';
import { targetKinds, type AuditFilter } from '@/lib/audit/filter';
import { auditActions } from '@/lib/audit/schema';
import { adminAuditPath } from '@/lib/paths';

/** Narrows the log. A plain form, so that what it asks for is an address to share. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const { cursor: _, ...narrowed } = filter;
  const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
  return (
    // The key makes fields of a new address show what that address says.
    <form
      key={JSON.stringify(filter)}
      className="narrow"
      action={adminAuditPath()}
      role="search"
      aria-label="Audit log"
    >
      <div className="wide">
        <label htmlFor="f-person">Who: name, address or number</label>
        <input
          id="f-person"
          type="search"
          name="person"
          defaultValue={filter.person}
          maxLength={200}
        />
      </div>
      <Choice
        name="action"
        label="What"
        all="Anything"
        value={filter.action}
        options={Object.entries(auditActions).map(([value, words]) => ({ value, name: words }))}
      />
      <Choice
        name="kind"
        label="To whom or what"
        all="Anybody, anything"
        value={filter.kind}
        options={Object.entries(targetKinds).map(([value, name]) => ({ value, name }))}
      />
      <div className="short">
        <label htmlFor="f-target">Its number or name</label>
        <input id="f-target" name="target" defaultValue={filter.target} maxLength={100} />
      </div>
      <div className="short">
        <label htmlFor="f-from">From</label>
        <input id="f-from" type="date" name="from" defaultValue={filter.from} />
      </div>
      <div className="short">
        <label htmlFor="f-to">To</label>
        <input id="f-to" type="date" name="to" defaultValue={filter.to} />
      </div>
      <button className="btn line">Show</button>
      {isNarrowed && <a href={adminAuditPath()}>Show all again</a>}
    </form>
  );
}
