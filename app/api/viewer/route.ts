import { cookies } from 'next/headers';
import { z } from 'zod';
import { hintCookieName, hintCookieOptions } from '@/lib/auth/session';
import { getHeldComments } from '@/lib/comments/data';
import { getLikedComments } from '@/lib/comments/likes/data';
import { handler, json } from '@/lib/route';

/** Who reads this page, and with `?story=` their comments on it that still wait and which they like: what the islands ask. */
export const GET = handler({
  can: null,
  query: z.object({ story: z.string().min(1).max(200).optional() }),
  async run({ viewer, query }) {
    if (!viewer) {
      // The session is over: the next page need not ask.
      (await cookies()).set(hintCookieName, '', { ...hintCookieOptions(), maxAge: 0 });
      return json({ viewer: null, held: [], liked: [] });
    }
    const [held, liked] = query.story
      ? await Promise.all([
          getHeldComments(viewer.id, query.story),
          getLikedComments(viewer.id, query.story),
        ])
      : [[], []];
    return json({ viewer: { name: viewer.name, role: viewer.role }, held, liked });
  },
});
