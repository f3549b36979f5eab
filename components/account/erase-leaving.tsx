import { KeepForm } from '@/components/account/erase-forms';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';

/** All that is left of the account to somebody who has asked for it to be deleted: when, and how to keep it. */
export function Leaving({ eraseAt, place }: { eraseAt: Date; place: Place }) {
  return (
    <div className="account-list">
      <header>
        <h1>Your account will be deleted</h1>
        <p className="lede">
          On{' '}
          <time dateTime={zonedIso(eraseAt, place.timeZone)}>{longDateTime(eraseAt, place)}</time>,
          as you have asked. Until then nothing else can be done with it.
        </p>
      </header>
      <section aria-labelledby="keep">
        <h2 id="keep">Would you rather keep it?</h2>
        <p>Everything is still there: your name, your comments, what you like and have saved.</p>
        <div className="leaving">
          <KeepForm />
        </div>
      </section>
    </div>
  );
}
