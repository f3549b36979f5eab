import { publicStoriesAt } from '@/lib/articles/visibility';
import type { Client } from '@/lib/auth/client';
import { placeOf } from '@/lib/auth/place';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { GuestReport } from '@/lib/moderation/guest-reports/schema';
import { addReport, lockReported } from '@/lib/moderation/reports/mutations';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const guestLimit: Limit = { name: 'guest-report', max: 5, seconds: 3_600 };

/**
 * Reports a comment as breaking the law, by somebody without an account, who gives name and address. A second report of
 * the same text from the same address changes nothing. Throws `not_found` and `rate_limited`.
 */
export async function reportAsGuest(
  { id, name, email, note, wantsOutcome }: GuestReport,
  client: Client,
  now: Date,
): Promise<{ reported: true }> {
  await countAttempt(guestLimit, placeOf(client.address));
  await db.$transaction(async (tx) => {
    // Two of one address at once go one after the other.
    await lockReported(tx, id);
    const comment = await tx.comment.findFirst({
      where: { id, status: 'APPROVED', story: publicStoriesAt(now) },
      select: { revision: true },
    });
    if (!comment) throw new AppError('not_found', 'There is no such comment.');
    const same = { commentId: id, revision: comment.revision, reporterEmail: email };
    const earlier = await tx.commentReport.findFirst({ where: same, select: { id: true } });
    if (earlier) return;
    await addReport(
      tx,
      { ...same, reporterName: name, reason: 'illegal', note, wantsOutcome },
      now,
    );
  });
  return { reported: true };
}
