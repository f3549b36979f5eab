import { utcDateTime } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

type Leaving = { id: number; publishedAt: string | null; embargoUntil?: string | null };

/**
 * Refuses to let a story out against the word of the agency that it came from: one that was called back, one that is
 * withheld, one whose embargo would not have ended. `wasPublic`: readers have it, so that its embargo is over. Who decides
 * otherwise parts the story from its item first, which is written down. Throws `conflict`.
 */
export async function demandWireLeave(
  tx: Tx,
  { id, publishedAt, embargoUntil }: Leaving,
  wasPublic: boolean,
): Promise<void> {
  const item = await tx.wireItem.findFirst({
    where: { storyId: id },
    orderBy: { id: 'asc' },
    select: { status: true, service: true, embargoUntil: true },
  });
  if (!item) return;
  const refuse = (why: string) =>
    new AppError(
      'conflict',
      `${why} An editor who decides otherwise parts the story from its wire item first.`,
    );
  if (item.status === 'CANCELED') throw refuse(`${item.service} has called this story back.`);
  if (item.status === 'WITHHELD')
    throw refuse(`${item.service} withholds this story until further notice.`);
  if (wasPublic || !item.embargoUntil) return;
  const moments = [publishedAt, embargoUntil].flatMap((at) => (at ? [Date.parse(at)] : []));
  if (Math.max(...moments) >= item.embargoUntil.getTime()) return;
  throw refuse(
    `${item.service} has put this story under embargo until ${utcDateTime(item.embargoUntil)}.`,
  );
}
