/** The sitemap protocol allows 50,000 addresses in a file; smaller files are made and read quicker. */
export const storiesInSitemap = 5_000;
export const addressesInSitemap = 50_000;
/** As many stories as a news sitemap may have, of as long ago as they may be. */
export const storiesInNewsSitemap = 1_000;
export const newsMilliseconds = 48 * 60 * 60 * 1000;

/** An address with when what it shows last changed; null where nobody knows. */
export type SitemapEntry = { url: string; changedAt: Date | null };

export type NewsEntry = { url: string; headline: string; language: string; publishedAt: Date };
