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
 * of them changed, theirs or mine; where both did, both.
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
  const before = new Set((base.content ?? []).map(canonical));
  const wasThere = (block: DocNode | null) => block !== null && before.has(canonical(block));
  return alignBlocks(theirs.content ?? [], mine.content ?? []).map(({ first, second, isSame }) => {
    const passage = { theirs: first, mine: second, isSame };
    if (isSame) return { ...passage, side: 'mine' };
    // Theirs is as it was: mine is the change, also where mine took it out.
    if (wasThere(first)) return { ...passage, side: 'mine' };
    if (wasThere(second)) return { ...passage, side: 'theirs' };
    return { ...passage, side: first === null ? 'mine' : second === null ? 'theirs' : 'both' };
  });
}

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
  const content = passages.flatMap(({ theirs: first, mine: second, side }) =>
    [side !== 'mine' ? first : null, side !== 'theirs' ? second : null].filter(
      (block) => block !== null,
    ),
  );
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
