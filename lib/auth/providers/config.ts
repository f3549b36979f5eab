import { env } from '@/lib/env';

export const providerIds = ['google', 'github', 'oidc'] as const;
export type ProviderId = (typeof providerIds)[number];

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

/** What readers call it; its id once it is no longer configured. */
export const providerName = (id: string): string =>
  configuredProviders().find((one) => one.id === id)?.name ??
  ({ google: 'Google', github: 'GitHub' } as Record<string, string>)[id] ??
  id;
