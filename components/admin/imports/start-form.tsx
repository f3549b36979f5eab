'use client';

import { useActionState, useId } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { startImportAction } from '@/lib/importers/runs/actions';
import { formats } from '@/lib/importers/formats';

/** The file of an export, with what cannot be read from it. */
export function StartForm() {
  const [state, start, isSending] = useActionState(startImportAction, null);
  const failure = state && !state.ok ? state : null;
  // A select that stays the same one forgets its choice when the form is answered.
  const chosen = failure?.values?.format ?? '';
  const fault = (name: string) => failure?.error.fields?.find(({ path }) => path === name)?.message;
  const hint = (name: string, words: string) => (
    <p className={fault(name) ? 'hint fault' : 'hint'} id={`i-${name}-note`}>
      {fault(name) ?? words}
    </p>
  );
  const told = (name: string) => ({
    'aria-invalid': fault(name) ? true : undefined,
    'aria-describedby': `i-${name}-note`,
  });
  return (
    <form className="stack" action={start}>
      <FaultLine>{failure && !failure.error.fields ? failure.error.message : null}</FaultLine>
      <div>
        <label htmlFor="i-file">File</label>
        <input id="i-file" name="file" type="file" required {...told('file')} />
        {hint('file', 'The file as the other system gives it.')}
      </div>
      <div>
        <label htmlFor="i-format">What it is</label>
        <select key={chosen} id="i-format" name="format" defaultValue={chosen}>
          <option value="">Read it from the file</option>
          {Object.entries(formats).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="i-site">Address of the old site</label>
        <input
          id="i-site"
          name="site"
          type="url"
          maxLength={300}
          placeholder="https://old.example.org"
          defaultValue={failure?.values?.site ?? ''}
          {...told('site')}
        />
        {hint('site', 'Only for exports that do not say it, such as Ghost’s.')}
      </div>
      <MappingField typed={failure?.values?.mapping ?? ''} fault={fault('mapping')} />
      <button className="btn" disabled={isSending}>
        {isSending ? 'Sending …' : 'See what would become of it'}
      </button>
    </form>
  );
}

/** What becomes of categories and of the old site's own types of items, a line each. */
export function MappingField({ typed, fault }: { typed: string; fault: string | undefined }) {
  // It stands twice on the page of an import.
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>What becomes of categories and types</label>
      <textarea
        id={id}
        name="mapping"
        rows={4}
        spellCheck={false}
        placeholder={
          'harbour,section,Harbour\nbreaking,topic\nuncategorized,skip\ntype:recipe,story,Food'
        }
        defaultValue={typed}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-note`}
      />
      <p className={fault ? 'hint fault' : 'hint'} id={`${id}-note`}>
        {fault ??
          'A line each: the category there; section, topic or skip; its name here. What is not named goes by itself: the first category of a story is its section, the others are topics. Items of WordPress that are neither posts nor pages: type: and the type; story, page or skip; the section of those without one.'}
      </p>
    </div>
  );
}
