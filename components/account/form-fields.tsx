import type { ActionFailure } from '@/lib/action';

export type FieldSpec = {
  name: string;
  /** Where the name alone is not the only one of the page. */
  id?: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  hint?: string;
  /** What stands in it before anything was typed. */
  value?: string;
  minLength?: number;
  maxLength?: number;
};

/** What is asked for before something changes that matters. */
export const currentPassword = (label: string): FieldSpec => ({
  name: 'current',
  label,
  type: 'password',
  autoComplete: 'current-password',
  maxLength: 1000,
});

type Props = { fields: readonly FieldSpec[]; failure: ActionFailure | null };

/** The labelled fields of a form with what is wrong with each, holding what was typed. */
export function FormFields({ fields, failure }: Props) {
  return fields.map(({ name, id = name, label, hint, value, ...input }) => {
    const fault = failure?.error.fields?.find(({ path }) => path === name)?.message;
    const note = fault ? `${id}-fault` : hint ? `${id}-hint` : undefined;
    return (
      <div key={name}>
        <label htmlFor={id}>{label}</label>
        <input
          {...input}
          id={id}
          name={name}
          required
          defaultValue={failure?.values?.[name] ?? value}
          aria-invalid={fault ? true : undefined}
          aria-describedby={note}
        />
        {fault ? (
          <p className="hint" id={note}>
            <b>{fault}</b>
          </p>
        ) : (
          hint && (
            <p className="hint" id={note}>
              {hint}
            </p>
          )
        )}
      </div>
    );
  });
}
