import type { DocNode } from '@/lib/articles/document';
import type { DiffLine } from '@/lib/articles/field-diff';
import { alignBlocks, canonical, diffWords } from '@/lib/articles/revisions/align';
import { blockText } from '@/lib/articles/revisions/block-text';
import type { Named } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';

export const passageKinds = [
  'same',
  'removed',
  'added',
  'changed',
  'restyled',
  'moved-from',
  'moved-to',
] as const;
/**
 * What became of a paragraph. `restyled`: the same words, but a link, an emphasis or a picture changed. `moved-from` and
 * `moved-to`: it went to, or came from, another place as it is.
 */
export type Passage = {
  kind: (typeof passageKinds)[number];
  type: DocNode['type'];
  words: DiffLine[];
};
export type FieldChange = {
  field: keyof StorySnapshot;
  label: string;
  before: string;
  after: string;
};
export type Difference = { fields: FieldChange[]; text: Passage[] };

const names = (list: readonly Named[]) => list.map(({ name }) => name).join(', ');
const written = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** The fields of a story that a person can read, in the order of the form; the text apart. */
const fields: {
  [Field in Exclude<keyof StorySnapshot, 'body'>]-?: [
    string,
    (value: StorySnapshot[Field]) => string,
  ];
} = {
  headline: ['Headline', written],
  standfirst: ['Standfirst', written],
  section: ['Section', ({ name }) => name],
  sectionIsStandIn: ['Section chosen', (isStandIn) => (isStandIn ? 'not yet' : 'yes')],
  topics: ['Topics', names],
  authors: ['Authors', names],
  dateline: ['Dateline', written],
  source: [
    'Source credit',
    (source) => [source?.writer, source?.organisation, source?.url].filter(Boolean).join(', '),
  ],
  sourceIsCanonical: ['For search engines', (isThere) => (isThere ? 'at the source' : '')],
  translationOf: ['Translation of', written],
  language: ['Language', written],
  slug: ['Address', written],
  heroId: ['Picture', (id) => (id === null ? '' : `number ${id}`)],
  commentMode: ['Comments', (mode) => mode.toLowerCase()],
  commentCloseDays: ['Comments close after days', written],
  commentClosedWords: ['Why comments are closed', written],
  note: ['Note', written],
  status: ['State', (status) => status.toLowerCase().replace('_', ' ')],
  publishedAt: ['Published', written],
  embargoUntil: ['Embargo until', written],
};

/** What differs between two states of a story: every field that does, and the text paragraph by paragraph. */
export function revisionDiff(before: StorySnapshot, after: StorySnapshot): Difference {
  const changes = Object.entries(fields).flatMap(([field, [label, say]]): FieldChange[] => {
    const name = field as Exclude<keyof StorySnapshot, 'body'>;
    const text = (of: StorySnapshot) => (say as (value: unknown) => string)(of[name]);
    return text(before) === text(after)
      ? []
      : [{ field: name, label, before: text(before), after: text(after) }];
  });
  return { fields: changes, text: passages(before.body, after.body) };
}

/** What became of each paragraph of a text. */
export function passages(before: DocNode, after: DocNode): Passage[] {
  const pairs = alignBlocks(before.content ?? [], after.content ?? []);
  const went = new Set(pairs.flatMap(({ first, second }) => (second ? [] : [canonical(first)])));
  const came = new Set(pairs.flatMap(({ first, second }) => (first ? [] : [canonical(second)])));
  return pairs.map(({ first, second, isSame }) => {
    if (!first)
      return {
        kind: went.has(canonical(second)) ? 'moved-to' : 'added',
        type: second!.type,
        words: [{ kind: 'second', text: blockText(second!) }],
      };
    if (!second)
      return {
        kind: came.has(canonical(first)) ? 'moved-from' : 'removed',
        type: first.type,
        words: [{ kind: 'first', text: blockText(first) }],
      };
    const words = diffWords(blockText(first), blockText(second));
    const isReworded = words.some(({ kind }) => kind !== 'both');
    return {
      kind: isSame ? 'same' : isReworded ? 'changed' : 'restyled',
      type: second.type,
      words,
    };
  });
}
