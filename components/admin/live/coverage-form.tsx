'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { setCoverageAction } from '@/lib/live-posts/actions';
import type { CoverageState } from '@/lib/live-posts/schema';

type Props = { storyId: number; state: CoverageState; hasPosts: boolean };

const steps: Record<CoverageState, { to: CoverageState; words: string }[]> = {
  none: [{ to: 'live', words: 'Begin the live coverage' }],
  live: [
    { to: 'ended', words: 'End the live coverage' },
    { to: 'none', words: 'It was a mistake: no live coverage' },
  ],
  ended: [{ to: 'live', words: 'Go on with the live coverage' }],
};

/** Begins and ends the live coverage. A coverage without posts can also be taken back. */
export function CoverageForm({ storyId, state, hasPosts }: Props) {
  const [done, act, isActing] = useActionState(setCoverageAction, null);
  const offered = steps[state].filter(({ to }) => to !== 'none' || !hasPosts);
  return (
    <form action={act}>
      <input type="hidden" name="storyId" value={storyId} />
      <FaultLine>{done && !done.ok && done.error.message}</FaultLine>
      <div className="send">
        {offered.map(({ to, words }) => (
          <button
            key={to}
            className={to === 'live' ? 'btn' : 'btn line'}
            name="state"
            value={to}
            disabled={isActing}
          >
            {words}
          </button>
        ))}
      </div>
    </form>
  );
}
