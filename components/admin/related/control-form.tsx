'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { setRelatedControlAction } from '@/lib/related/editing/actions';
import type { RelatedControl } from '@/lib/related/editing/schema';

type Props = { storyId: number; control: RelatedControl; mayEdit: boolean };

const boxes = [
  ['isOff', 'Offer nothing below this story'],
  [
    'isSensitive',
    'Sensitive: nothing light beside this. Strong matches and pins alone, no filling',
  ],
  ['isWithheld', 'Offer this story nowhere'],
] as const;

/** What holds for the whole list, and for the story in others' lists. */
export function ControlForm({ storyId, control, mayEdit }: Props) {
  const [state, act, isActing] = useActionState(setRelatedControlAction, null);
  return (
    <form className="stack" action={act} key={JSON.stringify(control)}>
      <input type="hidden" name="storyId" value={storyId} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      {boxes.map(([name, words]) => (
        <label className="sure" key={name}>
          <input
            type="checkbox"
            name={name}
            value="yes"
            disabled={!mayEdit}
            defaultChecked={control[name]}
          />
          <span>{words}</span>
        </label>
      ))}
      {mayEdit && (
        <div className="send">
          <button className="btn line" disabled={isActing}>
            Save
          </button>
          <span role="status">{state?.ok && 'Saved.'}</span>
        </div>
      )}
    </form>
  );
}
