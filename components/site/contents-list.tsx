import type { Heading } from '@/lib/articles/reading/outline';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** The headings of a long story, to go to. Closed at first: the story itself comes before its plan. */
export function ContentsList({ headings, place }: { headings: Heading[]; place: Place }) {
  if (headings.length === 0) return null;
  const { lang, dir, story } = wordsIn(place);
  return (
    <details className="contents">
      <summary lang={lang} dir={dir}>
        {story.contents}
      </summary>
      <nav aria-label={story.contents}>
        <ol>
          {headings.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${encodeURIComponent(id)}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
