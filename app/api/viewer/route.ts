import { cookies } from 'next/headers';
import { z } from 'zod';
import { markStaff, renewSessionCookie } from '@/lib/auth/cookies';
import { can } from '@/lib/auth/policy';
import { hintCookieName, hintCookieOptions } from '@/lib/auth/session';
import { getHeldComments, getPublishedComments } from '@/lib/comments/data';
import { getLikedComments } from '@/lib/comments/likes/data';
import { getFoldedComments } from '@/lib/ignores/data';
import { countUnread } from '@/lib/notifications/data';
import { handler, json } from '@/lib/route';
import { isStorySaved } from '@/lib/saved/data';

/** Who reads this page, and with `?story=` their comments on it that still wait, which are theirs, which they like, which are of people they ignore, whether they may pick any, and whether they saved it: what the islands ask. */
export const GET = handler({
  can: null,
  query: z.object({ story: z.string().min(1).max(200).optional() }),
  async run({ viewer, query }) {
    await renewSessionCookie();
    await markStaff(viewer !== null && viewer.role !== 'READER');
    if (!viewer) {
      // The session is over: the next page need not ask.
      (await cookies()).set(hintCookieName, '', { ...hintCookieOptions(), maxAge: 0 });
      const nothing = { held: [], own: [], liked: [], folded: [], mayPick: false, saved: false };
      return json({ viewer: null, ...nothing, unread: 0 });
    }
    const unread = await countUnread(viewer.id, new Date());
    const [held, own, liked, folded, saved] = query.story
      ? await Promise.all([
          getHeldComments(viewer.id, query.story),
          getPublishedComments(viewer.id, query.story),
          getLikedComments(viewer.id, query.story),
          getFoldedComments(viewer.id, query.story),
          isStorySaved(viewer.id, query.story),
        ])
      : [[], [], [], [], false];
    return json({
      viewer: { name: viewer.name, role: viewer.role },
      held,
      own,
      liked,
      folded,
      mayPick: can(viewer, 'comment.moderate'),
      saved,
      unread,
    });
  },
});
