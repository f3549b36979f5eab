import { Choice } from '@/components/admin/choice';
import { phaseName, sortWords } from '@/components/admin/moderation/words';
import {
  isFiltered,
  queueSorts,
  usualSort,
  type QueueFilter,
  type QueueSort,
  type QueueStatus,
} from '@/lib/moderation/queue/schema';
import { adminModerationPath, moderationPath } from '@/lib/paths';

/** What can be chosen from. */
export type QueueChoices = {
  sections: readonly { value: string; name: string }[];
  /** Those under which comments wait. */
  stories: readonly { value: string; name: string }[];
  phases: readonly string[];
};

type Props = {
  status: QueueStatus;
  sort: QueueSort | undefined;
  filter: QueueFilter;
  choices: QueueChoices;
  /** How the story and the member of the filter are called. */
  names: { story: string | null; member: string | null };
};

/** Narrows and orders the queue. A plain form, so that what it asks for is an address to share. */
export function QueueFilters({ status, sort, filter, choices, names }: Props) {
  const { section, story, member, phase, min, max, q } = filter;
  const isNarrowed = isFiltered(filter);
  const isOpen = [section, story, phase, min, max].some((value) => value !== undefined);
  const isOther = story !== undefined && !choices.stories.some(({ value }) => value === story);
  const stories = isOther
    ? [{ value: story, name: names.story ?? story }, ...choices.stories]
    : choices.stories;
  return (
    // The key makes fields of a new address show what that address says.
    <form
      key={JSON.stringify([status, sort, filter])}
      className="narrow sift"
      action={adminModerationPath()}
      role="search"
      aria-label="Comments"
    >
      <input type="hidden" name="status" value={status} />
      {member !== undefined && <input type="hidden" name="member" value={member} />}
      <div className="wide">
        <label htmlFor="f-q">Words, a name, or #number</label>
        <input id="f-q" type="search" name="q" defaultValue={q} maxLength={200} />
      </div>
      <Choice
        name="sort"
        label="Order"
        all={`As usual: ${sortWords[usualSort(status)]}`}
        value={sort}
        options={queueSorts.map((value) => ({ value, name: sortWords[value] }))}
      />
      <details open={isOpen}>
        <summary className="btn line">Narrow down</summary>
        <div className="fields">
          <Choice
            name="section"
            label="Section"
            all="Every section"
            value={section}
            options={choices.sections}
          />
          <Choice name="story" label="Story" all="Every story" value={story} options={stories} />
          <Choice
            name="phase"
            label="Rule"
            all="Any rule"
            value={phase}
            options={choices.phases.map((value) => ({ value, name: phaseName(value) }))}
          />
          <Bound name="min" label="Score from" value={min} />
          <Bound name="max" label="Score to" value={max} />
        </div>
      </details>
      <button className="btn line">Show</button>
      {isNarrowed && <a href={moderationPath({ status, sort })}>Show all again</a>}
      {member !== undefined && (
        <p className="only">
          Only comments by <bdi>{names.member ?? `member ${member}`}</bdi>.{' '}
          <a href={moderationPath({ status, sort, ...filter, member: undefined })}>
            By everybody again
          </a>
        </p>
      )}
    </form>
  );
}

const Bound = ({ name, label, value }: { name: string; label: string; value?: number }) => (
  <div className="short">
    <label htmlFor={`f-${name}`}>{label}</label>
    <input
      id={`f-${name}`}
      type="number"
      name={name}
      min={0}
      max={1}
      step={0.01}
      defaultValue={value}
    />
  </div>
);
