/** How much is looked at for what a file says of its own encoding. */
const declarationBytes = 400;

const readAll = async (chunks: AsyncIterable<Uint8Array>, each: (chunk: Uint8Array) => boolean) => {
  for await (const chunk of chunks) if (!each(chunk)) return;
};

const isLabel = (label: string): boolean => {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
};

/** UTF-16 by its mark or by the zeros between its letters; null for what has a byte for each of these. */
export function wideEncodingOf([first, second, third, fourth]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && fourth === 0))
    return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0))
    return 'utf-16be';
  return null;
}

/**
 * In which encoding a file really is, whatever it says: UTF-16 by its mark or its zeros; UTF-8 where it is that, but for a
 * few broken bytes; else what it says, else Windows-1252, which is what files from before are that say nothing.
 */
export async function encodingOf(open: () => AsyncIterable<Uint8Array>): Promise<string> {
  let head = new Uint8Array();
  await readAll(open(), (chunk) => {
    head = Buffer.concat([head, chunk]).subarray(0, declarationBytes);
    return head.length < declarationBytes;
  });
  const wide = wideEncodingOf(head);
  if (wide) return wide;
  const ascii = String.fromCharCode(...head);
  const said = /\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(ascii)?.[1]?.toLowerCase() ?? '';
  const declared = isLabel(said) && !/^(utf|us-ascii|ascii)/.test(said) ? said : null;
  if (await isUtf8(open())) return declared === 'iso-2022-jp' ? declared : 'utf-8';
  let broken = 0;
  let whole = 0;
  const decoder = new TextDecoder();
  const count = (text: string) => {
    for (const sign of text) {
      if (sign === '\ufffd') broken++;
      else if (sign > '\u007f') whole++;
    }
    return true;
  };
  await readAll(open(), (chunk) => count(decoder.decode(chunk, { stream: true })));
  count(decoder.decode());
  return broken * 10 <= whole ? 'utf-8' : (declared ?? 'windows-1252');
}

async function isUtf8(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    await readAll(chunks, (chunk) => {
      decoder.decode(chunk, { stream: true });
      return true;
    });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** What no XML may hold, and what nobody can read anyway. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const reference = /&#(?:x([\da-f]{1,8})|(\d{1,9}));/gi;
/** A reference that the end of a piece may have cut. */
const cutReference = /&[#\w]{0,12}$/;

const isReadable = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 &&
    code <= 0x10ffff &&
    (code < 0xd800 || code > 0xdfff) &&
    (code & 0xfffe) !== 0xfffe);

/** A text without control characters. */
export const legible = (text: string): string => text.replace(unreadable, '');

const readable = (text: string): string =>
  legible(text).replace(reference, (whole, hex?: string, decimal?: string) =>
    isReadable(hex ? parseInt(hex, 16) : parseInt(decimal!, 10)) ? whole.toLowerCase() : '',
  );

/** The beginning of a file that may still be blank lines, or the declaration of XML. */
const undecided = /^\s*(?:<(?:\?[^>]*)?)?$/;
/** A declaration after blank lines is none for XML, though careless templates write it there. The lines keep their count. */
const lateDeclaration = /^(\s+)<\?xml\s[^>]*\?>/;

/** A file as text, piece by piece, without its mark of byte order, control characters, and references to such. */
export async function* textOf(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(open));
  let rest = '';
  let isBegun = false;
  for await (const chunk of open()) {
    let text = rest + decoder.decode(chunk, { stream: true });
    if (!isBegun) {
      isBegun = text.length > declarationBytes || !undecided.test(text);
      rest = isBegun ? '' : text;
      if (!isBegun) continue;
      text = text.replace(lateDeclaration, '$1');
    }
    const cut = cutReference.exec(text.slice(-14));
    rest = cut ? text.slice(text.length - cut[0].length) : '';
    yield readable(rest ? text.slice(0, -rest.length) : text);
  }
  yield readable(rest + decoder.decode());
}
