import { createHash } from 'node:crypto';
import { AppError } from '@/lib/errors';
import { readCsv, type CsvRow } from '@/lib/importers/csv';
import type { ImportedMember } from '@/lib/importers/members/mutations';

/** A member of the list; `isDeleted`: was deleted on the old site. */
export type CsvMember = ImportedMember & { isDeleted: boolean };

/**
 * Reads Ghost's list of members (Members, Export) piece by piece: CSV with its names in the first line. Throws `invalid` with the
 * line: no CSV, or no column `email`.
 */
export async function readMembers(open: () => AsyncIterable<Uint8Array>): Promise<CsvMember[]> {
  const members: CsvMember[] = [];
  const check = (names: string[]) => {
    if (!names.includes('email'))
      throw new AppError(
        'invalid',
        'This is not Ghost’s list of members: it has no column “email”.',
      );
  };
  for await (const row of readCsv(open, 'The list of members', check)) members.push(memberOf(row));
  return members;
}

/** Notes, labels, plans and numbers of payments stay where they are. */
function memberOf({
  id = '',
  email = '',
  name = '',
  deleted_at: deletedAt = '',
}: CsvRow): CsvMember {
  // Not the address itself: what an import remembers outlives the account.
  const key = id || `address ${createHash('sha256').update(email.toLowerCase()).digest('hex')}`;
  return { id: key.slice(0, 100), email, name, isDeleted: deletedAt !== '' };
}
