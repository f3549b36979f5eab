import { writing } from '@/lib/articles/language';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { articlePath } from '@/lib/paths';

type Item = {
  id: number;
  text: string;
  at: Date;
  story: { slug: string; headline: string; language: string };
};

/** Corrections with the stories they belong to. */
export function CorrectionsList({ items, place }: { items: Item[]; place: Place }) {
  if (items.length === 0) return <p className="nothing">There are no corrections.</p>;
  return (
    <ol className="fixes">
      {items.map(({ id, text, at, story }) => (
        <li key={id}>
          <h2 {...writing(story.language)}>
            <a href={articlePath(story.slug)}>{story.headline}</a>
          </h2>
          <p className="corr">
            <b>
              <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>.
            </b>{' '}
            <bdi>{text}</bdi>
          </p>
        </li>
      ))}
    </ol>
  );
}
