import { env } from '@/lib/env';
import { getBanner } from '@/lib/front/banners/data';
import { articlePath } from '@/lib/paths';

/** What the API says of the line of breaking news: what every page shows to everybody. */
export async function loadBannerAnswer() {
  const up = await getBanner(new Date());
  if (!up) return { banner: null };
  const { text, slug, startsAt, endsAt } = up;
  const url = slug === null ? null : env().SITE_URL + articlePath(slug);
  return {
    banner: { text, url, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  };
}
