/** Bytes that RFC 3986 allows in a path segment as they are, though encodeURIComponent escapes them. */
const plain = /%(21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g;
const forbidden = /[\u0000-\u001f\u007f/\\]/;

/**
 * The one spelling of a path: percent-encoded where needed and only there, in capitals, without a slash at the end. Two
 * spellings of one page would be two keys, and a spelling that guard and framework read differently is a way around
 * the guard. Undefined when a segment is empty, a dot, not UTF-8, or hides a slash or control byte.
 */
export function cleanPath(raw: string): { path: string; decoded: string } | undefined {
  if (raw === '/') return { path: '/', decoded: '/' };
  const trimmed = raw.endsWith('/') ? raw.slice(0, -1) : raw;
  let path = '';
  let decoded = '';
  for (const segment of trimmed.slice(1).split('/')) {
    const text = decode(segment);
    if (text === undefined || text === '' || text === '.' || text === '..') return undefined;
    if (forbidden.test(text)) return undefined;
    decoded += `/${text}`;
    path += `/${encodeSegment(text)}`;
  }
  return { path, decoded };
}

/** A segment in that one spelling. */
export const encodeSegment = (text: string) =>
  encodeURIComponent(text).replace(plain, decodeURIComponent);

function decode(segment: string): string | undefined {
  // Raw bytes beyond ASCII arrive as Latin-1 characters (curl sends what was typed): read them as the UTF-8 they are.
  const ascii = segment.replace(
    /[\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16)}`,
  );
  try {
    return decodeURIComponent(ascii);
  } catch {
    return undefined;
  }
}
