import type { Chrome } from '@/lib/front/schema';
import { wordsIn } from '@/lib/i18n/words';
import { listFor } from '@/lib/newsletters/box';
import { whenWords } from '@/lib/newsletters/when-words';
import { newsletterFormPath, newslettersPath } from '@/lib/paths';

type Props = {
  chrome: Pick<Chrome, 'newsletters' | 'settings' | 'place'>;
  /** Of the page. */
  section?: string;
};

/** One newsletter to sign up for, under a story or at the foot of a front; a plain form, which asks for a confirmation by mail. */
export function LetterBox({ chrome: { newsletters, settings, place }, section }: Props) {
  const list = settings.newsletterBox === 'SHOW' ? listFor(newsletters, section) : undefined;
  if (!list) return null;
  const words = wordsIn(place).newsletters;
  return (
    <section className="letter-box" data-ink={list.section?.ink} aria-labelledby="letter-box">
      <div>
        <h2 id="letter-box">{words.box({ name: <bdi>{list.name}</bdi> })}</h2>
        <p dir="auto">{list.description || whenWords(list, place)}</p>
      </div>
      <form method="post" action={newsletterFormPath()}>
        <input type="hidden" name="newsletter" value={list.id} />
        <label htmlFor="letter-box-mail">{words.address}</label>
        <div>
          <input
            id="letter-box-mail"
            name="email"
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            aria-describedby="letter-box-hint"
          />
          <button className="btn line">{words.submit}</button>
        </div>
        <p className="hint" id="letter-box-hint">
          {words.boxHint} <a href={newslettersPath()}>{words.boxAll}</a>
        </p>
      </form>
    </section>
  );
}
