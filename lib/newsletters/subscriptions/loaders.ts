import { requireOwner } from '@/lib/auth/owner';
import { listNewsletters } from '@/lib/newsletters/data';
import { findPending, getLetterClaim, listConfirmed } from '@/lib/newsletters/subscriptions/data';
import { readLetterToken } from '@/lib/newsletters/unsubscribe/token';
import { ownNewslettersPath } from '@/lib/paths';
import { getPushOffer } from '@/lib/push/data';
import { loadPlace } from '@/lib/settings/loaders';

/** What the link of a mail would confirm; null when it does not work. */
export const loadPending = (token: string) => findPending(token, new Date());

/** What a newsletter's own link is about: "none" when it is not one of ours, null when the address has been forgotten. */
export async function loadLetterClaim(token: unknown) {
  const claim = readLetterToken(token);
  return claim ? getLetterClaim(claim) : ('none' as const);
}

/** Which newsletters there are and which of them the own address gets. */
export async function loadOwnNewsletters() {
  const viewer = await requireOwner(ownNewslettersPath());
  const [newsletters, chosen, place, offer] = await Promise.all([
    listNewsletters(),
    listConfirmed(viewer.email),
    loadPlace(),
    getPushOffer(),
  ]);
  return {
    ...{ newsletters, chosen, place, hasAlerts: offer !== null },
    ...{ email: viewer.email, isConfirmed: viewer.isVerified },
  };
}
