import { useActionState, useCallback, useEffect, useState } from 'react';
import { editFrontAction } from '@/lib/front/desk/actions';
import { applyStep, stepOf, type Step } from '@/lib/front/editions/draft';
import type { DraftPlacement, FrontDeskView, PickStory } from '@/lib/front/editions/schema';

const merged = (...lists: readonly PickStory[][]) => [
  ...new Map(lists.flat().map((story) => [story.id, story])).values(),
];
const isSame = (a: readonly DraftPlacement[], b: readonly DraftPlacement[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** What stood there before a step, and what was said of the step. */
type Past = { placements: readonly DraftPlacement[]; what: string };
const mostUndone = 100;

/**
 * The front while it is being made. With a script each step happens here; without one the server takes the same steps and
 * gives the form back. What the server answers never replaces what was arranged meanwhile.
 */
export function useFrontDraft({ draft: opened, slots }: FrontDeskView) {
  const [state, run, isPending] = useActionState(editFrontAction, null);
  const answer = state?.ok ? state.data : null;
  const first = answer ?? opened;
  const [placements, setPlacements] = useState(first.placements);
  const [base, setBase] = useState(opened.placements);
  const [version, setVersion] = useState(first.version);
  const [stories, setStories] = useState(merged(opened.stories, first.stories));
  const [said, setSaid] = useState(first.said);
  const [clash, setClash] = useState(first.clash);
  const [seen, setSeen] = useState({ answer, version: opened.version });
  const [past, setPast] = useState<readonly Past[]>([]);

  if (answer && answer !== seen.answer) {
    setSeen({ ...seen, answer });
    setVersion(answer.version);
    setStories(merged(stories, answer.stories));
    setSaid(answer.said);
    setClash(answer.clash);
    if (answer.isSaved) setBase(answer.placements);
  } else if (opened.version !== seen.version) {
    // An edition was saved, taken back or brought back from this very page.
    setSeen({ ...seen, version: opened.version });
    if (opened.version !== version) {
      setVersion(opened.version);
      setBase(opened.placements);
      setStories(merged(stories, opened.stories));
      if (isSame(placements, base)) setPlacements(opened.placements);
    }
  }

  const isChanged = !isSame(placements, base);
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);

  const learn = useCallback((more: PickStory[]) => setStories((known) => merged(known, more)), []);

  /** Arranges anew, so that it can be undone. Typing a time is one thing to undo, however often it changes. */
  const arrange = (next: DraftPlacement[], what: string) => {
    if (isSame(next, placements)) return;
    if (past.at(-1)?.what !== what || !what.startsWith('pin:'))
      setPast([...past.slice(1 - mostUndone), { placements, what }]);
    setPlacements(next);
  };

  /** Takes a step here and says what came of it; gives back where the story then is. */
  const take = (step: Step): string | null => {
    const done = applyStep(placements, step, { slots, stories });
    arrange(done.placements, done.said);
    setSaid(done.said);
    const id =
      step.kind === 'place'
        ? step.storyId
        : placements.find(({ slot }) => slot === step.slot)?.storyId;
    return done.placements.find(({ storyId }) => storyId === id)?.slot ?? null;
  };
  return {
    run,
    isPending,
    isChanged,
    failure: state && !state.ok ? state : null,
    fault: answer?.fault ?? null,
    found: answer?.found ?? null,
    asked: answer?.q ?? '',
    first,
    placements,
    version,
    stories,
    said,
    clash,
    take,
    press: (intent: string, to: string) => {
      const step = stepOf(intent, to);
      return step ? take(step) : null;
    },
    pin: (slot: string, until: string) =>
      arrange(
        placements.map((one) => (one.slot === slot ? { ...one, until } : one)),
        `pin:${slot}`,
      ),
    replace: (theirs: readonly DraftPlacement[]) => {
      const words = 'Theirs stands here now.';
      arrange([...theirs], words);
      setBase([...theirs]);
      setClash(null);
      setSaid(words);
    },
    canUndo: past.length > 0,
    /** Takes the last step back, of this window and since it was opened. */
    undo: () => {
      const last = past.at(-1);
      if (!last) return;
      setPast(past.slice(0, -1));
      setPlacements([...last.placements]);
      setSaid(
        last.what.startsWith('pin:') ? 'Undone: the pin is as it was.' : `Undone: ${last.what}`,
      );
    },
    /** Stories that the server has spoken of since. */
    learn,
  };
}
