import { DeskMoment } from '@/components/admin/desk-moment';
import { NameForm, RestoreForm } from '@/components/admin/history/revision-forms';
import { directionOf } from '@/lib/articles/language';
import type { FieldChange, Passage } from '@/lib/articles/revisions/diff';
import type { Comparison, StoryHistory } from '@/lib/articles/revisions/loaders';
import { longDateTime, type Place } from '@/lib/dates';

type Props = Omit<StoryHistory, 'comparison'> & { comparison: Comparison };

/** What differs between two saves of a story, with what can be done with the older. */
export function ComparisonView({ comparison, place, now, ...story }: Props) {
  const { from, to, fields, text } = comparison;
  const isSame = fields.length === 0 && text.every(({ kind }) => kind === 'same');
  return (
    <section className="panel comparison" aria-labelledby="comparison">
      <h2 id="comparison">
        From version {from.version} to version {to.version}
      </h2>
      <div className="in">
        <p className="hint">
          {[from, to].map(({ version, by, at }, i) => (
            <span key={i}>
              {i > 0 && '; '}
              {version} by <bdi>{by ?? 'somebody who has left'}</bdi>,{' '}
              <DeskMoment at={at} now={now} place={place} />
            </span>
          ))}
        </p>
        {isSame && <p>Both say the same.</p>}
        {fields.length > 0 && (
          <div className="scroll" tabIndex={0} role="region" aria-label="Fields that differ">
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">Version {from.version}</th>
                  <th scope="col">Version {to.version}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ field, label, before, after }) => (
                  <tr key={field}>
                    <th scope="row">{label}</th>
                    <td dir="auto">{inWords(field, before, place) || <em>empty</em>}</td>
                    <td dir="auto">{inWords(field, after, place) || <em>empty</em>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {text.some(({ kind }) => kind !== 'same') && (
          <div className="passages" lang={story.language} dir={directionOf(story.language)}>
            {folded(text).map((passages, i) =>
              passages.length > 1 ? (
                <details key={i}>
                  <summary lang="en-GB" dir="ltr">
                    {passages.length} paragraphs that stayed as they were
                  </summary>
                  {passages.map((passage, k) => (
                    <PassageView key={k} passage={passage} />
                  ))}
                </details>
              ) : (
                <PassageView key={i} passage={passages[0]!} />
              ),
            )}
          </div>
        )}
        {story.canRestore && (
          <div className="add">
            {[...new Map([from, to].map((one) => [one.version, one])).values()]
              .filter(({ version }) => version !== story.version)
              .map(({ version }) => (
                <RestoreForm
                  key={version}
                  id={story.id}
                  version={version}
                  onto={story.version}
                  isLive={story.isLive}
                />
              ))}
            <NameForm id={story.id} version={to.version} name={to.name} />
          </div>
        )}
      </div>
    </section>
  );
}

/** A moment in the newsroom's time; everything else as it is. */
const inWords = (field: FieldChange['field'], value: string, place: Place): string =>
  value && (field === 'publishedAt' || field === 'embargoUntil')
    ? longDateTime(new Date(value), place)
    : value;

/** Fewer paragraphs in a row than this are not folded away. */
const leastFolded = 4;

/** The passages of a text one by one, but what stayed for a longer stretch as one piece, save its first and last. */
function folded(text: readonly Passage[]): Passage[][] {
  const pieces: Passage[][] = [];
  for (let at = 0; at < text.length;) {
    let end = at;
    while (text[end]?.kind === 'same') end++;
    // What stands next to a change is read with it.
    const [from, to] = [at === 0 ? at : at + 1, end === text.length ? end : end - 1];
    if (to - from < leastFolded) {
      end = Math.max(end, at + 1);
      pieces.push(...text.slice(at, end).map((passage) => [passage]));
    } else {
      pieces.push(...text.slice(at, from).map((passage) => [passage]));
      pieces.push(text.slice(from, to));
      pieces.push(...text.slice(to, end).map((passage) => [passage]));
    }
    at = end;
  }
  return pieces;
}

const labels: Record<Passage['kind'], string> = {
  same: '',
  removed: 'Taken out: ',
  added: 'Put in: ',
  changed: 'Changed: ',
  restyled: 'The same words with other formatting: ',
  'moved-from': 'Moved away from here: ',
  'moved-to': 'Moved here: ',
};

/** A paragraph with what went and what came, for the eye by line and ground, for others as elements that say so. */
export function PassageView({ passage: { kind, words } }: { passage: Passage }) {
  return (
    <p className={kind}>
      {kind !== 'same' && (
        // That a paragraph was moved is told by nothing else.
        <span className={kind.startsWith('moved') ? 'moved' : 'vh'} lang="en-GB">
          {labels[kind]}
        </span>
      )}
      {words.map((word, i) =>
        word.kind === 'both' ? (
          <span key={i}>{word.text}</span>
        ) : word.kind === 'first' ? (
          <del key={i}>{word.text}</del>
        ) : (
          <ins key={i}>{word.text}</ins>
        ),
      )}
    </p>
  );
}
