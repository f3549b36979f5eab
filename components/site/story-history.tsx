import type { ReactNode } from 'react';
import { ListHead } from '@/components/site/list-head';
import { writing } from '@/lib/articles/language';
import type { PublicChange } from '@/lib/articles/public-history/changes';
import type { Passage } from '@/lib/articles/revisions/diff';
import type { Article } from '@/lib/articles/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { articlePath } from '@/lib/paths';

type Props = { article: Article; changes: PublicChange[]; place: Place };

/** What readers had of a story before, and what they have instead, newest first. */
export function StoryHistory({ article, changes, place }: Props) {
  const { slug, headline, language } = article;
  return (
    <>
      <ListHead
        title="What was changed"
        about="Every change of this story since it was published. What was taken out is struck through, what came in is underlined."
        isPlain
      />
      <div className="column changes">
        <p>
          <a href={articlePath(slug)} {...writing(language)}>
            {headline}
          </a>
        </p>
        {changes.map(({ at, fields, text }) => (
          <section key={at.toISOString()} aria-label={longDateTime(at, place)}>
            <h2>
              <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>
            </h2>
            {fields.map(({ field, label, before, after }) => (
              <p key={field}>
                <b>{label}:</b> {before && <Gone>{before}</Gone>} {after && <Come>{after}</Come>}
              </p>
            ))}
            {text.length > 0 && (
              <div className="changed-text" {...writing(language)}>
                {shortened(text).map((passage, i) =>
                  passage ? <Words key={i} passage={passage} /> : <p key={i}>…</p>,
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

function Words({ passage: { words } }: { passage: Passage }) {
  return (
    <p>
      {words.map(({ kind, text }, i) => {
        if (kind === 'both') return text;
        return kind === 'first' ? <Gone key={i}>{text}</Gone> : <Come key={i}>{text}</Come>;
      })}
    </p>
  );
}

const Gone = ({ children }: { children: ReactNode }) => (
  <del>
    <span className="vh">Taken out: </span>
    {children}
  </del>
);
const Come = ({ children }: { children: ReactNode }) => (
  <ins>
    <span className="vh">Put in: </span>
    {children}
  </ins>
);
