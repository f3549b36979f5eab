import { env } from '@/lib/env';
import { getSettings } from '@/lib/settings/data';

/** What mails say of the publication, and in which language. Their links begin with SITE_URL, never with what a request called the site. */
export type Paper = { siteName: string; siteUrl: string; locale: string };

/** The publication as mails name it now: by its settings. */
export async function getPaper(): Promise<Paper> {
  const { siteName, locale } = await getSettings();
  return { siteName, siteUrl: env().SITE_URL, locale };
}
