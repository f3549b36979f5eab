import { publicStoriesAt } from '@/lib/articles/visibility';
import { db } from '@/lib/db';
import type { SectionEntry } from '@/lib/taxonomy/conversations/schema';

/** Every section in the order of the masthead, with how its conversations are run. */
export async function listSectionComments(now: Date): Promise<SectionEntry[]> {
  const rows = await db.section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, slug: true, name: true, commentMode: true, commentCloseDays: true },
      _count: {
        select: {
          stories: {
            where: {
              AND: [
                publicStoriesAt(now),
                { OR: [{ commentMode: { not: 'DEFAULT' } }, { commentCloseDays: { not: null } }] },
              ],
            },
          },
        },
      },
    },
  });
  return rows.map(({ _count, ...section }) => ({ ...section, exceptions: _count.stories }));
}
