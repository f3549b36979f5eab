import { Choice } from '@/components/admin/choice';
import { markWords, momentWords, sortWords } from '@/components/admin/stories/words';
import { isNarrowed, storyListPath } from '@/lib/newsroom/list/address';
import {
  directionOf,
  listSorts,
  momentNames,
  storyMarks,
  type ListFilter,
  type ListOptions,
  type Numbered,
} from '@/lib/newsroom/list/schema';
import { adminStoriesPath } from '@/lib/paths';

const optionOf = ({ id, name }: Numbered) => ({ value: String(id), name });
const chosen = (id: number | undefined) => (id === undefined ? undefined : String(id));

type Props = { filter: ListFilter; options: ListOptions; canSeeAll: boolean };

/** Narrows and orders the list. A plain form, so that what it asks for is an address to share. */
export function StoryFilters({ filter, options, canSeeAll }: Props) {
  const { topic, assignee, language, is, from, to, sort } = filter;
  const asksMore =
    [topic, assignee, language, from, to].some((value) => value !== undefined) || is.length > 0;
  const marks = storyMarks.filter((mark) => canSeeAll || mark !== 'own');
  return (
    // The key makes fields of a new address show what that address says.
    <form
      key={JSON.stringify(filter)}
      className="narrow sift"
      action={adminStoriesPath()}
      role="search"
      aria-label="Stories"
    >
      {filter.status && <input type="hidden" name="status" value={filter.status} />}
      <div className="wide">
        <label htmlFor="f-q">Words in headline, text or note, or a number such as #120</label>
        <input id="f-q" type="search" name="q" defaultValue={filter.q} maxLength={200} />
      </div>
      <Choice
        name="section"
        label="Section"
        all="All sections"
        value={chosen(filter.section)}
        options={options.sections.map(optionOf)}
      />
      <Choice
        name="author"
        label="Author"
        all="All authors"
        value={chosen(filter.author)}
        options={options.authors.map(optionOf)}
      />
      <details open={asksMore}>
        <summary className="btn line">More filters</summary>
        <div className="fields">
          <Choice
            name="topic"
            label="Topic"
            all="All topics"
            value={chosen(topic)}
            options={options.topics.map(optionOf)}
          />
          <Choice
            name="assignee"
            label="Assigned to"
            all="Anybody or nobody"
            value={chosen(assignee)}
            options={options.colleagues.map(optionOf)}
          />
          <Choice
            name="language"
            label="Language"
            all="All languages"
            value={language}
            options={options.languages.map((one) => ({ value: one, name: one }))}
          />
          <div>
            <label htmlFor="f-when">Days of</label>
            <select id="f-when" name="when" defaultValue={filter.when}>
              {momentNames.map((name) => (
                <option key={name} value={name}>
                  {momentWords[name]}
                </option>
              ))}
            </select>
          </div>
          <div className="short">
            <label htmlFor="f-from">From</label>
            <input id="f-from" type="date" name="from" defaultValue={from} />
          </div>
          <div className="short">
            <label htmlFor="f-to">To</label>
            <input id="f-to" type="date" name="to" defaultValue={to} />
          </div>
          <div>
            <label htmlFor="f-sort">Order by</label>
            <select id="f-sort" name="sort" defaultValue={sort}>
              {listSorts.map((name) => (
                <option key={name} value={name}>
                  {sortWords[name]}
                </option>
              ))}
            </select>
          </div>
          <div className="short">
            <label htmlFor="f-dir">Beginning with</label>
            <select id="f-dir" name="dir" defaultValue={directionOf(filter)}>
              <option value="desc">newest, Z</option>
              <option value="asc">oldest, A</option>
            </select>
          </div>
          <fieldset className="marks">
            <legend>Only those that are</legend>
            {marks.map((mark) => (
              <label key={mark}>
                <input type="checkbox" name="is" value={mark} defaultChecked={is.includes(mark)} />
                {markWords[mark]}
              </label>
            ))}
          </fieldset>
        </div>
      </details>
      <button className="btn line">Show</button>
      {isNarrowed({ ...filter, status: undefined }) && (
        <a href={storyListPath({ status: filter.status })}>Show all again</a>
      )}
    </form>
  );
}
