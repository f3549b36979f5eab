import type { Draft } from '@/components/admin/story-editor/draft';
import type { DocNode } from '@/lib/articles/document';
import { alignBlocks, canonical } from '@/lib/articles/revisions/align';

export type Side = 'theirs' | 'mine' | 'both';
/** A field that two people left in different states. */
export type FieldClash = {
  name: FieldName;
  label: string;
  theirs: string;
  mine: string;
  /** Whether both can stand: lists and words can, a choice cannot. */
  takesBoth: boolean;
  side: Side;
};
/** A paragraph of the one text beside that of the other; null where the other has none. */
export type PassageClash = {
  theirs: DocNode | null;
  mine: DocNode | null;
  isSame: boolean;
  /** The other has the very same paragraph in another place. */
  isMoved: boolean;
  side: Side;
};
export type Differences = { fields: FieldClash[]; passages: PassageClash[] };

type Kind = 'words' | 'list' | 'choice';
type Field = { label: string; kind: Kind; keys: (keyof Draft)[]; say?: (draft: Draft) => string };

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(', ');
const fields = {
  headline: { label: 'Headline', kind: 'words', keys: ['headline'] },
  standfirst: { label: 'Standfirst', kind: 'words', keys: ['standfirst'] },
  section: { label: 'Section', kind: 'choice', keys: ['section'] },
  topics: { label: 'Topics', kind: 'list', keys: ['topics'], say: ({ topics }) => names(topics) },
  authors: {
    label: 'Authors',
    kind: 'list',
    keys: ['authors'],
    say: ({ authors }) => names(authors),
  },
  dateline: { label: 'Dateline', kind: 'words', keys: ['dateline'] },
  source: {
    label: 'Source credit',
    kind: 'choice',
    keys: ['writer', 'organisation', 'sourceUrl'],
    say: ({ writer, organisation, sourceUrl }) =>
      [writer, organisation, sourceUrl].filter(Boolean).join(', '),
  },
  sourceIsCanonical: {
    label: 'For search engines',
    kind: 'choice',
    keys: ['sourceIsCanonical'],
    say: ({ sourceIsCanonical }) => (sourceIsCanonical ? 'at the source' : 'here'),
  },
  translationOf: { label: 'Translation of', kind: 'choice', keys: ['translationOf'] },
  language: { label: 'Language', kind: 'choice', keys: ['language'] },
  slug: { label: 'Address', kind: 'choice', keys: ['slug'] },
  heroId: {
    label: 'Picture',
    kind: 'choice',
    keys: ['heroId'],
    say: ({ heroId }) => (heroId === null ? '' : `number ${heroId}`),
  },
  commentMode: {
    label: 'Comments',
    kind: 'choice',
    keys: ['commentMode'],
    say: ({ commentMode }) => commentMode.toLowerCase(),
  },
  commentCloseDays: {
    label: 'Comments close after days',
    kind: 'choice',
    keys: ['commentCloseDays'],
  },
  commentClosedWords: {
    label: 'Why comments are closed',
    kind: 'words',
    keys: ['commentClosedWords'],
  },
  note: { label: 'Note', kind: 'words', keys: ['note'] },
} as const satisfies Record<string, Field>;
export type FieldName = keyof typeof fields;

const isSameIn = ({ keys }: Field, a: Draft, b: Draft) =>
  keys.every((key) => canonical(a[key]) === canonical(b[key]));

/**
 * Where two drafts that were begun on `base` differ, with the side that loses nothing chosen in each place: what only one
 * of them changed or moved, theirs or mine; where both did, both.
 */
export function differencesOf(base: Draft, theirs: Draft, mine: Draft): Differences {
  const clashes = Object.entries(fields).flatMap(([name, field]: [string, Field]): FieldClash[] => {
    if (isSameIn(field, theirs, mine)) return [];
    const { label, kind, keys, say = (draft) => String(draft[keys[0]!] ?? '') } = field;
    const takesBoth = kind !== 'choice';
    const open: Side = kind === 'list' ? 'both' : 'mine';
    const side = isSameIn(field, base, theirs)
      ? 'mine'
      : isSameIn(field, base, mine)
        ? 'theirs'
        : open;
    return [
      { name: name as FieldName, label, theirs: say(theirs), mine: say(mine), takesBoth, side },
    ];
  });
  return { fields: clashes, passages: passagesOf(base.body, theirs.body, mine.body) };
}

function passagesOf(base: DocNode, theirs: DocNode, mine: DocNode): PassageClash[] {
  const blocks = [base, theirs, mine].map(({ content = [] }) => content.map(canonical));
  const counts = blocks.map(countsOf) as [Counts, Counts, Counts];
  const [before, there, here] = blocks as [string[], string[], string[]];
  const mover: Side = isInOrder(before, here) && !isInOrder(before, there) ? 'theirs' : 'mine';
  const passages = alignBlocks(theirs.content ?? [], mine.content ?? []).map(
    ({ first, second, isSame }): PassageClash => {
      const passage = { theirs: first, mine: second, isSame, isMoved: false };
      if (isSame) return { ...passage, side: 'mine' };
      if (first === null || second === null) {
        const block = canonical(first ?? second);
        const own: Side = first === null ? 'mine' : 'theirs';
        return { ...passage, ...standingAlone(block, { own, mover, counts }) };
      }
      // Theirs is as it was: mine is the change.
      if (counts[0].has(canonical(first))) return { ...passage, side: 'mine' };
      return { ...passage, side: counts[0].has(canonical(second)) ? 'theirs' : 'both' };
    },
  );
  return withNothingLost(passages, counts);
}

type Counts = ReadonlyMap<string, number>;
function countsOf(blocks: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(block, (counts.get(block) ?? 0) + 1);
  return counts;
}

/** Whether what is left in `after` of the paragraphs of `before` stands in their order. */
function isInOrder(before: readonly string[], after: readonly string[]): boolean {
  const [left, known] = [new Set(after), new Set(before)];
  const [was, is] = [before.filter((one) => left.has(one)), after.filter((one) => known.has(one))];
  return was.join('\n') === is.join('\n');
}

/** What becomes of a paragraph that has nothing beside it: new, taken out by the other, or moved by one of the two. */
function standingAlone(
  block: string,
  { own, mover, counts }: { own: Side; mover: Side; counts: readonly [Counts, Counts, Counts] },
): { side: Side; isMoved: boolean } {
  const [before, there, here] = counts.map((all) => all.get(block) ?? 0) as [
    number,
    number,
    number,
  ];
  const other: Side = own === 'mine' ? 'theirs' : 'mine';
  const [ownCount, otherCount] = own === 'mine' ? [here, there] : [there, here];
  if (ownCount === otherCount) return { side: mover, isMoved: true };
  return { side: ownCount > before ? own : other, isMoved: false };
}

/** What both have, and what one of them has written, stands in the result at least once, whatever was moved where. */
function withNothingLost(
  passages: PassageClash[],
  [before, there, here]: readonly [Counts, Counts, Counts],
): PassageClash[] {
  const chosen = new Set(passages.flatMap(blocksOf).map(canonical));
  const isLost = (block: DocNode | null) => {
    if (block === null) return false;
    const key = canonical(block);
    return !chosen.has(key) && (!before.has(key) || (there.has(key) && here.has(key)));
  };
  return passages.map((passage) => {
    const lost = isLost(passage.theirs)
      ? passage.theirs
      : isLost(passage.mine)
        ? passage.mine
        : null;
    if (!lost) return passage;
    chosen.add(canonical(lost));
    const isAlone = passage.theirs === null || passage.mine === null;
    return { ...passage, side: isAlone ? (lost === passage.mine ? 'mine' : 'theirs') : 'both' };
  });
}

/** The paragraphs that stand in this place by the side that is chosen. */
const blocksOf = ({ theirs, mine, side }: PassageClash): DocNode[] =>
  [side !== 'mine' ? theirs : null, side !== 'theirs' ? mine : null].filter(
    (block) => block !== null,
  );

/** The draft that the chosen sides make. */
export function merged(
  theirs: Draft,
  mine: Draft,
  { fields: chosen, passages }: Differences,
): Draft {
  const draft: Draft = { ...theirs };
  for (const { name, side } of chosen) {
    const { keys, kind }: Field = fields[name];
    for (const key of keys) {
      if (side === 'mine') Object.assign(draft, { [key]: mine[key] });
      if (side !== 'both') continue;
      const both =
        kind === 'list'
          ? joined(theirs[key] as Draft['topics'], mine[key] as Draft['topics'])
          : [theirs[key], mine[key]].filter(Boolean).join(' ');
      Object.assign(draft, { [key]: both });
    }
  }
  const content = passages.flatMap(blocksOf);
  const body: DocNode = {
    type: 'doc',
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
  return { ...draft, body };
}

const joined = (first: Draft['topics'], second: Draft['topics']) => [
  ...first,
  ...second.filter(({ name }) => !first.some((known) => known.name === name)),
];

/** All of one side, whatever was chosen. */
export const allOf = ({ fields: chosen, passages }: Differences, side: Side): Differences => ({
  fields: chosen.map((field) => ({ ...field, side })),
  passages: passages.map((passage) => ({ ...passage, side: passage.isSame ? 'mine' : side })),
});
