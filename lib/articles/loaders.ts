import { cache } from 'react';
import { getReadAlso } from '@/lib/articles/also/data';
import {
  countCorrections,
  getArticleBySlug,
  getMovedTo,
  getNextDue,
  getStoryList,
  listCorrections,
  type CorrectionItem,
  type StoryList,
} from '@/lib/articles/data';
import { monthOf, type Month } from '@/lib/articles/day';
import { getMonthsBeside } from '@/lib/articles/months/data';
import { pageCount, pageNumber, storiesPerPage } from '@/lib/articles/paging';
import type { Article, StoryCard, Translation } from '@/lib/articles/schema';
import type { StoredArticle } from '@/lib/articles/rows';
import { listTranslations } from '@/lib/articles/translations/data';
import { isPublic, wasPublic } from '@/lib/articles/visibility';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { articlePath, pagePath } from '@/lib/paths';
import { loadSettings } from '@/lib/settings/loaders';

/** What stands at an address: a story, another address, something withdrawn, or nothing that the public may know of. */
export type Found =
  | { kind: 'here'; article: Article }
  | { kind: 'moved'; to: string }
  | { kind: 'gone' }
  | { kind: 'missing' };

/** Renders a page anew when the next scheduled or embargoed story becomes public. */
export const loadNextDue = cache(async (): Promise<void> => {
  const due = await getNextDue(new Date());
  if (due) freshUntil(due);
});

const missing: Found = { kind: 'missing' };
const addressOf = ({ kind, slug }: Pick<Article, 'kind' | 'slug'>) =>
  kind === 'PAGE' ? pagePath(slug) : articlePath(slug);

/** Until when a story that is not public stays so by itself. */
function watch({
  status,
  publishedAt,
  embargoUntil,
}: Pick<StoredArticle, 'status' | 'publishedAt' | 'embargoUntil'>): void {
  if (!publishedAt || (status !== 'PUBLISHED' && status !== 'SCHEDULED')) return;
  freshUntil(new Date(Math.max(Number(publishedAt), Number(embargoUntil ?? 0))));
}

/** Where the story is that was once here. */
async function movedTo(slug: string, now: Date): Promise<Found> {
  const current = await getMovedTo(now, slug);
  if (!current) return missing;
  dependsOn(current.kind === 'PAGE' ? tags.page(current.slug) : tags.story(current.slug));
  return { kind: 'moved', to: addressOf(current) };
}

/** What the text recommends. The page hangs on all of it, so that a card comes and goes with the story it names. */
async function loadReadAlso(article: StoredArticle, now: Date): Promise<StoryCard[]> {
  const { stories, named } = await getReadAlso(now, article);
  for (const story of named) {
    dependsOn(tags.story(story.slug), tags.section(story.section.slug));
    if (!isPublic(story, now)) watch(story);
  }
  return stories;
}

/** The same story in other languages. The page hangs on all of them, so that a link comes and goes with the story. */
async function loadTranslations(article: StoredArticle, now: Date): Promise<Translation[]> {
  const all = await listTranslations(article);
  for (const story of all) {
    dependsOn(tags.story(story.slug));
    if (!isPublic(story, now)) watch(story);
  }
  return all
    .filter((story) => isPublic(story, now))
    .map(({ slug, headline, language, sourceIsCanonical: isElsewhere }) => ({
      ...{ slug, headline, language, isElsewhere },
    }));
}

async function find(slug: string, kind: Article['kind'], now: Date): Promise<Found> {
  // Both: the address may come to hold either, and a stored 404 has to go when it does.
  dependsOn(tags.story(slug), tags.page(slug));
  const article = await getArticleBySlug(slug);
  if (!article) {
    return movedTo(slug, now);
  }
  if (!isPublic(article, now)) {
    watch(article);
    if (wasPublic(article, now)) return article.kind === kind ? { kind: 'gone' } : missing;
    // A draft waits where another story was: until it goes out, that one is still found.
    return movedTo(slug, now);
  }
  if (article.kind !== kind) return { kind: 'moved', to: addressOf(article) };
  dependsOn(
    tags.section(article.section.slug),
    ...article.authors.map((author) => tags.author(author.slug)),
    ...article.topics.map((topic) => tags.topic(topic.slug)),
  );
  const [readAlso, translations] = await Promise.all([
    loadReadAlso(article, now),
    loadTranslations(article, now),
  ]);
  return { kind: 'here', article: { ...article, readAlso, translations } };
}

/** The story at /article/{slug}. */
export const loadArticle = cache((slug: string) => find(slug, 'STORY', new Date()));

/** The page of the paper at /{slug}. */
export const loadPage = cache((slug: string) => find(slug, 'PAGE', new Date()));

/** All stories, newest first; null when there is no such page. */
export const loadLatest = cache(async (rawPage?: string | string[]): Promise<StoryList | null> => {
  dependsOn(tags.stories(), tags.counts());
  await loadNextDue();
  const page = pageNumber(rawPage);
  return page === null ? null : getStoryList(new Date(), {}, page);
});

export type Archive = {
  list: StoryList;
  year: number;
  month: number;
  earlier: Month | null;
  later: Month | null;
};

/** A month of the paper; null before its first story, in the future, and past the last page. */
export const loadArchive = cache(
  async (
    rawYear: string,
    rawMonth: string,
    rawPage?: string | string[],
  ): Promise<Archive | null> => {
    dependsOn(tags.stories(), tags.counts());
    await loadNextDue();
    const page = pageNumber(rawPage);
    if (!/^\d{4}$/.test(rawYear) || !/^(0[1-9]|1[0-2])$/.test(rawMonth) || page === null)
      return null;
    const [year, month] = [Number(rawYear), Number(rawMonth)];
    const now = new Date();
    const { timeZone } = await loadSettings();
    const span = monthOf(year, month, timeZone);
    if (span.from > now) return null;
    const list = await getStoryList(now, span, page);
    const beside = await getMonthsBeside(span, now, timeZone);
    if (!list || (list.total === 0 && !beside.earlier)) return null;
    return { list, year, month, ...beside };
  },
);

export type CorrectionList = {
  items: CorrectionItem[];
  page: number;
  pages: number;
  total: number;
};

/** What the paper has corrected, newest first; null when there is no such page. */
export const loadCorrections = cache(
  async (rawPage?: string | string[]): Promise<CorrectionList | null> => {
    dependsOn(tags.stories());
    await loadNextDue();
    const page = pageNumber(rawPage);
    const now = new Date();
    const total = await countCorrections(now);
    const pages = pageCount(total, storiesPerPage);
    if (page === null || page > pages) return null;
    const skip = (page - 1) * storiesPerPage;
    return {
      items: await listCorrections({ now, take: storiesPerPage, skip }),
      page,
      pages,
      total,
    };
  },
);
