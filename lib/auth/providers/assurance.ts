/** What a provider's ID token has to say before staff come in by it; nothing is asked where nothing is configured. */
export type AssuranceDemand = {
  /** One of these classes of authentication. */
  acr: readonly string[];
  /** One of these methods, among those that were used. */
  amr: readonly string[];
  /** For how many seconds somebody may have been signed in at the provider; null for as long as it likes. */
  maxAge: number | null;
};

/**
 * How much a provider's word is worth. `strong`: it says what was demanded of the way of signing in, which is as good as a
 * second factor; `plain`: nothing was demanded but the time; `weak` and `stale`: it does not say it, or signed them in too
 * long ago.
 */
export type Assurance = 'strong' | 'plain' | 'weak' | 'stale';

/** For clocks that differ. */
const leewaySeconds = 60;

type Claims = { auth_time?: unknown; acr?: unknown; amr?: unknown };

/** Holds a checked ID token's claims against the demand (OpenID Connect Core, 2). What is missing counts as not so. Pure. */
export function assuranceOf(
  { auth_time: authTime, acr, amr }: Claims,
  demanded: AssuranceDemand,
  now: Date,
): Assurance {
  const seconds = now.getTime() / 1000;
  const isRecent =
    demanded.maxAge === null ||
    (typeof authTime === 'number' &&
      authTime <= seconds + leewaySeconds &&
      authTime >= seconds - demanded.maxAge - leewaySeconds);
  if (!isRecent) return 'stale';
  const methods: unknown[] = Array.isArray(amr) ? amr : [];
  const hasClass = demanded.acr.length === 0 || demanded.acr.some((one) => one === acr);
  const hasMethod = demanded.amr.length === 0 || demanded.amr.some((one) => methods.includes(one));
  if (!hasClass || !hasMethod) return 'weak';
  return demanded.acr.length + demanded.amr.length > 0 ? 'strong' : 'plain';
}

/** What is asked of the provider, so that it can do what will be demanded. Which methods it used it can only tell. */
export const assuranceParams = ({ acr, maxAge }: AssuranceDemand): Record<string, string> => ({
  ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
  ...(maxAge === null ? {} : { max_age: String(maxAge) }),
});
