import { AppError } from '@/lib/errors';
import { heardHeader, heardOf, holdHeader, type Heard } from '@/lib/live/hold';
import type { Piece } from '@/lib/live/loaders';

/** How long EventSource waits before it asks again, where no door keeps the stream. */
const pollMs = 15_000;

/** One event as EventSource reads it. JSON has no line ends, so the data is one line. */
const eventText = (event: string, { data, hold }: Piece<unknown>): string =>
  `retry: ${pollMs}\nid: ${hold.cursor}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** A piece of a stream, with which the door may go on. Nothing to wait for is 204: at that EventSource ends for good. */
export function eventAnswer(event: string, piece: Piece<unknown> | null): Response {
  const headers = { 'Cache-Control': 'private, no-store', 'X-Accel-Buffering': 'no' };
  if (!piece) return new Response(null, { status: 204, headers });
  return new Response(eventText(event, piece), {
    headers: {
      ...headers,
      'Content-Type': 'text/event-stream; charset=utf-8',
      [holdHeader]: JSON.stringify(piece.hold),
    },
  });
}

type Query = { after?: string | undefined };

/** What the request says of where it stands: EventSource's own header goes before the address. Throws `invalid`. */
export function askedOf(request: Request, query: Query, pattern: { parse(q: Query): Query }) {
  const last = request.headers.get('last-event-id');
  return { after: last ? at(last, pattern) : query.after, heard: heardIn(request) };
}

function at(cursor: string, pattern: { parse(q: Query): Query }): string | undefined {
  try {
    return pattern.parse({ after: cursor }).after;
  } catch {
    throw new AppError('invalid', 'This Last-Event-ID is of no event.');
  }
}

/** What the door adds to its questions. From anybody else it asks no more than the address does. */
function heardIn(request: Request): Heard[] {
  try {
    const payloads: unknown = JSON.parse(request.headers.get(heardHeader) ?? '[]');
    return (payloads as unknown[]).flatMap((said) => heardOf(JSON.stringify(said)) ?? []);
  } catch {
    return [];
  }
}
