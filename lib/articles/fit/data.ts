import { db, type Tx } from '@/lib/db';
import { checkStory, type ChecklistFacts } from '@/lib/articles/checklist';
import { brokenLinks } from '@/lib/articles/links/data';
import { getPending } from '@/lib/articles/pending/data';
import {
  snapshotOf,
  storyStateSelect,
  type StorySnapshot,
  type StoryState,
} from '@/lib/articles/snapshot';
import { env } from '@/lib/env';
import { getSettings } from '@/lib/settings/data';

export type Legal = Pick<StoryState, 'kind' | 'needsLegal' | 'legalClearedAt'>;

/** What the checklist looks at in a version of a story. */
export async function factsOfSnapshot(
  tx: Tx,
  { heroId, section, ...story }: StorySnapshot,
  { kind, needsLegal, legalClearedAt }: Legal,
): Promise<ChecklistFacts> {
  const hero =
    heroId === null
      ? null
      : await tx.media.findUnique({
          where: { id: heroId },
          select: { alt: true, isDecorative: true },
        });
  return {
    ...story,
    isPage: kind === 'PAGE',
    section: story.sectionIsStandIn ? '' : section.slug,
    hero,
    brokenLinks: await brokenLinks(story.body, {
      origin: env().SITE_URL,
      now: new Date(),
      client: tx,
    }),
    needsLegal,
    isLegalCleared: legalClearedAt !== null,
  };
}

/**
 * What the checklist would have looked at again in a story, or in the version beside it where one is meant and waits: rules
 * that warn and are not met, in words.
 */
export async function listWarnings(
  storyId: number,
  { isBeside }: { isBeside: boolean },
): Promise<string[]> {
  const levels = await getSettings();
  const row = await db.story.findUnique({ where: { id: storyId }, select: storyStateSelect });
  if (!row) return [];
  const beside = isBeside ? await getPending(storyId) : null;
  const facts = await factsOfSnapshot(db, beside?.snapshot ?? snapshotOf(row), row);
  return checkStory(facts, levels).flatMap(({ level, isMet, words }) =>
    level === 'WARN' && !isMet ? [`${words}.`] : [],
  );
}
