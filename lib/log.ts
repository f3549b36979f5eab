import pino, { type DestinationStream } from 'pino';
import type { ErrorCode } from '@/lib/errors';

/** A logger that writes to this stream; to standard output without one. */
export const loggerTo = (stream?: DestinationStream) =>
  pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['password', 'token', 'cookie', 'authorization', 'email'].flatMap((key) => [
          key,
          `*.${key}`,
        ]),
        remove: true,
      },
    },
    stream,
  );

/** One JSON line an event, in UTC, to standard output. Never a password, cookie, token, address or the text of a comment. */
export const log = loggerTo();

const refusals: readonly string[] = ['unauthenticated', 'forbidden', 'rate_limited'];

type Refused = {
  /** The number of who asked; null when they are not signed in. */
  by: number | null;
  /** What was asked for: a permission, or a path without its query. */
  what: string | null;
};

/** Writes down that a rule or a limit has turned somebody away. Wrong input is no refusal. */
export function noteRefusal(code: ErrorCode, { by, what }: Refused): void {
  if (refusals.includes(code)) log.info({ event: 'refused', code, by, what }, 'turned away');
}
