import type { Tx } from '@/lib/db';
import { blockersOf, checklistRules } from '@/lib/articles/checklist';
import { factsOfSnapshot, type Legal } from '@/lib/articles/fit/data';
import { clearanceAfter } from '@/lib/articles/legal/clearance';
import type { StorySnapshot, StoryState } from '@/lib/articles/snapshot';
import { standInHeadline } from '@/lib/articles/stand-in/headline';
import { isOnDisplay } from '@/lib/articles/stale-tags';
import { AppError } from '@/lib/errors';
import { getSettings } from '@/lib/settings/data';

/** Refuses what stands in for a headline or a section, whatever the checklist asks. Throws `invalid`. */
function demandChosen(next: StorySnapshot, shown: StorySnapshot | null): void {
  // An import may have brought readers a story of that name.
  const isNameless = next.headline === standInHeadline && shown?.headline !== standInHeadline;
  const fields = [
    ...(isNameless ? [{ path: 'headline', message: 'Write a headline first.' }] : []),
    ...(next.sectionIsStandIn ? [{ path: 'section', message: 'Choose a section first.' }] : []),
  ];
  if (fields.length === 0) return;
  const words = [isNameless && 'a headline', next.sectionIsStandIn && 'a section'].filter(Boolean);
  throw new AppError('invalid', `It cannot go out yet: it needs ${words.join(' and ')}.`, {
    fields,
  });
}

/**
 * Refuses to let out what breaks a rule that admins have set to block. What readers have already may go on breaking it: a
 * correction is never kept from them by a rule that came later. A headline and a section are needed in any case. Throws `invalid` naming every rule.
 */
export async function demandFit(
  tx: Tx,
  {
    before,
    was,
    next,
    lookedAt = was ?? next,
    isNewVersion = false,
  }: {
    before: Legal & Pick<StoryState, 'status'>;
    /** What it was before; null for a new story. */
    was: StorySnapshot | null;
    next: StorySnapshot;
    /** The text of which a legal clearance is, where that is not what it was before. */
    lookedAt?: StorySnapshot;
    /** A version that was written beside the live text: an open question of the law keeps it back as it would a new story. */
    isNewVersion?: boolean;
  },
): Promise<void> {
  demandChosen(next, was && isOnDisplay(before) ? was : null);
  const levels = await getSettings(tx);
  if (!Object.values(checklistRules).some((key) => levels[key] === 'BLOCK')) return;
  const legal = { ...before, ...clearanceAfter(before, lookedAt, next) };
  const blockers = blockersOf(await factsOfSnapshot(tx, next, legal), levels);
  if (blockers.length === 0) return;
  const known =
    was && isOnDisplay(before)
      ? blockersOf(await factsOfSnapshot(tx, was, before), levels).map(({ rule }) => rule)
      : [];
  const fresh = blockers.filter(
    ({ rule }) => !known.includes(rule) || (isNewVersion && rule === 'legal'),
  );
  if (fresh.length === 0) return;
  const paths = {
    headline: 'headline',
    standfirst: 'standfirst',
    altTexts: 'body',
    links: 'body',
    section: 'section',
    sourceCredit: 'source',
    legal: 'needsLegal',
  } as const;
  throw new AppError(
    'invalid',
    `It cannot go out yet: ${fresh.map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1)).join('; ')}.`,
    { fields: fresh.map(({ rule, words }) => ({ path: paths[rule], message: `${words}.` })) },
  );
}
