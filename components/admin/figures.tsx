type Props = {
  /** Name, number and what the number is of. */
  figures: readonly (readonly [name: string, value: string, hint: string])[];
};

/** The numbers that are asked for first. */
export const Figures = ({ figures }: Props) => (
  <dl className="figures">
    {figures.map(([name, value, hint]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <b>{value}</b> <span className="hint">{hint}</span>
        </dd>
      </div>
    ))}
  </dl>
);
