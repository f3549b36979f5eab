import type { ImportedStory } from '@/lib/importers/schema';
import type { WxrItem } from '@/lib/importers/wxr/schema';
import { plainLine } from '@/lib/importers/words';

export type Seo = {
  /** The words for search engines: a summary where the post has none of its own. */
  description: string;
  /** Where the plugin says that the original is, when that is another site. */
  origin?: ImportedStory['origin'];
  /** For the newsroom: what has no place here. */
  notes: string[];
};

const fields = {
  description: ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description'],
  title: ['_yoast_wpseo_title', 'rank_math_title', '_aioseo_title'],
  canonical: ['_yoast_wpseo_canonical', 'rank_math_canonical_url', '_aioseo_canonical_url'],
  noIndex: ['_yoast_wpseo_meta-robots-noindex'],
} as const;

/** Plugins fill these in when a page is read: "%%title%% %%sep%% %%sitename%%". */
const isTemplate = (value: string) => /%%?\w+%%?|#\w+_\w+/.test(value);

/** What the plugins for search engines (Yoast, Rank Math, All in One) keep with a post. `base` is the old site's address. */
export function seoOf({ meta }: WxrItem, base: string | undefined): Seo {
  const valueOf = (names: readonly string[]) => {
    const value = meta.find(({ key, value }) => names.includes(key) && value)?.value ?? '';
    return isTemplate(value) ? '' : value;
  };
  const title = plainLine(valueOf(fields.title), 200).text;
  const canonical = valueOf(fields.canonical);
  const hostOf = (url: string | undefined) =>
    url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const host = /^https?:/i.test(canonical) ? hostOf(canonical) : '';
  const isElsewhere = host !== '' && host !== hostOf(base) && canonical.length <= 2_000;
  return {
    description: valueOf(fields.description),
    ...(isElsewhere && { origin: { organisation: host, url: canonical, isCanonical: true } }),
    notes: [
      ...(title ? [`Its title for search engines was “${title}”.`] : []),
      ...(valueOf(fields.noIndex) === '1' ? ['Search engines were asked not to list it.'] : []),
    ],
  };
}
