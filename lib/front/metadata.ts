import type { Metadata } from 'next';
import type { Article, Picture } from '@/lib/articles/schema';
import type { Publication } from '@/lib/articles/json-ld';
import { shareImage } from '@/lib/media/sources';
import { articlePath, pagedPath } from '@/lib/paths';

type Page = {
  /** Without the paper's name; left out on the front. */
  title?: string;
  description?: string;
  /** The page's one address; null for a page that is not there. */
  path: string | null;
  /** A page that search engines should not list. */
  isHidden?: boolean;
};

const titled = (title: string | undefined, siteName: string) =>
  title ? `${title} – ${siteName}` : siteName;

/** Head of a public page: title, canonical address and Open Graph, all from SITE_URL's origin and never from the request. */
export function pageMetadata(
  { title, description, path, isHidden }: Page,
  { origin, siteName }: Publication,
): Metadata {
  const url = path === null ? undefined : origin + path;
  return {
    title: titled(title, siteName),
    ...(description ? { description } : {}),
    ...(isHidden || path === null ? { robots: { index: false, follow: true } } : {}),
    alternates: {
      ...(url ? { canonical: url } : {}),
      types: { 'application/rss+xml': [{ url: `${origin}/feed.xml`, title: siteName }] },
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

/** The same for one page of a list. An empty list is not for search engines; a later page has its own address and name. */
export function listMetadata(
  { title, description, path }: { title: string; description?: string; path: string },
  { page, pages, total }: { page: number; pages: number; total: number },
  publication: Publication,
): Metadata {
  return pageMetadata(
    {
      title: page > 1 ? `${title}, page ${page} of ${pages}` : title,
      ...(description ? { description } : {}),
      path: pagedPath(path, page),
      isHidden: total === 0,
    },
    publication,
  );
}

function shareImageOf(picture: Picture, origin: string) {
  const { path, width, height } = shareImage(picture)!;
  return { url: origin + path, alt: picture.alt, ...(width && height ? { width, height } : {}) };
}

/** The same for a story's page, with what Open Graph knows of articles. */
export function articleMetadata(article: Article, publication: Publication): Metadata {
  const { origin } = publication;
  const base = pageMetadata(
    { title: article.headline, description: article.standfirst, path: articlePath(article.slug) },
    publication,
  );
  const { publishedAt, revisedAt, hero } = article;
  return {
    ...base,
    authors: article.authors.map(({ name }) => ({ name })),
    openGraph: {
      ...base.openGraph,
      type: 'article',
      locale: article.language.replace('-', '_'),
      section: article.section.name,
      tags: article.topics.map(({ name }) => name),
      authors: article.authors.map(({ name }) => name),
      ...(publishedAt ? { publishedTime: publishedAt.toISOString() } : {}),
      ...(publishedAt ? { modifiedTime: (revisedAt ?? publishedAt).toISOString() } : {}),
      ...(hero?.path ? { images: [shareImageOf(hero, origin)] } : {}),
    },
    twitter: { card: hero?.path ? 'summary_large_image' : 'summary' },
  };
}
