/** The longest address that is made from a headline; a typed one may be longer (storyLimits.slug). */
const maxGenerated = 80;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The address of a headline: letters and digits of any script in lower case, single hyphens between, at most 80
 * characters, cut between words. Empty when the headline has no letter or digit: the caller names the story by its id.
 */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=[\p{L}\p{M}])['’ʼ](?=\p{L})/gu, '') // towns rather than town-s
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    // A mark that follows no letter belongs to nothing.
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > maxGenerated) break;
    slug = longer;
  }
  return slug || cut(words[0] ?? '');
}

/** One endless word, as in scripts without spaces: cut between characters as people see them. */
function cut(word: string): string {
  let out = '';
  for (const { segment } of graphemes.segment(word)) {
    if (out.length + segment.length > maxGenerated) break;
    out += segment;
  }
  return out;
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}

/** Whether `slug` is what freeSlug() makes of `base`: such an address follows its headline until the first publication. */
export const isMadeFrom = (slug: string, base: string): boolean =>
  slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)));

// Every first word of an address that the site itself answers to.
const reserved = new Set(
  `account admin api archive article articles author authors corrections feed fonts forgot goodbye history icon icons invite islands
   latest manifest mark media most-read newsletters page pages preview prints register report reset robots search section sections signin signout
   sitemap static styles topic topics unsubscribe verify`.split(/\s+/),
);

/** Whether a page such as /about may not have this address, because something else stands there. Stories live under /article/ and are free. */
export const isReservedPageSlug = (slug: string): boolean => reserved.has(slug);
