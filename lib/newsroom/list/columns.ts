/** What a row of the list can show beside headline and state, in the order in which it stands. */
export const columnNames = [
  'number',
  'section',
  'topics',
  'authors',
  'assigned',
  'due',
  'language',
  'words',
  'published',
  'changed',
  'begun',
  'views',
  'comments',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** What whoever has chosen nothing sees. */
export const usualColumns: readonly ColumnName[] = [
  'number',
  'section',
  'authors',
  'published',
  'changed',
  'views',
  'comments',
];

/** The columns that are there, in their order, whatever a row of the database or a form says. */
export const readColumns = (names: readonly string[]): ColumnName[] =>
  columnNames.filter((name) => names.includes(name));
