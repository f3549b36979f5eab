import { cookies } from 'next/headers';
import { z } from 'zod';
import { hintCookieName, hintCookieOptions } from '@/lib/auth/session';
import { getHeldComments } from '@/lib/comments/data';
import { getLikedComments } from '@/lib/comments/likes/data';
import { getFoldedComments } from '@/lib/ignores/data';
import { countUnread } from '@/lib/notifications/data';
import { handler, json } from '@/lib/route';
import { isStorySaved } from '@/lib/saved/data';

/** Who reads this page, and with `?story=` their comments on it that still wait, which they like, which are of people they ignore, and whether they saved it: what the islands ask. */
export const GET = handler({
  can: null,
  query: z.object({ story: z.string().min(1).max(200).optional() }),
  async run({ viewer, query }) {
    if (!viewer) {
      // The session is over: the next page need not ask.
      (await cookies()).set(hintCookieName, '', { ...hintCookieOptions(), maxAge: 0 });
      return json({ viewer: null, held: [], liked: [], folded: [], saved: false, unread: 0 });
    }
    const unread = await countUnread(viewer.id, new Date());
    const [held, liked, folded, saved] = query.story
      ? await Promise.all([
          getHeldComments(viewer.id, query.story),
          getLikedComments(viewer.id, query.story),
          getFoldedComments(viewer.id, query.story),
          isStorySaved(viewer.id, query.story),
        ])
      : [[], [], [], false];
    return json({
      viewer: { name: viewer.name, role: viewer.role },
      held,
      liked,
      folded,
      saved,
      unread,
    });
  },
});
