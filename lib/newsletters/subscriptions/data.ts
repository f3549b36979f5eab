import { hashSecret } from '@/lib/auth/secret';
import { db, type Tx } from '@/lib/db';
import { confirmDays } from '@/lib/newsletters/subscriptions/schema';
import type { LetterClaim } from '@/lib/newsletters/unsubscribe/token';

const dayMilliseconds = 86_400_000;

/** What a link of a mail would confirm while it works. */
export const pendingBy = (secret: string, now: Date) => ({
  tokenHash: hashSecret(secret),
  status: 'PENDING' as const,
  requestedAt: { gt: new Date(now.getTime() - confirmDays * dayMilliseconds) },
});

/** Whose address and which lists a link confirms; null when it does not work (any more). Looking at it changes nothing. */
export async function findPending(
  secret: string,
  now: Date,
): Promise<{ email: string; names: string[] } | null> {
  const rows = await db.subscription.findMany({
    where: pendingBy(secret, now),
    orderBy: { newsletter: { name: 'asc' } },
    select: { subscriber: { select: { email: true } }, newsletter: { select: { name: true } } },
  });
  const [first] = rows;
  return first
    ? { email: first.subscriber.email, names: rows.map(({ newsletter }) => newsletter.name) }
    : null;
}

/** What a signed link is about: the address, the list it names and the others that the address is on. Null when forgotten. */
export async function getLetterClaim({ subscriberId, newsletterId }: LetterClaim) {
  const row = await db.subscriber.findUnique({
    where: { id: subscriberId },
    select: {
      email: true,
      subscriptions: {
        where: { OR: [{ status: 'CONFIRMED' }, { newsletterId }] },
        orderBy: { newsletter: { name: 'asc' } },
        select: {
          status: true,
          newsletterId: true,
          newsletter: { select: { name: true } },
        },
      },
    },
  });
  const named = row?.subscriptions.find((one) => one.newsletterId === newsletterId);
  if (!row || !named) return null;
  return {
    email: row.email,
    name: named.newsletter.name,
    isOn: named.status === 'CONFIRMED',
    others: row.subscriptions
      .filter((one) => one.newsletterId !== newsletterId)
      .map(({ newsletter }) => newsletter.name),
  };
}

/** The lists that an address is on. */
export async function listConfirmed(email: string, client: Tx = db): Promise<number[]> {
  const rows = await client.subscription.findMany({
    where: { status: 'CONFIRMED', subscriber: { email } },
    select: { newsletterId: true },
  });
  return rows.map(({ newsletterId }) => newsletterId);
}
