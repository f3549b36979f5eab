'use client';

import { useActionState, useState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { addCorrectionAction, changeCorrectionAction } from '@/lib/corrections/actions';
import {
  correctionKinds,
  correctionLimits,
  correctionWords,
  type CorrectionEntry,
} from '@/lib/corrections/schema';

type Props = { storyId: number; correction?: CorrectionEntry };

/** Writes a correction, or words one anew. */
export function CorrectionForm({ storyId, correction }: Props) {
  const [added, add, isAdding] = useActionState(addCorrectionAction, null);
  const [changed, change, isChanging] = useActionState(changeCorrectionAction, null);
  const state = correction ? changed : added;
  const failure = state && !state.ok ? state : null;
  /** What a colleague has made of it meanwhile. */
  const theirs =
    failure?.error.code === 'conflict'
      ? (failure.error.details as CorrectionEntry | undefined)
      : undefined;
  // Of the words that stand in the boxes: what the page hears later may be of others.
  const [read] = useState(correction?.version);
  const version = theirs?.version ?? (changed?.ok ? changed.data.version : read);
  const fault = (name: string) => failure?.error.fields?.find(({ path }) => path === name)?.message;
  const value = (name: 'kind' | 'wrong' | 'text' | 'signature') =>
    failure?.values?.[name] ?? correction?.[name] ?? '';
  const kind = value('kind') || 'CORRECTION';
  const key = correction?.id ?? 'new';
  const area = (name: 'wrong' | 'text', label: string, isNeeded: boolean) => (
    <div>
      <label htmlFor={`c-${name}-${key}`}>{label}</label>
      <textarea
        id={`c-${name}-${key}`}
        name={name}
        rows={2}
        dir="auto"
        required={isNeeded}
        maxLength={correctionLimits[name]}
        defaultValue={value(name)}
        aria-invalid={fault(name) ? true : undefined}
        aria-describedby={fault(name) ? `c-${name}-note-${key}` : undefined}
      />
      {fault(name) && (
        <p className="hint fault" id={`c-${name}-note-${key}`}>
          {fault(name)}
        </p>
      )}
    </div>
  );
  return (
    <form className="stack" action={correction ? change : add} key={changed?.ok ? 'saved' : 'open'}>
      <input type="hidden" name="storyId" value={storyId} />
      {correction && (
        <>
          <input type="hidden" name="id" value={correction.id} />
          <input type="hidden" name="version" value={version} />
        </>
      )}
      <FaultLine>{failure?.error.message}</FaultLine>
      {theirs && (
        <div className="hint">
          <p>
            It says now: {theirs.wrong} {theirs.text}
            {theirs.signature && ` (${theirs.signature})`}
          </p>
          <p>Below is what you have written. Saving puts it in the place of that.</p>
        </div>
      )}
      <div>
        <label htmlFor={`c-kind-${key}`}>Kind</label>
        <select key={kind} id={`c-kind-${key}`} name="kind" defaultValue={kind}>
          {correctionKinds.map((name) => (
            <option key={name} value={name}>
              {correctionWords[name]}
            </option>
          ))}
        </select>
      </div>
      {area('wrong', 'What was wrong, if that needs saying', false)}
      {area('text', 'What is right', true)}
      <div>
        <label htmlFor={`c-signature-${key}`}>Signed, for readers</label>
        <input
          id={`c-signature-${key}`}
          name="signature"
          dir="auto"
          maxLength={correctionLimits.signature}
          placeholder="The editors"
          defaultValue={value('signature')}
        />
      </div>
      <label className="sure">
        <input
          type="checkbox"
          name="updateReaders"
          value="yes"
          defaultChecked={failure?.values?.updateReaders === 'yes'}
        />
        <span>It matters: the story says “updated” from now on</span>
      </label>
      <div className="send">
        <button className={correction ? 'btn line' : 'btn'} disabled={isAdding || isChanging}>
          {correction ? 'Save the correction' : 'Publish the correction'}
        </button>
        <span role="status">{changed?.ok && 'Saved.'}</span>
      </div>
    </form>
  );
}
