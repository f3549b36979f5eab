import { AppError } from '@/lib/errors';
import { xmlText } from '@/lib/xml-text';

const boms: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding that the XML declaration names; '' when there is none. It is written in ASCII whatever it says. */
const declaredIn = (bytes: Uint8Array): string =>
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    Buffer.from(bytes.subarray(0, 300)).toString('latin1'),
  )?.[1] ?? '';

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    // In two steps: in one, Node takes Windows-1252 for Latin-1, which has control characters where that has quotes and dashes.
    const decoder = new TextDecoder(label, { fatal: true });
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
}

/**
 * Bytes as the text that a person would read in them, without what XML has no place for. Agencies declare encodings that
 * are not true, so what is valid UTF-8 is read as such, else what is declared (by the file or by `charset`), else
 * Windows-1252. A byte order mark goes first. Throws `unsupported` for an encoding that nobody knows.
 */
export function decodeWire(bytes: Uint8Array, charset = ''): string {
  const marked = boms.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  const wide = bytes[0] === 0 ? 'utf-16be' : bytes[1] === 0 ? 'utf-16le' : undefined;
  const known = marked?.[1] ?? wide;
  const label = declaredIn(bytes) || charset;
  const text = known
    ? decodeAs(known, bytes)
    : (decodeAs('utf-8', bytes) ??
      (label && !/^utf-?8$/i.test(label) ? decodeAs(label, bytes) : null) ??
      decodeAs('windows-1252', bytes));
  if (text === null)
    throw new AppError('unsupported', `It is marked as ${known} and is not: send it as UTF-8.`);
  return xmlText(text);
}
