import { ArticleTimes } from '@/components/site/article-times';
import { InOtherLanguages } from '@/components/site/in-other-languages';
import { Names } from '@/components/site/names';
import { Slug } from '@/components/site/slug';
import { readingMinutes } from '@/lib/articles/reading/minutes';
import type { Article } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import type { ReactNode } from 'react';
import { wordsIn } from '@/lib/i18n/words';

type Props = { article: Article; place: Place; acts?: ReactNode };

/** Section, headline, standfirst, then who wrote it and when. The paper's own words stay in its language. */
export function ArticleHead({ article, place, acts }: Props) {
  const { section, headline, standfirst, authors, publishedAt, revisedAt } = article;
  const { translations = [] } = article;
  const minutes = readingMinutes(article);
  const { lang, dir, story: words } = wordsIn(place);
  return (
    <header className={section.ink === 'opinion' ? 'art-head view' : 'art-head'}>
      <Slug section={section} lang={lang} />
      <h1>{headline}</h1>
      {standfirst && <p className="stand">{standfirst}</p>}
      <div className="who" lang={lang} dir={dir}>
        {authors.length > 0 && (
          <p className="by">
            {words.by({ names: <Names authors={authors} place={place} isLinked /> })}
          </p>
        )}
        {publishedAt && (
          <ArticleTimes publishedAt={publishedAt} revisedAt={revisedAt} place={place} />
        )}
        <InOtherLanguages translations={translations} place={place} />
        {minutes !== null && <p className="meta">{words.minutes(minutes)}</p>}
        {acts}
      </div>
    </header>
  );
}
