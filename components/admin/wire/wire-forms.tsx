'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import {
  askForPicturesAction,
  partStoryAction,
  setAsideAction,
  takeAsDraftAction,
  takeUpdateAction,
} from '@/lib/wire/actions';

type Sections = readonly { slug: string; name: string }[];

/** Makes a draft of an item; `key` is what the keyboard presses. */
export function TakeForm({
  id,
  headline,
  sections,
  section,
}: {
  id: number;
  headline: string;
  /** Left out in the list: the draft then goes where the rules say. */
  sections?: Sections;
  section?: string | null;
}) {
  const [state, act, isActing] = useActionState(takeAsDraftAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      {sections && (
        <div>
          <label htmlFor="take-section">Section</label>
          <select id="take-section" name="section" defaultValue={section ?? sections[0]?.slug}>
            {sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <button className={sections ? 'btn' : 'text'} disabled={isActing} data-key="d">
        Take as draft<span className="vh">: {headline}</span>
      </button>
    </form>
  );
}

/** Puts an item aside, or takes it up again. */
export function AsideForm({
  id,
  headline,
  isAside,
}: {
  id: number;
  headline: string;
  isAside: boolean;
}) {
  const [state, act, isActing] = useActionState(setAsideAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="aside" value={isAside ? 'no' : 'yes'} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="text" disabled={isActing} data-key="x">
        {isAside ? 'Take up again' : 'Put aside'}
        <span className="vh">: {headline}</span>
      </button>
    </form>
  );
}

/** Brings the update into the story. */
export function UpdateForm({ id }: { id: number }) {
  const [state, act, isActing] = useActionState(takeUpdateAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn" disabled={isActing}>
        Take the update into the story
      </button>
    </form>
  );
}

/** Has the pictures fetched into the draft once more. */
export function PicturesForm({ id }: { id: number }) {
  const [state, act, isActing] = useActionState(askForPicturesAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="btn line" disabled={isActing}>
        Fetch the pictures into the draft
      </button>
      {state?.ok && (
        <p role="status" className="hint">
          They are being fetched. Those that do not come are named in the draft’s note.
        </p>
      )}
    </form>
  );
}

/** Parts the story from its item, with the reason. */
export function PartForm({ id }: { id: number }) {
  const [state, act, isActing] = useActionState(partStoryAction, null);
  const failure = state && !state.ok ? state : null;
  const fault = failure?.error.fields?.find(({ path }) => path === 'reason')?.message;
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{failure && !fault && failure.error.message}</FaultLine>
      <label htmlFor="part-reason">Reason</label>
      <input
        id="part-reason"
        name="reason"
        type="text"
        maxLength={500}
        required
        defaultValue={failure?.values?.reason ?? ''}
        aria-describedby="part-note"
        aria-invalid={fault ? true : undefined}
      />
      <p className={fault ? 'hint fault' : 'hint'} id="part-note">
        {fault ??
          'The agency’s embargo and its kills then no longer hold the story back. It is written down, and every editor is mailed.'}
      </p>
      <button className="btn line" disabled={isActing}>
        Part the story from this item
      </button>
    </form>
  );
}
