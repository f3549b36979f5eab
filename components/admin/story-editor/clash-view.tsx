'use client';

import { useEffect, useRef } from 'react';
import { bodyDifferences, differences } from '@/components/admin/story-editor/differences';
import { draftOf, type Draft } from '@/components/admin/story-editor/draft';
import type { Clash } from '@/components/admin/story-editor/use-story-save';
import { deskTime } from '@/lib/newsroom/desk-time';
import type { Place } from '@/lib/dates';

type Props = {
  clash: Clash;
  mine: Draft;
  place: Place;
  isSaving: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

const marks = { both: '', first: 'theirs', second: 'mine' } as const;

/** Two people saved on one version: both texts, field by field, and the choice between them. Nothing is lost by either. */
export function ClashView({ clash, mine, place, isSaving, onKeepMine, onTakeTheirs }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [clash]);
  const theirs = draftOf(clash.theirs);
  const fields = differences(mine, theirs);
  const lines = bodyDifferences(mine, theirs);
  const who = clash.savedBy ?? 'Somebody';
  return (
    <section className="panel clash" aria-labelledby="clash">
      <h2 id="clash" ref={head} tabIndex={-1}>
        <bdi>{who}</bdi> saved this story after you opened it
      </h2>
      <div className="in">
        <p>
          Version {clash.version} was saved {deskTime(clash.savedAt, new Date(), place)}. Your text
          is not saved yet, and theirs is untouched.
        </p>
        {fields.length > 0 && (
          <div className="scroll" tabIndex={0} role="region" aria-label="Fields that differ">
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">Yours</th>
                  <th scope="col">
                    <bdi>{who}</bdi>’s
                  </th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ label, mine: my, theirs: their }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{my || <em>empty</em>}</td>
                    <td>{their || <em>empty</em>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {lines.length > 0 && (
          <ol className="lines" aria-label="The text, paragraph by paragraph">
            {lines.map(({ kind, text }, i) => (
              <li key={i} className={marks[kind]}>
                {kind !== 'both' && <b>{kind === 'first' ? `${who}’s: ` : 'Yours: '}</b>}
                {text}
              </li>
            ))}
          </ol>
        )}
        {fields.length + lines.length === 0 && (
          <p>Both say the same; only what the story looks like, or its state, has changed.</p>
        )}
        <div className="add">
          <button type="button" className="btn" disabled={isSaving} onClick={onKeepMine}>
            Keep mine (saves on top of version {clash.version})
          </button>
          <button type="button" className="btn line" disabled={isSaving} onClick={onTakeTheirs}>
            Take theirs (mine stays in this browser)
          </button>
        </div>
      </div>
    </section>
  );
}
