import { AppError } from '@/lib/errors';
import type { GhostRow } from '@/lib/importers/ghost/schema';
import { readJson } from '@/lib/importers/json';

/** The tables of an export that hold something for a newspaper. */
const tables = new Set([
  ...['posts', 'posts_meta', 'tags', 'posts_tags'],
  ...['users', 'posts_authors', 'members', 'settings'],
]);

/** Exports wrap their data in "db"; those that were made for imports need not. */
const paths = [
  ...['$.db.*.data.*.*', '$.db.*.meta', '$.data.*.*', '$.meta'],
  // Without the list, as other programs write it.
  ...['$.db.data.*.*', '$.db.meta'],
];

/**
 * Reads a Ghost export piece by piece and gives the rows of its tables in their order; what is held at a time is one row.
 * Throws `invalid` with a sentence: broken JSON, no Ghost export.
 */
export async function* readGhost(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<GhostRow> {
  let isGhost = false;
  for await (const { table, value } of readJson(open, { paths })) {
    // An export without a post has its meta all the same.
    isGhost ||= table === 'posts' || table === 'meta';
    if (tables.has(table)) yield { table, row: value };
  }
  if (!isGhost)
    throw new AppError('invalid', 'This is not a Ghost export: it has no posts under db and data.');
}
