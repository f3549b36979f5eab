import { db } from '@/lib/db';
import { readColumns, usualColumns, type ColumnName } from '@/lib/newsroom/list/columns';

/** The columns in which this person sees the list of stories. */
export async function getColumns(userId: number): Promise<readonly ColumnName[]> {
  const row = await db.deskPreference.findUnique({
    where: { userId },
    select: { columns: true },
  });
  return row ? readColumns(row.columns) : usualColumns;
}
