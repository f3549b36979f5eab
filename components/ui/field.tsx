import type { ReactNode } from 'react';
import type { FieldError } from '@/lib/errors';

/** What a control of a field must have: the name that its label and its words are tied to. */
export type Control = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = {
  id: string;
  label: ReactNode;
  /** What to know of it; gives way to what is wrong. */
  hint?: ReactNode;
  fault?: string;
  children: (control: Control) => ReactNode;
};

/** One control with its label, and below it what to know of it or what is wrong with what it holds. */
export function Field({ id, label, hint, fault, children }: Props) {
  const hasWords = Boolean(fault ?? hint);
  const control: Control = {
    id,
    ...(hasWords ? { 'aria-describedby': `${id}-note` } : {}),
    ...(fault ? { 'aria-invalid': true } : {}),
  };
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(control)}
      {hasWords && (
        <p className={fault ? 'hint fault' : 'hint'} id={`${id}-note`}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a field among the faults of its form; also with an entry of a field that is a list. */
export const faultOf = (faults: readonly FieldError[] | undefined, name: string) =>
  faults?.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message;
