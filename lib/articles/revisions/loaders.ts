import { demand, type Viewer } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { revisionDiff, type Difference } from '@/lib/articles/revisions/diff';
import { getRevision, listRevisions, mayWorkOn } from '@/lib/articles/revisions/data';
import { revisionsPerPage, type Revision } from '@/lib/articles/revisions/schema';
import { factsOf, type StorySnapshot, type StoryState } from '@/lib/articles/snapshot';
import { statusAt } from '@/lib/articles/workflow';
import type { Place } from '@/lib/dates';
import { getStoryState } from '@/lib/newsroom/data';
import { getSettings } from '@/lib/settings/data';

/** The history of a story is as open as the story: whoever may not read the one learns nothing of the other. */
async function readable(id: number): Promise<{ viewer: Viewer; row: StoryState }> {
  const viewer = await requirePermission('story.browse');
  const row = await getStoryState(id);
  if (!row) throw new AppError('not_found', 'There is no such story.');
  demand(viewer, 'story.read', factsOf(row, viewer.id));
  return { viewer, row };
}

async function kept(storyId: number, version: number) {
  const revision = await getRevision(storyId, version);
  if (!revision)
    throw new AppError('not_found', `Version ${version} was never there, or is not kept any more.`);
  return revision;
}

/** A page of a story's saves, newest first, with where the next begins. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadRevisions(
  storyId: number,
  { before, take = revisionsPerPage }: { before?: number; take?: number },
): Promise<{ revisions: Revision[]; next: number | null }> {
  await readable(storyId);
  return pageOf(storyId, { before, take });
}

async function pageOf(storyId: number, { before, take }: { before?: number; take: number }) {
  const found = await listRevisions(storyId, { take: take + 1, ...(before && { before }) });
  const revisions = found.slice(0, take);
  return { revisions, next: found.length > take ? revisions.at(-1)!.version : null };
}

/** One kept state of a story. Throws like loadRevisions(). */
export async function loadRevision(
  storyId: number,
  version: number,
): Promise<Revision & { snapshot: StorySnapshot }> {
  await readable(storyId);
  return kept(storyId, version);
}

type Versions = { from: number; to: number };
export type Comparison = { from: Revision; to: Revision } & Difference;

/** What differs between two states of a story. Throws like loadRevisions(). */
export async function loadComparison(storyId: number, versions: Versions): Promise<Comparison> {
  await readable(storyId);
  return compared(storyId, versions);
}

async function compared(storyId: number, { from, to }: Versions): Promise<Comparison> {
  const [{ snapshot: before, ...first }, { snapshot: after, ...second }] = await Promise.all([
    kept(storyId, from),
    kept(storyId, to),
  ]);
  return { from: first, to: second, ...revisionDiff(before, after) };
}

/** The history of a story as its page shows it. */
export type StoryHistory = {
  id: number;
  headline: string;
  language: string;
  version: number;
  isLive: boolean;
  canRestore: boolean;
  revisions: Revision[];
  next: number | null;
  comparison: Comparison | null;
  place: Place;
  now: Date;
};

/** The history of a story, with the comparison that was asked for. Throws like loadRevisions(). */
export async function loadHistory(
  storyId: number,
  { before, versions }: { before?: number; versions: Versions | null },
): Promise<StoryHistory> {
  const { viewer, row } = await readable(storyId);
  const now = new Date();
  const [{ locale, timeZone }, canRestore, page, comparison] = await Promise.all([
    getSettings(),
    mayWorkOn(viewer, row, { now }),
    pageOf(storyId, { before, take: revisionsPerPage }),
    versions ? compared(storyId, versions) : null,
  ]);
  return {
    id: storyId,
    headline: row.headline,
    language: row.language,
    version: row.version,
    isLive: statusAt(row, now) === 'PUBLISHED',
    canRestore,
    ...page,
    comparison,
    place: { locale, timeZone },
    now,
  };
}
