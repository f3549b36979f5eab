import { db, type Tx } from '@/lib/db';
import { statusName } from '@/lib/articles/schema';
import type { PageRow } from '@/lib/pages/schema';

/** More pages than a paper has; those of an imported site may be as many. */
const mostPages = 500;

const ofPaper = { kind: 'PAGE', trashedAt: null } as const;

/** The paper's own pages in any state: first those of the footer in its order, then the others by headline. */
export async function listAllPages(): Promise<PageRow[]> {
  const rows = await db.story.findMany({
    where: ofPaper,
    orderBy: [{ footerOrder: { sort: 'asc', nulls: 'last' } }, { headline: 'asc' }, { id: 'asc' }],
    take: mostPages,
    select: {
      ...{ id: true, slug: true, headline: true, standfirst: true, language: true },
      ...{ status: true, updatedAt: true, footerOrder: true },
    },
  });
  return rows.map(({ status, ...row }) => ({ ...row, status: statusName(status) }));
}

/** The pages that the footer has a place for, in its order; also those that readers cannot see yet. */
export async function listFooterIds(tx: Tx): Promise<number[]> {
  const rows = await tx.story.findMany({
    where: { ...ofPaper, footerOrder: { not: null } },
    orderBy: [{ footerOrder: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The section that a page is kept under: readers see none, but every story has one. Null where the paper has none. */
export async function getFirstSection(): Promise<string | null> {
  const row = await db.section.findFirst({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true },
  });
  return row?.slug ?? null;
}
