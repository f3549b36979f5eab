'use client';

import { useActionState, type ReactNode } from 'react';
import { TermField, generalFault } from '@/components/admin/taxonomy/term-field';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionResult } from '@/lib/action';

type Term = { id: number; version: number; name: string; slug: string };
/** What a form of terms sends to the server. */
export type Deed<T> = (
  before: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T> | null>;

/** The state of a form that adds a term, or changes the one that it is given. */
export function useTermForm(
  term: Term | undefined,
  add: Deed<{ id: number; name: string }>,
  change: Deed<never>,
) {
  const [made, make, isMaking] = useActionState(add, null);
  const [changed, alter, isChanging] = useActionState(change, null);
  const state = term ? changed : made;
  return {
    term,
    made,
    state,
    failure: state && !state.ok ? state : null,
    act: term ? alter : make,
    isActing: isMaking || isChanging,
  };
}

type Props = {
  form: ReturnType<typeof useTermForm>;
  of: 'author' | 'section' | 'topic';
  /** Where the page without a term to change stands. */
  back: string;
  /** The fields that only such a term has. */
  children: ReactNode;
};

/** Name and address of a section, a topic or an author, and what becomes of the form. */
export function TermForm({ form, of, back, children }: Props) {
  const { term, made, failure, act, isActing } = form;
  const common = { failure, of };
  return (
    <form action={act} key={made?.ok ? made.data.id : 'open'}>
      {term && <Seen {...term} />}
      <FaultLine>{generalFault(failure)}</FaultLine>
      <TermField
        {...common}
        name="name"
        label="Name"
        value={term?.name}
        maxLength={80}
        isRequired
      />
      <TermField
        {...common}
        name="slug"
        label="Address"
        value={term?.slug}
        maxLength={120}
        hint={
          term
            ? 'A new address leaves a redirect at the old one.'
            : `Empty: made of the name. It stands after /${of}/.`
        }
      />
      {children}
      <div className="send">
        <button className="btn" disabled={isActing}>
          {term ? `Save the ${of}` : `Add the ${of}`}
        </button>
        {term && <a href={back}>Leave it as it is</a>}
        <span role="status">{made?.ok && `${made.data.name} was added.`}</span>
      </div>
    </form>
  );
}

/** The term that a form is about, as it was seen. */
export const Seen = ({ id, version }: Pick<Term, 'id' | 'version'>) => (
  <>
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="version" value={version} />
  </>
);
