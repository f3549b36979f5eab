import { Choice } from '@/components/admin/choice';
import { adminPeoplePath } from '@/lib/paths';
import type { PeopleFilter } from '@/lib/people/schema';
import { roles, roleWords, standingWords } from '@/lib/people/words';

/** Narrows the list. A plain form, so that what it asks for is an address to share. */
export function PeopleFilters({ filter }: { filter: PeopleFilter }) {
  const isNarrowed = filter.q ?? filter.role ?? filter.status ?? filter.factor;
  return (
    // The key makes fields of a new address show what that address says.
    <form
      key={JSON.stringify(filter)}
      className="narrow"
      action={adminPeoplePath()}
      role="search"
      aria-label="People"
    >
      <div className="wide">
        <label htmlFor="f-q">Name or address</label>
        <input id="f-q" type="search" name="q" defaultValue={filter.q} maxLength={200} />
      </div>
      <Choice
        name="role"
        label="Role"
        all="All roles"
        value={filter.role}
        options={roles.map((role) => ({ value: role, name: roleWords[role] }))}
      />
      <Choice
        name="status"
        label="Status"
        all="Any status"
        value={filter.status}
        options={Object.entries(standingWords).map(([value, { name }]) => ({ value, name }))}
      />
      <Choice
        name="factor"
        label="Second factor"
        all="With or without"
        value={filter.factor}
        options={[
          { value: 'yes', name: 'With' },
          { value: 'no', name: 'Without' },
        ]}
      />
      <button className="btn line">Show</button>
      {isNarrowed && <a href={adminPeoplePath()}>Show all again</a>}
    </form>
  );
}
