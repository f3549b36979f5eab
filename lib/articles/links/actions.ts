'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { documentSchema } from '@/lib/articles/document';
import { brokenLinks } from '@/lib/articles/links/data';
import { env } from '@/lib/env';

/** The links of a text to pages of ours behind which readers would find nothing. Says nothing that those pages do not. */
export const brokenLinksAction = action({
  input: z.object({ body: documentSchema }),
  can: 'story.create',
  run: ({ input: { body } }) => brokenLinks(body, { origin: env().SITE_URL, now: new Date() }),
});
