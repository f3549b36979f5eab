import { db, type Tx } from '@/lib/db';
import type { AssignmentEntry, Colleague } from '@/lib/articles/assignments/schema';

/** The work on a story, open first, then by when it is due. The caller decides who may see it. */
export async function listAssignments(
  storyId: number,
  client: Tx = db,
): Promise<AssignmentEntry[]> {
  const rows = await client.assignment.findMany({
    where: { storyId },
    orderBy: [{ doneAt: { sort: 'desc', nulls: 'first' } }, { dueAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      task: true,
      dueAt: true,
      doneAt: true,
      assignee: { select: { id: true, name: true } },
      assignedBy: { select: { name: true } },
    },
  });
  return rows.map(({ assignedBy, ...row }) => ({ ...row, assignedBy: assignedBy?.name ?? null }));
}

/** Who can be given work on a story: whoever writes, by name. */
export const listColleagues = (client: Tx = db): Promise<Colleague[]> =>
  client.user.findMany({
    where: { role: { in: ['AUTHOR', 'EDITOR', 'ADMIN'] }, status: 'ACTIVE', eraseAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  });
