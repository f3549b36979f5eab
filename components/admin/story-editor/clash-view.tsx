'use client';

import { useEffect, useRef, useState } from 'react';
import type { Draft } from '@/components/admin/story-editor/draft';
import {
  allOf,
  differencesOf,
  merged,
  type PassageClash,
  type Side,
} from '@/components/admin/story-editor/merge';
import { SideChoice } from '@/components/admin/story-editor/side-choice';
import type { Place } from '@/lib/dates';
import { blockText } from '@/lib/articles/revisions/block-text';
import { diffWords } from '@/lib/articles/revisions/align';
import { deskTime } from '@/lib/newsroom/desk-time';

export type Sides = {
  base: Draft;
  theirs: Draft;
  mine: Draft;
  /** Who saved what stands on the left, when, and as which version. */
  by: string | null;
  at: Date;
  version: number;
};
type Props = {
  sides: Sides;
  title: string;
  now: Date;
  place: Place;
  onMerge: (draft: Draft) => void;
  onTheirs: () => void;
};

/** Two states of one story side by side, with a choice for each field and paragraph. Nothing is lost by any. */
export function ClashView({ sides, title, now, place, onMerge, onTheirs }: Props) {
  const { base, theirs, mine, by, at, version } = sides;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const [chosen, setChosen] = useState(() => differencesOf(base, theirs, mine));
  const who = by ?? 'Somebody';
  const differ = chosen.passages.filter(({ isSame }) => !isSame).length;
  const choosePassage = (at: number, side: Side) =>
    setChosen((all) => ({
      ...all,
      passages: all.passages.map((passage, i) => (i === at ? { ...passage, side } : passage)),
    }));
  const chooseField = (at: number, side: Side) =>
    setChosen((all) => ({
      ...all,
      fields: all.fields.map((field, i) => (i === at ? { ...field, side } : field)),
    }));
  return (
    <section className="panel clash" aria-labelledby="clash">
      <h2 id="clash" ref={head} tabIndex={-1}>
        {title}
      </h2>
      <div className="in">
        <p>
          <bdi>{who}</bdi> saved version {version} {deskTime(at, now, place)}. Your text is kept in
          this browser. Choose what stands in each place: what only one of you changed is chosen
          already. The result can be edited before it is saved on top.
        </p>
        <div className="add">
          <button
            type="button"
            className="btn line"
            onClick={() => setChosen(allOf(chosen, 'theirs'))}
          >
            Choose all of theirs
          </button>
          <button
            type="button"
            className="btn line"
            onClick={() => setChosen(allOf(chosen, 'mine'))}
          >
            Choose all of mine
          </button>
        </div>
        <div className="sides-head" aria-hidden="true">
          <b>
            <bdi>{who}</bdi>’s
          </b>
          <b>Yours</b>
        </div>
        {chosen.fields.map((field, i) => (
          <fieldset className="pair" key={field.name}>
            <legend>{field.label}</legend>
            <p className="theirs" dir="auto">
              <span className="vh" dir="ltr">
                Theirs:{' '}
              </span>
              {field.theirs || <em>empty</em>}
            </p>
            <p className="mine" dir="auto">
              <span className="vh" dir="ltr">
                Yours:{' '}
              </span>
              {field.mine || <em>empty</em>}
            </p>
            <SideChoice
              name={`field-${field.name}`}
              side={field.side}
              takesBoth={field.takesBoth}
              onChoose={(side) => chooseField(i, side)}
            />
          </fieldset>
        ))}
        {differ > 0 && (
          <div className="passages">
            {chosen.passages.map((passage, i) =>
              passage.isSame ? (
                <p className="both" dir="auto" key={i}>
                  {blockText(passage.theirs!)}
                </p>
              ) : (
                <Passage
                  key={i}
                  at={i}
                  passage={passage}
                  onChoose={(side) => choosePassage(i, side)}
                />
              ),
            )}
          </div>
        )}
        {chosen.fields.length + differ === 0 && (
          <p>Both say the same; only the state of the story has changed.</p>
        )}
        <div className="add">
          <button
            type="button"
            className="btn"
            onClick={() => onMerge(merged(theirs, mine, chosen))}
          >
            Put what is chosen into the form
          </button>
          <button type="button" className="btn line" onClick={onTheirs}>
            Go on with theirs (mine stays in this browser)
          </button>
        </div>
      </div>
    </section>
  );
}

function Passage({
  at,
  passage: { theirs, mine, side, isMoved },
  onChoose,
}: {
  at: number;
  passage: PassageClash;
  onChoose: (side: Side) => void;
}) {
  const [left, right] = [theirs && blockText(theirs), mine && blockText(mine)];
  const words = diffWords(left ?? '', right ?? '');
  const isRestyled = left !== null && left === right;
  const text = (kind: 'first' | 'second') =>
    words
      .filter((word) => word.kind === 'both' || word.kind === kind)
      .map((word, i) => (word.kind === 'both' ? word.text : <mark key={i}>{word.text}</mark>));
  return (
    <fieldset className="pair">
      <legend>
        Paragraph {at + 1}
        {isRestyled && ', the same words with other formatting'}
        {isMoved && ', which the other text has elsewhere'}
      </legend>
      <p className="theirs" dir="auto">
        <span className="vh" dir="ltr">
          Theirs:{' '}
        </span>
        {left === null ? <em>not there</em> : text('first')}
      </p>
      <p className="mine" dir="auto">
        <span className="vh" dir="ltr">
          Yours:{' '}
        </span>
        {right === null ? <em>not there</em> : text('second')}
      </p>
      <SideChoice
        name={`passage-${at}`}
        side={side}
        takesBoth={left !== null && right !== null}
        onChoose={onChoose}
      />
    </fieldset>
  );
}
