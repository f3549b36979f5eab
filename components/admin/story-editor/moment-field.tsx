'use client';

import { clock, shortDate } from '@/lib/dates';
import { aroundSkipped, instantsOf, localTime, offsetName } from '@/lib/newsroom/local-time';

type Props = {
  id: string;
  label: string;
  timeZone: string;
  /** What the field shows, and which of two instants is meant where the clocks go back over it. */
  value: MomentValue;
  fault: string;
  onChange: (value: MomentValue) => void;
};
export type MomentValue = { local: string; second: boolean | null };

export const noMoment: MomentValue = { local: '', second: null };

/** What the field shows of a moment that was chosen before. */
export function valueOf(at: Date | null, timeZone: string): MomentValue {
  if (!at) return noMoment;
  const local = localTime(at, timeZone);
  const [first, second] = instantsOf(local, timeZone)!;
  return { local, second: first && second ? at >= second : null };
}

/** The instant that is meant; in words what is wrong, or to be chosen, when none is. */
export function momentOf(
  { local, second }: MomentValue,
  timeZone: string,
  now: Date,
): { at: Date } | { fault: string } {
  const instants = instantsOf(local, timeZone);
  if (!instants) return { fault: 'Give a day and a time.' };
  if (instants.length === 0) {
    const [before, after] = aroundSkipped(local, timeZone);
    const time = (at: Date) => localTime(at, timeZone).slice(11);
    return {
      fault: `The clocks go forward that night: this time does not exist. After ${time(before)} it is ${time(after)}. Choose another time.`,
    };
  }
  if (instants.length === 2 && second === null)
    return { fault: 'This time comes twice that night. Choose which one you mean.' };
  const at = instants[second ? 1 : 0] ?? instants[0]!;
  return at > now ? { at } : { fault: 'This time has passed already.' };
}

/** A day and a time of the newsroom's zone. Where the clocks go back over it, both are offered. */
export function MomentField({ id, label, timeZone, value, fault, onChange }: Props) {
  const instants = instantsOf(value.local, timeZone) ?? [];
  const place = { locale: 'en-GB', timeZone };
  return (
    <div className="moment">
      <label htmlFor={id}>
        {label} ({timeZone.replaceAll('_', ' ')})
      </label>
      <input
        id={id}
        type="datetime-local"
        value={value.local}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => onChange({ local: event.target.value, second: null })}
      />
      {instants.length === 2 && (
        <fieldset>
          <legend>The clocks go back: which {value.local.slice(11)}?</legend>
          {instants.map((at, i) => (
            <label key={at.toISOString()}>
              <input
                type="radio"
                name={`${id}-which`}
                checked={value.second === (i === 1)}
                onChange={() => onChange({ ...value, second: i === 1 })}
              />
              {i === 0 ? 'The first' : 'The second'}, {offsetName(at, timeZone)}: in UTC{' '}
              {shortDate(at, { ...place, timeZone: 'UTC' })},{' '}
              {clock(at, { ...place, timeZone: 'UTC' })}
            </label>
          ))}
        </fieldset>
      )}
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
