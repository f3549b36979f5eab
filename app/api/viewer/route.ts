import { cookies } from 'next/headers';
import { z } from 'zod';
import { hintCookieName, hintCookieOptions } from '@/lib/auth/session';
import { getHeldComments } from '@/lib/comments/data';
import { getLikedComments } from '@/lib/comments/likes/data';
import { handler, json } from '@/lib/route';
import { isStorySaved } from '@/lib/saved/data';

/** Who reads this page, and with `?story=` their comments on it that still wait which they like, and whether they saved it: what the islands ask. */
export const GET = handler({
  can: null,
  query: z.object({ story: z.string().min(1).max(200).optional() }),
  async run({ viewer, query }) {
    if (!viewer) {
      // The session is over: the next page need not ask.
      (await cookies()).set(hintCookieName, '', { ...hintCookieOptions(), maxAge: 0 });
      return json({ viewer: null, held: [], liked: [], saved: false });
    }
    const [held, liked, saved] = query.story
      ? await Promise.all([
          getHeldComments(viewer.id, query.story),
          getLikedComments(viewer.id, query.story),
          isStorySaved(viewer.id, query.story),
        ])
      : [[], [], false];
    return json({ viewer: { name: viewer.name, role: viewer.role }, held, liked, saved });
  },
});
