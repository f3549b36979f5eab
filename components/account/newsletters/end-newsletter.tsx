import { AccountPage } from '@/components/account/account-page';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { newslettersPath } from '@/lib/paths';

type Letter = { email: string; name: string; isOn: boolean; others: readonly string[] };
type Props = {
  /** Null: the address has been forgotten. */
  letter: Letter | null;
  token: string;
  place: Place;
};

/** What the link of a newsletter leads to: ending it, all of them, or having the address forgotten. Plain forms. */
export function EndNewsletter({ letter, token, place }: Props) {
  const words = wordsIn(place).newsletters;
  const back = (
    <p>
      <a href={newslettersPath()}>{words.back}</a>
    </p>
  );
  if (!letter)
    return (
      <AccountPage title={words.forgotten} lede={words.forgottenWords}>
        {back}
      </AccountPage>
    );
  const { email, name, isOn, others } = letter;
  const values = { email: <bdi>{email}</bdi>, name: <bdi>{name}</bdi> };
  const button = (wish: 'one' | 'all' | 'forget', label: string, className: string) => (
    <button className={className} name="wish" value={wish}>
      {label}
    </button>
  );
  return (
    <AccountPage
      title={isOn ? words.stop : words.stopped}
      lede={isOn ? words.stopLede(values) : words.stoppedLede(values)}
    >
      <form
        className="stack"
        method="post"
        action={`/api/unsubscribe?token=${encodeURIComponent(token)}`}
      >
        <input type="hidden" name="from" value="page" />
        {isOn && button('one', words.stopOne({ name }), 'btn')}
        {others.length > 0 && (
          <>
            <p>{words.stopOthers}</p>
            <ul className="plain-list">
              {others.map((other) => (
                <li key={other}>
                  <bdi>{other}</bdi>
                </li>
              ))}
            </ul>
            {button('all', words.stopAll, 'btn line')}
          </>
        )}
        <div>
          {button('forget', words.forget, 'text')}
          <p className="hint">{words.forgetWords}</p>
        </div>
        {back}
      </form>
    </AccountPage>
  );
}
