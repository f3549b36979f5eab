import type { Article, Byline, Correction } from '@/lib/articles/schema';
import { picturesIn } from '@/lib/media/in-document';
import { articlePath, authorPath, frontPath } from '@/lib/paths';

/** Where the site is and what it is called. */
export type Publication = { origin: string; siteName: string };

/**
 * Data as the text of a `<script type="application/ld+json">`. What could end the element or a line of script is written
 * as an escape that JSON reads back unchanged.
 */
export const jsonLdText = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const authorOf = (byline: Byline, origin: string) => ({
  '@type': byline.kind === 'DESK' ? 'Organization' : 'Person',
  name: byline.name,
  url: origin + authorPath(byline.slug),
});

/** More than search engines look at. */
const mostPictures = 10;

/** A correction as schema.org's CorrectionComment. */
const correctionComment = ({ wrong, text, signature, at }: Correction, siteName: string) => ({
  '@type': 'CorrectionComment',
  text: wrong ? `${wrong} ${text}` : text,
  datePublished: at.toISOString(),
  author: { '@type': 'Organization', name: signature || siteName },
});

/** A published story as schema.org's NewsArticle. */
export function newsArticle(article: Article, { origin, siteName }: Publication) {
  const url = origin + articlePath(article.slug);
  const { hero, source, publishedAt, revisedAt } = article;
  // The one above the story first, which search engines take; those of galleries too.
  const pictures = [
    ...new Set([...(hero?.path ? [hero.path] : []), ...picturesIn(article.body)]),
  ].slice(0, mostPictures);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    ...(article.standfirst ? { description: article.standfirst } : {}),
    ...(publishedAt ? { datePublished: publishedAt.toISOString() } : {}),
    ...(publishedAt ? { dateModified: (revisedAt ?? publishedAt).toISOString() } : {}),
    inLanguage: article.language,
    articleSection: article.section.name,
    ...(article.topics.length ? { keywords: article.topics.map(({ name }) => name) } : {}),
    author: article.authors.map((byline) => authorOf(byline, origin)),
    publisher: { '@type': 'NewsMediaOrganization', name: siteName, url: origin + frontPath() },
    ...(pictures.length ? { image: pictures.map((path) => origin + path) } : {}),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    ...(source?.url ? { isBasedOn: source.url } : {}),
    ...(article.corrections.length
      ? { correction: article.corrections.map((one) => correctionComment(one, siteName)) }
      : {}),
    wordCount: article.wordCount,
    commentCount: article.commentCount,
    isAccessibleForFree: true,
  };
}
