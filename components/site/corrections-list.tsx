import { CorrectionNote } from '@/components/site/correction-note';
import { writing } from '@/lib/articles/language';
import type { Correction } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { articlePath } from '@/lib/paths';

type Item = Correction & {
  id: number;
  story: { slug: string; headline: string; language: string };
};

/** Corrections with the stories they belong to. */
export function CorrectionsList({ items, place }: { items: Item[]; place: Place }) {
  const words = wordsIn(place);
  if (items.length === 0) return <p className="nothing">{words.site.lists.correctionsEmpty}</p>;
  return (
    <ol className="fixes">
      {items.map(({ id, story, ...correction }) => (
        <li key={id}>
          <h2 {...writing(story.language, words)}>
            <a href={articlePath(story.slug)}>{story.headline}</a>
          </h2>
          <CorrectionNote correction={correction} place={place} />
        </li>
      ))}
    </ol>
  );
}
