import { ArticleHead } from '@/components/site/article-head';
import { ArticleNotes } from '@/components/site/article-notes';
import { ContentsList } from '@/components/site/contents-list';
import { Hero } from '@/components/site/hero';
import { FacesAtOnce } from '@/components/ui/faces-at-once';
import { directionOf } from '@/lib/articles/language';
import { outlineOf } from '@/lib/articles/reading/outline';
import type { Article } from '@/lib/articles/schema';
import { documentHtml } from '@/lib/articles/to-html';
import type { Place } from '@/lib/dates';
import type { ReactNode } from 'react';

type Props = {
  article: Article;
  place: Place;
  /** What a reader can do with it, below the byline. */
  acts?: ReactNode;
  /** Where readers see what was changed in it. */
  historyPath?: string;
};

/** A story in full, in its own language and direction. */
export function ArticleView({ article, place, acts, historyPath }: Props) {
  const { language, hero, body } = article;
  return (
    <article className="full" lang={language} dir={directionOf(language)}>
      <FacesAtOnce language={language} />
      <ArticleHead article={article} place={place} acts={acts} />
      {hero && <Hero picture={hero} place={place} />}
      <ContentsList headings={outlineOf(article)} place={place} />
      {/* The renderer of documents escapes every text in it (lib/articles/to-html.ts). */}
      <div
        className="copy"
        dangerouslySetInnerHTML={{
          __html: documentHtml(body, {
            of: article,
            anchors: true,
            pictures: article.pictures,
            stories: article.readAlso,
          }),
        }}
      />
      <ArticleNotes article={article} place={place} {...(historyPath && { historyPath })} />
    </article>
  );
}
