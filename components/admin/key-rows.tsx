/** Keys and what each does. */
export type KeyWords = readonly (readonly [key: string, does: string])[];

/** A list of keys, in a sheet of them. */
export const KeyRows = ({ keys, className }: { keys: KeyWords; className?: string }) => (
  <dl className={className}>
    {keys.map(([key, does]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);
