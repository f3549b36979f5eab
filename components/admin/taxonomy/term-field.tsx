import type { ActionFailure } from '@/lib/action';

type Props = {
  name: string;
  label: string;
  /** What stands there; what was typed and refused goes before it. */
  value?: string;
  failure: ActionFailure | null;
  hint?: string;
  maxLength: number;
  rows?: number;
  isRequired?: boolean;
  /** What may be meant, offered while somebody types. */
  offers?: readonly string[];
  /** Tells the fields of several forms on a page apart. */
  of: string;
};

/** What is wrong with a field, in words. */
export const faultOf = (failure: ActionFailure | null, name: string): string | undefined =>
  failure?.error.fields?.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message;

/** A field of a section, a topic or an author with its words and what is wrong with it. */
export function TermField(props: Props) {
  const { name, label, value = '', failure, hint, maxLength, rows, isRequired, offers, of } = props;
  const fault = faultOf(failure, name);
  const id = `${of}-${name}`;
  const field = {
    id,
    name,
    maxLength,
    required: isRequired,
    defaultValue: failure?.values?.[name] ?? value,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault || hint ? `${id}-note` : undefined,
  } as const;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...field} rows={rows} />
      ) : (
        <input {...field} autoComplete="off" list={offers && `${id}-offers`} />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {(fault ?? hint) && (
        <p className={fault ? 'hint fault' : 'hint'} id={`${id}-note`}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}

/** A refusal that belongs to no field. */
export const generalFault = (failure: ActionFailure | null): string | null =>
  failure && !failure.error.fields?.length ? failure.error.message : null;

/** What a section or a topic is about, in a few words. */
export const AboutField = (props: Pick<Props, 'failure' | 'of' | 'value'>) => (
  <TermField {...props} name="description" label="What it is about" maxLength={1000} rows={3} />
);
