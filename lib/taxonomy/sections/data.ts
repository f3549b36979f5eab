import { db, type Tx } from '@/lib/db';
import type { SectionRow } from '@/lib/taxonomy/sections/schema';

const rowSelect = {
  ...{ id: true, slug: true, name: true, description: true },
  ...{ ink: true, parentId: true, version: true },
  _count: { select: { stories: true } },
} as const;

/** Every section, each followed by those below it, with how many stories are filed in it itself. */
export async function listSectionTree(client: Tx = db): Promise<SectionRow[]> {
  const rows = await client.section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: rowSelect,
  });
  const sections = rows.map(({ _count, ...row }) => ({ ...row, stories: _count.stories }));
  return sections
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => [top, ...sections.filter(({ parentId }) => parentId === top.id)]);
}
