'use client';

import { useRef, useState } from 'react';
import {
  changesOf,
  draftOf,
  isAlike,
  isWritten,
  type Draft,
} from '@/components/admin/story-editor/draft';
import { isSignedIn } from '@/components/site/islands/viewer';
import { createStoryAction, updateStoryAction } from '@/lib/articles/actions';
import type { FieldError } from '@/lib/errors';
import { statusName, type StatusName } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import type { Standing } from '@/lib/articles/standing';

/** A story as the server has it, and how it stands to the person; where a new version waits beside it, its fields. */
export type Saved = Standing & {
  id: number;
  version: number;
  savedAt: Date;
  fields: StorySnapshot;
};
/** What a save asks for beside the fields. */
export type Step = {
  status?: StatusName;
  publishAt?: string;
  updateReaders?: boolean;
  /** What is to be changed, for whoever wrote it. */
  words?: string;
  embargoUntil?: string | null;
};
export type Problem = { words: string; faults: Record<string, string>; isSignedOut: boolean };
/** Somebody saved first: what they saved, and who they are. */
export type Clash = {
  id: number;
  version: number;
  savedBy: string | null;
  savedAt: Date;
  theirs: StorySnapshot;
};

/** Why a save was not made. What was typed stays where it is in any case. */
export type Refusal = 'busy' | 'unreachable' | 'signed-out' | 'refused' | 'clash' | 'taken-over';
export type Outcome = { done: Saved } | { why: Refusal; words: string };

type Details = {
  id: number;
  currentVersion: number;
  savedBy: string | null;
  savedAt: string;
  current: StorySnapshot;
  takenOverBy: string;
};

export type Manner = {
  step?: Step;
  /** By itself, not by a button: it says nothing loud, and readers are never touched. */
  isAutosave?: boolean;
};

const unsaved: Standing = {
  ...{ status: 'draft', steps: [], pending: null, reviseSteps: [] },
  ...{ lockedBecause: null, canTrash: false, isTrashed: false },
  legal: { isNeeded: false, clearedAt: null, canFlag: false, canClear: false },
};

const isTakingAway = (to: StatusName | undefined) => to === 'unpublished' || to === 'withdrawn';

const unreachable =
  'The server could not be reached. Your text is kept in this browser: try to save again in a moment.';

/** The first complaint about each field; parts of a list are the list's. */
const faultsOf = (fields: FieldError[] = []): Record<string, string> =>
  Object.fromEntries(
    fields
      .toReversed()
      .map(({ path, message }) => [
        path.startsWith('source.') ? path : path.split('.')[0]!,
        message,
      ]),
  );

type Who = { person: number; windowId: () => string };

/** Saves a story, one save at a time, and tells what became of it. */
export function useStorySave(first: Saved | null, { person, windowId }: Who) {
  const [saved, setSaved] = useState(first);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  // What the server has, also for a save that waited for another to end.
  const latest = useRef(first);
  const running = useRef<Promise<unknown> | null>(null);

  async function save(draft: Draft, base: Draft, how: Manner = {}): Promise<Outcome> {
    // What a person asks for waits for what goes by itself, and is not lost because of it.
    while (running.current) {
      if (how.isAutosave) return { why: 'busy', words: '' };
      await running.current;
    }
    const turn = send(draft, base, how);
    running.current = turn;
    try {
      return await turn;
    } finally {
      running.current = null;
    }
  }

  async function send(
    draft: Draft,
    base: Draft,
    { step = {}, isAutosave = false }: Manner,
  ): Promise<Outcome> {
    const saved = latest.current;
    if (!isAutosave) setIsSaving(true);
    const refuse = (why: Refusal, words: string, faults: Record<string, string> = {}): Outcome => {
      if (!isAutosave) setProblem({ words, faults, isSignedOut: why === 'signed-out' });
      return { why, words };
    };
    const keep = (done: Saved): Outcome => {
      latest.current = done;
      setSaved(done);
      setProblem(null);
      setClash(null);
      return { done };
    };
    try {
      // What readers have changes by one step alone: everything else is written beside it.
      const isBeside = saved !== null && !isTakingAway(step.status);
      const manner = { person, window: windowId(), isAutosave, ...(isBeside && { pending: true }) };
      const changes = { ...changesOf(draft, base), ...step, ...manner };
      const answer = saved
        ? await updateStoryAction({ id: saved.id, version: saved.version, ...changes })
        : // Of a story in which nothing is written the server asks for a headline.
          await createStoryAction(isWritten(draft) ? changes : { headline: '', ...changes });
      if (answer.ok) return keep(answer.data);
      const { code, message, fields, details } = answer.error;
      const found = (details ?? {}) as Partial<Details>;
      if (found.takenOverBy) return refuse('taken-over', message);
      if (code === 'conflict' && found.current) {
        const theirs = draftOf(found.current);
        const { id, currentVersion: version, savedBy = null } = found as Details;
        const savedAt = new Date(found.savedAt!);
        const status = statusName(found.current.status);
        // The answer of an earlier try was lost on its way: what stands is what was sent.
        if (saved && !step.status && isAlike(theirs, draft))
          return keep({ ...saved, version, savedAt, fields: found.current, status });
        setProblem(null);
        setClash({ id, version, savedBy, savedAt, theirs: found.current });
        return { why: 'clash', words: message };
      }
      const why = code === 'unauthenticated' ? 'signed-out' : 'refused';
      return refuse(why, message, faultsOf(fields));
    } catch {
      // Without a session the front door answers itself, before the action, and Next throws what it cannot read.
      return isSignedIn()
        ? refuse('unreachable', unreachable)
        : refuse('signed-out', 'Please sign in first.');
    } finally {
      setIsSaving(false);
    }
  }

  /** Goes on from what somebody else saved: the next save is on top of it. */
  function adopt(theirs: Omit<Clash, 'savedBy'>): void {
    const { id, version, savedAt, theirs: fields } = theirs;
    latest.current = { ...(latest.current ?? unsaved), id, version, savedAt, fields };
    setSaved(latest.current);
    setClash(null);
    setProblem(null);
  }
  /** Takes note of where the story stands by now, and what the person may still do with it. */
  function stand(standing: Partial<Standing>): void {
    if (!latest.current) return;
    latest.current = { ...latest.current, ...standing };
    setSaved(latest.current);
  }
  return { saved, isSaving, problem, clash, save, adopt, stand };
}
