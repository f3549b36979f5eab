import { loadNextDue } from '@/lib/articles/loaders';
import { listFilledMonths } from '@/lib/articles/months/data';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
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
  isAnyLive,
  listFilledLists,
  listRecentStories,
  listSitemapStories,
  listSitemaps,
} from '@/lib/sitemaps/data';
import { addressesInSitemap, newsMilliseconds } from '@/lib/sitemaps/schema';
import { newsSitemap, sitemap, sitemapIndex } from '@/lib/sitemaps/sitemap';

const at = (path: string, changedAt: Date | null) => ({ url: env().SITE_URL + path, changedAt });

/** /sitemap.xml: the index. */
export async function loadSitemapIndex(): Promise<string> {
  dependsOn(tags.stories(), tags.sections());
  await loadNextDue();
  await loadNextPosts();
  const now = new Date();
  const [files, lists] = await Promise.all([listSitemaps(now), listsAt(now)]);
  const changed = lists.flatMap(({ changedAt }) => (changedAt ? [Number(changedAt)] : []));
  return sitemapIndex([
    at(listSitemapPath(), changed.length ? new Date(Math.max(...changed)) : null),
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

/** The sitemap of everything that lists stories: none that is empty, which is no page for search engines. */
export async function loadListSitemap(): Promise<string> {
  dependsOn(tags.stories(), tags.sections());
  await loadNextDue();
  return sitemap(await listsAt(new Date()));
}

/** The front, the archive, sections, topics, authors, months; with when the newest story in each came out. */
async function listsAt(now: Date) {
  const { timeZone } = await loadSettings();
  const [{ sections, topics, authors }, months, correctedAt] = await Promise.all([
    listFilledLists(now),
    listFilledMonths(now, timeZone),
    getNewestCorrection(now),
  ]);
  dependsOn(...topics.map(({ slug }) => tags.topic(slug)));
  dependsOn(...authors.map(({ slug }) => tags.author(slug)));
  const newest = months.at(-1)?.newestAt ?? null;
  return [
    at(frontPath(), newest),
    ...(newest ? [at(latestPath(), newest), at(archivePath(), newest)] : []),
    ...(correctedAt ? [at(correctionsPath(), correctedAt)] : []),
    ...sections.map(({ slug, changedAt }) => at(sectionPath(slug), changedAt)),
    ...months.map(({ year, month, newestAt }) => at(archiveMonthPath(year, month), newestAt)),
    ...authors.map(({ slug, changedAt }) => at(authorPath(slug), changedAt)),
    ...topics.map(({ slug, changedAt }) => at(topicPath(slug), changedAt)),
  ].slice(0, addressesInSitemap);
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
