import type { Place } from '@/lib/dates';
import type { BannerLine } from '@/lib/front/banners/schema';
import { wordsIn } from '@/lib/i18n/words';
import { articlePath } from '@/lib/paths';

type Props = { banner: BannerLine; place: Place };

/** The line of breaking news above the masthead. It is there when the page comes, so it moves nothing and needs no live region. */
export function Breaking({ banner: { text, slug }, place }: Props) {
  const { breaking } = wordsIn(place).site;
  return (
    <section className="breaking" aria-label={breaking.label}>
      <p className="wrap">
        <b>{breaking.sign}</b> {slug ? <a href={articlePath(slug)}>{text}</a> : <span>{text}</span>}
      </p>
    </section>
  );
}
