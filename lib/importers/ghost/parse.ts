import { JSONParser } from '@streamparser/json';
import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { AppError } from '@/lib/errors';
import type { GhostRow } from '@/lib/importers/ghost/schema';
import { textOf } from '@/lib/importers/text';

/** The tables of an export that hold something for a newspaper. */
const tables = new Set([
  'posts',
  'posts_meta',
  'tags',
  'posts_tags',
  'users',
  'posts_authors',
  'members',
  'settings',
]);
const deepest = 40;

/**
 * Reads a Ghost export piece by piece and gives the rows of its tables in their order; what is held at a time is one row.
 * Throws `invalid` with a sentence: broken JSON, no Ghost export.
 */
export async function* readGhost(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<GhostRow> {
  // Exports wrap their data in "db"; those that were made for imports need not.
  const parser = new JSONParser({
    paths: ['$.db.*.data.*.*', '$.db.*.meta', '$.data.*.*', '$.meta'],
    keepStack: false,
    stringBufferSize: 65_536,
  });
  let rows: GhostRow[] = [];
  let isGhost = false;
  let fault: Error | undefined;
  parser.onError = (error) => (fault ??= error);
  parser.onValue = ({ value, key, stack }) => {
    // An export without a post has its meta all the same.
    const table = key === 'meta' ? key : String(stack.at(-1)?.key ?? '');
    isGhost ||= table === 'posts' || table === 'meta';
    if (tables.has(table)) rows.push({ table, row: value });
  };
  let depth = 0;
  parser.onToken = ({ token }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--;
    if (depth > deepest) throw new AppError('invalid', tooDeep);
  };
  for await (const text of textOf(open)) {
    try {
      parser.write(text);
    } catch (error) {
      fault ??= error as Error;
    }
    refuse(fault);
    yield* rows;
    rows = [];
  }
  if (!parser.isEnded) {
    try {
      parser.end();
    } catch (error) {
      fault ??= error as Error;
    }
    refuse(fault ?? new Error('it ends too early'));
  }
  yield* rows;
  if (!isGhost)
    throw new AppError('invalid', 'This is not a Ghost export: it has no posts under db and data.');
}
const tooDeep = `The file nests its values more than ${deepest} deep.`;

function refuse(fault: Error | undefined): void {
  if (!fault) return;
  if (fault instanceof AppError) throw fault;
  throw new AppError('invalid', `The file is not well-formed JSON: ${fault.message.slice(0, 200)}`);
}
