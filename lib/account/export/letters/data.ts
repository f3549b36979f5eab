import { batch, byId, byNumber, byOther } from '@/lib/account/export/batches';
import { db } from '@/lib/db';

const isoOrNull = (date: Date | null) => date?.toISOString() ?? null;

/** The lists of the file about newsletters: those of the address, and what was sent to it. Empty for no address. */
export function letterListsOf(email: string | null) {
  const subscriber = { email: email ?? '' };
  return {
    newsletters: () =>
      byOther(
        (after) =>
          db.subscription.findMany({
            where: { newsletterId: { gt: after }, subscriber },
            orderBy: { newsletterId: 'asc' },
            take: batch,
            select: {
              ...{ newsletterId: true, status: true },
              ...{ requestedAt: true, confirmedAt: true, endedAt: true },
              newsletter: { select: { name: true } },
            },
          }),
        ({ newsletterId }) => newsletterId,
        ({ newsletter, status, requestedAt, confirmedAt, endedAt }) => ({
          ...{ name: newsletter.name, status, requestedAt: requestedAt.toISOString() },
          ...{ confirmedAt: isoOrNull(confirmedAt), endedAt: isoOrNull(endedAt) },
        }),
      ),
    newsletterIssues: () =>
      byId(
        (after) =>
          db.issueDelivery.findMany({
            ...byNumber,
            where: { id: { gt: after }, subscriber },
            select: { id: true, status: true, sentAt: true, issue: { select: { subject: true } } },
          }),
        ({ issue, status, sentAt }) => ({
          ...{ subject: issue.subject, status, sentAt: isoOrNull(sentAt) },
        }),
      ),
  };
}
