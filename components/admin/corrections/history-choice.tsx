'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { setStoryHistoryAction } from '@/lib/corrections/actions';

type Props = { storyId: number; shows: boolean | null; byDefault: boolean };

/** Whether readers may see what was changed in this story. */
export function HistoryChoice({ storyId, shows, byDefault }: Props) {
  const [state, act, isActing] = useActionState(setStoryHistoryAction, null);
  return (
    <form className="stack" action={act} key={String(shows)}>
      <input type="hidden" name="storyId" value={storyId} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <div>
        <label htmlFor="h-shows">Readers</label>
        <select
          id="h-shows"
          name="shows"
          defaultValue={shows === null ? 'default' : shows ? 'yes' : 'no'}
        >
          <option value="default">
            as the settings say: {byDefault ? 'they see it' : 'they do not see it'}
          </option>
          <option value="yes">see what was changed in this story</option>
          <option value="no">do not see it</option>
        </select>
      </div>
      <div className="send">
        <button className="btn line" disabled={isActing}>
          Save
        </button>
        <span role="status">{state?.ok && 'Saved.'}</span>
      </div>
    </form>
  );
}
