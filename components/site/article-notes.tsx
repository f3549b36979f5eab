import { CorrectionNote } from '@/components/site/correction-note';
import { interfaceLanguage } from '@/lib/articles/language';
import type { Article, Source } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { topicPath } from '@/lib/paths';

function SourceCredit({ source: { writer, organisation, url } }: { source: Source }) {
  const name = url ? (
    <a href={url} rel="noopener">
      {organisation}
    </a>
  ) : (
    organisation
  );
  return (
    <p className="wire" dir="ltr">
      Based on reporting by {writer && `${writer} for `}
      {name}.
    </p>
  );
}

type Props = {
  article: Article;
  place: Place;
  /** Where readers see what was changed; left out when they may not, or nothing was. */
  historyPath?: string;
};

/** What follows a story's text: corrections with their dates, whose reporting it rests on, and its topics. */
export function ArticleNotes({ article, place, historyPath }: Props) {
  const { corrections, source, topics } = article;
  if (!corrections.length && !source && !topics.length && !historyPath) return null;
  return (
    <div className="copy notes" lang={interfaceLanguage}>
      {corrections.map((correction, i) => (
        <CorrectionNote key={i} correction={correction} place={place} />
      ))}
      {historyPath && (
        <p className="wire" dir="ltr">
          <a href={historyPath}>See what was changed after publication</a>
        </p>
      )}
      {source && <SourceCredit source={source} />}
      {topics.length > 0 && (
        <ul className="topics" aria-label="Topics">
          {topics.map(({ slug, name }) => (
            <li key={slug}>
              <a href={topicPath(slug)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
