'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { storyLimits } from '@/lib/articles/schema';
import { addPageAction } from '@/lib/pages/actions';

/** Begins a page. */
export function AddPageForm() {
  const [state, add, isAdding] = useActionState(addPageAction, null);
  const failure = state && !state.ok ? state : null;
  const faultOf = (name: string) =>
    failure?.error.fields?.find(({ path }) => path === name)?.message;
  const slugFault = faultOf('slug');
  const headlineFault = faultOf('headline');
  return (
    <form action={add}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <div>
        <label htmlFor="page-headline">Headline</label>
        <input
          id="page-headline"
          name="headline"
          type="text"
          required
          maxLength={storyLimits.headline}
          autoComplete="off"
          defaultValue={failure?.values?.headline}
          aria-invalid={headlineFault ? true : undefined}
          aria-describedby={headlineFault && 'page-headline-note'}
        />
        {headlineFault && (
          <p className="hint fault" id="page-headline-note">
            {headlineFault}
          </p>
        )}
      </div>
      <div>
        <label htmlFor="page-slug">Address</label>
        <input
          id="page-slug"
          name="slug"
          type="text"
          maxLength={storyLimits.slug}
          autoComplete="off"
          spellCheck={false}
          defaultValue={failure?.values?.slug}
          aria-invalid={slugFault ? true : undefined}
          aria-describedby="page-slug-note"
        />
        <p className={slugFault ? 'hint fault' : 'hint'} id="page-slug-note">
          {slugFault ?? 'Such as terms, for /terms. Empty: made of the headline.'}
        </p>
      </div>
      <div className="send">
        <button className="btn" disabled={isAdding}>
          Begin the page
        </button>
      </div>
    </form>
  );
}
