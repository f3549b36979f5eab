import { db } from '@/lib/db';
import { pickStories } from '@/lib/newsletters/issues/data';
import { enqueueSend } from '@/lib/newsletters/issues/mutations';
import { wordsOf } from '@/lib/newsletters/issues/words';
import { countConfirmed, getDeskNewsletter } from '@/lib/newsletters/data';
import { enqueueBuild, setNextMoment } from '@/lib/newsletters/mutations';

const hour = 3_600_000;
/** After so long a moment has been missed: yesterday's paper is not sent in the evening. */
const mostLate = 6 * hour;
/** Whoever has scheduled an issue for the next hours has made the one of this moment. */
const stead = 12 * hour;

/**
 * A list's moment has come: builds an issue from what is new and has it sent, and settles the next moment. Nothing goes out
 * when there is nothing new, nobody to read it, or an editor's own issue about to go. Twice is once. For the job alone.
 */
export async function buildDue(newsletterId: number, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from newsletter where id = ${newsletterId} for no key update`;
    const list = await getDeskNewsletter(newsletterId, tx);
    // Another job has done it, or the list goes at another moment now, which has a job of its own.
    if (!list?.isActive || !list.nextAt || list.nextAt > now) return;
    await setNextMoment(tx, newsletterId, now);
    if (now.getTime() - list.nextAt.getTime() > mostLate) return;
    const own = await tx.newsletterIssue.findFirst({
      where: {
        newsletterId,
        status: { in: ['SCHEDULED', 'SENDING'] },
        OR: [{ sendAt: null }, { sendAt: { lte: new Date(now.getTime() + stead) } }],
      },
      select: { id: true },
    });
    if (own || (await countConfirmed(newsletterId, tx)) === 0) return;
    const stories = await pickStories(list, now);
    if (stories.length === 0) return;
    const { id: issueId } = await tx.newsletterIssue.create({
      data: {
        ...{ newsletterId, status: 'SCHEDULED', sendAt: now, isAutomatic: true },
        ...wordsOf(list.name, stories),
        stories: { create: stories.map(({ id }, position) => ({ storyId: id, position })) },
      },
      select: { id: true },
    });
    await enqueueSend(tx, { issueId, sendAt: now });
  });
}

/**
 * Puts in again whatever no job waits for any more: lists without a moment or past it, issues past theirs or half sent. For
 * the sweep alone.
 */
export async function tendNewsletters(now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const lists = await tx.newsletter.findMany({
      where: {
        isActive: true,
        kind: { not: 'BREAKING' },
        OR: [{ nextAt: null }, { nextAt: { lte: now } }],
      },
      select: { id: true, nextAt: true },
    });
    for (const { id, nextAt } of lists) {
      if (nextAt) await enqueueBuild(tx, { newsletterId: id, nextAt });
      else await setNextMoment(tx, id, now);
    }
    const issues = await tx.newsletterIssue.findMany({
      where: { OR: [{ status: 'SENDING' }, { status: 'SCHEDULED', sendAt: { lte: now } }] },
      select: { id: true, sendAt: true },
    });
    for (const { id, sendAt } of issues)
      await enqueueSend(tx, { issueId: id, sendAt: sendAt ?? now });
  });
}
