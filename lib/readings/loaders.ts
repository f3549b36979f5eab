import { cache } from 'react';
import { listStoriesById } from '@/lib/articles/data';
import { loadNextDue } from '@/lib/articles/loaders';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { AppError } from '@/lib/errors';
import { getSettings } from '@/lib/settings/data';
import { loadSettings } from '@/lib/settings/loaders';
import { analyticsCsv, type ExportList } from './csv';
import {
  getCountedStory,
  getNow,
  getSeries,
  getTotals,
  listAuthorFigures,
  listMostRead,
  listPages,
  listSectionFigures,
  listSources,
  listStoryFigures,
  maxRows,
  type Scope,
} from './data';
import { hourOf } from './hour';
import type { Analytics, AnalyticsQuery, Now } from './schema';
import { spanOf, type Span } from './span';

/** Whose stories the person may see the numbers of: everybody's, or the own. */
const scopeOf = (viewer: Viewer): Scope =>
  can(viewer, 'analytics.see-all') ? {} : { ownedBy: viewer.id };

const storiesShown = 100;

async function reportOf(span: Span, scope: Scope, take = storiesShown): Promise<Analytics> {
  const [totals, series, stories, sections, authors, sources, pages] = await Promise.all([
    getTotals(span, scope),
    getSeries(span, scope),
    listStoryFigures(span, scope, take),
    listSectionFigures(span, scope),
    listAuthorFigures(span, scope),
    listSources(span, scope),
    scope.ownedBy === undefined && scope.storyId === undefined ? listPages(span) : [],
  ]);
  const { from, to } = span;
  return { from, to, totals, series, stories, sections, authors, sources, pages };
}

/** What was read: for editors all of it, for authors their own stories. Throws `unauthenticated` and `forbidden`. */
export async function loadAnalytics(query: AnalyticsQuery) {
  const viewer = await requirePermission('analytics.see');
  const { locale, timeZone } = await getSettings();
  const now = new Date();
  const span = spanOf(query, now, timeZone);
  const scope = scopeOf(viewer);
  const [report, live] = await Promise.all([
    reportOf(span, scope),
    span.range === 'now' ? getNow(now, scope) : null,
  ]);
  return { span, report, live, place: { locale, timeZone }, isAll: scope.ownedBy === undefined };
}

/** What a program gets of the same. Throws `unauthenticated` and `forbidden`. */
export const loadAnalyticsAnswer = async (query: AnalyticsQuery): Promise<Analytics> =>
  (await loadAnalytics(query)).report;

/** The last half hour. Throws `unauthenticated` and `forbidden`. */
export async function loadNow(): Promise<Now> {
  const viewer = await requirePermission('analytics.see');
  return getNow(new Date(), scopeOf(viewer));
}

/** The numbers of one story. Throws `unauthenticated`, `forbidden` and `not_found`. */
export async function loadStoryAnalytics(id: number, query: AnalyticsQuery) {
  const viewer = await requirePermission('analytics.see');
  const story = await getCountedStory(id, viewer.id);
  if (!story) throw new AppError('not_found', 'There is no such story.');
  demand(viewer, 'analytics.story', { isOwn: story.isOwn });
  const { locale, timeZone } = await getSettings();
  const span = spanOf(query, new Date(), timeZone);
  const report = await reportOf(span, { storyId: id });
  return { story, span, report, place: { locale, timeZone } };
}

/** A list as a file for a spreadsheet, with its name. Throws `unauthenticated` and `forbidden`. */
export async function loadAnalyticsExport(list: ExportList, query: AnalyticsQuery) {
  const viewer = await requirePermission('analytics.see');
  const { timeZone } = await getSettings();
  const span = spanOf(query, new Date(), timeZone);
  const report = await reportOf(span, scopeOf(viewer), maxRows);
  return { name: `reading-${list}-${span.from}-${span.to}.csv`, csv: analyticsCsv(list, report) };
}

const mostReadShown = 20;

/** What readers open most, in the hours that the settings say: these many full ones and the one that runs. */
export const loadMostRead = cache(async () => {
  dependsOn(tags.stories(), tags.counts(), tags.settings());
  await loadNextDue();
  const { mostReadHours, timeZone } = await loadSettings();
  const now = new Date();
  // Views are kept by the hour in which they were: without the whole of the first it would be too little.
  const since = hourOf(new Date(now.getTime() - mostReadHours * 3_600_000), timeZone);
  const ids = await listMostRead(now, since, mostReadShown);
  return { hours: mostReadHours, stories: await listStoriesById(now, ids) };
});
