import pino from 'pino';

/** One JSON line an event, in UTC, to standard output. Never a password, cookie, token, address or the text of a comment. */
export const log = pino({
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.email'],
    remove: true,
  },
});
