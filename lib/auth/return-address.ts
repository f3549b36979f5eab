import { env } from '@/lib/env';
import { safeReturnPath, signInDonePath } from '@/lib/paths';

/** Where somebody wanted to go, out of the address that next-auth was told to come back to. */
export function nextIn(callbackUrl: string | undefined): string | undefined {
  if (!callbackUrl || !URL.canParse(callbackUrl, env().SITE_URL)) return undefined;
  const { origin, pathname, searchParams } = new URL(callbackUrl, env().SITE_URL);
  const next = searchParams.get('next');
  if (origin !== env().SITE_URL || pathname !== signInDonePath() || !next) return undefined;
  return safeReturnPath(next);
}

/** What a form asked to come back to, kept only where it is a path of this site. */
export function returnTo(next: string | undefined): { next?: string } {
  const path = next ? safeReturnPath(next, '') : '';
  return path ? { next: path } : {};
}
