import { AppError } from '@/lib/errors';
import { strangerOf } from '@/lib/importers/strangers';
import { decodeWire } from '@/lib/wire/decode';
import { isNewsml, readNewsml } from '@/lib/wire/formats/newsml';
import { readNinjs } from '@/lib/wire/formats/ninjs';
import { readNitf } from '@/lib/wire/formats/nitf';
import { wireLimits, type WireFormat, type WireReading } from '@/lib/wire/schema';
import { readXml } from '@/lib/wire/xml';

type Hints = {
  /** The format that somebody named; undefined finds it out. */
  format?: WireFormat;
  charset?: string;
};

/** How much of a file says what it is. */
export const headBytes = 4_096;
const taken = 'A wire takes ninjs (JSON), NewsML-G2 and NITF (XML).';

/** Says of what people throw in what it is, by its beginning: it would be called broken XML otherwise. Throws `invalid`. */
export function refuseStranger(bytes: Uint8Array): void {
  const what = strangerOf(new TextDecoder().decode(bytes.subarray(0, headBytes)));
  if (!what) return;
  const pictures = what.startsWith('a picture')
    ? ' Pictures come by the items that name them.'
    : '';
  throw new AppError('invalid', `It is ${what}, not an item. ${taken}${pictures}`);
}

/**
 * Reads a file or a request of a wire. Throws `too_large`, `malformed` (no JSON), `invalid` (no XML, or nothing in it is an
 * item) and `unsupported` in sentences for whoever sent it.
 */
export function readWire(bytes: Uint8Array, { format, charset }: Hints = {}): WireReading {
  if (bytes.length > wireLimits.bytes)
    throw new AppError('too_large', `It has more than ${wireLimits.bytes / 1_000_000} MB.`);
  refuseStranger(bytes);
  const text = decodeWire(bytes, charset).trim();
  if (text === '') throw new AppError('invalid', 'It is empty.');
  if (!/^[<[{]/.test(text))
    throw new AppError(
      'invalid',
      `It begins neither with “<”, as XML does, nor with “{” or “[”, as JSON does. ${taken}`,
    );
  if (format === 'ninjs' || (format === undefined && /^[[{]/.test(text))) return readNinjs(text);
  const root = readXml(text);
  if (isNewsml(root) && format !== 'nitf') return readNewsml(root);
  if (root.name === 'nitf' && format !== 'newsml') return { items: readNitf(root), faults: [] };
  if (root.name === 'NewsML')
    throw new AppError(
      'invalid',
      'This is NewsML 1, which came before NewsML-G2 and is not read. Agencies that send it send NewsML-G2 or NITF too.',
    );
  const wanted = { newsml: 'NewsML-G2', nitf: 'NITF', none: 'NewsML-G2 or NITF' }[format ?? 'none'];
  throw new AppError(
    'invalid',
    `This is not ${wanted}: it begins with <${root.name.slice(0, 60)}>.`,
  );
}
