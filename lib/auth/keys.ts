import { env } from '@/lib/env';

/**
 * The secrets under which what we have signed or encrypted may stand: today's, which alone is written with, then the one
 * before it while the operator lets it be read (docs/operations.md, "Changing NEXTAUTH_SECRET").
 */
export function readableSecrets(): string[] {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS } = env();
  return NEXTAUTH_SECRET_PREVIOUS ? [NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS] : [NEXTAUTH_SECRET];
}
