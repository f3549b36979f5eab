import { emailSchema, nameSchema } from '@/lib/auth/schema';
import type { Assurance } from '@/lib/auth/providers/assurance';
import type { ProviderId } from '@/lib/auth/providers/config';

/** Who a provider says has come. */
export type Arrival = {
  provider: ProviderId;
  /** With `subject`, what the account is known by. An address can change hands, this cannot. */
  issuer: string;
  subject: string;
  /** Only an address that the provider has checked; null otherwise. */
  verifiedEmail: string | null;
  /** Fit to stand by comments; null when the provider gave none that is. */
  name: string | null;
  /** What its word is worth for staff. */
  assurance: Assurance;
  /** For the owner, to recognise the account by. */
  label: string;
};

type Claims = {
  iss?: unknown;
  sub?: unknown;
  email?: unknown;
  email_verified?: unknown;
  name?: unknown;
  preferred_username?: unknown;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The arrival in a provider's claims, whose worth is known. Pure. Throws where they name nobody. */
export function arrivalOf(provider: ProviderId, claims: Claims, assurance: Assurance): Arrival {
  const { iss, sub, email, email_verified: isVerified } = claims;
  if (!isText(iss) || !isText(sub)) throw new Error('the claims name nobody');
  const address = emailSchema.safeParse(email);
  const names = [claims.name, claims.preferred_username].map((one) => nameSchema.safeParse(one));
  return {
    provider,
    issuer: iss,
    subject: sub,
    // Some providers write the boolean as text.
    verifiedEmail:
      address.success && (isVerified === true || isVerified === 'true') ? address.data : null,
    name: names.find(({ success }) => success)?.data ?? null,
    assurance,
    label: [email, claims.preferred_username, claims.name].find(isText)?.slice(0, 200) ?? '',
  };
}
