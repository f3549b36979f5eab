import { interfaceLanguage } from '@/lib/articles/language';
import type { Heading } from '@/lib/articles/reading/outline';

/** The headings of a long story, to go to. Closed at first: the story itself comes before its plan. */
export function ContentsList({ headings }: { headings: Heading[] }) {
  if (headings.length === 0) return null;
  return (
    <details className="contents">
      <summary lang={interfaceLanguage} dir="ltr">
        In this story
      </summary>
      <nav aria-label="In this story">
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
