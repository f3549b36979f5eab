import { element, textElement, xmlDocument } from '@/lib/feeds/xml';
import { addressesInSitemap, type NewsEntry, type SitemapEntry } from '@/lib/sitemaps/schema';

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const place = ({ url, changedAt }: SitemapEntry) =>
  textElement('loc', url) + (changedAt ? textElement('lastmod', changedAt.toISOString()) : '');

/** The index of sitemaps (sitemaps.org, protocol 0.9). */
export const sitemapIndex = (entries: readonly SitemapEntry[]) =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns },
      entries.map((entry) => element('sitemap', {}, place(entry))).join(''),
    ),
  );

/** Entries as files hold them: the first always, another where one is full. */
export const inFiles = (entries: readonly SitemapEntry[], size = addressesInSitemap) =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / size)) }, (_, i) =>
    entries.slice(i * size, (i + 1) * size),
  );

/** One sitemap. */
export const sitemap = (entries: readonly SitemapEntry[]) =>
  xmlDocument(
    element('urlset', { xmlns }, entries.map((entry) => element('url', {}, place(entry))).join('')),
  );

/** A language as news sitemaps want it: ISO 639, of Chinese with the writing. */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

/** Stories of the last two days as search engines for news read them (Google News sitemap 0.9). */
export const newsSitemap = (siteName: string, entries: readonly NewsEntry[]) =>
  xmlDocument(
    element(
      'urlset',
      { xmlns, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      entries.map((entry) => newsUrl(siteName, entry)).join(''),
    ),
  );

function newsUrl(siteName: string, { url, headline, language, publishedAt }: NewsEntry): string {
  const publication =
    textElement('news:name', siteName) + textElement('news:language', newsLanguage(language));
  const news =
    element('news:publication', {}, publication) +
    textElement('news:publication_date', publishedAt.toISOString()) +
    textElement('news:title', headline);
  return element('url', {}, textElement('loc', url) + element('news:news', {}, news));
}
