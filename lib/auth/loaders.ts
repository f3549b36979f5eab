import { requireOwner } from '@/lib/auth/owner';
import { configuredProviders, providerName } from '@/lib/auth/providers/config';
import { findWaysIn } from '@/lib/auth/providers/data';
import { getBrowserSecret } from '@/lib/auth/registration/browser';
import { findRegistration } from '@/lib/auth/registration/data';
import { findTokenOwner } from '@/lib/auth/tokens/data';
import { respondWith } from '@/lib/cache/page';
import { getSettings } from '@/lib/settings/data';
import { waysInPath } from '@/lib/paths';
import type { TokenPurpose } from '@/prisma/generated/enums';

/** Whether the link that was opened would still work; the page says so in words, with the status 410 where it would not. */
export async function loadLink(secret: string, purpose: TokenPurpose): Promise<boolean> {
  const isGood = (await findTokenOwner({ secret, purpose, now: new Date() })) !== null;
  if (!isGood) respondWith(410);
  return isGood;
}

/** The registration that a link confirms, and whether this browser made it; null, with the status 410, when it is over. */
export async function loadRegistration(token: string) {
  const browser = await getBrowserSecret();
  const registration = await findRegistration({ token, browser }, new Date());
  if (!registration) respondWith(410);
  return registration;
}

/** How one signs in oneself. Sends people who are not signed in to sign in first. */
export async function loadWaysIn() {
  const viewer = await requireOwner(waysInPath());
  const [{ hasPassword, identities }, { locale, timeZone }] = await Promise.all([
    findWaysIn(viewer.id),
    getSettings(),
  ]);
  return {
    email: viewer.email,
    hasPassword,
    identities: identities.map((one) => ({ ...one, name: providerName(one.provider) })),
    offered: configuredProviders().filter(
      ({ id }) => !identities.some(({ provider }) => provider === id),
    ),
    place: { locale, timeZone },
  };
}
