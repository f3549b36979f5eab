import type { AssuranceDemand } from '@/lib/auth/providers/assurance';
import { env } from '@/lib/env';

export type ProviderId = 'google' | 'github' | 'oidc';

/** A service that accounts here can be signed in to with. */
export type ProviderName = { id: ProviderId; name: string };

/** Those that are configured, in the order of their buttons. */
export function configuredProviders(): ProviderName[] {
  const { GOOGLE_CLIENT_ID, GITHUB_CLIENT_ID, OIDC_ISSUER, OIDC_NAME } = env();
  return [
    ...(OIDC_ISSUER ? [{ id: 'oidc', name: OIDC_NAME! } as const] : []),
    ...(GOOGLE_CLIENT_ID ? [{ id: 'google', name: 'Google' } as const] : []),
    ...(GITHUB_CLIENT_ID ? [{ id: 'github', name: 'GitHub' } as const] : []),
  ];
}

/** What staff must bring from a provider: configured for the generic one only, since others make no such promise. */
export function assuranceDemand(id: ProviderId): AssuranceDemand {
  const { OIDC_STAFF_ACR, OIDC_STAFF_AMR, OIDC_STAFF_MAX_AGE } = env();
  return id === 'oidc'
    ? { acr: OIDC_STAFF_ACR, amr: OIDC_STAFF_AMR, maxAge: OIDC_STAFF_MAX_AGE ?? null }
    : { acr: [], amr: [], maxAge: null };
}

/** What readers call it; its id once it is no longer configured. */
export const providerName = (id: string): string =>
  configuredProviders().find((one) => one.id === id)?.name ??
  ({ google: 'Google', github: 'GitHub' } as Record<string, string>)[id] ??
  id;
