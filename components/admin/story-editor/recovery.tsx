'use client';

import { useState } from 'react';
import type { Draft } from '@/components/admin/story-editor/draft';
import { LeftCopy } from '@/components/admin/story-editor/left-copy';
import type { FoundCopy } from '@/components/admin/story-editor/local-copy';
import { useLeftCopies } from '@/components/admin/story-editor/use-left-copies';
import type { Place } from '@/lib/dates';
import { deskTime } from '@/lib/newsroom/desk-time';

type Props = {
  personId: number;
  storyId: number | null;
  /** What the server has. */
  base: Draft;
  version: number | null;
  place: Place;
  /** Counts up when a copy was laid aside in this visit. */
  turn: number;
  isReading: boolean;
  /** The form as it is, so that what was put in can be taken out again. */
  draft: Draft;
  onRestore: (draft: Draft) => void;
  onCompare: (copy: FoundCopy) => void;
};

/** Offers text that an earlier visit, or a window that lost the writing, left unsaved in this browser. */
export function Recovery(props: Props) {
  const { personId, storyId, base, version, place, turn, isReading, draft } = props;
  const { copies, now, pass, forget } = useLeftCopies({ personId, storyId, base, turn });
  const [undo, setUndo] = useState<{ before: Draft; at: string } | null>(null);
  if (!now) return null;
  return (
    <>
      {undo && (
        <div className="notice" role="status">
          <p>The text from {deskTime(new Date(undo.at), now, place)} is in the form now.</p>
          <button
            type="button"
            className="text"
            onClick={() => {
              props.onRestore(undo.before);
              setUndo(null);
            }}
          >
            Take it out again
          </button>
        </div>
      )}
      {copies.map((copy) => (
        <LeftCopy
          key={copy.key}
          advice={copy.version !== version && 'The story has been saved since.'}
          onForget={forget}
          {...{ copy, now, place }}
        >
          {copy.version === version && !isReading && (
            <button
              type="button"
              className="btn line"
              onClick={() => {
                setUndo({ before: draft, at: copy.at });
                props.onRestore(copy.draft);
                forget(copy);
              }}
            >
              Put it into the form
            </button>
          )}
          {version !== null && !isReading && (
            <button
              type="button"
              className="btn line"
              onClick={() => {
                props.onCompare(copy);
                pass(copy);
              }}
            >
              Compare
            </button>
          )}
        </LeftCopy>
      ))}
    </>
  );
}
