'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Rejecting } from '@/lib/moderation/members/schema';

const words = {
  waiting: 'Rejecting their recent comments',
  done: 'Their recent comments are rejected',
  failed: 'Rejecting their recent comments has failed; what was done stands',
} as const;

/** How far the jobs have come. While one works the page is asked again every two seconds; without a script, by the reader. */
export function RejectingList({ rejecting }: { rejecting: readonly Rejecting[] }) {
  const router = useRouter();
  const isWorking = rejecting.some(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [isWorking, router]);
  return rejecting.map(({ sanctionId, state, progress }) => (
    <div key={sanctionId} className="done" role="status">
      <p>
        {words[state]}
        {progress ? `: ${progress.done} of ${progress.of}.` : '. It has not begun yet.'}
      </p>
      {state === 'waiting' && (
        <progress
          aria-label="Comments rejected"
          max={progress?.of ?? 1}
          value={progress?.done ?? 0}
        />
      )}
    </div>
  ));
}
