'use client';

import { AccountForm } from '@/components/account/account-form';
import { useWords } from '@/components/account/words';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { acknowledgeWarningAction } from '@/lib/notifications/warnings/actions';
import type { Warning } from '@/lib/notifications/warnings/data';

/** What a moderator has to say to the member, until they say that they have read it. */
export function Warnings({ warnings, place }: { warnings: readonly Warning[]; place: Place }) {
  const { warned } = useWords().account;
  return warnings.map(({ id, message, at }) => (
    <section key={id} className="warned" aria-labelledby={`warning-${id}`}>
      <h2 id={`warning-${id}`}>{warned.title}</h2>
      <p className="words" dir="auto">
        {message}
      </p>
      <p className="meta">
        <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>
      </p>
      <AccountForm
        action={acknowledgeWarningAction}
        fields={[]}
        hidden={{ id: String(id) }}
        submit={warned.read}
      />
    </section>
  ));
}
