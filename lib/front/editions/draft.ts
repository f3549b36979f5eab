import type { DraftPlacement, PickStory } from '@/lib/front/editions/schema';
import { accepts, type Slot } from '@/lib/front/slots';
import { id } from '@/lib/input';

/** One thing that an editor does to the places of a front. */
export type Step =
  | { kind: 'up' | 'down' | 'remove'; slot: string }
  | { kind: 'to'; slot: string; to: string }
  | { kind: 'place'; storyId: number; to: string };

type Known = { slots: readonly Slot[]; stories: readonly PickStory[] };
/** The places afterwards, and what is said of it to whoever cannot see them. */
export type Stepped = { placements: DraftPlacement[]; said: string };

/** The step that a button means; `to` is what stands in the field beside it. Null for none. */
export function stepOf(intent: string, to: string): Step | null {
  const [, kind, about] = /^(up|down|remove|to|place):(.+)$/u.exec(intent) ?? [];
  if (!about) return null;
  if (kind === 'place') {
    // With a place of its own, or the one that was chosen for all.
    const [, number, place] = /^(\d+)(?::(.+))?$/u.exec(about) ?? [];
    const { data: storyId } = id.safeParse(number);
    return storyId === undefined ? null : { kind, storyId, to: place ?? to };
  }
  if (kind === 'to') return { kind, slot: about, to };
  return { kind: kind as 'up' | 'down' | 'remove', slot: about };
}

/** In the order of the page, each story and each place once; what comes later wins. */
const tidy = (placements: DraftPlacement[], slots: readonly Slot[]): DraftPlacement[] =>
  slots.flatMap(({ key }) => placements.find(({ slot }) => slot === key) ?? []);

/** Takes one step. What cannot be done changes nothing and says why. */
export function applyStep(
  placements: readonly DraftPlacement[],
  step: Step,
  { slots, stories }: Known,
): Stepped {
  const unchanged = (said: string): Stepped => ({ placements: [...placements], said });
  const at = (slot: string) => placements.find((one) => one.slot === slot);
  const headline = (id: number) => stories.find((one) => one.id === id)?.headline ?? `Story ${id}`;
  const nameOf = (key: string) => slots.find((slot) => slot.key === key)?.name ?? key;
  const fits = (key: string, id: number) => {
    const slot = slots.find((one) => one.key === key);
    const story = stories.find((one) => one.id === id);
    return slot !== undefined && (story === undefined || accepts(slot, story));
  };
  const refused = (id: number, to: string) =>
    unchanged(
      slots.some(({ key }) => key === to)
        ? `“${headline(id)}” cannot stand there: ${nameOf(to)} is for stories of that section.`
        : 'Choose a place first.',
    );

  if (step.kind === 'place') {
    const { storyId, to } = step;
    if (!fits(to, storyId)) return refused(storyId, to);
    const before = placements.find((one) => one.storyId === storyId);
    if (before?.slot === to) return unchanged(`“${headline(storyId)}” stands there already.`);
    const gone = at(to);
    const rest = placements.filter((one) => one !== before && one !== gone);
    const until = before?.until ?? '';
    return {
      placements: tidy([...rest, { slot: to, storyId, until }], slots),
      said: `“${headline(storyId)}” placed: ${nameOf(to)}.${gone ? ` “${headline(gone.storyId)}” gave way.` : ''}`,
    };
  }

  const mine = at(step.slot);
  if (!mine) return unchanged('Nothing is placed there.');
  const { storyId } = mine;
  if (step.kind === 'remove') {
    return {
      placements: placements.filter((one) => one !== mine),
      said: `“${headline(storyId)}” removed: ${nameOf(mine.slot)} fills itself.`,
    };
  }
  const target = step.kind === 'to' ? step.to : beside(mine, step.kind);
  if (!target)
    return unchanged(
      `“${headline(storyId)}” is ${step.kind === 'up' ? 'at the top' : 'at the end'}.`,
    );
  if (target === mine.slot) return unchanged(`“${headline(storyId)}” stands there already.`);
  if (!fits(target, storyId)) return refused(storyId, target);
  // Whoever stands there goes where this one came from, if it may stand there.
  const other = at(target);
  const swaps = other !== undefined && fits(mine.slot, other.storyId);
  const rest = placements.filter((one) => one !== mine && one !== other);
  return {
    placements: tidy(
      [
        ...rest,
        { ...mine, slot: target },
        ...(swaps && other ? [{ ...other, slot: mine.slot }] : []),
      ],
      slots,
    ),
    said: `“${headline(storyId)}” moved: ${nameOf(target)}.${
      !other
        ? ''
        : swaps
          ? ` “${headline(other.storyId)}” changed places with it.`
          : ` “${headline(other.storyId)}” gave way.`
    }`,
  };

  /** The next place in that direction where the story may stand. */
  function beside({ slot, storyId: id }: DraftPlacement, direction: 'up' | 'down') {
    const place = slots.findIndex(({ key }) => key === slot);
    const ahead = direction === 'up' ? slots.slice(0, place).reverse() : slots.slice(place + 1);
    return ahead.find(({ key }) => fits(key, id))?.key;
  }
}

/** Places at which two fronts differ, in the order of the page. */
export function differences(
  mine: readonly DraftPlacement[],
  theirs: readonly DraftPlacement[],
  slots: readonly Slot[],
): { slot: Slot; mine: number | null; theirs: number | null }[] {
  const at = (list: readonly DraftPlacement[], key: string) =>
    list.find(({ slot }) => slot === key)?.storyId ?? null;
  return slots
    .map((slot) => ({ slot, mine: at(mine, slot.key), theirs: at(theirs, slot.key) }))
    .filter((row) => row.mine !== row.theirs);
}
