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

/** The first status (RFC 3463) in what a server says, such as "5.7.1"; empty when it has none. */
const statusIn = (words: string): string =>
  /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?!\.?\d)/.exec(words)?.[0] ?? '';

/** A mailbox that is full is refused for good by some, and has room again some day. */
export const isFullMailbox = (words: string): boolean => /^[45]\.2\.2$/.test(statusIn(words));

/** No more may be sent today by us. */
const isSpent = (words: string): boolean => statusIn(words) === '5.4.5';

/** An answer about who sends or what is sent, not about whether there is such an address. */
export const isPolicy = (words: string): boolean =>
  statusIn(words).startsWith('5.7.') || isSpent(words);

/** What is said to whoever may not send through a server, or stands on a list of senders of spam. */
const notFromUs = [
  /\brelay(ing)? (access )?(is )?(denied|not|prohibited)/i,
  /\b(no|not|cannot|unable to) relay/i,
  /\b(client( host)?|helo command|sender address)\b.*\bblocked using\b/i,
];

/** A recipient who is refused for good: the answer may be about the address, about this mail to it, or about us. */
function refusedRecipient(words: string, responseCode: number): 'address' | 'content' | 'server' {
  const isOpen = statusIn(words) === '' || isPolicy(words);
  const isOfUs = responseCode === 530 || isSpent(words);
  if (isOfUs || (isOpen && notFromUs.some((said) => said.test(words)))) return 'server';
  return isPolicy(words) ? 'content' : 'address';
}

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
  if (step === 'RCPT TO' || (code === 'EENVELOPE' && step !== 'MAIL FROM')) {
    const isForGood = status >= 500 && !isFullMailbox(words);
    if (!isForGood) return { kind: 'later', words };
    const kind = refusedRecipient(words, status);
    // The server had taken the recipient when it refused to hear the mail, unless it says which address it means.
    const isUnnamed = step === 'DATA' && statusIn(words) === '';
    return { kind: kind === 'address' && isUnnamed ? 'content' : kind, words };
  }
  if (isBefore) return { kind: 'server', words };
  return { kind: status >= 500 ? 'content' : 'later', words };
}
