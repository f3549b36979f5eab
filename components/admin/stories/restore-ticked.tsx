'use client';

import { useActionState, useRef } from 'react';
import { BulkNotice } from '@/components/admin/stories/bulk-notice';
import { useLatest } from '@/components/admin/use-latest';
import { FaultLine } from '@/components/ui/fault-line';
import type { Place } from '@/lib/dates';
import { bulkStoriesAction, undoStoriesAction } from '@/lib/newsroom/bulk/actions';

type Props = {
  /** There is something to tick. */
  hasAny: boolean;
  place: Place;
  now: Date;
};

/** Has all back that is ticked in the trash, each by itself. The boxes are the table's. */
export function RestoreTicked({ hasAny, place, now }: Props) {
  const [acted, act, isActing] = useActionState(bulkStoriesAction, null);
  const [undone, undo, isUndoing] = useActionState(undoStoriesAction, null);
  const latest = useLatest({ acted, undone });
  const last = latest === null ? null : { acted, undone }[latest];
  const undoing = useRef<HTMLFormElement>(null);
  const isPending = isActing || isUndoing;
  const fault = last && !last.ok && (last.error.fields?.[0]?.message ?? last.error.message);
  return (
    <>
      {last?.ok && (
        <BulkNotice {...last.data} {...{ act, undo, isPending, place, now }} undoRef={undoing} />
      )}
      <FaultLine>{fault}</FaultLine>
      {hasAny && (
        <form
          id="together"
          action={act}
          className="deck together stories"
          aria-label="What is ticked"
        >
          <button className="btn line" name="action" value="restore" disabled={isPending}>
            Restore what is ticked
          </button>
        </form>
      )}
    </>
  );
}
