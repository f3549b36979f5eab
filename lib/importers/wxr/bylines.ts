import { slugOf } from '@/lib/articles/slug';
import type { ImportedAuthor } from '@/lib/importers/schema';
import type { WxrAuthor, WxrItem } from '@/lib/importers/wxr/schema';
import { plainLine } from '@/lib/importers/words';

const withoutCap = (slug: string) => slug.replace(/^cap-/, '');

/**
 * Who wrote a post, by their logins and in the order of the byline. Co-Authors Plus keeps them as terms ("cap-roe"); without
 * it there is the one who made the post.
 */
export function loginsOf(
  { terms, creator }: WxrItem,
  accounts: ReadonlyMap<string, WxrAuthor>,
): string[] {
  const listed = terms.filter(({ domain, slug }) => domain === 'author' && (slug || ''));
  const logins = listed.map(({ slug, name }) => {
    const key = withoutCap(slug);
    if (accounts.has(key) || accounts.has(name)) return accounts.has(key) ? key : name;
    // The slug of "Agnete.Roe" is "agnete-roe".
    return [...accounts.keys()].find((login) => slugOf(login) === slugOf(key)) ?? key;
  });
  return logins.length ? [...new Set(logins)] : creator ? [creator] : [];
}

/** A guest author of Co-Authors Plus, who has no account; undefined when the item does not say who. */
export function authorOfItem({ meta, title, slug }: WxrItem): ImportedAuthor | undefined {
  const value = (key: string) => meta.find((each) => each.key === key)?.value ?? '';
  const key = value('cap-user_login') || withoutCap(slug);
  const name = plainLine(value('cap-display_name') || title, 120).text || key;
  if (!key) return undefined;
  const bio = plainLine(value('cap-description'), 2_000).text;
  return { key, slug: slugOf(name), name, bio, isGuest: true };
}
