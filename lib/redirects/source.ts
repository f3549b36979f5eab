import { cleanPath } from '@/lib/door/clean-path';

/** What a click was counted by elsewhere: never part of an address. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ref_src)$/i;

/** Addresses that the site itself answers for who is signed in: nothing may lead away from them. */
const ownRoots = new Set(
  `_next account admin api fonts forgot goodbye invite islands media preview prints register report reset signin signout
   static unsubscribe verify`.split(/\s+/),
);

/** A query in its one spelling: sorted by name, without what only counts clicks. Empty or with its "?". */
export function normalQuery(raw: string): string {
  const given = [...new URLSearchParams(raw)].filter(([name]) => !tracking.test(name));
  if (given.length === 0) return '';
  // Stable, so that several of one name keep their order.
  given.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${new URLSearchParams(given).toString()}`;
}

/** The path of an address, without its query. */
export const pathOf = (address: string): string => address.split(/[?#]/, 1)[0]!;

type Address = { address: string } | { fault: string };

const control = /[\p{Cc}\p{Cs}\\]/u;

/**
 * An old address as requests have it: path and, where there is one, query, in the one spelling of both. What stands
 * before the path, such as the old site's host, is dropped.
 */
export function sourceOf(raw: string): Address {
  const text = raw.trim();
  const isWhole = /^https?:\/\//i.test(text);
  if (!text || (!isWhole && !/^\/(?!\/)/.test(text)) || control.test(text)) {
    return { fault: 'A path that begins with one /, such as /2019/05/old-story.' };
  }
  if (!URL.canParse(text, 'https://site.invalid')) return { fault: 'This is no address.' };
  const { pathname, search } = new URL(text, 'https://site.invalid');
  const clean = cleanPath(pathname);
  if (!clean) return { fault: 'The path is not well formed.' };
  const root = clean.decoded.split('/')[1]!;
  if (ownRoots.has(root)) return { fault: `The site itself answers below /${root}.` };
  const query = normalQuery(search);
  if (clean.path === '/' && !query) return { fault: 'The front page leads nowhere else.' };
  const address = clean.path + query;
  return address.length > 1_000 ? { fault: 'At most 1000 characters.' } : { address };
}

/** Where an old address leads: a path of this site, or another site's http or https address. */
export function targetOf(raw: string, siteUrl: string): Address {
  const text = raw.trim();
  const isOwn = /^\/(?!\/)/.test(text);
  if (!text || control.test(text) || (!isOwn && !/^https?:\/\/[^/]/i.test(text))) {
    return { fault: 'A path such as /article/new-story, or an http or https address.' };
  }
  if (!URL.canParse(text, siteUrl)) return { fault: 'This is no address.' };
  const url = new URL(text, siteUrl);
  if (url.username || url.password) return { fault: 'An address without name and password.' };
  const isHere = url.origin === new URL(siteUrl).origin;
  if (isHere && url.pathname.startsWith('//')) return { fault: 'The path is not well formed.' };
  const clean = isHere ? cleanPath(url.pathname) : undefined;
  if (isHere && !clean) return { fault: 'The path is not well formed.' };
  const address = clean ? clean.path + url.search + url.hash : url.href;
  return address.length > 2_000 ? { fault: 'At most 2000 characters.' } : { address };
}

/** Whether a target is a path of this site. */
export const isOwnPath = (target: string): boolean => target.startsWith('/');
