import { interfaceLanguage } from '@/lib/articles/language';
import type { Article, Source } from '@/lib/articles/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
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

/** What follows a story's text: corrections with their dates, whose reporting it rests on, and its topics. */
export function ArticleNotes({ article, place }: { article: Article; place: Place }) {
  const { corrections, source, topics } = article;
  if (!corrections.length && !source && !topics.length) return null;
  return (
    <div className="copy notes" lang={interfaceLanguage}>
      {corrections.map(({ text, at }) => (
        <p className="corr" dir="ltr" key={at.toISOString()}>
          <b>
            Correction,{' '}
            <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>.
          </b>{' '}
          <bdi>{text}</bdi>
        </p>
      ))}
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
