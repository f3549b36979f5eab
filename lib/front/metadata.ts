import type { Metadata } from 'next';
import type { Article, Picture } from '@/lib/articles/schema';
import { toldChangeAt, type Publication } from '@/lib/articles/json-ld';
import { cardBox } from '@/lib/cards/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { shareImage } from '@/lib/media/sources';
import { articlePath, authorPath, feedPath, frontPath, pagedPath } from '@/lib/paths';

type Page = {
  /** Without the paper's name; left out on the front. */
  title?: string;
  description?: string;
  /** The page's one address; null for a page that is not there. */
  path: string | null;
  /** A page that search engines should not list. */
  isHidden?: boolean;
  /** A list with feeds of its own. */
  hasFeeds?: boolean;
};

const feedTypes = {
  'application/rss+xml': 'feed.xml',
  'application/atom+xml': 'atom.xml',
  'application/feed+json': 'feed.json',
} as const;

/** The feeds that a page leads to: its own in every format, and the paper's. */
function feedLinks(own: { title: string; path: string } | null, { origin, siteName }: Publication) {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const [type, format] of Object.entries(feedTypes)) {
    const links = own ? [{ url: origin + feedPath(own.path, format), title: own.title }] : [];
    if (own?.path !== frontPath() && format === 'feed.xml')
      links.push({ url: origin + feedPath(), title: siteName });
    if (links.length > 0) types[type] = links;
  }
  return types;
}

const titled = (title: string | undefined, siteName: string) =>
  title ? `${title} – ${siteName}` : siteName;

/** Head of a public page: title, canonical address and Open Graph, all from SITE_URL's origin and never from the request. */
export function pageMetadata(
  { title, description, path, isHidden, hasFeeds }: Page,
  { origin, siteName }: Publication,
): Metadata {
  const url = path === null ? undefined : origin + path;
  return {
    title: titled(title, siteName),
    ...(description ? { description } : {}),
    ...(isHidden || path === null ? { robots: { index: false, follow: true } } : {}),
    alternates: {
      ...(url ? { canonical: url } : {}),
      types: feedLinks(
        hasFeeds && path !== null ? { title: titled(title, siteName), path } : null,
        { origin, siteName },
      ),
    },
    openGraph: {
      type: 'website',
      siteName,
      title: title ?? siteName,
      ...(description ? { description } : {}),
      ...(url ? { url } : {}),
    },
  };
}

type List = { title: string; description?: string; path: string; hasFeeds?: boolean };

/** The same for one page of a list. An empty list is not for search engines; a later page has its own address and name. */
export function listMetadata(
  { title, description, path, hasFeeds = false }: List,
  { page, pages, total }: { page: number; pages: number; total: number },
  { place, ...publication }: Publication & { place: Place },
): Metadata {
  const { titleOfPage } = wordsIn(place).site.lists;
  const metadata = pageMetadata(
    {
      title: page > 1 ? titleOfPage({ title, page, pages }) : title,
      ...(description ? { description } : {}),
      path: pagedPath(path, page),
      isHidden: total === 0,
    },
    publication,
  );
  if (!hasFeeds) return metadata;
  // Those of the list, on its later pages too.
  const own = { title: titled(title, publication.siteName), path };
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: feedLinks(own, publication) },
  };
}

/** The picture above a story as others can show it, which is no drawing of lines: none of them takes SVG. */
function shareImagesOf(picture: Picture | null, origin: string) {
  const shared = picture && shareImage(picture);
  if (!shared || shared.path.endsWith('.svg')) return [];
  const { path, width, height } = shared;
  return [{ url: origin + path, alt: picture.alt, ...(width && height ? { width, height } : {}) }];
}

/** A language as Open Graph wants it, with the place where most speak it: "ar_EG". */
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
}

/** The addresses of a story by language, its own among them; nothing for one that has no translation that search engines find here. */
function languagesOf({ slug, language, translations = [] }: Article, origin: string) {
  const here = translations.filter(({ isElsewhere }) => !isElsewhere);
  if (here.length === 0) return {};
  const all = [{ slug, language }, ...here];
  // Of two in one language the first is meant, which of its own is itself.
  return Object.fromEntries(
    all.toReversed().map((one) => [one.language, origin + articlePath(one.slug)]),
  );
}

/**
 * The same for a story's page, with what Open Graph knows of articles.
 * @param card the path of the picture with its headline (lib/cards)
 */
export function articleMetadata(
  article: Article,
  { place, ...publication }: Publication & { place: Place },
  card: string,
): Metadata {
  const { origin } = publication;
  const base = pageMetadata(
    { title: article.headline, description: article.standfirst, path: articlePath(article.slug) },
    publication,
  );
  const { publishedAt, hero, canonicalUrl } = article;
  const path = articlePath(article.slug);
  const drawn = { url: origin + card, alt: article.headline, ...cardBox };
  const { feeds } = wordsIn(place);
  const comments = { title: feeds.comments({ headline: article.headline }), path };
  return {
    ...base,
    alternates: {
      ...(canonicalUrl
        ? { canonical: canonicalUrl }
        : { canonical: origin + path, languages: languagesOf(article, origin) }),
      types: feedLinks(comments, publication),
    },
    authors: article.authors.map(({ name }) => ({ name })),
    openGraph: {
      ...base.openGraph,
      type: 'article',
      locale: localeOf(article.language),
      section: article.section.name,
      tags: article.topics.map(({ name }) => name),
      authors: article.authors.map(({ slug }) => origin + authorPath(slug)),
      ...(publishedAt ? { publishedTime: publishedAt.toISOString() } : {}),
      ...(publishedAt ? { modifiedTime: toldChangeAt(publishedAt, article).toISOString() } : {}),
      images: [drawn, ...shareImagesOf(hero, origin)],
    },
    twitter: { card: 'summary_large_image', images: [drawn] },
  };
}
