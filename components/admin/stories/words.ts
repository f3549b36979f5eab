import type { KeyWords } from '@/components/admin/key-rows';
import type { ColumnName } from '@/lib/newsroom/list/columns';
import type { ListSort, MomentName, StoryMark } from '@/lib/newsroom/list/schema';

export const columnWords: Record<ColumnName, string> = {
  number: 'No.',
  section: 'Section',
  topics: 'Topics',
  authors: 'By',
  assigned: 'Assigned to',
  due: 'Due',
  language: 'Language',
  words: 'Words',
  published: 'Published',
  changed: 'Changed',
  begun: 'Begun',
  views: 'Views',
  comments: 'Comments',
};

/** Columns of numbers, which stand to the end. */
export const isNumber = (column: ColumnName) =>
  column === 'number' || column === 'words' || column === 'views' || column === 'comments';

/** The orders that a column's head asks for. */
export const sortOf: Partial<Record<ColumnName, ListSort>> = {
  number: 'number',
  published: 'published',
  changed: 'changed',
};

export const sortWords: Record<ListSort, string> = {
  changed: 'Last changed',
  published: 'Publication',
  number: 'Number',
  headline: 'Headline',
};

export const momentWords: Record<MomentName, string> = {
  changed: 'Changed',
  published: 'Published or to be',
  begun: 'Begun',
};

export const markWords: Record<StoryMark, string> = {
  own: 'Mine',
  pending: 'With a new version',
  legal: 'Waiting for the legal check',
  overdue: 'Overdue',
  embargo: 'Under embargo',
};

export const listKeys: KeyWords = [
  ['J', 'next story'],
  ['K', 'previous story'],
  ['Enter', 'open it'],
  ['X', 'tick it'],
  ['A', 'tick all on this page, or none'],
  ['U', 'undo what was done last'],
  ['N', 'new story'],
  ['/', 'search'],
  ['?', 'this list'],
];

export const storiesOf = (count: number) =>
  count === 1 ? '1 story' : `${count.toLocaleString('en-GB')} stories`;
