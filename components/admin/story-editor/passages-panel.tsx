'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { DeskMoment } from '@/components/admin/desk-moment';
import { Panel } from '@/components/admin/story-editor/panel';
import { isInText, markedPassage, showPassage } from '@/components/admin/story-editor/passage-mark';
import type { ActionResult } from '@/lib/action';
import type { DocNode } from '@/lib/articles/document';
import {
  addPassageAction,
  answerPassageAction,
  resolvePassageAction,
} from '@/lib/articles/passages/actions';
import { placeOf } from '@/lib/articles/passages/anchor';
import type { Anchor, PassageNote } from '@/lib/articles/passages/schema';
import type { Place } from '@/lib/dates';

type Props = {
  storyId: number;
  notes: PassageNote[];
  body: DocNode;
  now: Date;
  place: Place;
  onChange: (notes: PassageNote[]) => void;
};

/** What the newsroom says about the story and its passages. */
export function PassagesPanel({ storyId, notes, body, now, place, onChange }: Props) {
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [isBusy, start] = useTransition();
  // What was marked last: it is not marked any more once this panel is opened with the mouse.
  const marked = useRef<Anchor | null>(null);
  useEffect(() => {
    const look = () => {
      if (isInText()) marked.current = markedPassage();
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  const open = notes.filter(({ resolvedAt }) => resolvedAt === null);

  function act(work: () => Promise<ActionResult<PassageNote[]>>, after?: () => void) {
    setFault('');
    start(async () => {
      const answer = await work().catch(() => null);
      if (!answer?.ok) return setFault(answer?.error.message ?? 'The server could not be reached.');
      onChange(answer.data);
      after?.();
    });
  }
  const add = () =>
    act(
      () => addPassageAction({ storyId, text, ...(anchor && { anchor }) }),
      () => {
        setText('');
        setAnchor(null);
      },
    );
  function mark() {
    setAnchor(marked.current);
    setFault(marked.current ? '' : 'Mark some words of the text first.');
  }
  return (
    <Panel id="comments" title="Comments on the text" aside={open.length} isOpen={open.length > 0}>
      {notes.length > 0 && (
        <ol className="noted">
          {notes.map((note) => (
            <Note
              key={note.id}
              {...{ note, body, now, place, isBusy }}
              onAnswer={(words, after) =>
                act(() => answerPassageAction({ id: note.id, text: words }), after)
              }
              onResolve={() =>
                act(() =>
                  resolvePassageAction({ id: note.id, isResolved: note.resolvedAt === null }),
                )
              }
            />
          ))}
        </ol>
      )}
      <div>
        <label htmlFor="s-passage">{anchor ? 'On these words' : 'On the whole story'}</label>
        {anchor && <blockquote className="quoted">{anchor.quote}</blockquote>}
        <textarea
          id="s-passage"
          rows={2}
          dir="auto"
          maxLength={2_000}
          value={text}
          aria-describedby="s-passage-fault"
          onChange={(event) => setText(event.target.value)}
        />
        <p className="fault" id="s-passage-fault" role="alert">
          {fault}
        </p>
        <div className="add">
          <button
            type="button"
            className="btn line"
            disabled={isBusy || !text.trim()}
            onClick={add}
          >
            Comment
          </button>
          <button
            type="button"
            className="btn line"
            // The marked words stay marked.
            onMouseDown={(event) => event.preventDefault()}
            onClick={anchor ? () => setAnchor(null) : mark}
          >
            {anchor ? 'On the whole story instead' : 'On the marked words'}
          </button>
        </div>
      </div>
    </Panel>
  );
}

type NoteProps = {
  note: PassageNote;
  body: DocNode;
  now: Date;
  place: Place;
  isBusy: boolean;
  onAnswer: (text: string, after: () => void) => void;
  onResolve: () => void;
};

function Note({ note, body, now, place, isBusy, onAnswer, onResolve }: NoteProps) {
  const [answer, setAnswer] = useState('');
  const found = note.anchor && placeOf(body, note.anchor);
  const who = (by: string | null) => <bdi>{by ?? 'Somebody who has left'}</bdi>;
  return (
    <li data-resolved={note.resolvedAt !== null}>
      {note.anchor && (
        <blockquote className="quoted">
          {found ? (
            <button type="button" onClick={() => showPassage(found)}>
              {note.anchor.quote}
            </button>
          ) : (
            <>
              <s>{note.anchor.quote}</s> <small>no longer in the text</small>
            </>
          )}
        </blockquote>
      )}
      <p className="said" dir="auto">
        {note.text}
      </p>
      <p className="hint">
        {who(note.by)}, <DeskMoment at={note.at} now={now} place={place} />
        {note.resolvedAt && <>, resolved by {who(note.resolvedBy)}</>}
      </p>
      {note.answers.map(({ id, text, by, at }) => (
        <div key={id} className="answer">
          <p className="said" dir="auto">
            {text}
          </p>
          <p className="hint">
            {who(by)}, <DeskMoment at={at} now={now} place={place} />
          </p>
        </div>
      ))}
      <div className="add">
        <label className="vh" htmlFor={`answer-${note.id}`}>
          Answer
        </label>
        <input
          id={`answer-${note.id}`}
          placeholder="Answer"
          dir="auto"
          maxLength={2_000}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
        {answer.trim() && (
          <button
            type="button"
            className="btn line"
            disabled={isBusy}
            onClick={() => onAnswer(answer, () => setAnswer(''))}
          >
            Answer
          </button>
        )}
        <button type="button" className="btn line" disabled={isBusy} onClick={onResolve}>
          {note.resolvedAt ? 'Open again' : 'Resolve'}
        </button>
      </div>
    </li>
  );
}
