import { escapeXml } from '@/lib/feeds/xml';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export type SitemapEntry = { url: string; changedAt: Date | null };

const place = ({ url, changedAt }: SitemapEntry) =>
  `<loc>${escapeXml(url)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}`;

/** The index of sitemaps (sitemaps.org, protocol 0.9). */
export const sitemapIndex = (entries: readonly SitemapEntry[]) =>
  `${head}<sitemapindex xmlns="${namespace}">${entries.map((entry) => `<sitemap>${place(entry)}</sitemap>`).join('')}</sitemapindex>\n`;

/** One sitemap. */
export const sitemap = (entries: readonly SitemapEntry[]) =>
  `${head}<urlset xmlns="${namespace}">${entries.map((entry) => `<url>${place(entry)}</url>`).join('')}</urlset>\n`;

export type NewsEntry = { url: string; headline: string; language: string; publishedAt: Date };

/** Stories of the last two days as search engines for news read them (Google News sitemap 0.9). */
export const newsSitemap = (siteName: string, entries: readonly NewsEntry[]) =>
  `${head}<urlset xmlns="${namespace}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries
    .map(
      ({ url, headline, language, publishedAt }) =>
        `<url><loc>${escapeXml(url)}</loc><news:news><news:publication><news:name>${escapeXml(siteName)}</news:name><news:language>${escapeXml(language.split('-')[0]!)}</news:language></news:publication><news:publication_date>${publishedAt.toISOString()}</news:publication_date><news:title>${escapeXml(headline)}</news:title></news:news></url>`,
    )
    .join('')}</urlset>\n`;
