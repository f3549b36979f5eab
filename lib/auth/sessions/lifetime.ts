import type { Settings } from '@/lib/settings/schema';
import type { Prisma } from '@/prisma/generated/client';
import type { Role } from '@/prisma/generated/enums';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long somebody has to give the second factor after the first. */
const pendingMilliseconds = 10 * minute;

export type Lifetimes = Pick<
  Settings,
  'sessionIdleHoursReader' | 'sessionDaysReader' | 'sessionIdleHoursStaff' | 'sessionDaysStaff'
>;
type SessionTimes = { isPending: boolean; createdAt: Date; lastSeenAt: Date };

/** For how long a session may be idle, and how long it may be at all. */
const limitsOf = (isReader: boolean, lifetimes: Lifetimes) =>
  isReader
    ? { idle: lifetimes.sessionIdleHoursReader * hour, longest: lifetimes.sessionDaysReader * day }
    : { idle: lifetimes.sessionIdleHoursStaff * hour, longest: lifetimes.sessionDaysStaff * day };

/** When a session ends if nothing happens in it any more: idle time or absolute time, whichever comes first. */
export function endOfSession(session: SessionTimes, role: Role, lifetimes: Lifetimes): Date {
  const created = session.createdAt.getTime();
  if (session.isPending) return new Date(created + pendingMilliseconds);
  const { idle, longest } = limitsOf(role === 'READER', lifetimes);
  return new Date(Math.min(session.lastSeenAt.getTime() + idle, created + longest));
}

/** The same for a query: the sessions whose end is after `now`. */
export function whereLive(lifetimes: Lifetimes, now: Date): Prisma.SessionWhereInput {
  const within = (milliseconds: number) => ({ gt: new Date(now.getTime() - milliseconds) });
  const live = (isReader: boolean) => {
    const { idle, longest } = limitsOf(isReader, lifetimes);
    return { isPending: false, lastSeenAt: within(idle), createdAt: within(longest) };
  };
  return {
    OR: [
      { isPending: true, createdAt: within(pendingMilliseconds) },
      { user: { role: 'READER' }, ...live(true) },
      { user: { role: { not: 'READER' } }, ...live(false) },
    ],
  };
}
