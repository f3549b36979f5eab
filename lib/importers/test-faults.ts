/** The same numbers each time (mulberry32). */
export function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const nasty = [
  ...[
    '\u0000',
    '\ud800',
    '\ufffe',
    '&#0;',
    '&#xD800;',
    '&amp;amp;',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE x>',
  ],
  ...[
    '<!ENTITY',
    '<b>',
    '</item>',
    '"',
    '\\u0000',
    '\\ud800',
    '{',
    '}',
    '[',
    ']',
    'null',
    '-1',
    '1e999',
  ],
  ...[
    '\u202e',
    '٣',
    '<!--',
    '-->',
    '<script>',
    'javascript:alert(1)',
    '9'.repeat(40),
    '[gallery ids="',
    '\r',
  ],
];

/** A file with one to three faults of the kinds that disks, editors and people make. */
export function mutated(text: string, at: (below: number) => number): Uint8Array {
  let bytes = Buffer.from(text);
  for (let count = 1 + at(3); count > 0; count--) {
    const from = at(bytes.length);
    const to = Math.min(bytes.length, from + at(200));
    const [before, middle, after] = [
      bytes.subarray(0, from),
      bytes.subarray(from, to),
      bytes.subarray(to),
    ];
    const kinds = [
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, middle, middle, after]),
      () => Buffer.concat([before, Buffer.from(nasty[at(nasty.length)]!), middle, after]),
      () => Buffer.concat([before, Buffer.from([at(256)]), middle.subarray(1), after]),
      () => before,
      () => Buffer.concat([middle, before, after]),
    ];
    bytes = Buffer.from(kinds[at(kinds.length)]!());
    if (bytes.length === 0) bytes = Buffer.from(' ');
  }
  return bytes;
}

/** The words between the marks of XML and JSON, with what marks them. */
const leaf =
  /(?<=>)[^<>]+(?=<)|(?<=<!\[CDATA\[)[^\]]*(?=\]\]>)|(?<==")[^"<]*(?=")|(?<=: ?)(?:"[^"\\]*"|\d+)/g;
const isQuoted = (text: string) => text.startsWith('"');

/**
 * A file whose marks are whole, with one to three faults in what they hold, so that most of it is read and what is wrong
 * reaches the database.
 */
export function withOddWords(text: string, at: (below: number) => number): Uint8Array {
  let changed = text;
  for (let count = 1 + at(3); count > 0; count--) {
    const leaves = [...changed.matchAll(leaf)];
    const { 0: words, index } = leaves[at(leaves.length)]!;
    const other = leaves[at(leaves.length)]![0];
    const odd = nasty[at(nasty.length)]!;
    const kinds = [
      () => '',
      () => words + words,
      () => `${odd}${words}`,
      () => words.slice(at(words.length)),
      () => other,
      () => words.repeat(1 + Math.floor(3_000 / (1 + words.length))),
    ];
    const next = kinds[at(kinds.length)]!();
    const inside = isQuoted(words) ? JSON.stringify(next.replaceAll('"', '')) : next;
    changed = changed.slice(0, index) + inside + changed.slice(index + words.length);
  }
  return Buffer.from(changed);
}
