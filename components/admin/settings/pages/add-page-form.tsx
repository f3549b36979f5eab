'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import { storyLimits } from '@/lib/articles/schema';
import { addPageAction } from '@/lib/pages/actions';

/** Begins a page. */
export function AddPageForm() {
  const [state, add, isAdding] = useActionState(addPageAction, null);
  const failure = state && !state.ok ? state : null;
  const faults = failure?.error.fields;
  return (
    <form action={add}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <Field id="page-headline" label="Headline" fault={faultOf(faults, 'headline')}>
        {(control) => (
          <input
            {...control}
            name="headline"
            type="text"
            required
            maxLength={storyLimits.headline}
            autoComplete="off"
            defaultValue={failure?.values?.headline}
          />
        )}
      </Field>
      <Field
        id="page-slug"
        label="Address"
        hint="Such as terms, for /terms. Empty: made of the headline."
        fault={faultOf(faults, 'slug')}
      >
        {(control) => (
          <input
            {...control}
            name="slug"
            type="text"
            maxLength={storyLimits.slug}
            autoComplete="off"
            spellCheck={false}
            defaultValue={failure?.values?.slug}
          />
        )}
      </Field>
      <div className="send">
        <button className="btn" disabled={isAdding}>
          Begin the page
        </button>
      </div>
    </form>
  );
}
