import { z } from 'zod';
import { scopes, type Scope } from '@/lib/auth/scopes';
import { id } from '@/lib/input';
import type { Role } from '@/prisma/generated/enums';

/** A year: the longest that a token may live. */
export const longestDays = 365;
/** How many days a token lives, for those who do not name one. */
export const lifeDays = ['7', '30', '90', String(longestDays)] as const;

/** A checkbox that comes once, several times or not at all. */
const asList = (value: unknown) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The form of a new token. */
export const createTokenForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Give it a name, such as “Wire import”.')
    .max(80, 'At most 80 characters.'),
  ownerId: id,
  scopes: z.preprocess(
    asList,
    z
      .array(z.enum(scopes, 'There is no such scope.'))
      .min(1, 'Choose at least one thing that the token may do.')
      .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
  ),
  /** Days, or "date": the day in `until`. */
  life: z.enum([...lifeDays, 'date'], 'Choose how long it works.'),
  until: z.union([z.literal(''), z.iso.date('A day such as 2026-12-31.')]).default(''),
});
export const revokeTokenForm = z.object({ id });

export type CreateTokenForm = z.output<typeof createTokenForm>;

/** Whom a token acts as. */
export type TokenOwner = { id: number; name: string; role: Role };

/** A token as the list shows it: without its secret, of which only the hash is kept. */
export type TokenEntry = {
  id: number;
  name: string;
  /** The last four letters of the secret. */
  hint: string;
  scopes: readonly Scope[];
  owner: TokenOwner;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};
