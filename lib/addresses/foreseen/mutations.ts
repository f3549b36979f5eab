import { addressAfter, inTransactionOverDrafts, newAddress } from '@/lib/addresses/mutations';
import type { ForeseenInput } from '@/lib/addresses/foreseen/schema';
import { getPending } from '@/lib/articles/pending/data';
import { demandRead } from '@/lib/articles/rights';
import { lockStory } from '@/lib/articles/row/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db';

/**
 * The slug that a story would have if it went out now, found out by the very save that is then taken back: no story gives
 * its address up. Null where it is made of the number that a new story gets. Throws `not_found`, `forbidden`, `invalid`.
 */
export async function foreseeAddress(
  actor: Viewer | null,
  story: ForeseenInput,
): Promise<string | null> {
  demand(actor, 'story.create');
  const takeBack = new Error('The address was only asked for.');
  let slug: string | null = null;
  await inTransactionOverDrafts(async (tx) => {
    slug = await slugOf(tx, actor, story);
    throw takeBack;
  }).catch((error: unknown) => {
    if (error !== takeBack) throw error;
  });
  return slug;
}

async function slugOf(
  tx: Tx,
  actor: Viewer,
  { id, headline = '', slug: typed, status }: ForeseenInput,
): Promise<string | null> {
  const wish = { headline, ...(typed !== undefined && { slug: typed }) };
  if (id === undefined) return (await newAddress(tx, wish, { status }))?.slug ?? null;
  const before = await lockStory(tx, id);
  demandRead(actor, before);
  // Of a live story the version beside it goes out, with the address that was written there.
  const kept = (await getPending(id, tx))?.snapshot.slug;
  const slug = typed ?? kept;
  const fields = { ...(headline && { headline }), ...(slug !== undefined && { slug }) };
  return (await addressAfter(tx, before, fields, status)).slug;
}
