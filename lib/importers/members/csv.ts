import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '@/lib/errors';
import type { ImportedMember } from '@/lib/importers/members/mutations';
import { textOf } from '@/lib/importers/text';

/** The columns that are looked at; notes, labels, plans and numbers of payments stay where they are. */
type Row = Partial<Record<'id' | 'email' | 'name' | 'deleted_at', string>>;

/** More than anybody writes into one line of such a list. */
const longestLine = 100_000;

/** A member of the list; `isDeleted`: was deleted on the old site. */
export type CsvMember = ImportedMember & { isDeleted: boolean };

/**
 * Reads Ghost's list of members (Members, Export) piece by piece: CSV with its names in the first line. Throws `invalid` with the
 * line: no CSV, or no column `email`.
 */
export async function readMembers(open: () => AsyncIterable<Uint8Array>): Promise<CsvMember[]> {
  const members: CsvMember[] = [];
  let names: string[] = [];
  const parser = parse({
    ...{ bom: true, trim: true, skip_empty_lines: true, max_record_size: longestLine },
    ...{ relax_column_count: true, relax_quotes: true },
    columns(line: string[]) {
      names = line.map((name) => name.trim().toLowerCase());
      return names;
    },
  });
  try {
    await pipeline(textOf(open), parser, async (rows: AsyncIterable<Row>) => {
      for await (const row of rows) members.push(memberOf(row));
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? ` (line ${error.lines})` : '';
    throw new AppError('invalid', `The list of members is not well-formed CSV${line}.`);
  }
  if (!names.includes('email'))
    throw new AppError('invalid', 'This is not Ghost’s list of members: it has no column “email”.');
  return members;
}

function memberOf({ id = '', email = '', name = '', deleted_at: deletedAt = '' }: Row): CsvMember {
  // Not the address itself: what an import remembers outlives the account.
  const key = id || `address ${createHash('sha256').update(email.toLowerCase()).digest('hex')}`;
  return { id: key.slice(0, 100), email, name, isDeleted: deletedAt !== '' };
}
