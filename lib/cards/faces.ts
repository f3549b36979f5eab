import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import decompress from 'woff2-encoder/decompress';

/**
 * The typefaces that headlines are drawn with, in the order in which they are tried. Each comes in parts by letters, as it
 * would for a browser, and a part is unpacked when a headline first needs it.
 */
const families = [
  { name: 'Literata', folder: 'literata' },
  { name: 'Noto Naskh Arabic', folder: 'noto-naskh-arabic' },
  ...[
    ['Noto Sans Hebrew', 'hebrew'],
    ['Noto Sans Thai', 'thai'],
    ['Noto Sans Devanagari', 'devanagari'],
    ['Noto Sans Bengali', 'bengali'],
    ['Noto Sans Tamil', 'tamil'],
    ['Noto Sans Telugu', 'telugu'],
    ['Noto Sans Gujarati', 'gujarati'],
    ['Noto Sans Gurmukhi', 'gurmukhi'],
    ['Noto Sans Kannada', 'kannada'],
    ['Noto Sans Malayalam', 'malayalam'],
    ['Noto Sans Oriya', 'oriya'],
    ['Noto Sans Sinhala', 'sinhala'],
    ['Noto Sans Khmer', 'khmer'],
    ['Noto Sans Lao', 'lao'],
    ['Noto Sans Myanmar', 'myanmar'],
    ['Noto Sans Ethiopic', 'ethiopic'],
    ['Noto Sans Georgian', 'georgian'],
    ['Noto Sans Armenian', 'armenian'],
    // Last: these hold a few letters of other scripts as well.
    ['Noto Sans KR', 'kr'],
    ['Noto Sans JP', 'jp'],
    ['Noto Sans SC', 'sc'],
  ].map(([name, part]) => ({ name: name!, folder: `noto-sans-${part}` })),
];

/** Han letters look different in the languages that write them: theirs comes first. */
const ownFamilies: Record<string, string> = {
  ja: 'Noto Sans JP',
  ko: 'Noto Sans KR',
  zh: 'Noto Sans SC',
};

type Range = [number, number];
export type Part = { family: string; file: string; ranges: Range[] };

/** "U+4E00-9FFF,U+30??" as pairs of first and last code point. */
export function rangesOf(text: string): Range[] {
  return text.split(',').map((one) => {
    const [first, last] = one.trim().replace(/^U\+/i, '').split('-') as [string, string?];
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt((last ?? first).replaceAll('?', 'F'), 16),
    ];
  });
}

/** Parts whose ranges are the same for every family, whether it has those signs or not: mostly it has none of them. */
const isForm = (subset: string) => subset === 'symbols' || subset === 'math';

const packages = path.join(process.cwd(), 'node_modules/@fontsource-variable');

async function partsOf({ name, folder }: (typeof families)[number]): Promise<Part[]> {
  const subsets = JSON.parse(
    await readFile(path.join(packages, folder, 'unicode.json'), 'utf8'),
  ) as Record<string, string>;
  return Object.entries(subsets)
    .filter(([subset]) => !isForm(subset))
    .map(([subset, ranges]) => ({
      family: name,
      file: path.join(
        packages,
        folder,
        `files/${folder}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      ),
      ranges: rangesOf(ranges),
    }));
}

let allParts: Promise<Part[]> | undefined;
const parts = () => (allParts ??= Promise.all(families.map(partsOf)).then((all) => all.flat()));

/** Pictograms and flags: none of these faces has them, whatever its ranges say. */
const pictogram = /[\u{1f000}-\u{1faff}]/u;

/** Letters that need no face: spaces, and what steers those around it. */
const unseen = /[\s\p{Cf}\p{Cc}\p{Mn}\p{Me}]/u;

export type Cast = {
  /** The families in the order in which they are tried, as Pango takes them. */
  families: string;
  parts: Part[];
  /** What can be drawn: the text without signs that are in none of them, such as pictograms; null where a letter is in none. */
  drawn: string | null;
};

const isLetter = (sign: string) => /[\p{L}\p{N}]/u.test(sign);

/** The text without these signs, and without what joins and colours them. */
function without(text: string, missing: ReadonlySet<string>): string | null {
  if (missing.size === 0) return text;
  if ([...missing].some(isLetter)) return null;
  const kept = [...new Intl.Segmenter().segment(text)]
    .map(({ segment }) => segment)
    .filter((sign) => ![...sign].some((one) => missing.has(one)));
  return kept.join('').replace(/\s+/g, ' ').trim() || null;
}

/** The parts of typefaces that a text in this language is drawn with. */
export async function castFor(text: string, language: string): Promise<Cast> {
  const own = ownFamilies[language.split('-')[0]!.toLowerCase()];
  const order = [...(await parts())].sort(
    (a, b) => Number(b.family === own) - Number(a.family === own),
  );
  const isLatin = (part: Part) => part.family === 'Literata';
  const found = new Set<Part>();
  const missing = new Set<string>();
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0)!;
    const has = ({ ranges }: Part) =>
      !pictogram.test(letter) && ranges.some(([from, to]) => from <= code && code <= to);
    // Latin letters stay Literata's, also among Japanese ones.
    const part = order.find((one) => isLatin(one) && has(one)) ?? order.find(has);
    if (part) found.add(part);
    else if (!unseen.test(letter)) missing.add(letter);
  }
  const names = ['Literata', ...(own ? [own] : []), ...families.map(({ name }) => name)];
  return {
    families: [...new Set(names)].join(','),
    parts: [...found],
    drawn: without(text, missing),
  };
}

let folder: Promise<string> | undefined;

/** A folder of this process, which goes with it. */
async function makeFolder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'broadsheet-faces-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}
const unpacked = new Map<string, Promise<string>>();

/** The file of a part as the drawing library reads it: unpacked once in the life of this process. */
export function unpack({ file }: Part): Promise<string> {
  let done = unpacked.get(file);
  if (!done) {
    done = (async () => {
      const into = await (folder ??= makeFolder());
      const name = path.join(into, `${path.basename(file, '.woff2')}.ttf`);
      await writeFile(name, await decompress(await readFile(file)));
      return name;
    })();
    done.catch(() => unpacked.delete(file));
    unpacked.set(file, done);
  }
  return done;
}
