import { Fault } from '@/components/admin/story-editor/fault';

type Props = {
  name: string;
  label: string;
  value: string;
  max: number;
  fault: string | undefined;
  hint?: string;
  onChange: (value: string) => void;
};

/** A labelled line of text with its hint and what is wrong with it. */
export function TextField({ name, label, value, max, fault, hint, onChange }: Props) {
  const id = `s-${name}`;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        dir="auto"
        value={value}
        maxLength={max}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault ${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Fault id={`${id}-fault`} words={fault} />
    </div>
  );
}
