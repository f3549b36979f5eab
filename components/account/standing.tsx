import type { Viewer } from '@/lib/auth/policy';
import { longDateTime, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { adminPath } from '@/lib/paths';

/** What a moderator has said about the account, and the way to the newsroom for those who work there. */
export function Standing({ viewer, place }: { viewer: Viewer; place: Place }) {
  const words = wordsIn(place).own.standing;
  if (viewer.status === 'BANNED') return <p className="err">{words.banned}</p>;
  if (viewer.status === 'SUSPENDED') {
    const until = viewer.suspendedUntil && longDateTime(viewer.suspendedUntil, place);
    return <p className="err">{until ? words.suspendedUntil({ date: until }) : words.suspended}</p>;
  }
  if (viewer.role === 'READER') return null;
  return (
    <p>
      <a href={adminPath()}>{words.newsroom}</a>
    </p>
  );
}
