import type { Settings } from '@/lib/settings/schema';
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

/** When a session ends if nothing happens in it any more: idle time or absolute time, whichever comes first. */
export function endOfSession(session: SessionTimes, role: Role, lifetimes: Lifetimes): Date {
  const isReader = role === 'READER';
  const created = session.createdAt.getTime();
  if (session.isPending) return new Date(created + pendingMilliseconds);
  const idle = isReader ? lifetimes.sessionIdleHoursReader : lifetimes.sessionIdleHoursStaff;
  const longest = isReader ? lifetimes.sessionDaysReader : lifetimes.sessionDaysStaff;
  return new Date(Math.min(session.lastSeenAt.getTime() + idle * hour, created + longest * day));
}
