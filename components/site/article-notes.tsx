import { CorrectionNote } from '@/components/site/correction-note';
import type { Article, Source } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { topicPath } from '@/lib/paths';

type CreditProps = { source: Source; place: Place };

function SourceCredit({ source: { writer, organisation: name, url }, place }: CreditProps) {
  const { dir, story } = wordsIn(place);
  const organisation = url ? (
    <a href={url} rel="noopener">
      {name}
    </a>
  ) : (
    name
  );
  return (
    <p className="wire" dir={dir}>
      {writer
        ? story.notes.sourceWriter({ writer, organisation })
        : story.notes.source({ organisation })}
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
  const words = wordsIn(place);
  return (
    <div className="copy notes" lang={words.lang}>
      {corrections.map((correction, i) => (
        <CorrectionNote key={i} correction={correction} place={place} />
      ))}
      {historyPath && (
        <p className="wire" dir={words.dir}>
          <a href={historyPath}>{words.story.notes.seeChanges}</a>
        </p>
      )}
      {source && <SourceCredit source={source} place={place} />}
      {topics.length > 0 && (
        <ul className="topics" aria-label={words.story.notes.topics}>
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
