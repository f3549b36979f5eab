import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { readColumns } from '@/lib/newsroom/list/columns';

/** Keeps which columns of the list of stories this person wants to see; null goes back to the usual ones. Throws `forbidden`. */
export async function setColumns(
  actor: Viewer | null,
  wanted: readonly string[] | null,
): Promise<void> {
  demand(actor, 'story.create');
  const { id: userId } = actor;
  if (wanted === null) {
    await db.deskPreference.deleteMany({ where: { userId } });
    return;
  }
  const columns = readColumns(wanted);
  await db.deskPreference.upsert({
    where: { userId },
    create: { userId, columns },
    update: { columns },
    select: { userId: true },
  });
}
