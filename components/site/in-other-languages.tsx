import { directionOf, ownName } from '@/lib/articles/language';
import type { Translation } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { articlePath } from '@/lib/paths';

type Props = { translations: readonly Translation[]; place: Place };

/** The way to the same story in other languages, each called as its readers call it. */
export function InOtherLanguages({ translations, place }: Props) {
  if (translations.length === 0) return null;
  const { listed, story: words } = wordsIn(place);
  const links = translations.map(({ slug, headline, language }) => (
    <a
      href={articlePath(slug)}
      hrefLang={language}
      lang={language}
      dir={directionOf(language)}
      title={headline}
      key={slug}
    >
      {ownName(language)}
    </a>
  ));
  return <p className="meta">{words.otherLanguages({ languages: listed(links) })}</p>;
}
