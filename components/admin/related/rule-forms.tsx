'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { movePinAction, setRelatedRuleAction } from '@/lib/related/editing/actions';
import type { RelatedEntry } from '@/lib/related/editing/schema';

type Props = {
  storyId: number;
  entry: Pick<RelatedEntry, 'id' | 'rule' | 'headline'>;
  isFirst: boolean;
  isLast: boolean;
};

const offers = {
  none: [
    ['PIN', 'Pin'],
    ['EXCLUDE', 'Keep out'],
  ],
  PIN: [['NONE', 'Unpin']],
  EXCLUDE: [['NONE', 'Let in']],
} as const;

/** What can be done with one story of a list. */
export function RuleForms({ storyId, entry, isFirst, isLast }: Props) {
  const [ruled, rule, isRuling] = useActionState(setRelatedRuleAction, null);
  const [moved, move, isMoving] = useActionState(movePinAction, null);
  const failure = [ruled, moved].find((state) => state && !state.ok);
  const pair = (
    <>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="relatedId" value={entry.id} />
    </>
  );
  return (
    <div className="send">
      {offers[entry.rule ?? 'none'].map(([value, words]) => (
        <form action={rule} key={value}>
          {pair}
          <input type="hidden" name="rule" value={value} />
          <button className="text" disabled={isRuling} aria-label={`${words}: ${entry.headline}`}>
            {words}
          </button>
        </form>
      ))}
      {entry.rule === 'PIN' &&
        (
          [
            ['UP', 'Move up', isFirst],
            ['DOWN', 'Move down', isLast],
          ] as const
        ).map(
          ([to, words, isEnd]) =>
            !isEnd && (
              <form action={move} key={to}>
                {pair}
                <input type="hidden" name="to" value={to} />
                <button
                  className="text"
                  disabled={isMoving}
                  aria-label={`${words}: ${entry.headline}`}
                >
                  {words}
                </button>
              </form>
            ),
        )}
      <FaultLine>{failure && !failure.ok && failure.error.message}</FaultLine>
    </div>
  );
}
