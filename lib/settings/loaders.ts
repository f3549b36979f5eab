import { cache } from 'react';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { getSettings } from '@/lib/settings/data';

/** The settings for a public page, read once a render. */
export const loadSettings = cache(async () => {
  dependsOn(tags.settings());
  return getSettings();
});
