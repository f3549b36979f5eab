import { DeskMoment } from '@/components/admin/desk-moment';
import { NameForm, RestoreForm } from '@/components/admin/history/revision-forms';
import { directionOf } from '@/lib/articles/language';
import type { Passage } from '@/lib/articles/revisions/diff';
import type { Comparison, StoryHistory } from '@/lib/articles/revisions/loaders';

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
                    <td>{before || <em>empty</em>}</td>
                    <td>{after || <em>empty</em>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {text.some(({ kind }) => kind !== 'same') && (
          <div className="passages" lang={story.language} dir={directionOf(story.language)}>
            {text.map((passage, i) => (
              <PassageView key={i} passage={passage} />
            ))}
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

const labels: Record<Passage['kind'], string> = {
  same: '',
  removed: 'Taken out: ',
  added: 'Put in: ',
  changed: 'Changed: ',
  restyled: 'The same words with other formatting: ',
};

/** A paragraph with what went and what came, for the eye by line and ground, for others as elements that say so. */
export function PassageView({ passage: { kind, words } }: { passage: Passage }) {
  return (
    <p className={kind}>
      {kind !== 'same' && (
        <span className="vh" lang="en-GB">
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
