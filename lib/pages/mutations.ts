import type { z } from 'zod';
import { createStory } from '@/lib/articles/mutations';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { getFirstSection, listFooterIds } from '@/lib/pages/data';
import { pagesInFooter, type addPageForm, type orderPagesForm } from '@/lib/pages/schema';

/** Begins a page as a draft: from then on it is written, reviewed and published as a story is. Returns its id. Throws `forbidden` and `invalid` (a reserved address). */
export async function addPage(
  actor: Viewer | null,
  { headline, slug }: z.output<typeof addPageForm>,
): Promise<number> {
  demand(actor, 'page.edit');
  const section = await getFirstSection();
  if (section === null)
    throw new AppError('invalid', 'Add a section first, under Taxonomy: a page is kept under one.');
  const wanted = { headline, section, commentMode: 'CLOSED' as const };
  const { id } = await createStory(
    actor,
    { ...wanted, authors: [], ...(slug !== undefined && { slug }) },
    { kind: 'PAGE' },
  );
  return id;
}

/** Says which pages the footer has, in which order. Throws `conflict` when it is not as the person saw it, `invalid`, `forbidden`. */
export async function orderPages(
  actor: Viewer | null,
  { seen, order }: z.output<typeof orderPagesForm>,
): Promise<void> {
  demand(actor, 'page.edit');
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('footer'))`;
    const before = await listFooterIds(tx);
    if (before.join() !== seen.join())
      throw new AppError(
        'conflict',
        'Somebody has changed the footer meanwhile. Look again, then move the page.',
      );
    if (order.length > pagesInFooter)
      throw new AppError('invalid', `The footer has room for ${pagesInFooter} pages.`);
    const known = await tx.story.count({
      where: { id: { in: order }, kind: 'PAGE', trashedAt: null },
    });
    if (known !== order.length) throw new AppError('invalid', 'There is no such page.');
    // By hand: where it stands in the footer is no change of the page, so its `updatedAt` stays.
    await tx.$executeRaw`
      update story set "footerOrder" = null
      where kind = 'PAGE' and "footerOrder" is not null and not (id = any(${order}::int[]))`;
    await tx.$executeRaw`
      update story set "footerOrder" = placed.place
      from unnest(${order}::int[]) with ordinality as placed(id, place) where story.id = placed.id`;
    await recordAudit(tx, actor, {
      action: 'page.order',
      before: { order: before.map(String) },
      after: { order: order.map(String) },
    });
    await expireInTx(tx, [tags.pages()]);
  });
}
