import { Choice } from '@/components/admin/choice';
import { statusWords } from '@/components/admin/status-badge';
import { statusNames } from '@/lib/articles/schema';
import type { CalendarFilter, CalendarView } from '@/lib/newsroom/calendar/schema';
import type { ListOptions, Numbered } from '@/lib/newsroom/list/schema';
import { adminCalendarPath } from '@/lib/paths';

const optionOf = ({ id, name }: Numbered) => ({ value: String(id), name });
const chosen = (id: number | undefined) => (id === undefined ? undefined : String(id));

type Props = {
  filter: CalendarFilter;
  options: ListOptions;
  view: CalendarView;
  on: string;
  /** Others' stories are in it too. */
  isEditor: boolean;
  /** Where all of it is. */
  all: string;
};

/** Narrows the calendar. A plain form, so that what it asks for is an address to share. */
export function CalendarFilters({ filter, options, view, on, isEditor, all }: Props) {
  const { section, author, status } = filter;
  const isNarrowed = [section, author, status].some((value) => value !== undefined);
  return (
    <form
      key={JSON.stringify(filter)}
      className="narrow"
      action={adminCalendarPath()}
      aria-label="What the calendar shows"
    >
      {view === 'week' && <input type="hidden" name="view" value={view} />}
      <input type="hidden" name="on" value={on} />
      <Choice
        name="section"
        label="Section"
        all="All sections"
        value={chosen(section)}
        options={options.sections.map(optionOf)}
      />
      {isEditor && (
        <Choice
          name="author"
          label="Author"
          all="All authors"
          value={chosen(author)}
          options={options.authors.map(optionOf)}
        />
      )}
      <Choice
        name="status"
        label="State"
        all="All states"
        value={status}
        options={statusNames.map((name) => ({ value: name, name: statusWords[name] }))}
      />
      <button className="btn line">Show</button>
      {isNarrowed && <a href={all}>Show all again</a>}
    </form>
  );
}
