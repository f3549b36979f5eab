import { ArticleTimes } from '@/components/site/article-times';
import { Names } from '@/components/site/names';
import { Slug } from '@/components/site/slug';
import { interfaceLanguage } from '@/lib/articles/language';
import { readingMinutes } from '@/lib/articles/reading/minutes';
import type { Article } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import type { ReactNode } from 'react';

type Props = { article: Article; place: Place; acts?: ReactNode };

/** Section, headline, standfirst, then who wrote it and when. The paper's own words stay in its language. */
export function ArticleHead({ article, place, acts }: Props) {
  const { section, headline, standfirst, authors, publishedAt, revisedAt } = article;
  const minutes = readingMinutes(article);
  return (
    <header className={section.ink === 'opinion' ? 'art-head view' : 'art-head'}>
      <Slug section={section} lang={interfaceLanguage} />
      <h1>{headline}</h1>
      {standfirst && <p className="stand">{standfirst}</p>}
      <div className="who" lang={interfaceLanguage} dir="ltr">
        {authors.length > 0 && (
          <p className="by">
            By <Names authors={authors} isLinked />
          </p>
        )}
        {publishedAt && (
          <ArticleTimes publishedAt={publishedAt} revisedAt={revisedAt} place={place} />
        )}
        {minutes !== null && (
          <p className="meta">
            {minutes} {minutes === 1 ? 'minute' : 'minutes'} to read
          </p>
        )}
        {acts}
      </div>
    </header>
  );
}
