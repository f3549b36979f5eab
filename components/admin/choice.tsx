type Props = {
  name: string;
  label: string;
  /** What stands for "no choice". */
  all: string;
  value: string | undefined;
  options: readonly { value: string; name: string }[];
};

/** One of several, in a form that narrows a list. */
export function Choice({ name, label, all, value, options }: Props) {
  return (
    <div>
      <label htmlFor={`f-${name}`}>{label}</label>
      <select id={`f-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
