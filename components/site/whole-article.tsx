import { ArticleView } from '@/components/site/article-view';
import { PaperPage } from '@/components/site/paper-page';
import type { Article } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';

/** A story or a page of the paper's own as readers will have it, without what they can do with it: what previews show. */
export function WholeArticle(props: { article: Article; place: Place }) {
  return props.article.kind === 'PAGE' ? <PaperPage {...props} /> : <ArticleView {...props} />;
}

/** The ink of its page. */
export const inkOf = ({ kind, section }: Article): string =>
  kind === 'PAGE' ? 'notices' : section.ink;
