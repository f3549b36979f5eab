import pino, { type DestinationStream } from 'pino';
import type { ErrorCode } from '@/lib/errors';

/** Without addresses. A path such as `/node_modules/@prisma/client` is none. */
const masked = (text: string) => text.replace(/[^\s/]{1,320}@\S+/g, '[address]');

/**
 * What an error says and where it was thrown. What else it has is left out: that of a mail server's answer, or of a database's,
 * holds what was sent there.
 */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? masked(error) : typeof error;
  const { type, message, stack } = pino.stdSerializers.err(error);
  return {
    ...{ type, message: masked(message), stack: masked(stack) },
    ...('code' in error && typeof error.code === 'string' && { code: masked(error.code) }),
    ...(error instanceof AggregateError && { aggregateErrors: error.errors.map(errorFacts) }),
  };
}

/** A logger that writes to this stream; to standard output without one. */
export const loggerTo = (stream?: DestinationStream) =>
  pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: errorFacts,
        // What a server said when it refused a newsletter or an alert.
        words: (said: unknown) => (typeof said === 'string' ? masked(said) : said),
      },
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
