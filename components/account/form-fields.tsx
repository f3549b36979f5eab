import type { ActionFailure } from '@/lib/action';

export type FieldSpec = {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  hint?: string;
  /** What stands in it before anything was typed. */
  value?: string;
  minLength?: number;
  maxLength?: number;
};

type Props = { fields: readonly FieldSpec[]; failure: ActionFailure | null };

/** The labelled fields of a form with what is wrong with each, holding what was typed. */
export function FormFields({ fields, failure }: Props) {
  return fields.map(({ name, label, hint, value, ...input }) => {
    const fault = failure?.error.fields?.find(({ path }) => path === name)?.message;
    const note = fault ? `${name}-fault` : hint ? `${name}-hint` : undefined;
    return (
      <div key={name}>
        <label htmlFor={name}>{label}</label>
        <input
          {...input}
          id={name}
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
