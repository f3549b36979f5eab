import type { z } from 'zod';
import { readListCursor } from '@/lib/account/cursor';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { articlePath } from '@/lib/paths';
import { handler, json } from '@/lib/route';
import type { savedAnswer } from '@/lib/saved/api';
import { listSavedStories } from '@/lib/saved/data';
import { listSavedQuery } from '@/lib/saved/schema';

/** The stories that the person has put aside. */
export const GET = handler({
  can: 'account.use',
  query: listSavedQuery,
  async run({ viewer, query }) {
    const after = readListCursor(query.cursor);
    if (query.cursor && !after) throw new AppError('invalid', 'This cursor is none of this list.');
    const { limit } = query;
    const page = await listSavedStories(viewer!.id, { now: new Date(), after, limit });
    const answer: z.input<typeof savedAnswer> = {
      items: page.stories.map(({ slug, headline, publishedAt, savedAt }) => ({
        slug,
        headline,
        url: new URL(articlePath(slug), env().SITE_URL).href,
        publishedAt: publishedAt?.toISOString() ?? null,
        savedAt: savedAt.toISOString(),
      })),
      nextCursor: page.nextCursor,
    };
    return json(answer);
  },
});
