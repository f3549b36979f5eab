'use client';

import { useActionState } from 'react';
import { OneButton } from '@/components/admin/one-button';
import { FaultLine } from '@/components/ui/fault-line';
import { partStoryAction, setAsideAction, takeAsDraftAction } from '@/lib/wire/actions';

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
  const given = state && !state.ok ? state.values?.section : undefined;
  const chosen = given ?? section ?? sections?.[0]?.slug;
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      {sections && (
        <div>
          <label htmlFor="take-section">Section</label>
          <select key={chosen} id="take-section" name="section" defaultValue={chosen}>
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

type AsideProps = { id: number; headline: string; isAside: boolean };

/** Puts an item aside, or takes it up again. */
export const AsideButton = ({ id, headline, isAside }: AsideProps) => (
  <OneButton
    action={setAsideAction}
    values={{ id, aside: isAside ? 'no' : 'yes' }}
    look="text"
    keyOf="x"
  >
    {isAside ? 'Take up again' : 'Put aside'}
    <span className="vh">: {headline}</span>
  </OneButton>
);

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
