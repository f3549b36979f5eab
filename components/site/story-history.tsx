import type { ReactNode } from 'react';
import { ListHead } from '@/components/site/list-head';
import { writing } from '@/lib/articles/language';
import type { PublicChange } from '@/lib/articles/public-history/changes';
import type { Passage } from '@/lib/articles/revisions/diff';
import type { Article } from '@/lib/articles/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { wordsIn, type Words } from '@/lib/i18n/words';
import { articlePath } from '@/lib/paths';

type HistoryWords = Words['story']['history'];

type Props = { article: Article; changes: PublicChange[]; place: Place };

/** What readers had of a story before, and what they have instead, newest first. */
export function StoryHistory({ article, changes, place }: Props) {
  const { slug, headline, language } = article;
  const words = wordsIn(place);
  const { history } = words.story;
  return (
    <>
      <ListHead title={history.title} about={history.about} isPlain />
      <div className="column changes">
        <p>
          <a href={articlePath(slug)} {...writing(language, words)}>
            {headline}
          </a>
        </p>
        {changes.map(({ at, fields, text }) => (
          <section key={at.toISOString()} aria-label={longDateTime(at, place)}>
            <h2>
              <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>
            </h2>
            {fields.map(({ field, before, after }) => (
              <p key={field}>
                <b>
                  {history.field({ name: history.fields[field as keyof HistoryWords['fields']] })}
                </b>{' '}
                {before && <Gone words={history}>{before}</Gone>}{' '}
                {after && <Come words={history}>{after}</Come>}
              </p>
            ))}
            {text.length > 0 && (
              <div {...writing(language, words)}>
                {shortened(text).map((passage, i) =>
                  passage ? (
                    <Changed key={i} passage={passage} words={history} />
                  ) : (
                    <p key={i}>…</p>
                  ),
                )}
              </div>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

/** What was changed, with a mark where paragraphs that stayed are left out. */
function shortened(text: Passage[]): (Passage | null)[] {
  const isKept = ({ kind }: Passage) => kind === 'same' || kind === 'restyled';
  return text.flatMap((passage, i) => {
    if (!isKept(passage)) return [passage];
    return i > 0 && isKept(text[i - 1]!) ? [] : [null];
  });
}

function Changed({ passage, words }: { passage: Passage; words: HistoryWords }) {
  return (
    <p>
      {passage.words.map(({ kind, text }, i) => {
        if (kind === 'both') return text;
        return kind === 'first' ? (
          <Gone key={i} words={words}>
            {text}
          </Gone>
        ) : (
          <Come key={i} words={words}>
            {text}
          </Come>
        );
      })}
    </p>
  );
}

type MarkProps = { children: ReactNode; words: HistoryWords };

const Gone = ({ children, words }: MarkProps) => (
  <del>
    <span className="vh">{words.takenOut} </span>
    {children}
  </del>
);
const Come = ({ children, words }: MarkProps) => (
  <ins>
    <span className="vh">{words.putIn} </span>
    {children}
  </ins>
);
