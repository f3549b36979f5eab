import { createHash } from 'node:crypto';
import { privateWords } from '@/lib/door/routes';

/** What a copy has no use for: a query that only orders, or shows a place on the same page. */
const droppedParameters = ['sort', 'comment'];
/** First words below which nothing of a copy is: what looks at the visitor, and what somebody has to answer. */
const absent = [...privateWords.filter((word) => word !== 'media'), 'search', 'saved'];

export type CopyAddress = {
  /** What the site is asked for, as a path with its query. */
  ask: string;
  /** Below the folder of the copy. */
  file: string;
  /** What a link in the copy says. */
  link: string;
};

/**
 * What becomes of an address of the site in a copy of files: null when it is on another site or has no place in a copy.
 * `from` is the page on which it stands. A page is a folder with an index.html, so that every web server finds it; the second
 * page of a list, which a server of files cannot tell by its query, is the folder page/2.
 */
export function copyAddress(
  address: string,
  { siteUrl, from }: { siteUrl: string; from: string },
): CopyAddress | null {
  if (!URL.canParse(address, siteUrl + from)) return null;
  const url = new URL(address, siteUrl + from);
  if (url.origin !== siteUrl) return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const parts = path.split('/').filter(Boolean);
  const isOdd = parts.some((part) => part === '.' || part === '..' || /[\\\p{Cc}]/u.test(part));
  if (isOdd || absent.includes(parts[0] ?? '')) return null;
  if (/\.[a-z0-9]+$/i.test(parts.at(-1) ?? ''))
    return { ask: url.pathname + url.search, file: parts.join('/'), link: url.pathname };
  const query = [...url.searchParams].filter(
    ([name]) => !droppedParameters.includes(name) && /^[a-z]+$/.test(name),
  );
  const extra = query.flatMap(([name, value]) => [name, partOf(value)]);
  const ask = query.length ? `?${new URLSearchParams(query).toString()}` : '';
  const folder = [...parts, ...extra];
  return {
    ask: url.pathname.replace(/(.)\/$/, '$1') + ask,
    file: [...folder, 'index.html'].join('/'),
    link: `/${folder.map((part) => `${encodeURIComponent(part)}/`).join('')}`,
  };
}

/** Bytes that file systems take for a name. */
const longestName = 255;

/** Whether no file can have its name, as of an address of a hundred letters in a script of three bytes each. */
export const isTooLong = ({ file }: CopyAddress): boolean =>
  file.split('/').some((part) => Buffer.byteLength(part) > longestName);

/** A value of a query as the name of a folder. */
const partOf = (value: string) =>
  /^[\w-]{1,60}$/.test(value)
    ? value
    : createHash('sha256').update(value).digest('hex').slice(0, 16);
