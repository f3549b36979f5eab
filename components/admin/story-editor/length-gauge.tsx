import type { CSSProperties } from 'react';

type Props = {
  length: number;
  /** Beyond it a reader's phone has to scroll. */ good: number;
  /** Beyond it nothing is saved. */ max: number;
};

/** How long a headline or standfirst is against what it should be. */
export function LengthGauge({ length, good, max }: Props) {
  const words =
    length === 0
      ? 'not written yet'
      : length <= good
        ? 'good'
        : length <= max
          ? 'long for a phone'
          : `too long: at most ${max}`;
  return (
    <div className={length > good ? 'fit is-over' : 'fit'} lang="en-GB" dir="ltr">
      <span>
        {length} of {good}
      </span>
      <i aria-hidden="true" style={{ '--at': Math.min(1, length / good) } as CSSProperties} />
      <span>{words}</span>
    </div>
  );
}
