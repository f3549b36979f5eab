'use client';

import { StatusBadge } from '@/components/admin/status-badge';
import type { NotSent } from '@/components/admin/story-editor/use-autosave';
import type { Saved } from '@/components/admin/story-editor/use-story-save';
import type { StatusName } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { deskTime } from '@/lib/newsroom/desk-time';
import {
  adminAlertPath,
  adminStoryAnalyticsPath,
  articlePath,
  pagePath,
  previewPath,
} from '@/lib/paths';

type Props = {
  saved: Saved | null;
  steps: StatusName[];
  status: StatusName;
  isPage: boolean;
  isDirty: boolean;
  /** Something is typed or chosen that goes to the server by itself. */
  hasNews: boolean;
  isSaving: boolean;
  /** Somebody else writes, or two texts wait for a choice: nothing can be saved here now. */
  isShut: boolean;
  notSent: NotSent | null;
  canPublish: boolean;
  /** Readers can be mailed of breaking news. */
  canAlert: boolean;
  now: Date;
  place: Place;
  onSave: () => void;
  onPreview: () => void;
  onStep: (status: StatusName) => void;
};

/** The state of the story, and every step that the person may take with it. */
export function EditorHead({
  saved,
  steps,
  status,
  isPage,
  isDirty,
  hasNews,
  isSaving,
  isShut,
  notSent,
  canPublish,
  canAlert,
  now,
  place,
  onSave,
  onPreview,
  onStep,
}: Props) {
  const pending = status === 'published' ? (saved?.pending ?? null) : null;
  const isRevising = status === 'published' && (pending !== null || isDirty);
  const words = (to: StatusName) =>
    isRevising && to in revisionWords
      ? revisionWords[to as keyof typeof revisionWords]
      : stepWords(to);
  const stepWords = (to: StatusName) =>
    ({
      in_review: status === 'scheduled' ? 'Back to review' : 'Submit for review',
      draft: status === 'in_review' ? (canPublish ? 'Send back' : 'Take back') : 'Back to draft',
      changes_asked: 'Ask for changes',
      approved: status === 'scheduled' ? 'Back to approved' : 'Approve',
      scheduled: status === 'scheduled' ? 'Change the time' : 'Schedule',
      published: status === 'unpublished' ? 'Publish again' : 'Publish',
      unpublished: status === 'withdrawn' ? 'Take the withdrawal back' : 'Unpublish',
      withdrawn: 'Withdraw',
    })[to];
  const state = isSaving
    ? 'Saving'
    : notSent
      ? keptWords(notSent)
      : isDirty
        ? hasNews
          ? 'Not saved yet'
          : saved
            ? 'Saved, but for what was emptied'
            : 'Kept in this browser, and saved with the first words'
        : saved
          ? `Saved ${deskTime(saved.savedAt, now, place)}, version ${saved.version}`
          : 'Nothing written yet';
  const due = pending?.publishAt ?? (status === 'scheduled' && saved?.fields.publishedAt);
  // The step forward stands last, as the solid button.
  const order: StatusName[] = [
    'draft',
    'changes_asked',
    'in_review',
    'withdrawn',
    'unpublished',
    'approved',
    'scheduled',
    'published',
  ];
  const revising = isRevising ? (pending?.steps ?? saved?.reviseSteps ?? []) : [];
  const shown = isShut ? [] : order.filter((to) => steps.includes(to) || revising.includes(to));
  return (
    <div className="dk-head">
      <h1 className="vh">{saved ? 'Edit story' : 'New story'}</h1>
      <StatusBadge status={status} />
      {pending && (
        <span className="hint">
          with a new version: <StatusBadge status={pending.status} />
        </span>
      )}
      {due && <span className="hint">appears {deskTime(new Date(due), now, place)}</span>}
      <span className="hint" role="status">
        {state}
      </span>
      {status === 'published' && saved && (
        <a href={isPage ? pagePath(saved.fields.slug) : articlePath(saved.fields.slug)}>
          Public page
        </a>
      )}
      {status === 'published' && saved && !isPage && (
        <a href={adminStoryAnalyticsPath(saved.id)}>How it is read</a>
      )}
      {status === 'published' && saved && !isPage && canAlert && (
        <a href={adminAlertPath(saved.id)}>Send a breaking alert</a>
      )}
      <div className="end">
        {!isShut && (
          <button type="button" className="btn line" disabled={isSaving} onClick={onSave}>
            {status === 'draft' ? 'Save draft' : status === 'published' ? 'Save beside it' : 'Save'}{' '}
            <kbd>Ctrl S</kbd>
          </button>
        )}
        {saved && (isShut || !isDirty) ? (
          <a className="btn line" href={previewPath(saved.id)} target={`preview-${saved.id}`}>
            Preview
          </a>
        ) : (
          <button type="button" className="btn line" disabled={isSaving} onClick={onPreview}>
            Save and preview
          </button>
        )}
        {shown.map((to) => (
          <button
            key={to}
            type="button"
            className={
              to === shown.at(-1) && to !== 'unpublished' && to !== 'draft' ? 'btn' : 'btn line'
            }
            disabled={isSaving}
            onClick={() => onStep(to)}
          >
            {words(to)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** What the steps are called while a new version is written beside a live story. */
const revisionWords = {
  draft: 'Back to draft',
  in_review: 'Submit changes for review',
  changes_asked: 'Ask for changes',
  scheduled: 'Schedule changes',
  published: 'Publish changes',
} as const satisfies Partial<Record<StatusName, string>>;

const keptWords = ({ why, words }: NotSent): string =>
  why === 'refused'
    ? `Kept in this browser, not sent yet: ${words}`
    : 'Kept in this browser, not sent yet';
