'use client';

import { useState } from 'react';
import { Ask } from '@/components/admin/story-editor/ask';
import type { Writer } from '@/lib/articles/presence/schema';
import { clock, type Place } from '@/lib/dates';

type Props = {
  writer: Writer | null;
  others: readonly string[];
  /** Who took the writing over from this window, and whether words were laid aside here. */
  lost: { by: string; hasKept: boolean } | null;
  /** Why this person may not write it by now, whoever does. */
  lockedBecause: string | null;
  place: Place;
  isTaking: boolean;
  onTake: () => Promise<boolean>;
};

/** Who writes the story while this window reads, with the way to take it over. */
export function PresenceBar({
  writer,
  others,
  lost,
  lockedBecause,
  place,
  isTaking,
  onTake,
}: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  if (!writer && lockedBecause)
    return (
      <div className="notice present" role="status">
        <p>{lockedBecause}</p>
      </div>
    );
  if (!writer) {
    if (others.length === 0) return null;
    const list = new Intl.ListFormat('en-GB').format(others);
    return <p className="hint present">{list} has this story open and reads along.</p>;
  }
  const since = clock(new Date(writer.since), place);
  const take = async () => {
    setIsAsking(false);
    setHasFailed(!(await onTake()));
  };
  return (
    <div className="notice present" role="status">
      <p>
        {lost ? (
          <>
            <bdi>{lost.by}</bdi> has taken over this story and has been editing since {since}.{' '}
            {lost.hasKept && 'Your words that were not sent are kept in this browser. '}
          </>
        ) : writer.isYou ? (
          <>You have been editing this in another window since {since}. </>
        ) : (
          <>
            <bdi>{writer.name}</bdi> has been editing since {since}.{' '}
          </>
        )}
        What is saved there shows here by itself.
      </p>
      {lockedBecause ? (
        <p>{lockedBecause}</p>
      ) : (
        <button
          type="button"
          className="btn line"
          disabled={isTaking}
          onClick={() => setIsAsking(true)}
        >
          Take over
        </button>
      )}
      {hasFailed && (
        <p role="alert">The story could not be taken over just now. Try again in a moment.</p>
      )}
      {isAsking && (
        <Ask
          title={writer.isYou ? 'Write here instead?' : `Take over from ${writer.name}?`}
          action="Take over"
          onYes={() => void take()}
          onClose={() => setIsAsking(false)}
        >
          <p>
            {writer.isYou
              ? 'The other window will only read. What it has not sent stays in this browser.'
              : 'They are told, and can only read from then on. What they have not sent stays in their browser.'}
          </p>
        </Ask>
      )}
    </div>
  );
}
