import type { WxrItem } from '@/lib/importers/wxr/schema';
import { decodedSlug } from '@/lib/importers/words';

/**
 * The addresses that led to a post on the old site: its permalink, and that with each name which it had before it got its
 * present one (WordPress leads on from there), unless another post `isTaken` by it. A permalink by number is of nobody but
 * the post itself; the front page's is not.
 */
export function oldAddressesOf(
  { link, slug, meta }: WxrItem,
  isTaken: (address: string) => boolean,
): string[] {
  if (!URL.canParse(link)) return [];
  const former = meta.filter(({ key }) => key === '_wp_old_slug').map(({ value }) => value);
  const addresses = former.flatMap((name) => renamed(new URL(link), slug, name) ?? []);
  return [link, ...new Set(addresses.filter((address) => !isTaken(address)))];
}

/** The address with another name in its last part; null where the name is not in it, as in those by number. */
function renamed(url: URL, slug: string, name: string): string | null {
  const [, folder = '', last = '', close = ''] = /^(.*\/)([^/]+)(\/*)$/.exec(url.pathname) ?? [];
  const [called, now, then] = [last, slug, name].map(decodedSlug) as [string, string, string];
  if (!now || !then || then === now || then.includes('/') || !called.startsWith(now)) return null;
  const path = `${folder}${encodeURIComponent((then + called.slice(now.length)).toWellFormed())}${close}`;
  return new URL(path, url).href;
}
