import { queueEvents, type QueueEvent } from '@/lib/live/schema';

type Listener = (events: QueueEvent[]) => void;

const address = '/api/v1/moderation/events';
/** How long to wait after the server has sent the stream away: then a look at everything, and another try. */
const patienceMs = 20_000;

const listeners = new Set<Listener>();
let source: EventSource | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
/** Where the last stream ended, for the next one. */
let cursor = '';

const tell = (events: QueueEvent[]) => listeners.forEach((listener) => listener(events));

function open(): void {
  source = new EventSource(cursor ? `${address}?after=${cursor}` : address);
  source.addEventListener('queue', ({ data, lastEventId }: MessageEvent<string>) => {
    cursor = lastEventId || cursor;
    const events = queueEvents.safeParse(JSON.parse(data));
    if (!events.success) return tell([{ kind: 'missed' }]); // of a newer build than this page
    if (events.data.length > 0) tell(events.data);
  });
  source.addEventListener('error', () => {
    // While the browser tries again by itself it says so.
    if (source?.readyState !== EventSource.CLOSED) return;
    again = setTimeout(() => {
      tell([{ kind: 'missed' }]);
      open();
    }, patienceMs);
  });
}

function close(): void {
  source?.close();
  source = undefined;
  clearTimeout(again);
}

/**
 * Tells what happens in the queue from now on, until the returned function is called. All listeners of a page share one
 * stream. When it cannot be had, `missed` comes every twenty seconds, at which a listener looks for itself.
 */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) open();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) close();
  };
}
