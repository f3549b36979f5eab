'use client';

import { StatusBadge } from '@/components/admin/status-badge';
import type { Saved } from '@/components/admin/story-editor/use-story-save';
import type { StatusName } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { deskTime } from '@/lib/newsroom/desk-time';
import { adminStoryAnalyticsPath, articlePath, pagePath, previewPath } from '@/lib/paths';

type Props = {
  saved: Saved | null;
  steps: StatusName[];
  status: StatusName;
  isPage: boolean;
  isDirty: boolean;
  isSaving: boolean;
  canPublish: boolean;
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
  isSaving,
  canPublish,
  now,
  place,
  onSave,
  onPreview,
  onStep,
}: Props) {
  const words = (to: StatusName) =>
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
    : isDirty
      ? 'Not saved yet'
      : saved
        ? `Saved ${deskTime(saved.savedAt, now, place)}, version ${saved.version}`
        : 'Nothing written yet';
  const due = status === 'scheduled' && saved?.fields.publishedAt;
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
  const shown = order.filter((to) => steps.includes(to));
  return (
    <div className="dk-head">
      <h1 className="vh">{saved ? 'Edit story' : 'New story'}</h1>
      <StatusBadge status={status} />
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
      <div className="end">
        <button type="button" className="btn line" disabled={isSaving} onClick={onSave}>
          {status === 'draft' ? 'Save draft' : status === 'published' ? 'Save for readers' : 'Save'}{' '}
          <kbd>Ctrl S</kbd>
        </button>
        {saved && !isDirty ? (
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
