import type { Article, Byline, Correction, Source } from '@/lib/articles/schema';
import { isDeleted, picturesIn } from '@/lib/media/in-document';
import { croppedImages } from '@/lib/media/sources';
import { articlePath, authorPath, correctionsPath, frontPath } from '@/lib/paths';

/** Where the site is and what it is called. */
export type Publication = {
  origin: string;
  siteName: string;
  /** The address of its logo, when it has one. */
  logo?: string;
};

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

const publisherOf = ({ origin, siteName, logo }: Publication) => ({
  '@type': 'NewsMediaOrganization',
  name: siteName,
  url: origin + frontPath(),
  ...(logo ? { logo: { '@type': 'ImageObject', url: logo } } : {}),
});

/** The paper itself, for its front page. */
export const organization = (
  publication: Publication,
  { description, sameAs }: { description: string; sameAs: readonly string[] },
) => ({
  '@context': 'https://schema.org',
  ...publisherOf(publication),
  ...(description ? { description } : {}),
  ...(sameAs.length > 0 ? { sameAs } : {}),
  ...(publication.logo ? {} : { logo: `${publication.origin}/icon.svg` }),
  correctionsPolicy: publication.origin + correctionsPath(),
});

/** What a story was made from: by whom, for whom, where it stands. */
const originalOf = ({ writer, organisation, url }: Source) => ({
  '@type': 'CreativeWork',
  ...(url ? { url } : {}),
  ...(writer ? { author: { '@type': 'Person', name: writer } } : {}),
  publisher: { '@type': 'Organization', name: organisation },
});

/** The last change that readers are told of, a correction among them. */
export const toldChangeAt = (publishedAt: Date, { revisedAt, corrections }: Article) =>
  new Date(
    Math.max(
      Number(publishedAt),
      Number(revisedAt ?? 0),
      ...corrections.map(({ at }) => Number(at)),
    ),
  );

/** A published story as schema.org's NewsArticle. */
export function newsArticle(article: Article, publication: Publication) {
  const { origin, siteName } = publication;
  const url = origin + articlePath(article.slug);
  const { hero, source, publishedAt } = article;
  // The one above the story first, which search engines take; those of galleries too.
  const pictures = [
    ...new Set([
      ...(hero ? croppedImages(hero) : []),
      ...(hero?.path ? [hero.path] : []),
      ...picturesIn(article.body).filter((src) => !isDeleted(src, article.pictures ?? [])),
    ]),
  ].slice(0, mostPictures);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    ...(article.standfirst ? { description: article.standfirst } : {}),
    ...(publishedAt ? { datePublished: publishedAt.toISOString() } : {}),
    ...(publishedAt ? { dateModified: toldChangeAt(publishedAt, article).toISOString() } : {}),
    inLanguage: article.language,
    articleSection: article.section.name,
    ...(article.topics.length ? { keywords: article.topics.map(({ name }) => name) } : {}),
    // A story without a byline is the paper's own words.
    author: article.authors.length
      ? article.authors.map((byline) => authorOf(byline, origin))
      : [publisherOf(publication)],
    publisher: publisherOf(publication),
    ...(pictures.length ? { image: pictures.map((path) => origin + path) } : {}),
    ...(article.dateline ? { dateline: article.dateline } : {}),
    ...(source ? { isBasedOn: originalOf(source) } : {}),
    ...(article.corrections.length
      ? { correction: article.corrections.map((one) => correctionComment(one, siteName)) }
      : {}),
    wordCount: article.wordCount,
    commentCount: article.commentCount,
    isAccessibleForFree: true,
  };
}
