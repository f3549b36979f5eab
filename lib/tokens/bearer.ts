import { newSecret } from '@/lib/auth/secret';

/** A new token: 256 random bits behind a prefix, by which it is recognised in a log, a chat or a public repository. */
export const newToken = () => `bs_${newSecret()}`;

/** What a token looks like. Anything else need not be looked up. */
const tokenPattern = /^bs_[A-Za-z0-9_-]{43}$/;

/**
 * The token of an Authorization header (RFC 6750): undefined when the header is missing or of another scheme, null when it
 * says Bearer but holds nothing that could be one of our tokens.
 */
export function bearerOf(authorization: string | null): string | null | undefined {
  const [scheme, word = '', ...rest] = (authorization ?? '').trim().split(/\s+/);
  if (scheme!.toLowerCase() !== 'bearer') return undefined;
  return rest.length === 0 && tokenPattern.test(word) ? word : null;
}
