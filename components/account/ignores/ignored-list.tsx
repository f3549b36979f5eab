'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { stopIgnoringAction } from '@/lib/ignores/actions';
import type { IgnoredPeople } from '@/lib/ignores/data';

/** The people whom somebody ignores, each with a button that ends it. */
export function IgnoredList({ people, place }: { people: IgnoredPeople; place: Place }) {
  const { ignore } = useWords().account;
  const [state, stop, isPending] = useActionState(stopIgnoringAction, null);
  return (
    <>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <ul className="own">
        {people.map(({ id, name, since }) => (
          <li key={id}>
            <p>
              <b>
                <bdi>{name}</bdi>
              </b>
            </p>
            <p className="meta">
              {ignore.since({
                date: (
                  <time dateTime={zonedIso(since, place.timeZone)}>
                    {longDateTime(since, place)}
                  </time>
                ),
              })}
            </p>
            <form action={stop}>
              <input type="hidden" name="id" value={id} />
              <button className="text" disabled={isPending}>
                {ignore.stop}
                <span className="vh">
                  {' '}
                  <bdi>{name}</bdi>
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
