import type { ReactNode } from 'react';
import { Field, type Control } from '@/components/ui/field';
import type { SettingField } from '@/components/admin/settings/fields';
import type { FieldError } from '@/lib/errors';

type Props = {
  name: string;
  field: SettingField;
  /** What stands in it; of a list one entry a line. */
  value: string;
  faults: readonly FieldError[];
  /** Said beside a box. */
  asides?: Partial<Record<string, string>>;
  /** What might be typed. */
  suggestions?: readonly Suggestion[];
};

/** What might be typed into a field, with what to know of it. */
export type Suggestion = { value: string; label: string };

/** One setting with its label, what to know of it, and what is wrong with it. */
export function SettingField({ name, field, value, faults, asides = {}, suggestions }: Props) {
  const fault = faultOf(name, faults);
  if (field.kind === 'boxes') {
    const ticked = value.split('\n');
    const note = fault ?? field.hint;
    const noteId = note === undefined ? undefined : `${name}-note`;
    return (
      <fieldset className="boxes" aria-describedby={noteId}>
        <legend className="lab">{field.label}</legend>
        {field.options.map(([option, label]) => (
          <label key={option}>
            <input
              type="checkbox"
              name={name}
              value={option}
              defaultChecked={ticked.includes(option)}
            />
            <span>
              {label} {asides[option] && <small>{asides[option]}</small>}
            </span>
          </label>
        ))}
        {note !== undefined && (
          <p className={fault ? 'hint fault' : 'hint'} id={noteId}>
            {note}
          </p>
        )}
      </fieldset>
    );
  }
  return (
    <Field id={name} label={field.label} hint={field.hint} fault={fault}>
      {(control) => controlOf(field, { ...control, name }, { value, suggestions })}
    </Field>
  );
}

type Common = Control & { name: string };

function controlOf(
  field: Exclude<SettingField, { kind: 'boxes' }>,
  common: Common,
  { value, suggestions }: Pick<Props, 'value' | 'suggestions'>,
): ReactNode {
  if (field.kind === 'choice')
    return (
      // The key: a select does not take a new default by itself.
      <select key={value} {...common} defaultValue={value}>
        {field.options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    );
  if (field.kind === 'number')
    return (
      <span className="amount">
        <input
          {...common}
          type="number"
          min={field.min}
          max={field.max}
          step={1}
          required
          defaultValue={value}
        />{' '}
        {field.unit}
      </span>
    );
  if (field.kind === 'line') {
    const listId = suggestions && `${common.id}-list`;
    return (
      <>
        <input
          {...common}
          type="text"
          maxLength={field.maxLength}
          list={listId}
          autoComplete="off"
          defaultValue={value}
        />
        {listId && (
          <datalist id={listId}>
            {suggestions.map((one) => (
              <option key={one.value} {...one} />
            ))}
          </datalist>
        )}
      </>
    );
  }
  return (
    <textarea
      {...common}
      rows={field.rows}
      maxLength={field.kind === 'text' ? field.maxLength : undefined}
      spellCheck={field.kind === 'text'}
      defaultValue={value}
    />
  );
}

/** What is wrong with the field, or with an entry of its list: "Line 3: …". */
function faultOf(name: string, faults: readonly FieldError[]): string | undefined {
  const own = faults.find(({ path }) => path === name);
  if (own) return own.message;
  const inList = faults.find(({ path }) => path.startsWith(`${name}.`));
  return inList && `Line ${Number(inList.path.slice(name.length + 1)) + 1}: ${inList.message}`;
}
