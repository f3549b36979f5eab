import { documentText } from '@/lib/articles/document';
import type { LivePosts } from '@/lib/live-posts/loaders';
import { articlePath, postPath } from '@/lib/paths';

/** A story that is told live, as schema.org's LiveBlogPosting: what its NewsArticle says, and the posts of this page. */
export function liveBlog<T extends { headline: string; dateModified?: string }>(
  article: T,
  { startedAt, endedAt, posts, pinned }: LivePosts,
  { slug, origin }: { slug: string; origin: string },
) {
  const all = [...pinned.filter((pin) => !posts.some(({ id }) => id === pin.id)), ...posts];
  const moments = all.map(({ publishedAt, revisedAt }) => Number(revisedAt ?? publishedAt));
  const told = article.dateModified ? Date.parse(article.dateModified) : 0;
  const last = Math.max(Number(startedAt), told, ...moments);
  return {
    ...article,
    '@type': ['NewsArticle', 'LiveBlogPosting'],
    coverageStartTime: startedAt.toISOString(),
    ...(endedAt ? { coverageEndTime: endedAt.toISOString() } : {}),
    dateModified: new Date(last).toISOString(),
    liveBlogUpdate: all.map(({ id, headline, body, publishedAt, revisedAt, signature }) => ({
      '@type': 'BlogPosting',
      headline: headline || article.headline,
      url: origin + postPath(slug, id),
      mainEntityOfPage: origin + articlePath(slug),
      datePublished: publishedAt.toISOString(),
      ...(revisedAt ? { dateModified: revisedAt.toISOString() } : {}),
      ...(signature ? { author: { '@type': 'Person', name: signature } } : {}),
      articleBody: documentText(body),
    })),
  };
}
