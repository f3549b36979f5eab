'use client';

import { useRef, useState } from 'react';
import { changesOf, draftOf, type Draft } from '@/components/admin/story-editor/draft';
import { createStoryAction, updateStoryAction } from '@/lib/articles/actions';
import type { FieldError } from '@/lib/errors';
import type { StatusName } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';

export type Saved = {
  id: number;
  version: number;
  savedAt: Date;
  fields: StorySnapshot;
  status: StatusName;
  steps: StatusName[];
};
/** What a save asks for beside the fields. */
export type Step = { status?: StatusName; publishAt?: string; updateReaders?: boolean };
export type Problem = { words: string; faults: Record<string, string>; isSignedOut: boolean };
/** Somebody saved first: what they saved, and who they are. */
export type Clash = {
  version: number;
  savedBy: string | null;
  savedAt: Date;
  theirs: StorySnapshot;
};

type Details = {
  currentVersion: number;
  savedBy: string | null;
  savedAt: string;
  current: StorySnapshot;
};

const unreachable: Problem = {
  words:
    'The server could not be reached. Your text is kept in this browser: try to save again in a moment.',
  faults: {},
  isSignedOut: false,
};

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

/** Saves a story, one save at a time, and tells what became of it. */
export function useStorySave(first: Saved | null) {
  const [saved, setSaved] = useState(first);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const busy = useRef(false);

  /** On top of `onto`, or of what was last saved. Null when it was refused or another save is under way. */
  async function save(
    draft: Draft,
    base: Draft,
    { step = {}, onto }: { step?: Step; onto?: Clash } = {},
  ): Promise<Saved | null> {
    if (busy.current) return null;
    busy.current = true;
    setIsSaving(true);
    try {
      const answer = saved
        ? await updateStoryAction({
            id: saved.id,
            version: onto?.version ?? saved.version,
            ...changesOf(draft, onto ? draftOf(onto.theirs) : base),
            ...step,
          })
        : await createStoryAction({
            headline: draft.headline,
            section: draft.section,
            ...changesOf(draft, base),
            ...step,
          });
      if (answer.ok) {
        setSaved(answer.data);
        setProblem(null);
        setClash(null);
        return answer.data;
      }
      const { code, message, fields, details } = answer.error;
      const found = details as Details | undefined;
      if (code === 'conflict' && found?.current) {
        setProblem(null);
        setClash({
          version: found.currentVersion,
          savedBy: found.savedBy,
          savedAt: new Date(found.savedAt),
          theirs: found.current,
        });
      } else
        setProblem({
          words: message,
          faults: faultsOf(fields),
          isSignedOut: code === 'unauthenticated',
        });
    } catch {
      setProblem(unreachable);
    } finally {
      busy.current = false;
      setIsSaving(false);
    }
    return null;
  }
  return { saved, isSaving, problem, clash, save };
}
