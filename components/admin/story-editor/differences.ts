import { diffLines, type DiffLine } from '@/lib/articles/field-diff';
import { documentText } from '@/lib/articles/document';
import type { Draft } from '@/components/admin/story-editor/draft';

export type Difference = { label: string; mine: string; theirs: string };

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(', ');

const fields: { label: string; text: (draft: Draft) => string }[] = [
  { label: 'Headline', text: (draft) => draft.headline },
  { label: 'Standfirst', text: (draft) => draft.standfirst },
  { label: 'Section', text: (draft) => draft.section },
  { label: 'Topics', text: (draft) => names(draft.topics) },
  { label: 'Authors', text: (draft) => names(draft.authors) },
  { label: 'Dateline', text: (draft) => draft.dateline },
  {
    label: 'Source credit',
    text: (draft) => [draft.writer, draft.organisation, draft.sourceUrl].filter(Boolean).join(', '),
  },
  { label: 'Language', text: (draft) => draft.language },
  { label: 'Address', text: (draft) => draft.slug },
  { label: 'Picture', text: (draft) => (draft.heroId === null ? '' : `number ${draft.heroId}`) },
  { label: 'Comments', text: (draft) => draft.commentMode.toLowerCase() },
  { label: 'Comments close after days', text: (draft) => draft.commentCloseDays },
  { label: 'Why comments are closed', text: (draft) => draft.commentClosedWords },
  { label: 'Note', text: (draft) => draft.note },
];

/** In which fields two states of a story differ, the text apart. */
export const differences = (mine: Draft, theirs: Draft): Difference[] =>
  fields
    .map(({ label, text }) => ({ label, mine: text(mine), theirs: text(theirs) }))
    .filter((field) => field.mine !== field.theirs);

/** The two texts side by side, a line for each paragraph: `first` is theirs, `second` mine. Empty when the words are the same. */
export function bodyDifferences(mine: Draft, theirs: Draft): DiffLine[] {
  const lines = (draft: Draft) => documentText(draft.body).split('\n');
  const result = diffLines(lines(theirs), lines(mine));
  return result.every(({ kind }) => kind === 'both') ? [] : result;
}
