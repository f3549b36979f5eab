import { loadNextDue } from '@/lib/articles/loaders';
import { listFilledMonths } from '@/lib/articles/months/data';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import { newestOf } from '@/lib/feeds/schema';
import {
  archiveMonthPath,
  archivePath,
  articlePath,
  authorPath,
  correctionsPath,
  frontPath,
  latestPath,
  listSitemapPath,
  pagePath,
  sectionPath,
  sitemapPath,
  topicPath,
} from '@/lib/paths';
import { loadSettings } from '@/lib/settings/loaders';
import {
  getNewestCorrection,
  getNewestWriting,
  isAnyLive,
  listArrangements,
  listFilledLists,
  listRecentStories,
  listSitemapStories,
  listSitemaps,
} from '@/lib/sitemaps/data';
import { newsMilliseconds, type SitemapEntry } from '@/lib/sitemaps/schema';
import { inFiles, newsSitemap, sitemap, sitemapIndex } from '@/lib/sitemaps/sitemap';

const at = (path: string, changedAt: Date | null) => ({ url: env().SITE_URL + path, changedAt });

/** /sitemap.xml: the index. */
export async function loadSitemapIndex(): Promise<string> {
  dependsOn(tags.stories(), tags.sections());
  await loadNextDue();
  await loadNextPosts();
  const now = new Date();
  const [files, lists, writtenAt] = await Promise.all([
    listSitemaps(now),
    listsAt(now),
    getNewestWriting(now),
  ]);
  return sitemapIndex([
    ...inFiles(lists).map((entries, i) =>
      // What is in no list any more leaves no moment behind.
      at(listSitemapPath(i + 1), newest([writtenAt, ...entries.map((one) => one.changedAt)])),
    ),
    ...files.map(({ file, changedAt }) => at(sitemapPath(file), changedAt)),
  ]);
}

/** How long a sitemap may stand while posts come. They purge the page of their story alone. */
const liveMilliseconds = 10 * 60_000;

async function loadNextPosts(): Promise<void> {
  if (await isAnyLive()) freshUntil(new Date(Date.now() + liveMilliseconds));
}

/** One sitemap of stories and pages; null when there is none in it. */
export async function loadSitemap(file: number): Promise<string | null> {
  dependsOn(tags.stories());
  await loadNextDue();
  await loadNextPosts();
  const stories = await listSitemapStories(new Date(), file);
  if (stories.length === 0) return null;
  return sitemap(
    stories.map(({ kind, slug, changedAt }) =>
      at(kind === 'PAGE' ? pagePath(slug) : articlePath(slug), changedAt),
    ),
  );
}

/**
 * A sitemap of everything that lists stories, from 1; null when there are not so many. No list that is empty, which is no page
 * for search engines.
 */
export async function loadListSitemap(file: number): Promise<string | null> {
  dependsOn(tags.stories(), tags.sections());
  await loadNextDue();
  const entries = inFiles(await listsAt(new Date()))[file - 1];
  return entries ? sitemap(entries) : null;
}

/** The newest of these moments; null where nobody knows one. */
function newest(moments: readonly (Date | null | undefined)[]): Date | null {
  const known = moments.flatMap((moment) => moment ?? []);
  return known[0] ? newestOf(known, known[0]) : null;
}

/**
 * The front, the archive, sections, topics, authors, months; with when the newest story in each came out, or its front was
 * arranged.
 */
async function listsAt(now: Date): Promise<SitemapEntry[]> {
  const { timeZone } = await loadSettings();
  const [{ sections, topics, authors }, months, correctedAt, arranged] = await Promise.all([
    listFilledLists(now),
    listFilledMonths(now, timeZone),
    getNewestCorrection(now),
    listArrangements(now),
  ]);
  dependsOn(tags.front(null), ...sections.map(({ slug }) => tags.front(slug)));
  dependsOn(...topics.map(({ slug }) => tags.topic(slug)));
  dependsOn(...authors.map(({ slug }) => tags.author(slug)));
  const lastAt = months.at(-1)?.newestAt ?? null;
  return [
    at(frontPath(), newest([lastAt, arranged.get(null)])),
    ...(lastAt ? [at(latestPath(), lastAt), at(archivePath(), lastAt)] : []),
    ...(correctedAt ? [at(correctionsPath(), correctedAt)] : []),
    ...sections.map(({ slug, changedAt }) =>
      at(sectionPath(slug), newest([changedAt, arranged.get(slug)])),
    ),
    ...months.map(({ year, month, newestAt }) => at(archiveMonthPath(year, month), newestAt)),
    ...authors.map(({ slug, changedAt }) => at(authorPath(slug), changedAt)),
    ...topics.map(({ slug, changedAt }) => at(topicPath(slug), changedAt)),
  ];
}

/** /news-sitemap.xml: the stories of the last two days. */
export async function loadNewsSitemap(): Promise<string> {
  dependsOn(tags.stories());
  await loadNextDue();
  const now = new Date();
  const { siteName } = await loadSettings();
  const stories = await listRecentStories(now, new Date(now.getTime() - newsMilliseconds));
  const oldest = Math.min(...stories.map(({ publishedAt }) => publishedAt.getTime()));
  if (stories.length > 0) freshUntil(new Date(oldest + newsMilliseconds));
  return newsSitemap(
    siteName,
    stories.map(({ slug, ...rest }) => ({ ...rest, url: env().SITE_URL + articlePath(slug) })),
  );
}
