import { db } from '@/lib/db';
import { guidHostKey, isPublicHost } from '@/lib/feeds/guid';

/**
 * Keeps the site's first name for the guids of its feeds: by another host later, nothing in them is new to readers. A site
 * without a story has no guids, and stays as empty as a backup wants it that is to be put back.
 */
export async function keepGuidHost(siteUrl: string): Promise<void> {
  const { hostname } = new URL(siteUrl);
  if (!isPublicHost(hostname)) return;
  if (!(await db.story.findFirst({ select: { id: true } }))) return;
  await db.setting.createMany({
    data: { key: guidHostKey, value: hostname },
    skipDuplicates: true,
  });
}
