import { redirect } from 'next/navigation';
import { requireOwner } from '@/lib/auth/owner';
import { getSession } from '@/lib/auth/viewer';
import { getFactors, hasPasskey } from '@/lib/auth/second-factor/data';
import { fullDate } from '@/lib/dates';
import { getSettings } from '@/lib/settings/data';
import type { Role } from '@/prisma/generated/enums';
import { secondFactorPath, securityPath, signInPath } from '@/lib/paths';

/** The own second factors, with their times in words. Sends people who are not signed in to sign in first. */
export async function loadSecurity() {
  const viewer = await requireOwner(securityPath());
  const [{ since, appSince, passkeys, ...factors }, settings] = await Promise.all([
    getFactors(viewer.id),
    getSettings(),
  ]);
  const { siteName, secondFactorRoles } = settings;
  const day = (date: Date) => fullDate(date, settings);
  return {
    siteName,
    isDemanded: (secondFactorRoles as readonly Role[]).includes(viewer.role),
    factors: {
      ...factors,
      since: since && day(since),
      appSince: appSince && day(appSince),
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        made: day(createdAt),
        used: lastUsedAt && day(lastUsedAt),
      })),
    },
  };
}

/** Whose second factor is asked for. Sends on who has given it, and to sign in who has not begun to. */
export async function loadSecondStep(next: string) {
  const session = await getSession();
  if (!session) redirect(signInPath(next) as never);
  if (!session.isPending) redirect(next as never);
  return { name: session.viewer.name, hasPasskey: await hasPasskey(session.userId) };
}

/** Where somebody who has given the first factor can go on; null for everybody else. */
export async function loadUnfinished(next?: string): Promise<string | null> {
  const session = await getSession();
  return session?.isPending ? secondFactorPath(next) : null;
}
