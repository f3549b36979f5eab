import type { Viewer } from '@/lib/auth/policy';
import { longDateTime, type Place } from '@/lib/dates';
import { adminPath } from '@/lib/paths';

/** What a moderator has said about the account, and the way to the newsroom for those who work there. */
export function Standing({ viewer, place }: { viewer: Viewer; place: Place }) {
  if (viewer.status === 'BANNED')
    return <p className="err">This account is banned. You can read, but not write.</p>;
  if (viewer.status === 'SUSPENDED') {
    const until = viewer.suspendedUntil && longDateTime(viewer.suspendedUntil, place);
    return (
      <p className="err">
        This account is suspended{until && ` until ${until}`}. You can read, but not write.
      </p>
    );
  }
  if (viewer.role === 'READER') return null;
  return (
    <p>
      <a href={adminPath()}>Go to the newsroom</a>
    </p>
  );
}
