import type { PersonStanding } from '@/lib/people/schema';
import type { StandingName } from '@/lib/people/words';
import type { Prisma } from '@/prisma/generated/client';

/** How somebody stands now, in one word: what weighs most comes first. A suspension that has run out no longer counts. */
export function standingOf(person: PersonStanding, now: Date): StandingName {
  if (person.eraseAt) return 'leaving';
  if (person.status === 'BANNED') return 'banned';
  if (person.status === 'SUSPENDED' && person.suspendedUntil && person.suspendedUntil > now) {
    return 'suspended';
  }
  return person.emailVerifiedAt ? 'active' : 'unconfirmed';
}

/** The same rule as a condition of the database. */
export function whereStanding(standing: StandingName, now: Date): Prisma.UserWhereInput {
  const stays = { eraseAt: null };
  const isFree = {
    ...stays,
    OR: [{ status: 'ACTIVE' }, { status: 'SUSPENDED', suspendedUntil: { lte: now } }],
  } satisfies Prisma.UserWhereInput;
  const conditions: Record<StandingName, Prisma.UserWhereInput> = {
    leaving: { eraseAt: { not: null } },
    banned: { ...stays, status: 'BANNED' },
    suspended: { ...stays, status: 'SUSPENDED', suspendedUntil: { gt: now } },
    active: { ...isFree, emailVerifiedAt: { not: null } },
    unconfirmed: { ...isFree, emailVerifiedAt: null },
  };
  return conditions[standing];
}
