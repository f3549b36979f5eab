/** What came of handing a mail over, when it was not taken. */
export type Refusal =
  /** The address does not take mail, and will not. */
  | { kind: 'address'; words: string }
  /** Not now: to be tried again. */
  | { kind: 'later'; words: string }
  /** This mail is not wanted, whoever it is for. */
  | { kind: 'content'; words: string }
  /** It may have been taken: the connection was lost after all of it had been said. */
  | { kind: 'unsure'; words: string }
  /** The server is not there, or does not take mail from us: nobody's mail goes. */
  | { kind: 'server'; words: string };

type Thrown = { responseCode?: unknown; response?: unknown; code?: unknown; command?: unknown };

/** Before these are answered nothing of the mail has been handed over. */
const opening = new Set(['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'MAIL FROM', 'RCPT TO']);

/** A mailbox that is full is refused for good by some, and has room again some day. */
export const isFullMailbox = (words: string): boolean =>
  /(^|[^\d.])[45]\.2\.2([^\d]|$)/.test(words);

/** What an error of the mail client means, by the server's answer (RFC 5321) and what it was an answer to. Pure. */
export function refusalIn(error: unknown): Refusal {
  const { responseCode, response, code, command } = (error ?? {}) as Thrown;
  const words = String(response ?? (error instanceof Error ? error.message : error)).slice(0, 500);
  const status = typeof responseCode === 'number' ? responseCode : 0;
  const step = typeof command === 'string' ? command.toUpperCase() : '';
  const isBefore = step.startsWith('AUTH') || opening.has(step);
  if (status === 0 || status === 421) {
    const isSafe =
      isBefore ||
      step === 'API' ||
      (step !== 'DATA' && ['EDNS', 'ETLS', 'EAUTH', 'ECONNECTION'].includes(String(code)));
    return { kind: isSafe || status === 421 ? 'server' : 'unsure', words };
  }
  if (step === 'RCPT TO' || (code === 'EENVELOPE' && step !== 'MAIL FROM'))
    return { kind: status >= 500 && !isFullMailbox(words) ? 'address' : 'later', words };
  if (isBefore) return { kind: 'server', words };
  return { kind: status >= 500 ? 'content' : 'later', words };
}
