import { useEffect, useEffectEvent } from 'react';
import { subscribe } from '@/components/admin/moderation/queue-events';
import type { QueueEvent } from '@/lib/live/schema';

/** Runs with what happens in the queue while this component is on the screen: see `subscribe`. */
export function useQueueEvents(listener: (events: QueueEvent[]) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => subscribe((events) => hear(events)), []);
}
