import { CorrectionNote } from '@/components/site/correction-note';
import { writing } from '@/lib/articles/language';
import type { Correction } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { articlePath } from '@/lib/paths';

type Item = Correction & {
  id: number;
  story: { slug: string; headline: string; language: string };
};

/** Corrections with the stories they belong to. */
export function CorrectionsList({ items, place }: { items: Item[]; place: Place }) {
  if (items.length === 0) return <p className="nothing">There are no corrections.</p>;
  return (
    <ol className="fixes">
      {items.map(({ id, story, ...correction }) => (
        <li key={id}>
          <h2 {...writing(story.language)}>
            <a href={articlePath(story.slug)}>{story.headline}</a>
          </h2>
          <CorrectionNote correction={correction} place={place} />
        </li>
      ))}
    </ol>
  );
}
