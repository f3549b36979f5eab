'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { setRelatedControlAction } from '@/lib/related/editing/actions';
import { localTime } from '@/lib/newsroom/local-time';
import type { RelatedControl } from '@/lib/related/schema';

type Props = { storyId: number; control: RelatedControl; mayEdit: boolean; timeZone: string };

const boxes = [
  ['isOff', 'Offer nothing below this story'],
  [
    'isSensitive',
    'Sensitive: nothing light beside this. Strong matches and pins alone, no filling',
  ],
  ['isWithheld', 'Offer this story nowhere'],
] as const;

/** What holds for the whole list, and for the story in others' lists. */
export function ControlForm({ storyId, control, mayEdit, timeZone }: Props) {
  const [state, act, isActing] = useActionState(setRelatedControlAction, null);
  const typed = state && !state.ok ? state.values?.offeredUntil : undefined;
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
      <div>
        <label htmlFor="rc-until">Offer this story elsewhere until</label>
        <input
          id="rc-until"
          name="offeredUntil"
          type="datetime-local"
          disabled={!mayEdit}
          defaultValue={
            typed ?? (control.offeredUntil && localTime(control.offeredUntil, timeZone)) ?? ''
          }
          aria-describedby="rc-until-note"
        />
        <p className="hint" id="rc-until-note">
          For what is of use for a time: a preview of a match, the weather. By the newsroom’s clock;
          empty: always.
        </p>
      </div>
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
