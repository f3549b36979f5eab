import { KeepForm } from '@/components/account/erase-forms';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** All that is left of the account to somebody who has asked for it to be deleted: when, and how to keep it. */
export function Leaving({ eraseAt, place }: { eraseAt: Date; place: Place }) {
  const { leaving } = wordsIn(place).own;
  return (
    <div className="account-list">
      <header>
        <h1>{leaving.title}</h1>
        <p className="lede">
          {leaving.when({
            date: (
              <time dateTime={zonedIso(eraseAt, place.timeZone)}>
                {longDateTime(eraseAt, place)}
              </time>
            ),
          })}
        </p>
      </header>
      <section aria-labelledby="keep">
        <h2 id="keep">{leaving.keep}</h2>
        <p>{leaving.there}</p>
        <div className="leaving">
          <KeepForm />
        </div>
      </section>
    </div>
  );
}
