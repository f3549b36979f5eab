import type { DraftPlacement } from '@/lib/front/editions/schema';
import type { Placement, Slot } from '@/lib/front/slots';
import { localTime, oneInstantOf } from '@/lib/newsroom/local-time';

type Lists = { slot: readonly string[]; story: readonly number[]; until: readonly string[] };
type Fault = { path: string; message: string };

/** How many stories a search came to, as it is read out. */
export const foundWords = (count: number) =>
  count === 1 ? 'One story found.' : `${count} stories found.`;

/** The form's parallel lists as placements. */
export const draftOf = ({ slot, story, until }: Lists): DraftPlacement[] =>
  slot.map((key, i) => ({ slot: key, storyId: story[i]!, until: until[i]! }));

/** Placements as the form's fields hold them, in the order of the page. */
export const draftOfPlacements = (
  placements: readonly Placement[],
  slots: readonly Slot[],
  timeZone: string,
): DraftPlacement[] =>
  slots.flatMap(({ key }) =>
    placements
      .filter(({ slot }) => slot === key)
      .map(({ slot, storyId, pinnedUntil }) => ({
        slot,
        storyId,
        until: pinnedUntil ? localTime(pinnedUntil, timeZone) : '',
      })),
  );

/** The other way round; with what is wrong with the times that say none. */
export function placementsOf(
  draft: readonly DraftPlacement[],
  timeZone: string,
): { placements: Placement[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const placements = draft.map(({ slot, storyId, until }) => {
    const meant = until ? oneInstantOf(until, timeZone) : null;
    if (meant && 'fault' in meant) faults.push({ path: `until.${slot}`, message: meant.fault });
    return { slot, storyId, pinnedUntil: meant && 'at' in meant ? meant.at : null };
  });
  return { placements, faults };
}
