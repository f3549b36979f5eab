import type { Publication } from '@/lib/articles/json-ld';
import { env } from '@/lib/env';
import type { Brand } from '@/lib/logo/brand';

/** Where the site is, what it is called, and the picture that search engines know it by, when it has one. */
export function publicationOf(siteName: string, { nameplate, icons }: Brand): Publication {
  const origin = env().SITE_URL;
  const logo = nameplate?.day ?? icons?.[512];
  return { origin, siteName, ...(logo ? { logo: origin + logo.path } : {}) };
}
