import { Hero } from '@/components/site/hero';
import { FacesAtOnce } from '@/components/ui/faces-at-once';
import { directionOf } from '@/lib/articles/language';
import type { Article } from '@/lib/articles/schema';
import { documentHtml } from '@/lib/articles/to-html';
import type { Place } from '@/lib/dates';

/** A page of the paper's own, such as "About us": no byline, no date, no comments. */
export function PaperPage({ article, place }: { article: Article; place: Place }) {
  const { language, headline, standfirst, hero, body } = article;
  return (
    <article className="full" lang={language} dir={directionOf(language)}>
      <FacesAtOnce language={language} />
      <header className="art-head">
        <h1>{headline}</h1>
        {standfirst && <p className="stand">{standfirst}</p>}
      </header>
      {hero && <Hero picture={hero} place={place} />}
      <div
        className="copy"
        dangerouslySetInnerHTML={{
          __html: documentHtml(body, {
            of: article,
            pictures: article.pictures,
            stories: article.readAlso,
          }),
        }}
      />
    </article>
  );
}
