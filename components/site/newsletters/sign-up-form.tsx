import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { whenWords } from '@/lib/newsletters/when-words';
import type { PublicNewsletter } from '@/lib/newsletters/schema';
import { newsletterFormPath, newsletterPath } from '@/lib/paths';

type Props = {
  newsletters: readonly PublicNewsletter[];
  place: Place;
  /** The page is about this list alone. */
  isOne?: boolean;
};

/** Signs an address up, by a plain form that needs no script, no cookie and no account. */
export function SignUpForm({ newsletters, place, isOne = false }: Props) {
  const words = wordsIn(place).newsletters;
  const isChosen = newsletters.length === 1;
  return (
    <form className="stack letters" method="post" action={newsletterFormPath()}>
      {isOne ? (
        <input type="hidden" name="newsletter" value={newsletters[0]!.id} />
      ) : (
        <fieldset>
          <legend>{words.which}</legend>
          <ul>
            {newsletters.map((list) => (
              <li key={list.id} data-ink={list.section?.ink}>
                <label className="choice">
                  <input
                    type="checkbox"
                    name="newsletter"
                    value={list.id}
                    defaultChecked={isChosen}
                  />
                  <span>
                    <b dir="auto">{list.name}</b>
                    {list.description && <span dir="auto">{list.description}</span>}
                    <small>{whenWords(list, place)}</small>
                  </span>
                </label>
                <a className="hint" href={newsletterPath(list.slug)}>
                  {words.past}
                  <span className="vh">: {list.name}</span>
                </a>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <div>
        <label htmlFor="newsletter-email">{words.address}</label>
        <input
          id="newsletter-email"
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          aria-describedby="newsletter-privacy"
        />
        <p className="hint" id="newsletter-privacy">
          {words.privacy}
        </p>
      </div>
      <button className="btn">{words.submit}</button>
    </form>
  );
}
