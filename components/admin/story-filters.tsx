import { Choice } from '@/components/admin/choice';
import type { Named, SectionRef } from '@/lib/articles/schema';
import type { DeskFilter } from '@/lib/newsroom/schema';
import { deskListPath } from '@/lib/newsroom/desk-list-path';
import { adminStoriesPath } from '@/lib/paths';

const optionOf = ({ slug, name }: Named) => ({ value: slug, name });

type Props = { filter: DeskFilter; sections: SectionRef[]; authors: Named[] };

/** Narrows the list. A plain form, so that what it asks for is an address to share. */
export function StoryFilters({ filter, sections, authors }: Props) {
  const isNarrowed = filter.section ?? filter.author ?? filter.q;
  return (
    // The key makes fields of a new address show what that address says.
    <form
      key={JSON.stringify(filter)}
      className="narrow"
      action={adminStoriesPath()}
      role="search"
      aria-label="Stories"
    >
      {filter.status && <input type="hidden" name="status" value={filter.status} />}
      <div className="wide">
        <label htmlFor="f-q">Words in headline, text or note</label>
        <input id="f-q" type="search" name="q" defaultValue={filter.q} maxLength={200} />
      </div>
      <Choice
        name="section"
        label="Section"
        all="All sections"
        value={filter.section}
        options={sections.map(optionOf)}
      />
      <Choice
        name="author"
        label="Author"
        all="All authors"
        value={filter.author}
        options={authors.map(optionOf)}
      />
      <button className="btn line">Show</button>
      {isNarrowed && <a href={deskListPath({ status: filter.status, page: 1 })}>Show all again</a>}
    </form>
  );
}
