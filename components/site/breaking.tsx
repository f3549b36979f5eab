import type { BannerLine } from '@/lib/front/banners/schema';
import { articlePath } from '@/lib/paths';

/** The line of breaking news above the masthead. It is there when the page comes, so it moves nothing and needs no live region. */
export function Breaking({ banner: { text, slug } }: { banner: BannerLine }) {
  return (
    <section className="breaking" aria-label="Breaking news">
      <p className="wrap">
        <b>Breaking</b> {slug ? <a href={articlePath(slug)}>{text}</a> : <span>{text}</span>}
      </p>
    </section>
  );
}
