import { isSafeHref } from '@/lib/articles/document';

const nowhere = 'https://site.invalid';
const longest = 2_000;

/**
 * An address of a link as a document may hold it: safe, at most 2,000 characters, absolute when a base is given or when
 * it leads away ("//host/path"). Null when it cannot be kept.
 */
export function cleanHref(value: string, base?: string): string | null {
  const href = value.replace(/[\t\r\n]/g, '').trim();
  if (href === '' || !isSafeHref(href)) return null;
  const absolute = href.startsWith('#') ? href : resolved(href, base);
  return absolute.length <= longest && isSafeHref(absolute) ? absolute : null;
}

/** The same for a picture: only http, https or a path of this site. */
export function cleanSource(value: string, base?: string): string | null {
  const source = cleanHref(value, base);
  return source && /^(https?:\/\/|\/)/i.test(source) ? source : null;
}

function resolved(href: string, base?: string): string {
  if (base !== undefined) return URL.canParse(href, base) ? new URL(href, base).href : href;
  // A browser reads "//host" and "/\host" as another site, however much they look like a path of this one.
  const isPath = /^[\\/]/.test(href);
  const url = new URL(href, nowhere);
  return isPath && url.origin !== nowhere ? url.href : href;
}
