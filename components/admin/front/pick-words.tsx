import { useRef } from 'react';

type Props = {
  /** What the number of its field begins with. */
  of: string;
  q: string;
  label?: string;
  verb?: string;
  maxLength: number;
  isActing?: boolean;
};

/** The words that a story is looked for by: part of a form, which searches by the intent `search` whatever else it still needs. */
export function PickWords({
  of,
  q,
  label = 'Words of its headline',
  verb = 'Search',
  maxLength,
  isActing,
}: Props) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div>
      <label htmlFor={`${of}-q`}>{label}</label>
      <span className="fd-pair">
        <input
          id={`${of}-q`}
          name="q"
          type="search"
          maxLength={maxLength}
          defaultValue={q}
          aria-describedby={`${of}-q-note`}
          onKeyDown={(event) => {
            // The return key would press the first button of the form.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit(button.current);
          }}
        />
        <button
          className="btn line"
          name="intent"
          value="search"
          formNoValidate
          ref={button}
          disabled={isActing}
        >
          {verb}
        </button>
      </span>
      <p className="hint" id={`${of}-q-note`}>
        Published and scheduled stories. None: the newest.
      </p>
    </div>
  );
}
