import { cache } from 'react';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { listNewsletters } from '@/lib/newsletters/data';
import type { PublicNewsletter } from '@/lib/newsletters/schema';

/** The newsletters that readers can have. */
export const loadNewsletters = cache(async (): Promise<PublicNewsletter[]> => {
  dependsOn(tags.newsletters(), tags.sections());
  return listNewsletters();
});
