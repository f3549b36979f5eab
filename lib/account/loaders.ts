import { redirect } from 'next/navigation';
import { readListCursor } from '@/lib/account/cursor';
import { getOwnFigures, listOwnComments, listOwnLikes } from '@/lib/account/data';
import { graceHours } from '@/lib/account/leaving/schema';
import { freshMinutes } from '@/lib/auth/schema';
import { nextNameChange } from '@/lib/auth/names/next-change';
import { requireOwner } from '@/lib/auth/owner';
import { can } from '@/lib/auth/policy';
import { listSessions } from '@/lib/auth/sessions/data';
import { getViewer } from '@/lib/auth/viewer';
import { inWords } from '@/lib/moderation/reasons';
import { countUnread } from '@/lib/notifications/data';
import { getSettings } from '@/lib/settings/data';
import { countSavedStories, listSavedStories } from '@/lib/saved/data';
import {
  accountPath,
  leavePath,
  ownCommentsPath,
  ownLikesPath,
  savedPath,
  signInPath,
} from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

/** How many rows of each list the front page of the account shows. */
const shown = 3;

/** The own account; of somebody who asked to be erased only when. Sends people who are not signed in to sign in first. */
export async function loadAccount() {
  const viewer = await getViewer();
  if (!viewer) redirect(signInPath(accountPath()) as never);
  const place = await loadPlace();
  if (viewer.eraseAt) return { kind: 'leaving' as const, eraseAt: viewer.eraseAt, place };
  const now = new Date();
  const [figures, sessions, own, { stories }, saved, unread, settings] = await Promise.all([
    getOwnFigures(viewer.id, now),
    listSessions(viewer, now),
    listOwnComments(viewer.id, { limit: shown }),
    listSavedStories(viewer.id, { now, limit: shown }),
    countSavedStories(viewer.id, now),
    countUnread(viewer.id, now),
    getSettings(),
  ]);
  const comments = own.comments.map((row) => inWords(settings, row));
  const nextName = nextNameChange(figures.nameChangedAt, now);
  const counts = { ...figures, sessions: sessions.length, saved, unread };
  return { kind: 'account' as const, viewer, place, counts, comments, stories, nextName };
}

type Wanted = { cursor?: string | string[] };

/** A page of what the person has written. */
export async function loadOwnComments({ cursor }: Wanted) {
  const viewer = await requireOwner(ownCommentsPath());
  const after = readListCursor(cursor);
  const [{ comments, nextCursor }, settings] = await Promise.all([
    listOwnComments(viewer.id, { after }),
    getSettings(),
  ]);
  const place = await loadPlace();
  return { comments: comments.map((row) => inWords(settings, row)), nextCursor, after, place };
}

/** A page of the comments that the person likes. */
export async function loadOwnLikes({ cursor }: Wanted) {
  const viewer = await requireOwner(ownLikesPath());
  const after = readListCursor(cursor);
  const page = await listOwnLikes(viewer.id, { now: new Date(), after });
  return { ...page, after, place: await loadPlace() };
}

/** A page of the stories that the person has put aside; of somebody who is not signed in the browser alone knows them. */
export async function loadSavedStories({ cursor }: Wanted) {
  const place = await loadPlace();
  if (!(await getViewer())) return { own: null, place };
  const viewer = await requireOwner(savedPath());
  const after = readListCursor(cursor);
  const page = await listSavedStories(viewer.id, { now: new Date(), after });
  return { own: { ...page, after }, place };
}

/** What somebody is told and asked before they delete their account. */
export async function loadLeave() {
  const viewer = await requireOwner(leavePath());
  const { hasPassword, comments } = await getOwnFigures(viewer.id, new Date());
  return { hasPassword, comments, graceHours, freshMinutes };
}

/** Who is signed in, for the masthead of pages that are theirs alone. */
export async function loadReader(): Promise<{ name: string; isStaff: boolean } | undefined> {
  const viewer = await getViewer();
  return viewer ? { name: viewer.name, isStaff: can(viewer, 'newsroom.enter') } : undefined;
}
