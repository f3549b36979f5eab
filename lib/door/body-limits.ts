import type { IncomingMessage } from 'node:http';

/** How much a request may bring and how long it may take over it. */
export type BodyLimit = { bytes: number; seconds: number };

const kB = 1024;
const MB = 1024 * kB;

/** First match wins. Everything here is refused while it arrives, before it is in anybody's memory. */
const limits: { path: RegExp; limit: BodyLimit }[] = [
  { path: /^\/admin\/media(\/|$)/, limit: { bytes: 25 * MB, seconds: 300 } },
  { path: /^\/api\/v1\/media(\/|$)/, limit: { bytes: 25 * MB, seconds: 300 } },
  // A story has four hundred thousand characters of three bytes each at most, its HTML a million, and JSON what stands around.
  { path: /^\/admin\/articles(\/|$)/, limit: { bytes: 4 * MB, seconds: 60 } },
  { path: /^\/api\/v1\/articles(\/[^/]+)?$/, limit: { bytes: 4 * MB, seconds: 60 } },
  // importLimits.bytes, and a list of categories beside the file.
  { path: /^\/admin\/settings\/import$/, limit: { bytes: 25 * MB, seconds: 300 } },
  // A list has two million characters, of three bytes each at most.
  { path: /^\/admin\/settings\/words$/, limit: { bytes: 7 * MB, seconds: 60 } },
  // A list of redirects has at most four million characters.
  { path: /^\/(admin|api\/v1)\/redirects\/import$/, limit: { bytes: 9 * MB, seconds: 60 } },
  // wireLimits.bytes: agencies send pictures as addresses, not as bytes.
  { path: /^\/api\/v1\/wire$/, limit: { bytes: 10 * MB, seconds: 120 } },
  // commentLength.units, of which JSON may write each in six bytes and a form in nine, and what stands around them.
  { path: /^\/api\/v1\/articles\/[^/]+\/comments$/, limit: { bytes: 192 * kB, seconds: 15 } },
  { path: /^\/api\/forms\//, limit: { bytes: 192 * kB, seconds: 15 } },
  { path: /^\/api\/v1\/comments(\/|$)/, limit: { bytes: 192 * kB, seconds: 15 } },
];
const usual: BodyLimit = { bytes: MB, seconds: 30 };

export const bodyLimit = (path: string): BodyLimit =>
  limits.find((row) => row.path.test(path))?.limit ?? usual;

/** Whether a body follows the head. */
export const hasBody = ({ headers }: Pick<IncomingMessage, 'headers'>) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
