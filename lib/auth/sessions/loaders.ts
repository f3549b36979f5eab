import { requireOwner } from '@/lib/auth/owner';
import { listSessions } from '@/lib/auth/sessions/data';
import { deviceName, placeName } from '@/lib/auth/sessions/device';
import { wordsIn } from '@/lib/i18n/words';
import { getSettings } from '@/lib/settings/data';
import { sessionsPath } from '@/lib/paths';

/** Where the person is signed in, this browser first. Sends people who are not signed in to sign in first. */
export async function loadSessions() {
  const viewer = await requireOwner(sessionsPath());
  const [rows, { locale, timeZone }] = await Promise.all([
    listSessions(viewer, new Date()),
    getSettings(),
  ]);
  const words = wordsIn({ locale }).own.sessions;
  const sessions = rows.map(({ id, method, userAgent, address, createdAt, lastSeenAt }) => ({
    id,
    method,
    device: deviceName(userAgent, words),
    where: placeName(address, words),
    createdAt,
    lastSeenAt,
    isHere: id === viewer.sessionId,
  }));
  return {
    sessions: sessions.sort((a, b) => Number(b.isHere) - Number(a.isHere)),
    place: { locale, timeZone },
  };
}

export type SessionEntry = Awaited<ReturnType<typeof loadSessions>>['sessions'][number];
