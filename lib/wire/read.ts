import { AppError } from '@/lib/errors';
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

/**
 * Reads a file or a request of a wire. Throws `too_large`, `malformed` (no JSON), `invalid` (no XML, or nothing in it is an
 * item) and `unsupported` in sentences for whoever sent it.
 */
export function readWire(bytes: Uint8Array, { format, charset }: Hints = {}): WireReading {
  if (bytes.length > wireLimits.bytes)
    throw new AppError('too_large', `It has more than ${wireLimits.bytes / 1_000_000} MB.`);
  const text = decodeWire(bytes, charset).trim();
  if (text === '') throw new AppError('invalid', 'It is empty.');
  if (format === 'ninjs' || (format === undefined && /^[[{]/.test(text))) return readNinjs(text);
  const root = readXml(text);
  if (isNewsml(root) && format !== 'nitf') return readNewsml(root);
  if (root.name === 'nitf' && format !== 'newsml') return { items: readNitf(root), faults: [] };
  const wanted = { newsml: 'NewsML-G2', nitf: 'NITF', none: 'NewsML-G2 or NITF' }[format ?? 'none'];
  throw new AppError(
    'invalid',
    `This is not ${wanted}: it begins with <${root.name.slice(0, 60)}>.`,
  );
}
