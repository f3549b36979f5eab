'use client';

import { useEffect, useRef, useState } from 'react';
import type { Sides } from '@/components/admin/story-editor/clash-view';
import {
  afterSave,
  draftOf,
  isChanged,
  isWritten,
  newDraft,
  sentByItself,
  type Draft,
} from '@/components/admin/story-editor/draft';
import {
  copyKey,
  dropCopy,
  holdWindow,
  keepCopy,
  type FoundCopy,
} from '@/components/admin/story-editor/local-copy';
import { readRevision } from '@/components/admin/story-editor/read-revision';
import { useAutosave } from '@/components/admin/story-editor/use-autosave';
import { usePresence, type NewerText } from '@/components/admin/story-editor/use-presence';
import {
  useStorySave,
  type Manner,
  type Step,
} from '@/components/admin/story-editor/use-story-save';
import { useUnsaved } from '@/components/admin/story-editor/use-unsaved';
import { makeWindowId } from '@/components/admin/story-editor/window-id';
import type { Named } from '@/lib/articles/schema';
import type { OpenStory, WritingDesk } from '@/lib/newsroom/schema';
import { adminStoryPath } from '@/lib/paths';

type Opened = { desk: WritingDesk; story: OpenStory | null; now: Date; byline: Named | null };

/**
 * The form of a story and everything that keeps its words: the copy in the browser, what is sent by itself, who else has
 * it open, and two texts that have to be put together.
 */
export function useStoryForm({ desk: { person, place }, story, now: opened, byline }: Opened) {
  const first = story ? draftOf(story.fields) : newDraft(place.locale, byline);
  const [draft, setDraft] = useState(first);
  const [base, setBase] = useState(first);
  const [revisions, setRevisions] = useState(story?.revisions ?? []);
  // Ticked or unticked in this visit, and not sent yet.
  const [tick, setTick] = useState<boolean | null>(null);
  const [passages, setPassages] = useState(story?.passages ?? []);
  const [now, setNow] = useState(opened);
  // Raised when the text is replaced from outside: the editor begins anew with it.
  const [edition, setEdition] = useState(0);
  const [compared, setCompared] = useState<FoundCopy | null>(null);
  const [lost, setLost] = useState<{ by: string; hasKept: boolean } | null>(null);
  // Counts the texts that were laid aside in this visit.
  const [laidAside, setLaidAside] = useState(0);
  const ownId = useRef<string | null>(null);
  const windowId = () => (ownId.current ??= makeWindowId());
  const { saved, isSaving, problem, clash, save, adopt, stand } = useStorySave(story, {
    person: person.id,
    windowId,
  });

  const isDirty = isChanged(draft, base);
  const going = sentByItself(draft, base);
  const status = saved?.status ?? 'draft';
  const version = saved?.version ?? null;
  const updateReaders = tick ?? saved?.pending?.updateReaders ?? false;
  const keyOf = () => copyKey(person.id, saved?.id ?? null, windowId());
  useEffect(() => holdWindow((ownId.current ??= makeWindowId())), []);
  useUnsaved({ keyOf, draft, base, version, isDirty });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  /** Puts another text into the form; without `from`, one that is still to be saved. */
  function replace(next: Draft, from: Draft = base) {
    setBase(from);
    setDraft(next);
    setEdition((n) => n + 1);
  }
  function layAside(mine: Draft) {
    keepCopy(keyOf(), { draft: mine, base, version });
    setLaidAside((n) => n + 1);
  }
  async function showNewer({ version: newer, beside }: NewerText, isOthers: boolean) {
    // What is being typed here goes on: its next save finds out.
    if (!saved || (!isOthers && (isDirty || isSaving))) return;
    const found = await readRevision(saved.id, newer);
    if (!found) return;
    const { revision } = found;
    const fields = beside ?? found.fields;
    adopt({ id: saved.id, version: newer, savedAt: revision.at, theirs: fields });
    setRevisions((list) => (list[0]?.version === newer ? list : [revision, ...list]));
    replace(draftOf(fields), draftOf(fields));
    setNow(new Date());
  }
  const presence = usePresence({
    storyId: saved?.id ?? null,
    person: person.id,
    version: version ?? 1,
    windowId,
    first: story?.writer ?? null,
    onLost: (by, wasOurs) => {
      if (isDirty) layAside(draft);
      if (isDirty) replace(base);
      // A window that has just been opened has lost nothing to who was there before it.
      const isLoss = wasOurs || isDirty;
      const name = by.isYou ? 'Another window of yours' : by.name;
      setLost(isLoss ? { by: name, hasKept: isDirty } : null);
    },
    onStanding: (standing, notes) => {
      stand(standing);
      setPassages(notes);
    },
    onNewer: showNewer,
  });

  async function saveNow(step: Step = {}, { isAutosave = false }: Omit<Manner, 'step'> = {}) {
    const sent = isAutosave ? going : draft;
    // What readers are told goes with the step that decides when: until then no save takes it.
    const isDecided = saved?.pending?.status === 'scheduled' && !step.status;
    const isTold = isDecided || step.status === 'published' || step.status === 'scheduled';
    const outcome = await save(sent, base, {
      isAutosave,
      step: {
        ...step,
        ...(tick !== null && status === 'published' && isTold && { updateReaders: tick }),
      },
    });
    if (!('done' in outcome)) {
      // Who writes now, or where the story stands now, is not what this window has.
      if (outcome.why === 'taken-over' || outcome.why === 'clash') presence.ask();
      if (outcome.why === 'clash') setNow(new Date());
      return outcome;
    }
    const { done } = outcome;
    const after = draftOf(done.fields);
    setBase(afterSave(sent, sent, after).base);
    setDraft((typed) => afterSave(typed, sent, after).draft);
    setNow(new Date());
    if (isTold) setTick(null);
    setRevisions((list) =>
      list[0]?.version === done.version
        ? list
        : [
            {
              version: done.version,
              at: done.savedAt,
              by: person.name,
              status: done.status,
              origin: isAutosave ? 'autosave' : 'save',
              name: null,
              wasPublic: done.status === 'published',
            },
            ...list,
          ],
    );
    if (!saved) {
      dropCopy(keyOf());
      // The page stays as it is, with the cursor where it was; only its address is now the story's own.
      window.history.replaceState(null, '', adminStoryPath(done.id));
    }
    return outcome;
  }

  // It will reach readers by itself: half a sentence must not. What they have already is written beside.
  const isOut = status === 'scheduled' || saved?.pending?.status === 'scheduled';
  const isLocked = Boolean(saved?.lockedBecause);
  const isShut = presence.isReading || isLocked || clash !== null || compared !== null;
  /** Without these it cannot come out. */
  const missing = [
    ...(draft.headline.trim() === '' ? ['a headline'] : []),
    ...(draft.section === '' ? ['a section'] : []),
  ];
  /** Something is typed or chosen that would go by itself. */
  const hasNews = isChanged(going, base) && (saved !== null || isWritten(draft));
  const notSent = useAutosave({
    draft,
    isDue: hasNews && !isShut && !isOut,
    send: () => saveNow({}, { isAutosave: true }),
  });

  const sides: Sides | null = clash
    ? {
        ...{ base, mine: draft, theirs: draftOf(clash.theirs) },
        ...{ by: clash.savedBy, at: clash.savedAt, version: clash.version },
      }
    : compared && saved
      ? {
          ...{ base: compared.base, mine: compared.draft, theirs: base },
          ...{ by: revisions[0]?.by ?? null, at: saved.savedAt, version: saved.version },
        }
      : null;
  function settle(next: Draft) {
    if (!sides) return;
    if (clash) adopt(clash);
    if (compared) dropCopy(compared.key);
    setCompared(null);
    replace(next, sides.theirs);
  }
  function goOnWithTheirs() {
    if (!sides) return;
    if (clash) layAside(sides.mine);
    if (clash) settle(sides.theirs);
    setCompared(null);
  }

  return {
    ...{ draft, base, change, replace, edition, isDirty, hasNews, missing, now, revisions },
    ...{ saved, status, version, isSaving, isShut, problem, notSent, saveNow, stand },
    ...{ updateReaders, setUpdateReaders: setTick, passages, setPassages },
    ...{ presence, lost, laidAside, clash, compared, setCompared, sides, settle, goOnWithTheirs },
  };
}
